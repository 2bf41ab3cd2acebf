import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder, pinnedAs, sha256 } from "./inputs.ts";
import { type Layer, layers } from "./layers.ts";

/** Where the derived layers live. */
export const layerFolder = join(buildFolder, "../data/layers");

/** SHA-256 of what a layer was made by, made from, and of the file itself. */
export interface Digest {
  readonly recipe: string;
  readonly inputs: string;
  readonly output: string;
}

/** The scripts that make a layer: a module of this folder and, in turn, everything it imports from here. */
function recipeFiles(module: string): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith(".ts")) return;
    const text = readFileSync(join(buildFolder, file), "utf8");
    for (const [, imported] of text.matchAll(/from "\.\/([\w.-]+)"/g)) visit(imported as string);
  };
  visit(module);
  return [...found].toSorted();
}

function recipeDigest(layer: Layer): string {
  return sha256(
    recipeFiles(layer.recipe)
      .map((file) => `${file} ${sha256(readFileSync(join(buildFolder, file)))}`)
      .join("\n"),
  );
}

/** What a layer's digest should be, given the bytes of its file. */
export function digestOf(layer: Layer, output: string | Uint8Array): Digest {
  const inputs = layer.inputs.map((input) => `${input} ${pinnedAs(input)}`).join("\n");
  return { recipe: recipeDigest(layer), inputs: sha256(inputs), output: sha256(output) };
}

/** The digests kept beside the layers, by file; empty before anything was made. */
export function keptDigests(): Record<string, Digest> {
  const path = join(layerFolder, "digest.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, Digest>) : {};
}

/**
 * The quick check, which needs no data package: does each layer's file match its digest, and is its recipe and what
 * it is made from still the same? Returns one sentence for each thing that is not; nothing means all is well.
 */
export function checkDigests(): string[] {
  const kept = keptDigests();
  return layers.flatMap((layer): string[] => {
    const path = join(layerFolder, layer.file);
    const was = kept[layer.file];
    if (!existsSync(path)) return [`${layer.file} is missing`];
    if (!was) return [`digest.json knows nothing of ${layer.file}`];
    const is = digestOf(layer, readFileSync(path));
    const parts = ["recipe", "inputs", "output"] as const;
    return parts
      .filter((part) => is[part] !== was[part])
      .map((part) => `${layer.file}: another ${part} than in digest.json`);
  });
}
