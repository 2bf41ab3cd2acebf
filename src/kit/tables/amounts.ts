import type { Estimate, Records, ReportedRange } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { type FigureEntry, figuresFile } from "../figures-file.ts";
import { type Column, type Table, tableOf } from "../table.ts";
import { idColumn, MEASURED_ON_OSM, noteColumn, OURS, sourcesColumn } from "./columns.ts";

type Count = Records["counts"][number];

const UNIT =
  "m: meters; m2: square meters; 1: a count, a ratio or a share between 0 and 1; d: days. All numbers of the row are in it.";

const figureColumns: readonly Column<FigureEntry>[] = [
  idColumn("figure"),
  { name: "label", type: "string", says: "What it is a number of.", of: ({ label }) => label },
  {
    name: "value",
    type: "number",
    says: "The number, in its unit.",
    empty: "sources only give a spread, from low to high",
    of: ({ value }) => value,
  },
  { name: "unit", type: "string", says: UNIT, words: ["m", "m2", "1", "d"], of: ({ unit }) => unit },
  { name: "low", type: "number", says: "The lowest that it may be.", of: ({ low }) => low },
  { name: "high", type: "number", says: "The highest that it may be.", of: ({ high }) => high },
  {
    name: "text",
    type: "string",
    says: "As the story prints it, in kilometers, with a space that does not break (U+00A0) before the unit.",
    of: ({ text }) => text,
  },
  { name: "method", type: "string", says: "How it was computed.", of: ({ method }) => method },
  {
    name: "inputs",
    type: "list",
    says: "What went in: ids of records, and of layers. borders is all of borders.geojson, borders:AZE-IRN its stretches between the two; exclave, iran-land and countries:AZE are features of outlines.geojson.",
    of: ({ inputs }) => inputs,
  },
  sourcesColumn,
];

const lowHigh: readonly Column<{ readonly low: number; readonly high: number }>[] = [
  { name: "low", type: "number", says: "The lowest that is given.", of: ({ low }) => low },
  {
    name: "high",
    type: "number",
    says: "The highest that is given; the same as the lowest where only one number is.",
    of: ({ high }) => high,
  },
];

const quantityColumn: Column<{ readonly quantity: string }> = {
  name: "quantity",
  type: "string",
  says: "What is counted or estimated; the id of a figure where there is one for it.",
  of: ({ quantity }) => quantity,
};
const byColumn: Column<{ readonly by: string }> = {
  name: "by",
  type: "string",
  says: "Whose number it is.",
  of: ({ by }) => by,
};

const countColumns: readonly Column<Count>[] = [
  idColumn("count"),
  quantityColumn,
  {
    name: "value",
    type: "number",
    says: "The number given.",
    empty: "only a spread is given, from low to high",
    of: ({ value }) => value,
  },
  ...lowHigh,
  { name: "unit", type: "string", says: "1: a count.", words: ["1"], of: ({ unit }) => unit },
  byColumn,
  { name: "date", type: "moment", says: "The day, or moment, on which it was given.", of: ({ date }) => date },
  noteColumn,
  sourcesColumn,
];

const estimateColumns: readonly Column<Estimate>[] = [
  idColumn("estimate"),
  quantityColumn,
  ...lowHigh,
  {
    name: "unit",
    type: "string",
    says: "m: meters; m2: square meters; 1: a count; share: a share between 0 and 1.",
    words: ["1", "m2", "m", "share"],
    of: ({ unit }) => unit,
  },
  byColumn,
  { name: "date", type: "date", says: "The day of publication.", empty: "not known", of: ({ date }) => date },
  noteColumn,
  sourcesColumn,
];

const rangeColumns: readonly Column<ReportedRange>[] = [
  idColumn("reported range"),
  { name: "system", type: "string", says: "The name of the drone or missile.", of: ({ system }) => system },
  {
    name: "class",
    type: "string",
    says: "What it is.",
    words: ["drone", "ballistic missile", "cruise missile"],
    of: (range) => range.class,
  },
  { name: "low_km", type: "number", says: "The lowest published range, in kilometers.", of: (range) => range.low_km },
  {
    name: "low_sources",
    type: "list",
    says: "Who publishes the lowest.",
    refers: ["sources"],
    of: (range) => range.low_sources,
  },
  {
    name: "high_km",
    type: "number",
    says: "The highest published range, in kilometers.",
    of: (range) => range.high_km,
  },
  {
    name: "high_sources",
    type: "list",
    says: "Who publishes the highest.",
    refers: ["sources"],
    of: (range) => range.high_sources,
  },
  {
    name: "claim_by",
    type: "string",
    says: "Whose claim the highest is.",
    empty: "not known",
    of: (range) => range.claim_by,
  },
  noteColumn,
];

/** Everything with a number: what is computed, what is published of the same, and what is claimed. */
export function amountTables({ figures, atlas: { records } }: Edition, version: string): Table[] {
  return [
    tableOf({
      name: "figures",
      title: "Figures",
      about: "Every number that the story may print, computed from records and layers.",
      licences: OURS,
      credit: MEASURED_ON_OSM,
      columns: figureColumns,
      rows: figuresFile(figures, version).figures,
    }),
    tableOf({
      name: "counts",
      title: "Counts",
      about: "Numbers that somebody gave: drones, wounded, passengers. None of them is ours.",
      licences: OURS,
      columns: countColumns,
      rows: records.counts,
    }),
    tableOf({
      name: "estimates",
      title: "Estimates",
      about: "What others publish for the same quantities as our figures, and for people. None of them is ours.",
      licences: OURS,
      columns: estimateColumns,
      rows: records.estimates,
    }),
    tableOf({
      name: "ranges",
      title: "Reported ranges",
      about:
        "Ranges of drones and missiles as published, from the lowest to the highest. They are claims: reach is not intent, accuracy or the absence of defense.",
      licences: OURS,
      columns: rangeColumns,
      rows: records.ranges,
    }),
  ];
}
