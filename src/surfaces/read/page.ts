import type { MapFiles } from "../../map/files.ts";
import type { ChapterId } from "../../story/chapter.ts";
import type { SaidFigures } from "../../ui/in-page.ts";

/** What stands round the map at a view. */
export interface ViewFurniture {
  readonly title: string;
  readonly date: string;
  readonly locator: boolean;
  /** Where the view lies in the locator, in percent. */
  readonly spot: { readonly x: number; readonly y: number };
}

/** What the story's page carries for its scripts. */
export interface PageData {
  readonly files: MapFiles;
  readonly figures: SaidFigures;
  readonly views: Readonly<Record<ChapterId, ViewFurniture>>;
}

/** Whether the reader asked for less motion. */
export const lessMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether the reader, or the connection, asked to save data. */
export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
  matchMedia("(prefers-reduced-data: reduce)").matches;
