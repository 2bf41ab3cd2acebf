import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { layerFile, readLayer, readLayers } from "../../geo/cli/layers.ts";
import { dataFiles, publishedTables } from "../kit/data-files.ts";
import { licencePath } from "../kit/licences.ts";
import type { EnclaveLayer } from "../kit/tables/borders.ts";
import type { Edition } from "../map/edition.ts";
import { PAPER } from "../map/figure-maps/paper.ts";
import type { MapFiles } from "../map/files.ts";
import { type Page, renderFigureMaps, renderNotFound, renderPages, renderViews } from "../prerender.tsx";
import type { ListedFile } from "../surfaces/sources/DataFiles.tsx";
import type { FigurePicture } from "../surfaces/sources/FigureList.tsx";
import { requireSound } from "./checks.ts";
import { DATA_VERSION, readEdition, readTowns } from "./edition.ts";
import { cutFonts, fontCss, fontFaces, fontPreloads } from "./fonts.ts";

/** The degrees that each relief picture covers: west, south, east, north. */
const RELIEF = { caucasus: [41, 36, 53, 44], region: [24, 22, 64, 48] } as const;

/** The site beside its scripts: pages as markup, and files by their address. */
export interface Site {
  readonly pages: readonly Page[];
  readonly files: ReadonlyMap<string, string | Buffer>;
  /** The rules and preloads of the fonts, for a page that lies so far from the root. */
  fontHead(root: string): string;
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

/** Puts what can be downloaded among the files, and lists it as the page of sources does. */
function listedData(edition: Edition, files: Map<string, string | Buffer>): ListedFile[] {
  const published = {
    edition,
    layers: readLayers(),
    ground: edition.measured.ground,
    enclaves: readLayer<EnclaveLayer>("enclaves.geojson"),
    version: DATA_VERSION,
  };
  const made = dataFiles(published);
  for (const [path, text] of made) files.set(path, text);
  return publishedTables(published).map(({ name, title, about, licences, shape }) => {
    const paths = [shape ? `data/${name}.geojson` : `data/${name}.json`, `data/${name}.csv`];
    return {
      title,
      holds: about,
      files: paths.map((path) => ({ path, bytes: Buffer.byteLength(made.get(path) as string) })),
      licences: licences.map((id) => ({ id, path: `data/${licencePath(id)}` })),
      osm: licences.includes("ODbL-1.0"),
    };
  });
}

/** The small maps of figures, each a file of its own. */
function figurePictures(edition: Edition, files: Map<string, string | Buffer>): Record<string, FigurePicture> {
  return Object.fromEntries(
    renderFigureMaps(edition).map(({ id, svg, alt }) => {
      const href = hashed(`figure-${id}.svg`, svg);
      files.set(href, svg);
      return [id, { href, alt, ...PAPER }];
    }),
  );
}

/**
 * Makes everything of the site that is not a script: records and layers are read, figures computed, pages written, and
 * held against each other.
 *
 * @throws Error, saying what does not fit what, if records, prose, scenes, pages and downloads contradict each other.
 */
export async function makeSite(): Promise<Site> {
  const edition = readEdition();
  const files = new Map<string, string | Buffer>();
  const map = mapFiles(edition, files);
  const rest = {
    sources: { pictures: figurePictures(edition, files), data: listedData(edition, files) },
    contact: contactFrom(process.env.SITE_CONTACT),
  };
  const bodies = renderPages(edition, { ...rest, map: { ...map, fonts: {} } }).map(({ body }) => body);
  const fonts = await cutFonts(bodies.join("") + JSON.stringify([edition.drawings, readTowns()]));
  for (const { name, bytes } of fonts) files.set(`assets/${name}`, bytes);
  files.set("404.html", renderNotFound());
  const pages = renderPages(edition, { ...rest, map: { ...map, fonts: fontFaces(fonts, "assets/") } });
  requireSound(edition, pages, files);
  return {
    pages,
    files,
    fontHead: (root) => `<style>${fontCss(fonts, `${root}assets/`)}</style>${fontPreloads(fonts, `${root}assets/`)}`,
  };
}

/** The publisher's address as a link. Throws an Error, saying what is wanted, for what is neither a mail nor a web address. */
function contactFrom(given: string | undefined): string | null {
  if (!given) return null;
  if (/^(https?:\/\/|mailto:)\S+$/.test(given)) return given;
  if (/^[^@\s/]+@[^@\s/]+\.[^@\s/]+$/.test(given)) return `mailto:${given}`;
  throw new Error(`SITE_CONTACT is "${given}", wanted a web address, or a mail address such as desk@example.org`);
}
