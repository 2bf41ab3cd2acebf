import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { bandsOf, lowestRead } from "../../geo/bands.ts";
import {
  azerbaijaniAssets,
  azerbaijaniPipelines,
  comparedCities,
  curveOf,
  type ExposedLine,
  exposedWithin,
  exposureTo,
  exposureToIran,
  GULF_STATES,
  lengthWithin,
  SAMPLING_STEP,
  type Territory,
} from "../../geo/exposure.ts";
import {
  distanceBetween,
  edgesOf,
  greatCircle,
  type LngLat,
  lengthOf,
  nearestBetween,
  nearestInArea,
  type Path,
} from "../../geo/measure.ts";
import { type Line, type Place, records } from "../../geo/records.ts";
import { committedGround } from "../fixtures/edition.ts";

const ground = committedGround();
const iran: Territory = { id: "iran-land", shape: ground.iranLand, edges: ground.iranLandEdges };
const exposure = exposureToIran({ records, ground });
const lineOf = (id: string): ExposedLine => {
  const found = exposure.lines.find((line) => line.id === id);
  if (!found) throw new Error(`there is no line ${id} to test`);
  return found;
};

/** A territory of one degree by one, at the equator, with a hole in its middle. */
const square: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
    [
      [0.4, 0.4],
      [0.4, 0.6],
      [0.6, 0.6],
      [0.6, 0.4],
      [0.4, 0.4],
    ],
  ],
};
const land: Territory = { id: "square", shape: square, edges: edgesOf(square) };
const DEGREE = distanceBetween([0, 0], [0, 1]);
/** How far the square's northern edge, a great circle, bends over its corners' parallel at most, in metres. */
const BULGE = 5;

const siteAt = (id: string, at: LngLat): Place => ({ ...records.place("sangachal"), id, at });
const lineAlong = (id: string, coordinates: Path): Line => ({
  ...records.line("btc"),
  id,
  coordinates: [...coordinates],
});
const exposedTo = (sites: Place[], lines: Line[], cities: Place[] = []) => exposureTo(land, { sites, lines, cities });
const onlyLine = (...coordinates: LngLat[]): ExposedLine =>
  exposedTo([], [lineAlong("line", coordinates)]).lines[0] as ExposedLine;

/** How much of a path lies within so many metres, by asking every few metres: slow, and independent of samples kept. */
function tried(path: Path, territory: Territory, metres: number, step: number): number {
  let within = 0;
  for (const [i, to] of path.slice(1).entries()) {
    const from = path[i] as LngLat;
    const leg = distanceBetween(from, to);
    const legs = Math.max(2, Math.ceil(leg / step));
    const places = greatCircle(from, to, legs);
    for (let k = 1; k < places.length; k++) {
      const [a, b] = [places[k - 1] as LngLat, places[k] as LngLat];
      const middle: LngLat = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      if (nearestInArea(middle, territory.shape, territory.edges).distance <= metres) within += leg / legs;
    }
  }
  return within;
}

describe("in an invented geography", () => {
  test("a line that leads straight away lies within d for d metres of its length", () => {
    const away = onlyLine([0.5, 1], [0.5, 3]);
    expect(away.length).toBeCloseTo(2 * DEGREE, 3);
    for (const metres of [0, 1, 499, 12_345, DEGREE, 1.5 * DEGREE]) {
      expect(Math.abs(lengthWithin(away, metres) - metres)).toBeLessThan(BULGE);
    }
    expect(lengthWithin(away, 3 * DEGREE)).toBeCloseTo(away.length, 6);
    expect(away.nearest.distance).toBeLessThan(1e-6);
  });

  test("a line that keeps its distance lies within it whole, or not at all", () => {
    const along = onlyLine([-0.5, 0.9], [-0.5, 0.1]);
    expect(Math.abs(along.nearest.distance - DEGREE / 2)).toBeLessThan(2 * BULGE);
    expect(lengthWithin(along, DEGREE / 2 - 100)).toBe(0);
    expect(lengthWithin(along, DEGREE / 2 + 100)).toBeCloseTo(along.length, 6);
  });

  test("a line that crosses is at distance zero for as long as it is inside, and the hole is not inside", () => {
    const across = onlyLine([-1, 0.5], [2, 0.5]);
    expect(across.nearest.distance).toBe(0);
    expect(lengthWithin(across, 0) / DEGREE).toBeCloseTo(0.8, 1);
    expect(lengthWithin(across, 0.1 * DEGREE) / DEGREE).toBeCloseTo(1.2, 2);
    expect(Math.max(...across.distances) / DEGREE).toBeCloseTo(1, 3);
  });

  test("a bend between two far ends is not overlooked", () => {
    const bent = onlyLine([3, 1], [1.1, 0.5], [3, 0]);
    expect(bent.nearest.distance).toBeCloseTo(0.1 * DEGREE, -1);
    expect(bent.nearest.from[0]).toBeCloseTo(1.1, 6);
    expect(bent.nearest.to[0]).toBeCloseTo(1, 6);
  });

  test("places come nearest first, with what their points are known to, and inside is zero", () => {
    const { sites, cities, territory } = exposedTo(
      [siteAt("far", [3, 0.5]), siteAt("inside", [0.2, 0.2]), siteAt("near", [1.1, 0.5])],
      [],
      [siteAt("town", [0.5, 0.5])],
    );
    expect(sites.map(({ id }) => id)).toEqual(["inside", "near", "far"]);
    expect(sites.map(({ kind, precision }) => `${kind} ${precision}`)).toEqual(Array(3).fill("site 2000"));
    expect(sites[0]?.nearest.distance).toBe(0);
    expect([cities[0]?.kind, (cities[0]?.nearest.distance ?? 0) / DEGREE]).toEqual(["city", expect.closeTo(0.1, 3)]);
    expect(territory).toBe("square");
  });

  test("what lies within is listed, with the share of each line and of the sites", () => {
    const all = exposedTo(
      [siteAt("far", [3, 0.5]), siteAt("near", [1.1, 0.5])],
      [
        lineAlong("away", [
          [0.5, 1],
          [0.5, 3],
        ]),
        lineAlong("elsewhere", [
          [5, 0],
          [6, 0],
        ]),
      ],
      [siteAt("town", [0.5, 0.5])],
    );
    const within = exposedWithin(all, DEGREE / 2);
    expect(within.sites.map(({ id }) => id)).toEqual(["near"]);
    expect(within.cities.map(({ id }) => id)).toEqual(["town"]);
    expect(within.lines).toEqual([
      { id: "away", metres: expect.closeTo(DEGREE / 2, -1), share: expect.closeTo(0.25, 4) },
    ]);
    expect(within.share).toBe(0.5);
    expect(exposedWithin(exposedTo([], []), 1000)).toEqual({ sites: [], cities: [], lines: [], share: 0 });
  });

  test("the curve has both ends, and refuses a step that leads nowhere", () => {
    const all = exposedTo(
      [siteAt("near", [1.1, 0.5])],
      [
        lineAlong("away", [
          [0.5, 1],
          [0.5, 3],
        ]),
      ],
    );
    expect(curveOf(all, 0, 20_000, 10_000)).toEqual([
      { metres: 0, sites: 0, lineMetres: expect.closeTo(0, 0) },
      { metres: 10_000, sites: 0, lineMetres: expect.closeTo(10_000, -1) },
      { metres: 20_000, sites: 1, lineMetres: expect.closeTo(20_000, -1) },
    ]);
    expect(curveOf(all, 10, 0, 5)).toEqual([]);
    expect(() => curveOf(all, 0, 10, 0)).toThrow("a curve's step is 0, wanted a number of metres above 0");
  });
});

describe("any line", () => {
  const place = fc.tuple(fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: -1, max: 2, noNaN: true }));
  const path = fc.uniqueArray(place, { minLength: 2, maxLength: 4, selector: ([x, y]) => `${x} ${y}` });

  test("lies within more of it for every metre more, never beyond its length, and whole in the end", () => {
    fc.assert(
      fc.property(path, fc.double({ min: 0, max: 100_000, noNaN: true }), (coordinates, metres) => {
        const all = exposedTo([siteAt("start", coordinates[0] as LngLat)], [lineAlong("line", coordinates)]);
        const line = all.lines[0] as ExposedLine;
        const less = lengthWithin(line, metres);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(lengthWithin(line, metres * 1.1)).toBeGreaterThanOrEqual(less - 1e-6);
        expect(lengthWithin(line, 1e7)).toBeCloseTo(line.length, 3);
        expect(lengthWithin(line, -1)).toBe(0);
        const curve = curveOf(all, 0, 300_000, 30_000);
        for (const [i, point] of curve.slice(1).entries()) {
          expect(point.sites).toBeGreaterThanOrEqual(curve[i]?.sites ?? 0);
          expect(point.lineMetres).toBeGreaterThanOrEqual((curve[i]?.lineMetres ?? 0) - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is never wrong by more than half a step of distance, against trying every fifty metres", () => {
    fc.assert(
      fc.property(path, fc.double({ min: 0, max: 60_000, noNaN: true }), (coordinates, metres) => {
        const line = onlyLine(...(coordinates as LngLat[]));
        const counted = lengthWithin(line, metres);
        const [half, slack] = [SAMPLING_STEP / 2, 100 * coordinates.length];
        expect(counted).toBeLessThanOrEqual(tried(coordinates, land, metres + half, 50) + slack);
        expect(counted).toBeGreaterThanOrEqual(tried(coordinates, land, metres - half, 50) - slack);
      }),
      { numRuns: 12 },
    );
  });
});

describe("from Iran's land", () => {
  test.each(exposure.lines)(
    "$id is sampled at most a kilometer apart, from end to end, and is nowhere nearer than its nearest",
    (line) => {
      const { along, distances, nearest, length } = line;
      expect(along[0]).toBe(0);
      expect(along.at(-1)).toBeCloseTo(length, 3);
      expect(distances).toHaveLength(along.length);
      for (let i = 1; i < along.length; i++) {
        const leg = (along[i] as number) - (along[i - 1] as number);
        expect(leg).toBeLessThanOrEqual(SAMPLING_STEP + 1e-6);
        expect(Math.abs((distances[i] as number) - (distances[i - 1] as number))).toBeLessThanOrEqual(leg + 1e-3);
      }
      const least = Math.min(...distances);
      expect(nearest.distance).toBeLessThanOrEqual(least + 1e-3);
      expect(nearest.distance).toBeGreaterThanOrEqual(least - SAMPLING_STEP / 2);
      expect(distanceBetween(nearest.from, nearest.to)).toBeCloseTo(nearest.distance, 3);
    },
  );

  test("the samples left out nothing of the edge: some of each line are measured again against all of it", () => {
    for (const { id, distances } of exposure.lines) {
      const path = records.line(id).coordinates;
      const places = path.flatMap((at, i) => {
        const before = path[i - 1];
        if (!before) return [at];
        return greatCircle(before, at, Math.max(1, Math.ceil(distanceBetween(before, at) / SAMPLING_STEP))).slice(1);
      });
      for (let i = 0; i < places.length; i += 97) {
        const again = nearestInArea(places[i] as LngLat, iran.shape, iran.edges).distance;
        expect(Math.abs((distances[i] as number) - again), `${id}, sample ${i}`).toBeLessThan(0.01);
      }
    }
  });

  test("the line that runs closest to the border has its nearest point where all its legs have it", () => {
    const { nearest } = lineOf("igdir_nakhchivan");
    const again = nearestBetween([records.line("igdir_nakhchivan").coordinates], iran.edges);
    expect(nearest.distance).toBeCloseTo(again.distance, 1);
  });

  test.each([2_000, 8_000, 20_000])(
    "of that line as much lies within %d m as by trying every hundred metres",
    (metres) => {
      const path = records.line("igdir_nakhchivan").coordinates;
      const counted = lengthWithin(lineOf("igdir_nakhchivan"), metres);
      expect(counted).toBeLessThan(lengthOf(path));
      expect(Math.abs(counted - tried(path, iran, metres, 100))).toBeLessThan(SAMPLING_STEP);
    },
  );

  test("all of Azerbaijan's sites and pipelines are there, and Baku with the cities of the Gulf, nearest first", () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
    expect(ids(exposure.sites)).toEqual(ids(azerbaijaniAssets(records.places)));
    expect(ids(exposure.lines)).toEqual(ids(azerbaijaniPipelines(records.lines)));
    expect(ids(exposure.cities)).toEqual(ids(comparedCities(records.places)));
    for (const list of [exposure.sites, exposure.lines, exposure.cities]) {
      const distances = list.map(({ nearest }) => nearest.distance);
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    }
    const states = new Set(comparedCities(records.places).map(({ country }) => country));
    expect([...GULF_STATES].filter((state) => !states.has(state))).toEqual([]);
    expect(exposure.cities.map(({ id }) => id)).toContain("baku");
  });

  test("every site lies within the lowest range whose source was read, and one kilometer before the nearest none does", () => {
    const { end } = lowestRead(bandsOf(records.ranges, records));
    expect(exposedWithin(exposure, end.metres).share).toBe(1);
    const nearest = exposure.sites[0]?.nearest.distance ?? 0;
    expect(exposedWithin(exposure, nearest - 1000).sites).toEqual([]);
    expect(exposedWithin(exposure, nearest).sites).toHaveLength(1);
  });

  test("is measured once for the same records and layers", () => {
    expect(exposureToIran({ records, ground })).toBe(exposure);
  });
});

describe("bands", () => {
  const bands = bandsOf(records.ranges, records);

  test("go from the lowest published value to the highest, in metres, each end with its sources", () => {
    expect(bands.map(({ id }) => id)).toEqual(records.ranges.map(({ id }) => id));
    for (const { id, low, high, claimedBy, note } of bands) {
      const range = records.range(id);
      expect([low.metres, high.metres]).toEqual([range.low_km * 1000, range.high_km * 1000]);
      expect([low.sources, high.sources]).toEqual([range.low_sources, range.high_sources]);
      expect([claimedBy, note]).toEqual([range.claim_by, range.note]);
      expect(low.metres).toBeLessThanOrEqual(high.metres);
    }
  });

  test("say of each end whether a source was read", () => {
    const unread = bands.flatMap(({ id, low, high }) => [
      ...(low.read ? [] : [`${id} low`]),
      ...(high.read ? [] : [`${id} high`]),
    ]);
    expect(unread).toContain("mohajer-6 low");
    expect(unread).not.toContain("mohajer-6 high");
    expect(unread).toContain("fateh-313 high");
  });

  test("have a lowest value that was read, or refuse", () => {
    const { band, end } = lowestRead(bands);
    expect([band.id, end.metres]).toEqual(["fateh-110", 300_000]);
    const unread = bands.filter(({ low, high }) => !low.read && !high.read);
    expect(unread.length).toBeGreaterThan(0);
    expect(() => lowestRead(unread)).toThrow("no band has an end with a source that was read");
  });
});
