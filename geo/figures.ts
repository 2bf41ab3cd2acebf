import type { Figure, Measured } from "./figure.ts";
import { dayFigures } from "./figures/days.ts";
import { distanceFigures } from "./figures/distances.ts";
import { energyFigures } from "./figures/energy.ts";
import { linkFigures } from "./figures/links.ts";
import { outlineFigures } from "./figures/outline.ts";
import { peopleFigures } from "./figures/people.ts";

/**
 * Computes every figure, in the order in which they are listed everywhere.
 *
 * @throws RecordError or RangeError if a record or layer that a figure stands on is missing.
 */
export function figuresFrom(measured: Measured): Figure[] {
  const figures = [
    ...distanceFigures(measured),
    ...outlineFigures(measured),
    ...linkFigures(measured),
    ...energyFigures(measured),
    ...peopleFigures(measured),
    ...dayFigures(measured),
  ];
  for (const { id, low, high, value } of figures) {
    if (!(low <= high) || (value !== null && (value < low || value > high))) {
      throw new RangeError(`figure ${id} is ${value} with low ${low} and high ${high}, wanted low ≤ value ≤ high`);
    }
  }
  return figures;
}
