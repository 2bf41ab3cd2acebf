import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../../src/map/edition.ts";
import type { MapFiles } from "../../src/map/files.ts";
import { renderStory } from "../../src/prerender.tsx";
import { CHAPTER_IDS, type Chapter } from "../../src/story/chapter.ts";
import { machineValue } from "../../src/ui/FigureNumber.tsx";
import { committedEdition } from "../fixtures/edition.ts";

const edition = committedEdition();
const files: MapFiles = {
  ground: "ground.json",
  relief: null,
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
    const valueOf = (id: string): string => {
      const figure = edition.atlas.figures.get(id);
      if (!figure) throw new Error(`there is no figure ${id}`);
      return machineValue(figure);
    };
    expect(valueOf("azerbaijanis-in-iran")).toBe("6000000/23000000");
    expect(valueOf("days-strikes-on-tehran-to-nakhchivan")).toBe("5");
    expect(valueOf("oil-gas-budget-share")).toBe("0.426");
    for (const figure of edition.figures) expect(machineValue(figure)).toMatch(/^\d+(\.\d{1,4})?(\/\d+(\.\d{1,4})?)?$/);
  });

  test("anywhere on the page is one that exists, and says what its figure says", () => {
    const printed = [...page.matchAll(/<data class="figure" value="([^"]*)" data-figure="([^"]+)">([^<]+)<\/data>/g)];
    expect(printed.length).toBeGreaterThan(40);
    for (const [, value, id = "", text] of printed) {
      const figure = edition.atlas.figures.get(id);
      expect(figure, id).toBeDefined();
      if (figure) expect(value).toBe(machineValue(figure));
      expect(text?.trim()).not.toBe("");
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

  test("carries its data for scripts in a form that no prose can break out of", () => {
    const data = /<script type="application\/json" id="page-data">(.*?)<\/script>/su.exec(page)?.[1] ?? "";
    const { figures, views } = JSON.parse(data) as { figures: Record<string, { id: string }>; views: object };
    expect(Object.keys(views)).toEqual([...CHAPTER_IDS]);
    expect(Object.keys(figures)).toEqual(edition.figures.map(({ id }) => id));
    expect(data).not.toContain("<");
  });
});
