import { beforeAll, describe, expect, test } from "vitest";
import { SPHERE_ERROR } from "../../geo/measure.ts";
import type { Edition } from "../../src/map/edition.ts";
import type { MapFiles } from "../../src/map/files.ts";
import { renderStory } from "../../src/prerender.tsx";
import { CHAPTER_IDS, type Chapter } from "../../src/story/chapter.ts";
import { sayFigure } from "../../src/story/say.ts";
import { committedEdition } from "../fixtures/edition.ts";

const edition = committedEdition();
const files: MapFiles = {
  ground: "ground.json",
  towns: "towns.json",
  relief: {
    caucasus: { href: "caucasus.webp", covers: [41, 36, 53, 44] },
    region: { href: "region.webp", covers: [24, 22, 64, 48] },
  },
  fonts: {},
  views: Object.fromEntries(
    CHAPTER_IDS.map((id) => [id, { poster: `${id}.svg`, drawing: `${id}.json` }]),
  ) as MapFiles["views"],
};

/** The page of the committed story with the first chapter's prose put in place of its own. */
function pageSaying(...paragraphs: string[]): string {
  const [first, ...rest] = edition.chapters as [Chapter, ...Chapter[]];
  const chapters = [{ ...first, paragraphs }, ...rest];
  return renderStory({ ...edition, chapters } as Edition, files);
}
/** The paragraph that holds some words. */
const paragraphWith = (page: string, words: string): string => {
  const found = page.match(/<p>(?:(?!<\/p>).)*<\/p>/gsu)?.find((paragraph) => paragraph.includes(words));
  if (!found) throw new Error(`no paragraph has “${words}”`);
  return found;
};
/** Every figure that a page prints, as programs find it. */
const printedOn = (html: string) =>
  [...html.matchAll(/<data class="figure" value="([^"]*)" data-figure="([^"]+)">([^<]+)<\/data>/g)].map(
    ([, value = "", id = "", text = ""]) => ({ id, value, text }),
  );
const plainText = (html: string): string => html.replace(/<[^>]+>/g, "");

let page = "";
beforeAll(() => {
  page = renderStory(edition, files);
});

describe("a printed figure", () => {
  test("is what programs were promised, in a button that opens its working", () => {
    const value = Math.round(edition.atlas.figures.get("airport-to-iran-border")?.value ?? 0);
    const data = `<data class="figure" value="${value}" data-figure="airport-to-iran-border">9.2\u00a0km</data>`;
    expect(page).toContain(
      `<button type="button" class="number" popoverTarget="working-airport-to-iran-border">${data}</button>`.replace(
        "popoverTarget",
        page.includes("popoverTarget=") ? "popoverTarget" : "popovertarget",
      ),
    );
    expect(value).toBe(9175);
  });

  test("opens a working that is there, and is there once", () => {
    const targets = [...page.matchAll(/popovertarget="([^"]+)"/gi)].map((match) => match[1] as string);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] as string);
    expect(targets.length).toBeGreaterThan(40);
    expect([...new Set(targets)].filter((target) => !ids.includes(target))).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("has a value for programs in metres, days or counts, and both ends of a spread", () => {
    const values = new Map(printedOn(page).map(({ id, value }) => [id, value]));
    expect(values.get("azerbaijanis-in-iran")).toBe("6000000/23000000");
    expect(values.get("days-strikes-on-tehran-to-nakhchivan")).toBe("5");
    expect(values.get("oil-gas-budget-share")).toBe("0.426");
    for (const [id, text] of values) {
      const { value, low, high } = edition.atlas.figures.get(id) as Edition["figures"][number];
      const printed = text.split("/").map(Number);
      expect(printed).toHaveLength(value === null ? 2 : 1);
      for (const [i, exact] of (value === null ? [low, high] : [value]).entries()) {
        const slack = Math.abs(exact) >= 100 ? 0.5 : 5e-5;
        expect(Math.abs((printed[i] as number) - exact), id).toBeLessThanOrEqual(slack + 1e-9);
      }
    }
  });

  test("anywhere on the page is one that exists, and says what its figure says", () => {
    const printed = printedOn(page);
    expect(printed.length).toBeGreaterThan(40);
    for (const { id, text } of printed) {
      const figure = edition.atlas.figures.get(id);
      expect(figure, id).toBeDefined();
      if (figure) expect(text).toBe(sayFigure(figure));
    }
  });
});

describe("a paragraph of prose", () => {
  test("keeps a number and the marks about it in one piece, so that no line breaks “(250 km)” apart", () => {
    const said = paragraphWith(pageSaying("Its edge with Armenia ({nakhchivan-border-armenia}), is long."), "Its edge");
    const unbroken = /<span class="unbroken">(.*?)<\/span>/su.exec(said)?.[1] ?? "";
    expect(plainText(unbroken)).toBe("(250\u00a0km),");
    expect(plainText(said)).toBe("Its edge with Armenia (250\u00a0km), is long.");
  });

  test.each([
    ["{airport-to-iran-border} it is.", "9.2\u00a0km it is."],
    ["So far: {airport-to-iran-border}.", "So far: 9.2\u00a0km."],
    ["{airport-to-iran-border}{wounded-reported}", "9.2\u00a0kmfour"],
    ["Either {drones-claimed-first}, {drones-claimed} or none at all.", "Either two, four or none at all."],
    ["(({airport-to-iran-border}))", "((9.2\u00a0km))"],
    ["On {weekday:strike-airport}.", "On Thursday 5\u00a0March 2026."],
    ["A <b> & “{airport-to-iran-border}”.", "A &lt;b&gt; &amp; “9.2\u00a0km”."],
  ])("loses and doubles nothing: %s", (prose, text) => {
    const marked = `Beginning. ${prose}`;
    expect(plainText(paragraphWith(pageSaying(marked), "Beginning. "))).toBe(`Beginning. ${text}`);
  });

  test("marks days for programs and quotes as quotes", () => {
    const said = paragraphWith(pageSaying("Then, {day:flights-resume}: {quote:aliyev-act-of-terror}."), "Then, ");
    expect(said).toMatch(/<time dateTime="2026-03-09">9\u00a0March 2026<\/time>/i);
    expect(said).toMatch(/<q>[^<“”]+<\/q>/);
  });

  test("is refused if its slot names nothing", () => {
    expect(() => pageSaying("It lies {airport-to-moon} away.")).toThrow(/airport-to-moon/);
    expect(() => pageSaying("He said {quote:mfa-two-drones}.")).toThrow(/mfa-two-drones|no quote/);
  });
});

describe("the page", () => {
  test("has the ten chapters in order, each with a title and its sources", () => {
    const sections = [...page.matchAll(/<section id="([^"]+)" data-chapter="([^"]+)"/g)].map((match) => match[1]);
    expect(sections).toEqual([...CHAPTER_IDS]);
    for (const { title } of edition.chapters) expect(page).toContain(`>${title}</h2>`);
  });

  test("links to every source that has an address, and marks those that nobody read", () => {
    expect(page).toContain("https://www.theamericanconservative.com/will-azerbaijan-join-the-war-against-iran/");
    expect(page).not.toMatch(/href="(undefined|null|)"/);
    expect(plainText(page)).not.toMatch(/undefined|NaN|\[object/);
  });

  test("gives the sphere's error as it was measured", () => {
    expect(plainText(page).replaceAll("\u00a0", " ")).toContain(`at most ${(SPHERE_ERROR * 100).toFixed(2)} %`);
  });

  test("carries its data for scripts in a form that no prose can break out of", () => {
    const data = /<script type="application\/json" id="page-data">(.*?)<\/script>/su.exec(page)?.[1] ?? "";
    const { figures, views } = JSON.parse(data) as { figures: Record<string, { id: string }>; views: object };
    expect(Object.keys(views)).toEqual([...CHAPTER_IDS]);
    expect(Object.keys(figures)).toEqual(edition.figures.map(({ id }) => id));
    expect(data).not.toContain("<");
  });
});
