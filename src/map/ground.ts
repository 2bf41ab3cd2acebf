import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { BorderProperties } from "../../geo/layers.ts";

/** The quiet part of every map: what is there before anything happens. */
export interface GroundData {
  readonly sea: FeatureCollection<Polygon | MultiPolygon>;
  readonly countries: FeatureCollection<Polygon | MultiPolygon, { id: string; name: string }>;
  readonly borders: FeatureCollection<LineString | MultiLineString, BorderProperties>;
  readonly lakes: FeatureCollection<Polygon | MultiPolygon, { name?: string }>;
  readonly rivers: FeatureCollection<LineString | MultiLineString, { name?: string; level?: number }>;
}

const OBJECTS = ["sea", "countries", "borders", "lakes", "rivers"] as const;

/**
 * Reads the display layers from their TopoJSON.
 *
 * @throws TypeError, naming the object, if one of them is missing.
 */
export function groundFrom(topology: Topology): GroundData {
  const collections = OBJECTS.map((name) => {
    const object = topology.objects?.[name];
    if (!object) throw new TypeError(`display.topojson has no object "${name}"`);
    const read = feature(topology, object as GeometryCollection) as FeatureCollection | Feature<Geometry>;
    return [name, read.type === "Feature" ? { type: "FeatureCollection", features: [read] } : read];
  });
  return Object.fromEntries(collections) as unknown as GroundData;
}

/** How a stretch of border is drawn: Azerbaijan's own edges stand out, the exclave's most. */
export function borderClass({ a, b, part, disputed, over }: BorderProperties): string {
  const whose = part === "exclave" ? "exclave" : a === "AZE" || b === "AZE" ? "mainland" : "other";
  return `${whose}${over === "water" ? " water" : ""}${disputed ? " disputed" : ""}`;
}
