import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the build scripts, whose package.json and lock pin the data packages. */
export const buildFolder = dirname(fileURLToPath(import.meta.url));

/** Where Debian packages are kept, downloaded and unpacked. Git ignores it. */
const cacheFolder = join(buildFolder, "../../.cache/geo");

interface DebianPin {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

interface Lock {
  readonly packages: Record<string, { readonly version: string; readonly integrity?: string }>;
}

/** An input that this machine cannot have: no network, no package tool, or a package withdrawn. */
export class MissingInput extends Error {}

/** SHA-256 of a text or of bytes, as lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function debianPins(): readonly DebianPin[] {
  const pins = JSON.parse(readFileSync(join(buildFolder, "inputs.json"), "utf8")) as { debian: DebianPin[] };
  return pins.debian;
}

function pinOf(name: string): DebianPin {
  const pin = debianPins().find((candidate) => candidate.name === name);
  if (!pin) throw new Error(`inputs.json: no Debian package "${name}" is pinned`);
  return pin;
}

/**
 * What pins one input: `npm:NAME` gives version and integrity from the lock, `deb:NAME` version and SHA-256.
 *
 * @throws Error if the input is pinned nowhere.
 */
export function pinnedAs(input: string): string {
  const [kind, name = ""] = [input.slice(0, 3), input.slice(4)];
  if (kind === "deb") return `${pinOf(name).version} ${pinOf(name).sha256}`;
  const lock = JSON.parse(readFileSync(join(buildFolder, "package-lock.json"), "utf8")) as Lock;
  const found = lock.packages[`node_modules/${name}`];
  if (!found?.integrity) throw new Error(`package-lock.json: "${name}" is not pinned`);
  return `${found.version} ${found.integrity}`;
}

/**
 * Installs the data packages into `geo/build/node_modules`, unless the lock was installed there before.
 *
 * @throws MissingInput if the package manager could not install them.
 */
export function installPackages(): void {
  const stamp = join(buildFolder, "node_modules/.installed");
  const wanted = sha256(readFileSync(join(buildFolder, "package-lock.json")));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const run = spawnSync("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], {
    cwd: buildFolder,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new MissingInput(`npm ci in geo/build failed: ${(run.stderr ?? "").trim().slice(-300)}`);
  writeFileSync(stamp, wanted);
}

const requireFromBuild = createRequire(join(buildFolder, "package.json"));

/** Loads a package of `geo/build/node_modules`, which the type checker need not have installed. */
export function loadPackage<T>(name: string): T {
  return requireFromBuild(name) as T;
}

/** The path of a file inside an installed data package. */
export function packageFile(name: string, file: string): string {
  return join(buildFolder, "node_modules", name, file);
}

/** Reads a JSON file of an installed data package. */
export function readPackageJson<T>(name: string, file: string): T {
  return JSON.parse(readFileSync(packageFile(name, file), "utf8")) as T;
}

function download(pin: DebianPin): string {
  mkdirSync(cacheFolder, { recursive: true });
  const kept = join(cacheFolder, `${pin.name}.deb`);
  if (existsSync(kept) && sha256(readFileSync(kept)) === pin.sha256) return kept;
  const fetch = () => spawnSync("apt-get", ["download", `${pin.name}=${pin.version}`], { cwd: cacheFolder });
  if (fetch().status !== 0) {
    spawnSync("apt-get", ["update"]);
    if (fetch().status !== 0) throw new MissingInput(`Debian package ${pin.name} ${pin.version} cannot be downloaded`);
  }
  const arrived = readdirSync(cacheFolder).find((file) => file.startsWith(`${pin.name}_`) && file.endsWith(".deb"));
  if (!arrived) throw new MissingInput(`Debian package ${pin.name} was not left in the cache`);
  renameSync(join(cacheFolder, arrived), kept);
  const got = sha256(readFileSync(kept));
  if (got !== pin.sha256) throw new Error(`${pin.name}.deb has SHA-256 ${got}, wanted ${pin.sha256}`);
  return kept;
}

/**
 * The folder a pinned Debian package is unpacked in, downloaded first if need be. Needs no root.
 *
 * @throws MissingInput without apt or network; Error if the package is not the pinned one.
 */
export function debianFolder(name: string): string {
  const pin = pinOf(name);
  const folder = join(cacheFolder, `${name}-${pin.sha256.slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const archive = download(pin);
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  execFileSync("dpkg-deb", ["-x", archive, half]);
  renameSync(half, folder);
  return folder;
}
