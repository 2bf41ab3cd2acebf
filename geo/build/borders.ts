import type { Feature, Position } from "geojson";
import { areaHolds, boundsOf, featureOf, type Ring } from "./geojson.ts";
import { client, countryOf, linesOf, type Member, type PlainTopology, topologyOf } from "./topology.ts";

/** What a border separates and what it runs over. */
export interface BorderProperties {
  readonly id: string;
  /** The two neighbours, ISO 3166-1 alpha-3, in alphabetical order. */
  readonly a: string;
  readonly b: string;
  readonly over: "land" | "water";
  /** Which Azerbaijan it bounds: the Nakhchivan exclave or the rest; null where Azerbaijan is no neighbour. */
  readonly part: "exclave" | "mainland" | null;
  readonly disputed: boolean;
}

/** Borders of Crimea and Northern Cyprus, and lines that no treaty between the neighbours has settled. */
const disputedPairs = new Set(["ISR-PSE", "ISR-SYR"]);
const disputedSides = new Set(["XCR", "XNC"]);

/** A stretch over water or land shorter than this joins the stretches beside it, in metres. */
const shortestStretch = 500;

/** A question to water: does it hold this place? Polygons are looked up in a grid of tenths of a degree. */
export function waterFinder(polygons: readonly Ring[][]): (place: readonly number[]) => boolean {
  const cells = new Map<string, Ring[][]>();
  const cell = (x: number, y: number): string => `${Math.floor(x * 10)},${Math.floor(y * 10)}`;
  for (const polygon of polygons) {
    const [west, south, east, north] = boundsOf(polygon[0] as Ring);
    for (let x = Math.floor(west * 10); x <= Math.floor(east * 10); x++) {
      for (let y = Math.floor(south * 10); y <= Math.floor(north * 10); y++) {
        const key = `${x},${y}`;
        cells.set(key, [...(cells.get(key) ?? []), polygon]);
      }
    }
  }
  return (place) => areaHolds(cells.get(cell(place[0] as number, place[1] as number)) ?? [], place);
}

function lengthOf(from: Position, to: Position): number {
  const latitude = (((from[1] as number) + (to[1] as number)) / 2) * (Math.PI / 180);
  const [dx, dy] = [(to[0] as number) - (from[0] as number), (to[1] as number) - (from[1] as number)];
  return 111_195 * Math.hypot(dx * Math.cos(latitude), dy);
}

interface Stretch {
  wet: boolean;
  length: number;
  points: Position[];
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const next of stretches) {
    const last = out.at(-1);
    if (last?.wet === next.wet) {
      last.length += next.length;
      for (const point of next.points.slice(1)) last.points.push(point);
    } else out.push({ ...next, points: [...next.points] });
  }
  return out;
}

/** Cuts a line, only at its own vertices, where it enters or leaves water (seen from the middle of each segment). */
function cutByWater(line: readonly Position[], isWater: (place: readonly number[]) => boolean): Stretch[] {
  const segments = line.slice(1).map((to, index): Stretch => {
    const from = line[index] as Position;
    const middle = [((from[0] as number) + (to[0] as number)) / 2, ((from[1] as number) + (to[1] as number)) / 2];
    return { wet: isWater(middle), length: lengthOf(from, to), points: [from, to] };
  });
  let stretches = joined(segments);
  while (stretches.length > 1) {
    const shortest = stretches.reduce((least, next) => (next.length < least.length ? next : least));
    if (shortest.length >= shortestStretch) break;
    shortest.wet = !shortest.wet;
    stretches = joined(stretches);
  }
  return stretches;
}

const codeOf = (member: Member): string => countryOf(member).slice(0, 3);

/** Which part of Azerbaijan a border between these two members bounds. */
function partOf(one: Member, other: Member): BorderProperties["part"] {
  const own = [one, other].find((member) => codeOf(member) === "AZE");
  if (!own) return null;
  return countryOf(own) === "AZE-exclave" ? "exclave" : "mainland";
}

function idOf(a: string, b: string, over: string, part: string | null): string {
  return [a, b, over, ...(part ? [part] : [])].join("-");
}

function bordersBetween(topology: PlainTopology, one: Member, other: Member, isWater: Finder): Feature[] {
  const [a = "", b = ""] = [codeOf(one), codeOf(other)].toSorted();
  const object = topology.objects.countries as PlainTopology["objects"][string];
  const { arcs } = client().meshArcs(topology, object, (x, y) => {
    return (x === one && y === other) || (x === other && y === one);
  });
  const stretches = linesOf(topology, arcs).coordinates.flatMap((line) => cutByWater(line, isWater));
  const part = partOf(one, other);
  const disputed = disputedPairs.has(`${a}-${b}`) || disputedSides.has(a) || disputedSides.has(b);
  return (["land", "water"] as const).flatMap((over) => {
    const lines = stretches.filter(({ wet }) => wet === (over === "water")).map(({ points }) => points);
    const properties = { id: idOf(a, b, over, part), a, b, over, part, disputed };
    return lines.length > 0 ? [featureOf(properties, { type: "MultiLineString", coordinates: lines })] : [];
  });
}

type Finder = (place: readonly number[]) => boolean;

/** Every border once, cut into what runs over land and what over water, in the order of their ids. */
export function bordersOf(countries: Feature[], isWater: Finder): Feature[] {
  const topology = topologyOf({ countries });
  const members = (topology.objects.countries?.geometries ?? []) as Member[];
  const neighbours = client().neighbors(members);
  const borders = members.flatMap((one, index) => {
    const later = (neighbours[index] ?? []).filter((other) => other > index);
    return later.flatMap((other) => bordersBetween(topology, one, members[other] as Member, isWater));
  });
  return borders.toSorted((x, y) => String(x.properties?.id).localeCompare(String(y.properties?.id), "en"));
}
