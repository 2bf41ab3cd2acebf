import type { Ground } from "./layers.ts";
import type { Nearest } from "./measure.ts";
import type { Estimate, Records } from "./records.ts";

/** Metres, square metres, a plain count or ratio, or days. */
export type Unit = "m" | "m2" | "1" | "d";

/** A number computed from records and layers, with all that is needed to compute it again. */
export interface Figure {
  readonly id: string;
  /** What it is a number of, as a table's row would say it. */
  readonly label: string;
  readonly unit: Unit;
  /** `null` where sources only give a spread. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** The finest step that is printed, in the unit (metres for lengths): no digit that measuring on a sphere could change. */
  readonly step: number;
  /** Whether a ratio is printed as a percentage. */
  readonly share: boolean;
  readonly method: string;
  /** Why low and high lie where they lie. */
  readonly range: string;
  /** The records and layers that went in. */
  readonly inputs: readonly string[];
  readonly sources: readonly string[];
  /** For a distance: its two end points. */
  readonly ends: Pick<Nearest, "from" | "to"> | null;
  /** What others publish for the same quantity; never mixed with the computed value. */
  readonly published: readonly Estimate[];
}

/** What figures are computed from. */
export interface Measured {
  readonly records: Records;
  readonly ground: Ground;
}

/** Fills in what most figures leave unsaid. */
export function figure(
  given: Partial<Figure> &
    Pick<Figure, "id" | "label" | "unit" | "value" | "low" | "high" | "step" | "method" | "range">,
): Figure {
  return { share: false, inputs: [], sources: [], ends: null, published: [], ...given };
}

/**
 * The lowest and the highest value that others publish for the same quantity, in the figure's unit; `null` where nobody
 * publishes any. It stands beside the figure's own low and high and never goes into them.
 */
export function publishedSpread({
  unit,
  share,
  published,
}: Pick<Figure, "unit" | "share" | "published">): { readonly low: number; readonly high: number } | null {
  const alike = published.filter((estimate) => estimate.unit === (share ? "share" : unit));
  if (alike.length === 0) return null;
  return {
    low: Math.min(...alike.map((estimate) => estimate.low)),
    high: Math.max(...alike.map((estimate) => estimate.high)),
  };
}
