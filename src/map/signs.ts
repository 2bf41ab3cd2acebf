import type { Claim } from "../../geo/claims.ts";
import type { Sign } from "./scene.ts";

/** What of a claim decides its sign. */
type Judged = Pick<Claim, "verdict" | "kind" | "side">;

/** A rule: which sign, in plain words when, and the test that the words describe. */
interface SignRule {
  readonly sign: Sign;
  readonly when: string;
  readonly fits: (claim: Judged) => boolean;
}

const isBorneOut = ({ verdict }: Judged): boolean => verdict === "holds" || verdict === "holds-with-note";
const isFromPress = ({ side }: Judged): boolean => side === "agency" || side === "other";

/** The first rule that fits a claim gives its sign; the last fits every claim. */
export const SIGN_RULES: readonly SignRule[] = [
  {
    sign: "disputed",
    when: "Sides or sources contradict each other, or records or geometry contradict what was said, in whole or in part.",
    fits: ({ verdict }) => verdict === "disputed" || verdict === "contradicted",
  },
  {
    sign: "opinion",
    when: "It judges, explains or foretells: its author’s view, which nothing here can settle.",
    fits: ({ kind }) => kind === "analysis",
  },
  {
    sign: "measured",
    when: "It can be measured, dated or counted, and comes out so.",
    fits: (claim) => isBorneOut(claim) && claim.kind === "measurable",
  },
  {
    sign: "reported",
    when: "News agencies, outlets or others than the two states say so, or what was said is borne out by reports.",
    fits: (claim) => isFromPress(claim) || isBorneOut(claim),
  },
  {
    sign: "claimed",
    when: "One of the two states says so, and nobody else can tell.",
    fits: ({ side }) => side === "azerbaijan" || side === "iran",
  },
  { sign: "unknown", when: "The article says so, and nobody can tell.", fits: () => true },
];

/** The sign of a claim: how sure anyone can be of what it says, not of whether it was said. */
export function signOf(claim: Judged): Sign {
  return (SIGN_RULES.find(({ fits }) => fits(claim)) as SignRule).sign;
}
