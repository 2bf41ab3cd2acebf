import type { Figure } from "../../geo/figure.ts";
import type { Records, Source } from "../../geo/records.ts";
import type { Chapter } from "./chapter.ts";
import { piecesOf } from "./prose.ts";

/** The ids of the sources of any record, whatever kind it is. Throws a RangeError if there is no such record. */
function sourcesOfRecord(id: string, records: Records): readonly string[] {
  const { places, lines, crossings, events, statements, counts, estimates, enclaves } = records;
  for (const kind of [places, lines, crossings, events, statements, counts, estimates, enclaves]) {
    const found = (kind as readonly { id: string; sources: readonly string[] }[]).find((item) => item.id === id);
    if (found) return found.sources;
  }
  const link = records.links.find((item) => item.id === id);
  if (link) return link.states.flatMap((state) => state.sources);
  throw new RangeError(`a chapter stands on "${id}", and no record has that id`);
}

/** The ids of the figures that a chapter prints, each once, in order. */
export function figuresIn(chapter: Chapter): string[] {
  const texts = [...chapter.paragraphs, ...(chapter.after?.paragraphs ?? [])];
  const ids = texts.flatMap(piecesOf).flatMap((piece) => (piece.kind === "figure" ? [piece.id] : []));
  return [...new Set(ids)];
}

/** All sources that a chapter stands on: of its figures, dates, quotes, and the records it names. The article first. */
export function sourcesOf(chapter: Chapter, records: Records, figures: ReadonlyMap<string, Figure>): Source[] {
  const texts = [...chapter.paragraphs, ...(chapter.after?.paragraphs ?? [])];
  const ids = texts.flatMap(piecesOf).flatMap((piece): readonly string[] => {
    if (piece.kind === "text") return [];
    if (piece.kind === "figure") return figures.get(piece.id)?.sources ?? [];
    return sourcesOfRecord(piece.id, records);
  });
  const named = [...chapter.standsOn, ...(chapter.after ? [chapter.after.event] : [])];
  const all = ["tac-2026-03-08", ...ids, ...named.flatMap((id) => sourcesOfRecord(id, records))];
  return [...new Set(all)].map((id) => records.source(id));
}
