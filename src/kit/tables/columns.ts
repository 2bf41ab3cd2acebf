import type { DataLicence } from "../licences.ts";
import type { Column } from "../table.ts";

/** What our own records are under. */
export const OURS: readonly DataLicence[] = ["CC-BY-4.0"];

/** The credit of what is measured on borders and water of OpenStreetMap, without holding them. */
export const MEASURED_ON_OSM =
  "Contains information from OpenStreetMap (borders and water), which is made available under the Open Database License (ODbL) 1.0. © OpenStreetMap contributors.";

/** The id of a record. */
export const idColumn = (what: string): Column<{ readonly id: string }> => ({
  name: "id",
  type: "string",
  says: `The id of the ${what}. It never changes.`,
  of: ({ id }) => id,
});

/** The sources of a record. */
export const sourcesColumn: Column<{ readonly sources: readonly string[] }> = {
  name: "sources",
  type: "list",
  says: "The sources that it stands on.",
  refers: ["sources"],
  of: ({ sources }) => [...new Set(sources)],
};

/** The note of a record. */
export const noteColumn: Column<{ readonly note: string | null }> = {
  name: "note",
  type: "string",
  says: "What else has to be known.",
  empty: "nothing",
  of: ({ note }) => note,
};
