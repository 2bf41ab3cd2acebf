import library from "datapackage";
import initGdal from "gdal3.js/node.js";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFiles } from "../../src/kit/data-files.ts";
import { Downloads, published } from "./downloads.ts";

// The downloads, read by programs that know nothing of this project: the Frictionless library and GDAL.

const files = dataFiles(published);
const downloads = new Downloads(files);
const resources = downloads.descriptor.resources;
const csv = resources.filter(({ format }) => format === "csv").map(({ name }) => name);
const shaped = resources.filter(({ format }) => format === "geojson").map(({ path }) => path.replace(".geojson", ""));

afterAll(() => downloads.remove());

describe("Frictionless", () => {
  const open = (from: Downloads) => library.Package.load(from.path("datapackage.json"), { strict: true });
  let opened: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    opened = await open(downloads);
  });

  const resourceOf = (name: string) => {
    const found = opened.resources.find((resource) => resource.name === name);
    if (!found) throw new Error(`the package has no resource ${name}`);
    return found;
  };

  test("takes the descriptor, and every resource in it", () => {
    expect(opened.errors).toEqual([]);
    expect(opened.valid).toBe(true);
    expect(opened.resources.map(({ name }) => name)).toEqual(resources.map(({ name }) => name));
    expect(opened.resources.filter(({ valid }) => !valid)).toEqual([]);
  });

  test.each(csv)("reads every row of %s.csv as its schema says, and finds every id that it names", async (name) => {
    const resource = resourceOf(name);
    expect(await resource.read({ keyed: true })).toHaveLength(downloads.rows(name).length);
    await expect(resource.checkRelations()).resolves.toBe(true);
  });

  test.each(csv)("finds in %s.csv what JSON has", async (name) => {
    const rows = await resourceOf(name).read({ keyed: true, cast: false });
    const inJson = downloads.rows(name).map((row) => {
      return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, asCell(value)]));
    });
    const shapes = shaped.includes(name) ? ["lon", "lat", "wkt"] : [];
    const inCsv = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !shapes.includes(key))));
    expect(inCsv).toEqual(inJson);
  });

  test.each([
    ["a source that does not exist", "places.csv", /,geonames,/, ",nobody,", /Foreign key/],
    ["a day that is none", "claims.csv", /,2026-03-05,/, ",2026-13-05,", /mismatch/],
    ["a verdict that is none", "claims.csv", /,open,/, ",true,", /mismatch/],
    ["an id used twice", "counts.csv", /\ndrones-later-count,/, "\ndrones-first-count,", /nique/],
    ["a field without a name", "claims.csv", /^id,/, ",", /header/],
  ])("refuses %s", async (_, name, good, bad, why) => {
    const text = downloads.text(name);
    expect(text).toMatch(good);
    const broken = new Downloads(files);
    broken.write(name, text.replace(good, bad));
    const resource = (await open(broken)).resources.find(({ descriptor }) => descriptor.path === name);
    await expect(resource?.read({ keyed: true, relations: true })).rejects.toThrow(why);
    broken.remove();
  });
});

/** How CSV writes what JSON has. */
function asCell(value: unknown): string {
  if (Array.isArray(value)) return value.join("; ");
  return value === null ? "" : String(value);
}

/** What GDAL tells of a file: the one layer in it. */
interface LayerTold {
  readonly featureCount: number;
  readonly fields: readonly { readonly name: string }[];
  readonly features: readonly (Feature & { readonly fid: number })[];
  readonly geometryFields: readonly { readonly coordinateSystem: { readonly wkt: string } | null }[];
}

describe("GDAL", () => {
  const complaints: string[] = [];
  let gdal: Awaited<ReturnType<typeof initGdal>>;

  beforeAll(async () => {
    gdal = await initGdal({
      path: "node_modules/gdal3.js/dist/package",
      logHandler: (message) => complaints.push(message),
      errorHandler: (message) => complaints.push(message),
    });
  });

  async function told(file: string, options: string[] = []): Promise<LayerTold> {
    complaints.length = 0;
    const { datasets, errors } = await gdal.open(file, options);
    expect(errors).toEqual([]);
    const [dataset] = datasets;
    if (!dataset) throw new Error(`GDAL opened nothing in ${file}`);
    const { layers } = (await gdal.ogrinfo(dataset, ["-features"])) as { layers: LayerTold[] };
    await gdal.close(dataset);
    expect(layers).toHaveLength(1);
    return layers[0] as LayerTold;
  }

  test.each(shaped)("reads every feature of %s.geojson, and has nothing to complain of", async (name) => {
    const ours = downloads.json<FeatureCollection>(`${name}.geojson`).features;
    const layer = await told(downloads.path(`${name}.geojson`));
    expect(complaints).toEqual([]);
    expect(layer.geometryFields[0]?.coordinateSystem?.wkt).toContain("WGS 84");
    expect(layer.featureCount).toBe(ours.length);
    expect(layer.features.map(({ properties }) => properties?.id)).toEqual(ours.map(({ id }) => id));
    for (const [i, { geometry }] of layer.features.entries()) expectSame(geometry, ours[i]?.geometry);
  });

  test.each(csv)("reads every row of %s.csv, with its fields and its shape", async (name) => {
    const layer = await told(downloads.path(`${name}.csv`), ["X_POSSIBLE_NAMES=lon", "Y_POSSIBLE_NAMES=lat"]);
    expect(complaints).toEqual([]);
    expect(layer.featureCount).toBe(downloads.rows(name).length);
    const fields = resources.find((resource) => resource.name === name)?.schema.fields;
    expect(layer.fields.map((field) => field.name)).toEqual(fields?.map((field) => field.name));
    if (!shaped.includes(name)) return;
    const ours = downloads.json<FeatureCollection>(`${name}.geojson`).features;
    expect(layer.features.map(({ properties }) => properties?.name)).toEqual(ours.map((one) => one.properties?.name));
    for (const [i, { geometry }] of layer.features.entries()) expectSame(geometry, ours[i]?.geometry);
  });

  test("complains of a coordinate that is none", async () => {
    const broken = downloads.text("places.geojson").replace(/"coordinates":\[([\d.]+),/, '"coordinates":["$1",');
    downloads.write("broken.geojson", broken);
    await told(downloads.path("broken.geojson"));
    expect(complaints.join()).toContain("coordinate");
  });
});

function positionsOf(geometry: Geometry | undefined): Position[] {
  if (!geometry || geometry.type === "GeometryCollection") return [];
  const flat = geometry.coordinates.flat(3) as number[];
  return flat.flatMap((x, i) => (i % 2 === 0 ? [[x, flat[i + 1] as number]] : []));
}

/** The same kind of shape with the same positions, to the seventh digit. */
function expectSame(found: Geometry, wanted: Geometry | undefined): void {
  expect(found.type).toBe(wanted?.type);
  const [one, other] = [positionsOf(found), positionsOf(wanted)];
  expect(one).toHaveLength(other.length);
  expect(other.length).toBeGreaterThan(0);
  const off = one.findIndex(([x = 0, y = 0], i) => {
    const [a = 999, b = 999] = other[i] ?? [];
    return Math.abs(x - a) > 5e-8 || Math.abs(y - b) > 5e-8;
  });
  expect(off, "the first position that differs").toBe(-1);
}
