import { bandsOf, lowestRead } from "../../../geo/bands.ts";
import type { Figure } from "../../../geo/figure.ts";
import {
  distanceBetween,
  edgesOf,
  greatCircle,
  isInside,
  type LngLat,
  nearestOnPaths,
  type Path,
} from "../../../geo/measure.ts";
import type { Line, Records } from "../../../geo/records.ts";
import { sayRoughLength } from "../../story/say.ts";
import type { Atlas, DrawnLine } from "../drawing.ts";
import type { GroundData } from "../ground.ts";

/** How figures name borders among their inputs. */
export const BORDER_INPUT = /^borders:([A-Z]{3})-([A-Z]{3})$/;

/** The lines among what went into a figure. */
export const linesOf = ({ inputs }: Figure, { lines }: Records): Line[] =>
  inputs.flatMap((id) => lines.find((line) => line.id === id) ?? []);

export const drawnLine = ({ id, name, kind, coordinates }: Line): DrawnLine => ({
  id,
  name,
  kind: kind === "gas-pipeline" ? "gas" : kind.endsWith("pipeline") ? "oil" : "course",
  path: coordinates,
});

/** The borders that a figure is about, as the map draws them: `borders:AZE-IRN` is a pair of countries. */
function bordersOf({ id, inputs }: Figure, ground: GroundData): { a: string; b: string; paths: Path[] }[] {
  // Inputs do not say which part of Azerbaijan is meant; ids do.
  const part = id.startsWith("nakhchivan-") ? "exclave" : id.startsWith("mainland-") ? "mainland" : null;
  return inputs.flatMap((input) => {
    const [, a, b] = BORDER_INPUT.exec(input) ?? [];
    if (!a || !b) return [];
    const paths = ground.borders.features
      .filter(({ properties: own }) => own.a === a && own.b === b && (!part || own.part === part))
      .flatMap(({ geometry }) => (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates))
      .map((path) => path as unknown as Path);
    return [{ a, b, paths }];
  });
}

/** The longest run of a path that lies in a country, its ends found by halving. */
export function runWithin(path: Path, country: string, { countries }: GroundData): Path {
  const shapes = countries.features.filter(({ properties }) => properties.id === country);
  const isIn = (at: LngLat): boolean => shapes.some(({ geometry }) => isInside(at, geometry));
  const edge = (outside: LngLat, inside: LngLat): LngLat => {
    let [out, within] = [outside, inside];
    for (let i = 0; i < 12; i++) {
      const middle: LngLat = [(out[0] + within[0]) / 2, (out[1] + within[1]) / 2];
      if (isIn(middle)) within = middle;
      else out = middle;
    }
    return within;
  };
  const runs: LngLat[][] = [];
  let run: LngLat[] | null = null;
  for (const [i, at] of path.entries()) {
    const before = path[i - 1];
    if (isIn(at)) {
      run ??= before ? [edge(before, at)] : [];
      run.push(at);
    } else if (run && before) {
      runs.push([...run, edge(at, before)]);
      run = null;
    }
  }
  if (run) runs.push(run);
  return runs.reduce((most, next) => (next.length > most.length ? next : most), []);
}

/** How finely lines are walked to find what of them lies within a distance, in metres: a pixel of the widest frames. */
const WALK = 4000;

/** The runs of a line that lie within a distance of Iran, as the map draws it. */
function runsNearIran(line: Line, metres: number, edges: readonly Path[]): DrawnLine[] {
  const path = line.coordinates.flatMap((at, i): readonly LngLat[] => {
    const before = line.coordinates[i - 1];
    if (!before) return [at];
    return greatCircle(before, at, Math.max(1, Math.ceil(distanceBetween(before, at) / WALK))).slice(1);
  });
  const runs: LngLat[][] = [];
  let isNear = false;
  for (const at of path) {
    const wasNear = isNear;
    isNear = nearestOnPaths(at, edges).distance <= metres;
    if (isNear && !wasNear) runs.push([]);
    if (isNear) runs.at(-1)?.push(at);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run, i) => ({ id: `${line.id}-near-${i}`, name: line.name, kind: "measured", path: run }));
}

/** What of some lines lies within the lowest published range that was read, drawn thick along the whole of them. */
function withinRange(own: readonly Line[], { records, names }: Atlas, { countries }: GroundData): DrawnLine[] {
  const { metres } = lowestRead(bandsOf(records.ranges, records)).end;
  const edges = countries.features
    .filter(({ properties }) => properties.id === "IRN")
    .flatMap(({ geometry }) => edgesOf(geometry));
  const near = own.flatMap((line) => runsNearIran(line, metres, edges));
  const name = `what lies within ${sayRoughLength(metres)} of ${names.IRN}`;
  return [...own.map(drawnLine), ...near.map((line) => ({ ...line, name }))];
}

/** As many lines as are each drawn thick; more would run into each other. */
const MOST_THICK = 2;

/** The stretches that a figure measures along all their bends: borders, or lines, or what of them lies within a range. */
export function stretchesOf(figure: Figure, atlas: Atlas, ground: GroundData): DrawnLine[] {
  const { records, names } = atlas;
  const borders = bordersOf(figure, ground).flatMap(({ a, b, paths }) =>
    paths.map(
      (path, i): DrawnLine => ({
        id: `border-${a}-${b}-${i}`,
        name: `the border between ${names[a]} and ${names[b]}`,
        kind: "measured",
        path,
      }),
    ),
  );
  const own = linesOf(figure, records);
  const isWithin = records.ranges.some(({ id }) => figure.inputs.includes(id));
  const drawn = own.map(
    (line): DrawnLine => ({
      ...drawnLine(line),
      ...(own.length > MOST_THICK ? {} : { kind: "measured" }),
    }),
  );
  if (borders.length > 0) return borders;
  return isWithin && own.length > 0 ? withinRange(own, atlas, ground) : drawn;
}
