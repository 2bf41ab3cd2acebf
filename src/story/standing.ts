import type { Figure } from "../../geo/figure.ts";
import type { Records, Source } from "../../geo/records.ts";
import type { Chapter } from "./chapter.ts";
import { piecesOf } from "./prose.ts";

/** What a record cites, whatever kind it is: in `sources`, in the sources of its states or of its two ends. */
interface Citing {
  readonly id: string;
  readonly sources?: readonly string[];
  readonly states?: readonly { readonly sources: readonly string[] }[];
  readonly low_sources?: readonly string[];
  readonly high_sources?: readonly string[];
}

/**
 * The ids of the sources of every record that has an id: a place and an enclave, a place and a crossing may share one.
 * Throws a RangeError if there is no such record.
 */
function sourcesOfRecord(id: string, records: Records): readonly string[] {
  const { places, lines, crossings, links, events, claims, counts, estimates, ranges, enclaves } = records;
  const kinds: readonly (readonly Citing[])[] = [
    ...[places, lines, crossings, links, events],
    ...[claims, counts, estimates, ranges, enclaves],
  ];
  const found = kinds.flatMap((items) => items.filter((item) => item.id === id));
  if (found.length === 0) throw new RangeError(`a chapter stands on "${id}", and no record has that id`);
  return found.flatMap(({ sources, states, low_sources: low, high_sources: high }) => [
    ...(sources ?? []),
    ...(states ?? []).flatMap((state) => state.sources),
    ...(low ?? []),
    ...(high ?? []),
  ]);
}

const textsOf = ({ paragraphs, after }: Chapter): string[] => [...paragraphs, ...(after?.paragraphs ?? [])];

const idsIn = (texts: readonly string[], kind: "figure" | "claim"): string[] => [
  ...new Set(texts.flatMap(piecesOf).flatMap((piece) => (piece.kind === kind ? [piece.id] : []))),
];

/** The ids of the figures that a text prints, each once, in order. */
export const figuresInText = (text: string): string[] => idsIn([text], "figure");

/** The ids of the figures that a chapter prints, each once, in order. */
export const figuresIn = (chapter: Chapter): string[] => idsIn(textsOf(chapter), "figure");

/** The ids of the claims that a chapter opens, each once, in order. */
export const claimsIn = (chapter: Chapter): string[] => idsIn(textsOf(chapter), "claim");

/** All sources that a chapter stands on: of its figures, claims, dates, quotes, and the records it names. The article first. */
export function sourcesOf(chapter: Chapter, records: Records, figures: ReadonlyMap<string, Figure>): Source[] {
  const ids = textsOf(chapter)
    .flatMap(piecesOf)
    .flatMap((piece): readonly string[] => {
      if (piece.kind === "text") return [];
      if (piece.kind === "figure") return figures.get(piece.id)?.sources ?? [];
      return sourcesOfRecord(piece.id, records);
    });
  const named = [...chapter.standsOn, ...(chapter.after ? [chapter.after.event] : [])];
  const all = ["tac-2026-03-08", ...ids, ...named.flatMap((id) => sourcesOfRecord(id, records))];
  return [...new Set(all)].map((id) => records.source(id));
}
