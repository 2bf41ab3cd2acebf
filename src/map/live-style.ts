import type { Drawing } from "./drawing.ts";
import type { MapFiles } from "./files.ts";
import type { GroundData } from "./ground.ts";
import { dark as darkPalette, light } from "./palette.ts";
import { styleFor } from "./style.ts";
import type { Town } from "./towns.ts";

/** MapLibre resolves nothing: it wants whole addresses. */
const whole = (href: string): string => new URL(href, document.baseURI).href;

/** The style of a drawing's live map on this page: with its files, in its colors, for its width. */
export function liveStyle(
  drawing: Drawing,
  page: {
    readonly ground: GroundData;
    readonly towns: readonly Town[];
    readonly files: MapFiles;
    readonly dark: boolean;
    readonly narrow: boolean;
    /** The zoom at which the view's own frame fits. */
    readonly zoom: number;
  },
) {
  const { ground, towns, files, dark, narrow, zoom } = page;
  const relief = drawing.relief && files.relief[drawing.relief];
  const faces = Object.entries(files.fonts).map(([face, list]) => [
    face,
    list.map((file) => ({ ...file, url: whole(file.url) })),
  ]);
  return styleFor(drawing, {
    ground,
    palette: dark ? darkPalette : light,
    relief: relief && { ...relief, href: whole(relief.href) },
    fonts: Object.fromEntries(faces),
    narrow,
    towns,
    zoom,
  });
}
