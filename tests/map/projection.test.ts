import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LngLat } from "../../geo/measure.ts";
import { percentIn } from "../../src/map/annotations.ts";
import type { Drawing } from "../../src/map/drawing.ts";
import {
  boxInPicture,
  boxOf,
  cameraFor,
  metresPerPixel,
  toLngLat,
  toWorld,
  type WorldBox,
} from "../../src/map/mercator.ts";
import { penFor } from "../../src/map/pen.ts";
import { placeInPoster } from "../../src/map/poster.ts";
import { roundScale, scaleBarFor, widthOf } from "../../src/map/scale.ts";
import { scenes } from "../../src/map/scenes.ts";
import { LENGTH_UNITS, type LengthUnit } from "../../src/story/say.ts";
import { committedGround } from "../fixtures/edition.ts";
import { geodesic } from "../fixtures/ellipsoid.ts";

/** What placing needs of every view: its frame. */
const drawings = scenes.map((scene) => ({ ...scene, frame: boxOf(scene.frame) }) as unknown as Drawing);
const runs = { seed: 5_032_026, numRuns: 500 };
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const place = fc.tuple(double(-180, 180), double(-85, 85)) as fc.Arbitrary<LngLat>;
const side = fc.integer({ min: 100, max: 3000 });
const drawing = fc.constantFrom(...drawings);

/** Web Mercator by the textbook, in pixels of a world drawn at a zoom: not the formula that the code uses. */
function mercator([longitude, latitude]: LngLat, zoom: number): [number, number] {
  const size = 512 * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [(size * (longitude + 180)) / 360, size / 2 - (size * north) / (2 * Math.PI)];
}

describe("the Mercator square", () => {
  test("is that of the textbook, and back", () => {
    fc.assert(
      fc.property(place, (at) => {
        const [x, y] = mercator(at, 0);
        const [worldX, worldY] = toWorld(at);
        expect(worldX * 512).toBeCloseTo(x, 8);
        expect(worldY * 512).toBeCloseTo(y, 8);
        const back = toLngLat(toWorld(at));
        expect(back[0]).toBeCloseTo(at[0], 9);
        expect(back[1]).toBeCloseTo(at[1], 9);
      }),
      runs,
    );
  });

  test("has its corners at the date line and at 85.0511 degrees", () => {
    expect(toWorld([-180, 85.051_128_78])[1]).toBeCloseTo(0, 8);
    expect(toWorld([180, -85.051_128_78])).toEqual([1, expect.closeTo(1, 8)]);
    expect(toWorld([0, 0])).toEqual([0.5, 0.5]);
  });
});

describe("poster and live map show a place at the same pixel", () => {
  test("in frames of any shape, at any size, to a hundredth", () => {
    fc.assert(
      fc.property(drawing, double(0, 1), double(0, 1), side, side, (view, right, down, width, height) => {
        const { frame } = view;
        const at = toLngLat([frame.x + frame.width * right, frame.y + frame.height * down]);
        const [x, y] = placeInPoster(view, at, width, height);
        const { center, zoom } = cameraFor(frame, width, height);
        const [pixel, middle] = [mercator(at, zoom), mercator(center, zoom)];
        expect(Math.abs(pixel[0] - middle[0] + width / 2 - x)).toBeLessThanOrEqual(0.01);
        expect(Math.abs(pixel[1] - middle[1] + height / 2 - y)).toBeLessThanOrEqual(0.01);
      }),
      runs,
    );
  });

  test("whose whole frame is in the picture, and fills it one way", () => {
    fc.assert(
      fc.property(drawing, side, side, ({ frame }, width, height) => {
        const box = boxInPicture(frame, cameraFor(frame, width, height), width, height);
        expect(box.x).toBeGreaterThanOrEqual(-1e-6);
        expect(box.y).toBeGreaterThanOrEqual(-1e-6);
        expect(box.x * 2 + box.width).toBeCloseTo(width, 6);
        expect(box.y * 2 + box.height).toBeCloseTo(height, 6);
        expect(Math.min(box.x, box.y)).toBeCloseTo(0, 6);
      }),
      runs,
    );
  });

  test("and annotations at the same share of the frame", () => {
    fc.assert(
      fc.property(drawing, place, side, side, (view, at, width, height) => {
        const box = boxInPicture(view.frame, cameraFor(view.frame, width, height), width, height);
        const { x, y } = percentIn(view.frame, at);
        const [pixelX, pixelY] = placeInPoster(view, at, width, height);
        const tolerance = 1e-6 * (1 + Math.abs(pixelX) + Math.abs(pixelY));
        expect(Math.abs(box.x + (box.width * x) / 100 - pixelX)).toBeLessThan(tolerance);
        expect(Math.abs(box.y + (box.height * y) / 100 - pixelY)).toBeLessThan(tolerance);
      }),
      runs,
    );
  });
});

describe("a scale bar", () => {
  const METRES: Record<LengthUnit, number> = { km: 1000, mi: 1609.344, nmi: 1852 };
  const units = fc.constantFrom(...LENGTH_UNITS);

  test("stands for one, two or five times a power of ten of the reader's unit, and no longer one would fit", () => {
    fc.assert(
      fc.property(double(0.5, 5e6), units, (most, unit) => {
        const { metres, text } = roundScale(most, unit);
        const said = Number(text.replace(/[^\d.]/g, ""));
        if (metres / METRES[unit] >= 0.01) expect(said * METRES[unit]).toBeCloseTo(metres, 6);
        expect(metres).toBeLessThanOrEqual(most * (1 + 1e-12));
        expect(metres * 2.5).toBeGreaterThanOrEqual(most * (1 - 1e-12));
        expect(Number((metres / METRES[unit]).toExponential(6).split("e")[0])).toSatisfy((digit: number) =>
          [1, 2, 5].includes(digit),
        );
      }),
      runs,
    );
  });

  test.each([0.001, 0.01, 0.1, 1, 10, 100, 1000])("of exactly %f km is that long", (length) => {
    expect(roundScale(length * 1000, "km").metres).toBeCloseTo(length * 1000, 9);
  });

  test("is true on the ground at its latitude, within 0.6 %", () => {
    fc.assert(
      fc.property(double(-180, 180), double(-66, 66), double(3, 13), units, (longitude, latitude, zoom, unit) => {
        const { metres, pixels } = scaleBarFor({ center: [longitude, latitude], zoom }, 120, unit);
        expect(pixels).toBeLessThanOrEqual(120 + 1e-6);
        const degrees = (pixels * 360) / (512 * 2 ** zoom);
        const piece = geodesic([longitude, latitude], [longitude + degrees / 1000, latitude]);
        expect(Math.abs((piece * 1000) / metres - 1)).toBeLessThan(0.006);
      }),
      runs,
    );
  });

  test("and the width of a frame, are true at its middle", () => {
    for (const { frame } of drawings) {
      const [west, latitude] = toLngLat([frame.x, frame.y + frame.height / 2]);
      const ground = 1000 * geodesic([west, latitude], [west + (frame.width * 360) / 1000, latitude]);
      expect(Math.abs(widthOf(frame) / ground - 1)).toBeLessThan(0.006);
    }
    expect(metresPerPixel(0, 0)).toBeCloseTo((2 * Math.PI * 6_378_137) / 512, 6);
  });
});

describe("the pen", () => {
  /** The points of path data in whole units, line by line. */
  function linesOf(data: string): [number, number][][] {
    expect(data).toMatch(/^(M-?\d+ ?-?\d+(l-?\d+ ?-?\d+)*z?)*$/);
    return data.split(/(?=M)/).map((line) => {
      let [x, y] = [0, 0];
      const points: [number, number][] = [];
      for (const [, kind, dx, dy] of line.matchAll(/([Ml])(-?\d+) ?(-?\d+)/g)) {
        [x, y] = kind === "M" ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
        points.push([x, y]);
      }
      return line.includes("z") ? [...points, points[0] as [number, number]] : points;
    });
  }

  const toSegment = (x: number, y: number, [x0, y0]: [number, number], [x1, y1]: [number, number]): number => {
    const long = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const share = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / long));
    return Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0));
  };

  test.each(drawings.map(({ id, frame }): [string, WorldBox] => [id, frame]))(
    "draws the exclave in the frame of %s with no bend left out that is larger than its tolerance",
    (_, frame) => {
      const tolerance = 3;
      const pen = penFor(frame, tolerance);
      const { exclave } = committedGround();
      const lines = linesOf(pen.path(exclave));
      const [x0, y0, x1, y1] = pen.bleed;
      const seen = exclave.coordinates
        .flat()
        .map((at) => pen.point(at as unknown as LngLat))
        .filter(({ x, y }) => x > x0 && x < x1 && y > y0 && y < y1);
      // Each end of a line may have moved by half a unit in x and in y.
      for (const { x, y } of seen.filter((_, i) => i % 3 === 0)) {
        const nearest = Math.min(
          ...lines.flatMap((line) => line.slice(1).map((end, i) => toSegment(x, y, line[i] as [number, number], end))),
        );
        expect(nearest).toBeLessThanOrEqual(tolerance + Math.SQRT1_2 + 1e-9);
      }
    },
  );

  test("puts the frame's corners at its own, the longer side ten thousand units long", () => {
    for (const { frame } of drawings) {
      const pen = penFor(frame);
      expect(Math.max(pen.width, pen.height)).toBe(10_000);
      const corner = pen.point(toLngLat([frame.x + frame.width, frame.y + frame.height]));
      expect(Math.round(corner.x)).toBe(pen.width);
      expect(Math.round(corner.y)).toBe(pen.height);
    }
  });

  test("draws nothing of what is not in the picture, and nothing of nothing", () => {
    const pen = penFor(boxOf([45, 39, 46, 40]));
    const far = [
      [10, 10],
      [11, 11],
    ];
    expect(pen.path({ type: "LineString", coordinates: far })).toBe("");
    expect(pen.path({ type: "MultiLineString", coordinates: [] })).toBe("");
    expect(pen.path({ type: "GeometryCollection", geometries: [] })).toBe("");
  });
});
