import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** A browser on this machine, and how we came by it. */
interface FoundBrowser {
  readonly path: string;
  readonly version: string;
  readonly how: string;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "msedge"];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"],
  darwin: ["", homedir()].flatMap((home) =>
    ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
  ),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ].map((place) => join(process.env[variable] ?? "C:\\", place)),
  ),
};

const WHAT_TO_DO = `No browser was found for the browser tests. One of these helps:
  CHROME_PATH=/path/to/chrome npm test        if you have Chrome, Chromium or Edge in an unusual place
  sudo apt-get install chromium               on Debian or Ubuntu
  npx playwright-core install chromium        anywhere with a network`;

/**
 * A Chromium to test with: `CHROME_PATH`, else an installed one, else (Debian or Ubuntu as root) the system's package,
 * else the driver's own download.
 *
 * @throws Error that says what to do, when none is to be had.
 */
export function findBrowser(): FoundBrowser {
  const named = process.env.CHROME_PATH;
  if (named) {
    const version = versionOf(named);
    if (!version) throw new Error(`CHROME_PATH is "${named}", wanted the path of a Chrome or Chromium that runs`);
    return { path: named, version, how: "CHROME_PATH" };
  }
  return (
    installed("installed") ??
    (fetchPackage() ? installed("installed just now by apt-get") : undefined) ??
    (fetchDownload() ? installed("downloaded just now") : undefined) ??
    fail()
  );
}

function installed(how: string): FoundBrowser | undefined {
  const inPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of [...inPath, ...(PLACES[process.platform] ?? []), chromium.executablePath()]) {
    if (!path || !existsSync(path)) continue;
    const version = versionOf(path);
    if (version) return { path, version, how };
  }
  return undefined;
}

/** What the browser calls itself; nothing when it does not run. Chrome on Windows opens a window instead of answering. */
function versionOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (process.platform === "win32") return "version unknown";
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return status === 0 ? stdout.trim() : undefined;
}

function fetchPackage(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("No browser here: asking apt-get for chromium …");
  return runs("apt-get", ["update"]) && runs("apt-get", ["install", "-y", "chromium"]);
}

function fetchDownload(): boolean {
  console.log("No browser here: asking the driver to download Chromium …");
  return runs(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
}

function runs(command: string, words: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, words, { stdio: "inherit", timeout: 300_000, env }).status === 0;
}

function fail(): never {
  throw new Error(WHAT_TO_DO);
}
