import type { Feature, Geometry, MultiLineString, Position } from "geojson";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { collectionOf } from "./geojson.ts";
import { loadPackage } from "./inputs.ts";

/** A topology whose arcs are still degrees: no transform, no deltas. */
export type PlainTopology = Topology<Record<string, GeometryCollection<Record<string, unknown>>>>;

/** One member of an object of a topology. */
export type Member = GeometryObject<Record<string, unknown>>;

interface Server {
  topology(objects: Record<string, unknown>): PlainTopology;
}

interface Client {
  feature(topology: PlainTopology, member: Member): Feature<Geometry, Record<string, unknown>>;
  neighbors(members: readonly Member[]): number[][];
  meshArcs(
    topology: PlainTopology,
    object: GeometryCollection,
    keep: (a: Member, b: Member) => boolean,
  ): { arcs: number[][] };
  mergeArcs(topology: PlainTopology, members: readonly Member[]): Member;
}

/** The functions of topojson-client that the layers need, from the build's own packages. */
export const client = (): Client => loadPackage<Client>("topojson-client");

/** Layers as arcs, each stretch that two shapes share held once. Vertices match only if they are equal. */
export function topologyOf(layers: Record<string, Feature[]>): PlainTopology {
  const objects = Object.entries(layers).map(([name, features]) => [name, collectionOf(features)] as const);
  return loadPackage<Server>("topojson-server").topology(Object.fromEntries(objects));
}

/** Every arc number that a member uses, turned forward, in order. */
export function arcsOf(member: Member): number[] {
  if (member.type === "GeometryCollection") return member.geometries.flatMap((part) => arcsOf(part as Member));
  if (!("arcs" in member)) return [];
  return (member.arcs.flat(3) as number[]).map((arc) => (arc < 0 ? ~arc : arc));
}

/** The property `country` of a member, empty if it has none. */
export function countryOf(member: Member): string {
  return String((member.properties as { country?: string } | undefined)?.country ?? "");
}

/** How far, in metres, a line may be moved at a place. */
export type Tolerance = (longitude: number, latitude: number) => number;

const metresInDegree = 111_195;

/** Distance in metres from a vertex to a chord, on a plane fitted to the vertex's latitude. */
function offChord(point: Position, from: Position, to: Position): number {
  const east = metresInDegree * Math.cos(((point[1] as number) * Math.PI) / 180);
  const plane = (other: Position): [number, number] => [
    ((other[0] as number) - (point[0] as number)) * east,
    ((other[1] as number) - (point[1] as number)) * metresInDegree,
  ];
  const [[ax, ay], [bx, by]] = [plane(from), plane(to)];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

/**
 * Douglas–Peucker with a tolerance that varies from place to place: a vertex stays while it stands further off
 * the chord than its own place allows. End points stay, so arcs still meet; a closed arc keeps its farthest vertex.
 */
export function thinned(line: readonly Position[], tolerance: Tolerance): Position[] {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [worst, at] = [1, -1];
    for (let i = from + 1; i < to; i++) {
      const point = line[i] as Position;
      const excess = offChord(point, line[from] as Position, line[to] as Position) / tolerance(...xy(point));
      if (excess > worst) [worst, at] = [excess, i];
    }
    if (at < 0) continue;
    kept.add(at);
    open.push([from, at], [at, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

const xy = (point: Position): [number, number] => [point[0] as number, point[1] as number];

/** Quantized TopoJSON: whole numbers of `scale` degrees, each arc as steps from its start. */
export function encoded(topology: PlainTopology, scale: number, origin: readonly [number, number]): Topology {
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const steps: number[][] = [];
    for (const point of arc) {
      const column = Math.round(((point[0] as number) - origin[0]) / scale);
      const row = Math.round(((point[1] as number) - origin[1]) / scale);
      if (steps.length > 0 && column === x && row === y) continue;
      steps.push([column - x, row - y]);
      [x, y] = [column, row];
    }
    const [only] = steps;
    return steps.length === 1 && only ? [only, [0, 0]] : steps;
  });
  const { objects } = topology;
  return { type: "Topology", transform: { scale: [scale, scale], translate: [origin[0], origin[1]] }, objects, arcs };
}

/** Lines as one geometry, from a list of arc numbers for each. */
export function linesOf(topology: PlainTopology, arcs: number[][]): MultiLineString {
  const member = { type: "MultiLineString", arcs } as Member;
  return client().feature(topology, member).geometry as MultiLineString;
}
