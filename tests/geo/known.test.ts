import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsAbout, countsOf, daysOfStory, knownOn } from "../../geo/known.ts";
import { records } from "../../geo/records.ts";

const at = (time: string): string => `2026-03-05T${time}+04:00`;
const standing = (when: string, quantity: string): number | null | undefined =>
  knownOn(when, records).standing(quantity)?.value;
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe("on 5 March 2026", () => {
  test("before noon nothing was known of drones over Nakhchivan", () => {
    const { events, claims, counts } = knownOn(at("11:59"), records);
    expect(idsOf(events)).not.toContain("strike-airport");
    expect([...claims, ...counts].filter(({ date }) => date.startsWith("2026-03-05"))).toEqual([]);
    expect(standing(at("11:59"), "drones-claimed")).toBeUndefined();
  });

  test("at half past twelve it was known that something had come down, and nobody had counted", () => {
    expect(idsOf(knownOn(at("12:30"), records).events)).toContain("strike-airport");
    expect(standing(at("12:30"), "drones-claimed")).toBeUndefined();
    expect(standing(at("12:30"), "wounded-reported")).toBeUndefined();
  });

  test("by one o’clock two drones and two people hurt had been told", () => {
    expect(standing(at("13:00"), "drones-claimed")).toBe(2);
    expect(standing(at("13:00"), "wounded-reported")).toBe(2);
    expect(standing(at("13:00"), "drones-neutralized-claimed")).toBeUndefined();
  });

  test("by three four were hurt, and the drones were still two", () => {
    expect(standing(at("15:00"), "wounded-reported")).toBe(4);
    expect(standing(at("15:00"), "drones-claimed")).toBe(2);
  });

  test("at the end of the day it was four and four", () => {
    expect(standing("2026-03-05", "drones-claimed")).toBe(4);
    expect(standing("2026-03-05", "wounded-reported")).toBe(4);
    expect(standing("2026-03-05", "drones-neutralized-claimed")).toBe(1);
  });

  test("Iran’s denial came before Baku spoke of four drones", () => {
    const order = idsOf(knownOn("2026-03-05", records).events);
    expect(order.indexOf("iran-denies")).toBeLessThan(order.indexOf("four-drones-named"));
  });
});

describe("a time", () => {
  test("that is a day means its end in Baku, and what is told to the day is known from then on", () => {
    expect(idsOf(knownOn("2026-03-05", records).events)).toContain("flights-stopped");
    expect(idsOf(knownOn(at("23:00"), records).events)).not.toContain("flights-stopped");
    expect(idsOf(knownOn("2026-03-04", records).events)).not.toContain("strike-airport");
  });

  test("is the same in every offset", () => {
    const [baku, tehran, utc] = ["13:00:00+04:00", "12:30:00+03:30", "09:00:00Z"].map((time) =>
      knownOn(`2026-03-05T${time}`, records),
    );
    expect(idsOf(tehran?.events ?? [])).toEqual(idsOf(baku?.events ?? []));
    expect(idsOf(utc?.claims ?? [])).toEqual(idsOf(baku?.claims ?? []));
  });

  test.each(["March", "2026-02-30", "2026-03-05T12:30", "2026-03-05T25:00+04:00", ""])(
    "is refused if it is “%s”",
    (when) => {
      expect(() => knownOn(when, records)).toThrow(RangeError);
    },
  );
});

describe("what is known", () => {
  const from = Date.parse("2026-02-27T00:00Z");
  const moments = fc
    .tuple(fc.integer({ min: 0, max: 22 * 1440 }), fc.integer({ min: 0, max: 22 * 1440 }))
    .map((pair) => pair.toSorted((a, b) => a - b).map((minutes) => new Date(from + minutes * 60_000).toISOString()));

  test("only ever grows, and keeps its order", () => {
    fc.assert(
      fc.property(moments, ([earlier, later]) => {
        const [one, other] = [knownOn(earlier as string, records), knownOn(later as string, records)];
        for (const list of ["events", "claims", "counts"] as const) {
          const before = idsOf(one[list]);
          expect(idsOf(other[list]).slice(0, before.length)).toEqual(before);
        }
      }),
    );
  });

  test("never holds a count that was given later, and the one that stands is the last", () => {
    const quantities = [...new Set(records.counts.map(({ quantity }) => quantity))];
    fc.assert(
      fc.property(moments, fc.constantFrom(...quantities), ([when], quantity) => {
        const { counts, standing: stands } = knownOn(when as string, records);
        const own = counts.filter((count) => count.quantity === quantity);
        expect(stands(quantity)).toBe(own.at(-1));
        for (const { date } of own) expect(Date.parse(date)).toBeLessThanOrEqual(Date.parse(when as string));
      }),
    );
  });

  test("is in the same order however the records lie in their file", () => {
    const reversed = records.counts.toReversed();
    for (const quantity of ["drones-claimed", "wounded-reported", "replacement-bus-passengers"]) {
      expect(idsOf(countsOf(quantity, reversed))).toEqual(idsOf(countsOf(quantity, records.counts)));
      expect(countsOf(quantity, reversed).length).toBeGreaterThan(1);
    }
  });

  test("at the end is everything", () => {
    const { events, claims, counts } = knownOn("2027-01-01", records);
    expect([events.length, claims.length, counts.length]).toEqual([
      records.events.length,
      records.claims.length,
      records.counts.length,
    ]);
  });

  test("of an event is never before it began, but where it could be announced", () => {
    const early = records.events.filter(({ happened, known }) => known.slice(0, 10) < happened.from.slice(0, 10));
    expect(idsOf(early)).toEqual([]);
  });
});

describe("the days of the story", () => {
  const days = daysOfStory(records);

  test("run without a gap from the first day of the war to the last on which anything became known", () => {
    expect(days[0]).toBe("2026-02-28");
    expect(days).toContain("2026-03-01");
    expect(days.at(-1)).toBe(
      records.events
        .map(({ known }) => known.slice(0, 10))
        .toSorted()
        .at(-1),
    );
    for (const [i, day] of days.entries()) {
      expect(new Date(Date.parse("2026-02-28T00:00Z") + i * 86_400_000).toISOString()).toMatch(day);
    }
  });

  test("are refused without the beginning", () => {
    expect(() => daysOfStory({ events: [] })).toThrow(/war-begins/);
  });
});

describe("claims about an event", () => {
  test("are those that name it", () => {
    const about = idsOf(claimsAbout("strike-airport", records.claims));
    expect(about).toContain("mfa-two-drones");
    expect(about).not.toContain("article-gulf-states");
    expect(claimsAbout("armageddon", records.claims)).toEqual([]);
  });

  test("are there for every event of the strikes’ day", () => {
    const silent = records.events.filter(
      ({ id, happened }) => happened.from.startsWith("2026-03-05") && claimsAbout(id, records.claims).length === 0,
    );
    expect(idsOf(silent)).toEqual([]);
  });
});
