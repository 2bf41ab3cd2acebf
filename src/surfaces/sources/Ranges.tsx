import { type BandEnd, bandsOf } from "../../../geo/bands.ts";
import type { Edition } from "../../map/edition.ts";
import { sources as said } from "../../story/en/sources.ts";
import { words } from "../../story/en/words.ts";
import { FigureNumber } from "../../ui/FigureNumber.tsx";
import { Length } from "../../ui/Length.tsx";
import { TableHead } from "../../ui/TableHead.tsx";

function End({ end, edition }: { end: BandEnd; edition: Edition }) {
  return (
    <td>
      <Length low={end.metres} step={10_000} />:{" "}
      {end.sources.map((id, i) => (
        <span key={id}>
          {i > 0 ? ", " : ""}
          <a href={`#source-${id}`}>{edition.atlas.records.source(id).publisher}</a>
        </span>
      ))}
      {end.read ? "" : ` (${words.working.unread})`}
    </td>
  );
}

/** A distance as its figure prints it; where it has none, because the ends are known too roughly, as it was measured. */
function Distance({ of, metres, edition }: { of: string; metres: number; edition: Edition }) {
  const figure = edition.atlas.figures.get(`${of.replaceAll("_", "-")}-to-iran-land`);
  return figure ? (
    <FigureNumber figure={figure} kind="anchor" />
  ) : metres < 5000 ? (
    <>
      {said.reach.under} <Length low={5000} step={5000} />
    </>
  ) : (
    <Length low={metres} step={5000} />
  );
}

/** Each published range with its two ends' sources, and each site and pipeline with its distance. */
export function Ranges({ edition }: { edition: Edition }) {
  const { records } = edition.atlas;
  const { sites, lines } = edition.exposure;
  const exposed = [...sites, ...lines].toSorted((a, b) => a.nearest.distance - b.nearest.distance);
  return (
    <>
      <h3>{said.reach.ranges}</h3>
      <div className="table-frame">
        <table>
          <TableHead heads={said.reach.rangeHeads} />
          <tbody>
            {bandsOf(records.ranges, records).map(({ id, system, low, high, claimedBy, note }) => (
              <tr key={id} id={`range-${id}`}>
                <th scope="row">{system}</th>
                <End end={low} edition={edition} />
                <End end={high} edition={edition} />
                <td>{claimedBy ?? said.reach.unknownClaimant}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{said.reach.exposed}</h3>
      <div className="table-frame">
        <table>
          <TableHead heads={said.reach.exposedHeads} />
          <tbody>
            {exposed.map(({ id, name, nearest, precision }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <Distance of={id} metres={nearest.distance} edition={edition} />
                </td>
                <td>
                  <Length low={precision} step={1000} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
