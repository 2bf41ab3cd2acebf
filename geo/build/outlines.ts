import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { shape } from "./coverage.ts";
import {
  areaHolds,
  asArea,
  boundsOf,
  box,
  collectionOf,
  featureOf,
  groundArea,
  layerText,
  type Origin,
  openDatabaseLicence,
  polygonsOf,
  type Ring,
} from "./geojson.ts";
import { readPackageJson } from "./inputs.ts";
import { areaOf, type Workshop } from "./workshop.ts";
import { countryNames } from "./zones.ts";

const borderOrigin: Origin = {
  source: "OpenStreetMap via timezone-boundary-builder 2026d (geo-tz 8.1.9); sea: OpenStreetMap via geo-maps 0.6.0",
  licence: openDatabaseLicence,
  retrieved: "2026-09-16",
  precision_m: 10,
};

/** A country is whole if the box cuts nothing off its land: no vertex lies on the box's edge. */
function isWhole(country: Feature): boolean {
  const [west, south, east, north] = boundsOf(polygonsOf(country.geometry).flat(2));
  return west > box[0] && south > box[1] && east < box[2] && north < box[3];
}

/** Country polygons: land and inland water, Nakhchivan a part of Azerbaijan's. */
export async function makeCountries(workshop: Workshop): Promise<string> {
  const { countries } = await workshop.coverage();
  const features = countries.map((country) => {
    const id = String(country.properties?.country);
    return featureOf({ id, name: countryNames.get(id), whole: isWhole(country) }, country.geometry);
  });
  return layerText(borderOrigin, features);
}

/** The ring of the Nakhchivan exclave, every vertex. */
export async function makeExclave(workshop: Workshop): Promise<string> {
  const exclave = areaOf(await workshop.countries(), "AZE-exclave");
  return layerText(borderOrigin, [featureOf({ id: "nakhchivan", name: "Nakhchivan" }, asArea(exclave))]);
}

/** Every land border once. */
export async function makeBorders(workshop: Workshop): Promise<string> {
  return layerText(borderOrigin, await workshop.borders());
}

/** Pieces and holes smaller than this, in square metres, are crumbs of the overlay. */
const crumb = 100;

function withoutCrumbs(geometry: Geometry): Polygon | MultiPolygon {
  const parts = polygonsOf(geometry).map((part) => part.filter((ring) => groundArea(ring) >= crumb));
  return asArea(parts.filter((part, index) => part[0] === polygonsOf(geometry)[index]?.[0]));
}

/** Iran without the lakes and wide rivers: where one stands on dry ground. */
export async function makeIranLand(workshop: Workshop): Promise<string> {
  const iran = areaOf(await workshop.countries(), "IRN");
  const [west, south, east, north] = boundsOf(iran.flat(2));
  const near = workshop.water().filter((polygon) => {
    const [left, bottom, right, top] = boundsOf(polygon[0] as Ring);
    return left < east && right > west && bottom < north && top > south;
  });
  const made = await shape("-i iran.json -erase water.json -o dry.json format=geojson precision=0.000001", {
    "iran.json": collectionOf([featureOf({ id: "IRN" }, asArea(iran))]),
    "water.json": collectionOf([featureOf({}, asArea(near))]),
  });
  const [dry] = (made["dry.json"] as FeatureCollection).features as [Feature];
  const origin = { ...borderOrigin, source: `${borderOrigin.source}; lakes and rivers: geo-maps 0.6.0 (2017)` };
  return layerText({ ...origin, precision_m: 1000 }, [
    featureOf({ id: "IRN", name: "Iran, dry land" }, withoutCrumbs(dry.geometry)),
  ]);
}

/** By whose law an enclave is whose, and who holds it, with a point inside its polygon. */
const enclaves = [
  { id: "artsvashen", name: "Artsvashen (Bashkend)", law: "ARM", holder: "AZE", inside: [45.52, 40.63] },
  { id: "barkhudarli", name: "Barkhudarli and Sofulu", law: "AZE", holder: "ARM", inside: [45.2, 41.0] },
  { id: "yukhari_askipara", name: "Yukhari Askipara", law: "AZE", holder: "ARM", inside: [45.0, 41.065] },
] as const;

/** No enclave is as large as this, in square metres. */
const largestEnclave = 100e6;

/**
 * The Soviet-era enclaves between Armenia and Azerbaijan as OpenStreetMap had them in 2017 (today's coverage does not
 * know them), and Karki as a point, whose outline no source has.
 *
 * @throws Error if the source has no small polygon around one of them.
 */
export function makeEnclaves(): string {
  const world = readPackageJson<FeatureCollection>("@geo-maps/countries-maritime-10m", "map.geo.json");
  const sides = world.features.filter(({ properties }) => ["ARM", "AZE"].includes(properties?.A3));
  const parts = sides.flatMap((side) => polygonsOf(side.geometry)).map(([outer]) => outer as Position[]);
  const features = enclaves.map(({ inside, ...properties }) => {
    const ring = parts.find((part) => groundArea(part) < largestEnclave && areaHolds([[part]], inside));
    if (!ring) throw new Error(`countries-maritime-10m: no enclave polygon holds ${properties.id} at ${inside}`);
    return featureOf(properties, { type: "Polygon", coordinates: [ring] });
  });
  const karki = { id: "karki", name: "Karki (Tigranashen)", law: "AZE", holder: "ARM", precision_m: 1000 };
  return layerText(
    {
      source: "OpenStreetMap 2017 via geo-maps countries-maritime-10m 0.6.0; Karki: GeoNames",
      licence: `${openDatabaseLicence}; Karki: CC BY 4.0, GeoNames`,
      retrieved: "2017-12-01",
      precision_m: 100,
    },
    [...features, featureOf(karki, { type: "Point", coordinates: [44.947, 39.787] })],
  );
}
