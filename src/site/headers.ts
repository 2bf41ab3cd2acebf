import { readFile } from "node:fs/promises";

/** The headers for every address that fits a pattern: one block of a `_headers` file. */
interface Rule {
  readonly fits: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Header names in lower case with their values. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages write it: a line with a path (`*` stands for anything)
 * opens a block, indented `Name: value` lines fill it, `#` begins a comment. A missing file is no headers.
 *
 * @throws Error naming the line that is neither.
 */
export async function readHeaders(file: string): Promise<(path: string) => Headers> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const rules = parseRules(text, file);
  return (path) => {
    const found: Record<string, string> = {};
    for (const rule of rules) {
      if (!rule.fits.test(path)) continue;
      for (const [name, value] of rule.headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
    }
    return found;
  };
}

function parseRules(text: string, file: string): Rule[] {
  const rules: { fits: RegExp; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === "" || content.startsWith("#")) continue;
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header && rules.length > 0) {
      rules.at(-1)?.headers.push([header[1]?.toLowerCase() ?? "", header[2]?.trim() ?? ""]);
    } else if (line.startsWith("/")) {
      rules.push({ fits: asPattern(content), headers: [] });
    } else {
      throw new Error(`${file}:${index + 1} is "${content}", wanted a path or an indented "Name: value"`);
    }
  }
  return rules;
}

const asPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
