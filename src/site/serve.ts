import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Headers, readHeaders } from "./headers.ts";

/** A folder being served: its address, ending in a slash, and the way to stop. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Where to listen. Port 0 is any free one. `headersFile` is `_headers` in the folder unless said. */
export interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
  readonly headersFile?: string;
}

/** A file in memory with the forms it can be sent in, each made once. */
interface Held {
  readonly stamp: string;
  readonly tag: string;
  readonly body: Buffer;
  readonly packed: Map<string, Promise<Buffer>>;
}

/** What a request is answered with. */
interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | number>;
  readonly body: Buffer;
}

const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".topojson": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
};

/**
 * Serves a folder of static files as a careful host would: brotli and gzip, entity tags, byte ranges, `404.html`,
 * `/x` sent on to `/x/` when x is a folder, and the headers its `_headers` file asks for. "localhost" listens on
 * the loopback of IPv4 and IPv6, since a browser may try either.
 *
 * @throws Error with code EADDRINUSE (and the like) when it cannot listen.
 */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<Served> {
  const { host = "localhost", port = 0, headersFile = join(folder, "_headers") } = options;
  const root = resolve(folder);
  const headersFor = await readHeaders(headersFile);
  const held = new Map<string, Held>();
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    answer(root, headersFor, held, request)
      .catch((error: Error): Answer => plain(500, `${error.message}\n`))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...headers, "content-length": body.length });
        response.end(request.method === "HEAD" ? undefined : body);
      });

  const first = await listen(createServer(listener), port, host === "localhost" ? "127.0.0.1" : host);
  const bound = (first.address() as AddressInfo).port;
  const servers = [first];
  const close = async () => {
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  };
  if (host === "localhost") {
    try {
      servers.push(await listen(createServer(listener), bound, "::1"));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE") {
        await close();
        throw error;
      }
    }
  }
  const shown = ["0.0.0.0", "::"].includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return { url: `http://${shown}:${bound}/`, close };
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => done(server));
  });
}

async function answer(
  root: string,
  headersFor: (path: string) => Headers,
  held: Map<string, Held>,
  request: IncomingMessage,
): Promise<Answer> {
  const { method = "GET", url = "/" } = request;
  if (method !== "GET" && method !== "HEAD") return plain(405, "Only GET and HEAD.\n", { allow: "GET, HEAD" });
  const [, path = "", search = ""] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const pathname = path.replace(/^\/*/, "/");
  const asked = fileFor(root, pathname);
  if (!asked) return plain(400, "That is no path.\n");
  const found = pathname === "/_headers" ? undefined : await stat(asked).catch(() => undefined);
  if (found?.isDirectory() && !pathname.endsWith("/")) return plain(301, "", { location: `${pathname}/${search}` });

  const name = found?.isDirectory() ? join(asked, "index.html") : asked;
  const file = found && !(found.isFile() && pathname.endsWith("/")) ? await hold(name, held) : undefined;
  const fallback = file ?? (await hold(join(root, "404.html"), held));
  if (!fallback) return plain(404, "Nothing here.\n", headersFor(pathname));
  const headers = {
    "content-type": KINDS[extname(file ? name : "404.html").toLowerCase()] ?? "application/octet-stream",
    "cache-control": "no-cache",
    ...headersFor(pathname),
    ...(file ? {} : { "cache-control": "no-cache" }),
  };
  return send(fallback, file ? 200 : 404, headers, request);
}

/** The file an address names, or nothing when it is malformed or would leave the folder. */
function fileFor(root: string, pathname: string): string | undefined {
  try {
    const file = resolve(root, `.${sep}${decodeURIComponent(pathname)}`);
    return !file.includes("\0") && (file === root || file.startsWith(root + sep)) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a file, or takes it from memory when it has not changed since. */
async function hold(file: string, held: Map<string, Held>): Promise<Held | undefined> {
  const facts = await stat(file).catch(() => undefined);
  if (!facts?.isFile()) return undefined;
  const stamp = `${facts.size}-${facts.mtimeMs}`;
  const before = held.get(file);
  if (before?.stamp === stamp) return before;
  const body = await readFile(file);
  const tag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const now = { stamp, tag, body, packed: new Map<string, Promise<Buffer>>() };
  held.set(file, now);
  return now;
}

async function send(
  file: Held,
  status: number,
  headers: Record<string, string | number>,
  { headers: wanted }: IncomingMessage,
): Promise<Answer> {
  const range = status === 200 ? rangeOf(wanted, file) : undefined;
  if (range === "outside") return plain(416, "", { ...headers, "content-range": `bytes */${file.body.length}` });
  const coding = range ? undefined : codingFor(wanted["accept-encoding"], headers, file.body.length);
  const tag = `"${file.tag}${coding ? `-${coding}` : ""}"`;
  const common = { ...headers, etag: tag, vary: "accept-encoding", "accept-ranges": "bytes" };
  if (status === 200 && wanted["if-none-match"]?.replaceAll("W/", "").split(/,\s*/).includes(tag)) {
    return { status: 304, headers: common, body: Buffer.alloc(0) };
  }
  if (range) {
    const body = file.body.subarray(range.from, range.to + 1);
    const where = `bytes ${range.from}-${range.to}/${file.body.length}`;
    return { status: 206, headers: { ...common, "content-range": where }, body };
  }
  if (!coding) return { status, headers: common, body: file.body };
  return { status, headers: { ...common, "content-encoding": coding }, body: await pack(file, coding) };
}

const plain = (status: number, text: string, headers: Headers | Answer["headers"] = {}): Answer => ({
  status,
  headers: { ...headers, "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
  body: Buffer.from(text),
});

/** The one byte range asked for; nothing when none, several, or of another version of the file. */
function rangeOf(wanted: IncomingMessage["headers"], file: Held): { from: number; to: number } | "outside" | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(wanted.range ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return undefined;
  if (wanted["if-range"] !== undefined && wanted["if-range"] !== `"${file.tag}"`) return undefined;
  const last = file.body.length - 1;
  const from = asked[1] === "" ? Math.max(0, last + 1 - Number(asked[2])) : Number(asked[1]);
  const to = asked[1] === "" || asked[2] === "" ? last : Math.min(last, Number(asked[2]));
  return from > last || to < from ? "outside" : { from, to };
}

function codingFor(accepted = "", headers: Record<string, string | number>, size: number): "br" | "gzip" | undefined {
  if (size < 512 || !/^text\/|json|xml/.test(String(headers["content-type"]))) return undefined;
  const taken = accepted.split(",").filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part));
  const codings = taken.map((part) => part.replace(/;.*/, "").trim());
  return codings.includes("br") ? "br" : codings.includes("gzip") ? "gzip" : undefined;
}

/** Brotli at 9, since 11 makes the first reader wait a second for the map library and saves a further 8 %. */
function pack(file: Held, coding: "br" | "gzip"): Promise<Buffer> {
  const done =
    file.packed.get(coding) ??
    (coding === "br"
      ? promisify(brotliCompress)(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : promisify(gzip)(file.body, { level: 9 }));
  file.packed.set(coding, done);
  return done;
}
