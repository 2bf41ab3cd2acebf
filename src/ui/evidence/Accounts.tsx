import type { Claim } from "../../../geo/claims.ts";
import type { Records } from "../../../geo/records.ts";
import type { Library } from "../../map/edition.ts";
import { signOf } from "../../map/signs.ts";
import { words } from "../../story/en/words.ts";
import { sayDay, sayTime } from "../../story/say.ts";
import { Sign } from "../Sign.tsx";

type Question = Records["questions"][number];

/** The columns of an account: who speaks in each. */
const COLUMNS = [
  { key: "azerbaijan", sides: ["azerbaijan"] },
  { key: "iran", sides: ["iran"] },
  { key: "others", sides: ["agency", "other", "article"] },
] as const;

function Said({ claim, ledger }: { claim: Claim; ledger: string }) {
  const { id, said, speaker, date } = claim;
  const sign = signOf(claim);
  return (
    <li>
      <Sign sign={sign} />
      <span>
        <span className="announcement">{words.signs[sign]}: </span>
        {said}{" "}
        <span className="account-who">
          <a href={`${ledger}#claim-${id}`}>{speaker}</a>, <time dateTime={date}>{sayDay(date, "shortday")}</time>
          {date.includes("T") ? `, ${sayTime(date)}` : ""}
        </span>
      </span>
    </li>
  );
}

/** How many claims of each side a short account holds. */
const FEW = 2;

function Account({
  question,
  atlas,
  inFull,
  open,
}: {
  question: Question;
  atlas: Library;
  inFull: boolean;
  open: boolean;
}) {
  const claims = question.claims.map((id) => atlas.claims.get(id) as Claim);
  return (
    <details className="account" open={open} id={`question-${question.id}`}>
      <summary>{question.question}</summary>
      <div className="account-columns">
        {COLUMNS.map(({ key, sides }) => {
          const all = claims.filter(({ side }) => (sides as readonly string[]).includes(side));
          const own = inFull ? all : all.slice(0, FEW);
          return (
            <section key={key} className={`account-column ${key}`}>
              <h3>{words.accounts.columns[key]}</h3>
              {own.length === 0 ? (
                <p className="account-none">{words.accounts.none}</p>
              ) : (
                <ul>
                  {own.map((claim) => (
                    <Said key={claim.id} claim={claim} ledger={inFull ? "" : "sources/"} />
                  ))}
                  {own.length < all.length && (
                    <li>
                      <a href={`sources/#question-${question.id}`}>{words.accounts.more(all.length - own.length)}</a>
                    </li>
                  )}
                </ul>
              )}
            </section>
          );
        })}
      </div>
      <dl>
        <dt>
          <Sign sign="unknown" />
          {words.accounts.unknown}
        </dt>
        <dd>{question.unknown}</dd>
        <dt>{words.accounts.settle}</dt>
        <dd>{question.settle}</dd>
      </dl>
    </details>
  );
}

/**
 * What each side says to the questions on which they differ, side by side, with what nobody knows and what would settle
 * it. In full, as among all claims, every question is open with every claim; else the first is, and each side has its first few.
 */
export function Accounts({ atlas, inFull }: { atlas: Library; inFull: boolean }) {
  return (
    <div className="accounts">
      {atlas.records.questions.map((question, i) => (
        <Account key={question.id} question={question} atlas={atlas} inFull={inFull} open={inFull || i === 0} />
      ))}
    </div>
  );
}
