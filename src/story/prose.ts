/**
 * Prose is plain text with slots in braces:
 * `{figure-id}` a number, `{day:event-id}`, `{weekday:event-id}` and `{shortday:event-id}` a date, `{quote:claim-id}` a few
 * quoted words, `{claim:claim-id}` a sign that opens the claim which the sentence before it repeats.
 */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure" | "day" | "weekday" | "shortday" | "quote" | "claim"; readonly id: string };

const SLOT = /\{(?:(day|weekday|shortday|quote|claim):)?([a-z0-9][a-z0-9_-]*)\}/g;

/**
 * Cuts prose into text and slots.
 *
 * @throws SyntaxError if a brace is left over, since a broken slot would be printed as it stands.
 */
export function piecesOf(prose: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of prose.matchAll(SLOT)) {
    if (match.index > end) pieces.push({ kind: "text", text: prose.slice(end, match.index) });
    pieces.push({ kind: (match[1] as "day" | undefined) ?? "figure", id: match[2] as string });
    end = match.index + match[0].length;
  }
  if (end < prose.length) pieces.push({ kind: "text", text: prose.slice(end) });
  const stray = pieces.find((piece) => piece.kind === "text" && /[{}]/.test(piece.text));
  if (stray?.kind === "text") throw new SyntaxError(`prose has a broken slot in “${stray.text.trim().slice(0, 80)}”`);
  return pieces;
}
