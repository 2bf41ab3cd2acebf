import papa from "papaparse";
import type { LngLat } from "./measure.ts";

/** A reader's own table: places, with whatever else its rows say. */
export interface Table {
  /** The names of the table's own columns, as they came. */
  readonly columns: readonly string[];
  /** Every row in order, the bad ones too. */
  readonly rows: readonly Row[];
}

/** A row with its place, or with the reason why it has none. `cells` holds one text for every column, as it came. */
export type Row =
  | { readonly cells: readonly string[]; readonly place: LngLat }
  | { readonly cells: readonly string[]; readonly fault: string };

/** A table that cannot be read at all. The message is for the reader: it says what came and what was wanted. */
export class TableFault extends Error {}

/** What a column of longitudes or latitudes may be called, likeliest first; capitals and spaces around do not matter. */
const LONGITUDE = ["lon", "longitude", "lng", "long", "x"];
const LATITUDE = ["lat", "latitude", "y"];

const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;
type Delimiter = keyof typeof DELIMITERS;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** After so many lines with an open quote the file is not what it should be. */
const MOST_OPEN_QUOTES = 200;

const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;

/** A number of degrees, or what is wrong with it. A minus may be the typographer's. */
function degreesFrom(name: string, cell: string): number | string {
  const text = cell.trim().replace(/^−/, "-");
  if (text === "") return `${name} is missing`;
  if (/^[+-]?\d+,\d+$/.test(text))
    return `${name} is ${quoted(text)}: write the decimals with a point, ${text.replace(",", ".")}`;
  return NUMBER.test(text) ? Number(text) : `${name} is ${quoted(text)}, wanted decimal degrees such as 45.458`;
}

/** What is wrong with where two numbers of degrees would lie, if anything is. */
function outside(longitude: number, latitude: number): string | undefined {
  const [across, up] = [Math.abs(longitude), Math.abs(latitude)];
  if (across > 1000 || up > 1000)
    return `lon is ${longitude} and lat is ${latitude}: wanted degrees, not meters of a map grid`;
  if (up > 90 && up <= 180 && across <= 90) {
    return `lat is ${latitude}, beyond a pole: longitude and latitude are probably swapped`;
  }
  if (up > 90) return `lat is ${latitude}, wanted -90 to 90`;
  if (longitude > 180 && longitude <= 360) {
    return `lon is ${longitude}, wanted -180 to 180: subtract 360 if yours are counted from 0 to 360`;
  }
  return across > 180 ? `lon is ${longitude}, wanted -180 to 180` : undefined;
}

/**
 * A row from its cells and the texts of its longitude and latitude. Longitudes beyond 180 are refused, not turned back:
 * some data sets do count to 360, but far more often such a number is a slip.
 */
function rowFrom(cells: readonly string[], longitude: string, latitude: string): Row {
  const [x, y] = [degreesFrom("lon", longitude), degreesFrom("lat", latitude)];
  const faults = [x, y].filter((found) => typeof found === "string");
  if (typeof x === "string" || typeof y === "string") return { cells, fault: faults.join("; ") };
  const fault = outside(x, y);
  return fault ? { cells, fault } : { cells, place: [x, y] };
}

/** The first row of a text; none if its quotes are broken, as they are where another delimiter is meant. */
function headerOf(text: string, delimiter: Delimiter): string[] {
  let header: string[] = [];
  papa.parse(text, {
    delimiter,
    newline: "\n",
    preview: 1,
    step: ({ data, errors }) => {
      if (errors.length === 0) header = data;
    },
  });
  return header;
}

/**
 * The rows of a text. A line whose quotes are broken would swallow those below it, so it becomes a row by itself: a
 * single text instead of cells.
 */
function splitRows(text: string, delimiter: Delimiter): (string[] | string)[] {
  const rows: (string[] | string)[] = [];
  let open = 0;
  let from = 0;
  while (from < text.length) {
    let next = text.length;
    let rowStart = from;
    const base = from;
    papa.parse(text.slice(base), {
      delimiter,
      newline: "\n",
      step: ({ data, errors, meta }, parser) => {
        if (errors.length === 0) {
          rows.push(data);
          rowStart = base + meta.cursor;
          return;
        }
        const end = text.indexOf("\n", rowStart);
        rows.push(text.slice(rowStart, end < 0 ? text.length : end));
        next = end < 0 ? text.length : end + 1;
        open++;
        parser.abort();
      },
    });
    if (open > MOST_OPEN_QUOTES)
      throw new TableFault(`more than ${MOST_OPEN_QUOTES} lines open a quote and do not close it`);
    from = next;
  }
  return rows;
}

/** Which of some columns holds longitudes or latitudes; -1 if none does. */
function columnOf(columns: readonly string[], names: readonly string[]): number {
  const plain = columns.map((column) => column.trim().toLowerCase());
  const name = names.find((candidate) => plain.includes(candidate));
  if (name === undefined) return -1;
  if (plain.indexOf(name) !== plain.lastIndexOf(name)) throw new TableFault(`two columns are named "${name}"`);
  return plain.indexOf(name);
}

function csvRow(cells: string[] | string, width: number, x: number, y: number, delimiter: Delimiter): Row {
  const padded = (from: readonly string[]) => Array.from({ length: width }, (_, i) => from[i] ?? "");
  if (typeof cells === "string") return { cells: padded([cells]), fault: "a quote is opened and not closed" };
  if (cells.length === 1 && cells[0] === "") return { cells: padded([]), fault: "the row is empty" };
  const over = cells.slice(width).filter((cell) => cell.trim() !== "");
  if (over.length > 0) {
    const left = over.map(quoted).join(", ");
    const why = `put quotes round a cell with a ${DELIMITERS[delimiter]} in it`;
    return {
      cells: padded(cells),
      fault: `${cells.length} cells where the header has ${width}, left over: ${left}; ${why}`,
    };
  }
  return rowFrom(padded(cells), cells[x] ?? "", cells[y] ?? "");
}

/** A table out of CSV with a header. The delimiter is the first of comma, semicolon, tab and bar that finds both columns. */
function readCsv(text: string): Table {
  const delimiters = Object.keys(DELIMITERS) as Delimiter[];
  const headers = delimiters.map((delimiter) => ({ delimiter, columns: headerOf(text, delimiter) }));
  const found = headers.find(({ columns }) => columnOf(columns, LONGITUDE) >= 0 && columnOf(columns, LATITUDE) >= 0);
  if (!found) {
    const { columns } = headers.reduce((most, next) => (next.columns.length > most.columns.length ? next : most));
    const quotes = text.slice(0, `${text}\n`.indexOf("\n")).split('"').length - 1;
    if (quotes % 2 === 1) throw new TableFault("the first line opens a quote and does not close it");
    const wanted = `wanted lon (or ${LONGITUDE.slice(1).join(", ")}) and lat (or ${LATITUDE.slice(1).join(", ")})`;
    throw new TableFault(`the first line has the columns ${columns.slice(0, 20).map(quoted).join(", ")}; ${wanted}`);
  }
  const { columns, delimiter } = found;
  const [x, y] = [columnOf(columns, LONGITUDE), columnOf(columns, LATITUDE)];
  const [, ...rows] = splitRows(text, delimiter);
  while (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === "") rows.pop();
  return { columns, rows: rows.map((cells) => csvRow(cells, columns.length, x, y, delimiter)) };
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What JSON calls itself, for a message. */
const kindOf = (value: unknown): string =>
  isObject(value) && typeof value.type === "string"
    ? `a ${value.type}`
    : Array.isArray(value)
      ? "a list"
      : "no GeoJSON";

function featuresOf(json: unknown): readonly unknown[] {
  if (isObject(json)) {
    if (json.type === "FeatureCollection" && Array.isArray(json.features)) return json.features;
    if (json.type === "Feature") return [json];
    if (json.type === "Point") return [{ type: "Feature", properties: {}, geometry: json }];
  }
  throw new TableFault(`the file is ${kindOf(json)}, wanted a FeatureCollection, Feature or Point`);
}

/** A property as the text of a cell: lists and objects as JSON, nothing as nothing. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function geoJsonRow(feature: unknown, keys: readonly string[]): Row {
  const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
  const geometry = isObject(feature) ? feature.geometry : undefined;
  const id = isObject(feature) ? feature.id : undefined;
  const own = keys.map((key) => cellOf(Object.hasOwn(properties, key) ? properties[key] : key === "id" ? id : ""));
  const faulty = (fault: string): Row => ({ cells: [...own, "", ""], fault });
  if (!isObject(geometry)) return faulty("the feature has no geometry, wanted a Point");
  if (geometry.type !== "Point") return faulty(`the geometry is ${kindOf(geometry)}, wanted a Point`);
  const [x, y] = Array.isArray(geometry.coordinates) ? (geometry.coordinates as unknown[]) : [];
  if (typeof x !== "number" || typeof y !== "number") {
    return faulty(`the coordinates are ${cellOf(geometry.coordinates).slice(0, 60)}, wanted [lon, lat] as numbers`);
  }
  return rowFrom([...own, String(x), String(y)], String(x), String(y));
}

/**
 * A table out of GeoJSON points, one row for each feature: a column for each property, in the order in which they first
 * come, after one for the features' ids if they have any; then the position. A MultiPoint is no place and is refused.
 */
function readGeoJson(text: string): Table {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (reason) {
    throw new TableFault(`the JSON is broken: ${(reason as Error).message}`);
  }
  const features = featuresOf(json);
  const objects = features.filter(isObject);
  const hasIds = objects.some(({ id }) => id !== undefined);
  const named = objects.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []));
  const keys = [...new Set([...(hasIds ? ["id"] : []), ...named])];
  const position = ["lon", "lat"].map((name) => (keys.includes(name) ? `geometry_${name}` : name));
  return { columns: [...keys, ...position], rows: features.map((feature) => geoJsonRow(feature, keys)) };
}

/**
 * Reads a reader's table: CSV with a header that names its columns of longitudes and latitudes (`lon`, `longitude`,
 * `lng`, `long`, `x`; `lat`, `latitude`, `y`), or GeoJSON points. Lines end in LF, CRLF or CR; inside quoted cells too they
 * become LF. Blank lines at the end are no rows.
 *
 * @throws TableFault if there is nothing to be read, with the reason for the reader. A bad row throws nothing.
 */
export function readTable(text: string): Table {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^\s*\n/, "");
  if (plain.trim() === "")
    throw new TableFault("the file is empty, wanted CSV with the columns lon and lat, or GeoJSON points");
  if (plain.includes("\0")) throw new TableFault("the file is binary, wanted text: CSV or GeoJSON");
  return /^\s*[{[]/.test(plain) ? readGeoJson(plain) : readCsv(plain);
}

/**
 * Rows as CSV: commas, LF after every line, quotes only where a cell needs them. A reader's own cells leave as they
 * came, even one that a spreadsheet would take for a formula: it was theirs, and a program that reads the file would
 * get another text. Texts of our own never begin with a formula's signs.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : `${papa.unparse(rows, { newline: "\n" })}\n`;
}
