import type { Figure } from "../../geo/figure.ts";
import { sayFigure } from "../story/say.ts";

/** A figure as `figures.json` has it. */
export interface FigureEntry {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: Figure["unit"];
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly method: string;
  readonly inputs: readonly string[];
  readonly sources: readonly string[];
}

/** The file `figures.json`: every figure, and the day of the data it was computed from. */
export function figuresFile(figures: readonly Figure[], version: string): { version: string; figures: FigureEntry[] } {
  return {
    version,
    figures: figures.map((figure) => {
      const { id, label, value, unit, low, high, method, inputs, sources } = figure;
      return {
        id,
        label,
        value,
        unit,
        low,
        high,
        text: sayFigure(figure),
        method,
        inputs,
        sources: [...new Set(sources)],
      };
    }),
  };
}
