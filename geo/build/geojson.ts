import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";

/** The part of the world every layer is cut to: west, south, east, north in degrees. */
export const box = [24, 22, 64, 48] as const;

/** What a layer says about itself, beside its features. */
export interface Origin {
  readonly source: string;
  readonly licence: string;
  /** The day the source was published or taken, as year-month-day. */
  readonly retrieved: string;
  /** How far a vertex may lie from the thing it draws, in metres. */
  readonly precision_m: number;
}

/** The licence of every layer derived from OpenStreetMap. */
export const openDatabaseLicence = "ODbL-1.0, © OpenStreetMap contributors";

/** The sea as a polygon covers much of the box; rings this long must not be spread as arguments. */
export type Ring = Position[];

/** The polygons of a geometry, whatever collects them. */
export function polygonsOf(geometry: Geometry): Ring[][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  if (geometry.type === "MultiPolygon") return geometry.coordinates;
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(polygonsOf);
  return [];
}

/** Polygons as one geometry. */
export function asArea(polygons: Ring[][]): Polygon | MultiPolygon {
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** Twice the planar area of a ring in square degrees, positive if it runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[j] as Position, ring[i] as Position];
    sum += (a[0] as number) * (b[1] as number) - (b[0] as number) * (a[1] as number);
  }
  return sum;
}

/** Approximate ground area of a ring in square metres (spherical, within 1 % for rings under 500 km). */
export function groundArea(ring: readonly Position[]): number {
  const latitude = ring.reduce((sum, point) => sum + (point[1] as number), 0) / ring.length;
  return (Math.abs(signedArea(ring)) / 2) * 111_195 ** 2 * Math.cos((latitude * Math.PI) / 180);
}

/** Does the ring hold the point? A point on the edge may fall on either side. */
export function ringHolds(ring: readonly Position[], point: readonly number[]): boolean {
  const [x, y] = point as [number, number];
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Does the area hold the point, holes taken out? */
export function areaHolds(polygons: readonly Ring[][], point: readonly number[]): boolean {
  return polygons.some(([outer, ...holes]) => {
    return outer !== undefined && ringHolds(outer, point) && !holes.some((hole) => ringHolds(hole, point));
  });
}

/** West, south, east and north of some points. */
export function boundsOf(points: readonly Position[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

function turned(ring: Ring, counterClockwise: boolean): Ring {
  return signedArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse();
}

/** The same area with rings turned as RFC 7946 wants them: outer counter-clockwise, holes clockwise. */
function wound<G extends Geometry>(geometry: G): G {
  const turn = (polygon: Ring[]) => polygon.map((ring, index) => turned(ring, index === 0));
  if (geometry.type === "Polygon") return { ...geometry, coordinates: turn(geometry.coordinates) };
  if (geometry.type === "MultiPolygon") return { ...geometry, coordinates: geometry.coordinates.map(turn) };
  return geometry;
}

/** A layer as text: what it says about itself first, then one feature on each line. */
export function layerText(origin: Origin, features: readonly Feature[]): string {
  const head = Object.entries(origin).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  const lines = features.map((feature) => JSON.stringify({ ...feature, geometry: wound(feature.geometry) }));
  return `{"type":"FeatureCollection",\n${head.join(",\n")},\n"features":[\n${lines.join(",\n")}\n]}\n`;
}

/** A feature with an id among its properties, as all layers have. */
export function featureOf(properties: Record<string, unknown>, geometry: Geometry): Feature {
  return { type: "Feature", properties, geometry };
}

/** Features as a collection, for the tools that want one. */
export function collectionOf(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}
