import type { Estimate } from "../../../geo/records.ts";
import type { Library } from "../../map/edition.ts";
import { evidence } from "../../story/en/evidence.ts";
import { words } from "../../story/en/words.ts";
import { sayFigure } from "../../story/say.ts";
import { roundValues } from "../charts/axis.ts";
import { RangeChart, type RangeRow } from "../charts/RangeChart.tsx";

/** People, to the nearest tenth of a million, or of so many: for ratios and shares of what nobody has counted. */
const sayPeople = (low: number, high: number): string =>
  sayFigure({
    unit: "1",
    value: low === high ? low : null,
    low,
    high,
    step: low % 1e6 === 0 && high % 1e6 === 0 ? 1e6 : 1e5,
    share: false,
  });

const sayRatio = (value: number): string =>
  sayFigure({ unit: "1", value, low: value, high: value, step: 0.1, share: false });

/** Published estimates of Azerbaijanis in Iran as ranges, each with its ratio to the people of Azerbaijan. */
export function People({ atlas }: { atlas: Library }) {
  const { estimates } = atlas.records;
  const of = (quantity: string): Estimate[] => estimates.filter((one) => one.quantity === quantity);
  const country = of("azerbaijan-population")[0] as Estimate;
  const { people } = evidence;
  const row = ({ id, by, low, high, note, sources }: Estimate, kind: RangeRow["kind"]): RangeRow => {
    const isUnread = sources.every((source) => !atlas.records.source(source).read);
    return {
      id,
      label: by,
      low,
      high,
      kind,
      text: sayPeople(low, high),
      ratio: people.ratio(sayRatio(low / country.high), sayRatio(high / country.low)),
      ...(note || isUnread ? { note: [note, isUnread ? words.working.unread : ""].filter(Boolean).join(" ") } : {}),
    };
  };
  const published = of("azerbaijanis-in-iran").toSorted((a, b) => a.low - b.low || a.high - b.high);
  const rows = [
    ...published.map((one) => row(one, "published")),
    ...of("azerbaijanis-in-iran-campaigners").map((one) => row(one, "campaign")),
    row({ ...country, by: `${people.country}: ${country.by}` }, "reference"),
    ...of("iran-population").map((one) => row({ ...one, by: `${people.iran}: ${one.by}` }, "reference")),
  ];
  const ticks = roundValues(Math.max(...rows.map(({ high }) => high)), 5);
  return (
    <RangeChart
      id="people"
      caption={<strong>{people.caption}</strong>}
      heads={people.heads}
      rows={rows}
      axis={{
        from: 0,
        to: ticks.at(-1) as number,
        steps: "even",
        ticks: ticks.map((at) => ({ at, text: at === 0 ? "0" : sayPeople(at, at) })),
      }}
      reference={{ at: country.low, text: people.reference(sayPeople(country.low, country.high)) }}
    />
  );
}
