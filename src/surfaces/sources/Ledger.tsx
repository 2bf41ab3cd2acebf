import type { Claim } from "../../../geo/claims.ts";
import type { Edition } from "../../map/edition.ts";
import { sources as said } from "../../story/en/sources.ts";
import { words } from "../../story/en/words.ts";
import { sayDay } from "../../story/say.ts";
import { ClaimCard } from "../../ui/ClaimCard.tsx";
import { SignKey } from "../../ui/SignKey.tsx";

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Field({ choice: { name, label, options } }: { choice: Choice }) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{said.ledger.all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Of a table of words, those whose key some claim has. */
function usedOf<T extends string>(table: Readonly<Record<T, string>>, used: readonly T[]): [T, string][] {
  return (Object.entries(table) as [T, string][]).filter(([key]) => used.includes(key));
}

/** What the ledger can be narrowed down by. Only what some claim has is offered. */
function choicesFor({ claims, chapters }: Edition, days: readonly string[]): Choice[] {
  const { fields } = said.ledger;
  return [
    {
      name: "side",
      label: fields.side,
      options: usedOf(
        words.claim.sides,
        claims.map(({ side }) => side),
      ),
    },
    {
      name: "kind",
      label: fields.kind,
      options: usedOf(
        words.claim.kinds,
        claims.map(({ kind }) => kind),
      ),
    },
    {
      name: "verdict",
      label: fields.verdict,
      options: usedOf(
        words.claim.verdicts,
        claims.map(({ verdict }) => verdict),
      ),
    },
    { name: "view", label: fields.view, options: chapters.map(({ id, title }) => [id, title] as const) },
    { name: "known", label: fields.known, options: days.map((day) => [day, sayDay(day)] as const) },
  ];
}

function Entry({ claim, edition }: { claim: Claim; edition: Edition }) {
  const { id, side, kind, verdict, views, date } = claim;
  const titles = edition.chapters.filter((chapter) => views.includes(chapter.id));
  return (
    <li
      id={`claim-${id}`}
      data-side={side}
      data-kind={kind}
      data-verdict={verdict}
      data-views={views.join(" ")}
      data-known={date}
    >
      <ClaimCard claim={claim} atlas={edition.atlas} numbers="anchor" />
      <p className="entry-links">
        <a href={`#claim-${id}`}>{said.ledger.address}</a>
        {titles.map((chapter) => (
          <span key={chapter.id}>
            {" · "}
            <a href={`../?chapter=${chapter.id}`}>{chapter.title}</a>
          </span>
        ))}
      </p>
    </li>
  );
}

/** Every claim with its verdict, in the order in which they were made, and fields that narrow the list down. */
export function Ledger({ edition, days }: { edition: Edition; days: readonly string[] }) {
  const claims = edition.claims.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  return (
    <section id="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{said.ledger.title}</h2>
      <p>{said.ledger.intro}</p>
      <dl className="verdicts">
        {(Object.keys(words.claim.verdicts) as (keyof typeof words.claim.verdicts)[]).map((verdict) => (
          <div key={verdict}>
            <dt>
              {words.claim.verdicts[verdict]}{" "}
              <span className="count">{claims.filter((claim) => claim.verdict === verdict).length}</span>
            </dt>
            <dd>{said.ledger.verdicts[verdict]}</dd>
          </div>
        ))}
      </dl>
      <SignKey signs={["measured", "reported", "claimed", "disputed", "opinion", "unknown"]} />
      <form className="filter settings needs-script" aria-label={said.ledger.filter}>
        {choicesFor(edition, days).map((choice) => (
          <Field key={choice.name} choice={choice} />
        ))}
        <button type="reset">{said.ledger.reset}</button>
      </form>
      <p className="filter-count" role="status">
        {said.ledger.count(claims.length, claims.length)}
      </p>
      <ol className="ledger">
        {claims.map((claim) => (
          <Entry key={claim.id} claim={claim} edition={edition} />
        ))}
      </ol>
    </section>
  );
}
