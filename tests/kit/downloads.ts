import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { FeatureCollection } from "geojson";
import { readLayer, readLayers } from "../../geo/cli/layers.ts";
import type { Published } from "../../src/kit/data-files.ts";
import { DATA_VERSION } from "../../src/site/edition.ts";
import { committedEdition, committedGround } from "../fixtures/edition.ts";

/** What the committed downloads are made from. */
export const published: Published = {
  edition: committedEdition(),
  layers: readLayers(),
  ground: committedGround(),
  enclaves: readLayer("enclaves.geojson"),
  version: DATA_VERSION,
};

/** A descriptor of a Data Package, as far as tests read it. */
export interface Descriptor {
  readonly version: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly format: "csv" | "json" | "geojson";
    readonly bytes: number;
    readonly description: string;
    readonly licenses: readonly { readonly name: string; readonly path: string }[];
    readonly schema: { readonly fields: readonly Field[] };
  }[];
}

/** A field of a table in a descriptor. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

/** Files laid out in a folder of their own, to be read as others would. */
export class Downloads {
  readonly folder = mkdtempSync(join(tmpdir(), "downloads-"));

  constructor(files: ReadonlyMap<string, string>) {
    for (const [path, text] of files) this.write(path.replace(/^data\//, ""), text);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  text(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  json<T>(name: string): T {
    return JSON.parse(this.text(name)) as T;
  }

  get descriptor(): Descriptor {
    return this.json("datapackage.json");
  }

  /** The rows of a table as JSON or GeoJSON has them, with nothing nested. */
  rows(table: string): Record<string, unknown>[] {
    const resource = this.descriptor.resources.find(({ name }) => name === `${table}-json`);
    if (!resource) {
      return this.json<FeatureCollection>(`${table}.geojson`).features.map(({ properties }) => ({ ...properties }));
    }
    return this.json<Record<string, Record<string, unknown>[]>>(`${table}.json`)[table]?.map(flat) ?? [];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** A row whose nested fields stand beside the others, as `happened_from`. */
function flat(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const nests = typeof value === "object" && value !== null && !Array.isArray(value);
      return nests ? Object.entries(value).map(([inner, part]) => [`${name}_${inner}`, part]) : [[name, value]];
    }),
  );
}
