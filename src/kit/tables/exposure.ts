import { type CurvePoint, curveOf, type Exposure, exposureToIran } from "../../../geo/exposure.ts";
import type { Ground } from "../../../geo/layers.ts";
import type { Nearest } from "../../../geo/measure.ts";
import type { Edition } from "../../map/edition.ts";
import { type Column, type Table, tableOf } from "../table.ts";
import { MEASURED_ON_OSM, OURS } from "./columns.ts";

interface ExposedRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "site" | "line" | "city";
  readonly nearest: Nearest;
  readonly precision: number;
  readonly length: number | null;
}

/** Degrees to the tenth of a meter: the rest is the arithmetic's. */
const degrees = (value: number): number => Number(value.toFixed(6));

const exposedColumns: readonly Column<ExposedRow>[] = [
  { name: "id", type: "string", says: "The place or line.", refers: ["places", "lines"], of: ({ id }) => id },
  { name: "name", type: "string", says: "What it is called.", of: ({ name }) => name },
  {
    name: "kind",
    type: "string",
    says: "What it is: a site or a line for oil and gas that touches Azerbaijan, or a city to compare with.",
    words: ["site", "line", "city"],
    of: ({ kind }) => kind,
  },
  {
    name: "distance_m",
    type: "integer",
    says: "The distance from the nearest point of Iran's dry land, in meters, on a sphere of mean radius; 0 on it.",
    of: ({ nearest }) => Math.round(nearest.distance),
  },
  {
    name: "precision_m",
    type: "number",
    says: "How far off the place or line itself may be, in meters.",
    of: ({ precision }) => precision,
  },
  {
    name: "length_m",
    type: "integer",
    says: "The length of a line as it is drawn, in meters.",
    empty: "it is no line",
    of: ({ length }) => (length === null ? null : Math.round(length)),
  },
  {
    name: "lon",
    type: "number",
    says: "Longitude of its nearest point, in degrees.",
    of: ({ nearest }) => degrees(nearest.from[0]),
  },
  {
    name: "lat",
    type: "number",
    says: "Latitude of its nearest point, in degrees.",
    of: ({ nearest }) => degrees(nearest.from[1]),
  },
  {
    name: "iran_lon",
    type: "number",
    says: "Longitude of the point of Iran nearest to it, in degrees.",
    of: ({ nearest }) => degrees(nearest.to[0]),
  },
  {
    name: "iran_lat",
    type: "number",
    says: "Latitude of the point of Iran nearest to it, in degrees.",
    of: ({ nearest }) => degrees(nearest.to[1]),
  },
];

const curveColumns: readonly Column<CurvePoint>[] = [
  {
    name: "distance_m",
    type: "integer",
    says: "A distance from Iran's dry land, in meters.",
    of: ({ metres }) => metres,
  },
  { name: "sites", type: "integer", says: "How many sites lie within it.", of: ({ sites }) => sites },
  {
    name: "line_m",
    type: "integer",
    says: "How many meters of all lines lie within it, to about the nearest thousand for each line.",
    of: ({ lineMetres }) => Math.round(lineMetres),
  },
];

const CURVE_STEP = 10_000;

/** The first step at which everything lies within. */
function endOf({ sites, lines }: Exposure): number {
  const farthest = Math.max(
    ...sites.map(({ nearest }) => nearest.distance),
    ...lines.flatMap(({ distances }) => distances),
  );
  return Math.ceil(farthest / CURVE_STEP) * CURVE_STEP;
}

/** How near oil and gas, and cities to compare with, lie to Iran; how much lies within each distance. */
export function exposureTables({ atlas: { records } }: Edition, ground: Ground): Table[] {
  const exposure = exposureToIran({ records, ground });
  const rows: readonly ExposedRow[] = [
    ...exposure.sites.map((site) => ({ ...site, length: null })),
    ...exposure.lines.map((line) => ({ ...line, kind: "line" as const })),
    ...exposure.cities.map((city) => ({ ...city, length: null })),
  ];
  return [
    tableOf({
      name: "exposure",
      title: "Exposure",
      about:
        "How near oil and gas, and cities to compare with, lie to Iran's territory. Nearness is not intent, accuracy or the absence of defense.",
      licences: OURS,
      credit: MEASURED_ON_OSM,
      columns: exposedColumns,
      rows,
    }),
    tableOf({
      name: "exposure_curve",
      title: "Exposure by distance",
      about: "How many of those sites, and how much of those lines, lie within each distance of Iran's territory.",
      licences: OURS,
      credit: MEASURED_ON_OSM,
      columns: curveColumns,
      rows: curveOf(exposure, 0, endOf(exposure), CURVE_STEP),
    }),
  ];
}
