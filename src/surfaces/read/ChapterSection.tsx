import { describe } from "../../map/describe.ts";
import type { Drawing } from "../../map/drawing.ts";
import type { Edition, Library } from "../../map/edition.ts";
import type { Chapter } from "../../story/chapter.ts";
import { words } from "../../story/en/words.ts";
import { sayDay } from "../../story/say.ts";
import { sourcesOf } from "../../story/standing.ts";
import { Evidence } from "../../ui/evidence/Evidence.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { SourceList } from "../../ui/SourceList.tsx";

/** The map of a chapter as text: for readers who cannot see it, and for whoever wants to quote it. */
function InWords({ drawing, atlas }: { drawing: Drawing; atlas: Library }) {
  const { sentences, things } = describe(drawing, atlas);
  return (
    <details className="in-words">
      <summary>{words.inWords}</summary>
      <p>{sentences.join(" ")}</p>
      <table>
        <tbody>
          {things.map(({ name, what, where }) => (
            <tr key={name + what}>
              <th scope="row">{name}</th>
              <td>{what}</td>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function After({ chapter, atlas }: { chapter: Chapter; atlas: Library }) {
  if (!chapter.after) return null;
  const { happened } = atlas.records.event(chapter.after.event);
  return (
    <aside className="after">
      <h3>
        {words.afterArticle} · <time dateTime={happened.from.slice(0, 10)}>{sayDay(happened.from)}</time>
      </h3>
      {chapter.after.paragraphs.map((text) => (
        <Prose key={text} text={text} atlas={atlas} numbers="sheet" />
      ))}
    </aside>
  );
}

/** A chapter: prose, what came after, the map in words, the sources; and its picture where scripts do not run. */
export function ChapterSection({
  chapter,
  drawing,
  number,
  edition,
  poster,
}: {
  chapter: Chapter;
  drawing: Drawing;
  number: number;
  edition: Edition;
  /** Address of the chapter's picture, for readers without scripts; none where the page already shows it. */
  poster: string | null;
}) {
  const { atlas } = edition;
  return (
    <section id={chapter.id} data-chapter={chapter.id} aria-labelledby={`${chapter.id}-title`} tabIndex={-1}>
      {poster && (
        <noscript>
          <img className="chapter-picture" src={poster} alt={describe(drawing, atlas).sentences[0]} loading="lazy" />
        </noscript>
      )}
      <p className="number-of">{number}</p>
      <h2 id={`${chapter.id}-title`}>{chapter.title}</h2>
      {chapter.paragraphs.map((text) => (
        <Prose key={text} text={text} atlas={atlas} numbers="sheet" />
      ))}
      {chapter.insets?.map((inset) => (
        <Evidence key={inset} of={inset} edition={edition} />
      ))}
      <After chapter={chapter} atlas={atlas} />
      <InWords drawing={drawing} atlas={atlas} />
      <details className="chapter-sources">
        <summary>{words.sourcesOf}</summary>
        <SourceList sources={sourcesOf(chapter, atlas.records, atlas.figures)} />
      </details>
    </section>
  );
}
