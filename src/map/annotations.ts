import type { LngLat } from "../../geo/measure.ts";
import { type LengthUnit, sayFigure } from "../story/say.ts";
import type { CalloutLine, Drawing, DrawnMark, DrawnMeasure, DrawnNumber, SaidFigure } from "./drawing.ts";
import { toWorld, type WorldBox } from "./mercator.ts";
import type { Sign } from "./scene.ts";
import { escapeXml } from "./xml.ts";

/**
 * Annotations are the marks, callouts and measured lines of a view. They are SVG over poster and live map alike:
 * every place is a percentage of the frame and every size a pixel, so whoever sizes the frame's box moves them all.
 */

const LINE_HEIGHT = 16;

/** A place as percentages of a frame. */
export function percentIn(frame: WorldBox, at: LngLat): { x: number; y: number } {
  const [x, y] = toWorld(at);
  return { x: ((x - frame.x) / frame.width) * 100, y: ((y - frame.y) / frame.height) * 100 };
}

const percent = (value: number): string => `${Number(value.toFixed(3))}%`;

const SIGNS: Record<Sign, string> = {
  measured: `<circle r="5.5" class="solid"/>`,
  claimed: `<circle r="5" class="hollow"/>`,
  reported: `<circle r="5" class="hollow"/><path class="solid" d="M0-5A5 5 0 0 0 0 5Z"/>`,
  disputed: `<circle r="6" class="hollow"/><path class="struck" d="M-6.5 6.5L6.5-6.5"/>`,
  opinion: `<path class="hollow" d="M0-7L7 0 0 7-7 0Z"/>`,
  unknown: `<circle r="6" class="hollow dotted"/>`,
  closed: `<rect x="-5" y="-5" width="10" height="10" class="hollow"/><path class="struck" d="M-5 0H5"/>`,
  place: `<circle r="2.5" class="solid"/>`,
};

/** A sign of certainty as SVG, centered on its origin. The page's key draws the same ones. */
export function signSvg(sign: Sign, strike = false): string {
  return `<g class="sign${strike ? " strike" : ""}">${SIGNS[sign]}</g>`;
}

/** A figure as an SVG text span that page scripts can say again in other units. */
function figureSpan(figure: SaidFigure, units: LengthUnit): string {
  return `<tspan class="figure" data-figure="${figure.id}">${escapeXml(sayFigure(figure, units))}</tspan>`;
}

const lineText = (line: CalloutLine, units: LengthUnit): string =>
  line.map((piece) => (typeof piece === "string" ? escapeXml(piece) : figureSpan(piece, units))).join("");

function callout(mark: DrawnMark, [dx, dy]: readonly [number, number], units: LengthUnit, only: string): string {
  const right = dx >= 0;
  const x = dx + (right ? 4 : -4);
  const start = dy < 0 ? dy - (mark.lines.length - 1) * LINE_HEIGHT : dy + 10;
  const length = Math.hypot(dx, dy) || 1;
  const gap = mark.sign === "place" ? 4 : 8;
  const leader = `<line class="leader" x1="${(dx / length) * gap}" y1="${(dy / length) * gap}" x2="${dx}" y2="${dy}"/>`;
  const spans = mark.lines
    .map(
      (line, i) =>
        `<tspan x="${x}" y="${start + i * LINE_HEIGHT}" class="${i === 0 ? "title" : "detail"}">${lineText(line, units)}</tspan>`,
    )
    .join(" ");
  return `<g class="callout ${only}">${leader}<text text-anchor="${right ? "start" : "end"}">${spans}</text></g>`;
}

function calloutsSvg(mark: DrawnMark, units: LengthUnit): string {
  if (mark.lines.length === 0) return "";
  if (mark.narrow?.every((value, i) => value === mark.to[i])) return callout(mark, mark.to, units, "");
  return callout(mark, mark.to, units, "wide") + (mark.narrow ? callout(mark, mark.narrow, units, "narrow") : "");
}

function markSvg(mark: DrawnMark, frame: WorldBox, units: LengthUnit): string {
  const { x, y } = percentIn(frame, mark.at);
  return `<svg x="${percent(x)}" y="${percent(y)}" overflow="visible" class="mark" data-place="${mark.place}">${calloutsSvg(mark, units)}${signSvg(mark.sign, mark.strike)}</svg>`;
}

/** Sizes of a measure's number: one that leads, and the others. In pixels. */
export const NUMBER_SIZE = { lead: 22, other: 14 } as const;

/** Where a number stands beside its line, from the line's middle: square to it, so far off that the letters clear it. */
export function besideLine(
  a: { x: number; y: number },
  b: { x: number; y: number },
  frame: Pick<WorldBox, "width" | "height">,
  { side, lead }: Pick<DrawnMeasure, "side" | "lead">,
): { dx: number; dy: number; anchor: "start" | "middle" | "end" } {
  const [along, down] = [(b.x - a.x) * frame.width, (b.y - a.y) * frame.height];
  const length = Math.hypot(along, down) || 1;
  const turn = side === "right" ? 1 : -1;
  const [nx, ny] = [(-down / length) * turn, (along / length) * turn];
  const size = lead ? NUMBER_SIZE.lead : NUMBER_SIZE.other;
  // Beside a line that slopes, a centered number would be cut by it.
  const anchor = nx > 0.1 ? "start" : nx < -0.1 ? "end" : "middle";
  return { dx: Math.round(nx * 9), dy: Math.round(ny * (9 + size * 0.4) + size * 0.36), anchor };
}

const tick = (prefix: string): string =>
  `<marker id="${prefix}-tick" viewBox="-1 -6 2 12" markerWidth="2" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path class="tick" d="M0-5V5"/></marker>`;

/**
 * A measured distance as SVG: the line with its tick ends, and its number. `prefix` keeps its ids
 * apart on one page; where a mark stands at its first end already (`marked`), the tick there is left out.
 */
export function measureSvg(
  measure: DrawnMeasure,
  frame: WorldBox,
  units: LengthUnit,
  prefix: string,
  marked = false,
): string {
  const [a, b] = [percentIn(frame, measure.from), percentIn(frame, measure.to)];
  const { dx, dy, anchor } = besideLine(a, b, frame, measure);
  const ends = `x1="${percent(a.x)}" y1="${percent(a.y)}" x2="${percent(b.x)}" y2="${percent(b.y)}"`;
  const kind = `${measure.lead ? " lead" : ""}${measure.minor ? " wide" : ""}`;
  return (
    `<g class="measure${kind}" data-measure="${measure.figure.id}"><defs>${tick(prefix)}</defs>` +
    `<line class="casing" ${ends}/><line class="rule" ${ends} pathLength="1" ${marked ? "" : `marker-start="url(#${prefix}-tick)" `}marker-end="url(#${prefix}-tick)"/>` +
    `<svg x="${percent((a.x + b.x) / 2)}" y="${percent((a.y + b.y) / 2)}" overflow="visible">` +
    `<text x="${dx}" y="${dy}" text-anchor="${anchor}">${figureSpan(measure.figure, units)}</text></svg></g>`
  );
}

/** A number that stands free, as SVG, centered on its place. */
function numberSvg({ figure, at }: DrawnNumber, frame: WorldBox, units: LengthUnit): string {
  const { x, y } = percentIn(frame, at);
  const down = Math.round(NUMBER_SIZE.lead * 0.36);
  return (
    `<svg x="${percent(x)}" y="${percent(y)}" overflow="visible" class="measure lead" data-measure="${figure.id}">` +
    `<text y="${down}" text-anchor="middle">${figureSpan(figure, units)}</text></svg>`
  );
}

/** The annotations of a view, to stand in an SVG whose box is the frame. `prefix` keeps its ids apart on one page. */
export function annotationsSvg(drawing: Drawing, units: LengthUnit = "km", prefix: string = drawing.id): string {
  const { frame } = drawing;
  const isMarked = (at: LngLat): boolean => drawing.marks.some((mark) => mark.at[0] === at[0] && mark.at[1] === at[1]);
  return (
    drawing.measures
      .map((measure, i) => measureSvg(measure, frame, units, `${prefix}-${i}`, isMarked(measure.from)))
      .join("") +
    drawing.marks.map((mark) => markSvg(mark, frame, units)).join("") +
    drawing.numbers.map((number) => numberSvg(number, frame, units)).join("")
  );
}
