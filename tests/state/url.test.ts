import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, brokenKeys, formatAddress, parseAddress } from "../../src/state/url.ts";
import { CHAPTER_IDS } from "../../src/story/chapter.ts";
import { LENGTH_UNITS } from "../../src/story/say.ts";

const runs = { seed: 5_032_026, numRuns: 1000 };
const THEMES = ["light", "dark", "auto"] as const;
const OURS = ["chapter", "units", "theme"];

/** Search and hash of a written address, as `location` would have them. */
function partsOf(address: string): { search: string; hash: string } {
  const { search, hash } = new URL(address, "https://example.org/story/");
  return { search, hash };
}
const reread = (address: Address, search?: string): Address => parseAddress(partsOf(formatAddress(address, search)));

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const camera = fc.record({
  zoom: double(0, 24),
  center: fc.tuple(double(-180, 180), double(-85.0511, 85.0511)),
});
const address: fc.Arbitrary<Address> = fc.record(
  {
    chapter: fc.constantFrom(...CHAPTER_IDS),
    units: fc.constantFrom(...LENGTH_UNITS),
    theme: fc.constantFrom(...THEMES),
    camera,
  },
  { requiredKeys: [] },
);

describe("an address", () => {
  test("that is written is read again as it was", () => {
    fc.assert(
      fc.property(address, ({ camera: given, ...chosen }) => {
        const { camera: read, ...rest } = reread({ ...chosen, ...(given ? { camera: given } : {}) });
        expect(rest).toEqual(chosen);
        expect(read === undefined).toBe(given === undefined);
        if (read && given) expect(Math.abs(read.zoom - given.zoom)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
      runs,
    );
  });

  test("that is written, read and written again stays the same", () => {
    fc.assert(
      fc.property(address, (given) => {
        const written = formatAddress(given);
        expect(formatAddress(parseAddress(partsOf(written)))).toBe(written);
      }),
      runs,
    );
  });

  test("with nothing to say is empty", () => {
    expect(formatAddress({})).toBe("");
    expect(parseAddress({ search: "", hash: "" })).toEqual({});
    expect(parseAddress({ search: "?", hash: "#" })).toEqual({});
  });

  test("is readable", () => {
    const given: Address = { chapter: "exclave", units: "mi", camera: { zoom: 9.5, center: [45.4584, 39.1888] } };
    expect(formatAddress(given)).toBe("?chapter=exclave&units=mi#map=9.5/39.1888/45.4584");
  });
});

describe("the camera in an address", () => {
  /** Where a place lies in a Mercator world drawn at a zoom, in pixels. */
  const pixel = ([longitude, latitude]: readonly [number, number], zoom: number): [number, number] => {
    const side = 512 * 2 ** zoom;
    const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
    return [(side * longitude) / 360, (side * north) / (2 * Math.PI)];
  };

  test("is kept to half a pixel, at every zoom that the map has, as far as the Arctic Circle", () => {
    fc.assert(
      fc.property(double(2, 13), double(-180, 180), double(-66, 66), (zoom, longitude, latitude) => {
        const read = reread({ camera: { zoom, center: [longitude, latitude] } }).camera;
        const [x, y] = pixel([longitude, latitude], zoom);
        const [readX, readY] = pixel(read?.center ?? [Number.NaN, Number.NaN], zoom);
        expect(Math.abs(readX - x)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(readY - y)).toBeLessThanOrEqual(0.5);
      }),
      runs,
    );
  });

  test("has no more digits than that needs", () => {
    expect(formatAddress({ camera: { zoom: 4, center: [45.458_431_7, 39.188_812_3] } })).toBe("#map=4/39.19/45.46");
  });

  test.each([
    "#map=25/39/45",
    "#map=-1/39/45",
    "#map=9/86/45",
    "#map=9/39/181",
    "#map=9/39",
    "#map=9/39/45/1",
    "#map=nine/39/45",
    "#map=9/NaN/45",
    "#map=9/39/4e1",
    "#map=1e3/39/45",
    "#map=//",
    "#map=9/39/45 ",
  ])("that reads %s is left out", (hash) => {
    expect(parseAddress({ search: "", hash })).toEqual({});
  });

  test.each<[string, [number, number]]>([
    ["#map=0/0/0", [0, 0]],
    ["#map=9/85.0511/-180", [-180, 85.0511]],
    ["#map=9/-85.0511/180", [180, -85.0511]],
  ])("may be at the very edge: %s", (hash, center) => {
    expect(parseAddress({ search: "", hash }).camera?.center).toEqual(center);
  });
});

describe("whatever is written in an address", () => {
  const garbage = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[?&=#%a-z0-9/.:+-]{0,40}$/),
    fc
      .array(fc.tuple(fc.constantFrom(...OURS, "map", "v"), fc.string()))
      .map((pairs) => pairs.map((pair) => pair.join("=")).join("&")),
  );

  test("it never throws and gives only values that are known", () => {
    fc.assert(
      fc.property(garbage, garbage, (search, hash) => {
        for (const where of [
          { search, hash },
          { search: `?${search}`, hash: `#map=${hash}` },
        ]) {
          const read = parseAddress(where);
          expect(Object.keys(read).filter((key) => ![...OURS, "camera"].includes(key))).toEqual([]);
          if (read.chapter !== undefined) expect(CHAPTER_IDS).toContain(read.chapter);
          if (read.units !== undefined) expect(LENGTH_UNITS).toContain(read.units);
          if (read.theme !== undefined) expect(THEMES).toContain(read.theme);
          if (read.camera) {
            const [longitude, latitude] = read.camera.center;
            expect(read.camera.zoom >= 0 && read.camera.zoom <= 24).toBe(true);
            expect(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85.0511).toBe(true);
          }
          expect(Array.isArray(brokenKeys(where))).toBe(true);
          expect(typeof formatAddress(read, where.search)).toBe("string");
        }
      }),
      runs,
    );
  });

  test("names from an object's own workings are no values", () => {
    for (const word of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      expect(parseAddress({ search: `?chapter=${word}&units=${word}`, hash: `#${word}` })).toEqual({});
    }
  });
});

describe("keys of an address", () => {
  const name = fc.string({ minLength: 1 }).filter((key) => !OURS.includes(key));

  test("that are not ours are kept, in their order, with their values", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 5 }), address, (pairs, given) => {
        const search = `?${new URLSearchParams(pairs)}`;
        const kept = [...new URLSearchParams(partsOf(formatAddress(given, search)).search)];
        expect(kept.filter(([key]) => !OURS.includes(key))).toEqual(pairs);
      }),
      { ...runs, numRuns: 300 },
    );
  });

  test("that say nothing any more are taken out, and no other", () => {
    expect(formatAddress({ units: "mi" }, "?chapter=exclave&ref=mail&units=nmi")).toBe("?ref=mail&units=mi");
  });

  test("with values that nobody knows are reported, and only they", () => {
    expect(brokenKeys({ search: "?chapter=atlantis&units=furlong&theme=dark&utm=x" })).toEqual([
      "chapter=atlantis",
      "units=furlong",
    ]);
    expect(brokenKeys({ search: "?chapter=exclave" })).toEqual([]);
    expect(brokenKeys({ search: "?units=" })).toEqual(["units="]);
    expect(brokenKeys({ search: "" })).toEqual([]);
  });
});

describe("a hash that is a chapter's id", () => {
  test.each(CHAPTER_IDS)("names the chapter: #%s", (id) => {
    expect(parseAddress({ search: "", hash: `#${id}` })).toEqual({ chapter: id });
  });

  test("gives way to the query, and to nothing if it is none", () => {
    expect(parseAddress({ search: "?chapter=response", hash: "#exclave" })).toEqual({ chapter: "response" });
    expect(parseAddress({ search: "?chapter=atlantis", hash: "#exclave" })).toEqual({ chapter: "exclave" });
    expect(parseAddress({ search: "", hash: "#page-data" })).toEqual({});
  });
});
