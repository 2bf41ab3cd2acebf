import { SPHERE_ERROR } from "../../../geo/measure.ts";
import type { Drawing } from "../../map/drawing.ts";
import type { Edition } from "../../map/edition.ts";
import type { MapFiles } from "../../map/files.ts";
import type { Sign } from "../../map/scene.ts";
import { words } from "../../story/en/words.ts";
import { sayDay, sayShare } from "../../story/say.ts";
import { claimsIn, figuresIn, figuresInText } from "../../story/standing.ts";
import { Settings } from "../../ui/Settings.tsx";
import { SignKey } from "../../ui/SignKey.tsx";
import { SiteNav } from "../../ui/SiteNav.tsx";
import { ChapterSection } from "./ChapterSection.tsx";
import { ClaimSheet } from "./ClaimSheet.tsx";
import { StageFrame } from "./StageFrame.tsx";
import { WorkingSheet } from "./WorkingSheet.tsx";

function Opening({ edition }: { edition: Edition }) {
  const article = edition.atlas.records.source("tac-2026-03-08");
  return (
    <header className="opening">
      <p className="brand">{words.title}</p>
      <h1>{words.subtitle}</h1>
      <p className="standfirst">{words.standfirst}</p>
      <p className="article-note">
        {words.articleLabel}: <a href={article.url ?? undefined}>“{article.title}”</a>, {article.publisher},{" "}
        {article.date && sayDay(article.date)}. {words.articleNote} {words.warNote}
      </p>
      <SiteNav here="story" root="" />
      <p className="article-note">
        <a href="#key-title">{words.signsLink}</a>
      </p>
      <Settings units />
    </header>
  );
}

function Key() {
  return (
    <section className="key" aria-labelledby="key-title">
      <h2 id="key-title">{words.key}</h2>
      <SignKey signs={Object.keys(words.signs) as Sign[]} />
      <p>
        {words.signNote} {words.uncertainRing}
      </p>
    </section>
  );
}

function Steps({ edition }: { edition: Edition }) {
  const count = edition.chapters.length;
  return (
    <nav className="steps" aria-label={words.chapters}>
      <button type="button" className="needs-script" data-action="previous" disabled>
        {words.previous}
      </button>
      <button type="button" className="where" popoverTarget="chapter-list">
        <span className="where-number">{words.chapterOf(1, count)}</span>{" "}
        <span className="where-title">{edition.chapters[0]?.title}</span>
      </button>
      <button type="button" className="needs-script" data-action="next">
        {words.next}
      </button>
      <p className="announcement" role="status" />
      <div id="chapter-list" popover="auto">
        <ol>
          {edition.chapters.map(({ id, title }, i) => (
            <li key={id}>
              <a href={`#${id}`} data-chapter-link={id} aria-current={i === 0 ? "step" : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}

/** Claims that prose opens or the two accounts hold, in the order of the records. */
function openedClaims({ chapters, claims }: Edition) {
  const opened = new Set(chapters.flatMap(claimsIn));
  return claims.filter(({ id }) => opened.has(id));
}

/** Figures that prose, pictures or opened claims print, in the order in which figures are listed. */
function printedFigures(edition: Edition) {
  const { figures, chapters, drawings } = edition;
  const inPictures = drawings.flatMap(({ marks, measures }) => [
    ...measures.map(({ figure }) => figure.id),
    ...marks.flatMap(({ lines }) => lines.flat().flatMap((piece) => (typeof piece === "string" ? [] : [piece.id]))),
  ]);
  const inNotes = openedClaims(edition).flatMap(({ note }) => (note ? figuresInText(note) : []));
  const printed = new Set([...chapters.flatMap(figuresIn), ...inPictures, ...inNotes]);
  return figures.filter(({ id }) => printed.has(id));
}

/** The story as one page: the map beside or above the prose, ten chapters, the working of every number. */
export function StoryPage({ edition, files }: { edition: Edition; files: MapFiles }) {
  const { atlas, chapters, drawings, ground } = edition;
  return (
    <>
      <a className="skip" href={`#${chapters[0]?.id}`}>
        {words.toStory}
      </a>
      <div className="layout">
        <StageFrame drawing={drawings[0] as Drawing} ground={ground} atlas={atlas} />
        <Steps edition={edition} />
        <div className="prose-column">
          <Opening edition={edition} />
          <main id="story">
            <p className="page-note" role="status" hidden />
            {chapters.map((chapter, i) => (
              <ChapterSection
                key={chapter.id}
                chapter={chapter}
                drawing={drawings[i] as Drawing}
                number={i + 1}
                edition={edition}
                poster={i === 0 ? null : files.views[chapter.id].poster}
              />
            ))}
          </main>
          <Key />
          <footer id="credits">
            <h2>{words.creditMore}</h2>
            <p>{words.credit}</p>
            <p>{words.borderNote}</p>
            <p>
              {words.numbersNote(sayShare(SPHERE_ERROR))} {words.reachNote}
            </p>
            <SiteNav here="story" root="" label={words.siteAtEnd} />
          </footer>
        </div>
      </div>
      {printedFigures(edition).map((figure) => (
        <WorkingSheet key={figure.id} figure={figure} atlas={atlas} />
      ))}
      {openedClaims(edition).map((claim) => (
        <ClaimSheet key={claim.id} claim={claim} atlas={atlas} />
      ))}
    </>
  );
}
