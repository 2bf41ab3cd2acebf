import type { Claim } from "../../geo/claims.ts";
import type { Library } from "../map/edition.ts";
import { signOf } from "../map/signs.ts";
import { words } from "../story/en/words.ts";
import { sayDay, sayTime } from "../story/say.ts";
import { Corrections } from "./Corrections.tsx";
import type { NumberKind } from "./FigureNumber.tsx";
import { ProseText } from "./Prose.tsx";
import { Sign } from "./Sign.tsx";
import { SourceList } from "./SourceList.tsx";

/** A claim in full: what was said, by whom and when, what becomes of it when it is checked, and on which sources. */
export function ClaimCard({ claim, atlas, numbers }: { claim: Claim; atlas: Library; numbers: NumberKind }) {
  const { said, quote, speaker, role, date, kind, verdict, computed, note, sources } = claim;
  const sign = signOf(claim);
  return (
    <div className="claim-card" data-sign={sign}>
      <p className="claim-said">
        <Sign sign={sign} />
        <span>
          <span className="announcement">{words.signs[sign]}: </span>
          {said}
          {quote && (
            <>
              {" "}
              <q>{quote}</q>
            </>
          )}
        </span>
      </p>
      <p className="claim-who">
        {speaker}, {role}. <time dateTime={date}>{sayDay(date)}</time>
        {date.includes("T") ? `, ${sayTime(date)}` : ""}.
      </p>
      <p className="claim-verdict">
        <strong>{words.claim.verdicts[verdict]}</strong>
        {computed ? ` (${words.claim.computed})` : ""} · {words.claim.kinds[kind]}
      </p>
      {note && (
        <p className="claim-note">
          <ProseText text={note} atlas={atlas} numbers={numbers} />
        </p>
      )}
      <Corrections of="claim" id={claim.id} records={atlas.records} />
      <details className="claim-sources">
        <summary>{words.working.sources}</summary>
        <SourceList sources={sources.map((id) => atlas.records.source(id))} />
      </details>
    </div>
  );
}
