import { LICENCES, type LicenceId, licencePath } from "./licences.ts";
import { meaningOf } from "./package-file.ts";
import { type ColumnInfo, csvColumns, type Table } from "./table.ts";

const inCell = (text: string): string => text.replaceAll("|", "\\|");

function fieldRow(column: ColumnInfo): string {
  const words = column.words ? ` One of: ${column.words.join(", ")}.` : "";
  return `| \`${column.name}\` | ${column.type} | ${inCell(meaningOf(column, true) + words)} |`;
}

function tableNotes(table: Table): string {
  const other = table.shape ? "geojson" : "json";
  const licences = table.licences.map((id) => LICENCES[id].title).join("; ");
  return [
    `### ${table.title}: \`${table.name}.csv\`, \`${table.name}.${other}\``,
    "",
    `${table.about} ${table.rows.length} rows. Under: ${licences}.${table.credit ? ` Credit: ${table.credit}` : ""}`,
    "",
    "| field | type | meaning |",
    "| --- | --- | --- |",
    ...csvColumns(table).map(fieldRow),
  ].join("\n");
}

function licenceLine(id: LicenceId): string {
  const { title, url, covers } = LICENCES[id];
  return `- [${title}](${licencePath(id)}) (\`${id}\`, ${url}): ${covers}.`;
}

/** The file `README.md` of the data: what is in it, in which units, under which licences, and how to cite it. */
export function readmeFile(tables: readonly Table[], licences: readonly LicenceId[], version: string): string {
  const [year] = version.split("-");
  const osm = tables.filter((table) => table.licences.includes("ODbL-1.0")).map(({ name }) => `\`${name}\``);
  return `# Ten Kilometers: the data

What is said, what is known and what can be measured about the drone strikes on Nakhchivan of 5 March 2026. Version ${version}.

\`datapackage.json\` describes every file and field for programs (Frictionless Data Package). The version is the day on which
the records were last gathered. Ids never change.

## Licenses and credit

Each file, and in files with shapes each row, says what it is under. The full texts are in \`licences/\`.

${licences.map(licenceLine).join("\n")}

**From OpenStreetMap** come ${osm.join(", ")}, and nothing else: they are kept apart, © OpenStreetMap contributors, under the
Open Database License. Whoever publishes a database made from them has to offer it under the same license. The figures are measured
on those borders: they contain information from OpenStreetMap, which is made available under the ODbL.

Texts of others are cited, not reproduced: what somebody said is in our words, but for a few quoted ones. \`sources\` has where to read it.

To cite: Ten Kilometers contributors (${year}): Ten Kilometers, data, version ${version}. CC BY 4.0. With the address from which you had it; and
“© OpenStreetMap contributors” beside a map of the borders.

## Units and forms

- Coordinates are degrees on WGS84, longitude first. \`precision_m\` says how far off a shape may be; digits beyond that say nothing.
- Lengths are in meters, areas in square meters, unless the name of a field ends in \`_km\`. Figures are measured on a sphere of
  mean radius, and printed only to digits that the WGS84 ellipsoid would not change.
- Days are \`YYYY-MM-DD\`, in Baku; moments carry their offset from UTC, as \`2026-03-09T10:00+04:00\`.
- Countries are ISO 3166-1 alpha-3 codes.
- Text is UTF-8 without a byte order mark. In some programs for tables, choose UTF-8 on opening a CSV file. Numbers in texts are followed
  by a space that does not break (U+00A0).
- CSV has a header, commas, and lines that end in LF. Lists are joined with a semicolon and a space. What is not known is an empty cell.
- A text in CSV that a spreadsheet would take for a formula, because it begins with =, +, - or @, has an apostrophe (') before it; JSON has it as it is.
- Shapes in CSV are \`lon\` and \`lat\`, or well-known text in \`wkt\`. Some of those cells are long (over half a million letters in
  \`borders.csv\`): spreadsheets cut them, and readers with a limit on the length of a field need a higher one. GeoJSON has the same shapes.
- What JSON nests has an underscore in CSV: \`happened.from\` is \`happened_from\`.

## Files

${tables.map(tableNotes).join("\n\n")}
`;
}
