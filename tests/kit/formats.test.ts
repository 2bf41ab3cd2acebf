import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { afterAll, describe, expect, test } from "vitest";
import { dataFiles, publishedTables } from "../../src/kit/data-files.ts";
import { Downloads, published } from "./downloads.ts";

const files = dataFiles(published);
const downloads = new Downloads(files);
const descriptor = downloads.descriptor;
const shaped = publishedTables(published)
  .filter(({ shape }) => shape)
  .map(({ name }) => name);
const { records } = published.edition.atlas;

afterAll(() => downloads.remove());

describe("datapackage.json", () => {
  test("names every file of data, with its bytes, and no other", () => {
    const data = [...files.keys()].filter((path) => /\.(csv|json|geojson)$/.test(path));
    const named = descriptor.resources.map(({ path }) => `data/${path}`);
    expect([...named, "data/datapackage.json"].sort()).toEqual(data.sort());
    for (const { path, bytes } of descriptor.resources) expect(Buffer.byteLength(downloads.text(path))).toBe(bytes);
  });

  test.each(descriptor.resources)("describes every field of $path, and no other", ({ name, path, format, schema }) => {
    const described = schema.fields.map((field) => field.name);
    if (format === "csv") {
      expect(downloads.text(path).slice(0, downloads.text(path).indexOf("\n")).split(",")).toEqual(described);
    } else {
      const table = name.replace(/-(json|geojson)$/, "");
      const file = downloads.json<Record<string, object[]>>(path);
      const rows = format === "json" ? file[table] : (file.features as Feature[]).map(({ properties }) => properties);
      for (const row of rows ?? []) expect(Object.keys(row ?? {})).toEqual(described);
    }
    for (const { description } of schema.fields) expect(description).toMatch(/^[A-Za-z0-9].{8,}[.]$/);
  });

  test("JSON has the types that it says, and nothing empty where something always is", () => {
    for (const { path, format, schema } of descriptor.resources.filter((resource) => resource.format !== "csv")) {
      const file = downloads.json<Record<string, Record<string, unknown>[]>>(path);
      const rows =
        format === "json"
          ? (Object.values(file)[1] ?? [])
          : downloads.json<FeatureCollection>(path).features.map((f) => f.properties ?? {});
      for (const { name, type, constraints } of schema.fields) {
        for (const row of rows) {
          const value = row[name];
          if (value === null) expect(constraints?.required, `${path}: ${name}`).not.toBe(true);
          else expect(fits(value, type), `${path}: ${name} is ${JSON.stringify(value)}, wanted ${type}`).toBe(true);
          if (constraints?.enum && value !== null) expect(constraints.enum).toContain(value);
        }
      }
    }
  });

  test("every licence that is named has its text, and every source its title", () => {
    const named = [...descriptor.licenses, ...descriptor.resources.flatMap(({ licenses }) => licenses)];
    for (const { name, path } of named) expect(files.has(`data/${path}`), name).toBe(true);
    for (const { licenses } of descriptor.resources) expect(licenses).not.toEqual([]);
    expect(descriptor.sources).toHaveLength(records.sources.filter(({ read }) => read).length);
    const inRows = shaped.flatMap((name) => downloads.rows(name).map(({ licence }) => licence));
    const without = inRows.filter((licence) => !files.has(`data/licences/${licence}.txt`));
    expect([...new Set(without)].filter((licence) => licence !== "Public domain")).toEqual([]);
  });
});

/** Whether a value of JSON is of a type of Table Schema. */
function fits(value: unknown, type: string): boolean {
  if (type === "array") return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (type === "integer") return Number.isInteger(value);
  if (type === "date") return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
  return typeof value === type && !Array.isArray(value);
}

describe("GeoJSON as RFC 7946 has it", () => {
  test.each(shaped)("%s.geojson", (name) => {
    const file = downloads.json<FeatureCollection & Record<string, unknown>>(`${name}.geojson`);
    expect(file.type).toBe("FeatureCollection");
    expect(file).not.toHaveProperty("crs");
    expect(file.version).toBe(published.version);
    for (const feature of file.features) {
      expect(feature.type).toBe("Feature");
      expect(faultsOf(feature), `${feature.id}`).toEqual([]);
    }
  });

  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const hole = [
    [0.2, 0.2],
    [0.2, 0.8],
    [0.8, 0.8],
    [0.8, 0.2],
    [0.2, 0.2],
  ];
  test.each([
    ["nothing", [square, hole], []],
    ["an outer ring that goes clockwise", [square.toReversed()], ["ring 0 goes the wrong way"]],
    ["a hole that goes counterclockwise", [square, hole.toReversed()], ["ring 1 goes the wrong way"]],
    ["a ring that is open", [square.slice(1)], ["ring 0 is open"]],
    [
      "a latitude beyond the pole",
      [
        [
          [0, 0],
          [1, 0],
          [1, 91],
          [0, 0],
        ],
      ],
      ["1,91 is no place on Earth"],
    ],
    [
      "more digits than anybody measured",
      [
        [
          [0, 0],
          [1, 0],
          [1, 0.1234567],
          [0, 0],
        ],
      ],
      ["1,0.1234567 has too many digits"],
    ],
  ])("finds fault with %s", (_, coordinates, faults) => {
    expect(faultsOf({ type: "Feature", id: "x", properties: {}, geometry: { type: "Polygon", coordinates } })).toEqual(
      faults,
    );
  });
});

/** What RFC 7946 would not have in a feature. */
function faultsOf({ id, geometry }: Feature): string[] {
  if (typeof id !== "string") return ["has no id"];
  if (geometry.type === "GeometryCollection") return ["is a collection of shapes"];
  const numbers = geometry.coordinates.flat(3) as number[];
  const positions = numbers.flatMap((x, i): Position[] => (i % 2 === 0 ? [[x, numbers[i + 1] as number]] : []));
  const outside = positions.filter(([x = 999, y = 999]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90));
  const long = positions.filter((position) => position.some((value) => Number(value.toFixed(6)) !== value));
  const rings = geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? ringFaults(geometry) : [];
  return [
    ...rings,
    ...outside.map((position) => `${position} is no place on Earth`),
    ...long.map((position) => `${position} has too many digits`),
  ];
}

function ringFaults(geometry: Polygon | MultiPolygon): string[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.flatMap((ring, i) => {
      if (ring.length < 4 || `${ring[0]}` !== `${ring.at(-1)}`) return [`ring ${i} is open`];
      const doubled = ring.reduce((sum, [x = 0, y = 0], k) => {
        const [before = 0, under = 0] = ring[k - 1] ?? [x, y];
        return sum + before * y - x * under;
      }, 0);
      return (i === 0) === doubled > 0 ? [] : [`ring ${i} goes the wrong way`];
    }),
  );
}
