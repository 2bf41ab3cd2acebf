import type { Feature, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { asArea, boundsOf, featureOf, type Origin, polygonsOf, type Ring, signedArea } from "./geojson.ts";
import { loadPackage, readPackageJson } from "./inputs.ts";
import { client, countryOf, encoded, type Member, type PlainTopology, thinned, topologyOf } from "./topology.ts";

/** How far a thinned outline may stray, in metres; Natural Earth's own outlines are off by more. */
const stray = 1000;

/** Coordinates are kept to this many degrees, so that a vertex moves by less than 160 m. */
const grid = 0.002;

/**
 * Inside the box of the other layers half of its vertices lie within 0.7 km of OpenStreetMap's lines and 95 in 100 within
 * 7 km; in deserts, where maps differ, some lie up to a hundred off. Of places on land there 1 in 100 gets another country.
 */
const origin: Origin = {
  source: "Natural Earth 1:10 million (world-atlas 2.0.2), outlines thinned to 1 km; codes: iso-3166-1 2.1.1",
  licence: "Public domain, made with Natural Earth; codes: MIT",
  retrieved: "2026-11-23",
  precision_m: 7000,
};

/** West, south, east and north of a box of degrees. */
type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Ground that Natural Earth counts to a country, or lumps together, but that has a code of its own in ISO 3166-1:
 * every polygon of `of` that begins inside the box. No two of them are near each other.
 */
const partsWithOwnCode: readonly { readonly of: string; readonly code: string; readonly box: Box }[] = [
  { of: "France", code: "GUF", box: [-55, 2, -51, 6] },
  { of: "France", code: "GLP", box: [-62, 15.8, -60.9, 16.6] },
  { of: "France", code: "MTQ", box: [-61.3, 14.3, -60.7, 15] },
  { of: "France", code: "REU", box: [55, -21.5, 56, -20.8] },
  { of: "France", code: "MYT", box: [44.9, -13.1, 45.4, -12.5] },
  { of: "Norway", code: "SJM", box: [9, 74, 35, 81] },
  { of: "Norway", code: "SJM", box: [-9.5, 70.5, -7.5, 71.5] },
  { of: "Norway", code: "BVT", box: [3, -55, 4, -54] },
  { of: "Netherlands", code: "BES", box: [-68.6, 11.9, -68, 12.5] },
  { of: "Netherlands", code: "BES", box: [-63.4, 17.3, -62.8, 17.8] },
  { of: "New Zealand", code: "TKL", box: [-173, -9.6, -171, -8.4] },
  { of: "Indian Ocean Ter.", code: "CXR", box: [105, -11, 106, -10] },
  { of: "Indian Ocean Ter.", code: "CCK", box: [96, -13, 98, -11] },
];

/** Ground without a number of its own that ISO 3166-1 counts to a country, or that was leased from one. */
const codesByName: Readonly<Record<string, string>> = {
  "USNB Guantanamo Bay": "CUB",
  Baikonur: "KAZ",
  "Clipperton I.": "FRA",
  "Coral Sea Is.": "AUS",
};

interface IsoCountry {
  readonly alpha3: string;
  readonly numeric: string;
}

/** Alpha-3 codes by number, as the standard has both. */
function codesByNumber(): ReadonlyMap<string, string> {
  const all = loadPackage<{ all(): IsoCountry[] }>("iso-3166-1").all();
  return new Map(all.map(({ numeric, alpha3 }) => [numeric, alpha3]));
}

/** Polygons by code. What has no number in ISO 3166-1 (Kosovo, Somaliland, Northern Cyprus, …) is left out. */
function polygonsByCode(): Map<string, Ring[][]> {
  const atlas = readPackageJson<PlainTopology>("world-atlas", "countries-10m.json");
  const codes = codesByNumber();
  const found = new Map<string, Ring[][]>();
  for (const member of (atlas.objects.countries?.geometries ?? []) as Member[]) {
    const { id, geometry, properties } = client().feature(atlas, member);
    const own = id === undefined ? (codesByName[String(properties.name)] ?? "") : codes.get(String(id));
    if (own === undefined) throw new Error(`world-atlas: ISO 3166-1 has no number "${id}" (${properties.name})`);
    for (const polygon of polygonsOf(geometry)) {
      const code = partCode(String(properties.name), polygon) ?? own;
      if (code !== "") found.set(code, [...(found.get(code) ?? []), polygon]);
    }
  }
  return found;
}

function partCode(name: string, polygon: Ring[]): string | undefined {
  const [x = 0, y = 0] = polygon[0]?.[0] ?? [];
  const inside = ([west, south, east, north]: Box) => x > west && x < east && y > south && y < north;
  return partsWithOwnCode.find(({ of, box }) => of === name && inside(box))?.code;
}

/** Roughly the larger of a line's width and height, in metres: a small outline is thinned less, or it would be lost. */
function breadthOf(line: readonly Position[]): number {
  const [west, south, east, north] = boundsOf(line);
  return 111_195 * Math.max((east - west) * Math.cos((south * Math.PI) / 180), north - south);
}

/** A thinned member without the rings that thinning left flat. */
function solid(topology: PlainTopology, member: Member): Feature<Polygon | MultiPolygon>[] {
  const { geometry, properties } = client().feature(topology, member) as Feature<Geometry, Record<string, unknown>>;
  const parts = polygonsOf(geometry).map((part) => part.filter((ring) => ring.length > 3 && signedArea(ring) !== 0));
  const kept = parts.filter(({ length }) => length > 0);
  return kept.length > 0 ? [featureOf(properties, asArea(kept)) as Feature<Polygon | MultiPolygon>] : [];
}

/**
 * The countries of the world by their codes, for telling in which country a place lies that is outside the box of
 * the other layers. Rings run on over the date line: an edge between 179 and -179 degrees is two degrees long.
 *
 * @throws Error if a part with a code of its own is not there any more.
 */
export function makeWorld(): string {
  const polygons = [...polygonsByCode()].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const { code } of partsWithOwnCode) {
    if (!polygons.some(([one]) => one === code)) throw new Error(`world-atlas: nothing lies in the box of ${code}`);
  }
  const whole = topologyOf({ countries: polygons.map(([country, parts]) => featureOf({ country }, asArea(parts))) });
  whole.arcs = whole.arcs.map((arc) => thinned(arc, () => Math.min(stray, breadthOf(arc) / 8)));
  const members = (whole.objects.countries?.geometries ?? []) as Member[];
  const topology = topologyOf({ countries: members.flatMap((member) => solid(whole, member)) });
  for (const member of (topology.objects.countries?.geometries ?? []) as Member[]) {
    member.id = countryOf(member);
    delete (member as { properties?: unknown }).properties;
  }
  return `${JSON.stringify({ ...origin, ...encoded(topology, grid, [-180, -90]) })}\n`;
}
