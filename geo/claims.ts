import { amountChecks } from "./claims/amounts.ts";
import type { Checks, Verdict } from "./claims/check.ts";
import { courseChecks } from "./claims/course.ts";
import { placeChecks } from "./claims/places.ts";
import type { Figure, Measured } from "./figure.ts";
import type { ClaimRecord } from "./records.ts";

export type { Verdict } from "./claims/check.ts";

/** A claim with its verdict. */
export type Claim = Omit<ClaimRecord, "verdict"> & {
  readonly verdict: Verdict;
  /** Whether the verdict was computed, and not given by hand. */
  readonly computed: boolean;
};

/** The verdicts that are computed, by the id of their claim. */
const checks: Checks = { ...amountChecks, ...placeChecks, ...courseChecks };

/** Finds a figure for a claim, and only one of those that the claim says it is held against. */
function figureFor({ id, figures }: ClaimRecord, wanted: string, known: ReadonlyMap<string, Figure>): Figure {
  if (!figures.includes(wanted)) {
    throw new RangeError(`claims.json: "${id}" is checked by the figure "${wanted}", wanted it among its figures`);
  }
  const found = known.get(wanted);
  if (!found) throw new RangeError(`claims.json: "${id}" names the figure "${wanted}", which does not exist`);
  return found;
}

/**
 * Every claim with its verdict, in the order of the records.
 *
 * @throws RangeError, naming the claim, if it has a verdict both given and computed, or neither, names a figure that does
 * not exist, or is checked by one that it does not name; and if a check has no claim.
 */
export function claimsFrom(measured: Measured, figures: readonly Figure[]): Claim[] {
  const { claims } = measured.records;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const idle = Object.keys(checks).find((id) => !claims.some((claim) => claim.id === id));
  if (idle) throw new RangeError(`claims.json has no claim "${idle}", wanted one for the check of this id`);
  return claims.map((claim) => {
    for (const id of claim.figures) figureFor(claim, id, byId);
    const check = checks[claim.id];
    if ((claim.verdict === null) !== (check !== undefined)) {
      const found = check ? "a verdict given, and one computed" : "no verdict, and none is computed for it";
      throw new RangeError(`claims.json: "${claim.id}" has ${found}, wanted exactly one of the two`);
    }
    const verdict = claim.verdict ?? check?.({ ...measured, figure: (id) => figureFor(claim, id, byId) });
    return { ...claim, verdict: verdict as Verdict, computed: check !== undefined };
  });
}
