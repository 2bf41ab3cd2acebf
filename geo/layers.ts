import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { type Area, areaOf, asArea, edgesOf, type LngLat, type Path } from "./measure.ts";

/** What a stretch of border is: the two countries it parts, in alphabetical order of their codes, and what it runs over. */
export interface BorderProperties {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly over: "land" | "water";
  readonly part: "exclave" | "mainland" | null;
  readonly disputed: boolean;
}

export type Borders = FeatureCollection<LineString | MultiLineString, BorderProperties>;
export type Countries = FeatureCollection<Polygon | MultiPolygon, { id: string; name: string; whole: boolean }>;

/** The derived layers that are measured on, as `geo/data/layers/` holds them. */
export interface Layers {
  readonly borders: Borders;
  readonly countries: Countries;
  readonly exclave: Feature<Polygon>;
  readonly iranLand: Feature<Polygon | MultiPolygon>;
  readonly comparisons: { readonly items: readonly Comparison[] };
}

/** What another map gives for the same distance, area and lengths, in metres and square metres, measured on WGS84. */
export interface Comparison {
  readonly id: string;
  readonly name: string;
  readonly to_iran_border_m: number;
  readonly area_m2: number;
  readonly iran_m: number;
  readonly armenia_m: number;
  readonly turkey_m: number;
}

/** The layers, ready to be asked: by country, by pair of countries, by part. */
export interface Ground {
  /** The border lines of a country with all its neighbours, or with one; of one part of Azerbaijan, or of all of it. */
  borderOf(country: string, neighbour?: string, part?: "exclave" | "mainland"): readonly Path[];
  /** A country's land with its lakes and rivers, without the sea. Throws a RangeError for a country that is not there. */
  country(id: string): Area;
  readonly exclave: Polygon;
  readonly exclaveEdges: readonly Path[];
  /** The largest polygon of Azerbaijan, which holds Baku. */
  readonly mainlandEdges: readonly Path[];
  /** Iran's dry land: without sea, lakes and rivers. */
  readonly iranLand: Area;
  readonly iranLandEdges: readonly Path[];
  /** The same questions asked of maps by other makers. */
  readonly comparisons: readonly Comparison[];
}

function pathsOf(geometry: LineString | MultiLineString): Path[] {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => line.map((at): LngLat => [at[0] as number, at[1] as number]));
}

function largestPolygon(shape: Area): Area {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const areas = polygons.map((rings) => ({ rings, size: areaOf(asArea([rings])) }));
  return asArea([areas.reduce((most, next) => (next.size > most.size ? next : most)).rings]);
}

/** Makes the layers ready to be measured on. Paths are cut once and kept, so that repeated questions share their index. */
export function groundFrom(layers: Layers): Ground {
  const kept = new Map<string, readonly Path[]>();
  const country = (id: string): Area => {
    const found = layers.countries.features.find((feature) => feature.properties.id === id);
    if (!found)
      throw new RangeError(`countries.geojson has no country "${id}", wanted an ISO 3166-1 alpha-3 code in it`);
    return found.geometry;
  };
  return {
    country,
    borderOf(id, neighbour, part) {
      const key = `${id} ${neighbour ?? "*"} ${part ?? "*"}`;
      const known = kept.get(key);
      if (known) return known;
      const paths = layers.borders.features
        .filter(({ properties: { a, b, part: side } }) => {
          const other = a === id ? b : b === id ? a : null;
          return other !== null && (!neighbour || other === neighbour) && (!part || side === part);
        })
        .flatMap((feature) => pathsOf(feature.geometry));
      if (paths.length === 0) throw new RangeError(`borders.geojson has no line for ${key}`);
      kept.set(key, paths);
      return paths;
    },
    exclave: layers.exclave.geometry,
    exclaveEdges: edgesOf(layers.exclave.geometry),
    mainlandEdges: edgesOf(largestPolygon(country("AZE"))),
    iranLand: layers.iranLand.geometry,
    iranLandEdges: edgesOf(layers.iranLand.geometry),
    comparisons: layers.comparisons.items,
  };
}
