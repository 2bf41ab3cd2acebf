import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  LENGTH_UNITS,
  type LengthUnit,
  type Sayable,
  sayDay,
  sayDirection,
  sayFigure,
  sayPublished,
  sayRange,
  sayRoughLength,
  sayScale,
} from "../../src/story/say.ts";

const runs = { seed: 5_032_026, numRuns: 500 };
const METRES: Record<LengthUnit, number> = { km: 1000, mi: 1609.344, nmi: 1852 };
const units = fc.constantFrom(...LENGTH_UNITS);

/** A figure without a spread; what is given wins. */
const sayable = (given: Partial<Sayable> & Pick<Sayable, "value">): Sayable => ({
  unit: "m",
  low: given.value ?? 0,
  high: given.value ?? 0,
  step: 100,
  share: false,
  ...given,
});
/** Text with its unbreakable spaces as plain ones. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const say = (given: Parameters<typeof sayable>[0], unit?: LengthUnit): string => plain(sayFigure(sayable(given), unit));
const numberIn = (text: string): number => Number(/-?[\d,]+(\.\d+)?/.exec(text)?.[0]?.replaceAll(",", ""));

describe("a figure", () => {
  test.each<[string, Parameters<typeof sayable>[0], LengthUnit]>([
    ["9.2 km", { value: 9192 }, "km"],
    ["5.7 mi", { value: 9192 }, "mi"],
    ["5.0 nmi", { value: 9192 }, "nmi"],
    ["655 km", { value: 654_100, step: 5000 }, "km"],
    ["405 mi", { value: 654_100, step: 5000 }, "mi"],
    ["1,070 km", { value: 1_068_000, step: 10_000 }, "km"],
    ["5,300 km²", { unit: "m2", value: 5.3176e9, step: 1e8 }, "km"],
    ["2,100 sq mi", { unit: "m2", value: 5.3176e9, step: 1e8 }, "mi"],
    ["2,100 sq mi", { unit: "m2", value: 5.3176e9, step: 1e8 }, "nmi"],
    ["five days", { unit: "d", value: 5, step: 1 }, "km"],
    ["one day", { unit: "d", value: 1, step: 1 }, "km"],
    ["12 days", { unit: "d", value: 12, step: 1 }, "km"],
    ["3.6 days", { unit: "d", value: 3.625, step: 0.1 }, "km"],
    ["four", { unit: "1", value: 4, step: 1 }, "km"],
    ["none", { unit: "1", value: 0, step: 1 }, "km"],
    ["10", { unit: "1", value: 10, step: 1 }, "km"],
    ["1,442", { unit: "1", value: 1442, step: 1 }, "km"],
    ["471,000", { unit: "1", value: 471_169, step: 1000 }, "km"],
    ["10.3 million", { unit: "1", value: 10_262_351, step: 100_000 }, "km"],
    ["42.6 %", { unit: "1", value: 0.426, step: 0.001, share: true }, "km"],
    ["100 %", { unit: "1", value: 0.9996, step: 0.01, share: true }, "km"],
  ])("says %s", (text, given, unit) => {
    expect(say(given, unit)).toBe(text);
  });

  test("is never parted from its unit by the end of a line", () => {
    expect(sayFigure(sayable({ value: 9192 }))).toBe("9.2\u00a0km");
    expect(sayFigure(sayable({ unit: "d", value: 5, step: 1 }))).toBe("five\u00a0days");
  });

  test("is rounded to its step in the reader's unit, halves up", () => {
    expect(say({ value: 250 })).toBe("0.3 km");
    expect(say({ value: 2500, step: 5000 })).toBe("5 km");
    expect(say({ value: 2499, step: 5000 })).toBe("0 km");
    const lengths = fc.double({ min: 0, max: 2e7, noNaN: true });
    const steps = fc.constantFrom(100, 1000, 5000, 10_000);
    fc.assert(
      fc.property(lengths, steps, units, (value, step, unit) => {
        const said = numberIn(say({ value, step }, unit));
        expect(Math.abs(said - value / METRES[unit])).toBeLessThanOrEqual(step / 2000 + 1e-6);
        expect(Math.abs(said / (step / 1000) - Math.round(said / (step / 1000)))).toBeLessThan(1e-6);
      }),
      runs,
    );
  });

  test("prints no zero below zero", () => {
    expect(say({ value: -0 })).toBe("0.0 km");
    expect(say({ value: -0.001 })).toBe("0.0 km");
    expect(say({ unit: "1", value: -0.001, step: 0.01, share: true })).toBe("0 %");
  });

  test("of which there is only a spread is said as its range", () => {
    const spread = sayable({ unit: "1", value: null, low: 6e6, high: 23e6, step: 1e6 });
    expect(plain(sayFigure(spread))).toBe("6–23 million");
  });
});

describe("a range", () => {
  test("is said from low to high, and once where both print the same", () => {
    expect(plain(sayRange(sayable({ value: 9192, low: 8600, high: 9780 })))).toBe("8.6–9.8 km");
    expect(plain(sayRange(sayable({ value: 9192, low: 9191, high: 9193 }), "mi"))).toBe("5.7 mi");
  });

  test("holds the figure as it is printed", () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    const slack = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(value, slack, units, (middle, wide, unit) => {
        const figure = sayable({ value: middle, low: Math.max(0, middle - wide), high: middle + wide });
        const [low = 0, high = low] = plain(sayRange(figure, unit)).split("–").map(numberIn);
        const said = numberIn(plain(sayFigure(figure, unit)));
        expect(low).toBeLessThanOrEqual(said);
        expect(said).toBeLessThanOrEqual(high);
      }),
      runs,
    );
  });
});

test("what others publish is not rounded to our steps", () => {
  expect(plain(sayPublished(5_502_750_000, "m2"))).toBe("5,502.75 km²");
  expect(plain(sayPublished(179_000, "m"))).toBe("179 km");
  expect(plain(sayPublished(17_200, "m"))).toBe("17.2 km");
  expect(plain(sayPublished(10_000, "m", "mi"))).toBe("6.21 mi");
  expect(plain(sayPublished(0.426, "share"))).toBe("42.6 %");
  expect(sayPublished(10_262_351, "1")).toBe("10,262,351");
});

describe("a day", () => {
  test("is said with its weekday, its year, or neither", () => {
    expect(plain(sayDay("2026-03-05", "weekday"))).toBe("Thursday 5 March 2026");
    expect(plain(sayDay("2026-03-05"))).toBe("5 March 2026");
    expect(plain(sayDay("2026-03-09T10:00+04:00", "shortday"))).toBe("9 March");
  });

  test("is the one that the calendar says, in any year", () => {
    const written = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const said = plain(sayDay(date.toISOString(), "weekday"));
        expect(said).toBe(written.format(date).replace(",", ""));
      }),
      runs,
    );
  });

  test("is the day of the place, whatever the hour and the offset", () => {
    expect(plain(sayDay("2026-03-05T00:30+04:00"))).toBe("5 March 2026");
    expect(plain(sayDay("2026-03-05T23:30-08:00"))).toBe("5 March 2026");
  });
});

test("a direction is the nearest of eight, all the way round", () => {
  const names = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];
  for (let degrees = 0; degrees <= 360; degrees += 0.25) {
    const gaps = names.map((_, i) => Math.abs(((degrees - 45 * i + 540) % 360) - 180));
    const nearest = Math.min(...gaps);
    expect(names.filter((_, i) => (gaps[i] as number) === nearest)).toContain(sayDirection(degrees));
  }
});

describe("a rough length", () => {
  test.each([
    ["12 km", 12_345],
    ["660 km", 655_000],
    ["1.2 km", 1234],
    ["1,900 km", 1_873_000],
  ])("says %s", (text, metres) => {
    expect(plain(sayRoughLength(metres))).toBe(text);
  });

  test("is within a twentieth of the truth", () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 2e7, noNaN: true }), units, (metres, unit) => {
        const said = numberIn(sayRoughLength(metres, unit)) * METRES[unit];
        expect(Math.abs(said / metres - 1)).toBeLessThanOrEqual(0.05001);
      }),
      runs,
    );
  });
});

test("a scale is said as it is", () => {
  expect(plain(sayScale(0.5, "km"))).toBe("0.5 km");
  expect(plain(sayScale(2000, "mi"))).toBe("2,000 mi");
});
