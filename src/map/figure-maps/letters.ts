import { NUMBER_SIZE } from "../annotations.ts";
import type { DrawnLabel } from "../drawing.ts";
import { LABEL_GAP, LABEL_TYPE, LINE_HEIGHT } from "../type.ts";
import { type Box, boxRound, type Spot } from "./paper.ts";

/** Widths of letters in em, as the widest of the usual system faces has them: a picture that stands alone loads no font. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iIjlJ.,:;'’| \u00a0]/, 0.36],
  [/[frt()\-–]/, 0.46],
  [/[mwMW%@]/, 0.97],
  [/[A-ZÀ-ÞĀĞİŞƏÇÖÜ]/, 0.72],
];
const USUAL_WIDTH = 0.62;
const BOLD = 1.1;

const widthOfLetter = (letter: string): number => WIDTHS.find(([set]) => set.test(letter))?.[1] ?? USUAL_WIDTH;

/** About how wide a line of text is at most, in pixels. */
function lineWidth(text: string, size: number, bold = false, spacing = 0): number {
  const letters = [...text].reduce((sum, letter) => sum + widthOfLetter(letter) * (bold ? BOLD : 1) + spacing, 0);
  return letters * size;
}

/** The size of a number that leads, in pixels. */
export function numberSize(text: string): { width: number; height: number } {
  return { width: lineWidth(text, NUMBER_SIZE.lead, true), height: NUMBER_SIZE.lead };
}

/** The size of a name with its lines, in pixels. */
export function nameSize({ text, kind }: Pick<DrawnLabel, "text" | "kind">): { width: number; height: number } {
  const { size, spacing, face } = LABEL_TYPE[kind];
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => lineWidth(line, size, face === "Label Bold", spacing)));
  return { width, height: (lines.length - 1) * LINE_HEIGHT * size + size * 1.1 };
}

/** Where a name lies on the paper that stands at a spot: as the poster sets it. */
export function nameBox(label: Pick<DrawnLabel, "text" | "kind" | "anchor">, { x, y }: Spot): Box {
  const { width, height } = nameSize(label);
  const across = LABEL_GAP + width / 2;
  const down = LABEL_GAP + height / 2;
  const shift = { left: [-across, 0], right: [across, 0], top: [0, -down], bottom: [0, down], center: [0, 0] };
  const [dx = 0, dy = 0] = shift[label.anchor];
  return boxRound({ x: x + dx, y: y + dy }, width, height);
}

/** A name cut into two lines, as even as its words and dashes allow, where it is longer than `most` letters. */
export function inTwoLines(text: string, most: number): string {
  if (text.length <= most) return text;
  const breaks = [...text.matchAll(/[ –]/g)].map(({ index }) => index);
  if (breaks.length === 0) return text;
  const middle = breaks.reduce((best, next) =>
    Math.abs(next - text.length / 2) < Math.abs(best - text.length / 2) ? next : best,
  );
  return `${text.slice(0, middle + (text[middle] === " " ? 0 : 1))}\n${text.slice(middle + 1)}`;
}
