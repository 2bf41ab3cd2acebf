import {
  area,
  bearing,
  booleanPointInPolygon,
  destination,
  distance,
  length,
  lineString,
  multiPolygon,
  nearestPointOnLine,
  point,
  simplify,
} from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** A position as `[longitude, latitude]` in decimal degrees, WGS84. */
export type LngLat = readonly [longitude: number, latitude: number];

/** A polyline: at least two positions. */
export type Path = readonly LngLat[];

/** One polygon or several, as GeoJSON has them. */
export type Area = Polygon | MultiPolygon;

/** A length along the ground. Made only in this file, so a bare number never passes for one. */
export type Metres = number & { readonly unit: "m" };

/** An area on the ground. Made only in this file. */
export type SquareMetres = number & { readonly unit: "m2" };

/** Where two things come closest: the point on each, and how far apart they are. */
export interface Nearest {
  readonly from: LngLat;
  readonly to: LngLat;
  readonly distance: Metres;
}

/**
 * How far Turf's sphere (radius 6,371,008.8 m) can be from the WGS84 ellipsoid, as a share of a length:
 * 0.56 % at the worst azimuth and latitude, held in tests/geo/measure.test.ts against GeographicLib.
 */
export const SPHERE_ERROR = 0.0056;

/** The same for areas: +0.45 % at the equator to −0.9 % at the poles, held against GeographicLib too. */
export const SPHERE_AREA_ERROR = 0.009;

const asMetres = (value: number): Metres => value as Metres;
const asPosition = (at: LngLat): Position => [at[0], at[1]];
const asLngLat = (at: Position): LngLat => [at[0] as number, at[1] as number];

function requireOnEarth(at: LngLat): void {
  if (!(Math.abs(at[1]) <= 90) || !Number.isFinite(at[0])) {
    throw new RangeError(`a position is [${at[0]}, ${at[1]}], wanted [longitude, latitude] with a latitude in −90…90`);
  }
}

/**
 * Great-circle distance in metres, on Turf's sphere: within {@link SPHERE_ERROR} of WGS84.
 *
 * @throws RangeError if a latitude lies beyond a pole.
 */
export function distanceBetween(a: LngLat, b: LngLat): Metres {
  requireOnEarth(a);
  requireOnEarth(b);
  return asMetres(distance(asPosition(a), asPosition(b), { units: "meters" }));
}

/** Bearing at `from` of the great circle to `to`, in degrees clockwise from north, 0 ≤ bearing < 360. */
export function bearingBetween(from: LngLat, to: LngLat): number {
  return (bearing(asPosition(from), asPosition(to)) + 360) % 360;
}

/** The place `metres` away from `from` on the great circle that leaves at `degrees` clockwise from north. */
export function placeAt(from: LngLat, metres: number, degrees: number): LngLat {
  return asLngLat(destination(asPosition(from), metres, degrees, { units: "meters" }).geometry.coordinates);
}

/** A closed ring of `steps` places that all lie `metres` from the centre: true on the ground, so not a circle in Mercator. */
export function ringAround(centre: LngLat, metres: number, steps = 72): LngLat[] {
  const ring = Array.from({ length: steps }, (_, i) => placeAt(centre, metres, (-360 * i) / steps));
  return [...ring, ring[0] as LngLat];
}

/**
 * The great circle from `a` to `b` as `legs` straight legs of equal length (spherical interpolation).
 * Good for the short and middle distances of a region; antipodes have no single great circle.
 */
export function greatCircle(a: LngLat, b: LngLat, legs = 64): LngLat[] {
  const total = distanceBetween(a, b);
  if (total === 0) return [a, b];
  const start = bearingBetween(a, b);
  const inner = Array.from({ length: legs - 1 }, (_, i) => placeAt(a, (total * (i + 1)) / legs, start));
  return [a, ...inner, b];
}

/** Length of a path in metres, on Turf's sphere. */
export function lengthOf(path: Path): Metres {
  return asMetres(length(lineString(path.map(asPosition)), { units: "meters" }));
}

/**
 * Length of a path after its small bends are taken out (Douglas–Peucker, tolerance in degrees): what the same
 * line measures on a coarser map. A border's length depends on the map's scale, so one number never is enough.
 */
export function generalisedLengthOf(path: Path, toleranceDegrees: number): Metres {
  const coarse = simplify(lineString(path.map(asPosition)), { tolerance: toleranceDegrees, highQuality: true });
  return asMetres(length(coarse, { units: "meters" }));
}

/** Area in square metres, holes taken out, on Turf's sphere: within {@link SPHERE_AREA_ERROR} of WGS84. */
export function areaOf(shape: Area): SquareMetres {
  return area(shape) as SquareMetres;
}

/** Whether a place lies in an area, its edge included. Planar in longitude and latitude, as GeoJSON defines its edges. */
export function isInside(at: LngLat, shape: Area): boolean {
  return booleanPointInPolygon(asPosition(at), shape);
}

/** The rings of an area as paths: outer rings and holes alike, since either can be the nearest edge. */
export function edgesOf(shape: Area): Path[] {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return polygons.flatMap((rings) => rings.map((ring) => ring.map(asLngLat)));
}

/** A run of a path with a cap round it: every point of the run lies within `radius` of `centre`. */
interface Block {
  readonly run: Path;
  readonly centre: LngLat;
  readonly radius: number;
}

const BLOCK_LEGS = 48;
const blocksByPaths = new WeakMap<readonly Path[], Block[]>();

/**
 * Cuts paths into runs with a cap each. A leg is never longer than the sum of its ends' distances to the centre
 * allows, so the farthest vertex bounds the run on the sphere (caps smaller than a hemisphere are convex).
 */
function blocksOf(paths: readonly Path[]): Block[] {
  const known = blocksByPaths.get(paths);
  if (known) return known;
  const blocks: Block[] = [];
  for (const path of paths) {
    for (let start = 0; start < path.length - 1; start += BLOCK_LEGS) {
      const run = path.slice(start, start + BLOCK_LEGS + 1);
      const centre = run[run.length >> 1] as LngLat;
      const radius = Math.max(...run.map((at) => distanceBetween(centre, at)));
      blocks.push({ run, centre, radius });
    }
  }
  blocksByPaths.set(paths, blocks);
  return blocks;
}

function nearestOnRun(at: LngLat, run: Path): Nearest {
  const foot = nearestPointOnLine(lineString(run.map(asPosition)), point(asPosition(at)), { units: "meters" });
  const to = asLngLat(foot.geometry.coordinates);
  return { from: at, to, distance: distanceBetween(at, to) };
}

/**
 * The point of any of the paths that lies nearest to a place, on Turf's sphere.
 * Runs whose cap lies farther than the best found so far are skipped, which changes nothing but the time.
 *
 * @throws RangeError if there is no path to be near to.
 */
export function nearestOnPaths(at: LngLat, paths: readonly Path[]): Nearest {
  const ordered = blocksOf(paths)
    .map((block) => ({ run: block.run, atLeast: distanceBetween(at, block.centre) - block.radius }))
    .sort((a, b) => a.atLeast - b.atLeast);
  let best: Nearest | undefined;
  for (const { run, atLeast } of ordered) {
    if (best && atLeast > best.distance) break;
    const found = nearestOnRun(at, run);
    if (!best || found.distance < best.distance) best = found;
  }
  if (!best) throw new RangeError("nearestOnPaths was given no path, wanted at least one with two positions");
  return best;
}

/** The point of an area that lies nearest to a place: the place itself, at distance 0, where it lies inside. */
export function nearestInArea(at: LngLat, shape: Area, edges: readonly Path[] = edgesOf(shape)): Nearest {
  return isInside(at, shape) ? { from: at, to: at, distance: asMetres(0) } : nearestOnPaths(at, edges);
}

/**
 * Where two sets of paths that do not cross come closest. On paths that do not cross, one of the two points is
 * always a vertex, so each side's vertices are tried against the other side's legs. Pairs of runs whose caps lie
 * farther apart than the best found so far are skipped.
 *
 * @throws RangeError if either side has no path.
 */
export function nearestBetween(a: readonly Path[], b: readonly Path[]): Nearest {
  const pairs = blocksOf(a)
    .flatMap((one) =>
      blocksOf(b).map((other) => ({
        one: one.run,
        other: other.run,
        atLeast: distanceBetween(one.centre, other.centre) - one.radius - other.radius,
      })),
    )
    .sort((p, q) => p.atLeast - q.atLeast);
  let best: Nearest | undefined;
  for (const { one, other, atLeast } of pairs) {
    if (best && atLeast > best.distance) break;
    const forth = one.map((at) => nearestOnRun(at, other));
    const back = other
      .map((at) => nearestOnRun(at, one))
      .map((n) => ({ from: n.to, to: n.from, distance: n.distance }));
    for (const found of [...forth, ...back]) if (!best || found.distance < best.distance) best = found;
  }
  if (!best) throw new RangeError("nearestBetween was given an empty side, wanted at least one path on each");
  return best;
}

/**
 * How much of a path lies inside an area, in metres. The path is walked in steps of at most `stepMetres`; where a
 * step crosses the edge, the crossing is found by halving to about a metre. Two crossings within one step are missed.
 */
export function lengthInside(path: Path, shape: Area, stepMetres = 500): Metres {
  let inside = 0;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1] as LngLat, path[i] as LngLat];
    const leg = distanceBetween(a, b);
    const along = (share: number): LngLat => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    const steps = Math.max(1, Math.ceil(leg / stepMetres));
    let before = isInside(a, shape);
    for (let step = 1; step <= steps; step++) {
      const after = isInside(along(step / steps), shape);
      inside += (leg / steps) * shareInside(along, (step - 1) / steps, step / steps, before, after, shape);
      before = after;
    }
  }
  return asMetres(inside);
}

function shareInside(
  along: (share: number) => LngLat,
  start: number,
  end: number,
  before: boolean,
  after: boolean,
  shape: Area,
): number {
  if (before === after) return before ? 1 : 0;
  let [low, high] = [start, end];
  for (let i = 0; i < 10; i++) {
    const middle = (low + high) / 2;
    if (isInside(along(middle), shape) === before) low = middle;
    else high = middle;
  }
  const crossing = (low - start) / (end - start);
  return before ? crossing : 1 - crossing;
}

/** Several polygons as one area. */
export function asArea(polygons: readonly Polygon["coordinates"][]): MultiPolygon {
  return multiPolygon([...polygons]).geometry;
}
