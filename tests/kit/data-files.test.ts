import type { FeatureCollection } from "geojson";
import { afterAll, describe, expect, test } from "vitest";
import { dataFiles, publishedTables } from "../../src/kit/data-files.ts";
import { figuresFile } from "../../src/kit/figures-file.ts";
import { LAYER_PRECISION } from "../../src/kit/tables/borders.ts";
import { CHAPTER_IDS } from "../../src/story/chapter.ts";
import { Downloads, published } from "./downloads.ts";

const { edition, layers, enclaves, version } = published;
const { records } = edition.atlas;
const files = dataFiles(published);
const downloads = new Downloads(files);
const descriptor = downloads.descriptor;
const tables = publishedTables(published);
const shaped = tables.filter(({ shape }) => shape).map(({ name }) => name);
const collection = (name: string) => downloads.json<FeatureCollection & Record<string, unknown>>(`${name}.geojson`);

afterAll(() => downloads.remove());

/** The tables that have a row for each record of a file. */
const kept = ["claims", "events", "sources", "places", "lines", "crossings", "links", "enclaves"] as const;
const counted = ["counts", "estimates", "ranges", "questions", "corrections"] as const;
const fromRecords = [...kept, ...counted];

/** The ids of a table. */
const idsOf = (table: string): Set<unknown> => new Set(downloads.rows(table).map(({ id }) => id));

describe("what programs were promised", () => {
  test("has every file of the contract, and nothing outside its folder", () => {
    const names = ["figures", "claims", "events", "sources"].flatMap((name) => [`${name}.json`, `${name}.csv`]);
    const drawn = ["places", "lines", "borders"].flatMap((name) => [`${name}.geojson`, `${name}.csv`]);
    for (const name of [...names, ...drawn, "datapackage.json"]) expect([...files.keys()]).toContain(`data/${name}`);
    for (const path of files.keys()) expect(path).toMatch(/^data\/(licences\/)?[A-Za-z0-9_.-]+$/);
  });

  test.each([
    ["claims", "id said speaker date kind verdict note figures sources views"],
    ["events", "id title happened known places claims sources"],
    ["sources", "id title publisher date url accessed licence"],
  ])("%s.json begins with the fields of the contract", (name, fields) => {
    const file = downloads.json<Record<string, Record<string, unknown>[]>>(`${name}.json`);
    expect(Object.keys(file)).toEqual(["version", name]);
    expect(file.version).toBe(version);
    const [row] = file[name] ?? [];
    expect(Object.keys(row ?? {}).slice(0, fields.split(" ").length)).toEqual(fields.split(" "));
  });

  test("figures.json is what the command prints", () => {
    expect(downloads.text("figures.json")).toBe(`${JSON.stringify(figuresFile(edition.figures, version), null, 2)}\n`);
  });

  test("events say when, as the contract has it", () => {
    const { events } = downloads.json<{ events: { happened: unknown }[] }>("events.json");
    expect(events.map(({ happened }) => happened)).toEqual(records.events.map(({ happened }) => happened));
  });

  test("claims give the day in one field, and the moment in another where it is known", () => {
    for (const [i, { date, at }] of downloads.rows("claims").entries()) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(at ?? date).toBe(records.claims[i]?.date);
    }
  });

  test.each(shaped)("every feature of %s.geojson carries what the contract says", (name) => {
    for (const { id, properties } of collection(name).features) {
      for (const field of ["id", "name", "kind", "source", "licence"]) {
        expect(properties?.[field], `${id}: ${field}`).toMatch(/./);
      }
      expect(properties?.precision_m, `${id}`).toBeGreaterThan(0);
      expect(properties?.id).toBe(id);
      expect(properties?.sources[0]).toBe(properties?.source);
    }
  });

  test("ids are those of the records, each once", () => {
    for (const name of fromRecords) {
      expect(downloads.rows(name).map(({ id }) => id)).toEqual(records[name].map(({ id }) => id));
    }
    for (const name of ["figures", "borders", "outlines"]) {
      const ids = downloads.rows(name).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("what is in the files", () => {
  test("is the same bytes for the same input", () => {
    expect([...dataFiles(published)]).toEqual([...files]);
  });

  test("is text without a byte order mark, return or slot, that ends in a line feed", () => {
    for (const [path, text] of files) {
      expect(text.charCodeAt(0), path).not.toBe(0xfeff);
      expect(text.endsWith("\n"), path).toBe(true);
      expect(text.includes("\r"), path).toBe(false);
    }
    for (const { name } of tables) expect(downloads.text(`${name}.csv`)).not.toMatch(/\{[a-z0-9:_-]+\}/);
  });

  test.each(tables.map((table) => [table.name, table] as const))("every id that %s names exists", (_, table) => {
    for (const [i, { name, refers }] of table.columns.entries()) {
      if (!refers) continue;
      const known = new Set(refers.flatMap((target) => [...idsOf(target)]));
      const named = table.rows.flatMap((row) => row[i] ?? []);
      expect(
        named.filter((id) => !known.has(id)),
        name,
      ).toEqual([]);
    }
  });

  test("views are chapters, and what figures were made from is in the files", () => {
    const views = downloads.rows("claims").flatMap(({ views }) => views);
    expect(views.filter((view) => !(CHAPTER_IDS as readonly unknown[]).includes(view))).toEqual([]);
    const known = new Set(
      tables.filter(({ columns }) => columns[0]?.name === "id").flatMap(({ name }) => [...idsOf(name)]),
    );
    const pairs = new Set(downloads.rows("borders").map(({ a, b }) => `borders:${a}-${b}`));
    const inputs = downloads.rows("figures").flatMap(({ inputs }) => inputs as string[]);
    const isThere = (input: string) => known.has(input) || pairs.has(input) || input === "borders";
    expect(inputs.filter((input) => !isThere(input))).toEqual([]);
  });

  /** Fields of records that have another form here, or another file. */
  const moved: Readonly<Record<string, readonly string[]>> = {
    places: ["at", "names", "retrieved"],
    lines: ["coordinates", "published_length_km", "retrieved"],
    crossings: ["states"],
    links: ["states"],
    enclaves: ["geometry"],
  };

  test.each(fromRecords)("nothing that records say is left out of %s", (name) => {
    const columns = Object.keys(downloads.rows(name)[0] ?? {});
    const fields = new Set(records[name].flatMap((record: object) => Object.keys(record)));
    const isIn = (field: string) => columns.some((column) => column === field || column.startsWith(`${field}_`));
    const left = [...fields].filter((field) => !isIn(field) && !moved[name]?.includes(field));
    expect(left).toEqual([]);
  });

  test("every state has its crossing or link, in the order of the records", () => {
    const states = <T extends { id: string; states: readonly object[] }>(items: readonly T[]) =>
      items.flatMap(({ id, states }) => states.map(() => id));
    expect(downloads.rows("crossing_states").map(({ crossing }) => crossing)).toEqual(states(records.crossings));
    expect(downloads.rows("link_states").map(({ link }) => link)).toEqual(states(records.links));
  });

  test("links pass crossings that are there", () => {
    const crossings = downloads
      .rows("links")
      .flatMap(({ passes }) => (passes as string[]).flatMap((one) => one.split("/")));
    expect(crossings.length).toBeGreaterThan(0);
    expect(crossings.filter((id) => !idsOf("crossings").has(id))).toEqual([]);
  });

  test("access is told for each of fourteen days, for passengers and for freight", () => {
    const rows = downloads.rows("access");
    expect(new Set(rows.map(({ day }) => day)).size).toBe(14);
    expect(rows).toHaveLength(28);
    const strikes = rows.find(({ day, who }) => day === "2026-03-06" && who === "passengers");
    expect(strikes).toMatchObject({ direct: "not at all", iran: "not at all", scheduled_cut_off: "yes" });
  });

  test("exposure is measured to Iran's dry land, and all of it lies within the last distance", () => {
    const rows = downloads.rows("exposure") as {
      id: string;
      kind: string;
      distance_m: number;
      length_m: number | null;
    }[];
    const asFigures = rows.filter(({ id }) => edition.atlas.figures.has(`${id}-to-iran-land`));
    expect(asFigures.length).toBeGreaterThan(3);
    for (const { id, distance_m } of asFigures) {
      const value = edition.atlas.figures.get(`${id}-to-iran-land`)?.value ?? Number.NaN;
      expect(Math.abs(distance_m - value), id).toBeLessThanOrEqual(0.5);
    }
    const sites = rows.filter(({ kind }) => kind === "site").length;
    const metres = rows.reduce((sum, { length_m }) => sum + (length_m ?? 0), 0);
    const last = downloads.rows("exposure_curve").at(-1) as { sites: number; line_m: number };
    expect(last.sites).toBe(sites);
    expect(Math.abs(last.line_m - metres)).toBeLessThan(10);
  });

  test("events name the claims about them", () => {
    const about = downloads.rows("claims").filter(({ about }) => (about as string[]).includes("strike-airport"));
    const event = downloads.rows("events").find(({ id }) => id === "strike-airport");
    expect(event?.claims).toEqual(about.map(({ id }) => id));
    expect(about).not.toEqual([]);
  });
});

describe("what comes from OpenStreetMap", () => {
  const fromOsm = ["borders", "outlines", "enclaves"];

  test("is apart from everything else", () => {
    for (const table of tables)
      expect(table.licences.includes("ODbL-1.0"), table.name).toBe(fromOsm.includes(table.name));
    for (const name of ["places", "lines"]) {
      const theirs = downloads
        .rows(name)
        .filter(({ source, licence }) => /osm|openstreetmap|odbl/i.test(`${source} ${licence}`));
      expect(theirs.map(({ id }) => id)).toEqual([]);
    }
  });

  test.each(fromOsm)("carries its notice: in %s.geojson, in every row, and in the descriptor", (name) => {
    const { licence, attribution, features } = collection(name);
    expect(licence).toContain("ODbL-1.0");
    expect(attribution).toContain("© OpenStreetMap contributors");
    expect(attribution).toContain("Open Database License");
    for (const { properties } of features) {
      const isTheirs = properties?.sources.some((id: string) => id.startsWith("osm-"));
      expect(properties?.licence === "ODbL-1.0", properties?.id).toBe(isTheirs);
    }
    for (const resource of descriptor.resources.filter(({ path }) => path.startsWith(`${name}.`))) {
      expect(resource.licenses.map((one) => one.name)).toContain("ODbL-1.0");
      expect(resource.description).toContain("© OpenStreetMap contributors");
    }
    expect(downloads.text("README.md")).toContain(`\`${name}\``);
  });

  test("is as exact as the layers say", () => {
    const precision = (layer: object): unknown => (layer as { precision_m?: number }).precision_m;
    expect(precision(layers.borders)).toBe(LAYER_PRECISION.borders);
    expect(precision(layers.countries)).toBe(LAYER_PRECISION.outlines);
    expect(precision(enclaves)).toBe(LAYER_PRECISION.enclaves);
  });

  test("outlines and enclaves are those of the layers", () => {
    const shapes = new Map(collection("outlines").features.map(({ id, geometry }) => [id, geometry]));
    expect(shapes.get("exclave")).toEqual(layers.exclave.geometry);
    expect(shapes.get("iran-land")).toEqual(layers.iranLand.geometry);
    const armenia = layers.countries.features.find(({ properties }) => properties.id === "ARM");
    expect(shapes.get("countries:ARM")).toEqual(armenia?.geometry);
    for (const { id, geometry } of collection("enclaves").features) {
      expect(geometry).toEqual(enclaves.features.find(({ properties }) => properties.id === id)?.geometry);
    }
  });

  test("borders are those that are measured on, named by both sides", () => {
    const { features } = collection("borders");
    expect(features.map(({ geometry }) => geometry)).toEqual(layers.borders.features.map(({ geometry }) => geometry));
    const river = features.find(({ id }) => id === "AZE-IRN-water-exclave");
    expect(river?.properties?.name).toBe("Azerbaijan–Iran, over water, exclave");
    const disputed = features.find(({ id }) => id === "ISR-SYR-land");
    expect(disputed?.properties?.name).toBe("Israel–Syria, over land, disputed");
  });
});

test("places and lines lie where the records have them", () => {
  expect(collection("places").features.map(({ geometry }) => geometry)).toEqual(
    records.places.map(({ at }) => ({ type: "Point", coordinates: at })),
  );
  expect(collection("lines").features.map(({ geometry }) => geometry)).toEqual(
    records.lines.map(({ coordinates }) => ({ type: "LineString", coordinates })),
  );
});
