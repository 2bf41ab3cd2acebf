import { describe, expect, test } from "vitest";
import { groundFrom, type Layers } from "../../geo/layers.ts";
import { areaOf, isInside, lengthOf, type Path } from "../../geo/measure.ts";
import { records } from "../../geo/records.ts";
import { committedGround } from "../fixtures/edition.ts";

const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** An invented Azerbaijan of two squares, the smaller one an exclave, above an invented Iran. */
const invented: Layers = {
  comparisons: { items: [] },
  borders: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { id: "AZE-IRN-1", a: "AZE", b: "IRN", over: "land", part: "mainland", disputed: false },
        geometry: {
          type: "LineString",
          coordinates: [
            [4, 0],
            [8, 0],
          ],
        },
      },
      {
        type: "Feature",
        properties: { id: "AZE-IRN-2", a: "AZE", b: "IRN", over: "water", part: "exclave", disputed: false },
        geometry: {
          type: "MultiLineString",
          coordinates: [
            [
              [0, 0],
              [0.5, 0],
            ],
            [
              [0.5, 0],
              [1, 0],
            ],
          ],
        },
      },
      {
        type: "Feature",
        properties: { id: "ARM-IRN", a: "ARM", b: "IRN", over: "land", part: null, disputed: false },
        geometry: {
          type: "LineString",
          coordinates: [
            [1, 0],
            [4, 0],
          ],
        },
      },
    ],
  },
  countries: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { id: "AZE", name: "Azerbaijan", whole: true },
        geometry: { type: "MultiPolygon", coordinates: [[box(0, 0, 1, 1)], [box(4, 0, 8, 3)]] },
      },
    ],
  },
  exclave: { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [box(0, 0, 1, 1)] } },
  iranLand: { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [box(0, -3, 8, 0)] } },
};

describe("an invented ground", () => {
  const ground = groundFrom(invented);

  test("gives the border lines of a country, with one neighbor, of one part", () => {
    expect(ground.borderOf("IRN")).toHaveLength(4);
    expect(ground.borderOf("IRN", "ARM")).toEqual([
      [
        [1, 0],
        [4, 0],
      ],
    ]);
    expect(ground.borderOf("AZE", "IRN", "exclave")).toHaveLength(2);
    expect(ground.borderOf("AZE", undefined, "mainland")).toHaveLength(1);
    expect(ground.borderOf("ARM", "IRN")).toEqual(ground.borderOf("IRN", "ARM"));
  });

  test("gives the same paths when it is asked twice, so that their index is shared", () => {
    expect(ground.borderOf("IRN")).toBe(ground.borderOf("IRN"));
    expect(ground.borderOf("IRN")).not.toBe(ground.borderOf("AZE"));
  });

  test("takes the largest polygon of Azerbaijan for the mainland", () => {
    expect(ground.mainlandEdges).toEqual([box(4, 0, 8, 3)]);
  });

  test("says which border, or country, it does not have", () => {
    expect(() => ground.borderOf("AZE", "TUR")).toThrow(/no line for AZE TUR/);
    expect(() => ground.borderOf("FRA")).toThrow(RangeError);
    expect(() => ground.country("FRA")).toThrow(/no country "FRA"/);
    expect(() => groundFrom({ ...invented, countries: { type: "FeatureCollection", features: [] } })).toThrow(/AZE/);
  });
});

describe("the committed ground", () => {
  const ground = committedGround();
  const total = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + lengthOf(path), 0);

  test("has every line of Iran's border with its neighbors, in each of the pairs it is the sum of", () => {
    const neighbors = ["ARM", "AZE", "TUR"];
    const parts = neighbors.map((id) => total(ground.borderOf("IRN", id)));
    expect(total(ground.borderOf("IRN"))).toBeGreaterThan(parts.reduce((sum, part) => sum + part, 0));
    const ofAzerbaijan = total(ground.borderOf("AZE", "IRN"));
    const [exclave, mainland] = (["exclave", "mainland"] as const).map((part) =>
      total(ground.borderOf("AZE", "IRN", part)),
    ) as [number, number];
    expect(exclave + mainland).toBeCloseTo(ofAzerbaijan, 3);
  });

  test("has the airport in the exclave, Baku in the rest of Azerbaijan, and Tehran on Iran's dry land", () => {
    const at = (id: string) => records.place(id).at;
    expect(isInside(at("naj"), ground.exclave)).toBe(true);
    expect(isInside(at("baku"), ground.exclave)).toBe(false);
    expect(isInside(at("baku"), ground.country("AZE"))).toBe(true);
    expect(isInside(at("tehran"), ground.iranLand)).toBe(true);
    expect(isInside(at("naj"), ground.country("AZE"))).toBe(true);
  });

  test("has dry land for Iran that is smaller than Iran, and does not hold the middle of the reservoir", () => {
    expect(areaOf(ground.iranLand)).toBeLessThan(areaOf(ground.country("IRN")));
    expect(areaOf(ground.iranLand)).toBeGreaterThan(areaOf(ground.country("IRN")) * 0.95);
    expect(isInside([45.355, 39.145], ground.country("IRN"))).toBe(true);
    expect(isInside([45.355, 39.145], ground.iranLand)).toBe(false);
  });
});
