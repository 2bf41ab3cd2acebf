import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { layerFile } from "../../geo/cli/layers.ts";
import { figuresFile } from "../kit/figures-file.ts";
import type { Edition } from "../map/edition.ts";
import type { MapFiles } from "../map/files.ts";
import { renderHead, renderNotFound, renderStory, renderViews } from "../prerender.tsx";
import { DATA_VERSION, readEdition, readTowns } from "./edition.ts";
import { cutFonts, fontCss, fontFaces, fontPreloads } from "./fonts.ts";

const require = createRequire(import.meta.url);

/** Where MapLibre's own files lie in the built site: as they were published, so that page and worker share one of them. */
const mapLibre = dirname(require.resolve("maplibre-gl/package.json"));
const mapLibreVersion = (JSON.parse(readFileSync(`${mapLibre}/package.json`, "utf8")) as { version: string }).version;
const mapLibreFolder = `assets/maplibre-gl-${mapLibreVersion}/`;

/** The degrees that each relief picture covers: west, south, east, north. */
const RELIEF = { caucasus: [41, 36, 53, 44], region: [24, 22, 64, 48] } as const;

/** The site beside its scripts: pages as markup, and files by their address. */
interface Site {
  readonly head: string;
  readonly page: string;
  readonly files: ReadonlyMap<string, string | Buffer>;
}

const hashed = (name: string, content: string | Buffer): string => {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `assets/${name.slice(0, -extname(name).length)}-${digest}${extname(name)}`;
};

function mapFiles(edition: Edition, files: Map<string, string | Buffer>): Omit<MapFiles, "fonts"> {
  const keep = (name: string, content: string | Buffer): string => {
    const address = hashed(name, content);
    files.set(address, content);
    return address;
  };
  const layer = (name: string): string => keep(name, readFileSync(layerFile(name)));
  const relief = {
    caucasus: { href: layer("relief-caucasus.webp"), covers: RELIEF.caucasus },
    region: { href: layer("relief-region.webp"), covers: RELIEF.region },
  };
  const views = renderViews(edition, relief).map(({ id, poster, drawing }) => [
    id,
    { poster: keep(`${id}.svg`, poster), drawing: keep(`${id}.json`, drawing) },
  ]);
  return {
    ground: layer("display.topojson"),
    towns: keep("towns.json", JSON.stringify(readTowns())),
    relief,
    views: Object.fromEntries(views) as MapFiles["views"],
  };
}

async function makeSite(): Promise<Site> {
  const edition = readEdition();
  const files = new Map<string, string | Buffer>();
  const found = mapFiles(edition, files);
  const words = renderStory(edition, { ...found, fonts: {} }) + JSON.stringify([edition.drawings, readTowns()]);
  const fonts = await cutFonts(words);
  for (const { name, bytes } of fonts) files.set(`assets/${name}`, bytes);
  files.set("data/figures.json", JSON.stringify(figuresFile(edition.figures, DATA_VERSION)));
  files.set("404.html", renderNotFound());
  return {
    head: renderHead(fontCss(fonts, "assets/")) + fontPreloads(fonts, "assets/"),
    page: renderStory(edition, { ...found, fonts: fontFaces(fonts, "assets/") }),
    files,
  };
}

/** The digests of the inline scripts of a page, as a content policy names them. */
function scriptHashes(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  return scripts
    .map(
      ([, text]) =>
        `'sha256-${createHash("sha256")
          .update(text as string)
          .digest("base64")}'`,
    )
    .join(" ");
}

/** Puts the page's style sheet into the page: one request less before the first paint. */
function inlineStyles(bundle: Rolldown.OutputBundle): void {
  const page = bundle["index.html"];
  if (page?.type !== "asset") throw new Error("the build made no index.html");
  page.source = String(page.source).replace(
    /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
    (_, name: string) => {
      const sheet = bundle[name];
      if (sheet?.type !== "asset") throw new Error(`index.html asks for ${name}, which the build did not make`);
      delete bundle[name];
      return `<style>${sheet.source}</style>`;
    },
  );
}

/** Renders the pages into index.html and writes everything they load: what a host serves is the whole site. */
export function sitePlugin(): Plugin {
  let site: Site;
  return {
    name: "site",
    config: () => ({
      optimizeDeps: { exclude: ["maplibre-gl"] },
      build: {
        rolldownOptions: {
          external: ["maplibre-gl"],
          output: { paths: { "maplibre-gl": `./${mapLibreFolder.replace("assets/", "")}maplibre-gl.mjs` } },
        },
      },
    }),
    async buildStart() {
      site = await makeSite();
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? "").slice(1).replace(/[?#].*$/, "");
        const content = site?.files.get(address);
        if (content === undefined) return next();
        const types: Record<string, string> = { ".svg": "image/svg+xml", ".html": "text/html", ".woff2": "font/woff2" };
        response.setHeader("Content-Type", types[extname(address)] ?? "application/json");
        response.end(content);
      });
    },
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replace("<!--head-->", () => site.head).replace("<!--page-->", () => site.page),
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        inlineStyles(bundle);
        for (const [fileName, source] of site.files) this.emitFile({ type: "asset", fileName, source });
        for (const name of ["maplibre-gl.mjs", "maplibre-gl-shared.mjs", "maplibre-gl-worker.mjs"]) {
          const source = readFileSync(`${mapLibre}/dist/${name}`, "utf8").replace(
            /\n\/\/# sourceMappingURL=.*\s*$/,
            "\n",
          );
          this.emitFile({ type: "asset", fileName: mapLibreFolder + name, source });
        }
      },
    },
    writeBundle: {
      order: "post",
      async handler({ dir }) {
        const { readFile, writeFile } = await import("node:fs/promises");
        const page = await readFile(`${dir}/index.html`, "utf8");
        const headers = await readFile(`${dir}/_headers`, "utf8");
        await writeFile(`${dir}/_headers`, headers.replaceAll("{{script-hashes}}", scriptHashes(page)));
      },
    },
  };
}
