import { fileURLToPath } from "node:url";
import { build } from "vite";
import { requireFreePort, serveUntilStopped, stopWith } from "./listen.ts";

const DEFAULT_PORT = 5173;
const root = fileURLToPath(new URL("../../", import.meta.url));

async function start(): Promise<void> {
  await requireFreePort(DEFAULT_PORT);
  console.log("Building the map …");
  await build({ root, logLevel: "silent" });
  await serveUntilStopped(`${root}dist`, DEFAULT_PORT);
}

start().catch(stopWith);
