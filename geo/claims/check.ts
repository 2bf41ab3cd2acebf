import type { Figure, Measured } from "../figure.ts";
import type { ClaimRecord } from "../records.ts";

/**
 * What becomes of a claim when it is checked. It speaks of what is said, not of whether it was said:
 * `holds` and `holds-with-note` where records or geometry bear it out, `contradicted` where they do not, wholly or in part,
 * `disputed` where sides or sources contradict each other, `open` where nobody can tell, or where there is nothing to
 * check: a demand, a judgment, a forecast.
 */
export type Verdict = NonNullable<ClaimRecord["verdict"]>;

/** What a check may ask: records, layers, and the figures that its claim can be held against. */
export interface Asked extends Measured {
  figure(id: string): Figure;
}

/** Finds a claim's verdict. What was said stands in the check; what is so, it asks. */
export type Check = (asked: Asked) => Verdict;

/** Checks by the id of their claim. */
export type Checks = Readonly<Record<string, Check>>;

/** From what bears a claim out to what contradicts it. */
const FROM_BEST: readonly Verdict[] = ["holds", "holds-with-note", "open", "disputed", "contradicted"];

/** Holds where all is so, holds with a note where some is, and is contradicted where nothing is. */
export function graded(answers: readonly boolean[]): Verdict {
  if (answers.length > 0 && answers.every(Boolean)) return "holds";
  return answers.some(Boolean) ? "holds-with-note" : "contradicted";
}

/** A claim of several parts does as its weakest part does. */
export function weakest(...checks: readonly Check[]): Check {
  return (asked) => {
    const verdicts = checks.map((check) => check(asked));
    return FROM_BEST.findLast((verdict) => verdicts.includes(verdict)) ?? "open";
  };
}

/**
 * A figure is at least so much: for certain, it holds; where it may be, or is at least `partly` so much, it holds with a
 * note. Units are the figure's own.
 */
export function atLeast(id: string, wholly: number, partly = wholly): Check {
  return ({ figure }) => {
    const { low, high } = figure(id);
    if (low >= wholly) return "holds";
    return high >= partly ? "holds-with-note" : "contradicted";
  };
}

/** A figure lies between two numbers, both included: with all of its range, with a part of it, or with none. */
export function between(id: string, from: number, to: number): Check {
  return ({ figure }) => {
    const { low, high } = figure(id);
    if (from <= low && high <= to) return "holds";
    return low <= to && from <= high ? "holds-with-note" : "contradicted";
  };
}

/** Figures come near the number that was said, which is a figure too: within so large a share of it. */
export function near(said: string, measured: readonly string[], share: number): Check {
  return ({ figure }) => {
    const number = middleOf(figure(said));
    return graded(measured.map((id) => Math.abs(middleOf(figure(id)) / number - 1) <= share));
  };
}

/** A figure's value, or the middle of its spread where it has none. */
function middleOf({ value, low, high }: Figure): number {
  return value ?? (low + high) / 2;
}
