import type { LngLat } from "../../../geo/measure.ts";
import { boxOf, toLngLat, toWorld, type WorldBox } from "../mercator.ts";

/** The size that a figure's map is drawn at, in pixels: what fits a phone. Larger, all of it grows alike. */
export const PAPER = { width: 340, height: 255 } as const;

/** A place on the paper, in pixels from its top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on the paper. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** How much of the paper what is measured takes up at most, so that its names have room: across, and down. */
export interface Share {
  readonly across: number;
  readonly down: number;
}

/** The narrowest frame, as a share of the world's width: about two kilometers here. */
const NARROWEST = 6.5e-5;

/** What the map's layers cover, in the world's square: no frame goes beyond it that need not. */
const COVERED = boxOf([24, 22, 64, 48]);

/** Shifts the start of a stretch so that it lies within a longer one; nothing where it is too long for that. */
const within = (start: number, length: number, from: number, room: number): number =>
  length > room ? start : Math.min(Math.max(start, from), from + room - length);

/** The frame of the paper's shape in whose middle all of some places lie, and take up at most a share of it. */
export function frameRound(places: readonly LngLat[], share: Share): WorldBox {
  const points = places.map(toWorld);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [right, bottom] = [Math.max(...xs), Math.max(...ys)];
  const aspect = PAPER.width / PAPER.height;
  const width = Math.max((right - left) / share.across, ((bottom - top) / share.down) * aspect, NARROWEST);
  const height = width / aspect;
  return {
    x: within((left + right - width) / 2, width, COVERED.x, COVERED.width),
    y: within((top + bottom - height) / 2, height, COVERED.y, COVERED.height),
    width,
    height,
  };
}

/** Where a place lies on the paper. */
export function spotOf(at: LngLat, frame: WorldBox): Spot {
  const [x, y] = toWorld(at);
  const scale = PAPER.width / frame.width;
  return { x: (x - frame.x) * scale, y: (y - frame.y) * scale };
}

/** The place that lies at a spot. */
export function placeOf({ x, y }: Spot, frame: WorldBox): LngLat {
  const scale = frame.width / PAPER.width;
  return toLngLat([frame.x + x * scale, frame.y + y * scale]);
}

export const boxRound = ({ x, y }: Spot, width: number, height: number): Box => ({
  x0: x - width / 2,
  y0: y - height / 2,
  x1: x + width / 2,
  y1: y + height / 2,
});

export const grown = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({
  x0: x0 - by,
  y0: y0 - by,
  x1: x1 + by,
  y1: y1 + by,
});

export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Whether a box lies on the paper, `margin` pixels from its edge. */
export const isOnPaper = ({ x0, y0, x1, y1 }: Box, margin = 0): boolean =>
  x0 >= margin && y0 >= margin && x1 <= PAPER.width - margin && y1 <= PAPER.height - margin;

/** Whether a straight line comes into a box (Liang and Barsky's clipping). */
export function crosses(a: Spot, b: Spot, { x0, y0, x1, y1 }: Box): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, a.x - x0],
    [dx, x1 - a.x],
    [-dy, a.y - y0],
    [dy, y1 - a.y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}
