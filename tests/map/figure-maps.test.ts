import { beforeAll, expect, describe as group, test } from "vitest";
import { distanceBetween, type LngLat } from "../../geo/measure.ts";
import { besideLine, NUMBER_SIZE, percentIn } from "../../src/map/annotations.ts";
import { describeFigure } from "../../src/map/describe.ts";
import { type FigureDrawing, figureDrawing } from "../../src/map/figure-maps/drawing.ts";
import { figurePoster } from "../../src/map/figure-maps/poster.ts";
import { LABEL_GAP, LABEL_TYPE, LINE_HEIGHT } from "../../src/map/type.ts";
import { sayFigure } from "../../src/story/say.ts";
import { committedEdition } from "../fixtures/edition.ts";
import { everyElement, hasClass, readXml, textOf, type XmlElement } from "../fixtures/xml.ts";

// The maps are read as a browser reads them, from the finished file, and their letters measured with a table of the test's own.

const { atlas, figures, ground } = committedEdition();
const [WIDTH, HEIGHT] = [340, 255];

const drawn = figures.flatMap((figure): [string, FigureDrawing][] => {
  const drawing = figureDrawing(figure, atlas, ground);
  return drawing ? [[figure.id, drawing]] : [];
});
const drawingOf = (id: string) => drawn.find(([own]) => own === id)?.[1] as FigureDrawing;
const files = new Map(drawn.map(([id, drawing]) => [id, figurePoster(drawing, ground, `The map of ${id}`)]));
const roots = new Map<string, XmlElement>();
beforeAll(() => {
  for (const [id, file] of files) roots.set(id, readXml(file));
});
const rootOf = (id: string) => roots.get(id) as XmlElement;
const withClass = (root: XmlElement, name: string) => everyElement(root).filter((element) => hasClass(element, name));

interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Advance widths of Noto Sans in em, by letter, rounded up; other letters are as wide as an n. */
const NARROW: Readonly<Record<string, number>> = {
  i: 0.26,
  j: 0.26,
  l: 0.26,
  I: 0.34,
  t: 0.37,
  f: 0.35,
  r: 0.42,
  " ": 0.26,
  "\u00a0": 0.26,
};
const widthIn = (text: string, size: number, bold: boolean, spacing: number): number =>
  [...text].reduce((sum, letter) => {
    const own =
      NARROW[letter] ??
      (/[mwMW%]/.test(letter) ? 0.94 : /\p{Lu}/u.test(letter) ? 0.68 : /[.,–-]/.test(letter) ? 0.4 : 0.6);
    return sum + (own * (bold ? 1.06 : 1) + spacing) * size;
  }, 0);

const spotIn = ({ frame }: FigureDrawing, at: LngLat) => {
  const { x, y } = percentIn(frame, at);
  return { x: (x / 100) * WIDTH, y: (y / 100) * HEIGHT };
};

/** Where each name of a map lies, in pixels. */
function nameBoxes(drawing: FigureDrawing): Box[] {
  return drawing.labels.map(({ text, kind, at, anchor }) => {
    const { size, spacing, face } = LABEL_TYPE[kind];
    const lines = text.split("\n");
    const width = Math.max(...lines.map((line) => widthIn(line, size, face === "Label Bold", spacing)));
    const height = ((lines.length - 1) * LINE_HEIGHT + 0.95) * size;
    const { x, y } = spotIn(drawing, at);
    const left = anchor === "right" ? x + LABEL_GAP : anchor === "left" ? x - LABEL_GAP - width : x - width / 2;
    const top = anchor === "bottom" ? y + LABEL_GAP : anchor === "top" ? y - LABEL_GAP - height : y - height / 2;
    return { what: text, left, top, right: left + width, bottom: top + height };
  });
}

/** Where the figure's number lies: beside its line, or where it stands free. */
function numberBox(drawing: FigureDrawing): Box {
  const what = sayFigure(drawing.figure);
  const width = widthIn(what, NUMBER_SIZE.lead, true, 0);
  const [measure] = drawing.measures;
  const [free] = drawing.numbers;
  if (free) {
    const { x, y } = spotIn(drawing, free.at);
    return { what, left: x - width / 2, top: y - 9, right: x + width / 2, bottom: y + 9 };
  }
  if (!measure) throw new RangeError(`${drawing.id} has no number`);
  const [a, b] = [percentIn(drawing.frame, measure.from), percentIn(drawing.frame, measure.to)];
  const { dx, dy, anchor } = besideLine(a, b, drawing.frame, measure);
  const x = (((a.x + b.x) / 200) * WIDTH + dx) as number;
  const y = ((a.y + b.y) / 200) * HEIGHT + dy;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { what, left, top: y - 0.72 * NUMBER_SIZE.lead, right: left + width, bottom: y };
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a straight line comes into a box: tried every half pixel. */
function cuts(a: { x: number; y: number }, b: { x: number; y: number }, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) * 2);
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((share) => {
    const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}

group("a figure has a map", () => {
  test("if it measures something that lies somewhere: every distance, border, area and stretch", () => {
    const placed = figures.filter(({ ends, unit, inputs }) => {
      const apart = ends !== null && distanceBetween(ends.from, ends.to) > 0;
      const edge = inputs.some((input) => input.startsWith("borders:") || input === "exclave");
      return apart || ((unit === "m" || unit === "m2") && edge);
    });
    expect(placed.length).toBeGreaterThan(18);
    expect(placed.filter(({ id }) => !drawingOf(id)).map(({ id }) => id)).toEqual([]);
  });

  test.each(["airport-to-iran-border", "flight-over-armenia", "nakhchivan-area", "nakhchivan-surrounded-share"])(
    "%s",
    (id) => {
      expect(drawingOf(id)).toBeDefined();
    },
  );

  test.each(["crossings-working", "assets-within-reach-share"])("%s: a dot for each place that counts", (id) => {
    const figure = atlas.figures.get(id);
    const places = figure?.inputs.filter((input) => atlas.records.places.some((place) => place.id === input));
    expect(drawingOf(id).marks.map(({ place }) => place)).toEqual(places);
  });

  test("and none if it lies nowhere: people, days, money", () => {
    for (const { id, unit } of figures) if (unit === "d") expect(drawingOf(id), id).toBeUndefined();
    for (const id of ["azerbaijanis-in-iran", "azerbaijanis-ratio", "oil-gas-budget-share", "wounded-reported"]) {
      expect(figures.map((figure) => figure.id)).toContain(id);
      expect(drawingOf(id), id).toBeUndefined();
    }
  });
});

group("the map of", () => {
  test.each(drawn)("%s holds all that is measured, in a frame of four to three", (id, drawing) => {
    const { frame } = drawing;
    const figure = atlas.figures.get(id);
    expect((frame.width / frame.height) * (3 / 4)).toBeCloseTo(1, 6);
    const shown = [
      ...(figure?.ends ? [figure.ends.from, figure.ends.to] : []),
      ...drawing.lines.filter(({ kind }) => kind === "measured" || kind === "course").flatMap(({ path }) => path),
      ...drawing.marks.map(({ at }) => at),
      ...drawing.numbers.map(({ at }) => at),
    ];
    for (const at of shown) {
      const { x, y } = spotIn(drawing, at);
      expect(x).toBeGreaterThan(WIDTH * 0.04);
      expect(x).toBeLessThan(WIDTH * 0.96);
      expect(y).toBeGreaterThan(HEIGHT * 0.04);
      expect(y).toBeLessThan(HEIGHT * 0.96);
    }
  });

  test.each(drawn)(
    "%s is not lost in its frame: what is measured takes up a quarter of it, one way or the other",
    (id, drawing) => {
      const figure = atlas.figures.get(id);
      const spots = [
        ...(figure?.ends ? [figure.ends.from, figure.ends.to] : []),
        ...(figure?.ends ? [] : drawing.lines).flatMap(({ path }) => path),
        ...drawing.marks.map(({ at }) => at),
      ].map((at) => spotIn(drawing, at));
      if (spots.length === 0) return expect(id).toBe("nakhchivan-area");
      const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
      const [across, down] = [xs, ys].map((own) => Math.max(...own) - Math.min(...own)) as [number, number];
      expect(Math.max(across / WIDTH, down / HEIGHT)).toBeGreaterThan(0.25);
    },
  );

  test.each(drawn)("%s has its names and its number on the paper, none over another", (_, drawing) => {
    const boxes = [...nameBoxes(drawing), numberBox(drawing)];
    for (const box of boxes) {
      expect(box.left, box.what).toBeGreaterThanOrEqual(0);
      expect(box.top, box.what).toBeGreaterThanOrEqual(0);
      expect(box.right, box.what).toBeLessThanOrEqual(WIDTH);
      expect(box.bottom, box.what).toBeLessThanOrEqual(HEIGHT);
    }
    const over = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => meet(one, other))
        .map((other) => `${one.what} over ${other.what}`),
    );
    expect(over).toEqual([]);
  });

  test.each(drawn)("%s leaves the measured line and the marks free of names", (_, drawing) => {
    const number = numberBox(drawing);
    const names = nameBoxes(drawing);
    for (const { from, to } of drawing.measures) {
      const [a, b] = [spotIn(drawing, from), spotIn(drawing, to)];
      expect([...names, number].filter((box) => cuts(a, b, box)).map(({ what }) => what)).toEqual([]);
    }
    for (const { path } of drawing.lines.filter(({ kind }) => kind === "measured")) {
      const spots = path.map((at) => spotIn(drawing, at));
      const cut = [...names, number].filter((box) =>
        spots.some((b, i) => i > 0 && cuts(spots[i - 1] as typeof b, b, box)),
      );
      expect(
        cut.filter(({ what }) => !drawing.ends.some((end) => what.replace("\n", " ") === end)).map(({ what }) => what),
      ).toEqual([]);
    }
    for (const { at } of drawing.marks) {
      const { x, y } = spotIn(drawing, at);
      expect(
        [...names, number].filter((box) => cuts({ x: x - 2, y }, { x: x + 2, y }, box)).map(({ what }) => what),
      ).toEqual([]);
    }
  });

  test.each(drawn)("%s says the figure's own number, once, as prose does", (id) => {
    const numbers = everyElement(rootOf(id)).filter(({ attributes }) => attributes.has("data-figure"));
    expect(numbers.map(({ attributes }) => attributes.get("data-figure"))).toEqual([id]);
    expect(numbers.map(textOf)).toEqual([sayFigure(atlas.figures.get(id) as FigureDrawing["figure"])]);
  });

  test.each(drawn)("%s in words has its number, both ends, and all that is marked or drawn thick", (id, drawing) => {
    const { sentences, things } = describeFigure(drawing, atlas);
    const said = sentences.join(" ");
    const figure = atlas.figures.get(id);
    expect(sentences[0]).toContain(sayFigure(drawing.figure));
    expect(sentences[0]?.toLowerCase()).toContain(figure?.label.toLowerCase());
    expect(drawing.ends).toHaveLength(figure?.ends ? 2 : 0);
    for (const end of drawing.ends) expect(said).toContain(end);
    for (const { place } of drawing.marks) expect(said).toContain(atlas.records.place(place).name);
    for (const { name } of drawing.lines) expect(said).toContain(name);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|null|\n|\{|\}|\(\)| {2}/);
    }
    for (const { name, what } of things) expect(`${name}${what}`).not.toMatch(/undefined|\n/);
  });
});

group("ends are named for what stands there:", () => {
  test.each([
    ["airport-to-iran-border", ["Nakhchivan airport", "the border with Iran"]],
    ["airport-to-iran-land", ["Nakhchivan airport", "the Iranian shore"]],
    ["sangachal-to-iran-land", ["Sangachal terminal", "the border with Iran"]],
    ["btc-to-iran-land", ["the Baku–Tbilisi–Ceyhan oil pipeline", "the border with Iran"]],
    ["nakhchivan-to-mainland", ["the edge of the exclave", "the edge of the mainland"]],
    ["airport-to-tehran", ["Nakhchivan airport", "Tehran"]],
    ["flight-over-armenia", ["Nakhchivan airport", "Baku airport"]],
  ])("%s", (id, ends) => {
    expect(drawingOf(id).ends).toEqual(ends);
    const words = drawingOf(id).labels.map(({ text }) => text.replace("\n", " "));
    for (const end of ends) expect(words).toContain(end.replace(/^the /, ""));
  });
});

group("what a figure is about is named:", () => {
  test.each([
    ["airport-to-iran-border", ["IRN", "exclave"]],
    ["nakhchivan-to-mainland", ["ARM", "AZE", "exclave"]],
    ["nakhchivan-border-turkey", ["TUR", "exclave"]],
    ["flight-over-armenia", ["ARM"]],
    ["azerbaijan-iran-border", ["AZE", "IRN"]],
    ["acg-to-iran-land", ["AZE", "IRN", "caspian"]],
  ])("%s", (id, names) => {
    const own = drawingOf(id).labels.map(({ name }) => name);
    for (const name of names) expect(own).toContain(name);
  });

  test("the part of the flight that is over Armenia is as long as its figure says", () => {
    const { lines, figure } = drawingOf("flight-over-armenia");
    const part = lines.find(({ kind }) => kind === "measured")?.path ?? [];
    const length = part.slice(1).reduce((sum, at, i) => sum + distanceBetween(part[i] as LngLat, at), 0);
    expect(Math.abs(length / (figure.value as number) - 1)).toBeLessThan(0.02);
  });

  test("of the pipelines as much is drawn thick as its figure says", () => {
    const { lines, figure } = drawingOf("pipelines-within-lowest-range");
    const thick = lines.filter(({ kind }) => kind === "measured").map(({ path }) => path);
    const lengths = thick.map((path) =>
      path.slice(1).reduce((sum, at, i) => sum + distanceBetween(path[i] as LngLat, at), 0),
    );
    const length = lengths.reduce((sum, own) => sum + own, 0);
    expect(Math.abs(length / (figure.value as number) - 1)).toBeLessThan(0.03);
  });

  test("the border of the whole country is drawn along both its parts, the exclave's along its own alone", () => {
    const west = (id: string) => Math.min(...drawingOf(id).lines.flatMap(({ path }) => path.map(([x]) => x)));
    const east = (id: string) => Math.max(...drawingOf(id).lines.flatMap(({ path }) => path.map(([x]) => x)));
    expect(west("azerbaijan-iran-border")).toBeCloseTo(west("nakhchivan-border-iran"), 6);
    expect(east("azerbaijan-iran-border")).toBeGreaterThan(48.5);
    expect(east("nakhchivan-border-iran")).toBeLessThan(46.3);
    expect(west("mainland-border-iran")).toBeGreaterThan(46.3);
    expect(east("mainland-border-iran")).toBe(east("azerbaijan-iran-border"));
  });
});

group("the file of", () => {
  test.each(drawn)("%s stands alone, well formed, in light and dark, and weighs at most 12 kB", (id) => {
    const file = files.get(id) as string;
    const root = rootOf(id);
    expect(root.attributes.get("viewBox")).toBe(`0 0 ${WIDTH} ${HEIGHT}`);
    expect(root.attributes.get("aria-label")).toBe(`The map of ${id}`);
    expect(file).toContain("@media (prefers-color-scheme:dark)");
    expect(file).not.toMatch(/NaN|undefined|Infinity|null|\[object|@import|data:|href|<script/);
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(12_500);
  });

  test.each(drawn)("%s has a rule for every class it uses, a color for every rule, and no rule to spare", (id) => {
    const file = files.get(id) as string;
    const style = /<style>(.*?)<\/style>/su.exec(file)?.[1] ?? "";
    const wanted = new Set([...style.matchAll(/var\((--map-[\w-]+)\)/g)].map(([, name]) => name));
    const blocks = [...style.matchAll(/\.poster\{(--map-[^}]*)\}/g)].map(
      ([, body]) => new Set((body ?? "").split(";").map((one) => one.split(":")[0])),
    );
    expect(blocks).toHaveLength(2);
    for (const block of blocks) expect(block).toEqual(wanted);
    const used = new Set([...file.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => (names ?? "").split(" ")));
    for (const name of ["land", "exclave", "sea", "border", "measured", "uncertain", "casing", "dot"]) {
      if (used.has(name)) expect(style, name).toContain(`.${name}`);
      else expect(style.replace(/:not\([^)]*\)/g, ""), name).not.toMatch(new RegExp(`\\.${name}[ {,]`));
    }
  });

  test("on one page with the others uses no id twice", () => {
    const ids = [...roots.values()].flatMap((root) =>
      everyElement(root).flatMap(({ attributes }) => attributes.get("id") ?? []),
    );
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("draws a border that is measured along its whole length: as long as the figure says, less the bends too small to see", () => {
    const lines = withClass(rootOf("nakhchivan-border-turkey"), "measured");
    const data = lines.map(({ attributes }) => attributes.get("d") ?? "").join("");
    const steps = [...data.matchAll(/l(-?\d+) ?(-?\d+)/g)];
    const tenths = steps.reduce((sum, [, x, y]) => sum + Math.hypot(Number(x), Number(y)), 0);
    const { frame, figure } = drawingOf("nakhchivan-border-turkey");
    const metres = (tenths / 3400) * frame.width * 40_075_017 * Math.cos((39.7 * Math.PI) / 180);
    expect(metres / (figure.value as number)).toBeGreaterThan(0.8);
    expect(metres / (figure.value as number)).toBeLessThan(1.02);
  });
});
