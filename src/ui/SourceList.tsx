import type { Source } from "../../geo/records.ts";
import { words } from "../story/en/words.ts";
import { sayDay } from "../story/say.ts";

function SourceLine({ source }: { source: Source }) {
  if (!source.read) return <li>{words.working.background}</li>;
  const title = source.title.replace(/^\[|\]$/g, "");
  return (
    <li>
      {source.publisher ? `${source.publisher}: ` : ""}
      {source.url ? (
        <a href={source.url} rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {source.date ? `, ${sayDay(source.date)}` : ""}
    </li>
  );
}

/** Sources in the order given, each once. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} />
      ))}
    </ul>
  );
}
