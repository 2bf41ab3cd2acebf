import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ProseText } from "../../src/ui/Prose.tsx";
import { committedEdition } from "../fixtures/edition.ts";

const { atlas } = committedEdition();
const rendered = (text: string, numbers: "sheet" | "anchor" = "sheet"): string =>
  renderToStaticMarkup(<ProseText text={text} atlas={atlas} numbers={numbers} />);
/** What a reader reads: without tags, and without the joiners that keep signs in their line. */
const plain = (html: string): string => html.replace(/<[^>]+>|\u2060/g, "");

describe("a sign after a sentence", () => {
  const html = rendered("So the article says.{claim:article-last-link} And on.");

  test("opens its claim, and says whose it is and what became of it", () => {
    const claim = atlas.claims.get("article-last-link");
    expect(html).toMatch(/<button[^>]*popoverTarget="claim-article-last-link"/i);
    expect(html).toMatch(/aria-label="Claim of The article: [^"]+"/);
    expect(claim?.speaker).toBe("The article");
  });

  test("stays with the last word before it, and nothing is lost", () => {
    expect(html).toMatch(/<span class="unbroken">says\.<button/);
    expect(plain(html)).toBe("So the article says. And on.");
  });

  test("stays in order after a number and its mark", () => {
    const both = rendered("It is {airport-to-iran-border}.{claim:article-last-link}{claim:article-easy-reach} End");
    expect(plain(both)).toBe("It is 9.2\u00a0km. End");
    expect(both.indexOf("article-last-link")).toBeLessThan(both.indexOf("article-easy-reach"));
  });

  test("is refused if there is no such claim", () => {
    expect(() => rendered("So it is said.{claim:hearsay}")).toThrow(/hearsay/);
  });
});

test("a number leads to its working on the page, where the page holds all workings", () => {
  expect(rendered("{airport-to-iran-border}", "anchor")).toMatch(
    /<a class="number" href="#figure-airport-to-iran-border">/,
  );
});
