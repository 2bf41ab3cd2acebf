import type { LngLat } from "../../geo/measure.ts";

/** A town that is named once the reader has come near; rank 1 is the most important, 4 the least. */
export interface Town {
  readonly name: string;
  readonly at: LngLat;
  readonly rank: 1 | 2 | 3 | 4;
}

/** How far a reader has to zoom in from a view before towns of each rank are named: its own names stand alone till then. */
export const ZOOM_TO_RANK: readonly number[] = [0.5, 0.8, 1.3, 2];
