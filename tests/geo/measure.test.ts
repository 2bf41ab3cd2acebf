import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import {
  areaOf,
  asArea,
  bearingBetween,
  distanceBetween,
  edgesOf,
  generalisedLengthOf,
  greatCircle,
  isInside,
  type LngLat,
  lengthInside,
  lengthOf,
  nearestBetween,
  nearestInArea,
  nearestOnPaths,
  type Path,
  placeAt,
  ringAround,
  SPHERE_AREA_ERROR,
  SPHERE_ERROR,
} from "../../geo/measure.ts";
import { committedGround } from "../fixtures/edition.ts";
import {
  azimuth,
  geodesic,
  geodesicArea,
  geodesicBetween,
  geodesicLength,
  geodesicToPaths,
  goneFrom,
} from "../fixtures/ellipsoid.ts";

const SEED = 5_032_026;
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const anywhere = fc.tuple(longitude, latitude) as fc.Arbitrary<LngLat>;
const between = (west: number, south: number, east: number, north: number): fc.Arbitrary<LngLat> =>
  fc.tuple(
    fc.double({ min: west, max: east, noNaN: true }),
    fc.double({ min: south, max: north, noNaN: true }),
  ) as fc.Arbitrary<LngLat>;
const nearNakhchivan = between(43, 38, 49, 41);

/** Runs a property on the same random values every time. */
function always<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 1000): void {
  // Where one run is slow, looking for a smaller example of a failure would take minutes.
  fc.assert(property, { seed: SEED, numRuns, endOnFailure: numRuns < 100 });
}

/** A square of `size` degrees with its south-west corner at a place; its ring runs counter-clockwise. */
const squareAt = ([x, y]: LngLat, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const square = (...rings: [number, number][][]): Polygon => ({ type: "Polygon", coordinates: rings });

/** How far apart two bearings are, in degrees. */
const turn = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

describe("distance", () => {
  test("is within the stated error of GeographicLib anywhere on Earth", () => {
    always(
      fc.property(anywhere, anywhere, (a, b) => {
        const measured = distanceBetween(a, b);
        expect(Math.abs(measured - geodesic(a, b))).toBeLessThanOrEqual(SPHERE_ERROR * measured + 1e-3);
      }),
    );
  });

  test.each<[string, LngLat, LngLat]>([
    ["along a meridian at the equator, where a sphere is worst", [45, -0.05], [45, 0.05]],
    ["along a meridian at the pole", [45, 89.8], [45, 89.9]],
    ["across the date line", [179.9, 51], [-179.9, 51]],
    ["across the pole", [0, 89], [180, 89]],
    ["from pole to pole", [0, -90], [120, 90]],
  ])("is within the stated error %s", (_, a, b) => {
    const measured = distanceBetween(a, b);
    expect(Math.abs(measured - geodesic(a, b)) / measured).toBeLessThanOrEqual(SPHERE_ERROR);
  });

  test("does not state more error than there is, give or take a hundredth of a percent", () => {
    const measured = distanceBetween([45, -0.05], [45, 0.05]);
    expect(Math.abs(measured - geodesic([45, -0.05], [45, 0.05])) / measured).toBeGreaterThan(SPHERE_ERROR - 1e-4);
  });

  test("is the same both ways, and nothing between a place and itself", () => {
    always(
      fc.property(anywhere, anywhere, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 6);
        expect(distanceBetween(a, a)).toBe(0);
      }),
      300,
    );
  });

  test("is nothing between two names of the same place", () => {
    expect(distanceBetween([180, 40], [-180, 40])).toBeLessThan(1e-6);
    expect(distanceBetween([10, 90], [-130, 90])).toBeLessThan(1e-6);
  });

  test.each<[string, LngLat]>([
    ["beyond the north pole", [45, 90.001]],
    ["beyond the south pole", [45, -91]],
    ["without a latitude", [45, Number.NaN]],
    ["without a longitude", [Number.NaN, 45]],
    ["infinitely far east", [Number.POSITIVE_INFINITY, 45]],
  ])("is refused for a position %s", (_, at) => {
    expect(() => distanceBetween(at, [45, 39])).toThrow(RangeError);
    expect(() => distanceBetween([45, 39], at)).toThrow(/latitude in −90…90/);
  });
});

describe("bearing", () => {
  test("is within a fifth of a degree of the geodesic's for places some way apart", () => {
    always(
      fc.property(between(20, 20, 65, 50), between(20, 20, 65, 50), (a, b) => {
        fc.pre(geodesic(a, b) > 1000);
        const measured = bearingBetween(a, b);
        expect(measured).toBeGreaterThanOrEqual(0);
        expect(measured).toBeLessThan(360);
        expect(turn(measured, azimuth(a, b))).toBeLessThan(0.2);
      }),
    );
  });

  test.each<[string, LngLat, LngLat, number]>([
    ["north", [45, 39], [45, 40], 0],
    ["south", [45, 39], [45, 38], 180],
    ["east across the date line", [179.5, 0], [-179.5, 0], 90],
    ["west across the date line", [-179.5, 0], [179.5, 0], 270],
  ])("is %s", (_, a, b, degrees) => {
    expect(turn(bearingBetween(a, b), degrees)).toBeLessThan(1e-9);
  });
});

describe("a place some way off", () => {
  test("lies as far off, and in the direction, that was asked for", () => {
    const metres = fc.double({ min: 10, max: 2_000_000, noNaN: true });
    const degrees = fc.double({ min: 0, max: 360, noNaN: true });
    always(
      fc.property(between(-180, -70, 180, 70), metres, degrees, (from, far, direction) => {
        const to = placeAt(from, far, direction);
        expect(distanceBetween(from, to)).toBeCloseTo(far, 3);
        expect(turn(bearingBetween(from, to), direction)).toBeLessThan(1e-3);
      }),
    );
  });

  test("lies where GeographicLib goes, within the stated error of the way there", () => {
    const metres = fc.double({ min: 10, max: 2_000_000, noNaN: true });
    const degrees = fc.double({ min: 0, max: 360, noNaN: true });
    always(
      fc.property(between(20, 20, 65, 50), metres, degrees, (from, far, direction) => {
        const apart = geodesic(placeAt(from, far, direction), goneFrom(from, far, direction));
        expect(apart).toBeLessThanOrEqual(SPHERE_ERROR * far + 1e-3);
      }),
      300,
    );
  });

  test.each<[string, LngLat]>([
    ["Shakarabad", [45.4368, 39.1923]],
    ["the date line", [180, 51]],
    ["the pole, nearly", [0, 89.99]],
  ])("is all round in a ring about %s, which is closed", (_, centre) => {
    const ring = ringAround(centre, 1000, 36);
    expect(ring).toHaveLength(37);
    expect(ring.at(-1)).toEqual(ring[0]);
    const side = 2 * 1000 * Math.sin(Math.PI / 36);
    for (const [i, at] of ring.entries()) {
      expect(distanceBetween(centre, at)).toBeCloseTo(1000, 3);
      if (i > 0) expect(distanceBetween(ring[i - 1] as LngLat, at)).toBeCloseTo(side, 2);
    }
  });

  test("runs counter-clockwise round a ring, as GeoJSON wants it", () => {
    const ring = ringAround([45, 39], 1000);
    const bearings = ring.slice(0, -1).map((at) => bearingBetween([45, 39], at));
    for (let i = 2; i < bearings.length; i++) expect(bearings[i]).toBeLessThan(bearings[i - 1] as number);
  });
});

describe("a great circle", () => {
  test("begins and ends where it should, and all its legs are as long", () => {
    always(
      fc.property(between(20, 20, 65, 50), between(20, 20, 65, 50), fc.integer({ min: 1, max: 90 }), (a, b, legs) => {
        const total = distanceBetween(a, b);
        fc.pre(total > 1000);
        const path = greatCircle(a, b, legs);
        expect(path).toHaveLength(legs + 1);
        expect([path[0], path.at(-1)]).toEqual([a, b]);
        for (let i = 1; i <= legs; i++) {
          const leg = distanceBetween(path[i - 1] as LngLat, path[i] as LngLat);
          expect(Math.abs(leg / (total / legs) - 1)).toBeLessThan(1e-6);
        }
      }),
      200,
    );
  });

  test("goes the short way across the date line and over the pole", () => {
    expect(lengthOf(greatCircle([170, 10], [-170, 10]))).toBeCloseTo(distanceBetween([170, 10], [-170, 10]), 2);
    expect(lengthOf(greatCircle([0, 80], [179.9, 80]))).toBeCloseTo(distanceBetween([0, 80], [179.9, 80]), 2);
  });

  test("from a place to itself has no length", () => {
    expect(greatCircle([45, 39], [45, 39])).toEqual([
      [45, 39],
      [45, 39],
    ]);
  });
});

describe("length", () => {
  const path = fc.array(nearNakhchivan, { minLength: 2, maxLength: 60 });

  test("is the sum of the legs, within the stated error of the ellipsoid", () => {
    always(
      fc.property(path, (line) => {
        const sum = line.slice(1).reduce((total, to, i) => total + distanceBetween(line[i] as LngLat, to), 0);
        expect(lengthOf(line)).toBeCloseTo(sum, 3);
        expect(Math.abs(lengthOf(line) - geodesicLength(line))).toBeLessThanOrEqual(
          SPHERE_ERROR * lengthOf(line) + 1e-3,
        );
      }),
      200,
    );
  });

  test("never grows as a line is taken from a coarser map", () => {
    const tolerances = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    always(
      fc.property(path, tolerances, (line, pair) => {
        const [fine, coarse] = pair.toSorted((a, b) => a - b) as [number, number];
        const ends = distanceBetween(line[0] as LngLat, line.at(-1) as LngLat);
        expect(generalisedLengthOf(line, fine)).toBeLessThanOrEqual(lengthOf(line) + 1e-6);
        expect(generalisedLengthOf(line, coarse)).toBeLessThanOrEqual(generalisedLengthOf(line, fine) + 1e-6);
        expect(generalisedLengthOf(line, coarse)).toBeGreaterThanOrEqual(ends - 1e-6);
      }),
      300,
    );
  });

  test("shrinks on a real border as others have found: 223.8 km, 219.8 at a thousandth of a degree, 196.2 at a hundredth", () => {
    const border = committedGround().borderOf("AZE", "IRN", "exclave");
    const total = (measure: (line: Path) => number): number =>
      border.reduce((sum, line) => sum + measure(line), 0) / 1000;
    expect(total(lengthOf)).toBeCloseTo(223.8, 0);
    expect(Math.abs(total((line) => generalisedLengthOf(line, 0.001)) - 219.8)).toBeLessThan(2);
    expect(Math.abs(total((line) => generalisedLengthOf(line, 0.01)) - 196.2)).toBeLessThan(6);
  });
});

describe("area", () => {
  const ringsOf = (shape: Polygon): Path[] => shape.coordinates as unknown as Path[];

  test("of the exclave is within the stated error of GeographicLib", () => {
    const { exclave } = committedGround();
    const measured = areaOf(exclave);
    expect(Math.abs(measured - geodesicArea(ringsOf(exclave)))).toBeLessThanOrEqual(SPHERE_AREA_ERROR * measured);
  });

  test.each([-89.9, -60, -39, 0, 39, 60, 89.8])("is within the stated error at latitude %f", (south) => {
    const shape = square(squareAt([45, south], 0.1));
    const measured = areaOf(shape);
    expect(Math.abs(measured - geodesicArea(ringsOf(shape))) / measured).toBeLessThanOrEqual(SPHERE_AREA_ERROR);
  });

  test("leaves holes out and adds polygons up", () => {
    const [outer, hole, apart] = [squareAt([45, 39], 1), squareAt([45.25, 39.25], 0.5), squareAt([47, 39], 1)];
    const pierced = areaOf(square(outer, hole.toReversed()));
    expect(pierced).toBeCloseTo(areaOf(square(outer)) - areaOf(square(hole)), -1);
    expect(areaOf(asArea([[outer, hole.toReversed()], [apart]])) / (pierced + areaOf(square(apart)))).toBeCloseTo(1, 9);
  });

  test("of nothing is nothing", () => {
    expect(areaOf(asArea([]))).toBe(0);
  });
});

describe("inside and edges", () => {
  const pierced = square(squareAt([0, 0], 3), squareAt([1, 1], 1).toReversed());

  test("a hole is outside, an edge is inside", () => {
    const places: [LngLat, boolean][] = [
      [[0.5, 0.5], true],
      [[1.5, 1.5], false],
      [[3.5, 1], false],
      [[0, 1], true],
      [[0, 0], true],
    ];
    for (const [at, inside] of places) expect(isInside(at, pierced), `${at}`).toBe(inside);
  });

  test("edges are outer rings and holes alike, of every polygon", () => {
    expect(edgesOf(pierced)).toEqual(pierced.coordinates);
    expect(edgesOf(asArea([pierced.coordinates, [squareAt([9, 9], 1)]]))).toHaveLength(3);
    expect(edgesOf(asArea([]))).toEqual([]);
  });

  test("the nearest point of an area is the place itself inside, and the hole's edge in a hole", () => {
    expect(nearestInArea([0.5, 0.5], pierced)).toEqual({ from: [0.5, 0.5], to: [0.5, 0.5], distance: 0 });
    const { to, distance } = nearestInArea([1.9, 1.5], pierced);
    expect(to[0]).toBeCloseTo(2, 6);
    expect(Math.abs(distance / geodesic([1.9, 1.5], to) - 1)).toBeLessThan(SPHERE_ERROR);
  });
});

describe("the nearest point of paths", () => {
  /** Distance on the sphere to every leg cut into a thousand, which never misses by more than a leg's thousandth. */
  const byTrying = (at: LngLat, paths: readonly Path[]): number =>
    Math.min(
      ...paths.flatMap((path) =>
        path.slice(1).map((b, i) => {
          const walk = greatCircle(path[i] as LngLat, b, 1000);
          return walk.reduce((least, step) => Math.min(least, distanceBetween(at, step)), Number.POSITIVE_INFINITY);
        }),
      ),
    );

  test("is what trying every leg finds, on invented paths short and long", () => {
    const paths = fc.array(fc.array(nearNakhchivan, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 });
    always(
      fc.property(nearNakhchivan, paths, (at, lines) => {
        const longest = Math.max(
          ...lines.flatMap((line) => line.slice(1).map((b, i) => distanceBetween(line[i] as LngLat, b))),
        );
        const { from, to, distance } = nearestOnPaths(at, lines);
        expect(from).toEqual(at);
        expect(distanceBetween(at, to)).toBe(distance);
        const tried = byTrying(at, lines);
        expect(distance).toBeLessThanOrEqual(tried + 0.01);
        expect(distance).toBeGreaterThanOrEqual(tried - longest / 1000);
      }),
      60,
    );
  });

  test("is the same whether a path is searched whole or in blocks", () => {
    // A path so long that it is cut, against the same path as one leg each, which never is.
    const line = fc.array(nearNakhchivan, { minLength: 120, maxLength: 200 });
    always(
      fc.property(nearNakhchivan, line, (at, path) => {
        const apart = path.slice(1).map((b, i): Path => [path[i] as LngLat, b]);
        const alone = Math.min(...apart.map((leg) => nearestOnPaths(at, [leg]).distance));
        expect(nearestOnPaths(at, [path]).distance).toBe(alone);
      }),
      30,
    );
  });

  test("of Iran's real border is what an exact search finds, within the sphere's error", () => {
    const border = committedGround().borderOf("IRN");
    always(
      fc.property(between(43.5, 37.5, 49.5, 41), (at) => {
        const { to, distance } = nearestOnPaths(at, border);
        const exact = geodesicToPaths(at, border);
        expect(Math.abs(distance - exact)).toBeLessThanOrEqual(SPHERE_ERROR * distance + 0.01);
        // The point itself is right: on the ellipsoid no other is nearer by more than the two figures of the Earth differ.
        expect(geodesic(at, to)).toBeLessThanOrEqual(exact * (1 + SPHERE_ERROR) + 0.01);
      }),
      12,
    );
  });

  test("is found across the date line and at the pole", () => {
    const line: Path = [
      [179, 0],
      [-179, 0],
    ];
    expect(nearestOnPaths([180, 1], [line]).distance).toBeCloseTo(distanceBetween([180, 1], [180, 0]), 0);
    const ring = ringAround([0, 89.99], 100_000, 36);
    expect(Math.abs(nearestOnPaths([0, 89.99], [ring]).distance / 100_000 - 1)).toBeLessThan(0.01);
  });

  test("of a place on the path is the place", () => {
    const line: Path = [
      [45, 39],
      [46, 39],
      [46, 40],
    ];
    expect(nearestOnPaths([46, 39], [line])).toEqual({ from: [46, 39], to: [46, 39], distance: 0 });
  });

  test.each<[string, Path[]]>([
    ["no path", []],
    ["an empty path", [[]]],
    ["a single point", [[[45, 39]]]],
  ])("is refused for %s", (_, paths) => {
    expect(() => nearestOnPaths([45, 39], paths)).toThrow(RangeError);
    expect(() => nearestBetween(paths, [squareAt([0, 0], 1)])).toThrow(RangeError);
    expect(() => nearestBetween([squareAt([0, 0], 1)], paths)).toThrow(RangeError);
  });
});

describe("where two sets of paths come closest", () => {
  test("is where two squares face each other", () => {
    const { from, to, distance } = nearestBetween(
      [squareAt([0, 0], 1)],
      [squareAt([1.5, 0.2], 0.3), squareAt([5, 5], 1)],
    );
    expect(from[0]).toBeCloseTo(1, 9);
    expect(to[0]).toBeCloseTo(1.5, 9);
    expect(distance).toBeCloseTo(distanceBetween([1, 0.5], [1.5, 0.5]), -1);
  });

  test("is a corner against a side, from whichever side one asks", () => {
    const [wedge, wall]: [Path, Path] = [
      [
        [0, 2],
        [1, 0.5],
        [0, -1],
      ],
      [
        [2, -3],
        [2, 3],
      ],
    ];
    const forth = nearestBetween([wedge], [wall]);
    const back = nearestBetween([wall], [wedge]);
    expect(forth.from).toEqual([1, 0.5]);
    expect(forth.to[0]).toBeCloseTo(2, 6);
    expect([back.from, back.to, back.distance]).toEqual([forth.to, forth.from, forth.distance]);
  });

  test("is what trying everything finds, on invented islands", () => {
    const coast = (west: number, east: number) =>
      fc.array(between(west, 38, east, 40), { minLength: 3, maxLength: 120 });
    always(
      fc.property(coast(44, 45), coast(45.2, 46), (one, other) => {
        const { from, to, distance } = nearestBetween([one], [other]);
        expect(distanceBetween(from, to)).toBeCloseTo(distance, 6);
        const exact = geodesicBetween([one], [other]);
        expect(Math.abs(distance - exact)).toBeLessThanOrEqual(SPHERE_ERROR * distance + 60);
      }),
      5,
    );
  });

  test("is the gap of 25.8 km between the exclave and the mainland", () => {
    const { exclaveEdges, mainlandEdges } = committedGround();
    const { distance } = nearestBetween(exclaveEdges, mainlandEdges);
    const exact = geodesicBetween(exclaveEdges, mainlandEdges);
    expect(exact / 1000).toBeCloseTo(25.8, 1);
    expect(Math.abs(distance - exact)).toBeLessThanOrEqual(SPHERE_ERROR * distance);
  });
});

describe("how much of a path lies inside", () => {
  const shape = square(squareAt([0, 0], 1));
  const across: Path = [
    [-1, 0.5],
    [2, 0.5],
  ];
  const oneDegree = distanceBetween([0, 0.5], [1, 0.5]);

  test("is all of it inside, and none of it outside", () => {
    const inside: Path = [
      [0.1, 0.1],
      [0.9, 0.5],
      [0.2, 0.8],
    ];
    expect(lengthInside(inside, shape)).toBeCloseTo(lengthOf(inside), 3);
    expect(
      lengthInside(
        inside.map(([x, y]): LngLat => [x + 5, y]),
        shape,
      ),
    ).toBe(0);
    expect(lengthInside([], shape)).toBe(0);
    expect(lengthInside([[0.5, 0.5]], shape)).toBe(0);
  });

  test.each([50, 500, 5000])(
    "is a third of a path that crosses, in steps of %d m, to about a metre an edge",
    (step) => {
      expect(Math.abs(lengthInside(across, shape, step) - oneDegree)).toBeLessThan(2 * (1 + step / 1000) + 15);
      const back: Path = [...across, [-1, 0.5]];
      expect(Math.abs(lengthInside(back, shape, step) - 2 * oneDegree)).toBeLessThan(4 * (1 + step / 1000) + 30);
    },
  );

  test("leaves out what lies in a hole", () => {
    const pierced = square(squareAt([0, 0], 1), squareAt([0.25, 0.25], 0.5).toReversed());
    expect(Math.abs(lengthInside(across, pierced) - oneDegree / 2)).toBeLessThan(20);
  });

  test("inside and outside make up the whole, on random paths", () => {
    const world = asArea([[squareAt([-10, -10], 30)]]);
    const rest = square(squareAt([-10, -10], 30), squareAt([0, 0], 1).toReversed());
    always(
      fc.property(fc.array(between(-1, -1, 2, 2), { minLength: 2, maxLength: 6 }), (path) => {
        const [within, without] = [lengthInside(path, shape), lengthInside(path, rest)];
        expect(Math.abs(within + without - lengthInside(path, world))).toBeLessThan(path.length * 4);
      }),
      40,
    );
  });
});
