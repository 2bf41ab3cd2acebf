import type { LngLat } from "../../geo/measure.ts";

/** A place in the Web Mercator square: x from 0 at 180° W to 1 at 180° E, y from 0 in the north to 1 in the south. */
export type WorldPoint = readonly [x: number, y: number];

/** A box in the Mercator square. */
export interface WorldBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A map's side in pixels at zoom 0: what MapLibre and most others count zoom from. */
const TILE = 512;

export function toWorld([longitude, latitude]: LngLat): WorldPoint {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function toLngLat([x, y]: WorldPoint): LngLat {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** The Mercator box round a west, south, east, north box of degrees. */
export function boxOf([west, south, east, north]: readonly [number, number, number, number]): WorldBox {
  const [x, y] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  return { x, y, width: right - x, height: bottom - y };
}

/** A map's camera: where its middle is, and how large the world is drawn. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

/** The camera that shows a box whole and centered in a picture of the given size in pixels. */
export function cameraFor(box: WorldBox, width: number, height: number): Camera {
  const scale = Math.min(width / box.width, height / box.height);
  return { center: toLngLat([box.x + box.width / 2, box.y + box.height / 2]), zoom: Math.log2(scale / TILE) };
}

/** Where a box of the world lies in a picture of the given size, in pixels from its top left corner. */
export function boxInPicture(box: WorldBox, camera: Camera, width: number, height: number): WorldBox {
  const scale = TILE * 2 ** camera.zoom;
  const [x, y] = toWorld(camera.center);
  return {
    x: (box.x - x) * scale + width / 2,
    y: (box.y - y) * scale + height / 2,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** How many metres of ground one pixel covers at a latitude, at a zoom. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (2 * Math.PI * 6_378_137 * Math.cos((latitude * Math.PI) / 180)) / (TILE * 2 ** zoom);
}
