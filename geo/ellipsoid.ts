import geographiclib from "geographiclib-geodesic";
import type { LngLat } from "./measure.ts";

/**
 * Distances on the WGS84 ellipsoid: an estimate that costs a few multiplications, a proof of how far it may be off,
 * and the geodesic itself by GeographicLib.
 */
const { Geodesic } = geographiclib;
const earth = Geodesic.WGS84;

/** Half axes of WGS84, in metres, and its flattening. */
export const EQUATOR_RADIUS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
export const POLE_RADIUS = EQUATOR_RADIUS * (1 - FLATTENING);
/** The square of the eccentricity. */
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/** A point or a direction in space, in units of {@link EQUATOR_RADIUS}, from the middle of the Earth. */
export type Point = readonly [x: number, y: number, z: number];

/** Where a position lies in space. */
export function pointOf(longitude: number, latitude: number): Point {
  const across = Math.cos(latitude * RADIANS);
  const up = (1 - FLATTENING) * Math.sin(latitude * RADIANS);
  const size = Math.sqrt(across * across + up * up);
  const flat = across / size;
  return [flat * Math.cos(longitude * RADIANS), flat * Math.sin(longitude * RADIANS), ((1 - FLATTENING) * up) / size];
}

/** The point of the ellipsoid on the ray from the middle of the Earth that is straight on the auxiliary sphere. */
export function ontoSurface([x, y, z]: Point): Point {
  const size = Math.hypot(x, y, z / (1 - FLATTENING));
  return [x / size, y / size, z / size];
}

const LARGEST_BEND = EQUATOR_RADIUS ** 2 / POLE_RADIUS;
const SMALLEST_BEND = POLE_RADIUS ** 2 / EQUATOR_RADIUS;

/**
 * The longest chord, in units of {@link EQUATOR_RADIUS}, whose ends are no farther apart on the ground than `metres`.
 *
 * A ball of radius R = a²/b, the largest radius of curvature, that touches the ellipsoid from outside at one end of a
 * chord holds all of it (Blaschke's rolling theorem), so a chord of length c stands on the ground at an angle whose cosine
 * is at most √(1 − c²/4R²), and grows no faster than that while its end walks off. Hence s ≥ 2R asin(c/2R).
 */
export function longestChord(metres: number): number {
  const half = metres / (2 * LARGEST_BEND);
  return half < Math.PI / 2 ? (2 * LARGEST_BEND * Math.sin(half)) / EQUATOR_RADIUS : Number.POSITIVE_INFINITY;
}

/** The most metres that the ends of a chord can be apart on the ground: the same from the ball of radius b²/a inside. */
export function longestWay(chord: number): number {
  return 2 * SMALLEST_BEND * Math.asin(Math.min(1, (chord * EQUATOR_RADIUS) / (2 * SMALLEST_BEND)));
}

/**
 * A length in metres that no geodesic between two points of the surface exceeds, and that few fall short of by much:
 * {@link slackOf} bounds by how much. Chords alone would not do for places far off, since a long chord spans more ground
 * along a meridian than across.
 *
 * Stretched along the axis by a/b the ellipsoid is a sphere. A step `dl` on it with a rise `dz` along the axis is
 * `a √(dl² − e² dz²)` long on the ellipsoid. The estimate walks the great circle, an angle σ, and takes `1 − e² ż²/2` for
 * the root: `a (σ − e²/2 ∫ż² dl)`, the integral in closed form. As `√(1 − x) ≤ 1 − x/2`, and as the great circle is a
 * way but not always the shortest, the geodesic is never longer. (It is the first correction for the flattening, which
 * goes back to Forsyth, Andoyer and Lambert.)
 */
export function estimate(px: number, py: number, pz: number, qx: number, qy: number, qz: number): number {
  const dx = px - qx;
  const dy = py - qy;
  const dz = (pz - qz) / (1 - FLATTENING);
  const chord2 = dx * dx + dy * dy + dz * dz;
  if (chord2 < 1e-28) return EQUATOR_RADIUS * Math.sqrt(chord2);
  const rest2 = Math.max(4 - chord2, 1e-12);
  const chord = Math.sqrt(chord2);
  const angle = 2 * Math.asin(Math.min(1, chord / 2));
  const sine = (chord * Math.sqrt(rest2)) / 2;
  const sum = (pz + qz) / (1 - FLATTENING);
  const rise = (dz * dz * (angle + sine)) / chord2 + (sum * sum * (angle - sine)) / rest2;
  return EQUATOR_RADIUS * (angle - (ECCENTRICITY_2 / 4) * rise);
}

/**
 * By how many metres the geodesic may be shorter than its {@link estimate} Λ.
 *
 * A function whose slope on the ellipsoid is nowhere above 1 + δ grows along the geodesic by no more than ∫(1 + δ) ds.
 * Λ's slope, seen from any place, is at most 1 + δ(σ), δ being 5.65e-6 up to σ = 1.6 and 1.6e-5 / (π − σ)² beyond: a
 * scan over all latitudes, angles and directions in steps of three degrees gives 5.64e-6 (which is e⁴/8) up to 90°,
 * 1.37e-5 at 120°, 5.5e-5 at 150° and 5.1e-4 at 170°; tests/geo/nearest.test.ts looks again. After s metres of geodesic
 * σ is at most s/b, and s ≤ Λ; so s ≥ Λ − b ∫δ from 0 to Λ/b. Close to the antipode that grows beyond all bounds, and
 * √(dl² − e² dz²) ≥ (1 − f) dl gives s ≥ (1 − f) Λ instead.
 *
 * It is 0.06 m at 10 km, 6 m at 1,000 km and 57 m at 10,000 km.
 */
export function slackOf(length: number): number {
  const turned = length / POLE_RADIUS;
  if (turned <= 1.6) return 5.65e-6 * length;
  const atMost = FLATTENING * length;
  if (turned >= Math.PI) return atMost;
  const beyond = 1.6e-5 * (1 / (Math.PI - turned) - 1 / (Math.PI - 1.6));
  return Math.min(atMost, POLE_RADIUS * (5.65e-6 * 1.6 + beyond));
}

/** What GeographicLib says of the geodesic to a point: its length in metres, and its direction there in degrees. */
export interface Sight {
  readonly metres: number;
  readonly heading: number;
}

const WANTED = Geodesic.DISTANCE | Geodesic.AZIMUTH;

/** The geodesic on WGS84 from a place to a point. Longitudes may have gone round more than once. */
export function sightOf(at: LngLat, longitude: number, latitude: number): Sight {
  const { s12, azi2 } = earth.Inverse(at[1], at[0], latitude, longitude, WANTED);
  return { metres: s12 as number, heading: azi2 as number };
}

/** A short line that is straight in longitude and latitude, as GeoJSON has it: where it begins, and its extent in degrees. */
export interface Leg {
  readonly longitude: number;
  readonly latitude: number;
  readonly eastward: number;
  readonly northward: number;
}

/** Where on a leg the geodesic from a place arrives first: the share of the leg, and metres on WGS84. */
interface Arrival {
  readonly share: number;
  readonly metres: number;
  /** The last point sighted on the way, at most two metres off, as a share of the leg, and the sight of it. */
  readonly sighted: number;
  readonly sight: Sight;
}

/** Metres that the ground goes north and east for one radian of latitude, and of longitude, at a latitude in degrees. */
function metresPerRadian(latitude: number): [north: number, east: number] {
  const sine = Math.sin(latitude * RADIANS);
  const flatter = 1 - ECCENTRICITY_2 * sine * sine;
  const across = EQUATOR_RADIUS / Math.sqrt(flatter);
  return [(across * (1 - ECCENTRICITY_2)) / flatter, across * Math.cos(latitude * RADIANS)];
}

/**
 * The point of a leg of some hundred metres that lies nearest to a place by the geodesic, given a share of the leg to
 * begin at and the sight of the point there. Newton's steps go on until the next would leave the foot within two
 * centimetres and the length within a tenth of a millimetre.
 */
export function arriveAt(at: LngLat, leg: Leg, start: number, first: Sight): Arrival {
  let share = start;
  let sight = first;
  for (let step = 0; step < 12; step++) {
    const { metres, heading } = sight;
    const [perNorth, perEast] = metresPerRadian(leg.latitude + leg.northward * share);
    const north = leg.northward * RADIANS * perNorth;
    const east = leg.eastward * RADIANS * perEast;
    const extent2 = north * north + east * east;
    const slope = east * Math.sin(heading * RADIANS) + north * Math.cos(heading * RADIANS);
    if (metres < 1e-6 || extent2 === 0 || (share === 0 && slope >= 0) || (share === 1 && slope <= 0)) break;
    const bend = (extent2 - slope * slope) / (POLE_RADIUS * Math.tan(metres / POLE_RADIUS));
    const next = bend > 0 ? Math.min(1, Math.max(0, share - slope / bend)) : slope > 0 ? 0 : 1;
    const move = next - share;
    const moved = Math.abs(move) * Math.sqrt(extent2);
    if (moved < 2 && moved * moved < 0.01 * metres && moved < 0.005 * metres) {
      return { share: next, metres: metres + slope * move + (bend * move * move) / 2, sighted: share, sight };
    }
    share = next;
    sight = sightOf(at, leg.longitude + leg.eastward * share, leg.latitude + leg.northward * share);
  }
  return { share, metres: sight.metres, sighted: share, sight };
}

/** A direction on the ground at a point, as a vector in space of length 1. Degrees, clockwise from north. */
export function directionAt(longitude: number, latitude: number, heading: number): Point {
  const [sinX, cosX] = [Math.sin(longitude * RADIANS), Math.cos(longitude * RADIANS)];
  const [sinY, cosY] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)];
  const [east, north] = [Math.sin(heading * RADIANS), Math.cos(heading * RADIANS)];
  return [-east * sinX - north * sinY * cosX, east * cosX - north * sinY * sinX, north * cosY];
}

/**
 * By how many metres a point may be nearer to a place than a line through a sighted point says, `way` metres from that point
 * and seen from `metres` away. The distance from the place, walked along a geodesic, bends down by no more than
 * −cot(s/b)/b a metre (the ellipsoid is bent most at the equator, 1/b²; Hessian comparison), and not at all within a quarter
 * of the way round. A chord leaves its tangent's length by D³/6R² at most, taken as D³/4b².
 */
export function lineSlack(metres: number, way: number): number {
  const turned = (metres + way) / POLE_RADIUS;
  if (turned >= Math.PI) return Number.POSITIVE_INFINITY;
  const bend = turned > Math.PI / 2 ? -1 / Math.tan(turned) / POLE_RADIUS : 0;
  return (bend * way * way) / 2 + way ** 3 / (4 * POLE_RADIUS ** 2);
}
