import { type Figure, figure, type Measured } from "../figure.ts";
import { nearestBetween, nearestInArea, type Path } from "../measure.ts";
import type { Line, Place, ReportedRange } from "../records.ts";
import { BORDER_PRECISION, distanceFigure } from "./distances.ts";

const BORDER_SOURCE = "osm-timezone-boundary-builder";
const WATER_SOURCE = "osm-geo-maps";
const TO_LAND =
  "to the nearest point of Iran's dry land. Reach is measured from territory alone: it says nothing of intent, accuracy or defense.";

function fromPlace({ ground }: Measured, id: string, place: Place, step: number): Figure {
  return distanceFigure({
    id,
    label: `From ${place.name} to the nearest dry land of Iran`,
    nearest: nearestInArea(place.at, ground.iranLand, ground.iranLandEdges),
    precision: place.precision_m + BORDER_PRECISION,
    step,
    method: `Great-circle distance from the point that stands for ${place.name} ${TO_LAND}`,
    range: "Installations are kept at the coarse level of public gazetteers, so the point stands for an area.",
    inputs: [place.id, "iran-land"],
    sources: [...place.sources, BORDER_SOURCE, WATER_SOURCE],
  });
}

function fromLine({ ground }: Measured, id: string, line: Line, step: number): Figure {
  const path: Path = line.coordinates;
  return distanceFigure({
    id,
    label: `From the ${line.name} to the nearest dry land of Iran`,
    nearest: nearestBetween([path], ground.iranLandEdges),
    precision: line.precision_m + BORDER_PRECISION,
    step,
    method: `The shortest great circle from any point of the published, simplified route ${TO_LAND}`,
    range: "The route is a simplified public one and may be some kilometers off.",
    inputs: [line.id, "iran-land"],
    sources: [...line.sources, BORDER_SOURCE, WATER_SOURCE],
  });
}

/** Places that pump, store, refine or ship oil and gas on Azerbaijan's soil or sea. */
export function azerbaijaniAssets(places: readonly Place[]): Place[] {
  return places.filter((place) => place.energy?.soil === "AZE");
}

/** A published range of which the source has been read: its system, its length in km, and where it was read. */
interface ReadRange {
  readonly range: ReportedRange;
  readonly km: number;
  readonly sources: readonly string[];
}

/** The lowest published range, low or high, among those whose source has been read. */
function lowestReadRange(ranges: readonly ReportedRange[], wasRead: (sourceId: string) => boolean): ReadRange {
  const ends = ranges.flatMap((range): ReadRange[] => [
    { range, km: range.low_km, sources: range.low_sources.filter(wasRead) },
    { range, km: range.high_km, sources: range.high_sources.filter(wasRead) },
  ]);
  return ends.filter(({ sources }) => sources.length > 0).reduce((least, next) => (next.km < least.km ? next : least));
}

function farthestAsset(measured: Measured, assets: readonly Place[]): Figure {
  const { ground } = measured;
  const reached = assets.map((place) => ({
    place,
    nearest: nearestInArea(place.at, ground.iranLand, ground.iranLandEdges),
  }));
  const farthest = reached.reduce((most, next) => (next.nearest.distance > most.nearest.distance ? next : most));
  const whole = distanceFigure({
    id: "farthest-asset-to-iran-land",
    label: `From the farthest energy site of Azerbaijan in the records (${farthest.place.name}) to the nearest dry land of Iran`,
    nearest: farthest.nearest,
    precision: farthest.place.precision_m + BORDER_PRECISION,
    step: 5_000,
    method: `Every energy site on Azerbaijan's soil or sea is measured ${TO_LAND} The farthest is taken.`,
    range:
      "Offshore fields are points that stand for areas tens of kilometers long; the range is that of the least certain site.",
    inputs: [...assets.map((place) => place.id), "iran-land"],
    sources: [...new Set([...assets.flatMap((place) => place.sources), BORDER_SOURCE, WATER_SOURCE])],
  });
  const high = Math.max(whole.high, ...reached.map(({ place, nearest }) => nearest.distance + place.precision_m));
  return { ...whole, high };
}

function shareWithinReach(measured: Measured, assets: readonly Place[]): Figure {
  const { records, ground } = measured;
  const { range, km, sources } = lowestReadRange(records.ranges, (id) => records.source(id).read);
  const within = (slack: number): number =>
    assets.filter(
      (place) =>
        nearestInArea(place.at, ground.iranLand, ground.iranLandEdges).distance + slack * place.precision_m <=
        km * 1000,
    ).length / assets.length;
  return figure({
    id: "assets-within-reach-share",
    label: "Share of Azerbaijan's energy sites that lie within the lowest published range whose source was read",
    unit: "1",
    value: within(0),
    low: within(1),
    high: within(-1),
    step: 0.01,
    share: true,
    method: `Sites whose distance from Iran's dry land is at most the lowest published range whose source has been read (${range.system}), divided by all sites. Lower ranges are printed without a source that was read, and do not cover them all. Published ranges are claims, most of them Iranian; reach is not intent, accuracy or the absence of defense.`,
    range: "Each site is moved nearer and farther by as much as its point is uncertain.",
    inputs: [...assets.map((place) => place.id), range.id, "iran-land"],
    sources: [...new Set([...sources, BORDER_SOURCE, WATER_SOURCE])],
  });
}

/** How far Azerbaijan's oil and gas lie from Iran's territory. */
export function energyFigures(measured: Measured): Figure[] {
  const { records } = measured;
  const assets = azerbaijaniAssets(records.places);
  return [
    fromPlace(measured, "sangachal-to-iran-land", records.place("sangachal"), 5_000),
    fromPlace(measured, "acg-to-iran-land", records.place("acg"), 5_000),
    fromPlace(measured, "shah-deniz-to-iran-land", records.place("shah_deniz"), 5_000),
    fromLine(measured, "btc-to-iran-land", records.line("btc"), 5_000),
    fromLine(measured, "scp-to-iran-land", records.line("scp"), 5_000),
    fromPlace(measured, "baku-to-iran-land", records.place("baku"), 5_000),
    farthestAsset(measured, assets),
    shareWithinReach(measured, assets),
  ];
}
