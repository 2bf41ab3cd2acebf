import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Feature, FeatureCollection } from "geojson";
import { box, collectionOf, featureOf } from "./geojson.ts";
import { buildFolder, packageFile, readPackageJson } from "./inputs.ts";
import { countryTable } from "./zone-table.ts";

/** A leaf holds the place of its shapes in the data file; a list names zones that fill the whole square. */
interface Node {
  readonly pos?: number;
  readonly len?: number;
  readonly a?: Tree;
  readonly b?: Tree;
  readonly c?: Tree;
  readonly d?: Tree;
}
type Tree = Node | readonly number[];

interface Index {
  readonly timezones: readonly string[];
  readonly lookup: Tree;
}

/** Top, bottom, left and right of a square of the quadtree, in degrees. */
type Square = readonly [top: number, bottom: number, left: number, right: number];

/** Country code by time zone, for every land zone inside the box. */
const countryOfZone: ReadonlyMap<string, string> = new Map(
  Object.entries(countryTable).flatMap(([code, country]) => country.zones.map((zone) => [zone, code] as const)),
);

/** English country name by code. */
export const countryNames: ReadonlyMap<string, string> = new Map(
  Object.entries(countryTable).map(([code, country]) => [code, country.name]),
);

const toMillionths = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function squareFeature(zone: string, [top, bottom, left, right]: Square): Feature {
  const [t, b, l, r] = [toMillionths(top), toMillionths(bottom), toMillionths(left), toMillionths(right)];
  const ring = [[l, b], [r, b], [r, t], [l, t], [l, b]]; // biome-ignore format: a square reads best on one line
  return featureOf({ zone }, { type: "Polygon", coordinates: [ring] });
}

function quarters(node: Node, [top, bottom, left, right]: Square): [Tree | undefined, Square][] {
  const [middle, centre] = [(top + bottom) / 2, (left + right) / 2];
  return [
    [node.a, [top, middle, centre, right]],
    [node.b, [top, middle, left, centre]],
    [node.c, [middle, bottom, left, centre]],
    [node.d, [middle, bottom, centre, right]],
  ];
}

/** Decoder of the package's own shape format, taken from the versions the package itself depends on. */
function shapeDecoder(): (bytes: Uint8Array) => FeatureCollection {
  const requireFromZones = createRequire(join(buildFolder, "node_modules/geo-tz/package.json"));
  const geobuf = requireFromZones("geobuf") as { decode(pbf: unknown): FeatureCollection };
  const Pbf = requireFromZones("pbf") as new (bytes: Uint8Array) => unknown;
  return (bytes) => geobuf.decode(new Pbf(bytes));
}

/**
 * Every piece of a land time zone that touches the box, as the package cuts them into a quadtree, with the
 * property `country`. Squares are rounded like the shapes beside them, to a millionth of a degree, or their
 * edges would not meet. Zones of the open sea are left out.
 *
 * @throws Error if a zone inside the box belongs to no country we know.
 */
export function zonePieces(): FeatureCollection {
  const index = readPackageJson<Index>("geo-tz", "data/timezones.geojson.index.json");
  const file = openSync(packageFile("geo-tz", "data/timezones.geojson.geo.dat"), "r");
  const decode = shapeDecoder();
  const [west, south, east, north] = box;
  const pieces: Feature[] = [];
  const visit = (tree: Tree | undefined, square: Square): void => {
    const [top, bottom, left, right] = square;
    if (!tree || left >= east || right <= west || bottom >= north || top <= south) return;
    if (Array.isArray(tree)) {
      for (const zone of tree as number[]) pieces.push(squareFeature(index.timezones[zone] as string, square));
      return;
    }
    const node = tree as Node;
    if (node.pos !== undefined && node.len) {
      const bytes = Buffer.alloc(node.len);
      readSync(file, bytes, 0, node.len, node.pos);
      for (const { properties, geometry } of decode(bytes).features) {
        pieces.push(featureOf({ zone: properties?.tzid }, geometry));
      }
      return;
    }
    for (const [quarter, part] of quarters(node, square)) visit(quarter, part);
  };
  visit(index.lookup, [89.9999, -89.9999, -179.9999, 179.9999]);
  closeSync(file);
  return collectionOf(pieces.flatMap(withCountry));
}

/** Sudan only touches the box's southern edge with a tip, which is left white. */
const sudan = "Africa/Khartoum";

function withCountry(piece: Feature): Feature[] {
  const zone = String(piece.properties?.zone);
  if (zone.startsWith("Etc/") || zone === sudan) return [];
  const country = countryOfZone.get(zone);
  if (!country) throw new Error(`zone-table.ts: time zone "${zone}" lies in the box but belongs to no country`);
  return [featureOf({ country }, piece.geometry)];
}
