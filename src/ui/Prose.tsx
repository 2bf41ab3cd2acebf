import { figureOf, type Atlas } from "../map/drawing.ts";
import { type Piece, piecesOf } from "../story/prose.ts";
import { sayDay } from "../story/say.ts";
import { FigureNumber } from "./FigureNumber.tsx";

function ProsePiece({ piece, atlas }: { piece: Piece; atlas: Atlas }) {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "figure") return <FigureNumber figure={figureOf(atlas.figures, piece.id)} />;
  if (piece.kind === "quote") {
    const { quote } = atlas.records.statement(piece.id);
    if (!quote) throw new RangeError(`statements.json: "${piece.id}" has no quote, and prose quotes it`);
    return <q>{quote}</q>;
  }
  const { from } = atlas.records.event(piece.id).happened;
  return <time dateTime={from.slice(0, 10)}>{sayDay(from, piece.kind === "weekday")}</time>;
}

/** A paragraph of prose with its slots filled. */
export function Prose({ text, atlas }: { text: string; atlas: Atlas }) {
  return (
    <p>
      {piecesOf(text).map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other identity, and never move
        <ProsePiece key={i} piece={piece} atlas={atlas} />
      ))}
    </p>
  );
}
