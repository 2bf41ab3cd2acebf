import type { EventRecord, Source } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { type Column, type Table, tableOf } from "../table.ts";
import { idColumn, noteColumn, OURS, sourcesColumn } from "./columns.ts";

const eventColumns = (claimsAbout: (id: string) => readonly string[]): Column<EventRecord>[] => [
  idColumn("event"),
  { name: "title", type: "string", says: "What happened.", of: ({ title }) => title },
  {
    name: "happened.from",
    type: "moment",
    says: "The first moment at which it can have happened, or the day.",
    of: ({ happened }) => happened.from,
  },
  {
    name: "happened.to",
    type: "moment",
    says: "The last moment at which it can have happened, or the day; the same as the first where that is known.",
    of: ({ happened }) => happened.to,
  },
  {
    name: "happened.precision",
    type: "string",
    says: "How finely the time is known.",
    words: ["minute", "hour", "day", "month", "season"],
    of: ({ happened }) => happened.precision,
  },
  {
    name: "known",
    type: "moment",
    says: "When it could first be known in public: the day, or the moment of the first report.",
    of: ({ known }) => known,
  },
  { name: "places", type: "list", says: "Where it happened.", refers: ["places"], of: ({ places }) => places },
  {
    name: "claims",
    type: "list",
    says: "The claims about it.",
    refers: ["claims"],
    of: ({ id }) => claimsAbout(id),
  },
  sourcesColumn,
  {
    name: "steps",
    type: "list",
    says: "What Azerbaijan and Iran did toward each other in it: whose step (an ISO 3166-1 alpha-3 code, or disputed), a colon, and strike, measure, relief, demand, denial or inquiry.",
    of: ({ steps }) => steps.map(({ by, kind }) => `${by ?? "disputed"}:${kind}`),
  },
  noteColumn,
  {
    name: "article",
    type: "boolean",
    says: "Whether the article that the story follows speaks of it.",
    of: ({ article }) => article,
  },
  {
    name: "after_article",
    type: "boolean",
    says: "Whether it happened after the article was published, on 8 March 2026.",
    of: (event) => event.after_article,
  },
];

const sourceColumns: readonly Column<Source>[] = [
  idColumn("source"),
  {
    name: "title",
    type: "string",
    says: "Its title; in square brackets, what it is, where its own title is not known.",
    of: ({ title }) => title,
  },
  { name: "publisher", type: "string", says: "Who published it.", of: ({ publisher }) => publisher },
  { name: "date", type: "date", says: "The day of publication.", empty: "not known", of: ({ date }) => date },
  { name: "url", type: "string", says: "Its address.", empty: "not known", of: ({ url }) => url },
  { name: "accessed", type: "date", says: "The day on which it was last read.", of: ({ accessed }) => accessed },
  {
    name: "licence",
    type: "string",
    says: "What it is published under. Texts of others are cited, not reproduced.",
    of: ({ licence }) => licence,
  },
  {
    name: "read",
    type: "boolean",
    says: "False where nobody has read it: general knowledge, not verified.",
    of: ({ read }) => read,
  },
];

/** What happened, and everything that anything stands on. */
export function eventTables({ atlas: { records }, claims }: Edition): Table[] {
  const claimsAbout = (id: string): string[] =>
    claims.filter(({ about }) => about.includes(id)).map((claim) => claim.id);
  return [
    tableOf({
      name: "events",
      title: "Events",
      about: "What happened, when, how finely that is known, and when it could first be known.",
      licences: OURS,
      columns: eventColumns(claimsAbout),
      rows: records.events,
    }),
    tableOf({
      name: "sources",
      title: "Sources",
      about: "Everything that records and figures stand on.",
      licences: OURS,
      columns: sourceColumns,
      rows: records.sources,
    }),
  ];
}
