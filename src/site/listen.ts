import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type Served, serveFolder } from "./serve.ts";

/** A mistake of the reader's, not of the program's: its message is all there is to say. */
class Refusal extends Error {}

/** Serves a built folder at `HOST` and `PORT` until Ctrl+C, and says where. */
export async function serveUntilStopped(folder: string, defaultPort: number): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Refusal(`There is no built site in ${folder}. Build it first: npm run build`);
  }
  const served = await listenAt(folder, defaultPort);
  console.log(`The map is at ${served.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void served.close().then(() => process.exit(0)));
  }
}

/** Learns before a long build, not after it, that the port cannot be had. */
export async function requireFreePort(defaultPort: number): Promise<void> {
  await (await listenAt(tmpdir(), defaultPort)).close();
}

async function listenAt(folder: string, defaultPort: number): Promise<Served> {
  const host = process.env.HOST || "localhost";
  const port = portFrom(process.env.PORT, defaultPort);
  try {
    return await serveFolder(folder, { host, port });
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ""];
    if (!why) throw error;
    throw new Refusal(`Cannot listen at ${host}:${port}: ${why}`);
  }
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: "something else listens there. Stop it, or choose another port, such as PORT=8080",
  EACCES: "this user may not open that port. Choose one above 1023, such as PORT=8080",
  EADDRNOTAVAIL: "this machine has no such address. Set HOST to one it has, or leave it out",
  ENOTFOUND: "no machine goes by that name. Set HOST to an address of this one, or leave it out",
  EAI_AGAIN: "no machine goes by that name. Set HOST to an address of this one, or leave it out",
};

function portFrom(text: string | undefined, otherwise: number): number {
  if (text === undefined || text === "") return otherwise;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Refusal(`PORT is "${text}", wanted a whole number from 0 to 65535, such as PORT=8080`);
}

/** Ends with exit code 1 and the message alone; DEBUG=1 shows the stack as well. The bundler's messages hold stacks too. */
export function stopWith(error: unknown): void {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const alone = stripVTControlCharacters(message).replace(/^\s+at .*$\n?/gm, "");
  console.error(process.env.DEBUG && !(error instanceof Refusal) ? stack : alone.trimEnd());
  process.exit(1);
}
