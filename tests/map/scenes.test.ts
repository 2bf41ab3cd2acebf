import { expect, describe as group, test } from "vitest";
import type { LngLat } from "../../geo/measure.ts";
import { describe } from "../../src/map/describe.ts";
import { drawingOf } from "../../src/map/drawing.ts";
import { borderClass } from "../../src/map/ground.ts";
import { boxOf } from "../../src/map/mercator.ts";
import type { Scene } from "../../src/map/scene.ts";
import { scenes } from "../../src/map/scenes.ts";
import { sayFigure } from "../../src/story/say.ts";
import { committedEdition } from "../fixtures/edition.ts";
import { azimuth, geodesic } from "../fixtures/ellipsoid.ts";

const { atlas, drawings } = committedEdition();
const [strikes] = scenes as [Scene];

/** The message with which a scene is refused. */
function refusalOf(change: Partial<Scene>, scene: Scene = strikes): string {
  try {
    drawingOf({ ...scene, ...change }, atlas);
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing refused";
}

group("a scene that names what is not there is refused, by scene and thing:", () => {
  test.each<[string, Partial<Scene>, string]>([
    ["a place of a mark", { marks: [{ key: "airport", place: "atlantis", sign: "place", to: [1, 1] }] }, "atlantis"],
    ["the words of a mark", { marks: [{ key: "harbor", place: "naj", sign: "place", to: [1, 1] }] }, "harbor"],
    ["a name", { labels: [{ name: "atlantis", kind: "town" }] }, "atlantis"],
    ["a figure", { measures: [{ figure: "airport-to-moon", side: "left" }] }, "airport-to-moon"],
    ["a figure's ends", { measures: [{ figure: "wounded-reported", side: "left" }] }, "wounded-reported"],
    ["a line", { lines: [{ line: "ferry", kind: "open" }] }, "ferry"],
    ["a province", { provinces: ["ruritania"] }, "ruritania"],
    ["an uncertain place", { uncertain: ["atlantis"] }, "atlantis"],
  ])("%s", (_, change, thing) => {
    expect(refusalOf(change)).toContain(thing);
    expect(refusalOf(change)).toContain("strikes");
  });

  test("and a good one is not", () => {
    expect(refusalOf({})).toBe("nothing refused");
  });
});

group("every scene", () => {
  test.each(scenes)("$id has every mark, its lines' ends, and what it measures within its frame", ({ id, frame }) => {
    const [west, south, east, north] = frame;
    expect(west).toBeLessThan(east);
    expect(south).toBeLessThan(north);
    const { marks, measures } = drawings.find((drawing) => drawing.id === id) as (typeof drawings)[number];
    const shown = [...marks.map(({ at }) => at), ...measures.flatMap(({ from, to }) => [from, to])];
    const outside = shown.filter(([x, y]) => x < west || x > east || y < south || y > north);
    expect(outside).toEqual([]);
  });

  test.each(scenes)("$id speaks of a day that is in the records", ({ date }) => {
    expect(atlas.records.events.some(({ happened }) => happened.from.startsWith(date))).toBe(true);
  });

  test.each(scenes)("$id is looked up in the order in which it is written", (scene) => {
    const drawing = drawingOf(scene, atlas);
    expect(drawing.marks.map(({ key }) => key)).toEqual(scene.marks.map(({ key }) => key));
    expect(drawing.measures.map(({ figure }) => figure.id)).toEqual(scene.measures.map(({ figure }) => figure));
    expect(drawing.frame).toEqual(boxOf(scene.frame));
    expect(new Set(drawing.marks.map(({ key }) => key)).size).toBe(scene.marks.length);
  });

  test("uses every callout that has words", () => {
    const unused = Object.entries(atlas.callouts).flatMap(([id, words]) => {
      const used = new Set(scenes.find((scene) => scene.id === id)?.marks.map(({ key }) => key));
      return Object.keys(words).filter((key) => !used.has(key));
    });
    expect(unused).toEqual([]);
  });

  test("draws rings of uncertainty as large as the uncertainty, and flights as great circles", () => {
    for (const { uncertain, lines } of drawings) {
      for (const { id, ring } of uncertain) {
        const { at, precision_m } = atlas.records.place(id);
        for (const edge of ring) expect(Math.abs(geodesic(at, edge) / precision_m - 1)).toBeLessThan(0.006);
      }
      for (const { id, path } of lines) {
        const ends = atlas.records.line(id).coordinates;
        expect([path[0], path.at(-1)]).toEqual([ends[0], ends.at(-1)]);
        if (ends.length === 2) expect(path.length).toBeGreaterThan(8);
      }
    }
  });
});

group("a view in words", () => {
  test.each(drawings)("$id says every mark, measure, province and uncertain place", (drawing) => {
    const { sentences } = describe(drawing, atlas);
    const said = sentences.join(" ");
    for (const { lines } of drawing.marks) {
      const [title] = lines.map((line) => line.map((piece) => (typeof piece === "string" ? piece : "")).join(""));
      expect(said).toContain(title);
    }
    for (const { figure } of drawing.measures) expect(said).toContain(sayFigure(figure));
    for (const { id } of drawing.provinces) expect(said).toContain((atlas.names[id] ?? id).replace("\n", " "));
    for (const { id } of drawing.uncertain) expect(said).toContain(atlas.records.place(id).name);
  });

  test.each(drawings)("$id is made of whole sentences and lists everything with a name once", (drawing) => {
    const { sentences, things } = describe(drawing, atlas);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|null|\n|\{|\}|\(\)| {2}/);
    }
    expect(things.length).toBeGreaterThan(0);
    for (const { name, what } of things) {
      expect(name.trim()).not.toBe("");
      expect(what.trim()).not.toBe("");
    }
    expect(new Set(things.map(({ name, what }) => name + what)).size).toBe(things.length);
  });

  test("points the right way: each place in the direction in which the geodesic leaves, as far off as it is long", () => {
    const names = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];
    const airport = atlas.records.place("naj").at;
    for (const drawing of drawings) {
      const { things } = describe(drawing, atlas);
      const ats = [
        ...drawing.marks.map(({ place, at }): [string, LngLat] => [atlas.records.place(place).name, at]),
        ...drawing.labels.map(({ text, at }): [string, LngLat] => [text.replace(/\n/g, " "), at]),
      ];
      for (const { name, where } of things.filter(({ where }) => / of Nakhchivan airport$/.test(where))) {
        const places = ats.filter(([own]) => own === name).map(([, at]) => at);
        expect(places.length, name).toBeGreaterThan(0);
        const fits = places.some((at) => {
          const degrees = azimuth(airport, at);
          const near = names.filter((_, i) => Math.abs(((degrees - 45 * i + 540) % 360) - 180) <= 22.6);
          const [, far = "", unit, direction = ""] = /^([\d.,]+)\u00a0(km) (\w+) of/.exec(where) ?? [];
          const metres = Number(far.replace(",", "")) * 1000;
          return unit === "km" && near.includes(direction) && Math.abs(metres / geodesic(airport, at) - 1) < 0.057;
        });
        expect(fits, `${drawing.id}: ${name} is ${where}`).toBe(true);
      }
    }
  });

  test("has Tehran southeast of the airport, and Yerevan northwest of it", () => {
    const drawing = drawings.find(({ id }) => id === "two-accounts") as (typeof drawings)[number];
    const { things } = describe(drawing, atlas);
    expect(things.find(({ name }) => name === "Tehran")?.where).toMatch(/southeast of Nakhchivan airport/);
    const near = describe(drawings.find(({ id }) => id === "exclave") as typeof drawing, atlas).things;
    expect(near.find(({ name }) => name === "Yerevan")?.where).toMatch(/northwest of Nakhchivan airport/);
  });

  test("has the airport at the airport", () => {
    const { things } = describe(drawings[0] as (typeof drawings)[number], atlas);
    expect(things.find(({ name }) => /Nakhchivan.*airport/i.test(name))?.where).toBe("at Nakhchivan airport");
  });
});

test.each([
  [{ a: "AZE", b: "IRN", part: "exclave", over: "water", disputed: false }, "exclave water"],
  [{ a: "ARM", b: "AZE", part: "mainland", over: "land", disputed: true }, "mainland disputed"],
  [{ a: "IRN", b: "TUR", part: null, over: "land", disputed: false }, "other"],
] as const)("a stretch of border %j is drawn as %s", (stretch, classes) => {
  expect(borderClass({ id: "one", ...stretch })).toBe(classes);
});
