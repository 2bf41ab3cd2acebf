import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { records } from "../../geo/records.ts";
import { CHAPTER_IDS, type Chapter } from "../../src/story/chapter.ts";
import { callouts } from "../../src/story/en/callouts.ts";
import { chapters } from "../../src/story/en/chapters.ts";
import { names } from "../../src/story/en/names.ts";
import { words } from "../../src/story/en/words.ts";
import { piecesOf } from "../../src/story/prose.ts";
import { sayDay, sayFigure } from "../../src/story/say.ts";
import { figuresIn, sourcesOf } from "../../src/story/standing.ts";
import { committedEdition } from "../fixtures/edition.ts";

const { atlas, drawings } = committedEdition();

const textsOf = ({ paragraphs, after }: Chapter): string[] => [...paragraphs, ...(after?.paragraphs ?? [])];
const calloutTexts = Object.values(callouts).flatMap((ofScene) => Object.values(ofScene).flat());
const allProse = [...chapters.flatMap(textsOf), ...calloutTexts];

/** Prose as it is read, every slot filled. */
const filled = (prose: string): string =>
  piecesOf(prose)
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      if (piece.kind === "quote") return `“${records.claim(piece.id).quote}”`;
      if (piece.kind === "claim") return "";
      if (piece.kind !== "figure") return sayDay(records.event(piece.id).happened.from, piece.kind);
      const figure = atlas.figures.get(piece.id);
      return figure ? sayFigure(figure) : "";
    })
    .join("");
const wordsIn = (prose: string): number => filled(prose).split(/\s+/).filter(Boolean).length;

describe("the chapters", () => {
  test("are the ten, in their order, under the addresses that were promised", () => {
    const promised = `strikes ten-kilometers exclave last-link two-accounts place-of-hope exposure response restraint and-yet`;
    expect(chapters.map(({ id }) => id)).toEqual(promised.split(" "));
    expect([...CHAPTER_IDS]).toEqual(promised.split(" "));
    expect(drawings.map(({ id }) => id)).toEqual(promised.split(" "));
  });

  test.each(chapters)("$id has 60 to 140 words", ({ paragraphs }) => {
    const count = wordsIn(paragraphs.join(" "));
    expect(count).toBeGreaterThanOrEqual(60);
    expect(count).toBeLessThanOrEqual(140);
  });

  test.each(chapters)("$id stands on sources that exist, the article first", (chapter) => {
    const sources = sourcesOf(chapter, records, atlas.figures);
    expect(sources[0]?.id).toBe("tac-2026-03-08");
    expect(sources.length).toBeGreaterThan(1);
    expect(new Set(sources).size).toBe(sources.length);
    for (const id of figuresIn(chapter)) {
      const own = atlas.figures.get(id)?.sources ?? ["none"];
      expect(sources.map((source) => source.id)).toEqual(expect.arrayContaining([...own]));
    }
  });

  test.each(chapters)("$id stands on nothing twice, and on nothing that is not there", (chapter) => {
    expect(new Set(chapter.standsOn).size).toBe(chapter.standsOn.length);
    const unknown = { ...chapter, standsOn: ["hearsay"] };
    expect(() => sourcesOf(unknown, records, atlas.figures)).toThrow(/stands on "hearsay"/);
  });

  test("set apart what happened after the article, with a day after it", () => {
    const published = records.event("article-published").happened.from.slice(0, 10);
    const after = chapters.flatMap((chapter) => (chapter.after ? [records.event(chapter.after.event)] : []));
    expect(after.length).toBeGreaterThan(0);
    for (const { happened, id } of after) expect(happened.from.slice(0, 10) > published, id).toBe(true);
    const before = chapters.flatMap(({ paragraphs }) => paragraphs.flatMap(piecesOf));
    const late = before.flatMap((piece) => {
      if (piece.kind !== "day" && piece.kind !== "weekday" && piece.kind !== "shortday") return [];
      return records.event(piece.id).happened.from.slice(0, 10) > published ? [piece.id] : [];
    });
    expect(late).toEqual([]);
  });
});

describe("prose", () => {
  test("holds no digit outside a slot", () => {
    const stray = allProse.filter((prose) =>
      piecesOf(prose).some((piece) => piece.kind === "text" && /\d/.test(piece.text)),
    );
    expect(stray).toEqual([]);
    expect(chapters.map(({ title }) => title).filter((title) => /\d/.test(title))).toEqual([]);
  });

  test("holds no measured number in words outside a slot", () => {
    const number = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?";
    const counted = new RegExp(`\\b(${number}) (of )?(kilomet|mile|day|drone|people|civilian|crossing|percent)`, "i");
    const stray = allProse.flatMap(piecesOf).filter((piece) => piece.kind === "text" && counted.test(piece.text));
    expect(stray).toEqual([]);
  });

  test("has slots only for figures, events and quotes that are there", () => {
    const missing = allProse.flatMap(piecesOf).flatMap((piece) => {
      if (piece.kind === "text") return [];
      if (piece.kind === "figure") return atlas.figures.has(piece.id) ? [] : [piece.id];
      if (piece.kind === "claim") return atlas.claims.has(piece.id) ? [] : [piece.id];
      if (piece.kind === "quote")
        return records.claims.some(({ id, quote }) => id === piece.id && quote) ? [] : [piece.id];
      return records.events.some(({ id }) => id === piece.id) ? [] : [piece.id];
    });
    expect(missing).toEqual([]);
  });

  test("is typeset: curly marks, no double spaces, no straight dashes between words", () => {
    const rough = allProse.filter((prose) => /["']| {2}|\s-\s|\.{3}|[—]/.test(prose) || prose !== prose.trim());
    expect(rough).toEqual([]);
    for (const prose of chapters.flatMap(textsOf)) expect(prose).toMatch(/[.”](\{claim:[^}]+\})*$/);
  });

  test("says nowhere that Iran sent the drones but as somebody's account", () => {
    const sentences = allProse.flatMap((prose) => filled(prose).split(/(?<=[.!?])\s+/));
    const charge = sentences.filter((sentence) => /Iran(ian)?(’s)? drones?|drones? (from|of|by) Iran/i.test(sentence));
    const unattributed = charge.filter(
      (sentence) => !/says|said|account|claim|according|blames|reported|Published ranges/i.test(sentence),
    );
    expect(unattributed).toEqual([]);
  });
});

describe("words with a number in them", () => {
  test("give the day of the strikes as it is", () => {
    const day = sayDay(records.event("strike-airport").happened.from).replaceAll("\u00a0", " ");
    expect(words.description).toContain(day);
  });
});

describe("names", () => {
  test("are nobody's partisan terms", () => {
    const labels = drawings.flatMap((drawing) => drawing.labels.map(({ text }) => text.replace(/\n/g, " ")));
    const shown = [...Object.values(names), ...calloutTexts, ...labels, ...records.places.map(({ name }) => name)];
    expect(
      shown.filter((name) => /(south(ern)?\s+azerbaijan|zangezur\s+corridor)/i.test(name.replace(/\s+/g, " "))),
    ).toEqual([]);
  });

  test("both names stand where a name is disputed", () => {
    expect(callouts.exclave.karki?.[0]).toMatch(/Karki.*Tigranashen/);
  });

  test("are not those of private persons against whom the article raises charges", () => {
    const files = ["src", "geo"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(tsx?|json|css|html)$/.test(file) && !file.includes("node_modules"))
        .map((file) => join(folder, file)),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => /\bShaffer\b/i.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
