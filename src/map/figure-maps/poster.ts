import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import type { GroundData } from "../ground.ts";
import type { WorldBox } from "../mercator.ts";
import { dark, light, paletteCss } from "../palette.ts";
import { penFor } from "../pen.ts";
import { posterSvg } from "../poster.ts";
import { posterCss } from "../poster-css.ts";
import { escapeXml } from "../xml.ts";
import type { FigureDrawing } from "./drawing.ts";
import { PAPER, spotOf } from "./paper.ts";

/** Tenths of a pixel. */
const UNIT = 10;

/** Bends smaller than this are left out, in tenths of a pixel: more in pictures that would weigh too much otherwise. */
const TOLERANCES = [6, 9, 13, 18, 25] as const;

/** The most that a picture may weigh with its rules, in bytes. */
const MOST_BYTES = 12_000;

/** Rivers off the borders are left out of frames wider than this, as a share of the world's width: about 200 km. */
const WIDE = 0.0065;

/** Islands and lakes smaller than this, in pixels, would be specks. */
const SPECK = 4;

type Water = FeatureCollection<Polygon | MultiPolygon>;

/** Water without the lakes and islands too small to be seen in a frame. */
function withoutSpecks<W extends Water>(water: W, frame: WorldBox): W {
  const isSeen = (ring: Position[]): boolean => {
    const spots = ring.map(([x, y]) => spotOf([x as number, y as number], frame));
    return [spots.map(({ x }) => x), spots.map(({ y }) => y)].some(
      (own) => Math.max(...own) - Math.min(...own) >= SPECK,
    );
  };
  const features = water.features.flatMap((one) => {
    const { geometry } = one;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = polygons.map((rings) => rings.filter(isSeen)).filter((rings) => rings.length > 0);
    return coordinates.length > 0 ? [{ ...one, geometry: { type: "MultiPolygon" as const, coordinates } }] : [];
  });
  return { ...water, features };
}

/** What of the ground is drawn in a frame. */
function groundIn(frame: WorldBox, ground: GroundData): GroundData {
  return {
    ...ground,
    sea: withoutSpecks(ground.sea, frame),
    lakes: withoutSpecks(ground.lakes, frame),
    rivers: frame.width > WIDE ? { ...ground.rivers, features: [] } : ground.rivers,
  };
}

/** The rules of the posters' style sheet whose classes all stand in a picture. */
function rulesFor(svg: string): string {
  const classes = new Set([...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => (names as string).split(" ")));
  classes.add("poster");
  const isUsed = (selector: string): boolean =>
    [...selector.replace(/:not\([^)]*\)/g, "").matchAll(/\.([a-z-]+)/g)].every(([, name]) =>
      classes.has(name as string),
    );
  return posterCss
    .trim()
    .split("\n")
    .flatMap((rule) => {
      const [selectors = "", body = ""] = rule.split("{");
      const used = selectors.split(",").filter(isUsed);
      return used.length > 0 ? [`${used.join(",")}{${body}`] : [];
    })
    .join("");
}

/** The colors that rules use, as custom properties. */
const colorsFor = (palette: typeof light, rules: string): string =>
  paletteCss(palette)
    .split(";")
    .filter((property) => rules.includes(`var(${property.split(":")[0]})`))
    .join(";");

/**
 * A figure's map as an SVG file that stands alone: its own colors, light and dark by the reader's system, no fonts, no
 * scripts. It grows with its box, its letters too. `label` is what it says to those who cannot see it.
 */
export function figurePoster(drawing: FigureDrawing, ground: GroundData, label: string): string {
  const { width, height } = PAPER;
  const seen = groundIn(drawing.frame, ground);
  const drawn = (tolerance: number): string => {
    const picture = posterSvg(
      drawing,
      seen,
      null,
      penFor(drawing.frame, tolerance, { side: width * UNIT, bleeds: false }),
    );
    const rules = rulesFor(picture);
    return `<style>.poster{${colorsFor(light, rules)}}@media (prefers-color-scheme:dark){.poster{${colorsFor(dark, rules)}}}${rules}</style><svg class="inner" width="${width}" height="${height}">${picture}</svg>`;
  };
  const fine = TOLERANCES.find((tolerance) => drawn(tolerance).length < MOST_BYTES) ?? TOLERANCES[4];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="poster" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-label="${escapeXml(label)}">` +
    `${drawn(fine)}</svg>`
  );
}
