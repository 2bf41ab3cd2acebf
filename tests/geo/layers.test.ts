import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Geodesic } from "geographiclib-geodesic";
import type { Feature, MultiLineString, Position } from "geojson";
import { expect, test } from "vitest";
import { checkDigests, layerFolder } from "../../geo/build/digest.ts";
import { boundsOf, groundArea, polygonsOf, type Ring } from "../../geo/build/geojson.ts";
import { layers } from "../../geo/build/layers.ts";
import { verifyLayers } from "../../geo/build/make.ts";

interface Layer {
  readonly source: string;
  readonly licence: string;
  readonly retrieved: string;
  readonly precision_m: number;
  readonly features: Feature[];
}

const read = <T = Layer>(file: string): T => JSON.parse(readFileSync(join(layerFolder, file), "utf8")) as T;

const airport = [45.4584, 39.1888] as const;
const earth = Geodesic.WGS84;
const countries = read("countries.geojson").features;
const borders = read("borders.geojson").features as Feature<MultiLineString>[];

function geodesic(a: readonly number[], b: readonly number[]): number {
  return earth.Inverse(a[1] as number, a[0] as number, b[1] as number, b[0] as number).s12 as number;
}

function lengthOf(border: Feature<MultiLineString>): number {
  return border.geometry.coordinates.reduce(
    (sum, line) => sum + line.slice(1).reduce((part, to, i) => part + geodesic(line[i] as Position, to), 0),
    0,
  );
}

/** Area in square metres on WGS84, of the outer ring alone. */
function areaOf(feature: Feature): number {
  const polygon = earth.Polygon(false);
  for (const [lon, lat] of (polygonsOf(feature.geometry)[0]?.[0] ?? []).slice(1)) {
    polygon.AddPoint(lat as number, lon as number);
  }
  return Math.abs(polygon.Compute(false, true).area as number);
}

/** Distance to lines by brute force: every segment that could be nearest is walked in steps of a metre. */
function distanceTo(lines: readonly Position[][], place: readonly number[]): number {
  const east = Math.cos((39 * Math.PI) / 180);
  const roughly = (to: Position): number =>
    111_195 * Math.hypot(((to[0] as number) - (place[0] as number)) * east, (to[1] as number) - (place[1] as number));
  const nearest = Math.min(...lines.map((line) => line.reduce((least, to) => Math.min(least, roughly(to)), Infinity)));
  let best = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1] as Position, line[i] as Position];
      if (roughly(from) > nearest * 1.02 + 5000 && roughly(to) > nearest * 1.02 + 5000) continue;
      const length = geodesic(from, to);
      if (roughly(from) - length > nearest * 1.02) continue;
      const steps = Math.max(1, Math.ceil(length));
      for (let step = 0; step <= steps; step++) {
        const along = (axis: 0 | 1) =>
          (from[axis] as number) + (((to[axis] as number) - (from[axis] as number)) * step) / steps;
        best = Math.min(best, geodesic(place, [along(0), along(1)]));
      }
    }
  }
  return best;
}

/** Random numbers that are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const parts = countries.flatMap((country) =>
  polygonsOf(country.geometry).map((part) => ({ id: String(country.properties?.id), part })),
);

/** The edges of every country's polygon that cross each fiftieth of a degree of latitude. */
const edges = new Map<number, Map<(typeof parts)[number], [Position, Position][]>>();
const rowOf = (latitude: number): number => Math.floor(latitude * 50);

for (const one of parts) {
  for (const ring of one.part) {
    for (let i = 1; i < ring.length; i++) {
      const edge = [ring[i - 1], ring[i]] as [Position, Position];
      const [low, high] = edge.map(([, y]) => rowOf(y as number)).toSorted((a, b) => a - b) as [number, number];
      for (let row = low; row <= high; row++) {
        const here = edges.get(row) ?? new Map();
        edges.set(row, here);
        const own = here.get(one) ?? [];
        here.set(one, own);
        own.push(edge);
      }
    }
  }
}

/** The countries at a place: a ray eastward crosses a polygon that holds it an odd number of times. */
function countriesAt([x = 0, y = 0]: readonly number[]): string[] {
  return [...(edges.get(rowOf(y)) ?? [])].flatMap(([{ id }, own]) => {
    const crossed = own.filter(([[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]) => {
      return y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
    });
    return crossed.length % 2 === 1 ? [id] : [];
  });
}

test(
  "every layer is what its recipe makes of its inputs, by digest or else byte by byte",
  async () => {
    if (checkDigests().length === 0) return;
    const { wrong, missing } = await verifyLayers();
    expect([...wrong, ...missing]).toEqual([]);
  },
  15 * 60_000,
);

test.each(layers.filter(({ file }) => !file.endsWith(".webp")).map(({ file }) => file))(
  "%s says where it comes from, under which licence, when and how precise",
  (file) => {
    const { source, licence, retrieved, precision_m } = read(file);
    expect(source).not.toBe("");
    expect(licence).not.toBe("");
    expect(retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(precision_m).toBeGreaterThan(0);
  },
);

test("outer rings run counter-clockwise, as RFC 7946 wants them", () => {
  for (const { part } of parts) {
    const [outer] = part as [Ring];
    const twice = outer.slice(1).reduce((sum, [x = 0, y = 0], i) => {
      const [x0 = 0, y0 = 0] = outer[i] as Position;
      return sum + x0 * y - x * y0;
    }, 0);
    expect(twice).toBeGreaterThan(0);
  }
});

test("the exclave measures 5,317.6 square kilometres and is one of Azerbaijan's polygons", () => {
  const [exclave] = read("exclave.geojson").features as [Feature];
  expect(areaOf(exclave) / 1e6).toBeGreaterThan(5317);
  expect(areaOf(exclave) / 1e6).toBeLessThan(5318);
  const ring = JSON.stringify(polygonsOf(exclave.geometry)[0]);
  expect(parts.filter(({ id, part }) => id === "AZE" && JSON.stringify(part) === ring)).toHaveLength(1);
});

test.each([
  ["AZE-IRN", "exclave", 223.8],
  ["ARM-AZE", "exclave", 248.0],
  ["AZE-TUR", "exclave", 17.2],
  ["AZE-IRN", undefined, 734.9],
  ["ARM-AZE", undefined, 929.3],
  ["ARM-IRN", undefined, 45.9],
  ["ARM-TUR", undefined, 331.1],
  ["IRN-TUR", undefined, 549.9],
])("the border %s (%s) is %f km long", (pair, part, kilometres) => {
  const own = borders.filter(({ properties: p }) => `${p?.a}-${p?.b}` === pair && (!part || p?.part === part));
  const total = own.reduce((sum, border) => sum + lengthOf(border), 0);
  expect(Math.abs(total / 1000 / kilometres - 1)).toBeLessThan(0.005);
});

test("from the airport it is 9.192 km to Iran's border and 11.33 km to its dry land", () => {
  const iranian = borders.filter(({ properties: p }) => p?.a === "AZE" && p?.b === "IRN" && p?.part === "exclave");
  const toBorder = distanceTo(
    iranian.flatMap(({ geometry }) => geometry.coordinates),
    airport,
  );
  expect(Math.abs(toBorder - 9192)).toBeLessThan(5);
  const [dry] = read("iran-land.geojson").features as [Feature];
  const near = polygonsOf(dry.geometry)
    .flat()
    .filter((ring) => distanceBetweenBounds(ring) < 0.5);
  expect(Math.abs(distanceTo(near, airport) - 11_330)).toBeLessThan(50);
});

/** How far, in degrees, the airport lies from the bounds of a ring. */
function distanceBetweenBounds(ring: Ring): number {
  const [west, south, east, north] = boundsOf(ring);
  const [x, y] = airport;
  return Math.max(west - x, x - east, south - y, y - north, 0);
}

test("no place lies in two countries", () => {
  const roll = dice(5032026);
  for (let i = 0; i < 2000; i++) {
    const wide = i % 2 === 0;
    const place = wide ? [24 + 40 * roll(), 22 + 26 * roll()] : [43 + 6 * roll(), 38 + 4 * roll()];
    expect(countriesAt(place).length, `at ${place}`).toBeLessThanOrEqual(1);
  }
});

test("on the two sides of a border lie the two countries it names", () => {
  const roll = dice(9192);
  for (const { properties: p, geometry } of borders) {
    const segments = geometry.coordinates.flatMap((line) =>
      line.slice(1).map((to, i): [Position, Position] => [line[i] as Position, to]),
    );
    const long = segments.filter(
      ([from, to]) => Math.hypot(...[0, 1].map((k) => (to[k] as number) - (from[k] as number))) > 3e-4,
    );
    if (long.length === 0) continue;
    for (let i = 0; i < 8; i++) {
      const [from, to] = long[Math.floor(roll() * long.length)] as [Position, Position];
      const middle = [0, 1].map((k) => ((from[k] as number) + (to[k] as number)) / 2) as [number, number];
      const across = [(from[1] as number) - (to[1] as number), (to[0] as number) - (from[0] as number)] as const;
      const step = 2e-5 / Math.hypot(...across);
      const sides = [1, -1].flatMap((sign) =>
        countriesAt([middle[0] + sign * step * across[0], middle[1] + sign * step * across[1]]),
      );
      expect(sides.toSorted(), `${p?.id} at ${middle}`).toEqual([p?.a, p?.b]);
    }
  }
});

test("every border pair, stretch and segment comes once", () => {
  const ids = borders.map(({ properties }) => properties?.id);
  expect(new Set(ids).size).toBe(ids.length);
  const seen = new Set<string>();
  for (const { properties: p, geometry } of borders) {
    expect(p?.a < p?.b).toBe(true);
    for (const line of geometry.coordinates) {
      for (let i = 1; i < line.length; i++) {
        const segment = [String(line[i - 1]), String(line[i])].toSorted().join(" ");
        expect(seen.has(segment), `${p?.id}: ${segment}`).toBe(false);
        seen.add(segment);
      }
    }
  }
});

test("the enclaves have the areas, the law and the holders that the sources give", () => {
  const found = read("enclaves.geojson").features.map((feature) => {
    const { id, law, holder } = feature.properties ?? {};
    return [id, law, holder, feature.geometry.type === "Point" ? null : Math.round(areaOf(feature) / 1e5) / 10];
  });
  expect(found).toEqual([
    ["artsvashen", "ARM", "AZE", 39.4],
    ["barkhudarli", "AZE", "ARM", 9.9],
    ["yukhari_askipara", "AZE", "ARM", 32.4],
    ["karki", "AZE", "ARM", null],
  ]);
});

test("the four provinces have Natural Earth's areas, give or take the better border", () => {
  const areas = read("provinces.geojson").features.map(({ properties, geometry }) => {
    return [
      properties?.id,
      polygonsOf(geometry).reduce((sum, [outer]) => sum + groundArea(outer as Ring), 0) / 1e6,
    ] as const;
  });
  const expected = {
    ardabil_province: 20_182,
    east_azerbaijan: 46_443,
    west_azerbaijan: 37_186,
    zanjan_province: 22_000,
  };
  for (const [id, area] of areas) expect(Math.abs(area / expected[id as keyof typeof expected] - 1)).toBeLessThan(0.08);
  expect(areas).toHaveLength(4);
});

test("towns are where their country is, and no two share a number", () => {
  const { items } = read<{ items: { id: number; name: string; at: [number, number]; country: string }[] }>(
    "towns.json",
  );
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const lawful: Record<string, string> = { XCR: "UKR", XNC: "CYP" };
  const stray = items.flatMap(({ at, country, name }) => {
    const [found = "no country"] = countriesAt(at);
    return (lawful[found] ?? found) === country ? [] : [`${name} (${country}) lies in ${found}`];
  });
  expect(stray).toEqual([]);
});
