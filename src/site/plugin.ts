import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, Rolldown } from "vite";
import type { Page, Surface } from "../prerender.tsx";
import { makeSite, type Site } from "./site.ts";

const require = createRequire(import.meta.url);

/** Where MapLibre's own files lie in the built site: as they were published, so that page and worker share one of them. */
const mapLibre = dirname(require.resolve("maplibre-gl/package.json"));
const mapLibreVersion = (JSON.parse(readFileSync(`${mapLibre}/package.json`, "utf8")) as { version: string }).version;
const mapLibreFolder = `assets/maplibre-gl-${mapLibreVersion}/`;

/** Each surface has an entry of its own in src/main. */
const SURFACES: readonly Surface[] = ["read", "sources", "about"];
const entryOf = (surface: Surface): string => `src/main/${surface}.ts`;

const shell = readFileSync(fileURLToPath(new URL("../../index.html", import.meta.url)), "utf8");

/** How a page gets back to the root of the site, which may be any folder of any host. */
const rootFrom = (path: string): string => "../".repeat(path.split("/").length - 1) || "./";

/** Fills the shell. `script` is what loads the page's scripts and styles. */
function fill(page: Page, fontHead: string, script: string): string {
  const parts: Record<string, string> = {
    surface: page.surface,
    root: rootFrom(page.path),
    head: page.head + fontHead,
    script,
    page: page.body,
  };
  return shell.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? "");
}

/** A chunk and all that it imports at once, the imported first. */
function withImports(bundle: Rolldown.OutputBundle, name: string, seen = new Set<string>()): Rolldown.OutputChunk[] {
  const chunk = bundle[name];
  if (chunk?.type !== "chunk" || seen.has(name)) return [];
  seen.add(name);
  return [...chunk.imports.flatMap((imported) => withImports(bundle, imported, seen)), chunk];
}

/** The tags that load a surface: its styles in the page, which saves a request before the first paint, and its scripts. */
function loaderOf(bundle: Rolldown.OutputBundle, surface: Surface, root: string, inlined: Set<string>): string {
  const entry = Object.values(bundle).find((one) => one.type === "chunk" && one.isEntry && one.name === surface);
  if (!entry) throw new Error(`the build made no entry for the surface "${surface}", wanted ${entryOf(surface)}`);
  const chunks = withImports(bundle, entry.fileName);
  const sheets = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  const css = [...sheets].map((name) => {
    const sheet = bundle[name];
    if (sheet?.type !== "asset") throw new Error(`the surface "${surface}" asks for ${name}, which was not made`);
    inlined.add(name);
    return String(sheet.source).trim();
  });
  const preloads = chunks
    .filter((chunk) => chunk !== entry)
    .map((chunk) => `<link rel="modulepreload" crossorigin href="${root}${chunk.fileName}">`);
  const script = `<script type="module" crossorigin src="${root}${entry.fileName}"></script>`;
  return `<style>${css.join("")}</style>${preloads.join("")}${script}`;
}

/** The digests of the inline scripts of pages, as a content policy names them. */
function scriptHashes(pages: readonly string[]): string {
  const scripts = pages.flatMap((html) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)]);
  const digest = (text: string): string => createHash("sha256").update(text).digest("base64");
  return [...new Set(scripts.map(([, text]) => `'sha256-${digest(text as string)}'`))].join(" ");
}

const TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".html": "text/html",
  ".woff2": "font/woff2",
  ".csv": "text/csv",
  ".txt": "text/plain",
  ".md": "text/markdown",
};

/** Renders the pages and writes everything they load: what a host serves is the whole site. */
export function sitePlugin(): Plugin {
  let site: Site;
  let written: string[] = [];
  return {
    name: "site",
    config: () => ({
      appType: "custom",
      optimizeDeps: { exclude: ["maplibre-gl"] },
      build: {
        rolldownOptions: {
          input: Object.fromEntries(SURFACES.map((surface) => [surface, entryOf(surface)])),
          external: ["maplibre-gl"],
          output: { paths: { "maplibre-gl": `./${mapLibreFolder.replace("assets/", "")}maplibre-gl.mjs` } },
        },
      },
    }),
    async buildStart() {
      site = await makeSite();
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const address = (request.url ?? "").slice(1).replace(/[?#].*$/, "");
        const page = site?.pages.find(({ path }) => path === address || path === `${address}index.html`);
        const content = site?.files.get(address);
        if (!page && content === undefined) return next();
        response.setHeader("Content-Type", page ? "text/html" : (TYPES[extname(address)] ?? "application/json"));
        if (!page) return response.end(content);
        const script = `<script type="module" src="/${entryOf(page.surface)}"></script>`;
        const html = fill(page, site.fontHead(rootFrom(page.path)), script);
        response.end(await server.transformIndexHtml(request.url ?? "/", html));
      });
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const inlined = new Set<string>();
        const pages = site.pages.map((page) => {
          const root = rootFrom(page.path);
          const source = fill(page, site.fontHead(root), loaderOf(bundle, page.surface, root, inlined));
          return { fileName: page.path, source };
        });
        for (const name of inlined) delete bundle[name];
        written = pages.map(({ source }) => source);
        for (const page of pages) this.emitFile({ type: "asset", ...page });
        for (const [fileName, source] of site.files) this.emitFile({ type: "asset", fileName, source });
        for (const name of ["maplibre-gl.mjs", "maplibre-gl-shared.mjs", "maplibre-gl-worker.mjs"]) {
          const source = readFileSync(`${mapLibre}/dist/${name}`, "utf8");
          const bare = source.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
          this.emitFile({ type: "asset", fileName: mapLibreFolder + name, source: bare });
        }
      },
    },
    writeBundle: {
      order: "post",
      async handler({ dir }) {
        const headers = await readFile(`${dir}/_headers`, "utf8");
        await writeFile(`${dir}/_headers`, headers.replaceAll("{{script-hashes}}", scriptHashes(written)));
      },
    },
  };
}
