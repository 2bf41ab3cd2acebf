import type { Source } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { sources as said } from "../../story/en/sources.ts";
import { words } from "../../story/en/words.ts";
import { sayDay } from "../../story/say.ts";

function Entry({ source }: { source: Source }) {
  const { id, title, publisher, date, url, accessed, licence, read } = source;
  if (!read) return <li id={`source-${id}`}>{words.working.background}</li>;
  const bare = title.replace(/^\[|\]$/g, "");
  return (
    <li id={`source-${id}`}>
      {publisher}: {url ? <a href={url}>{bare}</a> : bare}
      {date ? `, ${sayDay(date)}` : ""}.{" "}
      <span className="source-facts">
        {said.index.accessed(sayDay(accessed))} {licence}.
      </span>
    </li>
  );
}

/** Every source, by publisher, with the day it was read and its licence. */
export function SourceIndex({ edition }: { edition: Edition }) {
  const all = edition.atlas.records.sources.toSorted(
    (a, b) => a.publisher.localeCompare(b.publisher, "en") || (a.date ?? "").localeCompare(b.date ?? ""),
  );
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{said.index.title}</h2>
      <p>{said.index.intro(all.length)}</p>
      <ul className="source-list source-index">
        {all.map((source) => (
          <Entry key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}
