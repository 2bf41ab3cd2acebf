import { renderToStaticMarkup } from "react-dom/server";
import { describe } from "./map/describe.ts";
import { saidFigure } from "./map/drawing.ts";
import type { Edition } from "./map/edition.ts";
import type { MapFiles } from "./map/files.ts";
import { dark, light } from "./map/palette.ts";
import { locatorSpot, posterFile } from "./map/poster.ts";
import { NARROW, narrowCss, paletteRules, posterCss } from "./map/poster-css.ts";
import { words } from "./story/en/words.ts";
import { sayDay } from "./story/say.ts";
import { StoryPage } from "./surfaces/read/StoryPage.tsx";

/** The story's page, to stand in the body of index.html, with what its scripts read at the end. */
export function renderStory(edition: Edition, files: MapFiles): string {
  const page = renderToStaticMarkup(<StoryPage edition={edition} files={files} />);
  const said = Object.fromEntries(edition.figures.map((figure) => [figure.id, saidFigure(figure)]));
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
  const data = JSON.stringify({ files, figures: said, views }).replace(/</g, "\\u003c");
  return `${page}<script type="application/json" id="page-data">${data}</script>`;
}

/** Title, description and the rules that the first paint needs, for the page's head. */
export function renderHead(fontCss: string): string {
  const css = `${fontCss}${paletteRules(":root")}${posterCss}@container stage (max-width:${NARROW}px){${narrowCss}}`;
  return renderToStaticMarkup(
    <>
      <title>{`${words.title}: ${words.subtitle}`}</title>
      <meta name="description" content={words.description} />
      <meta name="theme-color" content={light.page} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark.page} media="(prefers-color-scheme: dark)" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rules are written by us and need no escaping */}
      <style dangerouslySetInnerHTML={{ __html: css }} />
    </>,
  );
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
