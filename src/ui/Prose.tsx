import { Fragment } from "react";
import type { Claim } from "../../geo/claims.ts";
import { figureOf } from "../map/drawing.ts";
import type { Library } from "../map/edition.ts";
import { signOf } from "../map/signs.ts";
import { words } from "../story/en/words.ts";
import { type Piece, piecesOf } from "../story/prose.ts";
import { sayDay } from "../story/say.ts";
import { FigureNumber, type NumberKind } from "./FigureNumber.tsx";
import { Sign } from "./Sign.tsx";

/** A sign after a sentence that opens the claim which the sentence repeats. */
function ClaimSign({ claim }: { claim: Claim }) {
  const label = words.claim.open(claim.speaker, words.claim.verdicts[claim.verdict]);
  return (
    <button
      type="button"
      className="claim-sign"
      popoverTarget={`claim-${claim.id}`}
      aria-label={label}
      title={`${words.signs[signOf(claim)]}: ${claim.speaker}`}
    >
      <Sign sign={signOf(claim)} />
    </button>
  );
}

interface Filled {
  readonly piece: Piece;
  readonly atlas: Library;
  readonly numbers: NumberKind;
}

function ProsePiece({ piece, atlas, numbers }: Filled) {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "figure") return <FigureNumber figure={figureOf(atlas.figures, piece.id)} kind={numbers} />;
  if (piece.kind === "claim") {
    const claim = atlas.claims.get(piece.id);
    if (!claim) throw new RangeError(`claims.json: no item has the id "${piece.id}", and prose opens it`);
    return <ClaimSign claim={claim} />;
  }
  if (piece.kind === "quote") {
    const { quote } = atlas.records.claim(piece.id);
    if (!quote) throw new RangeError(`claims.json: "${piece.id}" has no quote, and prose quotes it`);
    return <q>{quote}</q>;
  }
  const { from } = atlas.records.event(piece.id).happened;
  return <time dateTime={from.slice(0, 10)}>{sayDay(from, piece.kind)}</time>;
}

/** Keeps a sign with what stands before it, if that is no text. */
const WORD_JOINER = "\u2060";

/** What the end of a line may not part from a slot: marks before and after a number, the word before a sign. */
const [BEFORE, AFTER, LAST_WORD] = [/[(“]$/, /^[).,;:”]+/, /\S+$/];

/** A slot with the marks and words that stay with it, or the text that is left between slots. */
interface Bound {
  readonly piece: Piece;
  readonly before: string;
  readonly after: string;
}

/** Takes from the texts beside each slot what a line may not part from it. Nothing is lost and nothing doubled. */
function bind(pieces: readonly Piece[]): Bound[] {
  const texts = pieces.map((piece) => (piece.kind === "text" ? piece.text : ""));
  const take = (i: number, pattern: RegExp): string => {
    const found = pattern.exec(texts[i] ?? "");
    if (!found) return "";
    texts[i] = (texts[i] as string).slice(0, found.index) + (texts[i] as string).slice(found.index + found[0].length);
    return found[0];
  };
  const sides = pieces.map(({ kind }, i) =>
    kind === "text"
      ? { before: "", after: "" }
      : {
          before: take(i - 1, kind === "claim" ? LAST_WORD : BEFORE),
          after: kind === "claim" ? "" : take(i + 1, AFTER),
        },
  );
  return pieces.map((piece, i) => ({
    piece: piece.kind === "text" ? { kind: "text", text: texts[i] as string } : piece,
    ...(sides[i] as { before: string; after: string }),
  }));
}

/** Prose with its slots filled. */
export function ProseText({ text, atlas, numbers }: { text: string; atlas: Library; numbers: NumberKind }) {
  return bind(piecesOf(text)).map(({ piece, before, after }, i) => {
    const key = `${i}`;
    const filled = <ProsePiece piece={piece} atlas={atlas} numbers={numbers} />;
    if (piece.kind === "text") return <Fragment key={key}>{filled}</Fragment>;
    return (
      <span key={key} className={piece.kind === "figure" || piece.kind === "claim" ? "unbroken" : undefined}>
        {before || (piece.kind === "claim" ? WORD_JOINER : "")}
        {filled}
        {after}
      </span>
    );
  });
}

/** A paragraph of prose with its slots filled. */
export function Prose({ text, atlas, numbers }: { text: string; atlas: Library; numbers: NumberKind }) {
  return (
    <p>
      <ProseText text={text} atlas={atlas} numbers={numbers} />
    </p>
  );
}
