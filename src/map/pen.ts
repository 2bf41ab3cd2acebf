import { geoIdentity, geoPath } from "d3-geo";
import type { Geometry, Position } from "geojson";
import simplifyPath from "simplify-js";
import type { LngLat } from "../../geo/measure.ts";
import { toWorld, type WorldBox } from "./mercator.ts";

/** A poster's longer side in its own units: tenths of a pixel at the size that it is drawn for. */
export const POSTER_SIDE = 10_000;

/** What a picture is drawn on. */
interface Paper {
  /** The longer side of the frame, in the picture's own units. */
  readonly side: number;
  /** Whether containers of other shapes than the frame's are filled too. */
  readonly bleeds: boolean;
}

/** Bends smaller than this, in poster units, are left out: a third of a pixel. */
const TOLERANCE = 3;

/** The shapes of container that a poster fills to the edge: width to height. */
const [NARROWEST, WIDEST] = [0.85, 2];

/** Draws geometry in a frame as SVG path data: projected, thinned to what can be seen, cut off beyond the bleed. */
export interface Pen {
  readonly width: number;
  readonly height: number;
  /** What is drawn beyond the frame so that containers of other shapes are filled: x0, y0, x1, y1. */
  readonly bleed: readonly [number, number, number, number];
  /** SVG path data, empty where nothing of the geometry is in the picture. */
  path(geometry: Geometry): string;
  /** A place in poster units. */
  point(at: LngLat): { x: number; y: number };
}

/** Writes path data in whole units, each step from the last: the shortest form there is. */
class PathWriter {
  data = "";
  #x = 0;
  #y = 0;
  moveTo(x: number, y: number): void {
    [this.#x, this.#y] = [Math.round(x), Math.round(y)];
    this.data += `M${this.#x} ${this.#y}`;
  }
  lineTo(x: number, y: number): void {
    const [dx, dy] = [Math.round(x) - this.#x, Math.round(y) - this.#y];
    if (dx === 0 && dy === 0) return;
    this.data += dy < 0 ? `l${dx}${dy}` : `l${dx} ${dy}`;
    [this.#x, this.#y] = [this.#x + dx, this.#y + dy];
  }
  closePath(): void {
    this.data += "z";
  }
  beginPath(): void {}
  arc(): void {}
}

/** A pen for a frame. `tolerance` is the size, in the picture's units, of the bends that are left out. */
export function penFor(
  frame: WorldBox,
  tolerance = TOLERANCE,
  paper: Paper = { side: POSTER_SIDE, bleeds: true },
): Pen {
  const scale = paper.side / Math.max(frame.width, frame.height);
  const [width, height] = [frame.width * scale, frame.height * scale];
  const [wide, high] = paper.bleeds
    ? [Math.max(width, height * WIDEST) * 1.03, Math.max(height, width / NARROWEST) * 1.03]
    : [width, height];
  const bleed = [(width - wide) / 2, (height - high) / 2, (width + wide) / 2, (height + high) / 2].map(Math.round);
  const [x0, y0, x1, y1] = bleed as [number, number, number, number];
  // A margin keeps the strokes of cut edges out of sight.
  const clip = geoIdentity().clipExtent([
    [x0 - 60, y0 - 60],
    [x1 + 60, y1 + 60],
  ]);
  const point = (at: LngLat) => {
    const [x, y] = toWorld(at);
    return { x: (x - frame.x) * scale, y: (y - frame.y) * scale };
  };
  const thin = (positions: Position[]): Position[] =>
    simplifyPath(
      positions.map((at) => point(at as unknown as LngLat)),
      tolerance,
      true,
    ).map(({ x, y }) => [x, y]);
  const project = (nested: unknown): unknown =>
    typeof (nested as Position[][])[0]?.[0] === "number"
      ? thin(nested as Position[])
      : (nested as unknown[]).map(project);
  return {
    width: Math.round(width),
    height: Math.round(height),
    bleed: [x0, y0, x1, y1],
    point,
    path(geometry) {
      if (!("coordinates" in geometry)) return "";
      const writer = new PathWriter();
      const projected = { type: geometry.type, coordinates: project(geometry.coordinates) } as Geometry;
      geoPath(clip, writer as unknown as CanvasRenderingContext2D)(projected);
      return writer.data;
    },
  };
}
