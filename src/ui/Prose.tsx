import { type Atlas, figureOf } from "../map/drawing.ts";
import { type Piece, piecesOf } from "../story/prose.ts";
import { sayDay } from "../story/say.ts";
import { FigureNumber } from "./FigureNumber.tsx";

function ProsePiece({ piece, atlas }: { piece: Piece; atlas: Atlas }) {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "figure") return <FigureNumber figure={figureOf(atlas.figures, piece.id)} />;
  if (piece.kind === "quote") {
    const { quote } = atlas.records.claim(piece.id);
    if (!quote) throw new RangeError(`claims.json: "${piece.id}" has no quote, and prose quotes it`);
    return <q>{quote}</q>;
  }
  const { from } = atlas.records.event(piece.id).happened;
  return <time dateTime={from.slice(0, 10)}>{sayDay(from, piece.kind)}</time>;
}

/** Marks that may not be parted from a number by the end of a line. */
const [BEFORE, AFTER] = [/[(“]$/, /^[).,;:”]+/];

/** A paragraph of prose with its slots filled. */
export function Prose({ text, atlas }: { text: string; atlas: Atlas }) {
  const pieces = piecesOf(text);
  const marksBefore = (i: number): string => textAt(pieces, i - 1).match(BEFORE)?.[0] ?? "";
  const marksAfter = (i: number): string => textAt(pieces, i + 1).match(AFTER)?.[0] ?? "";
  return (
    <p>
      {pieces.map((piece, i) => {
        const before = piece.kind !== "text" && i > 0 ? marksBefore(i) : "";
        const key = `${i}`;
        if (piece.kind !== "text") {
          return (
            <span key={key} className={piece.kind === "figure" ? "unbroken" : undefined}>
              {before}
              <ProsePiece piece={piece} atlas={atlas} />
              {marksAfter(i)}
            </span>
          );
        }
        const start = i > 0 ? piece.text.replace(AFTER, "") : piece.text;
        return i < pieces.length - 1 ? start.replace(BEFORE, "") : start;
      })}
    </p>
  );
}

const textAt = (pieces: readonly Piece[], i: number): string => {
  const piece = pieces[i];
  return piece?.kind === "text" ? piece.text : "";
};
