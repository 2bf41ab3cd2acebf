import { SPHERE_AREA_ERROR, SPHERE_ERROR } from "../../../geo/measure.ts";
import type { Edition } from "../../map/edition.ts";
import { policies } from "../../story/en/policies.ts";
import { sources as said } from "../../story/en/sources.ts";
import { sayDay, sayShare } from "../../story/say.ts";
import { Corrections } from "../../ui/Corrections.tsx";

/** How everything is measured, named, drawn and left out, in plain words. */
export function Policies({ edition }: { edition: Edition }) {
  const { records } = edition.atlas;
  const errors = { length: sayShare(SPHERE_ERROR), area: sayShare(SPHERE_AREA_ERROR) };
  return policies(errors).map(({ id, title, parts }) => (
    <section key={id} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <dl className="policy">
        {parts.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      {id === "names-and-borders" &&
        records.enclaves.map((enclave) => (
          <Corrections key={enclave.id} of="enclave" id={enclave.id} records={records} />
        ))}
    </section>
  ));
}

/** What an earlier version had wrong, newest first. */
export function CorrectionList({ edition }: { edition: Edition }) {
  const all = edition.atlas.records.corrections.toSorted((a, b) => b.date.localeCompare(a.date));
  return (
    <section id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{said.corrections.title}</h2>
      <p>{all.length === 0 ? said.corrections.none : said.corrections.intro}</p>
      <ul className="corrections">
        {all.map(({ id, date, corrects, was, is, why }) => (
          <li key={id} id={`correction-${id}`}>
            <time dateTime={date}>{sayDay(date)}</time>. {said.corrections.line(said.corrections.kinds[corrects.kind])}{" "}
            {corrects.kind === "claim" || corrects.kind === "figure" ? (
              <a href={`#${corrects.kind}-${corrects.id}`}>{corrects.id}</a>
            ) : (
              <code>{corrects.id}</code>
            )}
            . {said.corrections.was} {was} {said.corrections.is} {is} {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
