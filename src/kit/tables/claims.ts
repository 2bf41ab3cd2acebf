import type { Claim } from "../../../geo/claims.ts";
import type { Records } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { plainProse } from "../plain.ts";
import { type Column, type Table, tableOf } from "../table.ts";
import { idColumn, OURS, sourcesColumn } from "./columns.ts";

type Question = Records["questions"][number];
type Correction = Records["corrections"][number];
type Fill = (prose: string) => string;

const DAY_LENGTH = "2026-03-05".length;

const claimColumns = (fill: Fill): Column<Claim>[] => [
  idColumn("claim"),
  { name: "said", type: "string", says: "What was said, in our words.", of: ({ said }) => fill(said) },
  { name: "speaker", type: "string", says: "Who said it.", of: ({ speaker }) => speaker },
  { name: "date", type: "date", says: "The day on which it was said.", of: ({ date }) => date.slice(0, DAY_LENGTH) },
  {
    name: "kind",
    type: "string",
    says: "What kind of claim it is: something that can be measured, something that happened, a statement of a position, or an analysis.",
    words: ["measurable", "event", "statement", "analysis"],
    of: ({ kind }) => kind,
  },
  {
    name: "verdict",
    type: "string",
    says: "What becomes of what is said when it is checked. holds: records or geometry bear it out; holds-with-note: so, and the note adds something; contradicted: they do not, wholly or in part; disputed: sides or sources contradict each other; open: nobody can tell, or there is nothing to check.",
    words: ["holds", "holds-with-note", "disputed", "open", "contradicted"],
    of: ({ verdict }) => verdict,
  },
  {
    name: "note",
    type: "string",
    says: "Why the verdict is what it is, and what has to be added.",
    empty: "there is nothing to add",
    of: ({ note }) => note && fill(note),
  },
  {
    name: "figures",
    type: "list",
    says: "The figures that it can be held against.",
    refers: ["figures"],
    of: ({ figures }) => figures,
  },
  sourcesColumn,
  { name: "views", type: "list", says: "The chapters of the story that it belongs to.", of: ({ views }) => views },
  {
    name: "at",
    type: "moment",
    says: "The moment at which it was said, or first reported, with its offset from UTC.",
    empty: "only the day is known",
    of: ({ date }) => (date.length > DAY_LENGTH ? date : null),
  },
  {
    name: "quote",
    type: "string",
    says: "A few of the speaker's own words, at most twelve.",
    empty: "none are quoted",
    of: ({ quote }) => quote,
  },
  { name: "role", type: "string", says: "For whom the speaker speaks.", of: ({ role }) => role },
  {
    name: "side",
    type: "string",
    says: "Whose account it belongs to.",
    words: ["azerbaijan", "iran", "agency", "article", "other"],
    of: ({ side }) => side,
  },
  {
    name: "computed",
    type: "boolean",
    says: "Whether the verdict was computed from figures and records, and not given by hand.",
    of: ({ computed }) => computed,
  },
  {
    name: "about",
    type: "list",
    says: "The events and places that it is about.",
    refers: ["events", "places"],
    of: ({ about }) => about,
  },
];

const questionColumns = (fill: Fill): Column<Question>[] => [
  idColumn("question"),
  { name: "question", type: "string", says: "What the accounts differ on.", of: ({ question }) => fill(question) },
  {
    name: "claims",
    type: "list",
    says: "What is said to it, by all sides.",
    refers: ["claims"],
    of: ({ claims }) => claims,
  },
  { name: "unknown", type: "string", says: "What nobody knows in public.", of: ({ unknown }) => fill(unknown) },
  { name: "settle", type: "string", says: "What would settle it.", of: ({ settle }) => fill(settle) },
];

const correctionColumns = (fill: Fill): Column<Correction>[] => [
  idColumn("correction"),
  { name: "date", type: "date", says: "The day of the correction.", of: ({ date }) => date },
  {
    name: "corrects_kind",
    type: "string",
    says: "What kind of record was wrong.",
    of: ({ corrects }) => corrects.kind,
  },
  { name: "corrects_id", type: "string", says: "The id of that record.", of: ({ corrects }) => corrects.id },
  { name: "was", type: "string", says: "What it said before.", of: ({ was }) => fill(was) },
  { name: "is", type: "string", says: "What it says now.", of: ({ is }) => fill(is) },
  { name: "why", type: "string", says: "Why it was changed.", of: ({ why }) => fill(why) },
  sourcesColumn,
];

/** What everybody says, what the accounts differ on, and what we had wrong. */
export function claimTables({ atlas, claims }: Edition): Table[] {
  const fill = (prose: string): string => plainProse(prose, atlas);
  return [
    tableOf({
      name: "claims",
      title: "Claims",
      about:
        "Every checkable sentence and attributed statement: who said it, when, and what becomes of it when it is checked.",
      licences: OURS,
      columns: claimColumns(fill),
      rows: claims,
    }),
    tableOf({
      name: "questions",
      title: "Questions",
      about: "What the accounts differ on, what is not known, and what would settle it.",
      licences: OURS,
      columns: questionColumns(fill),
      rows: atlas.records.questions,
    }),
    tableOf({
      name: "corrections",
      title: "Corrections",
      about: "What an earlier version of the data had wrong.",
      licences: OURS,
      columns: correctionColumns(fill),
      rows: atlas.records.corrections,
    }),
  ];
}
