import type { Feature, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type CountryIndex, codeAt, countryIndex } from "./country-at.ts";
import type { Layers } from "./layers.ts";
import type { LngLat, Path } from "./measure.ts";
import { type Foot, nearestIn } from "./nearest.ts";
import { type NearestIndex, nearestIndex } from "./nearest-index.ts";
import { csvText, type Row } from "./table.ts";

/** The layers that a reader's own places are measured on. */
export interface OwnLayers extends Pick<Layers, "borders" | "countries" | "iranLand"> {
  /** The world's countries by ISO code, for places outside the box of `countries`. */
  readonly world: Topology<{ readonly countries: GeometryCollection }>;
}

/** The same layers, indexed. Plain values and typed arrays: a worker can be handed it as it is. */
export interface OwnGround {
  readonly iranBorder: NearestIndex;
  readonly iranLand: NearestIndex;
  readonly armeniaBorder: NearestIndex;
  readonly turkeyBorder: NearestIndex;
  readonly region: CountryIndex;
  readonly world: CountryIndex;
}

/** The box that `countries` is cut to: west, south, east and north. */
const REGION = [24, 22, 64, 48] as const;

/** Codes of the layers' own, for ground that ISO 3166-1 has no code for: Crimea and Northern Cyprus. */
const OWN_CODES = new Set(["XCR", "XNC"]);

/** A country's border lines with all its neighbours: over land and over water, not the limits at sea. */
export function borderPaths(layers: Pick<OwnLayers, "borders">, country: string): Path[] {
  const own = layers.borders.features.filter(({ properties: { a, b } }) => a === country || b === country);
  return own.flatMap(({ geometry }) => {
    return (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates) as unknown as Path[];
  });
}

/** The edges of Iran's dry land: its borders, its coasts and the shores of its lakes and wide rivers. */
export function landPaths({ iranLand: { geometry: shape } }: Pick<OwnLayers, "iranLand">): Path[] {
  const rings: Position[][] = shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
  return rings as unknown as Path[];
}

/** Makes the layers ready to be measured on: about a second. */
export function ownGroundFrom(layers: OwnLayers): OwnGround {
  const world = feature(layers.world, layers.world.objects.countries).features;
  return {
    iranBorder: nearestIndex(borderPaths(layers, "IRN")),
    iranLand: nearestIndex(landPaths(layers)),
    armeniaBorder: nearestIndex(borderPaths(layers, "ARM")),
    turkeyBorder: nearestIndex(borderPaths(layers, "TUR")),
    region: countryIndex(
      layers.countries.features.map(({ geometry, properties }) => ({ code: properties.id, shape: geometry })),
    ),
    world: countryIndex(
      world.map(({ id, geometry }) => ({ code: String(id), shape: geometry as Feature<Polygon>["geometry"] })),
    ),
  };
}

/**
 * The ISO 3166-1 alpha-3 code of the country that holds a place: who holds it, not whose it is by law, so Artsvashen is
 * AZE and Karki ARM. Empty at sea, and on ground without a code of its own: Crimea, Northern Cyprus, Kosovo,
 * Somaliland and a few military bases and reefs. Inside 24–64° east and 22–48° north by OpenStreetMap (off by some ten
 * meters along the story's borders), elsewhere by Natural Earth (by some kilometers).
 */
export function countryAt(ground: OwnGround, at: LngLat): string {
  const [west, south, east, north] = REGION;
  const inRegion = at[0] >= west && at[0] < east && at[1] >= south && at[1] < north;
  const near = inRegion ? codeAt(ground.region, at) : undefined;
  if (near) return OWN_CODES.has(near) ? "" : near;
  const far = codeAt(ground.world, at) ?? "";
  // Whatever the finer layer knows it knows better: where it has sea, a coarser coast does not count.
  return inRegion && ground.region.codes.includes(far) ? "" : far;
}

/** What is said of a place: metres on WGS84, Iran's nearest border point, and the country. */
export interface Measured {
  readonly iranBorder: Foot;
  readonly iranLand: number;
  readonly armeniaBorder: number;
  readonly turkeyBorder: number;
  readonly country: string;
}

/**
 * Measures a place anywhere on Earth. Inside Iran, water included, the way to Iran's land is 0; outside it is the way to
 * dry ground, so it is longer than the way to the border where that runs in water.
 */
export function measurePlace(ground: OwnGround, at: LngLat): Measured {
  const country = countryAt(ground, at);
  return {
    iranBorder: nearestIn(ground.iranBorder, at),
    iranLand: country === "IRN" ? 0 : nearestIn(ground.iranLand, at).metres,
    armeniaBorder: nearestIn(ground.armeniaBorder, at).metres,
    turkeyBorder: nearestIn(ground.turkeyBorder, at).metres,
    country,
  };
}

/** A row of a reader's table with what was measured, or with the reason why nothing was. */
export interface MeasuredRow {
  readonly row: Row;
  readonly measured: Measured | undefined;
}

/** Measures rows in order, some at a time, so that whoever asks can say how far it has come. */
export function* measureRows(
  ground: OwnGround,
  rows: readonly Row[],
  atATime = 500,
): Generator<readonly MeasuredRow[]> {
  for (let start = 0; start < rows.length; start += atATime) {
    yield rows.slice(start, start + atATime).map((row) => {
      return { row, measured: "place" in row ? measurePlace(ground, row.place) : undefined };
    });
  }
}

/** The names of the columns that measuring adds to a table, in order. */
export const MEASURED_COLUMNS = [
  "iran_border_km",
  "iran_land_km",
  "armenia_border_km",
  "turkey_border_km",
  "nearest_lon",
  "nearest_lat",
  "country",
  "error",
] as const;

/**
 * The header of a measured table. A column of the reader's that is named like one of ours keeps its place and its cells and
 * is called `input_…`, so that every name says one thing and a table can be measured again.
 */
export function measuredHeader(columns: readonly string[]): string[] {
  const ours: readonly string[] = MEASURED_COLUMNS;
  return [...columns.map((name) => (ours.includes(name.trim()) ? `input_${name.trim()}` : name)), ...ours];
}

const inKilometres = (metres: number): string => (metres / 1000).toFixed(3);

/** A coordinate to a millionth of a degree, a tenth of a metre; never “-0.000000”. */
const inDegrees = (degrees: number): string => degrees.toFixed(6).replace(/^-(0\.0+)$/, "$1");

/** What a measured row says in {@link MEASURED_COLUMNS}. */
export function measuredCells({ row, measured }: MeasuredRow): string[] {
  if (!measured) return ["", "", "", "", "", "", "", "fault" in row ? row.fault : ""];
  const { iranBorder, iranLand, armeniaBorder, turkeyBorder, country } = measured;
  const lengths = [iranBorder.metres, iranLand, armeniaBorder, turkeyBorder].map(inKilometres);
  return [...lengths, ...iranBorder.place.map(inDegrees), country, ""];
}

/** Rows measured, as lines of CSV: their own cells, then ours. */
export function measuredText(ground: OwnGround, rows: readonly Row[]): string {
  return [...measureRows(ground, rows)]
    .map((some) => csvText(some.map((measured) => [...measured.row.cells, ...measuredCells(measured)])))
    .join("");
}
