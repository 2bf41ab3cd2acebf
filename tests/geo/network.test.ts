import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestOnPaths } from "../../geo/measure.ts";
import {
  accessBetween,
  accessOn,
  linkOn,
  type Spell,
  scheduledLinks,
  stateOf,
  type Usable,
  usableBetween,
  type Who,
} from "../../geo/network.ts";
import { type Crossing, type Link, records } from "../../geo/records.ts";
import { committedGround } from "../fixtures/edition.ts";

const WHO: readonly Who[] = ["passengers", "freight"];
const [link, crossing] = [records.link, records.crossing];
const MINUTE = 60_000;

/** What a state, of a link or of a crossing, lets through, in the words of this test. */
const LETS: Readonly<Record<string, Usable>> = {
  open: "yes",
  replacement: "yes",
  partial: "some",
  restricted: "some",
  unknown: "not known",
};
const letsIn = (state: string): Usable => LETS[state] ?? "no";
const worth: readonly Usable[] = ["no", "not known", "some", "yes"];

interface Entry {
  readonly from: string | null;
  readonly to: string | null;
  readonly state: string;
  readonly sources: readonly string[];
}

/**
 * What one list of states says of one minute, by painting: first what each state covers for certain, then what it may
 * cover, since a change that is dated without an hour may come at any minute of its day in Baku.
 */
function painted(entries: readonly Entry[], minute: number, wasRead: (id: string) => boolean): Usable {
  const edge = (when: string | null, none: number, atLatest: boolean): number => {
    if (when === null) return none;
    if (when.length > 10) return new Date(when).getTime() / MINUTE;
    const [year, month, day] = when.split("-").map(Number) as [number, number, number];
    return Date.UTC(year, month - 1, day) / MINUTE - 240 + (atLatest ? 1440 : 0);
  };
  const said: Usable[] = [];
  let sure = false;
  for (const { from, to, state, sources } of entries) {
    const [first, last] = [edge(from, -Infinity, false), edge(to, Infinity, true)];
    if (minute < first || minute >= last) continue;
    said.push(sources.some(wasRead) ? letsIn(state) : "not known");
    sure ||= minute >= edge(from, -Infinity, true) && minute < edge(to, Infinity, false);
  }
  if (said.length === 0 || (said.length === 1 && !sure)) return "not known";
  return said.every((one) => one === said[0]) ? (said[0] as Usable) : "not known";
}

type Asked = Parameters<typeof linkOn>[3];

/** The same question as `linkOn` answers, for one minute and from nothing but the lists of states. */
function byMinute(way: Link, who: Who, minute: number, asked: Asked): Usable {
  const wasRead = (id: string): boolean => asked.source(id).read;
  const own = painted(
    way.states.filter((state) => state.who === who),
    minute,
    wasRead,
  );
  let least = worth.indexOf(own);
  for (const { crossings } of way.passes) {
    const at = crossings.map((id) => {
      const states = asked.crossing(id).states.filter(({ traffic }) => traffic === who || traffic === "all");
      return worth.indexOf(painted(states, minute, wasRead));
    });
    least = Math.min(least, Math.max(...at));
  }
  return worth[least] as Usable;
}

const minutesOf = (span: { from: string; to: string }): readonly [number, number] => [
  Date.parse(span.from) / MINUTE,
  Date.parse(span.to) / MINUTE,
];

function usableIn(spells: readonly { from: string; to: string; usable: Usable }[], minute: number): Usable | undefined {
  return spells.find((spell) => minutesOf(spell)[0] <= minute && minute < minutesOf(spell)[1])?.usable;
}

const dayStart = (day: string): number => Date.parse(`${day}T00:00+04:00`) / MINUTE;
const hours = (spells: readonly Spell[]): string[] =>
  spells.map(({ from, to, state, usable }) => `${from.slice(11, 16)}–${to.slice(11, 16)} ${state}: ${usable}`);

describe("on record, day by day", () => {
  test.each<[string, string, string, string]>([
    ["2026-02-27", "no", "all day", "all day"],
    ["2026-02-28", "no", "all day", "not at all"],
    ["2026-03-04", "no", "all day", "not at all"],
    ["2026-03-05", "for a part of the day", "part of the day", "not at all"],
    ["2026-03-06", "no", "not at all", "not at all"],
    ["2026-03-07", "no", "not at all", "not at all"],
    ["2026-03-08", "no", "not at all", "not at all"],
    ["2026-03-09", "not known", "part of the day", "not at all"],
    ["2026-03-10", "no", "all day", "not at all"],
    ["2026-03-13", "no", "all day", "not at all"],
  ])("%s: passengers cut off: %s; the flight: %s; the buses: %s", (day, cutOff, direct, iran) => {
    const access = accessOn(day, "passengers", records);
    expect([access.cutOff, access.ways.direct, access.ways.iran]).toEqual([cutOff, direct, iran]);
    expect([access.ways.around, access.ways.armenia]).toEqual(["not at all", "not at all"]);
  });

  test.each<[string, string, string]>([
    ["2026-02-28", "no", "all day"],
    ["2026-03-05", "for a part of the day", "part of the day"],
    ["2026-03-06", "yes", "not at all"],
    ["2026-03-08", "yes", "not at all"],
    ["2026-03-09", "for a part of the day", "part of the day"],
    ["2026-03-10", "no", "all day"],
  ])(
    "%s: freight's ways through Iran cut off: %s, open %s, and the road round Armenia open all along",
    (day, cutOff, iran) => {
      const access = accessOn(day, "freight", records);
      expect([access.scheduledCutOff, access.ways.iran]).toEqual([cutOff, iran]);
      expect([access.cutOff, access.ways.around]).toEqual(["no", "all day"]);
    },
  );

  test("the replacement is there on 5 March, and alone from the 6th to the 8th", () => {
    const ways = accessBetween("2026-03-04", "2026-03-08", "passengers", records).map((access) => access.ways);
    expect(ways.map(({ replacement }) => replacement)).toEqual([
      "not at all",
      "part of the day",
      "all day",
      "all day",
      "all day",
    ]);
  });

  test("every direct and scheduled link was cut for passengers on three whole days and parts of two", () => {
    const cut = accessBetween("2026-02-28", "2026-03-13", "passengers", records).map((a) => [a.day, a.scheduledCutOff]);
    expect(cut).toHaveLength(14);
    expect(cut.filter(([, state]) => state !== "no")).toEqual([
      ["2026-03-05", "for a part of the day"],
      ["2026-03-06", "yes"],
      ["2026-03-07", "yes"],
      ["2026-03-08", "yes"],
      ["2026-03-09", "for a part of the day"],
    ]);
  });

  test("the hours are those that sources give", () => {
    expect(hours(linkOn(link("link_flight"), "passengers", "2026-03-05", records))).toEqual([
      "00:00–11:30 open: yes",
      "11:30–12:00 unknown: not known",
      "12:00–00:00 stopped: no",
    ]);
    expect(hours(linkOn(link("link_igdir"), "passengers", "2026-03-05", records))).toEqual([
      "00:00–12:00 closed: no",
      "12:00–21:30 planned: no",
      "21:30–00:00 replacement: yes",
    ]);
    expect(hours(linkOn(link("link_flight"), "passengers", "2026-03-09", records))).toEqual([
      "00:00–18:00 stopped: no",
      "18:00–00:00 open: yes",
    ]);
    expect(hours(linkOn(link("link_freight"), "freight", "2026-03-05", records))).toEqual([
      "00:00–19:10 open: yes",
      "19:10–00:00 stopped: no",
    ]);
    expect(hours(linkOn(link("link_freight"), "freight", "2026-03-09", records))).toEqual([
      "00:00–10:00 stopped: no",
      "10:00–00:00 open: yes",
    ]);
  });

  test("freight was partial at three of four crossings on 7 March, and at which hour of the 6th that began is not told", () => {
    const statesAt = (moment: string) =>
      records.crossings
        .filter(({ listed_working_2025_11_04: listed }) => listed)
        .map(({ id, states }) => {
          const at = Date.parse(moment) / MINUTE;
          return [id, painted(states.filter(({ traffic }) => traffic === "freight") as Entry[], at, () => true)];
        });
    expect(Object.fromEntries(statesAt("2026-03-07T12:00+04:00"))).toEqual({
      x_astara: "some",
      x_bilasuvar: "some",
      x_julfa_jolfa: "some",
      x_shahtakhti_poldasht: "no",
    });
    expect(Object.fromEntries(statesAt("2026-03-06T12:00+04:00"))).toMatchObject({
      x_astara: "not known",
      x_shahtakhti_poldasht: "no",
    });
  });

  test("no link is said to let through what its crossings do not", () => {
    const days = accessBetween("2026-02-27", "2026-03-13", "freight", records);
    const held = days.flatMap(({ day, links }) =>
      links.flatMap(({ id, spells }) => spells.filter(({ because }) => because.length > 0).map(() => `${day} ${id}`)),
    );
    expect(held).toEqual([]);
  });

  test("the road round Armenia is shut to passengers by the crossing into Azerbaijan alone, were its own state open", () => {
    const road = link("link_turkey_georgia");
    const open = { ...road, states: road.states.map((state) => ({ ...state, state: "open" as const })) };
    const { usable, because } = stateOf(open, "passengers", "2026-03-06T12:00+04:00", records);
    expect([usable, because]).toEqual(["no", ["x_red_bridge"]]);
  });

  test("a flight carries no freight, so it is on no list of freight's links", () => {
    expect(linkOn(link("link_flight"), "freight", "2026-03-06", records)).toEqual([]);
    const listed = accessOn("2026-03-06", "freight", records).links.map(({ id }) => id);
    expect(listed).toEqual(["link_freight", "link_turkey_georgia", "link_armenia"]);
  });

  test("what came after is not guessed: the closure of the land borders is known until 1 April 2026", () => {
    const road = link("link_turkey_georgia");
    expect(stateOf(road, "passengers", "2026-04-01T05:59+04:00", records).usable).toBe("no");
    expect(stateOf(road, "passengers", "2026-04-01T06:00+04:00", records)).toMatchObject({
      state: "unknown",
      usable: "not known",
    });
  });

  test.each(WHO)("spells of %s agree with every minute from 26 February to 15 March", (who) => {
    for (const way of records.links.filter(({ states }) => states.some((state) => state.who === who))) {
      for (let day = 26; day <= 43; day++) {
        const date = new Date(Date.UTC(2026, 1, day)).toISOString().slice(0, 10);
        const spells = linkOn(way, who, date, records);
        const wrong: string[] = [];
        for (let minute = dayStart(date); minute < dayStart(date) + 1440; minute++) {
          const [told, expected] = [usableIn(spells, minute), byMinute(way, who, minute, records)];
          if (told !== expected) wrong.push(`${way.id} ${date} +${minute - dayStart(date)}: ${told}, not ${expected}`);
        }
        expect(wrong.slice(0, 3)).toEqual([]);
      }
    }
  });
});

/** An invented world: links and crossings of our own, and two sources of which one was read. */
function world(crossings: Record<string, Entry[]>): Asked & { links: Link[] } {
  return {
    links: [],
    source: (id) => ({ ...records.source("tac-2026-03-08"), id, read: id === "read" }),
    crossing: (id) => ({ ...crossing("x_astara"), id, states: statesOf(crossings[id] ?? [], "traffic") }) as Crossing,
  };
}
const statesOf = (entries: readonly Entry[], field: "who" | "traffic") =>
  entries.map((entry) => ({ ...entry, [field]: "freight", note: "invented" }));
const linkOf = (entries: readonly Entry[], passes: string[][] = []): Link =>
  ({
    ...link("link_freight"),
    id: "invented",
    passes: passes.map((crossings) => ({ crossings })),
    states: statesOf(entries, "who"),
  }) as Link;
const always = (state: string, sources = ["read"]): Entry => ({ from: null, to: null, state, sources });
const NOON = "2026-03-05T12:00+04:00";
const usableAtNoon = (way: Link, asked: Asked): Usable => stateOf(way, "freight", NOON, asked).usable;

describe("an invented network", () => {
  test("is as usable as the worst of its borders, and each border as the best of its crossings", () => {
    const asked = world({
      x_a: [always("open")],
      x_b: [always("closed")],
      x_c: [always("partial")],
      x_d: [always("historic")],
      x_e: [],
    });
    const open = (...passes: string[][]): Usable => usableAtNoon(linkOf([always("open")], passes), asked);
    expect(open()).toBe("yes");
    expect(open(["x_a"], ["x_b"])).toBe("no");
    expect(open(["x_a"], ["x_b", "x_a"])).toBe("yes");
    expect(open(["x_a"], ["x_b", "x_c"])).toBe("some");
    expect(open(["x_d"], ["x_c"])).toBe("no");
    expect(open(["x_e"])).toBe("not known");
    expect(open(["x_e", "x_a"])).toBe("yes");
    expect(open(["x_e", "x_b"])).toBe("not known");
    expect(open(["x_e"], ["x_b"])).toBe("no");
    expect(usableAtNoon(linkOf([always("stopped")], [["x_a"]]), asked)).toBe("no");
  });

  test("does not know what nobody has read, or told", () => {
    const asked = world({ x_unread: [always("open", ["unread"])] });
    expect(usableAtNoon(linkOf([always("open", ["unread"])]), asked)).toBe("not known");
    expect(usableAtNoon(linkOf([always("open", ["unread", "read"])]), asked)).toBe("yes");
    expect(usableAtNoon(linkOf([always("open")], [["x_unread"]]), asked)).toBe("not known");
    expect(usableAtNoon(linkOf([{ ...always("open"), to: "2026-03-01" }]), asked)).toBe("not known");
    // It may have ended by noon, or may not: that nothing is told of what came then does not make it last.
    expect(usableAtNoon(linkOf([{ ...always("open"), to: "2026-03-05" }]), asked)).toBe("not known");
    expect(usableAtNoon(linkOf([{ ...always("open"), to: "2026-03-06" }]), asked)).toBe("yes");
  });

  test("does not know, on the day of a change without an hour, which of two states holds, unless both say the same", () => {
    const change = (before: string, after: string): Link =>
      linkOf([
        { ...always(before), to: "2026-03-05" },
        { ...always(after), from: "2026-03-05" },
      ]);
    const asked = world({});
    const days = ["2026-03-04", "2026-03-05", "2026-03-06"];
    const told = (way: Link) => days.map((day) => linkOn(way, "freight", day, asked).map(({ usable }) => usable));
    expect(told(change("open", "closed"))).toEqual([["yes"], ["not known"], ["no"]]);
    expect(told(change("closed", "planned"))).toEqual([["no"], ["no"], ["no"]]);
    expect(stateOf(change("closed", "planned"), "freight", NOON, asked).state).toBe("unknown");
  });

  test("keeps Baku's days: four hours before UTC's", () => {
    const way = linkOf([
      { ...always("open"), to: "2026-03-05T20:00Z" },
      { ...always("closed"), from: "2026-03-05T20:00Z" },
    ]);
    expect(hours(linkOn(way, "freight", "2026-03-05", world({})))).toEqual(["00:00–00:00 open: yes"]);
    expect(hours(linkOn(way, "freight", "2026-03-06", world({})))).toEqual(["00:00–00:00 closed: no"]);
    expect(linkOn(way, "freight", "2026-03-05", world({}))[0]?.to).toBe("2026-03-06T00:00+04:00");
  });

  test("is cut off where nothing leads through, and not where some may pass", () => {
    const cutOff = (...ways: Link[]) => accessOn("2026-03-05", "freight", { ...world({}), links: ways }).cutOff;
    const morning = linkOf([
      { ...always("open"), to: NOON },
      { ...always("stopped"), from: NOON },
    ]);
    const afternoon = linkOf([
      { ...always("stopped"), to: NOON },
      { ...always("open"), from: NOON },
    ]);
    expect(cutOff()).toBe("yes");
    expect(cutOff(linkOf([always("closed")]))).toBe("yes");
    expect(cutOff(morning)).toBe("for a part of the day");
    expect(cutOff(morning, afternoon)).toBe("no");
    expect(cutOff(linkOf([always("unknown")]))).toBe("not known");
    expect(cutOff(morning, linkOf([always("unknown")]))).toBe("not known");
    expect(cutOff(linkOf([always("unknown")]), linkOf([always("open")]))).toBe("no");
  });

  test("refuses a day that is none, and a moment without an hour", () => {
    const way = linkOf([always("open")]);
    expect(() => linkOn(way, "freight", "5 March", world({}))).toThrow('a day is "5 March", wanted a calendar day');
    expect(() => linkOn(way, "freight", "2026-13-40", world({}))).toThrow(RangeError);
    expect(() => stateOf(way, "freight", "2026-03-05", world({}))).toThrow('a moment is "2026-03-05", wanted one as');
    expect(accessBetween("2026-03-06", "2026-03-05", "freight", { ...world({}), links: [way] })).toEqual([]);
  });
});

describe("any network", () => {
  const when = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}`),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "10", "59"))
      .map(([day, hour, minute]) => `2026-03-0${day}T${String(hour).padStart(2, "0")}:${minute}+04:00`),
  );
  const startOfIt = (moment: string): number => Date.parse(moment.length > 10 ? moment : `${moment}T00:00+04:00`);
  const entriesOf = (...states: string[]) =>
    fc
      .tuple(
        fc.uniqueArray(when, { maxLength: 4, selector: (moment) => moment.slice(0, 10) }),
        fc.array(fc.constantFrom(...states), { minLength: 5, maxLength: 5 }),
        fc.array(fc.constantFrom("read", "unread"), { minLength: 5, maxLength: 5 }),
      )
      .map(([moments, kinds, sources]): Entry[] => {
        const edges = [null, ...moments.toSorted((a, b) => startOfIt(a) - startOfIt(b)), null];
        return edges.slice(1).map((to, i) => ({
          from: edges[i] as string | null,
          to,
          state: kinds[i] as string,
          sources: [sources[i] as string],
        }));
      });
  const anyLink = entriesOf("open", "stopped", "replacement", "closed", "planned", "unknown");
  const anyCrossing = entriesOf("open", "stopped", "partial", "restricted", "closed", "historic");

  test("tells of a day without gap or overlap, in spells that differ, and says what every minute says", () => {
    fc.assert(
      fc.property(
        anyLink,
        anyCrossing,
        anyCrossing,
        anyCrossing,
        fc.integer({ min: 1, max: 9 }),
        (own, a, b, c, day) => {
          const asked = world({ x_a: a, x_b: b, x_c: c });
          const way = linkOf(own, [["x_a"], ["x_b", "x_c"]]);
          const date = `2026-03-0${day}`;
          const spells = linkOn(way, "freight", date, asked);
          const edges = spells.map(minutesOf);
          expect(edges[0]?.[0]).toBe(dayStart(date));
          expect(edges.at(-1)?.[1]).toBe(dayStart(date) + 1440);
          for (const [i, [from, to]] of edges.entries()) {
            expect(from).toBeLessThan(to);
            if (i > 0) expect(from).toBe(edges[i - 1]?.[1]);
            if (i > 0) expect({ ...spells[i], from: "", to: "" }).not.toEqual({ ...spells[i - 1], from: "", to: "" });
          }
          for (let minute = dayStart(date); minute < dayStart(date) + 1440; minute += 7) {
            expect(usableIn(spells, minute)).toBe(byMinute(way, "freight", minute, asked));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("is never more usable for a crossing that is shut, nor less for a link that is added", () => {
    fc.assert(
      fc.property(anyLink, anyLink, anyCrossing, (own, other, a) => {
        const [way, second] = [linkOf(own, [["x_a"]]), linkOf(other)];
        const at = (asked: Asked): number => worth.indexOf(usableAtNoon(way, asked));
        const [asItIs, shut] = [world({ x_a: a }), world({ x_a: [always("closed")] })];
        expect(at(shut)).toBe(0);
        expect(at(shut)).toBeLessThanOrEqual(at(asItIs));
        const one = usableBetween("2026-03-05", "2026-03-05", "freight", [way], asItIs);
        const both = usableBetween("2026-03-05", "2026-03-05", "freight", [way, second], asItIs);
        for (let minute = dayStart("2026-03-05"); minute < dayStart("2026-03-06"); minute += 13) {
          const [less, more] = [one, both].map((spans) => worth.indexOf(usableIn(spans, minute) as Usable));
          expect(more).toBeGreaterThanOrEqual(less as number);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("places of crossings", () => {
  test.each(records.crossings)("$id lies within its precision of the border that it crosses", ({ place, between }) => {
    const { at, precision_m: precision } = records.place(place);
    const border = committedGround().borderOf(between[0], between[1]);
    expect(nearestOnPaths(at, border).distance).toBeLessThanOrEqual(precision);
  });

  test("are free of OpenStreetMap's licence, as all places are: files made from it are kept apart", () => {
    const taken = records.places.filter(
      ({ licence, sources }) => /ODbL/i.test(licence) || sources.some((id) => /^osm-/.test(id)),
    );
    expect(taken.map(({ id }) => id)).toEqual([]);
    expect(records.places.filter(({ licence }) => /^None/.test(licence)).map(({ id }) => id)).toEqual([]);
  });
});

test("the scheduled links are the flight and the ways through Iran", () => {
  expect(scheduledLinks(records.links).map(({ id }) => id)).toEqual(["link_flight", "link_bus_iran", "link_freight"]);
});
