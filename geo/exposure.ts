import type { Ground } from "./layers.ts";
import {
  type Area,
  distanceBetween,
  greatCircle,
  isInside,
  type LngLat,
  lengthOf,
  type Metres,
  type Nearest,
  nearestBetween,
  nearestInArea,
  nearestOnPaths,
  type Path,
} from "./measure.ts";
import type { Line, Place, Records } from "./records.ts";

/** What distances are measured from: an area with its edges. */
export interface Territory {
  readonly id: string;
  readonly shape: Area;
  readonly edges: readonly Path[];
}

/** A place and how near it lies. `precision` is how far its point may be off, in metres. */
export interface Exposed {
  readonly id: string;
  readonly name: string;
  readonly kind: "site" | "city";
  readonly nearest: Nearest;
  readonly precision: number;
}

/**
 * A line and how near it lies, all along. `along` holds the metres from its start to each sample, 0 first and the
 * length last; `distances` the metres from the territory there.
 */
export interface ExposedLine {
  readonly id: string;
  readonly name: string;
  readonly nearest: Nearest;
  readonly length: Metres;
  readonly along: readonly number[];
  readonly distances: readonly number[];
  readonly precision: number;
}

/** How near everything lies to one territory; each list nearest first. */
export interface Exposure {
  readonly territory: string;
  readonly sites: readonly Exposed[];
  readonly lines: readonly ExposedLine[];
  readonly cities: readonly Exposed[];
}

/**
 * How far apart the samples along a line are at most, in metres. Nobody who walks so far comes nearer to anything, or
 * gets farther from it, by more than that; so a distance read off between two samples is never wrong by more than half
 * of it, on top of the sphere's own error.
 */
export const SAMPLING_STEP = 1000;

/** Stretches of a line for which the far parts of the territory's edge are left out together, in samples. */
const STRETCH = 20;
const PIECE_LEGS = 16;

/** A piece of an edge with a cap round it: every point of the piece lies within `radius` of `center`. */
interface Piece {
  readonly path: Path;
  readonly center: LngLat;
  readonly radius: number;
}

function piecesOf(edges: readonly Path[]): Piece[] {
  return edges.flatMap((edge) =>
    Array.from({ length: Math.ceil((edge.length - 1) / PIECE_LEGS) }, (_, i): Piece => {
      const path = edge.slice(i * PIECE_LEGS, (i + 1) * PIECE_LEGS + 1);
      const center = path[path.length >> 1] as LngLat;
      return { path, center, radius: Math.max(...path.map((at) => distanceBetween(center, at))) };
    }),
  );
}

/** A path with places put in on its great circles, so that no leg is longer than the sampling step. */
function sampled(path: Path): LngLat[] {
  return path.flatMap((at, i) => {
    const before = path[i - 1];
    if (!before) return [at];
    const legs = Math.max(1, Math.ceil(distanceBetween(before, at) / SAMPLING_STEP));
    return greatCircle(before, at, legs).slice(1);
  });
}

/**
 * The distance of every sample from a territory. For each stretch the pieces of the edge that are too far to matter
 * to any of its samples are left out first, and whether it lies inside is asked once where no edge is near: neither
 * changes an answer.
 */
function distancesOf(samples: readonly LngLat[], { shape, edges }: Territory, pieces: readonly Piece[]): number[] {
  const distances: number[] = [];
  for (let start = 0; start < samples.length; start += STRETCH) {
    const stretch = samples.slice(start, start + STRETCH);
    const middle = stretch[stretch.length >> 1] as LngLat;
    const reach = Math.max(...stretch.map((at) => distanceBetween(middle, at)));
    const toEdge = nearestOnPaths(middle, edges).distance;
    const near = pieces
      .filter(({ center, radius }) => distanceBetween(middle, center) - radius <= toEdge + 2 * reach)
      .map(({ path }) => path);
    const within = toEdge > reach ? isInside(middle, shape) : null;
    for (const at of stretch) {
      distances.push((within ?? isInside(at, shape)) ? 0 : nearestOnPaths(at, near).distance);
    }
  }
  return distances;
}

/** Where a sampled line comes nearest: looked for only between samples of which the nearest point may lie between. */
function nearestOf(samples: readonly LngLat[], distances: readonly number[], { shape, edges }: Territory): Nearest {
  const least = Math.min(...distances);
  if (least === 0) return nearestInArea(samples[distances.indexOf(0)] as LngLat, shape, edges);
  const legs = samples.slice(1).map((at, i): Path => [samples[i] as LngLat, at]);
  const near = legs.filter(([a, b], i) => {
    const leg = distanceBetween(a as LngLat, b as LngLat);
    return ((distances[i] as number) + (distances[i + 1] as number) - leg) / 2 <= least + 1;
  });
  return nearestBetween(near, edges);
}

function exposedLine(line: Line, territory: Territory, pieces: readonly Piece[]): ExposedLine {
  const samples = sampled(line.coordinates);
  const along = [0];
  for (let i = 1; i < samples.length; i++) {
    along.push((along[i - 1] as number) + distanceBetween(samples[i - 1] as LngLat, samples[i] as LngLat));
  }
  const distances = distancesOf(samples, territory, pieces);
  return {
    id: line.id,
    name: line.name,
    nearest: nearestOf(samples, distances, territory),
    length: lengthOf(line.coordinates),
    along,
    distances,
    precision: line.precision_m,
  };
}

const byDistance = (a: { nearest: Nearest }, b: { nearest: Nearest }): number =>
  a.nearest.distance - b.nearest.distance;

/**
 * How near sites, lines and cities lie to a territory, on Turf's sphere: from its nearest point and from nowhere else.
 * Nearness is not intent, accuracy or the absence of defense.
 *
 * @throws RangeError if the territory has no edge.
 */
export function exposureTo(
  territory: Territory,
  subjects: { readonly sites: readonly Place[]; readonly lines: readonly Line[]; readonly cities: readonly Place[] },
): Exposure {
  const pieces = piecesOf(territory.edges);
  const exposed = (kind: Exposed["kind"]) => (place: Place) => ({
    id: place.id,
    name: place.name,
    kind,
    nearest: nearestInArea(place.at, territory.shape, territory.edges),
    precision: place.precision_m,
  });
  return {
    territory: territory.id,
    sites: subjects.sites.map(exposed("site")).sort(byDistance),
    lines: subjects.lines.map((line) => exposedLine(line, territory, pieces)).sort(byDistance),
    cities: subjects.cities.map(exposed("city")).sort(byDistance),
  };
}

/**
 * How much of a line lies within so many metres of the territory, in metres. Between samples the distance is taken to
 * change evenly, so the answer lies between the true ones for half a {@link SAMPLING_STEP} less and half a step more.
 */
export function lengthWithin(line: ExposedLine, metres: number): number {
  let within = 0;
  for (let i = 1; i < line.along.length; i++) {
    const leg = (line.along[i] as number) - (line.along[i - 1] as number);
    const [one, other] = [line.distances[i - 1] as number, line.distances[i] as number];
    const [near, far] = [Math.min(one, other), Math.max(one, other)];
    if (far <= metres) within += leg;
    else if (near < metres) within += (leg * (metres - near)) / (far - near);
  }
  return within;
}

/** What lies within so many metres; `share` of a line is of its length, the last `share` is that of all sites. */
export interface Within {
  readonly sites: readonly Exposed[];
  readonly cities: readonly Exposed[];
  readonly lines: readonly { readonly id: string; readonly metres: number; readonly share: number }[];
  readonly share: number;
}

/** Everything that lies within so many metres of the territory; lines of which nothing does are left out. */
export function exposedWithin({ sites, cities, lines }: Exposure, metres: number): Within {
  const isWithin = ({ nearest }: { nearest: Nearest }): boolean => nearest.distance <= metres;
  const reached = sites.filter(isWithin);
  return {
    sites: reached,
    cities: cities.filter(isWithin),
    lines: lines.filter(isWithin).map((line) => {
      const length = lengthWithin(line, metres);
      return { id: line.id, metres: length, share: Math.min(1, length / line.length) };
    }),
    share: sites.length === 0 ? 0 : reached.length / sites.length,
  };
}

/** For one distance, how many sites and how many metres of all lines lie within it. */
export interface CurvePoint {
  readonly metres: number;
  readonly sites: number;
  readonly lineMetres: number;
}

/**
 * How much lies within, at every `step` metres from `from` to `to`, both included where the step fits. Never falls.
 *
 * @throws RangeError if the step is not above 0.
 */
export function curveOf({ sites, lines }: Exposure, from: number, to: number, step: number): CurvePoint[] {
  if (!(step > 0)) throw new RangeError(`a curve's step is ${step}, wanted a number of metres above 0`);
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => {
    const metres = from + i * step;
    return {
      metres,
      sites: sites.filter(({ nearest }) => nearest.distance <= metres).length,
      lineMetres: lines.reduce((sum, line) => sum + lengthWithin(line, metres), 0),
    };
  });
}

/** Places that pump, store, refine or ship oil and gas on Azerbaijan's soil or sea. */
export function azerbaijaniAssets(places: readonly Place[]): Place[] {
  return places.filter((place) => place.energy?.soil === "AZE");
}

/** Pipelines that run over Azerbaijan's soil or sea, with what they have abroad. */
export function azerbaijaniPipelines(lines: readonly Line[]): Line[] {
  return lines.filter(({ kind, countries }) => kind.endsWith("pipeline") && countries.includes("AZE"));
}

/** The members of the Gulf Cooperation Council, all of them struck in the first days of the war. */
export const GULF_STATES: readonly string[] = ["ARE", "BHR", "KWT", "OMN", "QAT", "SAU"];

/** Baku, and the cities of the Gulf states, Iraq and Jordan: the neighbors that the article compares. */
export function comparedCities(places: readonly Place[]): Place[] {
  const states = [...GULF_STATES, "IRQ", "JOR"];
  return places.filter(({ id, kind, country }) => {
    return id === "baku" || ((kind === "capital" || kind === "city") && country !== null && states.includes(country));
  });
}

const kept = new WeakMap<Ground, Map<Records, Exposure>>();

/**
 * How near Azerbaijan's energy and the compared cities lie to Iran's dry land, its islands included, those among them
 * that the United Arab Emirates claim too. Measured once for the same records and layers, since it takes seconds.
 */
export function exposureToIran({ records, ground }: { readonly records: Records; readonly ground: Ground }): Exposure {
  const known = kept.get(ground)?.get(records);
  if (known) return known;
  const exposure = exposureTo(
    { id: "iran-land", shape: ground.iranLand, edges: ground.iranLandEdges },
    {
      sites: azerbaijaniAssets(records.places),
      lines: azerbaijaniPipelines(records.lines),
      cities: comparedCities(records.places),
    },
  );
  kept.set(ground, new Map([...(kept.get(ground) ?? []), [records, exposure]]));
  return exposure;
}
