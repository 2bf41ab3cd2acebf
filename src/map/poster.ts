import type { FeatureCollection, Geometry } from "geojson";
import { annotationsSvg, percentIn } from "./annotations.ts";
import type { Drawing, DrawnLabel } from "./drawing.ts";
import { borderClass, type GroundData } from "./ground.ts";
import { boxOf, toLngLat, toWorld, type WorldBox } from "./mercator.ts";
import { type Pen, POSTER_SIDE, penFor } from "./pen.ts";
import { narrowCss, paletteRules, posterCss } from "./poster-css.ts";
import { LABEL_GAP, LABEL_TYPE, LINE_HEIGHT } from "./type.ts";
import { escapeXml } from "./xml.ts";

/** A picture of shaded relief and the degrees that it covers: west, south, east, north. */
export interface ReliefPicture {
  readonly href: string;
  readonly covers: readonly [number, number, number, number];
}

const shape = (pen: Pen, classes: string, geometry: Geometry): string => {
  const data = pen.path(geometry);
  return data === "" ? "" : `<path class="${classes}" d="${data}"/>`;
};

const shapes = (pen: Pen, classes: string, { features }: FeatureCollection): string => {
  const data = features.map(({ geometry }) => pen.path(geometry)).join("");
  return data === "" ? "" : `<path class="${classes}" d="${data}"/>`;
};

function reliefSvg(pen: Pen, { href, covers: [west, south, east, north] }: ReliefPicture): string {
  const [a, b] = [pen.point([west, north]), pen.point([east, south])];
  const [x, y, width, height] = [a.x, a.y, b.x - a.x, b.y - a.y].map(Math.round);
  // A picture that stands alone may load nothing; the page that takes it in gives the image its address.
  const address = href === "" ? "" : ` href="${escapeXml(href)}"`;
  return `<image class="relief"${address} x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
}

function bordersSvg(pen: Pen, ground: GroundData): string {
  const byClass = new Map<string, string>();
  for (const { geometry, properties } of ground.borders.features) {
    const classes = borderClass(properties);
    byClass.set(classes, (byClass.get(classes) ?? "") + pen.path(geometry));
  }
  const order = ["other", "mainland", "exclave"];
  return [...byClass]
    .filter(([, data]) => data !== "")
    .sort(([a], [b]) => order.indexOf(a.split(" ")[0] as string) - order.indexOf(b.split(" ")[0] as string))
    .map(([classes, data]) => `<path class="border ${classes}" d="${data}"/>`)
    .join("");
}

/** Ground and subjects of a view, in the pen's units; strokes do not scale, so they stay as wide at any size. */
function geometrySvg(drawing: Drawing, ground: GroundData, pen: Pen, relief: ReliefPicture | null): string {
  const [x0, y0, x1, y1] = pen.bleed;
  const countries = ground.countries.features;
  const fill = (id: string, classes: string) =>
    countries.filter(({ properties }) => properties.id === id).map(({ geometry }) => shape(pen, classes, geometry));
  return [
    `<rect class="land" x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}"/>`,
    ...fill("AZE-main", "azerbaijan"),
    ...fill("AZE-exclave", "exclave"),
    ...drawing.provinces.map((province) => shape(pen, "province", province.shape)),
    relief ? reliefSvg(pen, relief) : "",
    shapes(pen, "sea", ground.sea),
    shapes(pen, "river", ground.rivers),
    shapes(pen, "lake", ground.lakes),
    bordersSvg(pen, ground),
    ...drawing.enclaves.map((enclave) => shape(pen, "border enclave", enclave.shape)),
    ...drawing.lines.map(({ kind, path }) =>
      shape(pen, `line ${kind}`, { type: "LineString", coordinates: path.map(([x, y]) => [x, y]) }),
    ),
    ...drawing.uncertain.map(({ ring }) =>
      shape(pen, "uncertain", { type: "Polygon", coordinates: [ring.map(([x, y]) => [x, y])] }),
    ),
  ].join("");
}

function labelSvg(label: DrawnLabel, frame: WorldBox): string {
  const { x, y } = percentIn(frame, label.at);
  const { size, dot } = LABEL_TYPE[label.kind];
  const lines = label.text.split("\n");
  const gap = label.anchor === "center" ? 0 : LABEL_GAP;
  const dx = label.anchor === "right" ? gap : label.anchor === "left" ? -gap : 0;
  const anchor = label.anchor === "right" ? "start" : label.anchor === "left" ? "end" : "middle";
  // Capitals reach about 0.71 em above the line they stand on, so a line's middle lies 0.36 em above it.
  const block = (lines.length - 1) * LINE_HEIGHT * size;
  const middle =
    label.anchor === "top"
      ? -gap - block / 2 - size * 0.5
      : label.anchor === "bottom"
        ? gap + block / 2 + size * 0.5
        : 0;
  const first = middle - block / 2 + size * 0.36;
  const spans = lines.map((line, i) => {
    const at = (first + i * LINE_HEIGHT * size).toFixed(1);
    return `<tspan x="${dx}" y="${at}">${escapeXml(line)}</tspan>`;
  });
  const point = dot ? `<circle class="dot" r="2.2"/>` : "";
  return `<svg x="${x.toFixed(2)}%" y="${y.toFixed(2)}%" overflow="visible" class="label ${label.kind}${label.minor ? " wide" : ""}">${point}<text text-anchor="${anchor}">${spans.join("")}</text></svg>`;
}

/**
 * A view's picture, to stand in an SVG whose box is the frame: ground, subjects, names, annotations.
 * It needs posterCss and the palette's custom properties round it.
 */
export function posterSvg(
  drawing: Drawing,
  ground: GroundData,
  relief: ReliefPicture | null,
  pen: Pen = penFor(drawing.frame),
): string {
  return (
    `<svg class="ground" viewBox="0 0 ${pen.width} ${pen.height}" width="100%" height="100%" overflow="visible" preserveAspectRatio="none">${geometrySvg(drawing, ground, pen, relief)}</svg>` +
    `<g class="labels">${drawing.labels.map((label) => labelSvg(label, drawing.frame)).join("")}</g>` +
    `<g class="annotations">${annotationsSvg(drawing)}</g>`
  );
}

/** Where a place lies in a poster that fills a container of the given size, in pixels: what tests hold against the live map. */
export function placeInPoster(
  drawing: Drawing,
  at: readonly [number, number],
  width: number,
  height: number,
): [number, number] {
  const { frame } = drawing;
  const scale = Math.min(width / frame.width, height / frame.height);
  const [x, y] = toWorld(at);
  return [width / 2 + (x - frame.x - frame.width / 2) * scale, height / 2 + (y - frame.y - frame.height / 2) * scale];
}

/** The region that the locator shows: west, south, east, north. */
const LOCATOR = [36.5, 33.2, 55.5, 43.4] as const;

/** A small map of the region, for a corner: where in it the frame of a drawing lies is set by locatorSpot. */
export function locatorSvg(ground: GroundData): string {
  const pen = penFor(boxOf(LOCATOR), 45);
  const azerbaijan = ground.countries.features.filter(({ properties }) => properties.id.startsWith("AZE"));
  const borders = ground.borders.features.map(({ geometry }) => pen.path(geometry)).join("");
  return (
    `<svg class="ground" viewBox="0 0 ${pen.width} ${pen.height}" width="100%" height="100%" preserveAspectRatio="none">` +
    `<rect class="land" width="${pen.width}" height="${pen.height}"/>` +
    azerbaijan.map(({ geometry }) => shape(pen, "azerbaijan", geometry)).join("") +
    `${shapes(pen, "sea", ground.sea)}<path class="border other" d="${borders}"/></svg>`
  );
}

/** Where in the locator the middle of a drawing's frame lies, in percent from its left and top. */
export function locatorSpot({ frame }: Drawing): { x: number; y: number } {
  return percentIn(boxOf(LOCATOR), toLngLat([frame.x + frame.width / 2, frame.y + frame.height / 2]));
}

/** The locator's width to its height. */
export const LOCATOR_ASPECT = boxOf(LOCATOR).width / boxOf(LOCATOR).height;

/** The longer side of a poster that stands alone, and the room round it for callouts, in pixels: right for a column of text. */
const [FILE_SIDE, FILE_MARGIN] = [440, 28];

/** A poster as a file that stands alone: its own colours, light and dark, and a size at which its type can be read in a column. */
export function posterFile(drawing: Drawing, ground: GroundData, label: string, relief: ReliefPicture | null): string {
  const { width, height } = penFor(drawing.frame);
  const [w, h] = [width, height].map((side) => Math.round((side / POSTER_SIDE) * FILE_SIDE)) as [number, number];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="poster" data-poster="${drawing.id}" role="img" aria-label="${escapeXml(label)}" width="${w + 2 * FILE_MARGIN}" height="${h + 2 * FILE_MARGIN}" style="${frameStyle(drawing)}">` +
    `<style>${paletteRules(".poster")}${posterCss}${narrowCss}</style>` +
    `<svg class="inner" x="${FILE_MARGIN}" y="${FILE_MARGIN}" width="${w}" height="${h}" overflow="visible">${posterSvg(drawing, ground, relief && { ...relief, href: "" })}</svg></svg>`
  );
}

/** The custom properties by which a page lays a poster's box into its container. */
export function frameStyle({ frame }: Drawing): string {
  return `--frame-width:${Math.round(frame.width * 1e6)};--frame-height:${Math.round(frame.height * 1e6)}`;
}
