import { measuredText, ownGroundFrom } from "../own-places.ts";
import type { Row } from "../table.ts";
import { readOwnLayers } from "./layers.ts";

/** Some rows of a long table, with their number among its parts. */
export interface Part {
  readonly part: number;
  readonly rows: readonly Row[];
}

/** The same rows measured, as lines of CSV. */
export interface DonePart {
  readonly part: number;
  readonly text: string;
}

/** A second process of `npm run measure`: measures the rows that it is sent until nobody sends any more. */
if (process.send) {
  const ground = ownGroundFrom(readOwnLayers());
  process.on("message", ({ part, rows }: Part) => {
    process.send?.({ part, text: measuredText(ground, rows) } satisfies DonePart);
  });
  process.on("disconnect", () => process.exit());
}
