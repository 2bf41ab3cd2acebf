import type { Feature, Position } from "geojson";
import { lineNetwork, type Network, rounded, stoneNetwork } from "./courses.ts";
import { displayTolerance } from "./detail.ts";
import { featureOf, groundArea, type Ring } from "./geojson.ts";
import { riverPieces } from "./gshhg.ts";
import { thinned } from "./topology.ts";

/**
 * What draws a stretch: the World Data Bank's survey of rivers, the border that runs in it, or the scattered pieces
 * of water that OpenStreetMap's reduced rivers have left, which lie truer than the survey; in a reservoir younger than the survey, straight lines under its water.
 */
type Drawn = "survey" | "border" | "water" | "reservoir";

type Stretch = readonly [by: Drawn, ...through: (readonly [number, number])[]];

interface River {
  readonly name: string;
  /** 1 for rivers to draw from far away, 2 for rivers to draw from nearer. */
  readonly level: 1 | 2;
  readonly stretches: readonly Stretch[];
}

/** Rivers from source to mouth, by a few places each passes. */
const rivers: readonly River[] = [
  {
    name: "Aras",
    level: 1,
    stretches: [
      ["survey", [41.35, 39.5], [42.3, 40.05], [43.64, 40.1]],
      ["border", [43.66, 40.11], [44.77, 39.71], [45.4, 39.08], [46.5, 38.87], [47.95, 39.69]],
      ["water", [47.99, 39.72], [48.3, 39.9], [48.47, 40.01]],
    ],
  },
  {
    name: "Kura",
    level: 1,
    stretches: [
      ["survey", [42.6, 40.85], [43.6, 41.98], [44.8, 41.7], [46.1, 40.95], [46.3, 40.92]],
      ["reservoir", [46.3, 40.92], [46.6, 40.98], [46.85, 40.91], [47.1, 40.79]],
      ["survey", [47.09, 40.755], [47.2, 40.55], [49.4, 39.28]],
    ],
  },
  {
    name: "Tigris",
    level: 1,
    stretches: [["survey", [40.2, 38.0], [43.13, 36.35], [44.4, 33.3], [47.15, 31.85], [47.43, 31.0]]],
  },
  {
    name: "Euphrates",
    level: 1,
    stretches: [
      [
        "survey",
        [41.0, 39.9],
        [38.0, 36.83],
        [40.15, 35.33],
        [43.3, 33.4],
        [46.25, 31.04],
        [47.43, 31.0],
        [48.55, 29.95],
      ],
    ],
  },
  { name: "Volga", level: 1, stretches: [["survey", [44.7, 47.95], [47.4, 46.9], [48.03, 46.35], [47.5, 45.75]]] },
  { name: "Nile", level: 1, stretches: [["survey", [32.9, 24.1], [31.2, 30.1], [30.4, 31.4]]] },
  { name: "Amu Darya", level: 1, stretches: [["survey", [63.9, 39.0], [61.9, 41.0], [59.5, 42.5]]] },
  { name: "Karun", level: 2, stretches: [["survey", [49.4, 31.9], [48.68, 31.32], [48.18, 30.43]]] },
  { name: "Kızılırmak", level: 2, stretches: [["survey", [37.9, 39.8], [34.0, 39.1], [34.4, 40.9], [35.95, 41.7]]] },
  { name: "Murat", level: 2, stretches: [["survey", [41.9, 38.6], [40.5, 38.7], [39.0, 38.75]]] },
  { name: "Sefid Rud", level: 2, stretches: [["survey", [46.9, 36.2], [47.9, 36.9], [49.4, 36.75], [49.95, 37.42]]] },
  { name: "Terek", level: 2, stretches: [["survey", [44.1, 43.5], [46.5, 43.5], [47.3, 43.6]]] },
  { name: "Akhurian", level: 2, stretches: [["border", [43.73, 40.68], [43.66, 40.11]]] },
];

/** Borders that run in the Aras and the Akhurian. */
const riverBorders = /^(ARM-TUR|AZE-TUR|AZE-IRN|ARM-IRN)-/;

/** Pieces of water up to this size are stepping stones by their middle, larger ones by their outline; square metres. */
const smallWater = 3e6;

function stonesOf(water: readonly Ring[][]): Position[] {
  const inCaucasus = ([x = 0, y = 0]: Position) => x > 41 && x < 50 && y > 38 && y < 42.5;
  return water.flatMap(([outer]) => {
    const ring = outer as Ring;
    if (!inCaucasus(ring[0] as Position)) return [];
    const area = groundArea(ring);
    if (area > 900e6) return [];
    if (area > smallWater) return ring;
    const open = ring.slice(1);
    const mean = (axis: 0 | 1) => open.reduce((sum, place) => sum + (place[axis] as number), 0) / open.length;
    return [[mean(0), mean(1)]];
  });
}

function courseThrough(network: Network, places: readonly (readonly [number, number])[]): Position[] {
  const numbers = places.map((place) => network.nearest(place));
  return numbers.slice(1).flatMap((to, index) => {
    const course = network.course(numbers[index] as number, to);
    return index === 0 ? course : course.slice(1);
  });
}

/** A drawn course made smooth. A border keeps its vertices, so that river and border stay one line on the map. */
function smoothed(by: Drawn, course: Position[]): Position[] {
  if (by === "border") return course;
  const careful = (longitude: number, latitude: number) => Math.max(150, displayTolerance(longitude, latitude) / 2);
  return rounded(thinned(course, careful));
}

/** The named rivers for display, each one line. */
export async function displayRivers(borders: readonly Feature[], water: readonly Ring[][]): Promise<Feature[]> {
  const survey = (await riverPieces()).filter(({ level }) => level < 10).map(({ line }) => line);
  const lines = borders.flatMap(({ properties, geometry }) => {
    return riverBorders.test(properties?.id) && geometry.type === "MultiLineString" ? geometry.coordinates : [];
  });
  const networks: Record<Exclude<Drawn, "reservoir">, Network> = {
    survey: lineNetwork(survey, 90_000),
    border: lineNetwork(lines, 0, true),
    water: stoneNetwork(stonesOf(water), 14_000),
  };
  return rivers.map(({ name, level, stretches }) => {
    const line = stretches.flatMap(([by, ...places]) =>
      by === "reservoir"
        ? rounded(places.map((place) => [...place]))
        : smoothed(by, courseThrough(networks[by], places)),
    );
    return featureOf({ name, level }, { type: "LineString", coordinates: line });
  });
}
