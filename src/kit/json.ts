import type { Feature, FeatureCollection } from "geojson";
import { type Cell, flatName, type Table } from "./table.ts";

/** JSON as people read it, ending in a line feed. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A row as JSON has it: what has a dot in its name nests. */
function nested(table: Table, row: readonly Cell[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [i, { name }] of table.columns.entries()) {
    const [outer = name, inner] = name.split(".");
    if (inner === undefined) fields[outer] = row[i];
    else fields[outer] = { ...(fields[outer] as Record<string, unknown>), [inner]: row[i] };
  }
  return fields;
}

/** A table as JSON: `{ version, <name>: [rows] }`. */
export function jsonOf(table: Table, version: string): string {
  return jsonText({ version, [table.name]: table.rows.map((row) => nested(table, row)) });
}

/** A table as a GeoJSON collection (RFC 7946), with version, licences and credit as members of its own. */
function collectionOf(table: Table, version: string): FeatureCollection & Record<string, unknown> {
  const features = table.rows.map((row, i): Feature => {
    const properties = Object.fromEntries(table.columns.map((column, k) => [flatName(column), row[k]]));
    const geometry = table.geometries[i];
    if (!geometry) throw new RangeError(`the table "${table.name}" has no shape for "${properties.id}"`);
    return { type: "Feature", id: properties.id as string, properties, geometry };
  });
  return {
    type: "FeatureCollection",
    name: table.name,
    version,
    licence: table.licences.join(", "),
    attribution: table.credit,
    features,
  };
}

/** A table as the text of a GeoJSON file: a line a feature. */
export function geojsonOf(table: Table, version: string): string {
  const { features, ...members } = collectionOf(table, version);
  const head = JSON.stringify(members).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}
