import { renderToStaticMarkup } from "react-dom/server";
import { describe, describeFigure } from "./map/describe.ts";
import { type SaidFigure, saidFigure } from "./map/drawing.ts";
import type { Edition } from "./map/edition.ts";
import { figureDrawing } from "./map/figure-maps/drawing.ts";
import { figurePoster } from "./map/figure-maps/poster.ts";
import type { MapFiles } from "./map/files.ts";
import { dark, light } from "./map/palette.ts";
import { locatorSpot, posterFile } from "./map/poster.ts";
import { NARROW, narrowCss, paletteRules, posterCss } from "./map/poster-css.ts";
import { about } from "./story/en/about.ts";
import { sources } from "./story/en/sources.ts";
import { words } from "./story/en/words.ts";
import { sayDay } from "./story/say.ts";
import { AboutPage } from "./surfaces/about/AboutPage.tsx";
import { StoryPage } from "./surfaces/read/StoryPage.tsx";
import { type SourcesFiles, SourcesPage } from "./surfaces/sources/SourcesPage.tsx";

/** The ways into the site. Each is one kind of page with scripts of its own. */
export type Surface = "read" | "sources" | "about";

/** A page as markup, before its fonts and scripts are put in. */
export interface Page {
  /** Where it lies in the site, as `sources/index.html`. */
  readonly path: string;
  readonly surface: Surface;
  readonly head: string;
  readonly body: string;
}

/** What pages are made from beside the edition: the addresses of files, and who publishes the site. */
export interface SiteFiles {
  readonly map: MapFiles;
  readonly sources: SourcesFiles;
  /** A web or `mailto:` address; `null` if the publisher gave none. */
  readonly contact: string | null;
}

const pageData = (data: object): string =>
  `<script type="application/json" id="page-data">${JSON.stringify(data).replace(/</g, "\\u003c")}</script>`;

const saidFigures = ({ figures }: Edition): Record<string, SaidFigure> =>
  Object.fromEntries(figures.map((figure) => [figure.id, saidFigure(figure)]));

/** The story's page, with what its scripts read at the end. */
export function renderStory(edition: Edition, files: MapFiles): string {
  const page = renderToStaticMarkup(<StoryPage edition={edition} files={files} />);
  const views = Object.fromEntries(
    edition.drawings.map((drawing, i) => [
      drawing.id,
      {
        title: edition.chapters[i]?.title,
        date: sayDay(drawing.date),
        locator: drawing.locator,
        spot: locatorSpot(drawing),
      },
    ]),
  );
  return page + pageData({ files, figures: saidFigures(edition), views });
}

/** Keeps the moves that a reader makes before the story's scripts have arrived. */
const EARLY_MOVES = `window.earlyMoves=[];for(const type of["pointerdown","touchstart","wheel","keydown","click"])addEventListener(type,(e)=>window.earlyMoves?.push({type,target:e.target,key:e.key}),{passive:true,capture:true})`;

/** Title, description and the rules that the first paint needs, for a page's head. */
function renderHead(title: string, description: string, script = ""): string {
  const css = `${paletteRules(":root")}${posterCss}@container stage (max-width:${NARROW}px){${narrowCss}}`;
  return renderToStaticMarkup(
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="theme-color" content={light.page} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark.page} media="(prefers-color-scheme: dark)" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rules are written by us and need no escaping */}
      <style dangerouslySetInnerHTML={{ __html: css }} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the script is written by us, and the content policy knows its digest */}
      {script && <script dangerouslySetInnerHTML={{ __html: script }} />}
    </>,
  );
}

/** Every page of the site. */
export function renderPages(edition: Edition, files: SiteFiles): Page[] {
  const titled = (title: string): string => `${title} · ${words.title}`;
  return [
    {
      path: "index.html",
      surface: "read",
      head: renderHead(`${words.title}: ${words.subtitle}`, words.description, EARLY_MOVES),
      body: renderStory(edition, files.map),
    },
    {
      path: "sources/index.html",
      surface: "sources",
      head: renderHead(titled(sources.title), sources.description),
      body:
        renderToStaticMarkup(<SourcesPage edition={edition} files={files.sources} />) +
        pageData({ figures: saidFigures(edition) }),
    },
    {
      path: "about/index.html",
      surface: "about",
      head: renderHead(titled(about.title), about.description),
      body: renderToStaticMarkup(<AboutPage edition={edition} contact={files.contact} />),
    },
  ];
}

/** The page for addresses that lead nowhere. It stands alone, since it is served at any depth. */
export function renderNotFound(): string {
  const css = `${paletteRules(":root")}body{margin:0;min-height:100vh;display:grid;place-content:center;padding:2rem;background:var(--map-page);color:var(--map-ink);font:1.125rem/1.5 Georgia,serif}a{color:inherit}`;
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{words.notFound}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rules are written by us and need no escaping */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <h1>{words.notFound}</h1>
        <p>{words.notFoundText}</p>
        <p>
          <a href="/">{words.notFoundLink}</a>
        </p>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}

/** The small map of every figure that lies somewhere, as a file that stands alone, with what it shows in words. */
export function renderFigureMaps({ figures, atlas, ground }: Edition): { id: string; svg: string; alt: string }[] {
  return figures.flatMap((figure) => {
    const drawing = figureDrawing(figure, atlas, ground);
    if (!drawing) return [];
    const alt = describeFigure(drawing, atlas).sentences.join(" ");
    return [{ id: figure.id, svg: figurePoster(drawing, ground, alt), alt }];
  });
}

/** The files that a view is loaded from: its picture, and the drawing that its live map is made from. */
export function renderViews(
  edition: Edition,
  relief: MapFiles["relief"],
): { id: string; poster: string; drawing: string }[] {
  return edition.drawings.map((drawing) => ({
    id: drawing.id,
    poster: posterFile(
      drawing,
      edition.ground,
      describe(drawing, edition.atlas).sentences[0] ?? words.map,
      drawing.relief && relief[drawing.relief],
    ),
    drawing: JSON.stringify(drawing),
  }));
}
