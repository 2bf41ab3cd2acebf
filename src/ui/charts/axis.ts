import type { ReactNode } from "react";

/** A value that an axis marks, and how it is said. */
export interface Tick {
  readonly at: number;
  readonly text: ReactNode;
}

/** An axis: in even steps, or, `doubling`, as far from each value to its double. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly steps: "even" | "doubling";
  readonly ticks: readonly Tick[];
}

/**
 * How far along an axis a value lies, from 0 to 1.
 *
 * @throws RangeError if it lies beyond an end: a chart never cuts a value off.
 */
export function shareOn({ from, to, steps }: Axis, value: number): number {
  if (!(value >= from && value <= to)) throw new RangeError(`${value} lies off an axis from ${from} to ${to}`);
  if (steps === "even") return (value - from) / (to - from);
  if (!(from > 0)) throw new RangeError(`an axis that doubles begins at ${from}, wanted more than 0`);
  return Math.log(value / from) / Math.log(to / from);
}

/** A share as SVG and CSS have it. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** Round values from zero to at least `highest`: one, two or five times a power of ten apart, at most `most` steps. */
export function roundValues(highest: number, most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(highest / most));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one * most >= highest) ?? 10 * power;
  return Array.from({ length: Math.ceil(highest / step - 1e-9) + 1 }, (_, i) => i * step);
}

/** From which side a word at a place on the axis runs, so that it stays within the plot. */
export const anchorAt = (share: number): "start" | "middle" | "end" =>
  share < 0.06 ? "start" : share > 0.94 ? "end" : "middle";
