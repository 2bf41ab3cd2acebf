import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";

/** `npm run measure` as a reader has it: a process of its own, files, pipes and exit statuses. */

const folder = mkdtempSync(join(tmpdir(), "measure-"));
afterAll(() => rmSync(folder, { recursive: true }));

const script = ["--import", "tsx", "geo/cli/measure.ts"];

interface Run {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}

function run(words: readonly string[], input?: string | Uint8Array): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...script, ...words], { maxBuffer: 1e9 }, (reason, out, err) => {
      resolve({ out, err, status: reason ? Number(reason.code) : 0 });
    });
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const ADDED = "iran_border_km,iran_land_km,armenia_border_km,turkey_border_km,nearest_lon,nearest_lat,country,error";

const airport = "45.4584,39.1888";
const airportSays = /^9\.\d{3},11\.\d{3},\d+\.\d{3},\d+\.\d{3},45\.\d{6},39\.\d{6},AZE,$/;

describe("npm run measure", () => {
  test("writes a row for each row, in order, bad ones in their place; says how many and why; ends with 1", async () => {
    const rows = [
      "name,lon,lat,note",
      `the airport,${airport},"a, b"`,
      "nowhere,,39,",
      "Tehran,51.39,35.69,",
      "swapped,39,145,",
    ];
    const { out, err, status } = await run([file("some.csv", rows.join("\n"))]);
    const lines = out.split("\n");
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe("");
    expect(lines[0]).toBe(`name,lon,lat,note,${ADDED}`);
    expect(lines[1]).toMatch(/^the airport,45\.4584,39\.1888,"a, b",/);
    expect(lines[1]?.slice(`the airport,${airport},"a, b",`.length)).toMatch(airportSays);
    expect(lines[2]).toBe("nowhere,,39,,,,,,,,,lon is missing");
    expect(lines[3]).toMatch(/^Tehran,51\.39,35\.69,,\d+\.\d{3},0\.000,.*,IRN,$/);
    expect(lines[4]).toBe(
      'swapped,39,145,,,,,,,,,"lat is 145, beyond a pole: longitude and latitude are probably swapped"',
    );
    expect(err.split("\n").slice(0, 3)).toEqual([
      "2 of 4 rows could not be measured:",
      "  row 2: lon is missing",
      "  row 4: lat is 145, beyond a pole: longitude and latitude are probably swapped",
    ]);
    expect(status).toBe(1);
  });

  test("LF and CRLF, a file and standard input, CSV and GeoJSON: the same numbers, LF on the way out, status 0", async () => {
    const csv = `name,lon,lat\nthe airport,${airport}\nParis,2.35,48.85\n`;
    const feature = (name: string, coordinates: number[]) => ({
      type: "Feature",
      properties: { name },
      geometry: { type: "Point", coordinates },
    });
    const features = [feature("the airport", airport.split(",").map(Number)), feature("Paris", [2.35, 48.85])];
    const wanted = await run([file("lf.csv", csv)]);
    expect(wanted.status).toBe(0);
    expect(wanted.err).toBe("");
    expect(wanted.out).not.toContain("\r");
    expect(wanted.out).toContain(",FRA,\n");
    const others = await Promise.all([
      run([file("crlf.csv", csv.replaceAll("\n", "\r\n"))]),
      run(["-"], csv.replaceAll("\n", "\r\n")),
      run(["-"], JSON.stringify({ type: "FeatureCollection", features })),
      run(["-"], Buffer.from(`\uFEFF${csv.replaceAll(",", "\t")}`, "utf16le")),
    ]);
    for (const other of others) expect(other).toEqual(wanted);
  });

  test("of many bad rows the first are told one by one; all are in the table", async () => {
    const { out, err, status } = await run(["-"], `lon,lat\n${"1,x\n".repeat(30)}`);
    expect(out.split("\n")).toHaveLength(32);
    expect(err.trimEnd().split("\n")).toHaveLength(22);
    expect(err).toContain("30 of 30 rows could not be measured");
    expect(err).toContain("and 10 more, see the column error");
    expect(status).toBe(1);
  });

  test("measured again, the table keeps what the first time said", async () => {
    const first = await run(["-"], `name,lon,lat\nthe airport,${airport}\n`);
    const second = await run(["-"], first.out);
    expect(second.status).toBe(0);
    const [header = "", row = ""] = second.out.split("\n");
    expect(header).toBe(
      `name,lon,lat,${ADDED.split(",")
        .map((name) => `input_${name}`)
        .join(",")},${ADDED}`,
    );
    expect(row.split(",").slice(3, 11)).toEqual(row.split(",").slice(11));
  });

  test.each([
    ["no file", [], /^measure: wanted one file, got 0\nusage: npm run --silent measure -- FILE\n/],
    ["two files", ["a", "b"], /^measure: wanted one file, got 2\nusage: /],
    ["a file that is not there", ["no-such.csv"], /^measure: there is no file "no-such\.csv"\n$/],
    ["a folder", ["geo"], /^measure: "geo" is a folder, wanted a file\n$/],
    [
      "no such columns",
      [file("columns.csv", "place,east\nA,1")],
      /^measure: the first line has the columns "place", "east"; wanted lon .* and lat .*\n$/,
    ],
    ["an empty file", [file("empty.csv", "")], /^measure: the file is empty, wanted CSV .*\n$/],
    [
      "a binary file",
      [file("binary.csv", new Uint8Array([0, 1, 2, 255, 254, 0, 7]))],
      /^measure: the file is binary, wanted text.*\n$/,
    ],
    [
      "a workbook",
      [file("book.xlsx", "PK\u0003\u0004more")],
      /^measure: the file is a zip or a workbook, wanted text.*\n$/,
    ],
    [
      "another encoding",
      [file("latin.csv", Buffer.from("name,lon,lat\nÉ,1,2", "latin1"))],
      /^measure: the file is not in UTF-8, wanted text.*\n$/,
    ],
    ["broken JSON", [file("broken.json", '{"type":')], /^measure: the JSON is broken: .*\n$/],
  ])("%s is said in words, without a stack and with status 2", async (_, words, message) => {
    const { out, err, status } = await run(words);
    expect(err).toMatch(message);
    expect(out).toBe("");
    expect(status).toBe(2);
  });

  test("asked for help it says how it is used", async () => {
    const { out, status } = await run(["--help"]);
    expect(out).toContain("usage: npm run --silent measure -- FILE");
    expect(out).toContain("turkey_border_km");
    expect(status).toBe(0);
  });

  test("a long table, which two processes share, says what its halves say, in order", async () => {
    const lines = Array.from({ length: 10_400 }, (_, i) =>
      i % 1000 === 5 ? `p${i},x,y` : `p${i},${44 + i / 9000},39.2`,
    );
    const table = (some: readonly string[]) => `name,lon,lat\n${some.join("\n")}\n`;
    const halves = [lines.slice(0, 5200), lines.slice(5200)];
    const [whole, one, other] = (await Promise.all([lines, ...halves].map((some) => run(["-"], table(some))))) as [
      Run,
      Run,
      Run,
    ];
    expect(whole.status).toBe(1);
    expect(whole.err).toContain("11 of 10400 rows");
    expect(whole.out === one.out + other.out.slice(other.out.indexOf("\n") + 1)).toBe(true);
  });

  test("whoever reads only the beginning gets it, and nobody complains", async () => {
    const child = spawn(process.execPath, [...script, "-"], { stdio: ["pipe", "pipe", "pipe"] });
    let err = "";
    child.stderr.on("data", (part) => {
      err += part;
    });
    child.stdin.end(`lon,lat\n${`${airport}\n`.repeat(20_000)}`);
    const first = await new Promise<string>((resolve) => child.stdout.once("data", (part) => resolve(String(part))));
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.once("exit", resolve));
    expect(first).toContain("iran_border_km");
    expect(err).toBe("");
    expect(status).toBe(0);
  });

  test("is what npm runs, wherever it is called from", async () => {
    file("here.csv", `lon,lat\n${airport}\n`);
    const { stdout } = await promisify(execFile)(
      "npm",
      ["run", "--silent", "--prefix", process.cwd(), "measure", "--", "here.csv"],
      { cwd: folder },
    );
    expect(stdout.split("\n")[1]?.slice(airport.length + 1)).toMatch(airportSays);
  });
}, 60_000);
