import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, piecesOf } from "../../src/story/prose.ts";

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,12}$/);
const text = fc.string({ minLength: 1, unit: "grapheme" }).filter((words) => !/[{}]/.test(words));
const slot = fc.record({ kind: fc.constantFrom("figure", "day", "weekday", "shortday", "quote", "claim"), id });

/** Pieces written down as prose again. */
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === "text") return piece.text;
      return piece.kind === "figure" ? `{${piece.id}}` : `{${piece.kind}:${piece.id}}`;
    })
    .join("");

test("prose is cut into its slots and the text between, and can be put together again", () => {
  const part = fc.oneof(
    text.map((words): Piece => ({ kind: "text", text: words })),
    slot as fc.Arbitrary<Piece>,
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const prose = written(parts);
      const pieces = piecesOf(prose);
      expect(written(pieces)).toBe(prose);
      expect(pieces.filter(({ kind }) => kind !== "text")).toEqual(parts.filter(({ kind }) => kind !== "text"));
      for (const piece of pieces) if (piece.kind === "text") expect(piece.text).not.toBe("");
    }),
    { seed: 5_032_026, numRuns: 500 },
  );
});

test("a sentence with every kind of slot", () => {
  expect(piecesOf("On {weekday:strike} he said {quote:iron-fist}: {airport_border}.")).toEqual([
    { kind: "text", text: "On " },
    { kind: "weekday", id: "strike" },
    { kind: "text", text: " he said " },
    { kind: "quote", id: "iron-fist" },
    { kind: "text", text: ": " },
    { kind: "figure", id: "airport_border" },
    { kind: "text", text: "." },
  ]);
  expect(piecesOf("")).toEqual([]);
});

describe("a broken slot is refused, since it would be printed as it stands:", () => {
  test.each([
    "an {unclosed slot",
    "a slot} that never opened",
    "an empty {} one",
    "an { airport-to-iran-border } with spaces",
    "a {month:strike-airport} of no kind",
    "a {Capital}",
    "a {day:} without an id",
    "a {{airport-to-iran-border}} twice",
  ])("%s", (prose) => {
    expect(() => piecesOf(prose)).toThrow(SyntaxError);
    expect(() => piecesOf(`A good {slot} before ${prose}`)).toThrow(/broken slot/);
  });
});
