import type { SaidFigure } from "../../map/drawing.ts";
import type { MapFiles } from "../../map/files.ts";
import type { ChapterId } from "../../story/chapter.ts";
import { type LengthUnit, sayFigure, sayRange } from "../../story/say.ts";

/** What stands round the map at a view. */
export interface ViewFurniture {
  readonly title: string;
  readonly date: string;
  readonly locator: boolean;
  /** Where the view lies in the locator, in percent. */
  readonly spot: { readonly x: number; readonly y: number };
}

/** What the page carries for its scripts. */
export interface PageData {
  readonly files: MapFiles;
  readonly figures: Readonly<Record<string, SaidFigure>>;
  readonly views: Readonly<Record<ChapterId, ViewFurniture>>;
}

/** The one element that fits a selector. Throws an Error that names the selector if the page has none. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

export function readPageData(root: ParentNode): PageData {
  return JSON.parse(find(root, "#page-data").textContent ?? "") as PageData;
}

/** Says every figure on the page, the map's among them, in the reader's units. */
export function sayFigures(root: ParentNode, figures: PageData["figures"], units: LengthUnit): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-figure]")) {
    const figure = figures[element.dataset.figure as string];
    if (!figure) continue;
    const isRange = element.classList.contains("figure-range");
    element.textContent = isRange ? sayRange(figure, units) : sayFigure(figure, units);
  }
}

/** Whether the reader asked for less motion. */
export const lessMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether the reader, or the connection, asked to save data. */
export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
  matchMedia("(prefers-reduced-data: reduce)").matches;
