import type { MultiPolygon, Polygon, Position } from "geojson";
import type { LngLat } from "./measure.ts";

/** Whose a shape is: the code that a place inside it is answered with. */
export interface Outline {
  readonly code: string;
  readonly shape: Polygon | MultiPolygon;
}

/** Outlines made ready to be asked which of them holds a place. Typed arrays, to be handed to a worker as they are. */
export interface CountryIndex {
  readonly codes: readonly string[];
  /**
   * Every edge once for each column of degrees that it crosses, column after column: its western end and its eastern
   * end, which runs on beyond 180; four numbers.
   */
  readonly edges: Float64Array;
  /** Whose edge it is, as a place in `codes`. */
  readonly owners: Uint16Array;
  /** Which edge is the first of each column. */
  readonly columns: Uint32Array;
}

/** Columns of a hundredth of a degree would suit the finest layer alone; this suits all. */
const COLUMNS_PER_DEGREE = 50;
const COLUMNS = 360 * COLUMNS_PER_DEGREE;

const ringsOf = (shape: Polygon | MultiPolygon): Position[][] =>
  shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();

/** A longitude in -180 ≤ x < 180. */
const wrapped = (longitude: number): number => longitude - 360 * Math.floor((longitude + 180) / 360);

const columnOf = (longitude: number): number => Math.floor((longitude + 180) * COLUMNS_PER_DEGREE);

/** Appends an edge, turned so that it runs east the short way round: neighbours' shared edges are then the same. */
function appendEdge(a: Position, b: Position, edges: number[]): void {
  const [ax, bx] = [wrapped(a[0] as number), wrapped(b[0] as number)];
  if (ax === bx) return;
  const short = Math.abs(bx - ax) <= 180;
  const [west, east, y0, y1] = bx > ax === short ? [ax, bx, a[1], b[1]] : [bx, ax, b[1], a[1]];
  edges.push(west, y0 as number, short ? east : east + 360, y1 as number);
}

/** Makes outlines ready for {@link codeAt}. */
export function countryIndex(outlines: readonly Outline[]): CountryIndex {
  const codes = [...new Set(outlines.map(({ code }) => code))];
  const list: number[] = [];
  const owned: number[] = [];
  for (const { code, shape } of outlines) {
    for (const ring of ringsOf(shape)) {
      for (let i = 1; i < ring.length; i++) appendEdge(ring[i - 1] as Position, ring[i] as Position, list);
    }
    while (owned.length < list.length / 4) owned.push(codes.indexOf(code));
  }
  const eachColumn = (visit: (column: number, edge: number) => void): void => {
    for (let edge = 0; edge < owned.length; edge++) {
      const last = columnOf(list[4 * edge + 2] as number);
      for (let column = columnOf(list[4 * edge] as number); column <= last; column++) visit(column % COLUMNS, edge);
    }
  };
  const columns = new Uint32Array(COLUMNS + 1);
  eachColumn((column) => {
    columns[column + 1] = (columns[column + 1] as number) + 1;
  });
  for (let i = 0; i < COLUMNS; i++) columns[i + 1] = (columns[i + 1] as number) + (columns[i] as number);
  const next = columns.slice();
  const edges = new Float64Array(4 * (columns[COLUMNS] as number));
  const owners = new Uint16Array(columns[COLUMNS] as number);
  eachColumn((column, edge) => {
    const at = next[column] as number;
    for (let i = 0; i < 4; i++) edges[4 * at + i] = list[4 * edge + i] as number;
    owners[at] = owned[edge] as number;
    next[column] = at + 1;
  });
  return { codes, edges, owners, columns };
}

/**
 * The code of the outline that holds a place, if any does; the first, where outlines lie over each other. A way north
 * along the meridian leaves what holds the place an odd number of times, since nothing holds the North Pole; so the date
 * line and the South Pole need no care. Edges are straight in longitude and latitude. A place exactly on an edge that two
 * outlines share belongs to one of them, always the same.
 */
export function codeAt({ codes, edges, owners, columns }: CountryIndex, at: LngLat): string | undefined {
  const longitude = wrapped(at[0]);
  const latitude = at[1];
  const column = columnOf(longitude);
  const end = columns[column + 1] as number;
  let inside: Uint8Array | undefined;
  for (let edge = columns[column] as number; edge < end; edge++) {
    const west = edges[4 * edge] as number;
    const east = edges[4 * edge + 2] as number;
    const x = longitude < west ? longitude + 360 : longitude;
    if (x < west || x >= east) continue;
    const from = edges[4 * edge + 1] as number;
    const to = edges[4 * edge + 3] as number;
    if (from + ((to - from) * (x - west)) / (east - west) <= latitude) continue;
    inside ??= new Uint8Array(codes.length);
    const owner = owners[edge] as number;
    inside[owner] = 1 - (inside[owner] as number);
  }
  const found = inside ? inside.indexOf(1) : -1;
  return found < 0 ? undefined : codes[found];
}
