import { piecesOf } from "./prose.ts";

/** Words that state a number. “One” and “first” are left out: in English they are mostly no numbers. */
const NUMBER_WORDS = [
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen",
  "(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?",
  "half|halves|thirds?|quarters?|twice|thrice|doubled?|tripled?",
].join("|");

const NUMBER = new RegExp(
  `\\d+|\\bone (?:kilomet|mile|day|drone|person|civilian|crossing|percent)|\\b(?:${NUMBER_WORDS})\\b`,
  "gi",
);

/** Number words that state nothing which could be wrong. */
const IDIOMS =
  /\bone or two\b|\btwo accounts\b|\bthe two (?:sides|governments|states|countries|accounts|ends|halves)\b|\bhalf-filled\b|\bthird (?:party|country)\b/gi;

/**
 * The digits and number words of a text that stand outside its slots: facts that were typed and not computed.
 * An empty list is as it should be.
 */
export function strayNumbers(prose: string): string[] {
  return piecesOf(prose).flatMap((piece) =>
    piece.kind === "text" ? [...piece.text.replace(IDIOMS, "").matchAll(NUMBER)].map(([found]) => found) : [],
  );
}
