import { bandsOf, lowestRead } from "../bands.ts";
import { type Exposed, type ExposedLine, exposureToIran, GULF_STATES, lengthWithin } from "../exposure.ts";
import { type Figure, figure, type Measured } from "../figure.ts";
import { SPHERE_ERROR } from "../measure.ts";
import type { Line, Place } from "../records.ts";
import { BORDER_PRECISION, distanceFigure } from "./distances.ts";

const BORDER_SOURCE = "osm-timezone-boundary-builder";
const WATER_SOURCE = "osm-geo-maps";
const TO_LAND =
  "to the nearest point of Iran's dry land. Reach is measured from territory alone: it says nothing of intent, accuracy or defense.";

/** Where a distance lies so near the middle between two steps that a sphere could tip it, a coarser step is printed. */
const COARSER: Readonly<Record<string, number>> = { "hajigabul-mozdok-to-iran-land": 10_000 };

const idOf = (id: string): string => `${id.replaceAll("_", "-")}-to-iran-land`;
const withLand = (sources: readonly string[]): string[] => [...new Set([...sources, BORDER_SOURCE, WATER_SOURCE])];

function fromPlace(place: Place, { nearest, precision }: Exposed, range: string): Figure {
  const id = idOf(place.id);
  return distanceFigure({
    id,
    label: `From ${place.name} to the nearest dry land of Iran`,
    nearest,
    precision: precision + BORDER_PRECISION,
    step: COARSER[id] ?? 5_000,
    method: `Great-circle distance from the point that stands for ${place.name} ${TO_LAND}`,
    range,
    inputs: [place.id, "iran-land"],
    sources: withLand(place.sources),
  });
}

function fromLine(line: Line, { nearest, precision }: ExposedLine): Figure {
  const id = idOf(line.id);
  return distanceFigure({
    id,
    label: `From the ${line.name} to the nearest dry land of Iran`,
    nearest,
    precision: precision + BORDER_PRECISION,
    step: COARSER[id] ?? 5_000,
    method: `The shortest great circle from any point of the published, simplified route ${TO_LAND}`,
    range: "The route is a simplified public one and may be some kilometers off.",
    inputs: [line.id, "iran-land"],
    sources: withLand(line.sources),
  });
}

function farthestAsset(measured: Measured, sites: readonly Exposed[]): Figure {
  const { records } = measured;
  const farthest = sites.at(-1) as Exposed;
  const whole = distanceFigure({
    id: "farthest-asset-to-iran-land",
    label: `From the farthest energy site of Azerbaijan in the records (${farthest.name}) to the nearest dry land of Iran`,
    nearest: farthest.nearest,
    precision: farthest.precision + BORDER_PRECISION,
    step: 5_000,
    method: `Every energy site on Azerbaijan's soil or sea is measured ${TO_LAND} The farthest is taken.`,
    range:
      "Offshore fields are points that stand for areas tens of kilometers long; the range is that of the least certain site.",
    inputs: [...sites.map(({ id }) => id), "iran-land"],
    sources: withLand(sites.flatMap(({ id }) => records.place(id).sources)),
  });
  const high = Math.max(whole.high, ...sites.map(({ nearest, precision }) => nearest.distance + precision));
  return { ...whole, high };
}

function countOf(measured: Measured, sites: readonly Exposed[]): Figure {
  return figure({
    id: "energy-sites",
    label: "Energy sites on Azerbaijan's soil or sea in the records",
    unit: "1",
    value: sites.length,
    low: sites.length,
    high: sites.length,
    step: 1,
    method:
      "Fields, terminals, the refinery, the port and the hub of gas pipelines that the records hold are counted. Single platforms, wells and pumping stations are left out on purpose.",
    range: "A count of our records, not of everything that Azerbaijan has.",
    inputs: sites.map(({ id }) => id),
    sources: [...new Set(sites.flatMap(({ id }) => measured.records.place(id).sources))],
  });
}

/** What is said of the lowest published range wherever something is held against it. */
const LOWEST =
  "the lowest published range whose source has been read. Published ranges are claims, most of them Iranian; reach is not intent, accuracy or the absence of defense.";

function withinLowest({ records }: Measured, sites: readonly Exposed[], lines: readonly ExposedLine[]): Figure[] {
  const { band, end } = lowestRead(bandsOf(records.ranges, records));
  const read = end.sources.filter((id) => records.source(id).read);
  const within = (slack: number): number =>
    sites.filter(({ nearest, precision }) => nearest.distance + slack * precision <= end.metres).length / sites.length;
  const lengths = (slack: number): number =>
    lines.reduce((sum, line) => sum + lengthWithin(line, end.metres - slack * line.precision), 0);
  return [
    figure({
      id: "assets-within-reach-share",
      label: "Share of Azerbaijan's energy sites that lie within the lowest published range whose source was read",
      unit: "1",
      value: within(0),
      low: within(1),
      high: within(-1),
      step: 0.01,
      share: true,
      method: `Sites whose distance from Iran's dry land is at most the range published for ${band.system}, divided by all sites. It is ${LOWEST} Lower ranges are printed without a source that was read, and do not cover them all.`,
      range: "Each site is moved nearer and farther by as much as its point is uncertain.",
      inputs: [...sites.map(({ id }) => id), band.id, "iran-land"],
      sources: withLand(read),
    }),
    figure({
      id: "pipelines-within-lowest-range",
      label:
        "How much of Azerbaijan's pipelines, abroad too, lies within the lowest published range whose source was read",
      unit: "m",
      value: lengths(0),
      low: lengths(1) * (1 - SPHERE_ERROR),
      high: lengths(-1) * (1 + SPHERE_ERROR),
      step: 100_000,
      method: `The published, simplified routes are measured every kilometer, and what lies within the range published for ${band.system} is added up. It is ${LOWEST}`,
      range:
        "Each route is moved nearer and farther by as much as it is uncertain. Where pipelines share a route, each counts.",
      inputs: [...lines.map(({ id }) => id), band.id, "iran-land"],
      sources: withLand([...read, ...lines.flatMap(({ id }) => records.line(id).sources)]),
    }),
  ];
}

const SIMPLIFIED =
  "A simplified route is shorter than the real one: the high end is the longest length that is published, where one is.";

function lengthFigures({ records }: Measured, lines: readonly ExposedLine[]): Figure[] {
  const longest = ({ id, length }: ExposedLine): number =>
    Math.max(length * (1 + SPHERE_ERROR), 1000 * (records.line(id).published_length_km?.high ?? 0));
  const total = lines.reduce((sum, { length }) => sum + length, 0);
  const btc = lines.find(({ id }) => id === "btc") as ExposedLine;
  return [
    figure({
      id: "btc-length",
      label: "Length of the Baku–Tbilisi–Ceyhan oil pipeline as it is drawn",
      unit: "m",
      value: btc.length,
      low: btc.length * (1 - SPHERE_ERROR),
      high: longest(btc),
      step: 50_000,
      method: "The legs of the published, simplified route are added up.",
      range: SIMPLIFIED,
      inputs: [btc.id],
      sources: records.line(btc.id).sources,
      published: records.estimates.filter(({ quantity }) => quantity === "btc-length"),
    }),
    figure({
      id: "pipelines-length",
      label: "Length of Azerbaijan's pipelines, abroad too, as they are drawn",
      unit: "m",
      value: total,
      low: total * (1 - SPHERE_ERROR),
      high: lines.reduce((sum, line) => sum + longest(line), 0),
      step: 100_000,
      method:
        "The legs of the published, simplified routes of all pipelines that run over Azerbaijan's soil or sea are added up.",
      range: `${SIMPLIFIED} Where pipelines share a route, each counts.`,
      inputs: lines.map(({ id }) => id),
      sources: [...new Set(lines.flatMap(({ id }) => records.line(id).sources))],
    }),
  ];
}

function gulfFigures({ records }: Measured, cities: readonly Exposed[]): Figure[] {
  const capitals = cities.filter(({ id }) => {
    const { kind, country } = records.place(id);
    return kind === "capital" && country !== null && GULF_STATES.includes(country);
  });
  const toCapital = (which: "nearest" | "farthest", step: number): Figure => {
    const capital = capitals.at(which === "nearest" ? 0 : -1) as Exposed;
    return distanceFigure({
      id: `gulf-capitals-${which}-to-iran-land`,
      label: `From the ${which} capital of a Gulf state (${capital.name}) to the nearest dry land of Iran`,
      nearest: capital.nearest,
      precision: capital.precision + BORDER_PRECISION,
      step,
      method: `The capitals of the six states of the Gulf Cooperation Council are measured as Azerbaijan's sites are, ${TO_LAND} The ${which} is taken. Islands count as land, those too that the United Arab Emirates claim.`,
      range: "A city is wider than its point.",
      inputs: [...capitals.map(({ id }) => id), "iran-land"],
      sources: withLand(capitals.flatMap(({ id }) => records.place(id).sources)),
    });
  };
  return [toCapital("nearest", 5_000), toCapital("farthest", 10_000)];
}

/**
 * How far Azerbaijan's oil and gas lie from Iran's territory, and for comparison the capitals of the Gulf. Pipelines that
 * the records know less well than they are near to the border have no distance of their own; nor have those at sea, which
 * come nearest where they land.
 */
export function energyFigures(measured: Measured): Figure[] {
  const { records } = measured;
  const { sites, lines, cities } = exposureToIran(measured);
  const onLand = lines.filter(
    ({ id, nearest, precision }) => records.line(id).kind !== "subsea-pipeline" && nearest.distance > precision,
  );
  const baku = cities.find(({ id }) => id === "baku") as Exposed;
  return [
    ...sites.map((site) =>
      fromPlace(
        records.place(site.id),
        site,
        "Installations are kept at the coarse level of public gazetteers, so the point stands for an area.",
      ),
    ),
    ...onLand.map((line) => fromLine(records.line(line.id), line)),
    fromPlace(records.place("baku"), baku, "A city is wider than its point."),
    farthestAsset(measured, sites),
    countOf(measured, sites),
    ...withinLowest(measured, sites, lines),
    ...lengthFigures(measured, lines),
    ...gulfFigures(measured, cities),
  ];
}
