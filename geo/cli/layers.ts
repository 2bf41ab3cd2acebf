import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Layers } from "../layers.ts";
import type { OwnLayers } from "../own-places.ts";

const folder = new URL("../data/layers/", import.meta.url);

/** Where a committed layer lies on this machine. */
export function layerFile(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/**
 * Reads a committed layer.
 *
 * @throws Error saying which file is missing or broken, and how to have it again.
 */
export function readLayer<T>(name: string): T {
  let text: string;
  try {
    text = readFileSync(layerFile(name), "utf8");
  } catch {
    throw new Error(
      `geo/data/layers/${name} is missing: take it from the repository again, or make it with "npm run geo"`,
    );
  }
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Error(
      `geo/data/layers/${name} is no JSON (${(error as Error).message}): make it again with "npm run geo"`,
    );
  }
}

/** The layers that are measured on. */
export function readLayers(): Layers {
  const exclave = readLayer<Layers["exclave"] | { features: [Layers["exclave"]] }>("exclave.geojson");
  const iranLand = readLayer<Layers["iranLand"] | { features: [Layers["iranLand"]] }>("iran-land.geojson");
  return {
    borders: readLayer("borders.geojson"),
    countries: readLayer("countries.geojson"),
    comparisons: readLayer("comparisons.json"),
    exclave: "features" in exclave ? exclave.features[0] : exclave,
    iranLand: "features" in iranLand ? iranLand.features[0] : iranLand,
  };
}

/** The layers that a reader's own places are measured on. */
export function readOwnLayers(): OwnLayers {
  const { borders, countries, iranLand } = readLayers();
  return { borders, countries, iranLand, world: readLayer("world.topojson") };
}
