import { beforeAll, describe, expect, test } from "vitest";
import { readLayer, readLayers } from "../../geo/cli/layers.ts";
import { readRecords, records } from "../../geo/records.ts";
import { dataFiles } from "../../src/kit/data-files.ts";
import type { EnclaveLayer } from "../../src/kit/tables/borders.ts";
import type { Edition } from "../../src/map/edition.ts";
import type { MapFiles } from "../../src/map/files.ts";
import { type Page, renderFigureMaps, renderPages, renderViews } from "../../src/prerender.tsx";
import { faultsOf, requireSound } from "../../src/site/checks.ts";
import { CHAPTER_IDS } from "../../src/story/chapter.ts";
import { committedEdition } from "../fixtures/edition.ts";

const edition = committedEdition();
const relief: MapFiles["relief"] = {
  caucasus: { href: "caucasus.webp", covers: [41, 36, 53, 44] },
  region: { href: "region.webp", covers: [24, 22, 64, 48] },
};
const map: MapFiles = {
  ground: "ground.json",
  towns: "towns.json",
  relief,
  fonts: {},
  views: Object.fromEntries(
    CHAPTER_IDS.map((id) => [id, { poster: `${id}.svg`, drawing: `${id}.json` }]),
  ) as MapFiles["views"],
};

const pagesOf = (of: Edition): Page[] => renderPages(of, { map, sources: { pictures: {}, data: [] }, contact: null });

let pages: Page[];
let files: Map<string, string>;

beforeAll(() => {
  pages = pagesOf(edition);
  const data = dataFiles({
    edition,
    layers: readLayers(),
    ground: edition.measured.ground,
    enclaves: readLayer<EnclaveLayer>("enclaves.geojson"),
    version: "2026-01-01",
  });
  files = new Map([
    ...data,
    ...renderViews(edition, relief).map(({ id, poster }) => [`assets/${id}.svg`, poster] as const),
    ...renderFigureMaps(edition).map(({ id, svg }) => [`assets/figure-${id}.svg`, svg] as const),
  ]);
});

/** The committed edition with the first chapter's prose in another wording. */
function saying(text: string): Edition {
  const [first, ...rest] = edition.chapters;
  return {
    ...edition,
    chapters: [{ ...first, paragraphs: [...(first?.paragraphs ?? []), text] }, ...rest] as Edition["chapters"],
  };
}

/** The files with one of them changed. */
const changed = (address: string, change: (text: string) => string): Map<string, string> =>
  new Map([...files].map(([at, text]) => [at, at === address ? change(text) : text]));

/** The pages with one of them changed. */
const rewritten = (path: string, change: (body: string) => string): Page[] =>
  pages.map((page) => (page.path === path ? { ...page, body: change(page.body) } : page));

test("the committed site contradicts itself nowhere", () => {
  expect(faultsOf(edition, pages, files)).toEqual([]);
  expect(() => requireSound(edition, pages, files)).not.toThrow();
});

describe("the build is stopped", () => {
  test("by prose that names a figure which does not exist", () => {
    expect(() => pagesOf(saying("It lies {airport-to-moon} away."))).toThrow(/no figure "airport-to-moon"/);
  });

  test("by prose that opens a claim which does not exist", () => {
    expect(() => pagesOf(saying("So they say.{claim:hearsay}"))).toThrow(/"hearsay"/);
  });

  test.each([
    ["a digit", "It lies 9 km away.", /chapter strikes states “9”/],
    ["a number word", "Seven people saw it.", /chapter strikes states “Seven”/],
  ])("by %s that states a fact in prose", (_, text, fault) => {
    expect(faultsOf(saying(text), pages, files).join("\n")).toMatch(fault);
  });

  test("by a number typed into a claim's note", () => {
    const claims = edition.claims.map((claim, i) => (i === 0 ? { ...claim, note: "It was 40 km." } : claim));
    expect(faultsOf({ ...edition, claims }, pages, files).join("\n")).toContain(
      `the note of claim ${claims[0]?.id} states “40”`,
    );
  });

  test("by a figure that nothing uses", () => {
    const idle = { ...(edition.figures[0] as Edition["figures"][number]), id: "airport-to-nowhere" };
    expect(faultsOf({ ...edition, figures: [...edition.figures, idle] }, pages, files)).toEqual([
      'the figure "airport-to-nowhere" is used nowhere',
    ]);
  });

  test.each(["speaker", "date", "sources"])("by a claim without its %s", (field) => {
    const bundle = Object.fromEntries(
      Object.entries(records)
        .filter(([, items]) => Array.isArray(items))
        .map(([name, items]) => [name, { retrieved: "2026-01-01", items: structuredClone(items) }]),
    ) as unknown as Record<string, { retrieved: string; items: Record<string, unknown>[] }>;
    const claim = bundle.claims?.items[0] as Record<string, unknown>;
    if (field === "sources") claim.sources = [];
    else delete claim[field];
    expect(() => readRecords(bundle as never)).toThrow(
      new RegExp(`claims\\.json: items\\[0\\] \\(${claim.id}\\)\\.${field} is`),
    );
  });

  test("by a claim that belongs to no view", () => {
    const claims = edition.claims.map((claim, i) => (i === 0 ? { ...claim, views: ["epilogue"] } : claim));
    expect(faultsOf({ ...edition, claims }, pages, files).join("\n")).toContain('the view "epilogue"');
  });

  test("by a text that says another number than the download", () => {
    const lying = rewritten("index.html", (body) =>
      body.replace(/(data-figure="airport-to-iran-border">)[^<]+/, "$18.0\u00a0km"),
    );
    expect(faultsOf(edition, lying, files)).toEqual([
      'index.html says “8.0\u00a0km” for "airport-to-iran-border", and figures.json says “9.2\u00a0km”',
    ]);
  });

  test("by a value for programs that is another than the download's", () => {
    const lying = rewritten("sources/index.html", (body) =>
      body.replace(/value="\d+"( data-figure="airport-to-iran-border")/, 'value="4000"$1'),
    );
    expect(faultsOf(edition, lying, files).join("\n")).toMatch(/gives programs 4000 for "airport-to-iran-border"/);
  });

  test("by a map whose number is another, or whose line is of another length", () => {
    const lying = changed("assets/ten-kilometers.svg", (svg) =>
      svg.replace(/(data-figure="airport-to-iran-land"[^>]*>)[^<]+/, "$112\u00a0km"),
    );
    expect(faultsOf(edition, pages, lying).join("\n")).toMatch(/ten-kilometers\.svg says “12\u00a0km”/);
    const drawings = edition.drawings.map((drawing) => ({
      ...drawing,
      measures: drawing.measures.map((measure) => ({ ...measure, to: [46, 39] as const })),
    }));
    expect(faultsOf({ ...edition, drawings }, pages, files).join("\n")).toMatch(
      /view ten-kilometers draws "airport-to-iran-border"/,
    );
  });

  test("by a small map of a figure whose number is another", () => {
    const lying = changed("assets/figure-airport-to-tehran.svg", (svg) =>
      svg.replace(/(data-figure="airport-to-tehran"[^>]*>)[^<]+/, "$1600\u00a0km"),
    );
    expect(faultsOf(edition, pages, lying).join("\n")).toMatch(/figure-airport-to-tehran\.svg says “600\u00a0km”/);
  });

  test("by a map in words that does not say what the map shows", () => {
    const mute = rewritten("index.html", (body) => body.replace(/<details class="in-words">[\s\S]*?<\/details>/g, ""));
    expect(faultsOf(edition, mute, files).join("\n")).toMatch(/the words of the map of ten-kilometers do not say/);
  });

  test("by a table for download that says another verdict, or another number", () => {
    const turned = changed("data/claims.json", (text) =>
      text.replace(/("id": ?"article-roughly-ten-kilometers"[\s\S]*?"verdict": ?")holds"/, '$1disputed"'),
    );
    expect(faultsOf(edition, pages, turned).join("\n")).toMatch(/claims\.json says "disputed"/);
    const other = changed("data/figures.csv", (text) => text.replace("9.2\u00a0km", "9.3\u00a0km"));
    expect(faultsOf(edition, pages, other).join("\n")).toMatch(/figures\.csv has no row that gives “9.2\u00a0km”/);
  });
});
