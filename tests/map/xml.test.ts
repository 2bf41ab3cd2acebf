import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeXml } from "../../src/map/xml.ts";
import { readXml, textOf } from "../fixtures/xml.ts";

const text = fc.string({ unit: "grapheme" }).map((words) => `a${words.replace(/\p{Cc}/gu, "")}z`);

test("escaped text is read as it was, in an element and in an attribute", () => {
  fc.assert(
    fc.property(text, (words) => {
      const element = readXml(`<a b="${escapeXml(words)}">${escapeXml(words)}</a>`);
      expect(textOf(element)).toBe(words);
      expect(element.attributes.get("b")).toBe(words);
    }),
    { seed: 5_032_026, numRuns: 500 },
  );
});

test.each([
  "<a><b></a></b>",
  "<a>",
  "<a>fish & chips</a>",
  '<a b="1" b="2"/>',
  "<a b=1/>",
  "<a/><a/>",
  "<a>1 < 2</a>",
  "text",
  "<a>&nbsp;</a>",
])("the reader that posters are held to refuses %s", (broken) => {
  expect(() => readXml(broken)).toThrow(SyntaxError);
});
