import { expect, test } from "vitest";
import { figuresFile } from "../../src/kit/figures-file.ts";
import { DATA_VERSION } from "../../src/site/edition.ts";
import { sayFigure } from "../../src/story/say.ts";
import { committedEdition } from "../fixtures/edition.ts";

const { figures, atlas } = committedEdition();
const file = figuresFile(figures, DATA_VERSION);

const KEYS = ["id", "label", "value", "unit", "low", "high", "text", "method", "inputs", "sources"];

test("figures.json has the shape that programs were promised, after JSON too", () => {
  const read = JSON.parse(JSON.stringify(file)) as typeof file;
  expect(read).toEqual(file);
  expect(Object.keys(read)).toEqual(["version", "figures"]);
  expect(read.version).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const entry of read.figures) {
    expect(Object.keys(entry)).toEqual(KEYS);
    expect(["m", "m2", "1", "d"]).toContain(entry.unit);
    expect(entry.value === null || Number.isFinite(entry.value)).toBe(true);
    expect(entry.low).toBeLessThanOrEqual(entry.high);
    expect(new Set(entry.sources).size).toBe(entry.sources.length);
    for (const source of entry.sources) expect(atlas.records.source(source).id).toBe(source);
  }
});

test("figures.json has every figure, in order, with the text that prose prints", () => {
  expect(file.figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
  for (const [i, entry] of file.figures.entries())
    expect(entry.text).toBe(sayFigure(figures[i] as (typeof figures)[0]));
});

test("figures.json has no value where sources only give a spread", () => {
  const people = file.figures.find(({ id }) => id === "azerbaijanis-in-iran");
  expect(people).toMatchObject({ value: null, low: 6_000_000, high: 23_000_000, text: "6–23\u00a0million" });
});

test("figures.json of no figures is empty", () => {
  expect(figuresFile([], "2026-03-08")).toEqual({ version: "2026-03-08", figures: [] });
});

test("a source that went in twice is named once", () => {
  const [first] = figures as [(typeof figures)[0]];
  const { figures: entries } = figuresFile([{ ...first, sources: ["geonames", "geonames"] }], "2026-03-08");
  expect(entries[0]?.sources).toEqual(["geonames"]);
});
