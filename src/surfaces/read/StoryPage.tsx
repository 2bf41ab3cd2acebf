import { SPHERE_ERROR } from "../../../geo/measure.ts";
import { signSvg } from "../../map/annotations.ts";
import type { Drawing } from "../../map/drawing.ts";
import type { Edition } from "../../map/edition.ts";
import type { MapFiles } from "../../map/files.ts";
import type { Sign } from "../../map/scene.ts";
import { words } from "../../story/en/words.ts";
import { LENGTH_UNITS, sayDay, sayShare } from "../../story/say.ts";
import { figuresIn } from "../../story/standing.ts";
import { ChapterSection } from "./ChapterSection.tsx";
import { StageFrame } from "./StageFrame.tsx";
import { Working } from "./Working.tsx";

function Settings() {
  return (
    <form className="settings needs-script">
      <label>
        {words.units}
        <select name="units">
          {LENGTH_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {words.unitNames[unit]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.theme}
        <select name="theme">
          {(["auto", "light", "dark"] as const).map((theme) => (
            <option key={theme} value={theme}>
              {words.themeNames[theme]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

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
      <Settings />
    </header>
  );
}

function Key() {
  const signs = Object.entries(words.signs) as [Sign, string][];
  return (
    <section className="key" aria-labelledby="key-title">
      <h2 id="key-title">{words.key}</h2>
      <ul>
        {signs.map(([sign, meaning]) => (
          <li key={sign}>
            <svg
              className="poster"
              viewBox="-10 -10 20 20"
              aria-hidden="true"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the sign is drawn as text, by us
              dangerouslySetInnerHTML={{ __html: signSvg(sign) }}
            />
            {meaning}
          </li>
        ))}
      </ul>
      <p>{words.uncertainRing}</p>
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

/** Figures that prose or pictures print, in the order in which figures are listed. */
function printedFigures({ figures, chapters, drawings }: Edition) {
  const inPictures = drawings.flatMap(({ marks, measures }) => [
    ...measures.map(({ figure }) => figure.id),
    ...marks.flatMap(({ lines }) => lines.flat().flatMap((piece) => (typeof piece === "string" ? [] : [piece.id]))),
  ]);
  const printed = new Set([...chapters.flatMap(figuresIn), ...inPictures]);
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
                atlas={atlas}
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
          </footer>
        </div>
      </div>
      {printedFigures(edition).map((figure) => (
        <Working key={figure.id} figure={figure} atlas={atlas} />
      ))}
    </>
  );
}
