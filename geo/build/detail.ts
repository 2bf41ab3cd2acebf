import type { Tolerance } from "./topology.ts";

/** A box, west, south, east, north, and how far a drawn line may stray inside it, in metres. */
interface Zone {
  readonly bounds: readonly [number, number, number, number];
  readonly stray: number;
  /** Coordinates are kept to this many ten-thousandths of a degree or finer. */
  readonly grid: number;
}

/** The story, the Caucasus and the rest: the nearer to Nakhchivan, the finer. */
const zones: readonly Zone[] = [
  { bounds: [44.2, 38.4, 46.8, 40.2], stray: 30, grid: 0.0001 },
  { bounds: [41, 36, 53, 44], stray: 110, grid: 0.001 },
  { bounds: [-180, -90, 180, 90], stray: 700, grid: 0.005 },
];

function zoneAt(longitude: number, latitude: number): Zone {
  const holds = ({ bounds: [west, south, east, north] }: Zone) =>
    longitude > west && longitude < east && latitude > south && latitude < north;
  return zones.find(holds) as Zone;
}

/** How far a line for display may stray at a place, in metres. */
export const displayTolerance: Tolerance = (longitude, latitude) => zoneAt(longitude, latitude).stray;

/** A position on the grid of its zone, so that coarse lines cost few digits. It moves less than the line may stray. */
export function onGrid(longitude: number, latitude: number): [number, number] {
  const { grid } = zoneAt(longitude, latitude);
  return [Math.round(longitude / grid) * grid, Math.round(latitude / grid) * grid];
}
