import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { MEASURED_COLUMNS, measuredHeader, ownGroundFrom } from "../own-places.ts";
import { csvText, readTable, TableFault } from "../table.ts";
import { readOwnLayers } from "./layers.ts";
import { callHand, measureInOrder } from "./measure-rows.ts";

/**
 * `npm run measure -- FILE`: measures a reader's own places against Iran's, Armenia's and Turkey's borders and writes
 * CSV to standard output, a row for each row of the file.
 *
 * Ends with 0 if every row was measured, with 1 if some could not be, with 2 if the file could not be read at all.
 */
const USAGE = `usage: npm run --silent measure -- FILE
FILE is CSV with the columns lon and lat, or GeoJSON points; - is standard input.
Writes CSV: the file's own columns, then ${MEASURED_COLUMNS.join(", ")}.`;

/** Something the reader can mend: said in one line, without a stack. */
class Complaint extends Error {}

async function bytesOf(name: string): Promise<Uint8Array> {
  if (name === "-") {
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) parts.push(part as Uint8Array);
    return Buffer.concat(parts);
  }
  // npm runs commands in the project's folder and says in INIT_CWD where it was called.
  const called = resolve(process.env.INIT_CWD ?? ".", name);
  try {
    return await readFile(existsSync(name) ? name : called);
  } catch (reason) {
    const { code, message } = reason as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Complaint(`there is no file "${name}"`);
    if (code === "EISDIR") throw new Complaint(`"${name}" is a folder, wanted a file`);
    throw new Complaint(`"${name}" cannot be read: ${message}`);
  }
}

/** The text of a file: UTF-8, or UTF-16 as spreadsheets write it, with its mark. */
function textOf(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : "utf-8";
  if (mark === "80 75" && bytes[2] === 3 && bytes[3] === 4)
    throw new Complaint("the file is a zip or a workbook, wanted text: save it as CSV");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const kind = bytes.includes(0) ? "binary" : "not in UTF-8";
    throw new Complaint(`the file is ${kind}, wanted text: save it as CSV in UTF-8`);
  }
}

/** Writes to standard output and waits until it has room for more. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((ready) => process.stdout.once("drain", ready));
}

/** So many bad rows are told one by one; the others are in the column `error` all the same. */
const MOST_TOLD = 20;

function tell(faults: readonly string[], rows: number): void {
  console.error(`${faults.length} of ${rows} ${rows === 1 ? "row" : "rows"} could not be measured:`);
  for (const fault of faults.slice(0, MOST_TOLD)) console.error(`  ${fault}`);
  if (faults.length > MOST_TOLD) console.error(`  and ${faults.length - MOST_TOLD} more, see the column error`);
}

async function measure(name: string): Promise<void> {
  const { columns, rows } = readTable(textOf(await bytesOf(name)));
  const hand = callHand(rows.length);
  const ground = ownGroundFrom(readOwnLayers());
  await write(csvText([measuredHeader(columns)]));
  for await (const text of measureInOrder(ground, rows, hand)) await write(text);
  const faults = rows.flatMap((row, i) => ("fault" in row ? [`row ${i + 1}: ${row.fault}`] : []));
  if (faults.length === 0) return;
  tell(faults, rows.length);
  process.exitCode = 1;
}

async function main(words: readonly string[]): Promise<void> {
  if (words.includes("--help") || words.includes("-h")) {
    console.log(USAGE);
    return;
  }
  const [name] = words;
  try {
    if (name === undefined || words.length > 1) throw new Complaint(`wanted one file, got ${words.length}\n${USAGE}`);
    await measure(name);
  } catch (reason) {
    if (!(reason instanceof Complaint || reason instanceof TableFault)) throw reason;
    console.error(`measure: ${reason.message}`);
    process.exitCode = 2;
  }
}

// Whoever reads the output may have seen enough (| head): that is no error.
process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
  if (reason.code !== "EPIPE") throw reason;
  process.exit();
});

await main(process.argv.slice(2));
