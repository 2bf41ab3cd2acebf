import {
  arriveAt,
  directionAt,
  EQUATOR_RADIUS,
  estimate,
  type Leg,
  lineSlack,
  longestChord,
  longestWay,
  POLE_RADIUS,
  type Point,
  pointOf,
  type Sight,
  sightOf,
  slackOf,
} from "./ellipsoid.ts";
import type { LngLat } from "./measure.ts";
import { HAIR, LONGEST_LEG, type NearestIndex } from "./nearest-index.ts";
import { Queue } from "./queue.ts";

/** The nearest point, and how far it is on WGS84. */
export interface Foot {
  readonly place: LngLat;
  readonly metres: number;
}

/** Places farther off than this are estimated before a part of the tree is walked; nearer, chords are true enough. */
const FAR = 300_000;

/** A leg that may hold the nearest point: its first vertex, the share of it to begin at, and the estimate there. */
interface Candidate {
  readonly vertex: number;
  readonly share: number;
  readonly length: number;
  /** No point of the leg is nearer than this. */
  readonly atLeast: number;
}

/**
 * By how much the estimate at the foot on a chord may be above the least estimate along it, in metres, given the chord's
 * extent. The chord from the place comes in by another angle than the geodesic: at most 0.0006 σ² rad apart (geodesic and
 * normal section, e²/12 σ²), more as the antipode comes near. The foot, which then stands wrong, is off by at most the
 * extent. Two centimetres are for the millimetres between leg, chord and surface, and for feet inside.
 */
function footSlack(length: number, extent: number): number {
  const turned = length / POLE_RADIUS;
  if (turned >= Math.PI) return extent;
  return HAIR + extent * Math.min(1, (0.004 * turned * turned) / (Math.PI - turned));
}

/** A search: what may be nearest to a place, and how far that is at most. */
class Search {
  private found: Candidate[] = [];
  private atMost = Number.POSITIVE_INFINITY;
  /** No chord to anything nearer than `atMost` is longer than this. */
  private chord = Number.POSITIVE_INFINITY;
  private readonly waiting = new Queue();
  private x = 0;
  private y = 0;
  private z = 0;
  /** Where on a chord the foot last aimed at stands, and how it is reached from the place. */
  private share = 0;
  private dx = 0;
  private dy = 0;
  private dz = 0;

  /** How far into space the ball of a node is at least; below 0 inside it. */
  private chordTo(node: number, { centres, radii }: NearestIndex): number {
    const dx = this.x - (centres[3 * node] as number);
    const dy = this.y - (centres[3 * node + 1] as number);
    const dz = this.z - (centres[3 * node + 2] as number);
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - (radii[node] as number);
  }

  /** Whether a node may hold something nearer than all found, from afar: by the estimate. */
  private isWorth(node: number, { centres, radii }: NearestIndex): boolean {
    if (this.atMost < FAR || this.atMost === Number.POSITIVE_INFINITY) return true;
    const i = 3 * node;
    const middle = [centres[i] as number, centres[i + 1] as number, centres[i + 2] as number] as const;
    const length = estimate(this.x, this.y, this.z, middle[0], middle[1], middle[2]);
    return length - slackOf(length) - longestWay(radii[node] as number) <= this.atMost;
  }

  /** Finds the foot of the place on the chord between two vertices: `share` of it, and from the place to there. */
  private aim(first: number, last: number, { points }: NearestIndex): void {
    const ax = (points[3 * first] as number) - this.x;
    const ay = (points[3 * first + 1] as number) - this.y;
    const az = (points[3 * first + 2] as number) - this.z;
    const bx = (points[3 * last] as number) - this.x - ax;
    const by = (points[3 * last + 1] as number) - this.y - ay;
    const bz = (points[3 * last + 2] as number) - this.z - az;
    const size = bx * bx + by * by + bz * bz;
    this.share = size > 0 ? Math.min(1, Math.max(0, -(ax * bx + ay * by + az * bz) / size)) : 0;
    this.dx = ax + this.share * bx;
    this.dy = ay + this.share * by;
    this.dz = az + this.share * bz;
  }

  /** The square of the chord to the foot last aimed at, and the estimate of the way there. */
  private chord2(): number {
    return this.dx * this.dx + this.dy * this.dy + this.dz * this.dz;
  }

  private length(): number {
    return estimate(this.x, this.y, this.z, this.x + this.dx, this.y + this.dy, this.z + this.dz);
  }

  /** Whether a run may hold something nearer than all found: it strays from its chord by no more than its width. */
  private isRunWorth(node: number, start: number, count: number, index: NearestIndex): boolean {
    if (count < 3 || this.atMost === Number.POSITIVE_INFINITY) return true;
    this.aim(start, start + count, index);
    const width = index.widths[node] as number;
    const most = this.chord + width;
    if (this.chord2() > most * most) return false;
    if (this.atMost < FAR) return true;
    const length = this.length();
    const extent = 2 * longestWay(index.radii[node] as number);
    return length - slackOf(length) - footSlack(length, extent) - 2 * longestWay(width) <= this.atMost;
  }

  /** Tries the leg after a vertex. */
  private tryLeg(vertex: number, index: NearestIndex): void {
    this.aim(vertex, vertex + 1, index);
    if (this.chord2() > this.chord * this.chord) return;
    const length = this.length();
    const atLeast = length - slackOf(length) - footSlack(length, LONGEST_LEG);
    if (atLeast > this.atMost) return;
    this.found.push({ vertex, share: this.share, length, atLeast });
    if (length + HAIR < this.atMost) {
      this.atMost = length + HAIR;
      this.chord = longestChord(this.atMost) + HAIR / EQUATOR_RADIUS;
    }
  }

  /**
   * Walks the tree, always on from the part that may be nearest, and leaves out every part that is not worth it. So no
   * part is walked that ends farther off than the nearest point, but for the slack.
   */
  private walk(index: NearestIndex): void {
    const { waiting } = this;
    waiting.clear();
    waiting.add(0, 0);
    for (let node = waiting.take(); node >= 0 && waiting.key <= this.chord; node = waiting.take()) {
      if (!this.isWorth(node, index)) continue;
      const part = index.parts[node] as number;
      const count = index.counts[node] as number;
      if (part > 0) {
        for (let i = part; i < part + count; i++) {
          const chord = this.chordTo(i, index);
          if (chord <= this.chord) waiting.add(i, chord);
        }
        continue;
      }
      const start = index.starts[node] as number;
      if (!this.isRunWorth(node, start, count, index)) continue;
      for (let vertex = start; vertex < start + count; vertex++) this.tryLeg(vertex, index);
    }
  }

  /** Every leg that may hold the nearest point, likeliest first. */
  candidates(index: NearestIndex, at: LngLat): Candidate[] {
    [this.x, this.y, this.z] = pointOf(at[0], at[1]);
    this.atMost = Number.POSITIVE_INFINITY;
    this.chord = Number.POSITIVE_INFINITY;
    this.found = [];
    this.walk(index);
    const left = this.found.filter(({ atLeast }) => atLeast <= this.atMost);
    return left.sort((a, b) => a.length - b.length || a.vertex - b.vertex);
  }
}

/** One for all searches, which are over before another begins: a hundred thousand of them would be much to clear away. */
const search = new Search();

/**
 * The point of the indexed paths that lies nearest to a place anywhere on Earth, by GeographicLib's geodesic on WGS84:
 * the length is right to a millimetre, the point to a few centimetres. No leg that could hold the nearest point is left out
 * (see {@link slackOf}), so the answer is that of trying all of them. A few microseconds.
 *
 * @throws RangeError if the latitude lies beyond a pole or a number is missing.
 */
export function nearestIn(index: NearestIndex, at: LngLat): Foot {
  if (!(Math.abs(at[1]) <= 90) || !Number.isFinite(at[0])) {
    throw new RangeError(`a place is [${at[0]}, ${at[1]}], wanted [longitude, latitude] with a latitude in -90…90`);
  }
  let best: Foot | undefined;
  let line: Line | undefined;
  let seen = -1;
  let sight: Sight | undefined;
  for (const { vertex, share, atLeast } of search.candidates(index, at)) {
    // A foot at a vertex is a foot of two legs: the geodesic there need not be found twice.
    const end = share === 0 ? vertex : share === 1 ? vertex + 1 : -1;
    const isSeen = end >= 0 && end === seen;
    if (best && atLeast > best.metres) continue;
    if (best && line && !isSeen && leastBeyond(line, index, vertex) > best.metres) continue;
    const leg = legAfter(index, vertex);
    if (!sight || !isSeen) {
      sight = sightOf(at, leg.longitude + leg.eastward * share, leg.latitude + leg.northward * share);
    }
    seen = end;
    const arrival = arriveAt(at, leg, share, sight);
    if (best && arrival.metres >= best.metres) continue;
    best = { place: placeOn(leg, arrival.share), metres: arrival.metres };
    line = lineAt(leg, arrival.sighted, arrival.sight);
  }
  return best as Foot;
}

/** The line on which, near a sighted point, everything is as far as it. */
interface Line {
  readonly metres: number;
  readonly point: Point;
  readonly direction: Point;
}

function lineAt(leg: Leg, share: number, { metres, heading }: Sight): Line {
  const [longitude, latitude] = [leg.longitude + leg.eastward * share, leg.latitude + leg.northward * share];
  return { metres, point: pointOf(longitude, latitude), direction: directionAt(longitude, latitude, heading) };
}

/** No point of the leg after a vertex is nearer than this: both its ends lie so far beyond the line. */
function leastBeyond({ metres, point, direction }: Line, { points }: NearestIndex, vertex: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 3 * vertex; i < 3 * vertex + 6; i += 3) {
    const dx = (points[i] as number) - point[0];
    const dy = (points[i + 1] as number) - point[1];
    const dz = (points[i + 2] as number) - point[2];
    const beyond = EQUATOR_RADIUS * (dx * direction[0] + dy * direction[1] + dz * direction[2]);
    const way = longestWay(Math.sqrt(dx * dx + dy * dy + dz * dz));
    least = Math.min(least, metres + beyond - lineSlack(metres, way));
  }
  return least - HAIR;
}

function legAfter({ places }: NearestIndex, vertex: number): Leg {
  const longitude = places[2 * vertex] as number;
  const latitude = places[2 * vertex + 1] as number;
  const eastward = (places[2 * vertex + 2] as number) - longitude;
  return { longitude, latitude, eastward, northward: (places[2 * vertex + 3] as number) - latitude };
}

/** A place on a leg, its longitude in -180…180. */
function placeOn({ longitude, latitude, eastward, northward }: Leg, share: number): LngLat {
  const reached = longitude + eastward * share;
  const turned = Math.abs(reached) <= 180 ? reached : reached - 360 * Math.round(reached / 360);
  return [turned, latitude + northward * share];
}
