import type { Claim } from "../../../geo/claims.ts";
import type { Library } from "../../map/edition.ts";
import { words } from "../../story/en/words.ts";
import { ClaimCard } from "../../ui/ClaimCard.tsx";

/** The sheet that a sign in the prose opens: who claims what, since when, and what becomes of it when checked. */
export function ClaimSheet({ claim, atlas }: { claim: Claim; atlas: Library }) {
  const { id } = claim;
  return (
    <div id={`claim-${id}`} className="sheet" popover="auto" role="dialog" aria-labelledby={`claim-${id}-title`}>
      <button type="button" className="close" popoverTarget={`claim-${id}`} popoverTargetAction="hide">
        {words.close}
      </button>
      <h3 id={`claim-${id}-title`}>{words.claim.title(claim.speaker)}</h3>
      <ClaimCard claim={claim} atlas={atlas} numbers="sheet" />
      <p className="sheet-link">
        <a href={`sources/#claim-${id}`}>{words.inLedger.claim}</a>
      </p>
    </div>
  );
}
