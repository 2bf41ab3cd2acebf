import type { Figure } from "../../../geo/figure.ts";
import { distanceBetween, edgesOf, greatCircle, type LngLat, nearestOnPaths, type Path } from "../../../geo/measure.ts";
import type { Place, Records } from "../../../geo/records.ts";
import type { Atlas, DrawnLine } from "../drawing.ts";
import type { GroundData } from "../ground.ts";
import { BORDER_INPUT, drawnLine, linesOf, runWithin, stretchesOf } from "./stretches.ts";

/** One end of a measured line, and what stands there. */
export interface End {
  /** Its record, or `null` where the end is no place that has a name of its own. */
  readonly place: Place | null;
  /** Its name on the map. */
  readonly text: string;
  /** The same in a sentence: a name, or “the border with Iran”. */
  readonly said: string;
  readonly at: LngLat;
}

/** What a figure measures on the ground. */
export interface Subject {
  /**
   * How it is drawn: a straight line with its number, or part of one; a stretch with the number beside it, an edge or
   * an area with the number in it; or points.
   */
  readonly kind: "distance" | "part" | "stretch" | "edge" | "area" | "points";
  /** The straight line that is measured. */
  readonly measure: { readonly from: LngLat; readonly to: LngLat } | null;
  readonly ends: readonly End[];
  readonly lines: readonly DrawnLine[];
  readonly points: readonly Place[];
  /** Whether the points are so few that each has its name. */
  readonly named: boolean;
  /** What has to be seen. */
  readonly extent: readonly LngLat[];
}

const NOTHING = { measure: null, ends: [], lines: [], points: [], named: false } as const;

/** An end as near to a border line on land as this, in metres, is said to be at the border: the drawn line is thinned. */
const AT_BORDER = 700;

const isAt = (a: LngLat, b: LngLat): boolean => a[0] === b[0] && a[1] === b[1];

const placesOf = ({ inputs }: Figure, { places }: Records): Place[] =>
  inputs.flatMap((id) => places.find((place) => place.id === id) ?? []);

/** How near a place comes to the borders of a country that run over land, in metres. */
function toLandBorder(at: LngLat, country: string, { borders }: GroundData): number {
  const paths = borders.features
    .filter(({ properties: own }) => own.over === "land" && (own.a === country || own.b === country))
    .flatMap(({ geometry }) => (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates));
  return nearestOnPaths(at, paths as unknown as Path[]).distance;
}

/** Words for an end on the edge of a country. */
function edgeWords(at: LngLat, figure: Figure, names: Atlas["names"], ground: GroundData): string {
  const border = figure.inputs.map((input) => BORDER_INPUT.exec(input)).find((found) => found !== null);
  if (border) return `border with ${names[border[1] === "AZE" ? (border[2] as string) : (border[1] as string)]}`;
  return toLandBorder(at, "IRN", ground) < AT_BORDER ? "border with Iran" : "Iranian shore";
}

/** A place's name on a small map: shorter than its record's where that is long. */
export function shortName({ id, name }: Place, names: Atlas["names"]): string {
  return (names[id] ?? name).replace(/ International Airport.*$/, " airport").replace(/\n/g, " ");
}

function endOf(at: LngLat, figure: Figure, { records, names }: Atlas, ground: GroundData): End {
  const place = placesOf(figure, records).find((one) => isAt(one.at, at)) ?? null;
  if (place) return { place, text: shortName(place, names), said: shortName(place, names), at };
  const [line] = linesOf(figure, records);
  const isFirst = figure.ends !== null && isAt(figure.ends.from, at);
  const ofPart = isFirst ? "edge of the exclave" : "edge of the mainland";
  const text =
    line && isFirst ? line.name : figure.inputs.includes("exclave") ? ofPart : edgeWords(at, figure, names, ground);
  return { place, text, said: `the ${text}`, at };
}

/** A distance, or how much of a straight line lies over a country. */
function ofEnds(figure: Figure, ends: NonNullable<Figure["ends"]>, atlas: Atlas, ground: GroundData): Subject {
  const drawn = [ends.from, ends.to].map((at) => endOf(at, figure, atlas, ground));
  const lines = linesOf(figure, atlas.records).map(drawnLine);
  const country = figure.inputs.find((input) => input.startsWith("countries:"))?.slice("countries:".length);
  const isPart = country !== undefined && drawn.every(({ place }) => place !== null);
  if (!isPart) {
    return { ...NOTHING, kind: "distance", measure: ends, ends: drawn, lines, extent: [ends.from, ends.to] };
  }
  const path = greatCircle(ends.from, ends.to, 128);
  const run = runWithin(path, country, ground);
  return {
    ...NOTHING,
    kind: "part",
    ends: drawn,
    lines: [
      { id: `${figure.id}-course`, name: drawn.map(({ text }) => text).join(" to "), kind: "course", path },
      { id: `${figure.id}-part`, name: `the part over ${atlas.names[country]}`, kind: "measured", path: run },
    ],
    extent: path,
  };
}

function ofStretch(figure: Figure, atlas: Atlas, ground: GroundData): Subject | null {
  const lines = stretchesOf(figure, atlas, ground);
  if (lines.length === 0) return null;
  const kind = figure.inputs.includes("exclave") ? "edge" : "stretch";
  return { ...NOTHING, kind, lines, extent: lines.flatMap(({ path }) => path) };
}

function ofArea({ countries }: GroundData): Subject {
  const extent = countries.features
    .filter(({ properties }) => properties.id === "AZE-exclave")
    .flatMap(({ geometry }) => edgesOf(geometry).flat());
  return { ...NOTHING, kind: "area", extent };
}

/** As many points as can each have a name. */
const FEW = 5;

function ofPoints(figure: Figure, points: readonly Place[], { countries }: GroundData): Subject {
  const extent = points.map(({ at }) => at);
  // What is measured from Iran's land shows some of it.
  const shore = countries.features
    .filter(({ properties }) => figure.inputs.includes("iran-land") && properties.id === "IRN")
    .flatMap(({ geometry }) => edgesOf(geometry).flat());
  const nearest = shore.reduce<{ at: LngLat; away: number } | null>((best, at) => {
    const away = Math.min(...extent.map(([x, y]) => Math.hypot((x - at[0]) * 0.77, y - at[1])));
    return !best || away < best.away ? { at, away } : best;
  }, null);
  return {
    ...NOTHING,
    kind: "points",
    points,
    named: points.length <= FEW,
    extent: nearest ? [...extent, nearest.at] : extent,
  };
}

/**
 * What a figure measures on the ground, read off its unit, its ends and its inputs; `null` for figures without a place:
 * people, days, money, counts of things that lie nowhere.
 */
export function subjectOf(figure: Figure, atlas: Atlas, ground: GroundData): Subject | null {
  const { ends, unit, inputs } = figure;
  if (ends && distanceBetween(ends.from, ends.to) > 0) return ofEnds(figure, ends, atlas, ground);
  if (unit === "m2") return inputs.includes("exclave") ? ofArea(ground) : null;
  if (unit !== "d") {
    const stretch = ofStretch(figure, atlas, ground);
    if (stretch) return stretch;
    const points = placesOf(figure, atlas.records);
    // A city's point may stand for a whole country; a dot there would say more than is meant.
    if (points.length > 1 && points.every(({ kind, energy }) => energy || (kind !== "capital" && kind !== "city"))) {
      return ofPoints(figure, points, ground);
    }
  }
  return null;
}
