import type { Edition } from "../../map/edition.ts";
import { policies } from "../../story/en/policies.ts";
import { sources as said } from "../../story/en/sources.ts";
import { words } from "../../story/en/words.ts";
import { Accounts } from "../../ui/evidence/Accounts.tsx";
import { Settings } from "../../ui/Settings.tsx";
import { SiteNav } from "../../ui/SiteNav.tsx";
import { DataFiles, type ListedFile } from "./DataFiles.tsx";
import { FigureList, type FigurePicture } from "./FigureList.tsx";
import { Known } from "./Known.tsx";
import { Ledger } from "./Ledger.tsx";
import { CorrectionList, Policies } from "./Policies.tsx";
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
          <Ledger edition={edition} days={[]} />
          <section id="accounts" aria-labelledby="accounts-title">
            <h2 id="accounts-title">{said.accounts.title}</h2>
            <p>{said.accounts.intro}</p>
            <Accounts atlas={edition.atlas} allOpen />
          </section>
          <Known edition={edition} />
          <FigureList edition={edition} pictures={files.pictures} />
          <Policies />
          <CorrectionList edition={edition} />
          <DataFiles files={files.data} />
          <SourceIndex edition={edition} />
        </main>
      </div>
    </>
  );
}
