import type { Source } from "../../geo/records.ts";
import { jsonText } from "./json.ts";
import { type DataLicence, LICENCES, type LicenceId, licencePath } from "./licences.ts";
import { type ColumnInfo, csvColumns, flatName, type Table } from "./table.ts";

/** The name of the data, for machines and for people. */
const NAME = "ten-kilometers";
const TITLE = "Ten Kilometers: the drone strikes on Nakhchivan of 5 March 2026";

/** A file of the package, and what it holds. */
interface PackageFile {
  readonly table: Table;
  readonly format: "csv" | "json" | "geojson";
  readonly text: string;
}

const MEDIA_TYPES = { csv: "text/csv", json: "application/json", geojson: "application/geo+json" } as const;

const MOMENT = "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2}))?";

const licenceEntry = (id: LicenceId) => ({ name: id, title: LICENCES[id].title, path: licencePath(id) });

function sourceEntry({ publisher, title, url }: Source): { title: string; path?: string } {
  return { title: `${publisher}: ${title}`, ...(url === null ? {} : { path: url }) };
}

/** What a column means, in one text. */
export function meaningOf({ says, empty, refers, type }: ColumnInfo, inCsv: boolean): string {
  const ids = refers ? ` ${type === "list" ? "Ids" : "An id"} of ${refers.join(" or ")}.` : "";
  const list = type === "list" && inCsv ? " Parted by a semicolon and a space." : "";
  return `${says}${ids}${list}${empty ? ` ${inCsv ? "Empty" : "Null"}: ${empty}.` : ""}`;
}

/** The types of Table Schema: CSV has no lists, and a moment may be a day. */
function typeOf({ type }: ColumnInfo, inCsv: boolean): string {
  if (type === "list") return inCsv ? "string" : "array";
  return type === "moment" ? "string" : type;
}

function constraintsOf({ name, type, empty, words }: ColumnInfo): Record<string, unknown> {
  const required = empty === undefined && type !== "list";
  return {
    ...(required ? { required } : {}),
    ...(name === "id" ? { unique: true } : {}),
    ...(words ? { enum: words } : {}),
    ...(type === "moment" ? { pattern: MOMENT } : {}),
  };
}

function fieldOf(column: ColumnInfo, inCsv: boolean) {
  const constraints = constraintsOf(column);
  return {
    name: column.name,
    type: typeOf(column, inCsv),
    description: meaningOf(column, inCsv),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** The fields of JSON rows: what has a dot in its name is told of in the field that holds it. */
function jsonFields(columns: readonly ColumnInfo[]) {
  const outers = [...new Set(columns.map(({ name }) => name.split(".")[0] as string))];
  return outers.map((outer) => {
    const inner = columns.filter(({ name }) => name.startsWith(`${outer}.`));
    const own = columns.find(({ name }) => name === outer);
    if (own) return fieldOf(own, false);
    const parts = inner.map((column) => `${column.name.slice(outer.length + 1)}: ${meaningOf(column, false)}`);
    return { name: outer, type: "object", description: parts.join(" "), constraints: { required: true } };
  });
}

/** Single ids of another table, which a validator can follow in CSV. */
function foreignKeys(columns: readonly ColumnInfo[]) {
  return columns.flatMap(({ name, type, refers }) =>
    type !== "list" && refers?.length === 1 ? [{ fields: name, reference: { resource: refers[0], fields: "id" } }] : [],
  );
}

function schemaOf({ table, format }: PackageFile) {
  if (format === "json") return { fields: jsonFields(table.columns) };
  if (format === "geojson") {
    return { fields: table.columns.map((column) => fieldOf({ ...column, name: flatName(column) }, false)) };
  }
  const columns = csvColumns(table);
  const keys = foreignKeys(columns);
  return {
    fields: columns.map((column) => fieldOf(column, true)),
    missingValues: [""],
    ...(columns.some(({ name }) => name === "id") ? { primaryKey: "id" } : {}),
    ...(keys.length > 0 ? { foreignKeys: keys } : {}),
  };
}

/** How the rows lie in the file. */
const LAID_OUT = {
  csv: () => "A header and a line a row; lines end in LF.",
  json: (name: string) =>
    `An object with the version of the data and, in “${name}”, the rows. The schema is that of a row.`,
  geojson: () =>
    "A feature collection (RFC 7946, WGS84, longitude first). The schema is that of the properties of a feature.",
} as const;

function resourceOf(file: PackageFile, sources: readonly Source[]) {
  const { table, format, text } = file;
  return {
    name: format === "csv" ? table.name : `${table.name}-${format}`,
    path: `${table.name}.${format}`,
    profile: format === "csv" ? "tabular-data-resource" : "data-resource",
    title: table.title,
    description: [table.about, LAID_OUT[format](table.name), table.credit && `Credit: ${table.credit}`]
      .filter((part) => part)
      .join(" "),
    format,
    mediatype: MEDIA_TYPES[format],
    encoding: "utf-8",
    bytes: new TextEncoder().encode(text).length,
    licenses: table.licences.map(licenceEntry),
    ...(sources.length > 0 ? { sources: sources.map(sourceEntry) } : {}),
    ...(format === "csv" ? { dialect: { delimiter: ",", lineTerminator: "\n", doubleQuote: true, header: true } } : {}),
    schema: schemaOf(file),
  };
}

/** The sources of a table's shapes, as far as they were read: its column `source`. */
function shapeSources({ columns, rows }: Table, sources: readonly Source[]): Source[] {
  const place = columns.findIndex(({ name }) => name === "source");
  const ids = new Set(rows.map((row) => row[place]));
  return place < 0 ? [] : sources.filter(({ id, read }) => read && ids.has(id));
}

/**
 * The file `datapackage.json`: a Data Package (specs.frictionlessdata.io, version 1) that names every file with its
 * licences and describes every field.
 */
export function packageFile(files: readonly PackageFile[], sources: readonly Source[], version: string): string {
  const used = new Set<DataLicence>(files.flatMap(({ table }) => table.licences));
  return jsonText({
    profile: "data-package",
    name: NAME,
    title: TITLE,
    description:
      "What is said, what is known and what can be measured about the drone strikes on Nakhchivan: claims with their verdicts, events, computed figures, places, lines and borders, each with its sources. Field notes and how to cite are in README.md.",
    version,
    created: `${version}T00:00:00Z`,
    keywords: ["Nakhchivan", "Azerbaijan", "Iran", "borders", "fact-checking"],
    contributors: [{ title: "Ten Kilometers contributors", role: "author" }],
    licenses: [...used].sort().map(licenceEntry),
    sources: sources.filter(({ read }) => read).map(sourceEntry),
    resources: files.map((file) => resourceOf(file, shapeSources(file.table, sources))),
  });
}
