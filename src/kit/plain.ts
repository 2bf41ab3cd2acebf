import type { Atlas } from "../map/drawing.ts";
import { figureOf } from "../map/drawing.ts";
import { piecesOf } from "../story/prose.ts";
import { sayDay, sayFigure } from "../story/say.ts";

/**
 * Prose as plain text: numbers in kilometers, days in words, quotes in quotation marks; signs that open a claim are
 * left out. A space inside a number or a day is one that does not break (U+00A0), as in `text` of figures.json.
 *
 * @throws SyntaxError for a broken slot.
 * @throws RangeError or RecordError for a slot that names what does not exist.
 */
export function plainProse(prose: string, { records, figures }: Pick<Atlas, "records" | "figures">): string {
  const words = piecesOf(prose).map((piece) => {
    switch (piece.kind) {
      case "text":
        return piece.text;
      case "figure":
        return sayFigure(figureOf(figures, piece.id));
      case "quote": {
        const { quote } = records.claim(piece.id);
        if (quote === null) throw new RangeError(`claims.json: "${piece.id}" has no quote, and prose quotes it`);
        return `“${quote}”`;
      }
      case "claim":
        return "";
      default:
        return sayDay(records.event(piece.id).happened.from, piece.kind);
    }
  });
  return words.join("");
}
