import type { Source } from "../../../geo/records.ts";
import type { Column } from "../table.ts";

/** What everything with a shape says of itself. */
export interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** How far off its shape may be, in metres. */
  readonly precision_m: number;
  /** The SPDX identifier of its licence, or the words for none. */
  readonly licence: string;
  /** The first is where its shape comes from. */
  readonly sources: readonly Source[];
}

function shapeSource({ id, sources }: Drawn): Source {
  const [first] = sources;
  if (!first) throw new RangeError(`"${id}" has no source, wanted that of its shape`);
  return first;
}

/** The columns that every table with shapes begins with. */
export const drawnColumns: readonly Column<Drawn>[] = [
  { name: "id", type: "string", says: "The id, unique among all in this file. It never changes.", of: ({ id }) => id },
  { name: "name", type: "string", says: "What it is called.", of: ({ name }) => name },
  { name: "kind", type: "string", says: "What it is.", of: ({ kind }) => kind },
  {
    name: "precision_m",
    type: "number",
    says: "How far off the shape may be, in meters. Digits of coordinates beyond that say nothing.",
    of: ({ precision_m }) => precision_m,
  },
  {
    name: "source",
    type: "string",
    says: "The source of the shape.",
    refers: ["sources"],
    of: (drawn) => shapeSource(drawn).id,
  },
  {
    name: "licence",
    type: "string",
    says: "What the row is published under, by its SPDX identifier: the text is in the folder licences. Words where nobody has rights in it.",
    of: ({ licence }) => licence,
  },
  {
    name: "sources",
    type: "list",
    says: "All sources, that of the shape first.",
    refers: ["sources"],
    of: ({ sources }) => sources.map(({ id }) => id),
  },
  {
    name: "source_url",
    type: "string",
    says: "The address of the source of the shape.",
    empty: "not known",
    of: (drawn) => shapeSource(drawn).url,
  },
  {
    name: "accessed",
    type: "date",
    says: "The day on which the source of the shape was last read.",
    of: (drawn) => shapeSource(drawn).accessed,
  },
];

/** Whom to name for these shapes: the publishers of their sources, each with its licence where there is one. */
export function creditOf(drawn: readonly Drawn[]): string {
  const credits = drawn.flatMap((row) => {
    const { publisher, read } = shapeSource(row);
    if (!read || row.licence === "CC0-1.0") return [];
    return [row.licence === "Public domain" ? publisher : `${publisher} (${row.licence})`];
  });
  return [...new Set(credits)].sort().join("; ");
}
