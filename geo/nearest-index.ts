import { EQUATOR_RADIUS, ontoSurface, type Point, pointOf } from "./ellipsoid.ts";
import type { LngLat, Path } from "./measure.ts";

/**
 * Paths made ready to be asked which of their points lies nearest to a place. Typed arrays and nothing else, so that
 * it can be handed to a worker as it is.
 */
export interface NearestIndex {
  /** Longitude and latitude of every vertex, path after path. A path over the date line runs on beyond 180. */
  readonly places: Float64Array;
  /** The same vertices in space, three numbers each, in units of the equator's radius. */
  readonly points: Float64Array;
  /** The middle of the ball round every node of the tree, a point of the surface, and the ball's radius. */
  readonly centres: Float64Array;
  readonly radii: Float64Array;
  /** For a node that is parted, the number of its first part, the others following; 0 for a run of legs. */
  readonly parts: Int32Array;
  /** For a run: its first vertex. */
  readonly starts: Int32Array;
  /** Into how many parts a node is parted, or how many legs a run has. */
  readonly counts: Int32Array;
  /** For a run: how far its vertices stray from the chord between its ends, in space. */
  readonly widths: Float64Array;
}

/** Legs longer than this are cut: in space a piece is straight and on the map it is, two millimetres apart at most. */
export const LONGEST_LEG = 250;
const APART = 0.001;
const LEGS_IN_RUN = 12;
/** A power of two. */
const PARTS_OF_NODE = 8;
const RADIANS = Math.PI / 180;
/** In metres: legs, chords and the surface lie within this of each other, and estimates of one foot too. */
export const HAIR = 0.02;

/** Into how many pieces a leg has to be cut, from its extent in degrees. */
function piecesOf(a: LngLat, eastward: number, northward: number): number {
  const [low, high] = [Math.abs(a[1]), Math.abs(a[1] + northward)].sort((x, y) => x - y) as [number, number];
  const widest = low === 0 || a[1] * (a[1] + northward) < 0 ? 1 : Math.cos(low * RADIANS);
  const across = Math.abs(eastward) * RADIANS;
  const length = EQUATOR_RADIUS * Math.hypot(across * widest, northward * RADIANS);
  const bulge = (length * across * Math.sin(high * RADIANS)) / 8;
  return Math.max(1, Math.ceil(length / LONGEST_LEG), Math.ceil(Math.sqrt(bulge / APART)));
}

/** The vertices of a path with its long legs cut, longitude and latitude in turn, appended to `places`. */
function appendPath(path: Path, places: number[]): void {
  let last: LngLat | undefined;
  for (const [longitude, latitude] of path) {
    if (!(Math.abs(latitude) <= 90) || !Number.isFinite(longitude)) {
      throw new RangeError(`a vertex is [${longitude}, ${latitude}], wanted [longitude, latitude] in degrees`);
    }
    const from: LngLat = last ?? [longitude, latitude];
    const eastward = longitude - from[0] - 360 * Math.round((longitude - from[0]) / 360);
    const northward = latitude - from[1];
    const pieces = piecesOf(from, eastward, northward);
    for (let piece = 1; piece < pieces; piece++) {
      places.push(from[0] + (eastward * piece) / pieces, from[1] + (northward * piece) / pieces);
    }
    // The vertex itself as it came, unless the date line lies between: a sum would lose its last digit.
    last = [Math.abs(longitude - from[0]) <= 180 ? longitude : from[0] + eastward, latitude];
    places.push(last[0], last[1]);
  }
  if (path.length === 1) places.push(...(last as LngLat));
}

const pointAt = (points: Float64Array, vertex: number): Point => [
  points[3 * vertex] as number,
  points[3 * vertex + 1] as number,
  points[3 * vertex + 2] as number,
];

const chordBetween = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** How far a point is from the straight line between two others. */
function chordToSegment([x, y, z]: Point, a: Point, b: Point): number {
  const [bx, by, bz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const size = bx * bx + by * by + bz * bz;
  const along = (x - a[0]) * bx + (y - a[1]) * by + (z - a[2]) * bz;
  const share = size > 0 ? Math.min(1, Math.max(0, along / size)) : 0;
  return chordBetween([x, y, z], [a[0] + share * bx, a[1] + share * by, a[2] + share * bz]);
}

/** The middle of some points, brought back onto the surface; the first of them where they cancel out. */
function middle(points: readonly Point[]): Point {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [x, y, z] of points) {
    sum[0] += x;
    sum[1] += y;
    sum[2] += z;
  }
  return Math.hypot(...sum) > 1e-6 * points.length ? ontoSurface(sum) : (points[0] as Point);
}

/** A node of the tree, with the ball round what it holds. */
interface Node {
  readonly centre: Point;
  /** In units of the equator's radius, straight through the ground. */
  readonly radius: number;
  readonly part: number;
  readonly start: number;
  readonly count: number;
  readonly width: number;
}

/** A few legs that follow each other. */
function runAt(points: Float64Array, start: number, count: number): Node {
  const vertices = Array.from({ length: count + 1 }, (_, i) => pointAt(points, start + i));
  const centre = middle(vertices);
  const radius = vertices.reduce((most, vertex) => Math.max(most, chordBetween(centre, vertex)), 0);
  const [first, last] = [vertices[0] as Point, vertices[count] as Point];
  const width = vertices.reduce((most, vertex) => Math.max(most, chordToSegment(vertex, first, last)), 0);
  const hair = HAIR / EQUATOR_RADIUS;
  return { centre, radius: radius + hair, part: 0, start, count, width: width + hair };
}

/** Runs in two halves along the axis on which they lie farthest apart, each of them again, until there are `parts`. */
function parted(runs: readonly Node[], parts: number): (readonly Node[])[] {
  if (parts === 1 || runs.length === 1) return [runs];
  const spread = (axis: 0 | 1 | 2): number => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { centre } of runs) {
      least = Math.min(least, centre[axis]);
      most = Math.max(most, centre[axis]);
    }
    return most - least;
  };
  const widest = ([0, 1, 2] as const).reduce((best, axis) => (spread(axis) > spread(best) ? axis : best));
  const sorted = runs.toSorted((a, b) => a.centre[widest] - b.centre[widest]);
  const half = runs.length >> 1;
  return [...parted(sorted.slice(0, half), parts / 2), ...parted(sorted.slice(half), parts / 2)];
}

/** Puts runs into the tree under a node that is `nodes[at]` from now on. The parts of a node stand side by side. */
function plant(runs: readonly Node[], nodes: Node[], at: number): void {
  if (runs.length === 1) {
    nodes[at] = runs[0] as Node;
    return;
  }
  const centre = middle(runs.map((run) => run.centre));
  const radius = runs.reduce((most, run) => Math.max(most, chordBetween(centre, run.centre) + run.radius), 0);
  const parts = parted(runs, PARTS_OF_NODE);
  const part = nodes.length;
  nodes[at] = { centre, radius, part, start: 0, count: parts.length, width: 0 };
  nodes.length += parts.length;
  for (const [i, some] of parts.entries()) plant(some, nodes, part + i);
}

/**
 * Makes paths ready for nearestIn. Legs are straight in longitude and latitude and go the short way round; a
 * path of one position is that point. About a third of a second for a hundred thousand vertices.
 *
 * @throws RangeError if there is no position, or one that is not on Earth.
 */
export function nearestIndex(paths: readonly Path[]): NearestIndex {
  const list: number[] = [];
  const pathStarts: number[] = [];
  for (const path of paths) {
    pathStarts.push(list.length / 2);
    appendPath(path, list);
  }
  if (list.length === 0) throw new RangeError("nearestIndex was given no position, wanted at least one");
  const places = Float64Array.from(list);
  const points = new Float64Array((places.length / 2) * 3);
  for (let i = 0; 2 * i < places.length; i++) {
    points.set(pointOf(places[2 * i] as number, places[2 * i + 1] as number), 3 * i);
  }
  const runs: Node[] = [];
  for (const [i, start] of pathStarts.entries()) {
    const legs = (pathStarts[i + 1] ?? places.length / 2) - start - 1;
    for (let leg = 0; leg < legs; leg += LEGS_IN_RUN) {
      runs.push(runAt(points, start + leg, Math.min(LEGS_IN_RUN, legs - leg)));
    }
  }
  const nodes: Node[] = new Array(1);
  plant(runs, nodes, 0);
  return {
    places,
    points,
    centres: Float64Array.from(nodes.flatMap(({ centre }) => centre)),
    radii: Float64Array.from(nodes, ({ radius }) => radius),
    parts: Int32Array.from(nodes, ({ part }) => part),
    starts: Int32Array.from(nodes, ({ start }) => start),
    counts: Int32Array.from(nodes, ({ count }) => count),
    widths: Float64Array.from(nodes, ({ width }) => width),
  };
}
