import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from "geojson";
import { asArea, boundsOf, box, collectionOf, featureOf, polygonsOf, type Ring } from "./geojson.ts";
import { loadPackage, readPackageJson } from "./inputs.ts";
import { zonePieces } from "./zones.ts";

interface Mapshaper {
  applyCommands(commands: string, files: Record<string, unknown>): Promise<Record<string, Uint8Array>>;
}

const clip = `-clip bbox=${box.join(",")}`;

/** Six decimals of a degree: about a tenth of a metre. */
const exact = "format=geojson precision=0.000001";

/**
 * Runs mapshaper on some GeoJSON layers and reads back what it writes.
 *
 * @throws Error with mapshaper's own words if a command fails.
 */
export async function shape(
  commands: string,
  files: Record<string, unknown>,
): Promise<Record<string, FeatureCollection>> {
  const texts = Object.fromEntries(Object.entries(files).map(([name, layer]) => [name, JSON.stringify(layer)]));
  const outputs = await loadPackage<Mapshaper>("mapshaper").applyCommands(commands, texts);
  return Object.fromEntries(
    Object.entries(outputs).map(([name, bytes]) => [name, collected(JSON.parse(Buffer.from(bytes).toString("utf8")))]),
  );
}

/** Mapshaper writes bare geometries where features have no properties. */
function collected(layer: FeatureCollection | { type: string; geometries: Geometry[] }): FeatureCollection {
  if ("features" in layer) return layer;
  const features = layer.geometries.map((geometry): Feature => featureOf({}, geometry));
  return { type: "FeatureCollection", features };
}

/**
 * Where the source draws a place into two countries' zones it goes to the other: Abkhazia to Georgia, not to Russia,
 * and the West Bank to Palestine, not to Israel, as the United Nations see them.
 */
const yielding = new Set(["RUS", "ISR"]);

/** Country, sea and their shared coast: whole vertices, no gaps and no overlaps. */
export interface Coverage {
  /** One feature for each country, property `country`; land and inland water. */
  readonly countries: Feature<Polygon | MultiPolygon>[];
  /** The open sea inside the box, sharing its coast's vertices with the countries. */
  readonly sea: Feature<Polygon | MultiPolygon>;
}

/**
 * Joins the pieces of every country's zones, cuts them to the box and takes the sea away. Both layers go through
 * one run, so that where a border meets the coast all three neighbours get the same new vertex.
 */
export async function makeCoverage(): Promise<Coverage> {
  const pieces = zonePieces().features;
  const isYielding = (piece: Feature): boolean => yielding.has(codeOf(piece));
  const joined = await shape(
    "-i yielding.json others.json combine-files -dissolve2 country target=yielding -dissolve2 country target=others " +
      "-erase target=yielding source=others -merge-layers target=yielding,others name=joined force " +
      `-dissolve2 country gap-fill-area=0.2km2 ${clip} -o joined.json ${exact}`,
    {
      "yielding.json": collectionOf(pieces.filter(isYielding)),
      "others.json": collectionOf(pieces.filter((piece) => !isYielding(piece))),
    },
  );
  const seas = await shape(`-i seas.json ${clip} -dissolve2 -o seas.json ${exact}`, { "seas.json": seasInBox() });
  const made = await shape(
    `-i joined.json seas.json combine-files snap -erase target=joined source=seas -target * -o ${exact}`,
    { "joined.json": joined["joined.json"], "seas.json": seas["seas.json"] },
  );
  const countries = (made["joined.json"]?.features ?? []) as Feature<Polygon | MultiPolygon>[];
  const parts = (made["seas.json"]?.features ?? []).flatMap((feature) => polygonsOf(feature.geometry));
  return {
    countries: countries.toSorted((a, b) => codeOf(a).localeCompare(codeOf(b), "en")),
    sea: { type: "Feature", properties: {}, geometry: asArea(parts) },
  };
}

const codeOf = (feature: Feature): string => String(feature.properties?.country);

/** The polygons of a whole-world map whose outlines reach into the box, as one geometry. */
export function polygonsInBox(name: string): Geometry {
  const world = readPackageJson<Geometry>(name, "map.geo.json");
  const reaches = (ring: Ring): boolean => {
    const [west, south, east, north] = boundsOf(ring);
    return west < box[2] && east > box[0] && south < box[3] && north > box[1];
  };
  return asArea(polygonsOf(world).filter((polygon) => reaches(polygon[0] as Ring)));
}

const seasInBox = (): Geometry => polygonsInBox("@geo-maps/earth-seas-10m");
