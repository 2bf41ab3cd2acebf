import { changeOf, DAY_MS, momentOf, startOf } from "./clock.ts";
import type { Crossing, Link, Records } from "./records.ts";

/** Who or what is to get through. */
export type Who = Link["states"][number]["who"];

/** What kind of way a link is. */
export type Way = Link["way"];

export type LinkState = Link["states"][number]["state"];

/**
 * Whether one gets through: everybody, only some, or nobody. A state of which no source was read, a time of which
 * nothing is told, and a day on which a change came at an untold hour are “not known”: nothing is guessed.
 */
export type Usable = "yes" | "some" | "no" | "not known";

/** From least to most: a way is as usable as its least usable part, and a choice as its most usable one. */
const RANKS: readonly Usable[] = ["no", "not known", "some", "yes"];
const leastOf = (all: readonly Usable[]): Usable => RANKS.find((rank) => all.includes(rank)) ?? "yes";
const mostOf = (all: readonly Usable[]): Usable => RANKS.findLast((rank) => all.includes(rank)) ?? "no";

const BY_LINK: Readonly<Record<LinkState, Usable>> = {
  open: "yes",
  replacement: "yes",
  stopped: "no",
  closed: "no",
  planned: "no",
  unknown: "not known",
};

const BY_CROSSING: Readonly<Record<Crossing["states"][number]["state"], Usable>> = {
  open: "yes",
  partial: "some",
  restricted: "some",
  stopped: "no",
  closed: "no",
  "not-yet-open": "no",
  historic: "no",
};

interface Told {
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string;
  readonly sources: readonly string[];
}

const beginOf = ({ from }: Told) => changeOf(from, Number.NEGATIVE_INFINITY);
const endOf = ({ to }: Told) => changeOf(to, Number.POSITIVE_INFINITY);

/** The states that may hold at a moment: several where one changes into another at an untold hour of the day. */
function possibleAt<State extends Told>(states: readonly State[], at: number): State[] {
  return states.filter((state) => beginOf(state)[0] <= at && at < endOf(state)[1]);
}

/** What can be said of states that may hold: what all of them agree on, as far as a source was read. */
function usableBy<State extends Told>(
  possible: readonly State[],
  usableIn: (state: State) => Usable,
  at: number,
  records: Pick<Records, "source">,
): Usable {
  const told = new Set(
    possible.map((state) => (state.sources.some((id) => records.source(id).read) ? usableIn(state) : "not known")),
  );
  // A lone state that may have ended already, or not yet begun, says nothing of what else may hold.
  const certain = possible.length > 1 || possible.some((state) => beginOf(state)[1] <= at && at < endOf(state)[0]);
  const [only] = told;
  return certain && told.size === 1 && only ? only : "not known";
}

const carries =
  (who: Who) =>
  (state: Crossing["states"][number]): boolean =>
    state.traffic === who || state.traffic === "all";

/** How a link stood at a moment. `because` names the crossings by which it is less usable than its own state says. */
export interface Standing {
  readonly state: LinkState;
  readonly usable: Usable;
  readonly because: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

function standingAt(link: Link, who: Who, at: number, records: Pick<Records, "source" | "crossing">): Standing {
  const own = possibleAt(
    link.states.filter((state) => state.who === who),
    at,
  );
  const ownUsable = usableBy(own, ({ state }) => BY_LINK[state], at, records);
  const atCrossing = (id: string): Usable =>
    usableBy(
      possibleAt(records.crossing(id).states.filter(carries(who)), at),
      ({ state }) => BY_CROSSING[state],
      at,
      records,
    );
  const borders = link.passes.map(({ crossings }) => ({ crossings, usable: mostOf(crossings.map(atCrossing)) }));
  const usable = leastOf([ownUsable, ...borders.map((border) => border.usable)]);
  const states = new Set(own.map(({ state }) => state));
  const [only] = states;
  return {
    state: states.size === 1 && only ? only : "unknown",
    usable,
    because: usable === ownUsable ? [] : borders.filter((b) => b.usable === usable).flatMap((b) => b.crossings),
    notes: own.map(({ note }) => note),
    sources: [...new Set(own.flatMap((state) => state.sources))],
  };
}

/**
 * How a link stood at a moment, with its offset from UTC as `2026-03-05T12:00+04:00`.
 *
 * @throws RangeError if the moment is none, or has no hour.
 */
export function stateOf(link: Link, who: Who, moment: string, records: Pick<Records, "source" | "crossing">): Standing {
  const at = moment.includes("T") ? Date.parse(moment) : Number.NaN;
  if (Number.isNaN(at)) throw new RangeError(`a moment is "${moment}", wanted one as 2026-03-05T12:00+04:00`);
  return standingAt(link, who, at, records);
}

/** A time during which nothing changed: from its first moment to the first moment after, in Baku's time. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly usable: Usable;
}

/** A time during which a link stood the same. */
export interface Spell extends Span, Standing {}

/** Every moment within a time at which anything told of a link or its crossings may change, and the time's two ends. */
function cutsOf(links: readonly Link[], from: number, to: number, records: Pick<Records, "crossing">): number[] {
  const told = links.flatMap((link): Told[] => [
    ...link.states,
    ...link.passes.flatMap(({ crossings }) => crossings.flatMap((id) => records.crossing(id).states)),
  ]);
  const changes = told.flatMap((state) => [...beginOf(state), ...endOf(state)]).filter((at) => from < at && at < to);
  return [...new Set([from, ...changes, to])].sort((a, b) => a - b);
}

/** Asks at the beginning of each piece between cuts, and joins neighbors with the same answer. */
function spansBetween<Answer extends { readonly usable: Usable }>(
  cuts: readonly number[],
  ask: (at: number) => Answer,
): (Answer & Span)[] {
  const spans: (Answer & Span)[] = [];
  for (const [i, from] of cuts.slice(0, -1).entries()) {
    const [answer, to] = [ask(from), momentOf(cuts[i + 1] as number)];
    const last = spans.at(-1);
    if (last && JSON.stringify({ ...last, from: 0, to: 0 }) === JSON.stringify({ ...answer, from: 0, to: 0 })) {
      spans[spans.length - 1] = { ...last, to };
    } else spans.push({ ...answer, from: momentOf(from), to });
  }
  return spans;
}

/** How a link stood on a Baku day, spell by spell. None where it does not carry them at all. */
export function linkOn(link: Link, who: Who, day: string, records: Pick<Records, "source" | "crossing">): Spell[] {
  const start = startOf(day);
  if (!link.states.some((state) => state.who === who)) return [];
  return spansBetween(cutsOf([link], start, start + DAY_MS, records), (at) => standingAt(link, who, at, records));
}

/**
 * Whether any of some links let through, from the first of one Baku day to the end of another, span by span.
 *
 * @throws RangeError if a day is none.
 */
export function usableBetween(
  first: string,
  last: string,
  who: Who,
  links: readonly Link[],
  records: Pick<Records, "source" | "crossing">,
): Span[] {
  const carriers = links.filter(({ states }) => states.some((state) => state.who === who));
  return spansBetween(cutsOf(carriers, startOf(first), startOf(last) + DAY_MS, records), (at) => ({
    usable: mostOf(carriers.map((link) => standingAt(link, who, at, records).usable)),
  }));
}

/** Whether one got through in the course of a day, everybody or only some. */
export type DayUse = "all day" | "part of the day" | "not at all" | "not known";

/** Whether nothing at all led through in the course of a day. */
export type CutOff = "no" | "for a part of the day" | "yes" | "not known";

const CUT_OFF: Readonly<Record<DayUse, CutOff>> = {
  "all day": "no",
  "part of the day": "for a part of the day",
  "not at all": "yes",
  "not known": "not known",
};

function useOf(spans: readonly Span[]): DayUse {
  const lets = spans.some(({ usable }) => usable === "yes" || usable === "some");
  const blocks = spans.some(({ usable }) => usable === "no");
  if (lets && blocks) return "part of the day";
  if (spans.some(({ usable }) => usable === "not known")) return "not known";
  return lets ? "all day" : "not at all";
}

const WAYS: readonly Way[] = ["direct", "iran", "replacement", "around", "armenia"];

/** The links that ran to a timetable, or freely, before the war: the flight, and the ways through Iran. */
export function scheduledLinks(links: readonly Link[]): Link[] {
  return links.filter(({ way }) => way === "direct" || way === "iran");
}

/** How the exclave and the rest of the country were linked on one Baku day. */
export interface Access {
  readonly day: string;
  readonly who: Who;
  /** Each kind of way; “not at all” too where no link of the kind carries them. */
  readonly ways: Readonly<Record<Way, DayUse>>;
  /** Whether no link on record led through, of whatever kind. */
  readonly cutOff: CutOff;
  /** Whether none of the links led through that ran to a timetable, or freely, before the war. */
  readonly scheduledCutOff: CutOff;
  readonly links: readonly { readonly id: string; readonly way: Way; readonly spells: readonly Spell[] }[];
}

/**
 * Whether the exclave was cut off from the rest of the country on a Baku day, and by which ways it was not. Only the
 * links on record count: who drove to Turkey in a car of their own and flew on from there is not among them.
 *
 * @throws RangeError if the day is none.
 */
export function accessOn(day: string, who: Who, records: Pick<Records, "links" | "source" | "crossing">): Access {
  const throughBy = (links: readonly Link[]): DayUse => useOf(usableBetween(day, day, who, links, records));
  const ways = WAYS.map((way) => [way, throughBy(records.links.filter((link) => link.way === way))] as const);
  return {
    day,
    who,
    ways: Object.fromEntries(ways) as Record<Way, DayUse>,
    cutOff: CUT_OFF[throughBy(records.links)],
    scheduledCutOff: CUT_OFF[throughBy(scheduledLinks(records.links))],
    links: records.links
      .map((link) => ({ id: link.id, way: link.way, spells: linkOn(link, who, day, records) }))
      .filter(({ spells }) => spells.length > 0),
  };
}

/** The same for every day from the first to the last, both included; none where the last comes before the first. */
export function accessBetween(
  first: string,
  last: string,
  who: Who,
  records: Pick<Records, "links" | "source" | "crossing">,
): Access[] {
  const days = Math.max(0, (startOf(last) - startOf(first)) / DAY_MS + 1);
  return Array.from({ length: days }, (_, i) =>
    accessOn(momentOf(startOf(first) + i * DAY_MS).slice(0, 10), who, records),
  );
}
