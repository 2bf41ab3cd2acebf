import type { Geometry } from "geojson";
import type { DataLicence } from "./licences.ts";

/** What one cell holds. A list is of texts, and stays a list in JSON. */
export type Cell = string | number | boolean | null | readonly string[];

/**
 * How a column reads. `date` is a calendar day; `moment` a day, or a moment with its offset from UTC; `list` a list of
 * texts.
 */
export type ColumnType = "string" | "number" | "integer" | "boolean" | "date" | "moment" | "list";

/** What a column is called and what it says. */
export interface ColumnInfo {
  /** A dot parts what JSON nests: `happened.from`. CSV and GeoJSON have an underscore in its place. */
  readonly name: string;
  readonly type: ColumnType;
  /** What it is, and in which unit. */
  readonly says: string;
  /** What it means if there is nothing in it. Without this, there always is something; a list may be empty all the same. */
  readonly empty?: string;
  /** The tables whose ids it holds. */
  readonly refers?: readonly string[];
  /** All that it may say. */
  readonly words?: readonly string[];
}

/** A column, and how a row fills it. */
export interface Column<Row> extends ColumnInfo {
  readonly of: (row: Row) => Cell;
}

/** A table as it is published, once as CSV and once as JSON or, if its rows have shapes, as GeoJSON. */
export interface Table {
  /** The name of its files, and the key of its rows in JSON. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** What it is published under; where rows differ, each has a column `licence`. */
  readonly licences: readonly DataLicence[];
  /** Who has to be named by whoever uses it, beside this project. */
  readonly credit: string | null;
  readonly columns: readonly ColumnInfo[];
  readonly rows: readonly (readonly Cell[])[];
  /** How CSV writes the shapes: as columns `lon` and `lat`, or as one of well-known text. */
  readonly shape: "point" | "wkt" | null;
  /** The shape of each row; none if the table has no shapes. */
  readonly geometries: readonly Geometry[];
}

/** Fills a table's columns row by row. */
export function tableOf<Row>(given: {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly licences: readonly DataLicence[];
  readonly credit?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly shape?: "point" | "wkt";
  readonly geometry?: (row: Row) => Geometry;
}): Table {
  const { name, title, about, licences, credit = null, columns, rows, shape = null, geometry } = given;
  return {
    ...{ name, title, about, licences, credit, shape },
    columns: columns.map(({ of: _, ...info }) => info),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
    geometries: geometry ? rows.map(geometry) : [],
  };
}

/** The name of a column where nothing nests: in CSV and in GeoJSON. */
export const flatName = ({ name }: ColumnInfo): string => name.replace(".", "_");

const SHAPE_COLUMNS: Readonly<Record<"point" | "wkt", readonly ColumnInfo[]>> = {
  point: [
    { name: "lon", type: "number", says: "Longitude, in degrees east of Greenwich on WGS84." },
    { name: "lat", type: "number", says: "Latitude, in degrees north of the equator on WGS84." },
  ],
  wkt: [{ name: "wkt", type: "string", says: "The shape as well-known text, longitude first, in degrees on WGS84." }],
};

/** The columns of a table in CSV, which has those of the shape too. */
export function csvColumns({ columns, shape }: Table): ColumnInfo[] {
  const flat = columns.map((column) => ({ ...column, name: flatName(column) }));
  return shape ? [...flat, ...SHAPE_COLUMNS[shape]] : flat;
}
