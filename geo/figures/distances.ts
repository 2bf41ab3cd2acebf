import { type Figure, figure, type Measured } from "../figure.ts";
import {
  distanceBetween,
  greatCircle,
  type LngLat,
  lengthInside,
  type Nearest,
  nearestBetween,
  nearestInArea,
  nearestOnPaths,
  SPHERE_ERROR,
} from "../measure.ts";
import type { Estimate, Place } from "../records.ts";

/**
 * How far the drawn border may lie from the agreed one, in metres. The map's edition of today and the one of 2017
 * agree to a few metres; nothing better than the map itself is published.
 */
export const BORDER_PRECISION = 50;

/** How far the shore may lie from where the map's water of 2017 has it, in metres: water rises and falls. */
const SHORE_PRECISION = 1000;

const BORDER_SOURCE = "osm-timezone-boundary-builder";
const WATER_SOURCE = "osm-geo-maps";

/** A distance with its range: what the places and lines are known to, and what the sphere may be off. */
export function distanceFigure(given: {
  id: string;
  label: string;
  nearest: Nearest;
  /** Metres by which either end may be off, added up. */
  precision: number;
  step: number;
  method: string;
  range: string;
  inputs: readonly string[];
  sources: readonly string[];
  published?: Figure["published"];
}): Figure {
  const { nearest, precision, ...rest } = given;
  const slack = precision + nearest.distance * SPHERE_ERROR;
  return figure({
    ...rest,
    unit: "m",
    value: nearest.distance,
    low: Math.max(0, nearest.distance - slack),
    high: nearest.distance + slack,
    ends: { from: nearest.from, to: nearest.to },
  });
}

const between = (a: Place, b: Place): Nearest => ({ from: a.at, to: b.at, distance: distanceBetween(a.at, b.at) });

/** The maps that were drawn by others than OpenStreetMap, and where they put the airport's distance to the border line. */
const onOtherMaps = ({ comparisons }: Measured["ground"]): Estimate[] =>
  comparisons
    .filter(({ id }) => !id.startsWith("openstreetmap"))
    .map(({ id, name, to_iran_border_m: metres }) => ({
      id: `airport-border-${id}`,
      quantity: "airport-to-iran-border",
      low: metres,
      high: metres,
      unit: "m" as const,
      by: `${name}, measured the same way`,
      date: null,
      note: "An independent map, drawn more coarsely.",
      sources: ["natural-earth"],
    }));

/** The distances of the strikes, the exclave and the flight. */
export function distanceFigures({ records, ground }: Measured): Figure[] {
  const [airport, village, baku, tehran] = ["naj", "shakarabad", "gyd", "tehran"].map((id) => records.place(id)) as [
    Place,
    Place,
    Place,
    Place,
  ];
  const border = ground.borderOf("IRN");
  const flight = greatCircle(baku.at, airport.at, 128);
  const byArticle = records.estimates.filter(({ quantity }) => quantity === "airport-to-iran-border");
  const article = byArticle.find(({ sources }) => sources.includes("tac-2026-03-08"));
  if (!article) throw new RangeError('estimates.json has no "airport-to-iran-border" by the article');
  const flightEnds = `The airports' reference points are known to about ${airport.precision_m} meters each.`;
  const overArmenia = lengthInside(flight, ground.country("ARM"));
  return [
    distanceFigure({
      id: "airport-to-iran-border",
      label: "From Nakhchivan airport to the border line with Iran",
      nearest: nearestOnPaths(airport.at, border),
      precision: airport.precision_m + BORDER_PRECISION,
      step: 100,
      method:
        "Great-circle distance from the airport's reference point to the nearest point of Iran's border line, which here runs through the water of the Aras reservoir.",
      range:
        "The reference point stands for an airport some kilometers long, and the border line is as exact as the map it comes from.",
      inputs: ["naj", "borders:AZE-IRN"],
      sources: [...airport.sources, BORDER_SOURCE],
      published: [...byArticle, ...onOtherMaps(ground)],
    }),
    figure({
      id: "article-airport-to-border",
      label: "From Nakhchivan airport to the border with Iran, by the article",
      unit: "m",
      value: article.low,
      low: article.low,
      high: article.high,
      step: 1000,
      method: "As published: a round number.",
      range: "The article gives no range.",
      inputs: [article.id],
      sources: article.sources,
    }),
    distanceFigure({
      id: "airport-to-iran-land",
      label: "From Nakhchivan airport to the nearest dry land of Iran",
      nearest: nearestInArea(airport.at, ground.iranLand, ground.iranLandEdges),
      precision: airport.precision_m + SHORE_PRECISION,
      step: 100,
      method:
        "Great-circle distance from the airport's reference point to the nearest point of Iran's territory that is not under water, on the far shore of the Aras reservoir.",
      range:
        "The shore is that of a map of 2017. Reservoirs rise and fall, and the map's shore is coarse, so the range is wider than for the border line.",
      inputs: ["naj", "iran-land"],
      sources: [...airport.sources, BORDER_SOURCE, WATER_SOURCE],
    }),
    distanceFigure({
      id: "airport-to-shakarabad",
      label: "From Nakhchivan airport to Shakarabad",
      nearest: between(airport, village),
      precision: airport.precision_m + village.precision_m,
      step: 100,
      method:
        "Great-circle distance from the airport's reference point to the point that a gazetteer, a list of place names, gives for the village.",
      range: "Only one source gives a point for the village, and it may be a kilometer off; that is most of the range.",
      inputs: ["naj", "shakarabad"],
      sources: [...airport.sources, ...village.sources],
    }),
    distanceFigure({
      id: "shakarabad-to-iran-border",
      label: "From Shakarabad to the border line with Iran",
      nearest: nearestOnPaths(village.at, border),
      precision: village.precision_m + BORDER_PRECISION,
      step: 100,
      method:
        "Great-circle distance from the village's point to the nearest point of Iran's border line in the Aras reservoir.",
      range: "Only one source gives a point for the village, and it may be a kilometer off.",
      inputs: ["shakarabad", "borders:AZE-IRN"],
      sources: [...village.sources, BORDER_SOURCE],
    }),
    distanceFigure({
      id: "nakhchivan-to-mainland",
      label: "From the exclave to the rest of Azerbaijan, at the narrowest",
      nearest: nearestBetween(ground.exclaveEdges, ground.mainlandEdges),
      precision: 2 * BORDER_PRECISION,
      step: 1000,
      method:
        "The shortest great circle from any point of the exclave's outline to any point of the mainland's. It crosses Armenia.",
      range: "Both outlines are as exact as the map they come from.",
      inputs: ["exclave", "countries:AZE"],
      sources: [BORDER_SOURCE],
    }),
    distanceFigure({
      id: "nakhchivan-baku-flight",
      label: "From Nakhchivan airport to Baku airport in a straight line",
      nearest: between(airport, baku),
      precision: airport.precision_m + baku.precision_m,
      step: 10_000,
      method:
        "Great-circle distance between the two airports' reference points. Real flights follow airways and are longer.",
      range: flightEnds,
      inputs: ["naj", "gyd"],
      sources: [...airport.sources, ...baku.sources],
    }),
    flightOverArmenia(overArmenia, airport, baku),
    distanceFigure({
      id: "airport-to-tehran",
      label: "From Nakhchivan airport to Tehran",
      nearest: between(airport, tehran),
      precision: airport.precision_m + tehran.precision_m,
      step: 5_000,
      method:
        "Great-circle distance from the airport's reference point to the point that stands for the city of Tehran.",
      range: "A city is wider than its point.",
      inputs: ["naj", "tehran"],
      sources: [...airport.sources, ...tehran.sources],
    }),
  ];
}

function flightOverArmenia(overArmenia: number, airport: Place, baku: Place): Figure {
  const slack = airport.precision_m + baku.precision_m + 2 * BORDER_PRECISION + overArmenia * SPHERE_ERROR;
  return figure({
    id: "flight-over-armenia",
    label: "How much of the straight line between the airports lies over Armenia",
    unit: "m",
    value: overArmenia,
    low: overArmenia - slack,
    high: overArmenia + slack,
    step: 5_000,
    method:
      "The great circle between the two airports is walked in short steps, and the steps over Armenia are added up. Real flights follow airways.",
    range: "The airports' reference points and the border are known to within some hundred meters.",
    inputs: ["naj", "gyd", "countries:ARM"],
    sources: [...airport.sources, BORDER_SOURCE],
    ends: { from: airport.at as LngLat, to: baku.at as LngLat },
  });
}
