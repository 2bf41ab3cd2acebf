import { changeOf, DAY_MS, momentOf, startOf } from "./clock.ts";
import type { ClaimRecord, Count, EventRecord, Records } from "./records.ts";

/** What can be asked about what was known. */
type Told = Pick<Records, "events" | "claims" | "counts">;

/** What could be known by some time, each list in the order in which it became known. */
export interface Known {
  readonly events: readonly EventRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly counts: readonly Count[];
  /** The count of a quantity that stood then: the last that had been given. None where none had. */
  standing(quantity: string): Count | undefined;
}

/** The event whose day begins the days of the story. */
const BEGINNING = "war-begins-2026-02-28";

/**
 * When something was known for certain, in milliseconds: at its moment, or where only a day is told, at its end in Baku.
 *
 * @throws RangeError if it is neither a day nor a moment with its offset from UTC.
 */
function certainBy(when: string): number {
  const [, day] = /^(\d{4}-\d\d-\d\d)(T.+(Z|[+-]\d\d:\d\d))?$/.exec(when) ?? [];
  const latest = day && isCalendarDay(day) ? changeOf(when, Number.NaN)[1] : Number.NaN;
  if (Number.isNaN(latest)) {
    throw new RangeError(`a time is "${when}", wanted a day as 2026-03-05 or a moment as 2026-03-05T12:30+04:00`);
  }
  return latest;
}

/** The calendar has no 30 February, though a program may read it as 2 March. */
function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

/** In the order of their times; what came at the same time, or at an untold hour of the same day, as the records have it. */
function inOrder<Item>(items: readonly Item[], timeOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => certainBy(timeOf(a)) - certainBy(timeOf(b)));
}

/** The counts of one quantity, in the order in which they were given. */
export function countsOf(quantity: string, counts: readonly Count[]): Count[] {
  const own = counts.filter((count) => count.quantity === quantity);
  return inOrder(own, ({ date }) => date);
}

/**
 * What could be known by a moment, or by the end of a day in Baku. What is only told to the day counts as known from the
 * end of that day on, so nothing is known too early.
 *
 * @throws RangeError if `when` is neither a day as `2026-03-05` nor a moment as `2026-03-05T12:30+04:00`.
 */
export function knownOn(when: string, { events, claims, counts }: Told): Known {
  const limit = certainBy(when);
  const known = <Item>(items: readonly Item[], timeOf: (item: Item) => string): Item[] =>
    inOrder(
      items.filter((item) => certainBy(timeOf(item)) <= limit),
      timeOf,
    );
  const given = known(counts, ({ date }) => date);
  return {
    events: known(events, (event) => event.known),
    claims: known(claims, ({ date }) => date),
    counts: given,
    standing: (quantity) => countsOf(quantity, given).at(-1),
  };
}

/** Every day from the beginning of the war to the last on which anything became known, as `YYYY-MM-DD` in Baku. */
export function daysOfStory({ events }: Pick<Records, "events">): string[] {
  const beginning = events.find(({ id }) => id === BEGINNING);
  if (!beginning)
    throw new RangeError(`events.json has no event "${BEGINNING}", with which the days of the story begin`);
  const dayOf = ({ known }: EventRecord): string =>
    known.includes("T") ? momentOf(Date.parse(known)).slice(0, 10) : known;
  const first = startOf(dayOf(beginning));
  const last = Math.max(...events.map((event) => startOf(dayOf(event))));
  return Array.from({ length: (last - first) / DAY_MS + 1 }, (_, i) => momentOf(first + i * DAY_MS).slice(0, 10));
}

/** The claims that speak of an event or a place. */
export function claimsAbout<Claim extends Pick<ClaimRecord, "about">>(id: string, claims: readonly Claim[]): Claim[] {
  return claims.filter(({ about }) => about.includes(id));
}
