import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Position } from "geojson";
import { box } from "./geojson.ts";
import { debianFolder, packageFile } from "./inputs.ts";

/** The part of the HDF5 reader that is used here. */
interface Reader {
  readonly ready: Promise<{ FS: { writeFile(path: string, bytes: Uint8Array): void } }>;
  readonly File: new (
    path: string,
    mode: "r",
  ) => {
    get(name: string): { readonly value: Int16Array | Int32Array };
    close(): void;
  };
}

/** One piece of a river, cut where it leaves a one-degree square. */
export interface RiverPiece {
  /** 0 for double-lined rivers, then 1 for the greatest down to 10 for canals. */
  readonly level: number;
  readonly line: Position[];
}

const columns = {
  firstSegment: "Id_of_first_segment_in_a_bin",
  segments: "N_segments_in_a_bin",
  points: "N_points_for_a_segment",
  level: "Hierarchial_level_of_a_segment",
  firstPoint: "Id_of_first_point_in_a_segment",
  east: "Relative_longitude_from_SW_corner_of_bin",
  north: "Relative_latitude_from_SW_corner_of_bin",
} as const;

type Table = Record<keyof typeof columns, Int16Array | Int32Array>;

async function readTable(): Promise<Table> {
  const path = pathToFileURL(packageFile("h5wasm", "dist/node/hdf5_hl.js")).href;
  const reader = ((await import(path)) as { default: Reader }).default;
  await reader.ready;
  const file = new reader.File(join(debianFolder("gmt-gshhg-full"), "usr/share/gmt-gshhg/binned_river_f.nc"), "r");
  const table = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, file.get(column).value]));
  file.close();
  return table as Table;
}

/** Coordinates are stored as 16 bits without sign, in 65,535ths of a degree from the square's corner. */
const toDegrees = (stored: number): number => (stored & 0xffff) / 65_535;

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function piecesInSquare(table: Table, west: number, south: number): RiverPiece[] {
  const square = (89 - south) * 360 + west;
  const first = table.firstSegment[square] as number;
  return Array.from({ length: table.segments[square] as number }, (_, index): RiverPiece => {
    const segment = first + index;
    const start = table.firstPoint[segment] as number;
    const line = Array.from({ length: table.points[segment] as number }, (_point, i): Position => {
      const [east, north] = [table.east[start + i] as number, table.north[start + i] as number];
      return [rounded(west + toDegrees(east)), rounded(south + toDegrees(north))];
    });
    return { level: table.level[segment] as number, line };
  });
}

/** Every river piece of the World Data Bank II in the box, at full resolution; up to 3.4 km off the OSM Aras. */
export async function riverPieces(): Promise<RiverPiece[]> {
  const table = await readTable();
  const pieces: RiverPiece[] = [];
  for (let south = box[1]; south < box[3]; south++) {
    for (let west = box[0]; west < box[2]; west++) {
      for (const piece of piecesInSquare(table, west, south)) pieces.push(piece);
    }
  }
  return pieces;
}
