import { bandsOf } from "../../../geo/bands.ts";
import { curveOf, type Exposure } from "../../../geo/exposure.ts";
import type { Edition } from "../../map/edition.ts";
import { evidence } from "../../story/en/evidence.ts";
import { BandsChart } from "../charts/BandsChart.tsx";
import { CurveChart } from "../charts/CurveChart.tsx";
import { Length, LengthInPicture } from "../Length.tsx";
import { TableHead } from "../TableHead.tsx";

/** The step to which distances are printed, in metres: installations are known no better. */
const STEP = 5_000;

const { reach } = evidence;

const said = (words: string, metres: number) => (
  <>
    {words}
    <LengthInPicture low={metres} step={STEP} />
  </>
);

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
            text: <Length low={low.metres} high={high.metres} step={10_000} />,
            lowRead: low.read,
            highRead: high.read,
          })),
      }))}
      lines={[
        { id: "nearest", at: nearest, text: said(reach.nearest, nearest) },
        { id: "farthest", at: farthest, text: said(reach.farthest, farthest) },
      ]}
      axis={{
        from: ticks[0] as number,
        to: ticks.at(-1) as number,
        steps: "doubling",
        ticks: ticks.map((at) => ({ at, text: <LengthInPicture low={at} step={1000} /> })),
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
          .map(({ metres }) => ({ at: metres, text: <LengthInPicture low={metres} step={1000} /> })),
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
          most: { value: total, text: <LengthInPicture low={total} step={100_000} /> },
          said: [...saidAt, last].map(({ metres, lineMetres }) => ({
            at: metres,
            value: lineMetres,
            text: <LengthInPicture low={lineMetres} step={100_000} />,
          })),
        },
      ]}
      table={{
        open: reach.table,
        heads: reach.tableHeads,
        rows: tableAt.map(({ metres, sites, lineMetres }) => ({
          id: String(metres),
          cells: [
            <Length key="within" low={metres} step={1000} />,
            String(sites),
            <Length key="pipelines" low={lineMetres} step={100_000} />,
          ],
        })),
      }}
    />
  );
}

function Cities({ exposure }: { exposure: Exposure }) {
  return (
    <details className="cities">
      <summary>{reach.compared}</summary>
      <table>
        <TableHead heads={reach.comparedHeads} />
        <tbody>
          {exposure.cities.map(({ id, name, nearest }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <Length low={nearest.distance} step={STEP} />
              </td>
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
