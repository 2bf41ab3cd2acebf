import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Topology } from "topojson-specification";
import { readLayer, readLayers } from "../../geo/cli/layers.ts";
import places from "../../geo/data/places.json" with { type: "json" };
import { records } from "../../geo/records.ts";
import { type Edition, editionFrom } from "../map/edition.ts";
import type { Town } from "../map/towns.ts";

/** The day that the records were last gathered: the version of the data. */
export const DATA_VERSION = places.retrieved;

/** Reads records and layers from this checkout and makes the edition. Throws what they throw. */
export function readEdition(): Edition {
  return editionFrom({
    records,
    layers: readLayers(),
    display: readLayer<Topology>("display.topojson"),
    enclaves: readLayer("enclaves.geojson"),
    provinces: readLayer<FeatureCollection<Polygon | MultiPolygon, { id: string }>>("provinces.geojson"),
  });
}

/**
 * The towns that the live map names when a reader comes near: of the layer, what the map needs. Where the records give
 * a place two names, because each side has its own, the town has both.
 */
export function readTowns(): Town[] {
  const twoNames = records.places.map(({ name }) => name).filter((name) => name.includes(" / "));
  return readLayer<{ items: Town[] }>("towns.json").items.map(({ name, at, rank }) => ({
    name: twoNames.find((both) => both.startsWith(`${name} /`)) ?? name,
    at,
    rank,
  }));
}
