import { describe, expect, test } from "vitest";
import { strayNumbers } from "../../src/story/numbers.ts";

describe("a number outside a slot is found", () => {
  test.each([
    ["It lies 9.2 km away.", ["9", "2"]],
    ["Four civilians were hurt.", ["Four"]],
    ["Some twenty people, half of them children.", ["twenty", "half"]],
    ["Thousands left, a third by bus.", ["Thousands", "third"]],
    ["Not one drone came.", ["one drone"]],
    ["Twice as many.", ["Twice"]],
  ])("%s", (prose, found) => {
    expect(strayNumbers(prose)).toEqual(found);
  });
});

describe("no number is", () => {
  test.each([
    "It lies {airport-to-iran-border} away, {days-buses-stopped-to-strikes} later, on {day:strike-airport}.",
    "One was reported to have hit the terminal, another fell. One side denies it, and no one knows.",
    "The two sides gave two accounts.",
    "Often, tenacious, weighty, often attended: words that hold a number word are none.",
    "At first, and first of all.",
  ])("%s", (prose) => {
    expect(strayNumbers(prose)).toEqual([]);
  });
});
