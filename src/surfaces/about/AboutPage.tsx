import type { Edition } from "../../map/edition.ts";
import { about } from "../../story/en/about.ts";
import { words } from "../../story/en/words.ts";
import { sayDay } from "../../story/say.ts";
import { Settings } from "../../ui/Settings.tsx";
import { SiteNav } from "../../ui/SiteNav.tsx";

function Article({ edition }: { edition: Edition }) {
  const { title, publisher, date, url } = edition.atlas.records.source("tac-2026-03-08");
  return (
    <p className="cited">
      “{url ? <a href={url}>{title}</a> : title}”, {publisher}
      {date ? `, ${sayDay(date)}` : ""}
    </p>
  );
}

function Contact({ contact }: { contact: string | null }) {
  const { known, unknown, corrections } = about.contact;
  return (
    <>
      <p>
        {contact ? known : unknown}
        {contact && (
          <>
            {" "}
            <a href={contact}>{contact.replace(/^mailto:/, "")}</a>
          </>
        )}
      </p>
      <p>
        {corrections} <a href="../sources/#corrections">{about.toCorrections}</a>.
      </p>
    </>
  );
}

/**
 * What the map is, the article it explains, who may use it and how. `contact` is the address, as a link, of whoever
 * publishes this copy; `null` if they gave none.
 */
export function AboutPage({ edition, contact }: { edition: Edition; contact: string | null }) {
  return (
    <>
      <a className="skip" href="#what">
        {words.toContent}
      </a>
      <div className="about">
        <header>
          <p className="brand">{words.title}</p>
          <SiteNav here="about" root="../" />
          <h1>{about.title}</h1>
          <Settings units={false} />
        </header>
        <main>
          {about.sections.map(({ id, title, paragraphs }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              {id === "article" && <Article edition={edition} />}
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
              {id === "contact" && <Contact contact={contact} />}
            </section>
          ))}
          <p>
            <a href="../sources/#method">{about.toSources}</a>
          </p>
        </main>
      </div>
    </>
  );
}
