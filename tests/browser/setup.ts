import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { type Served, serveFolder } from "../../src/site/serve.ts";
import { findBrowser } from "./find.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the built site. */
    site: string;
    /** The folder it is served from. */
    dist: string;
    /** The browser's executable. */
    browser: string;
  }
}

let served: Served | undefined;

/** Finds a browser, serves the built site (`dist`, or the folder `DIST` names) and tells the specs where both are. */
export async function setup(project: TestProject): Promise<void> {
  const dist = resolve(process.env.DIST ?? "dist");
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error(`There is no built site in ${dist}: run npm run build first`);
  }
  const browser = findBrowser();
  console.log(`Browser: ${browser.version} at ${browser.path} (${browser.how})`);
  served = await serveFolder(dist, { host: "127.0.0.1" });
  project.provide("site", served.url);
  project.provide("dist", dist);
  project.provide("browser", browser.path);
}

export async function teardown(): Promise<void> {
  await served?.close();
}
