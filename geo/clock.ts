/** Baku's clock: four hours before UTC, all year since 2016. */
const OFFSET = "+04:00";
const OFFSET_MS = 4 * 3_600_000;
export const DAY_MS = 24 * 3_600_000;

/** A moment by Baku's clock, to the minute, as `2026-03-05T12:00+04:00`. */
export function momentOf(milliseconds: number): string {
  return `${new Date(milliseconds + OFFSET_MS).toISOString().slice(0, 16)}${OFFSET}`;
}

/**
 * The first millisecond of a day in Baku.
 *
 * @throws RangeError if the day is none.
 */
export function startOf(day: string): number {
  const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00${OFFSET}`) : Number.NaN;
  if (Number.isNaN(start)) throw new RangeError(`a day is "${day}", wanted a calendar day as 2026-03-05`);
  return start;
}

/**
 * When a change came, in milliseconds: at the earliest and at the latest. They differ by a day where no hour is told;
 * where there was no change, both are `unbounded`.
 */
export function changeOf(moment: string | null, unbounded: number): readonly [earliest: number, latest: number] {
  if (moment === null) return [unbounded, unbounded];
  if (moment.includes("T")) return [Date.parse(moment), Date.parse(moment)];
  return [startOf(moment), startOf(moment) + DAY_MS];
}
