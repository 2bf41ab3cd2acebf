import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { measuredText, type OwnGround } from "../own-places.ts";
import type { Row } from "../table.ts";
import type { DonePart, Part } from "./measure-hand.ts";

/** So many rows are measured at a time; the second process has so many such parts before it. */
const ROWS_IN_PART = 400;
const PARTS_AHEAD = 3;
/** Below so many rows a second process is not worth its start. */
const ROWS_FOR_TWO = 10_000;

/** Calls a second process where there is a processor for it and enough to do; it makes its own ground meanwhile. */
export function callHand(rows: number): ChildProcess | undefined {
  if (rows < ROWS_FOR_TWO || availableParallelism() < 2) return undefined;
  return fork(fileURLToPath(new URL("./measure-hand.ts", import.meta.url)));
}

/**
 * Measures rows, here and in a second process if there is one, and gives them back in order as lines of CSV. What the
 * second process was given and has not brought back by the time all else is done is measured here, so that a process
 * that was slow to come or ended early costs nothing.
 */
export async function* measureInOrder(
  ground: OwnGround,
  rows: readonly Row[],
  hand?: ChildProcess,
): AsyncGenerator<string> {
  const rowsOf = (part: number) => rows.slice(part * ROWS_IN_PART, (part + 1) * ROWS_IN_PART);
  const parts = Math.ceil(rows.length / ROWS_IN_PART);
  const left = Array.from({ length: parts }, (_, part) => part).reverse();
  const away = new Set<number>();
  const done = new Map<number, string>();
  const give = (): void => {
    const part = hand?.connected ? left.pop() : undefined;
    if (part === undefined) return;
    away.add(part);
    hand?.send({ part, rows: rowsOf(part) } satisfies Part);
  };
  hand?.on("message", ({ part, text }: DonePart) => {
    if (away.delete(part)) done.set(part, text);
    give();
  });
  hand?.on("error", () => undefined);
  for (let i = 0; i < PARTS_AHEAD; i++) give();
  for (let part = 0; part < parts; ) {
    const [given] = away;
    const own = left.pop() ?? given;
    if (own !== undefined) {
      away.delete(own);
      done.set(own, measuredText(ground, rowsOf(own)));
    }
    await setImmediate();
    for (let text = done.get(part); text !== undefined; text = done.get(part)) {
      yield text;
      done.delete(part++);
    }
  }
  hand?.kill();
}
