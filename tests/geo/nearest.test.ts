import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOwnLayers } from "../../geo/cli/layers.ts";
import {
  EQUATOR_RADIUS,
  estimate,
  longestChord,
  longestWay,
  type Point,
  pointOf,
  slackOf,
} from "../../geo/ellipsoid.ts";
import type { LngLat, Path } from "../../geo/measure.ts";
import { nearestIn } from "../../geo/nearest.ts";
import { type NearestIndex, nearestIndex } from "../../geo/nearest-index.ts";
import { borderPaths, landPaths } from "../../geo/own-places.ts";
import { geodesic, goneFrom } from "../fixtures/ellipsoid.ts";
import { dice, nearestOfAll } from "../fixtures/try-all.ts";

const layers = readOwnLayers();

/** The paths of the layers that are searched, and their indexes, made once. */
const sets: readonly { name: string; paths: readonly Path[]; index: NearestIndex }[] = [
  { name: "Iran's border", paths: borderPaths(layers, "IRN") },
  { name: "Iran's dry land", paths: landPaths(layers) },
  { name: "Armenia's border", paths: borderPaths(layers, "ARM") },
  { name: "Turkey's border", paths: borderPaths(layers, "TUR") },
].map((set) => ({ ...set, index: nearestIndex(set.paths) }));

const everywhere: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

const chordOf = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe("bounds", () => {
  /** Two places: anywhere, or close to each other or to each other's antipode, where bounds are hardest to keep. */
  const pairs = fc
    .tuple(everywhere, everywhere, fc.constantFrom("any", "near", "antipode"), fc.double({ min: -6, max: 1 }))
    .map(([a, b, kind, power]): [LngLat, LngLat] => {
      const off = 10 ** (Number.isNaN(power) ? 0 : power);
      const close = (x: number, y: number): LngLat => [
        x + (b[0] / 180) * off,
        Math.max(-90, Math.min(90, y + (b[1] / 90) * off)),
      ];
      if (kind === "any") return [a, b];
      return kind === "near" ? [a, close(a[0], a[1])] : [a, close(a[0] + 180, -a[1])];
    });

  test("a geodesic is never longer than its estimate and never shorter by more than the slack", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const length = estimate(...pointOf(...a), ...pointOf(...b));
        const true_ = geodesic(a, b);
        expect(true_).toBeLessThanOrEqual(length + 1e-6);
        expect(true_).toBeGreaterThanOrEqual(length - slackOf(length) - 1e-6);
      }),
      { numRuns: 5000 },
    );
  });

  test("a chord spans no more ground than longestWay, and is no longer than longestChord", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [chord, true_] = [chordOf(pointOf(...a), pointOf(...b)), geodesic(a, b)];
        expect(chord).toBeLessThanOrEqual(longestChord(true_) + 1e-12);
        if (true_ < 19_000_000) expect(true_).toBeLessThanOrEqual(longestWay(chord) + 1e-6);
      }),
      { numRuns: 5000 },
    );
  });

  test("the estimate grows no faster than the slack allows: its slope on the ellipsoid, looked at all over", () => {
    const allowed = (sigma: number) => (sigma <= 1.6 ? 5.65e-6 : 1.6e-5 / (Math.PI - sigma) ** 2);
    const random = dice(7);
    for (let i = 0; i < 20_000; i++) {
      const from: LngLat = [0, 180 * random() - 90];
      const to: LngLat = [180 * random(), 176 * random() - 88];
      const length = (at: LngLat) => estimate(...pointOf(...from), ...pointOf(...at));
      const [north, east, south, west] = [0, 90, 180, 270].map((heading) => length(goneFrom(to, 20, heading)));
      const slope = Math.hypot((north as number) - (south as number), (east as number) - (west as number)) / 40;
      const sigma = length(to) / EQUATOR_RADIUS;
      if (sigma > 0.001 && sigma < 3.05) expect(slope - 1).toBeLessThan(allowed(sigma * 1.0034) + 2e-8);
    }
  });
});

describe("against trying all legs", () => {
  const random = dice(31);
  const places: readonly (readonly [string, LngLat])[] = [
    ...Array.from({ length: 12 }, () => ["near Nakhchivan", [44.2 + 2.6 * random(), 38.4 + 1.8 * random()]] as const),
    ...Array.from({ length: 14 }, () => ["in the region", [24 + 40 * random(), 22 + 26 * random()]] as const),
    ...Array.from({ length: 8 }, () => ["on Earth", [360 * random() - 180, 180 * random() - 90]] as const),
    ["at the North Pole", [0, 90]],
    ["at the South Pole", [12, -90]],
    ["on the date line", [180, -16.8]],
    ["at the airport", [45.4584, 39.1888]],
    ["at the antipode of Tehran", [51.39 - 180, -35.69]],
    ["at the antipode of Yerevan", [44.51 - 180, -40.18]],
  ];

  test.each(sets)(
    "$name",
    ({ paths, index }) => {
      for (const [where, at] of places) {
        const found = nearestIn(index, at);
        expect(Math.abs(found.metres - nearestOfAll(at, paths)), `${where}, ${at}`).toBeLessThan(1e-3);
        expect(Math.abs(geodesic(at, found.place) - found.metres), `${where}, ${at}`).toBeLessThan(1e-3);
      }
    },
    120_000,
  );

  test.each(sets)("$name: every foot lies on the line", ({ paths, index }) => {
    for (const [, at] of places.slice(0, 12))
      expect(nearestOfAll(nearestIn(index, at).place, paths)).toBeLessThan(1e-6);
  });

  test("invented paths anywhere, over the date line and round the poles too", () => {
    const steps = fc.array(
      fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const path = fc.tuple(everywhere, steps).map(([start, moves]): Path => {
      let [x, y] = start;
      return [
        start,
        ...moves.map(([dx, dy]): LngLat => {
          x = ((x + dx + 540) % 360) - 180;
          y = Math.max(-90, Math.min(90, y + dy));
          return [x, y];
        }),
      ];
    });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 3 }), everywhere, fc.boolean(), (paths, far, isNear) => {
        const [[x, y]] = paths[0] as [LngLat];
        const at: LngLat = isNear ? [x + far[0] / 60, Math.max(-90, Math.min(90, y + far[1] / 30))] : far;
        expect(Math.abs(nearestIn(nearestIndex(paths), at).metres - nearestOfAll(at, paths))).toBeLessThan(2e-3);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe("near ties", () => {
  /** A place, how far, and in which direction and order points lie round it, each a little farther than the one before. */
  const rings = fc.tuple(
    everywhere,
    fc.constantFrom(1, 10_000, 300_000, 1_000_000, 5_000_000, 9_000_000, 15_000_000, 19_000_000),
    fc.constantFrom(0.002, 0.5, 20),
    fc.array(fc.double({ min: 0, max: 360, noNaN: true }), { minLength: 2, maxLength: 40 }),
    fc.boolean(),
  );

  test("of points that are almost as far as each other the nearest is found, all round or in a narrow view", () => {
    fc.assert(
      fc.property(rings, ([at, away, step, headings, isNarrow]) => {
        const points = headings.map((heading, i) => {
          return goneFrom(at, away + step * ((i * 7) % headings.length), isNarrow ? heading / 100 : heading);
        });
        const nearest = Math.min(...points.map((point) => geodesic(at, point)));
        expect(Math.abs(nearestIn(nearestIndex(points.map((point) => [point])), at).metres - nearest)).toBeLessThan(
          1e-4,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("of short legs that come almost as near as each other the nearest is found", () => {
    fc.assert(
      fc.property(rings, ([at, away, step, headings, isNarrow]) => {
        const paths = headings.map((heading, i): Path => {
          const [foot, across] = [goneFrom(at, away + step * i, isNarrow ? heading / 100 : heading), 80 + heading];
          return [goneFrom(foot, 120, across), goneFrom(foot, 90, across + 170)];
        });
        expect(Math.abs(nearestIn(nearestIndex(paths), at).metres - nearestOfAll(at, paths))).toBeLessThan(1e-3);
      }),
      { numRuns: 150 },
    );
  });
});

describe("plain answers", () => {
  test("a vertex of the border is at 0 from itself, digit for digit", () => {
    for (const { paths, index } of sets) {
      for (const path of paths.slice(0, 40)) {
        const vertex = path[path.length >> 1] as LngLat;
        const { place, metres } = nearestIn(index, vertex);
        expect(metres).toBeLessThan(1e-6);
        expect(place[0]).toBeCloseTo(vertex[0], 9);
        expect(place[1]).toBeCloseTo(vertex[1], 9);
      }
    }
  });

  test("a single position is as far as the geodesic to it", () => {
    const index = nearestIndex([[[10, 20]]]);
    expect(nearestIn(index, [11, 21])).toEqual({ place: [10, 20], metres: geodesic([11, 21], [10, 20]) });
    expect(nearestIn(index, [-170, -20]).metres).toBeCloseTo(geodesic([-170, -20], [10, 20]), 3);
  });

  test("north of the equator the nearest point of the equator lies due south", () => {
    const index = nearestIndex([[[-10, 0], [10, 0]]]); // biome-ignore format: a line reads best on one line
    const { place, metres } = nearestIn(index, [3, 1]);
    expect(place[0]).toBeCloseTo(3, 6);
    expect(place[1]).toBe(0);
    expect(metres).toBeCloseTo(110_574.389, 2);
  });

  test("a path over the date line is searched on both its sides", () => {
    const index = nearestIndex([[[179, 0], [-179, 0]]]); // biome-ignore format: a line reads best on one line
    for (const longitude of [179.5, -179.5, 180, -180]) {
      const { place, metres } = nearestIn(index, [longitude, 0.1]);
      expect(Math.abs(place[0])).toBeCloseTo(Math.abs(longitude), 6);
      expect(Math.abs(place[0])).toBeLessThanOrEqual(180);
      expect(metres).toBeCloseTo(11_057.43, 1);
    }
    expect(nearestIn(index, [0, 0]).metres).toBeGreaterThan(19_900_000);
  });

  test("from a pole every point of a parallel is as far, and of a ring round it none is missed", () => {
    const ring: LngLat[] = Array.from({ length: 37 }, (_, i) => [i * 10 - 180, 80]);
    const away = geodesic([0, 90], [0, 80]);
    expect(nearestIn(nearestIndex([ring]), [77, 90]).metres).toBeCloseTo(away, 3);
    expect(nearestIn(nearestIndex([[...ring, [0, 79]]]), [0, 90]).metres).toBeCloseTo(away, 3);
    expect(nearestIn(nearestIndex([[...ring, [0, 81]]]), [0, 90]).place).toEqual([0, 81]);
  });

  test("what is nearer through the Earth may be farther on the ground: the ground decides", () => {
    const here: LngLat = [0, 0];
    const north: LngLat = [0, 10];
    const east = goneFrom(here, geodesic(here, north) - 10, 90);
    expect(chordOf(pointOf(...here), pointOf(...north))).toBeLessThan(chordOf(pointOf(...here), pointOf(...east)));
    expect(nearestIn(nearestIndex([[north], [east]]), here).place).toEqual(east);
  });

  test("what is no place and no path is refused in words", () => {
    const index = nearestIndex([[[0, 0]]]);
    expect(() => nearestIn(index, [0, 91])).toThrow("a place is [0, 91], wanted");
    expect(() => nearestIn(index, [Number.NaN, 0])).toThrow(RangeError);
    expect(() => nearestIndex([])).toThrow("no position");
    expect(() => nearestIndex([[[0, 95]]])).toThrow("a vertex is [0, 95]");
  });
});
