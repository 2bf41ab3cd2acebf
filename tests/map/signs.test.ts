import { expect, describe as group, test } from "vitest";
import { signSvg } from "../../src/map/annotations.ts";
import type { Sign } from "../../src/map/scene.ts";
import { SIGN_RULES, signOf } from "../../src/map/signs.ts";
import { committedEdition } from "../fixtures/edition.ts";
import { everyElement, hasClass, readXml } from "../fixtures/xml.ts";

const KINDS = ["measurable", "event", "statement", "analysis"] as const;
const SIDES = ["azerbaijan", "iran", "agency", "article", "other"] as const;
const VERDICTS = ["holds", "holds-with-note", "disputed", "open", "contradicted"] as const;
const all = KINDS.flatMap((kind) => SIDES.flatMap((side) => VERDICTS.map((verdict) => ({ kind, side, verdict }))));
const SIGNS: readonly Sign[] = [
  ...(["measured", "claimed", "reported", "disputed", "opinion", "unknown"] as const),
  ...(["closed", "place"] as const),
];

group("the sign of a claim", () => {
  test.each([
    ["what sides contradict each other in", "disputed", { verdict: "disputed", kind: "event", side: "azerbaijan" }],
    ["what geometry contradicts", "disputed", { verdict: "contradicted", kind: "measurable", side: "article" }],
    ["a forecast", "opinion", { verdict: "open", kind: "analysis", side: "article" }],
    ["a judgment that came true", "opinion", { verdict: "holds", kind: "analysis", side: "article" }],
    ["ten kilometers", "measured", { verdict: "holds-with-note", kind: "measurable", side: "article" }],
    ["an event that reports bear out", "reported", { verdict: "holds", kind: "event", side: "iran" }],
    ["an event that agencies alone tell of", "reported", { verdict: "holds", kind: "event", side: "agency" }],
    ["what a ministry alone says", "claimed", { verdict: "open", kind: "event", side: "azerbaijan" }],
    ["a denial", "claimed", { verdict: "open", kind: "statement", side: "iran" }],
    ["what an agency says nobody could confirm", "reported", { verdict: "open", kind: "statement", side: "agency" }],
    ["what the article repeats", "reported", { verdict: "holds", kind: "statement", side: "article" }],
    ["what the article alone says", "unknown", { verdict: "open", kind: "event", side: "article" }],
  ] as const)("%s is %s", (_, sign, claim) => {
    expect(signOf(claim)).toBe(sign);
  });

  test("is one of six for every claim that there can be, and each of the six is some claim's", () => {
    const given = new Set(all.map(signOf));
    expect(given).toEqual(new Set(SIGNS.slice(0, 6)));
    expect(new Set(SIGN_RULES.map(({ sign }) => sign))).toEqual(given);
  });

  test("never draws the word of one state as fact unless records or geometry bear it out", () => {
    for (const claim of all.filter(({ side }) => side === "azerbaijan" || side === "iran")) {
      if (signOf(claim) === "measured") expect(claim.verdict).toMatch(/^holds/);
      if (claim.verdict === "open" && claim.kind !== "analysis") expect(signOf(claim)).toBe("claimed");
    }
  });

  test("treats the two states alike", () => {
    for (const claim of all) {
      expect(signOf({ ...claim, side: "azerbaijan" })).toBe(signOf({ ...claim, side: "iran" }));
    }
  });

  test("is given to every claim of the records, and says in whole sentences when", () => {
    for (const claim of committedEdition().claims) expect(SIGNS.slice(0, 6)).toContain(signOf(claim));
    for (const { when } of SIGN_RULES) expect(when).toMatch(/^\p{Lu}.*\.$/u);
  });
});

group("signs", () => {
  /** The shapes of a sign, without what only color tells apart. */
  const shapeOf = (sign: Sign): string =>
    everyElement(readXml(signSvg(sign)))
      .filter(({ name }) => name !== "g")
      .map(({ name, attributes }) => [name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(" "))
      .join("; ");

  test("each have a shape of their own, so that none needs its color", () => {
    expect(new Set(SIGNS.map(shapeOf)).size).toBe(SIGNS.length);
    const outlines = SIGNS.filter((sign) => sign !== "place").map((sign) => shapeOf(sign).replace(/\br=\S+/g, ""));
    expect(new Set(outlines).size).toBe(outlines.length);
  });

  test("are drawn with classes that the pictures have rules for", () => {
    for (const sign of SIGNS) {
      const shapes = everyElement(readXml(signSvg(sign))).filter(({ name }) => name !== "g");
      for (const shape of shapes) {
        expect(
          ["solid", "hollow", "struck"].some((name) => hasClass(shape, name)),
          sign,
        ).toBe(true);
      }
    }
  });

  test("keep within the twenty pixels that a list gives them", () => {
    for (const sign of SIGNS) {
      const numbers = [...signSvg(sign).matchAll(/(?<![\d.])-?\d+(\.\d+)?/g)].map(([number]) =>
        Math.abs(Number(number)),
      );
      expect(Math.max(...numbers), sign).toBeLessThanOrEqual(10);
    }
  });
});
