import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Topology } from "topojson-specification";
import { readLayer, readLayers } from "../../geo/cli/layers.ts";
import places from "../../geo/data/places.json" with { type: "json" };
import { records } from "../../geo/records.ts";
import { type Edition, editionFrom } from "../map/edition.ts";

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
