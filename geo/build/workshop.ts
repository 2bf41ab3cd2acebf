import type { Feature, Geometry, MultiPolygon, Polygon } from "geojson";
import { bordersOf, waterFinder } from "./borders.ts";
import { type Coverage, makeCoverage, polygonsInBox } from "./coverage.ts";
import { areaHolds, asArea, featureOf, polygonsOf, type Ring } from "./geojson.ts";
import { thinnedFarAway } from "./thinning.ts";

/** A point of Nakhchivan city, which tells the exclave from Azerbaijan's other polygons. */
const nakhchivanCity = [45.4122, 39.2089];

/** What several layers are made from, each made once in a run and only if asked for. */
export interface Workshop {
  coverage(): Promise<Coverage>;
  /** The coverage's countries with Azerbaijan as two members, `AZE-main` and `AZE-exclave`. */
  countries(): Promise<Feature<Polygon | MultiPolygon>[]>;
  borders(): Promise<Feature[]>;
  /** Lakes and wide rivers, unsmoothed. */
  water(): Ring[][];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function split(country: Feature<Polygon | MultiPolygon>): Feature<Polygon | MultiPolygon>[] {
  if (country.properties?.country !== "AZE") return [country];
  const parts = polygonsOf(country.geometry);
  const exclave = parts.filter((part) => areaHolds([part], nakhchivanCity));
  const rest = parts.filter((part) => !exclave.includes(part));
  const part = (name: string, polygons: Ring[][]) =>
    featureOf({ country: name }, asArea(polygons)) as Feature<Polygon | MultiPolygon>;
  return [part("AZE-exclave", exclave), part("AZE-main", rest)];
}

/** A bench with nothing on it yet. */
export function openWorkshop(): Workshop {
  const water = once(() =>
    ["lakes", "rivers"].flatMap((kind): Ring[][] => polygonsOf(polygonsInBox(`@geo-maps/earth-${kind}-10m`))),
  );
  const coverage = once(async () => thinnedFarAway(await makeCoverage()));
  const countries = once(async () => (await coverage()).countries.flatMap(split));
  const borders = once(async () => bordersOf(await countries(), waterFinder(water())));
  return { coverage, countries, borders, water };
}

/** The polygons of one member of a list of countries. @throws Error if it is not there. */
export function areaOf(countries: readonly Feature<Geometry>[], code: string): Ring[][] {
  const found = countries.find((country) => country.properties?.country === code);
  if (!found) throw new Error(`the coverage has no country "${code}"`);
  return polygonsOf(found.geometry);
}
