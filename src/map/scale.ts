import { type LengthUnit, sayScale } from "../story/say.ts";
import { type Camera, metresPerPixel, toLngLat, type WorldBox } from "./mercator.ts";

const METRES_IN: Record<LengthUnit, number> = { km: 1000, mi: 1609.344, nmi: 1852 };

/** A scale bar: what it stands for, in metres and in words. */
export interface ScaleBar {
  readonly metres: number;
  readonly text: string;
}

/** The longest round length of at most `metres`: one, two or five times a power of ten of the reader's unit. */
export function roundScale(metres: number, units: LengthUnit): ScaleBar {
  const most = metres / METRES_IN[units];
  const power = 10 ** Math.floor(Math.log10(most));
  const round = [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power;
  return { metres: round * METRES_IN[units], text: sayScale(round, units) };
}

/** The scale bar of a picture at the latitude of its middle, and its width in pixels: at most `widest`. */
export function scaleBarFor(
  { center, zoom }: Camera,
  widest: number,
  units: LengthUnit,
): ScaleBar & { pixels: number } {
  const perPixel = metresPerPixel(center[1], zoom);
  const bar = roundScale(widest * perPixel, units);
  return { ...bar, pixels: bar.metres / perPixel };
}

/** The width of a frame on the ground, in metres, at the latitude of its middle. */
export function widthOf(frame: WorldBox): number {
  const [, latitude] = toLngLat([frame.x, frame.y + frame.height / 2]);
  return frame.width * 2 * Math.PI * 6_378_137 * Math.cos((latitude * Math.PI) / 180);
}
