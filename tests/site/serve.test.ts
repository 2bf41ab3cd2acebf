import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type OutgoingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveFolder } from "../../src/site/serve.ts";

const outside = mkdtempSync(join(tmpdir(), "ten-kilometers-serve-"));
const folder = join(outside, "site");
const long = "Nakhchivan ".repeat(200);
let served: Served;

beforeAll(async () => {
  mkdirSync(join(folder, "explore"), { recursive: true });
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), long);
  writeFileSync(join(folder, "404.html"), "not here");
  writeFileSync(join(folder, "explore/index.html"), "explore");
  writeFileSync(join(folder, "assets/a-1b2c.mjs"), long);
  writeFileSync(join(folder, "assets/p.webp"), long);
  writeFileSync(
    join(folder, "_headers"),
    "# note\n/*\n  X-A: one\n/assets/*\n  X-A: two\n  Cache-Control: immutable\n",
  );
  served = await serveFolder(folder, { host: "127.0.0.1" });
});

afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for exactly this path: fetch would tidy it and unpack the answer. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<Reply> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, method, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on("data", (part: Buffer) => parts.push(part));
      reply.on("end", () => done({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(parts) }));
    })
      .on("error", fail)
      .end();
  });
}

test("a folder is its index.html, and its bare name leads to it with the query kept", async () => {
  expect((await ask("/explore/")).body.toString()).toBe("explore");
  const { status, headers } = await ask("/explore?view=exclave");
  expect([status, headers.location]).toEqual([301, "/explore/?view=exclave"]);
});

test("a redirect never leads to another host", async () => {
  expect((await ask("//explore")).headers.location).toBe("/explore/");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/explore/..%2f..%2fsecret.txt",
  "/%00",
  "/%ff",
])("%s does not leave the folder", async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(body.toString()).not.toContain("secret");
});

test("what is not there gets 404.html, with the site's headers and no long memory", async () => {
  for (const path of ["/nothing", "/assets/gone.js", "/_headers", "/assets/", "/index.html/"]) {
    const { status, headers, body } = await ask(path);
    expect([path, status, body.toString(), headers["cache-control"]]).toEqual([path, 404, "not here", "no-cache"]);
    expect(headers["x-a"]).toContain("one");
  }
});

test("text is packed as the reader can unpack it, pictures are not", async () => {
  const brotli = await ask("/", { "accept-encoding": "gzip, br" });
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(brotli.body).toString()).toBe(long);
  expect(gunzipSync((await ask("/", { "accept-encoding": "gzip, br;q=0" })).body).toString()).toBe(long);
  expect((await ask("/")).body.toString()).toBe(long);
  expect((await ask("/assets/p.webp", { "accept-encoding": "br" })).headers["content-encoding"]).toBeUndefined();
});

test("a file already had is not sent again, in the form it was had in", async () => {
  const tag = (await ask("/", { "accept-encoding": "br" })).headers.etag;
  expect((await ask("/", { "accept-encoding": "br", "if-none-match": `"x", W/${tag}` })).status).toBe(304);
  expect((await ask("/", { "if-none-match": `${tag}` })).status).toBe(200);
});

test.each([
  ["bytes=0-3", 206, "Nakh", `bytes 0-3/${long.length}`],
  ["bytes=-2", 206, "n ", `bytes ${long.length - 2}-${long.length - 1}/${long.length}`],
  ["bytes=5000-", 416, "", `bytes */${long.length}`],
  ["bytes=0-1,3-4", 200, long, undefined],
])("the range %s gets %i", async (range, status, text, where) => {
  const reply = await ask("/assets/p.webp", { range });
  expect([reply.status, reply.body.toString(), reply.headers["content-range"]]).toEqual([status, text, where]);
});

test("headers come from _headers, those of several patterns joined", async () => {
  const { headers } = await ask("/assets/a-1b2c.mjs");
  expect(headers["x-a"]).toBe("one, two");
  expect(headers["cache-control"]).toBe("immutable");
  expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect((await ask("/")).headers["cache-control"]).toBe("no-cache");
});

test("HEAD has headers and no body, and nothing else is allowed", async () => {
  const { headers, body } = await ask("/", {}, "HEAD");
  expect([headers["content-length"], body.length]).toEqual([`${long.length}`, 0]);
  expect((await ask("/", {}, "POST")).status).toBe(405);
});

test("a taken port is an error that can be told from others", async () => {
  const port = Number(new URL(served.url).port);
  await expect(serveFolder(folder, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
