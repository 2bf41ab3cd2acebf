import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/map/drawing.ts";
import type { FontFaces } from "../../src/map/files.ts";
import { dark, light } from "../../src/map/palette.ts";
import { locatorSpot, locatorSvg, posterFile, posterSvg } from "../../src/map/poster.ts";
import { styleFor } from "../../src/map/style.ts";
import { ZOOM_TO_RANK } from "../../src/map/towns.ts";
import { LABEL_TYPE } from "../../src/map/type.ts";
import { readTowns } from "../../src/site/edition.ts";
import { sayFigure } from "../../src/story/say.ts";
import { committedEdition } from "../fixtures/edition.ts";
import { everyElement, hasClass, readXml, textOf, type XmlElement } from "../fixtures/xml.ts";

const { drawings, ground, chapters } = committedEdition();
const relief = { href: "relief.webp", covers: [41, 36, 53, 44] } as const;
const towns = readTowns();
const fonts: FontFaces = Object.fromEntries(
  ["Label", "Label Bold", "Label Italic"].map((face) => [
    face,
    [{ url: `https://example.org/${face}.woff2`, "unicode-range": ["U+0000-00FF", "U+0131"] }],
  ]),
);

describe("the style", () => {
  const palettes = { light, dark };
  const cases = drawings.flatMap((drawing) =>
    (["light", "dark"] as const).flatMap((theme) =>
      [true, false].map((narrow): [string, "light" | "dark", string, Drawing, boolean] => [
        drawing.id,
        theme,
        narrow ? "narrow" : "wide",
        drawing,
        narrow,
      ]),
    ),
  );
  const made = (drawing: Drawing, theme: "light" | "dark" = "light", narrow = false) =>
    styleFor(drawing, { ground, palette: palettes[theme], relief, fonts, towns, zoom: 7, narrow });

  test.each(cases)("of %s, %s and %s, is a valid MapLibre style", (_, theme, __, drawing, narrow) => {
    const style = made(drawing, theme, narrow) as Parameters<typeof validateStyleMin>[0];
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  test("that is broken would not pass", () => {
    const style = made(drawings[0] as Drawing) as Parameters<typeof validateStyleMin>[0];
    const broken = { ...style, layers: [...style.layers, { id: "x", type: "line", source: "nowhere" } as const] };
    expect(validateStyleMin(broken)).not.toEqual([]);
  });

  test("has the same layers in the same order in every view", () => {
    const orders = drawings.map((drawing) => made(drawing).layers.map(({ id }) => id));
    const longest = orders.reduce((most, next) => (next.length > most.length ? next : most));
    expect(new Set(longest).size).toBe(longest.length);
    for (const order of orders) expect(order).toEqual(longest.filter((id) => id !== "relief" || order.includes(id)));
  });

  test("names only fonts that are there, and puts names above lines above ground", () => {
    const { layers } = made(drawings[0] as Drawing);
    const faces = layers.flatMap((layer) =>
      layer.type === "symbol" ? ((layer.layout?.["text-font"] ?? []) as string[]) : [],
    );
    expect(new Set(faces)).toEqual(new Set(Object.values(LABEL_TYPE).map(({ face }) => face)));
    expect(faces.filter((face) => !(face in fonts))).toEqual([]);
    const kinds = layers.map(({ type }) => type);
    expect(kinds.lastIndexOf("fill")).toBeLessThan(kinds.lastIndexOf("line"));
    expect(kinds.lastIndexOf("line")).toBeLessThan(kinds.indexOf("symbol"));
  });

  test("asks for the fonts as the specification wants them: an address and ranges of letters", () => {
    const faces = made(drawings[0] as Drawing)["font-faces"] as Record<
      string,
      { url: string; "unicode-range": string[] }[]
    >;
    for (const files of Object.values(faces)) {
      for (const { url, "unicode-range": ranges } of files) {
        expect(() => new URL(url)).not.toThrow();
        for (const range of ranges) expect(range).toMatch(/^U\+[\dA-F]{1,6}(-[\dA-F]{1,6})?$/i);
      }
    }
  });

  test("leaves minor names out where the picture is narrow, and only those", () => {
    for (const drawing of drawings) {
      const count = (narrow: boolean): number => {
        const source = made(drawing, "light", narrow).sources.labels as { data: { features: unknown[] } };
        return source.data.features.length;
      };
      expect(count(false)).toBe(drawing.labels.length);
      expect(count(true)).toBe(drawing.labels.filter(({ minor }) => !minor).length);
    }
  });

  test("names towns from the layer as the reader comes near, and none that the view names itself", () => {
    for (const drawing of drawings) {
      const style = made(drawing);
      const source = style.sources.towns as unknown as { data: { features: { properties: { name: string } }[] } };
      const named = new Set(source.data.features.map(({ properties }) => properties.name));
      expect(drawing.labels.filter(({ text }) => named.has(text))).toEqual([]);
      expect(named.size).toBeGreaterThan(towns.length / 2);
      const zooms = style.layers.flatMap((layer) =>
        "source" in layer && layer.source === "towns" ? [layer.minzoom ?? 0] : [],
      );
      expect(zooms).toEqual(ZOOM_TO_RANK.map((more) => 7 + more));
    }
  });

  test("colors nothing with a color of the other theme", () => {
    const text = JSON.stringify(made(drawings[0] as Drawing, "dark").layers);
    const foreign = Object.entries(light).filter(([name, colour]) => {
      return colour !== dark[name as keyof typeof dark] && text.includes(colour);
    });
    expect(foreign).toEqual([]);
  });
});

describe("the poster", () => {
  const files = drawings.map((drawing, i): [string, Drawing, string] => {
    return [drawing.id, drawing, posterFile(drawing, ground, chapters[i]?.title ?? "", relief)];
  });
  const withClass = (root: XmlElement, name: string) => everyElement(root).filter((element) => hasClass(element, name));

  test.each(files)("of %s is well-formed XML without a broken number", (_, __, file) => {
    const root = readXml(file);
    expect(root.name).toBe("svg");
    expect(root.attributes.get("xmlns")).toBe("http://www.w3.org/2000/svg");
    expect(file).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    for (const { name, attributes } of everyElement(root)) {
      for (const key of ["x", "y", "x1", "y1", "x2", "y2", "r", "width", "height"]) {
        const value = attributes.get(key);
        if (value !== undefined) expect(value, `${name} ${key}`).toMatch(/^-?\d+(\.\d+)?(e-\d+)?%?$/);
      }
    }
  });

  test.each(files)("of %s says every name, every callout and every measure", (_, drawing, file) => {
    const root = readXml(file);
    const names = withClass(root, "label").map((label) =>
      everyElement(label)
        .filter(({ name }) => name === "tspan")
        .map(textOf)
        .join("\n"),
    );
    expect(names.toSorted()).toEqual(drawing.labels.map(({ text }) => text).toSorted());
    const said = (line: Drawing["marks"][number]["lines"][number]): string =>
      line.map((piece) => (typeof piece === "string" ? piece : sayFigure(piece))).join("");
    const titles = new Set(withClass(root, "title").map(textOf));
    const details = new Set(withClass(root, "detail").map(textOf));
    for (const { lines } of drawing.marks) {
      const [title = [], ...rest] = lines;
      expect(titles).toContain(said(title));
      for (const line of rest) expect(details).toContain(said(line));
    }
    for (const { figure } of drawing.measures) {
      const own = withClass(root, "measure").find(({ attributes }) => attributes.get("data-measure") === figure.id);
      expect(own && textOf(own)).toBe(sayFigure(figure));
    }
    expect(root.attributes.get("role")).toBe("img");
    expect(root.attributes.get("aria-label")).not.toBe("");
  });

  test.each(files)("of %s uses each id once, and refers to none that is not there", (_, __, file) => {
    const elements = everyElement(readXml(file));
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...file.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1] as string);
    expect(wanted.filter((to) => !to.startsWith("#") || !ids.includes(to.slice(1)))).toEqual([]);
  });

  test.each(files)("of %s stands alone: it loads nothing and runs nothing", (_, __, file) => {
    const addresses = [...file.matchAll(/https?:[^"'\s)<]*/g)].map(([address]) => address);
    expect(new Set(addresses)).toEqual(new Set(["http://www.w3.org/2000/svg"]));
    const elements = everyElement(readXml(file));
    expect(elements.filter(({ name }) => ["script", "foreignObject", "use", "a", "link"].includes(name))).toEqual([]);
    for (const { attributes } of elements) {
      expect([...attributes.keys()].filter((key) => /href$|^on/.test(key))).toEqual([]);
    }
    expect(file).not.toMatch(/@import|data:/);
  });

  test("on one page with the others uses no id twice", () => {
    const page = `<svg>${drawings.map((drawing) => posterSvg(drawing, ground, relief)).join("")}</svg>`;
    const ids = everyElement(readXml(page)).flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("shows every stretch of the exclave's border where the exclave is in its frame", () => {
    for (const [id, , file] of files) {
      const drawn = withClass(readXml(file), "exclave").filter((element) => hasClass(element, "border"));
      expect(drawn.length, id).toBeGreaterThan(0);
    }
  });

  test("is small enough to be a first picture: at most 200 kB each", () => {
    expect(files.filter(([, , file]) => Buffer.byteLength(file) > 200_000).map(([id]) => id)).toEqual([]);
  });
});

describe("the locator", () => {
  test("is well formed, and every view has its middle in it", () => {
    expect(readXml(locatorSvg(ground)).name).toBe("svg");
    for (const drawing of drawings.filter(({ locator }) => locator)) {
      const { x, y } = locatorSpot(drawing);
      expect(
        [x, y].every((share) => share > 0 && share < 100),
        drawing.id,
      ).toBe(true);
    }
  });
});
