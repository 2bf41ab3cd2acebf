import type { Figure, Measured } from "./figure.ts";
import type { ClaimRecord } from "./records.ts";

/**
 * What becomes of a claim when it is checked. It speaks of what is said, not of whether it was said:
 * `holds` and `holds-with-note` where records or geometry bear it out, `contradicted` where they do not, wholly or in part,
 * `disputed` where sides or sources contradict each other, `open` where nobody can tell, or where there is nothing to
 * check: a demand, a judgment, a forecast.
 */
export type Verdict = NonNullable<ClaimRecord["verdict"]>;

/** A claim with its verdict. */
export type Claim = Omit<ClaimRecord, "verdict"> & {
  readonly verdict: Verdict;
  /** Whether the verdict was computed, and not given by hand. */
  readonly computed: boolean;
};

/** What a check may ask. */
interface Asked extends Measured {
  figure(id: string): Figure;
}

/** The verdicts that are computed, by the id of their claim. */
const checks: Readonly<Record<string, (asked: Asked) => Verdict>> = {};

/**
 * Every claim with its verdict, in the order of the records.
 *
 * @throws RangeError, naming the claim, if it has a verdict both given and computed, or neither, or names a figure that
 * does not exist.
 */
export function claimsFrom(measured: Measured, figures: readonly Figure[]): Claim[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const figureFor = (claim: string, id: string): Figure => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`claims.json: "${claim}" names the figure "${id}", which does not exist`);
    return found;
  };
  return measured.records.claims.map((claim) => {
    for (const id of claim.figures) figureFor(claim.id, id);
    const check = checks[claim.id];
    if ((claim.verdict === null) !== (check !== undefined)) {
      const found = check ? "a verdict given, and one computed" : "no verdict, and none is computed for it";
      throw new RangeError(`claims.json: "${claim.id}" has ${found}, wanted exactly one of the two`);
    }
    const verdict = claim.verdict ?? check?.({ ...measured, figure: (id) => figureFor(claim.id, id) });
    return { ...claim, verdict: verdict as Verdict, computed: check !== undefined };
  });
}
