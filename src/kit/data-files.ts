import { type Ground, groundFrom, type Layers } from "../../geo/layers.ts";
import type { Edition } from "../map/edition.ts";
import { csvOf } from "./csv.ts";
import { geojsonOf, jsonOf } from "./json.ts";
import { LICENCES, type LicenceId, licencePath, licenceText } from "./licences.ts";
import { packageFile } from "./package-file.ts";
import { readmeFile } from "./readme.ts";
import type { Table } from "./table.ts";
import { amountTables } from "./tables/amounts.ts";
import { borderTables, type EnclaveLayer } from "./tables/borders.ts";
import { claimTables } from "./tables/claims.ts";
import { eventTables } from "./tables/events.ts";
import { exposureTables } from "./tables/exposure.ts";
import { linkTables } from "./tables/links.ts";
import { placeTables } from "./tables/places.ts";

/** What the downloads are made from. */
export interface Published {
  readonly edition: Edition;
  /** The layers that figures are measured on. */
  readonly layers: Layers;
  /** The same, ready to be measured on: given, what the figures already measured is not measured again. */
  readonly ground?: Ground;
  readonly enclaves: EnclaveLayer;
  /** The day of the data. */
  readonly version: string;
}

const grounds = new WeakMap<Layers, Ground>();

/** Made once for the same layers, since what is measured on it is kept with it. */
function groundOf(layers: Layers): Ground {
  const ground = grounds.get(layers) ?? groundFrom(layers);
  grounds.set(layers, ground);
  return ground;
}

/** Every table that is published, in the order in which they are listed. */
export function publishedTables({ edition, layers, ground, enclaves, version }: Published): Table[] {
  return [
    ...amountTables(edition, version),
    ...claimTables(edition),
    ...eventTables(edition),
    ...linkTables(edition),
    ...placeTables(edition),
    ...exposureTables(edition, ground ?? groundOf(layers)),
    ...borderTables(edition, layers, enclaves),
  ];
}

/**
 * Every file that readers and programs may download, by its path in the built site (`data/claims.json`): each table as
 * CSV and as JSON or GeoJSON, `datapackage.json`, `README.md`, and the licences' texts. The same input gives the same
 * bytes.
 *
 * @throws RangeError, RecordError or SyntaxError if records, layers and prose do not fit each other.
 */
export function dataFiles(published: Published): ReadonlyMap<string, string> {
  const { edition, version } = published;
  const tables = publishedTables(published);
  const written = tables.flatMap((table) => [
    { table, format: "csv" as const, text: csvOf(table) },
    table.shape
      ? { table, format: "geojson" as const, text: geojsonOf(table, version) }
      : { table, format: "json" as const, text: jsonOf(table, version) },
  ]);
  const licences = Object.keys(LICENCES) as LicenceId[];
  return new Map([
    ...written.map(({ table, format, text }) => [`data/${table.name}.${format}`, text] as const),
    ["data/datapackage.json", packageFile(written, edition.atlas.records.sources, version)],
    ["data/README.md", readmeFile(tables, licences, version)],
    ...licences.map((id) => [`data/${licencePath(id)}`, licenceText(id)] as const),
  ]);
}
