import { daysOfStory } from "../../../geo/known.ts";
import type { Edition } from "../../map/edition.ts";
import { policies } from "../../story/en/policies.ts";
import { sources as said } from "../../story/en/sources.ts";
import { words } from "../../story/en/words.ts";
import { Access } from "../../ui/evidence/Access.tsx";
import { Accounts } from "../../ui/evidence/Accounts.tsx";
import { People } from "../../ui/evidence/People.tsx";
import { Reach } from "../../ui/evidence/Reach.tsx";
import { ProseText } from "../../ui/Prose.tsx";
import { Settings } from "../../ui/Settings.tsx";
import { SiteNav } from "../../ui/SiteNav.tsx";
import { DataFiles, type ListedFile } from "./DataFiles.tsx";
import { FigureList, type FigurePicture } from "./FigureList.tsx";
import { Known } from "./Known.tsx";
import { Ledger } from "./Ledger.tsx";
import { CorrectionList, Policies } from "./Policies.tsx";
import { Ranges } from "./Ranges.tsx";
import { SourceIndex } from "./SourceIndex.tsx";

/** What the page lists beside the edition itself. */
export interface SourcesFiles {
  readonly pictures: Readonly<Record<string, FigurePicture>>;
  readonly data: readonly ListedFile[];
}

const CONTENTS: readonly (readonly [id: string, title: string])[] = [
  ["claims", said.ledger.title],
  ["accounts", said.accounts.title],
  ["known", said.known.title],
  ["links", said.links.title],
  ["reach", said.reach.title],
  ["people", said.people.title],
  ["figures", said.figures.title],
  ...policies({ length: "", area: "" }).map(({ id, title }) => [id, title] as const),
  ["corrections", said.corrections.title],
  ["data", said.data.title],
  ["sources", said.index.title],
];

/** Claims, accounts, figures, method, corrections, data and sources on one page: all in the markup, narrowed down by scripts. */
export function SourcesPage({ edition, files }: { edition: Edition; files: SourcesFiles }) {
  return (
    <>
      <a className="skip" href="#claims">
        {words.toContent}
      </a>
      <header className="page-head">
        <p className="brand">{words.title}</p>
        <SiteNav here="sources" root="../" />
        <h1>{said.title}</h1>
        <p className="standfirst">{said.standfirst}</p>
        <Settings units />
      </header>
      <div className="page-columns">
        <nav className="contents" aria-label={said.contents}>
          <p>{said.contents}</p>
          <ol>
            {CONTENTS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main>
          <p className="page-note" role="status" hidden />
          <Ledger edition={edition} days={daysOfStory(edition.atlas.records)} />
          <section id="accounts" aria-labelledby="accounts-title">
            <h2 id="accounts-title">{said.accounts.title}</h2>
            <p>{said.accounts.intro}</p>
            <Accounts atlas={edition.atlas} inFull />
          </section>
          <Known edition={edition} />
          <section id="links" aria-labelledby="links-title">
            <h2 id="links-title">{said.links.title}</h2>
            <p>
              <ProseText text={said.links.intro} atlas={edition.atlas} numbers="anchor" />
            </p>
            <Access records={edition.atlas.records} />
          </section>
          <section id="reach" aria-labelledby="reach-title">
            <h2 id="reach-title">{said.reach.title}</h2>
            <p>
              <ProseText text={said.reach.intro} atlas={edition.atlas} numbers="anchor" />
            </p>
            <Reach edition={edition} />
            <Ranges edition={edition} />
          </section>
          <section id="people" aria-labelledby="people-title">
            <h2 id="people-title">{said.people.title}</h2>
            <p>
              <ProseText text={said.people.intro} atlas={edition.atlas} numbers="anchor" />
            </p>
            <People atlas={edition.atlas} />
          </section>
          <FigureList edition={edition} pictures={files.pictures} />
          <Policies edition={edition} />
          <CorrectionList edition={edition} />
          <DataFiles tables={files.data} />
          <SourceIndex edition={edition} />
        </main>
      </div>
    </>
  );
}
