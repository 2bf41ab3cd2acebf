import { claimsAbout, countsOf, daysOfStory, type Known as KnownThen, knownOn } from "../../../geo/known.ts";
import type { EventRecord, Records } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { sources as said } from "../../story/en/sources.ts";
import { sayDay, sayFigure, sayTime, sayWhen } from "../../story/say.ts";
import { Corrections } from "../../ui/Corrections.tsx";
import { SourceList } from "../../ui/SourceList.tsx";
import { TableHead } from "../../ui/TableHead.tsx";

/** The counts that changed while the story went on. */
const COUNTED = ["drones-claimed", "wounded-reported"] as const;

/** The times at which the table looks back: every moment at which a count changed, and the end of every day. */
function timesOf(records: Records): string[] {
  const changes = COUNTED.flatMap((quantity) => countsOf(quantity, records.counts).map(({ date }) => date));
  const moments = [...new Set(changes)].filter((moment) => moment.includes("T"));
  return daysOfStory(records).flatMap((day) => [...moments.filter((moment) => moment.startsWith(day)).sort(), day]);
}

function count(known: KnownThen, quantity: string): string {
  const standing = known.standing(quantity);
  return standing ? sayFigure({ ...standing, step: 1, share: false }) : said.known.none;
}

function Row({ time, records }: { time: string; records: Records }) {
  const known = knownOn(time, records);
  const isMoment = time.includes("T");
  const fresh = isMoment ? [] : known.events.filter((event) => event.known.slice(0, 10) === time);
  return (
    <tr data-known={time}>
      <th scope="row">
        <time dateTime={time}>{sayDay(time, "shortday")}</time>
        {isMoment ? `, ${sayTime(time)}` : ""}
      </th>
      {COUNTED.map((quantity) => (
        <td key={quantity}>{count(known, quantity)}</td>
      ))}
      <td>{known.claims.length}</td>
      <td>
        <ul className="plain">
          {fresh.map(({ id, title }) => (
            <li key={id}>
              <a href={`#event-${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Event({ event, edition }: { event: EventRecord; edition: Edition }) {
  const { id, title, happened, known, note, sources } = event;
  const { records } = edition.atlas;
  const claims = claimsAbout(id, edition.claims);
  return (
    <li id={`event-${id}`} data-known={known}>
      <p className="event-title">{title}</p>
      <p className="event-when">
        {said.known.happened} {sayWhen(happened)}. {said.known.knownOn} {sayDay(known)}
        {known.includes("T") ? `, ${sayTime(known)}` : ""}.
      </p>
      {note && <p>{note}</p>}
      <Corrections of="event" id={id} records={records} />
      <details className="claim-sources">
        <summary>{said.known.behind(claims.length, sources.length)}</summary>
        {claims.length > 0 && (
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <a href={`#claim-${claim.id}`}>{claim.speaker}</a>: {claim.said}
              </li>
            ))}
          </ul>
        )}
        <SourceList sources={sources.map((source) => records.source(source))} />
      </details>
    </li>
  );
}

/** What could be known when: the counts and claims by the end of each day, and every event with its two times. */
export function Known({ edition }: { edition: Edition }) {
  const { records } = edition.atlas;
  const events = records.events.toSorted((a, b) => Date.parse(a.happened.from) - Date.parse(b.happened.from));
  return (
    <section id="known" aria-labelledby="known-title">
      <h2 id="known-title">{said.known.title}</h2>
      <p>{said.known.intro}</p>
      <div className="table-frame">
        <table>
          <TableHead heads={said.known.columns} />
          <tbody>
            {timesOf(records).map((time) => (
              <Row key={time} time={time} records={records} />
            ))}
          </tbody>
        </table>
      </div>
      <h3>{said.known.events}</h3>
      <ul className="ledger events">
        {events.map((event) => (
          <Event key={event.id} event={event} edition={edition} />
        ))}
      </ul>
    </section>
  );
}
