import { describe, expect, test } from "vitest";
import { dark, light, type Palette, paletteCss } from "../../src/map/palette.ts";
import { LABEL_TYPE } from "../../src/map/type.ts";

type Colour = keyof Palette;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** A color laid over another. */
function over(top: string, opacity: number, below: string): string {
  const under = channels(below);
  const mixed = channels(top).map((value, i) =>
    Math.round((value * opacity + (under[i] as number) * (1 - opacity)) * 255),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

test("black on white is twenty-one to one, a color on itself one to one", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 9);
  expect(contrast("#8a5a00", "#8a5a00")).toBe(1);
  expect(over("#000000", 0.5, "#ffffff")).toBe("#808080");
});

/** Names on the map have a halo; the words of the page stand on the page. */
const textPairs: [Colour, Colour][] = [
  ...[...new Set(Object.values(LABEL_TYPE).map(({ colour }) => colour))].map((colour): [Colour, Colour] => [
    colour,
    "halo",
  ]),
  ["measure", "halo"],
  ["ink", "page"],
  ["quiet", "page"],
  ["strike", "page"],
  ["exclaveEdge", "page"],
  ["link", "page"],
  ["energy", "page"],
];

const linePairs: [Colour, Colour][] = (
  ["strike", "ink", "measure", "link", "stopped", "energy", "exclaveEdge"] as const
).flatMap((line) => (["land", "exclave", "azerbaijan"] as const).map((ground): [Colour, Colour] => [line, ground]));

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s palette", (_, palette) => {
  test("every color is one", () => {
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[\da-f]{6}$/);
  });

  test.each(textPairs)("text in %s can be read on %s: 4.5 to 1", (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(linePairs)("marks and lines in %s can be seen on %s: 3 to 1", (line, ground) => {
    expect(contrast(palette[line], palette[ground])).toBeGreaterThanOrEqual(3);
  });

  test("measured lines and rings of uncertainty can be seen on water: 3 to 1", () => {
    for (const line of ["measure", "ink", "exclaveEdge", "strike", "energy", "link", "stopped"] as const) {
      expect(contrast(palette[line], palette.water), line).toBeGreaterThanOrEqual(3);
    }
  });

  test("names can be read even where their halo is covered by a shaded province: 4.5 to 1", () => {
    const shaded = over(palette.province, 0.75, palette.land);
    expect(contrast(palette.ink, shaded)).toBeGreaterThanOrEqual(4.5);
  });

  test("as rules has every color once", () => {
    const rules = paletteCss(palette).split(";");
    expect(rules).toHaveLength(Object.keys(palette).length);
    expect(rules).toContain(`--map-exclave-edge:${palette.exclaveEdge}`);
    expect(new Set(rules.map((rule) => rule.split(":")[0])).size).toBe(rules.length);
  });
});

test("both palettes name the same colors", () => {
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});
