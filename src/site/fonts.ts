import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/** A face as pages and maps use it. */
interface Face {
  /** Its name in map styles, `null` for faces that only prose uses. */
  readonly label: string | null;
  readonly family: "Noto Sans" | "Source Serif 4";
  readonly weight: 400 | 600;
  readonly style: "normal" | "italic";
}

const FACES: readonly Face[] = [
  { label: "Label", family: "Noto Sans", weight: 400, style: "normal" },
  { label: "Label Bold", family: "Noto Sans", weight: 600, style: "normal" },
  { label: "Label Italic", family: "Noto Sans", weight: 400, style: "italic" },
  { label: null, family: "Source Serif 4", weight: 400, style: "normal" },
  { label: null, family: "Source Serif 4", weight: 600, style: "normal" },
];

/** The parts of a family that a text in Latin letters can need. */
const PARTS = ["latin", "latin-ext"] as const;

/** A font file made for this edition: its bytes, and what it is for. */
export interface FontFile extends Face {
  readonly name: string;
  readonly bytes: Buffer;
  readonly range: readonly string[];
}

const require = createRequire(import.meta.url);

function covers(range: string, code: number): boolean {
  return range.split(",").some((part) => {
    const [from, to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return code >= Number.parseInt(from as string, 16) && code <= Number.parseInt(to as string, 16);
  });
}

/** Cuts the faces down to the letters that an edition prints, so that the page's fonts weigh what its words need. */
export async function cutFonts(text: string): Promise<FontFile[]> {
  const letters = [...new Set(`${text}0123456789.,–−°²%`)].filter((letter) => letter >= " ").sort();
  const files = FACES.flatMap((face) => {
    const family = face.family.toLowerCase().replace(/ /g, "-");
    const folder = require.resolve(`@fontsource/${family}/package.json`).replace(/package\.json$/, "");
    const ranges = JSON.parse(readFileSync(`${folder}unicode.json`, "utf8")) as Record<string, string>;
    return PARTS.map(async (part): Promise<FontFile | null> => {
      const range = ranges[part] as string;
      const wanted = letters.filter((letter) => covers(range, letter.codePointAt(0) as number));
      if (wanted.length === 0) return null;
      const source = readFileSync(`${folder}files/${family}-${part}-${face.weight}-${face.style}.woff2`);
      const bytes = await subsetFont(source, wanted.join(""), { targetFormat: "woff2" });
      const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
      const name = `${family}-${part}-${face.weight}-${face.style}-${digest}.woff2`;
      return { ...face, name, bytes, range: range.split(",").map((one) => one.trim()) };
    });
  });
  return (await Promise.all(files)).filter((file) => file !== null);
}

/**
 * The font-face rules. Prose and controls take a font only if it is there at once, so that no line ever moves; on the
 * map, where names have fixed places, "Map Sans" is swapped in when it comes.
 */
export function fontCss(files: readonly FontFile[], folder: string): string {
  const rule = (file: FontFile, family: string, display: string) =>
    `@font-face{font-family:"${family}";font-weight:${file.weight};font-style:${file.style};font-display:${display};src:url(${folder}${file.name}) format("woff2");unicode-range:${file.range.join(",")}}`;
  return files
    .flatMap((file) => [rule(file, file.family, "optional"), ...(file.label ? [rule(file, "Map Sans", "swap")] : [])])
    .join("");
}

/** Preloads of the faces that the first screen is set in: at low priority, so that they do not hold up the page itself. */
export function fontPreloads(files: readonly FontFile[], folder: string): string {
  return files
    .filter(({ name, style }) => /-latin-\d/.test(name) && style === "normal")
    .map(
      ({ name }) =>
        `<link rel="preload" href="${folder}${name}" as="font" type="font/woff2" crossorigin fetchpriority="low">`,
    )
    .join("");
}

/** The faces for map styles: for each name the files that hold it. */
export function fontFaces(
  files: readonly FontFile[],
  folder: string,
): Record<string, { url: string; "unicode-range": string[] }[]> {
  const faces: Record<string, { url: string; "unicode-range": string[] }[]> = {};
  for (const { label, name, range } of files) {
    if (!label) continue;
    faces[label] = [...(faces[label] ?? []), { url: folder + name, "unicode-range": [...range] }];
  }
  return faces;
}
