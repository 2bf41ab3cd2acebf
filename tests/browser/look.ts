import { resolve } from "node:path";
import { serveFolder } from "../../src/site/serve.ts";
import { closeBrowser, openReader } from "./drive.ts";
import { findBrowser } from "./find.ts";
import type { ReaderOptions } from "./reader.ts";

// Pictures for people to look at: every chapter (or those named, or paths such as /explore/) of the built site in
// four windows and two themes, as posters or, with --live, once the live map has drawn.
//   tsx tests/browser/look.ts [folder] [chapter or /path …] [--live]

const WINDOWS = [
  { width: 390, height: 844, touch: true },
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const PAGES_AT_ONCE = 2;

const words = process.argv.slice(2).filter((word) => word !== "--live");
const live = process.argv.includes("--live");
const folder = resolve(words[0] ?? ".cache/look");

async function look(): Promise<number> {
  const served = await serveFolder(process.env.DIST ?? "dist", { host: "127.0.0.1" });
  const common = { site: served.url, browser: findBrowser().path };
  const asked = words.length > 1 ? words.slice(1) : await chaptersOf(common);
  const tasks = WINDOWS.flatMap((window) =>
    (["light", "dark"] as const).flatMap((theme) =>
      asked.map((what) => ({ what, window: { ...common, ...window, theme } })),
    ),
  );
  let failed = 0;
  const worker = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const { what, window } = task;
      await picture(what, window).catch((error: Error) => {
        failed++;
        console.error(`${what} at ${window.width}, ${window.theme}: ${error.message}`);
      });
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker));
  await closeBrowser();
  await served.close();
  return failed;
}

async function chaptersOf(options: ReaderOptions): Promise<string[]> {
  const reader = await openReader(options);
  await reader.opens("/");
  const chapters = await reader.chapters();
  await reader.closes();
  return chapters.length > 0 ? chapters : ["/"];
}

async function picture(what: string, window: ReaderOptions): Promise<void> {
  const reader = await openReader(window);
  try {
    const path = what.startsWith("/") ? what : `/?chapter=${what}`;
    await reader.opens(path);
    // Fonts that are optional show only once the browser has them: pictures are of the second visit.
    await reader.page.evaluate(() => document.fonts.ready);
    await reader.opens(path);
    if (live) {
      await reader.stirs();
      await reader.waitsForMap("ready");
    }
    const name = what.replace(/[^\w-]+/g, "-").replace(/^-|-$/g, "") || "home";
    const file = await reader.screenshot(`${folder}/${name}-${window.width}-${window.theme}${live ? "-live" : ""}`);
    const wrong = reader.errors().length > 0 ? `  errors: ${reader.errors().join("; ")}` : "";
    console.log(`${file}${wrong}`);
  } finally {
    await reader.closes();
  }
}

process.exitCode = (await look()) > 0 ? 1 : 0;
