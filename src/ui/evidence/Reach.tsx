import { bandsOf } from "../../../geo/bands.ts";
import { curveOf, type Exposure } from "../../../geo/exposure.ts";
import type { Edition } from "../../map/edition.ts";
import { evidence } from "../../story/en/evidence.ts";
import { sayFigure, sayRange } from "../../story/say.ts";
import { BandsChart } from "../charts/BandsChart.tsx";
import { CurveChart } from "../charts/CurveChart.tsx";

/** The step to which distances are printed, in metres: installations are known no better. */
const STEP = 5_000;

const sayLength = (metres: number, step = STEP): string =>
  sayFigure({ unit: "m", value: metres, low: metres, high: metres, step, share: false });

const { reach } = evidence;

function Bands({ edition }: { edition: Edition }) {
  const bands = bandsOf(edition.atlas.records.ranges, edition.atlas.records);
  const { sites } = edition.exposure;
  const [nearest, farthest] = [sites[0], sites.at(-1)].map((site) => site?.nearest.distance as number) as [
    number,
    number,
  ];
  const ticks = [50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 4_000_000];
  return (
    <BandsChart
      id="bands"
      caption={<strong>{reach.bands}</strong>}
      heads={reach.heads}
      groups={(["drone", "ballistic missile", "cruise missile"] as const).map((kind) => ({
        id: kind.replace(" ", "-"),
        label: reach.classes[kind],
        rows: bands
          .filter((band) => band.class === kind)
          .map(({ id, system, low, high }) => ({
            id,
            label: system,
            low: low.metres,
            high: high.metres,
            text: sayRange({ unit: "m", value: null, low: low.metres, high: high.metres, step: 1000, share: false }),
            lowRead: low.read,
            highRead: high.read,
          })),
      }))}
      lines={[
        { id: "nearest", at: nearest, text: reach.nearest(sayLength(nearest)) },
        { id: "farthest", at: farthest, text: reach.farthest(sayLength(farthest)) },
      ]}
      axis={{
        from: ticks[0] as number,
        to: ticks.at(-1) as number,
        steps: "doubling",
        ticks: ticks.map((at) => ({ at, text: sayLength(at, 1000) })),
      }}
      signs={reach.signs}
    />
  );
}

function Curves({ exposure }: { exposure: Exposure }) {
  const farthest = exposure.sites.at(-1)?.nearest.distance as number;
  const end = Math.ceil(farthest / 50_000) * 50_000;
  const points = curveOf(exposure, 0, end, 10_000);
  const at = (metres: number) => points.find((point) => point.metres === metres) as (typeof points)[number];
  const last = points.at(-1) as (typeof points)[number];
  const total = exposure.lines.reduce((sum, { length }) => sum + length, 0);
  const saidAt = [100_000, 200_000].map(at);
  const tableAt = points.filter(({ metres }) => metres % 50_000 === 0);
  return (
    <CurveChart
      id="curve"
      caption={<strong>{reach.curve}</strong>}
      along={reach.along}
      axis={{
        from: 0,
        to: end,
        steps: "even",
        ticks: tableAt
          .filter((_, i) => i % 2 === 0)
          .map(({ metres }) => ({ at: metres, text: sayLength(metres, 1000) })),
      }}
      curves={[
        {
          id: "sites",
          label: reach.sites,
          steps: true,
          points: points.map(({ metres, sites }) => ({ at: metres, value: sites })),
          most: { value: exposure.sites.length, text: String(exposure.sites.length) },
          said: [...saidAt, last].map(({ metres, sites }) => ({ at: metres, value: sites, text: String(sites) })),
        },
        {
          id: "pipelines",
          label: reach.pipelines,
          steps: false,
          points: points.map(({ metres, lineMetres }) => ({ at: metres, value: lineMetres })),
          most: { value: total, text: sayLength(total, 100_000) },
          said: [...saidAt, last].map(({ metres, lineMetres }) => ({
            at: metres,
            value: lineMetres,
            text: sayLength(lineMetres, 100_000),
          })),
        },
      ]}
      table={{
        open: reach.table,
        heads: reach.tableHeads,
        rows: tableAt.map(({ metres, sites, lineMetres }) => [
          sayLength(metres, 1000),
          String(sites),
          sayLength(lineMetres, 100_000),
        ]),
      }}
    />
  );
}

function Cities({ exposure }: { exposure: Exposure }) {
  return (
    <details className="cities">
      <summary>{reach.compared}</summary>
      <table>
        <thead>
          <tr>
            {reach.comparedHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exposure.cities.map(({ id, name, nearest }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{sayLength(nearest.distance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What lies within reach: the published ranges as bands, what lies within any distance, and the cities that are compared. */
export function Reach({ edition }: { edition: Edition }) {
  return (
    <div className="reach">
      <Bands edition={edition} />
      <Curves exposure={edition.exposure} />
      <Cities exposure={edition.exposure} />
      <p className="evidence-note">{reach.caution}</p>
    </div>
  );
}
