import type { Feature, Geometry, Position } from "geojson";
import { shape } from "./coverage.ts";
import { displayTolerance } from "./detail.ts";
import { asArea, boundsOf, collectionOf, featureOf, groundArea, polygonsOf, type Ring, ringHolds } from "./geojson.ts";
import { loadPackage } from "./inputs.ts";

interface Contours {
  size(size: [number, number]): Contours;
  contour(values: ArrayLike<number>, value: number): { coordinates: Ring[][] };
}

/** Lakes with a name on the map, each with a place on its water. */
const names: readonly (readonly [name: string, longitude: number, latitude: number])[] = [
  ["Lake Urmia", 45.4, 37.9],
  ["Lake Van", 42.9, 38.6],
  ["Lake Sevan", 45.3, 40.3],
  ["Aras Reservoir", 45.3, 39.18],
  ["Mingachevir Reservoir", 46.75, 40.93],
  ["Shamkir Reservoir", 46.08, 40.97],
  ["Lake Çıldır", 43.25, 41.03],
  ["Khodaafarin Reservoir", 46.89, 39.15],
  ["Lake Tuz", 33.4, 38.8],
  ["Lake Nasser", 32.6, 23.2],
  ["Dead Sea", 35.5, 31.6],
  ["Sea of Galilee", 35.59, 32.82],
  ["Lake Tharthar", 43.3, 34.0],
  ["Aral Sea", 58.6, 45.3],
  ["Sarygamysh Lake", 57.4, 41.9],
  ["Keban Reservoir", 39.2, 38.75],
  ["Atatürk Reservoir", 38.6, 37.5],
  ["Lake Assad", 38.2, 36.1],
];

/** Smallest lake drawn, in square metres, where lines may stray 30, 110 or 700 metres. */
const smallest = (stray: number): number => (stray < 100 ? 5e6 : stray < 500 ? 12e6 : 120e6);

/** The Caspian stands among the lakes too, but the sea layer draws it; in square metres. */
const largest = 50e9;

/** Width of a raster cell, in metres, for a lake where lines may stray so far. */
const cellFor = (stray: number): number => (stray < 100 ? 60 : stray < 500 ? 200 : 500);

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
  place(column: number, row: number): Position;
}

/** Draws polygons into cells of some metres, five cells of margin around the bounds. */
function rasterised(rings: readonly Ring[], [west, south, east, north]: readonly number[], metres: number): Raster {
  const tall = metres / 111_195;
  const wide = tall / Math.cos((((south as number) + (north as number)) / 2) * (Math.PI / 180));
  const [left, bottom] = [(west as number) - 12 * wide, (south as number) - 12 * tall];
  const width = Math.ceil(((east as number) - left) / wide) + 12;
  const height = Math.ceil(((north as number) - bottom) / tall) + 12;
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    const y = bottom + (row + 0.5) * tall;
    for (const ring of rings) fillRow(ring, y, (x) => Math.round((x - left) / wide - 0.5), values, row * width, width);
  }
  return { width, height, values, place: (column, row) => [left + column * wide, bottom + row * tall] };
}

function fillRow(
  ring: Ring,
  y: number,
  column: (x: number) => number,
  values: Float32Array,
  start: number,
  width: number,
): void {
  const crossings: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
    if (y0 > y !== y1 > y) crossings.push(x0 + ((y - y0) * (x1 - x0)) / (y1 - y0));
  }
  crossings.sort((a, b) => a - b);
  for (let i = 1; i < crossings.length; i += 2) {
    const from = Math.max(0, column(crossings[i - 1] as number));
    const to = Math.min(width - 1, column(crossings[i] as number));
    values.fill(1, start + from, start + Math.max(from, to));
  }
}

/** Three box blurs each way, nearly a Gaussian of 1.1 times the radius. */
function blurred({ width, height, values }: Raster, radius: number): Float32Array {
  let from: Float32Array = values;
  for (let pass = 0; pass < 6; pass++) {
    const [count, length, step, stride] = pass % 2 === 0 ? [height, width, 1, width] : [width, height, width, 1];
    const to = new Float32Array(from.length);
    for (let line = 0; line < count; line++) {
      let sum = 0;
      for (let i = -radius; i < length + radius; i++) {
        if (i + radius < length) sum += from[line * stride + (i + radius) * step] as number;
        if (i - radius - 1 >= 0) sum -= from[line * stride + (i - radius - 1) * step] as number;
        if (i >= 0 && i < length) to[line * stride + i * step] = sum / (2 * radius + 1);
      }
    }
    from = to;
  }
  return from;
}

/** The lake's outline as the half-height contour of its blurred picture: no corners, the same place and size. */
function smoothed(lake: Ring[], crumbs: readonly Ring[], stray: number): Ring[] {
  const metres = cellFor(stray);
  const bounds = boundsOf(lake[0] as Ring);
  const near = crumbs.filter((ring) => {
    const [west, south, east, north] = boundsOf(ring);
    return west < bounds[2] && east > bounds[0] && south < bounds[3] && north > bounds[1];
  });
  const raster = rasterised([lake[0] as Ring, ...near], bounds, metres);
  for (const hole of lake.slice(1)) cutOut(raster, hole, bounds, metres);
  const contours = loadPackage<{ contours(): Contours }>("d3-contour").contours();
  const { coordinates } = contours
    .size([raster.width, raster.height])
    .contour(blurred(raster, stray < 100 ? 6 : 3), stray < 100 ? 0.45 : 0.5);
  const rings = coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => raster.place(x as number, y as number))),
  );
  return rings.reduce((largest, next) =>
    groundArea(next[0] as Ring) > groundArea(largest[0] as Ring) ? next : largest,
  );
}

function cutOut(raster: Raster, hole: Ring, bounds: readonly number[], metres: number): void {
  const island = rasterised([hole], bounds, metres).values;
  island.forEach((value, index) => {
    if (value > 0) raster.values[index] = 0;
  });
}

function nameOf(ring: Ring): string | undefined {
  return names.find(([, longitude, latitude]) => ringHolds(ring, [longitude, latitude]))?.[0];
}

/**
 * Lakes for display, smooth: the source knows them only as steps and triangles half a kilometre wide. Far from the
 * Caucasus only those with a name, for many a wide blue shape there is a salt flat.
 */
export async function displayLakes(water: readonly Ring[][]): Promise<Feature[]> {
  const made = await shape("-i water.json -dissolve2 -explode -o water.json format=geojson", {
    "water.json": collectionOf([featureOf({}, asArea([...water]))]),
  });
  const all = (made["water.json"]?.features ?? []).flatMap(({ geometry }: { geometry: Geometry }) =>
    polygonsOf(geometry),
  );
  const strayOf = ([outer]: Ring[]): number => {
    const [west, south, east, north] = boundsOf(outer as Ring);
    return displayTolerance((west + east) / 2, (south + north) / 2);
  };
  const isDrawn = (lake: Ring[]): boolean => {
    const [area, stray] = [groundArea(lake[0] as Ring), strayOf(lake)];
    return area >= smallest(stray) && area < largest && (stray < 500 || nameOf(lake[0] as Ring) !== undefined);
  };
  const crumbs = all.filter((lake) => groundArea(lake[0] as Ring) < 2e6).map(([outer]) => outer as Ring);
  return all
    .filter(isDrawn)
    .toSorted((a, b) => groundArea(b[0] as Ring) - groundArea(a[0] as Ring))
    .map((lake) => {
      const rings = smoothed(lake, crumbs, strayOf(lake));
      const kept = rings.filter((ring, index) => index === 0 || groundArea(ring) > smallest(strayOf(lake)));
      const name = nameOf(rings[0] as Ring);
      return featureOf(name ? { name } : {}, { type: "Polygon", coordinates: kept });
    });
}
