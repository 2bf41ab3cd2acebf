import { readLayers } from "../../geo/cli/layers.ts";
import { figuresFrom } from "../../geo/figures.ts";
import { groundFrom } from "../../geo/layers.ts";
import { records } from "../../geo/records.ts";
import { figuresFile } from "../kit/figures-file.ts";
import { sayFigure, sayRange } from "../story/say.ts";
import { DATA_VERSION } from "./edition.ts";

/** `npm run figures`: prints every figure with its working; `-- --json` prints the file figures.json. */
const figures = figuresFrom({ records, ground: groundFrom(readLayers()) });

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(figuresFile(figures, DATA_VERSION), null, 2));
} else {
  const widest = Math.max(...figures.map(({ id }) => id.length));
  for (const figure of figures) {
    console.log(`${figure.id.padEnd(widest)}  ${sayFigure(figure)}  (${sayRange(figure)})  ${figure.method}`);
  }
}
