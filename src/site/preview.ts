import { fileURLToPath } from "node:url";
import { serveUntilStopped, stopWith } from "./listen.ts";

serveUntilStopped(fileURLToPath(new URL("../../dist/", import.meta.url)), 4173).catch(stopWith);
