import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** One thing to run: a tool of ours with its arguments, ended when it takes longer than `limit` milliseconds. */
export interface Step {
  readonly name: string;
  readonly tool: keyof typeof PACKAGE_OF;
  readonly words: readonly string[];
  readonly limit: number;
  /** Where Vitest writes its count. A step without one counts as one test. */
  readonly report?: string;
  /** A folder to delete first. */
  readonly clears?: string;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How a step's process ended: its exit code, or why it has none. */
export type Ended = { readonly code: number } | { readonly broken: string };

/** The part of Vitest's JSON report that counts. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const PACKAGE_OF = {
  biome: "@biomejs/biome",
  tsc: "typescript",
  knip: "knip",
  vitest: "vitest",
  vite: "vite",
  tsx: "tsx",
} as const;

const GRACE = 5_000;

/** Runs a step with its output passed through. Past its limit it is ended with all it started, and nothing else. */
export function run(step: Step): Promise<Ended> {
  if (step.clears) rmSync(step.clears, { recursive: true, force: true });
  const words = [programOf(step.tool), ...step.words, ...(step.report ? ["--outputFile.json", step.report] : [])];
  const child = spawn(process.execPath, words, {
    stdio: ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
  });
  const interrupt = () => {
    end(child, "SIGTERM");
    process.exit(130);
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  return new Promise((done) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child, "SIGTERM");
      setTimeout(() => end(child, "SIGKILL"), GRACE).unref();
    }, step.limit);
    const finish = (ended: Ended) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      done(late ? { broken: `it was not done after ${step.limit / 1000} s and was ended` } : ended);
    };
    child.once("error", (error) => finish({ broken: error.message }));
    child.once("exit", (code, signal) => finish(code === null ? { broken: `it was ended by ${signal}` } : { code }));
  });
}

/** A tool's script, so that no shell stands between us and it. */
function programOf(tool: Step["tool"]): string {
  const manifest = join("node_modules", PACKAGE_OF[tool], "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: string | Record<string, string> };
  return join(dirname(manifest), typeof bin === "string" ? bin : (bin[tool] ?? ""));
}

/** Ends a child and what it started: its own process group, or on Windows its tree. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/** What a step adds to the count. A crash, a missing report or a run without tests is one failure, and says so. */
export function outcomeOf({ name, report }: Step, ended: Ended): Outcome {
  const failure = (why: string): Outcome => {
    console.log(`${name}: ${why}`);
    return { passed: 0, failed: 1, skipped: 0 };
  };
  if (!report) {
    if ("broken" in ended) return failure(ended.broken);
    return { passed: ended.code === 0 ? 1 : 0, failed: ended.code === 0 ? 0 : 1, skipped: 0 };
  }
  if (!existsSync(report)) return failure("broken" in ended ? ended.broken : `no report, exit code ${ended.code}`);
  const told = JSON.parse(readFileSync(report, "utf8")) as Report;
  const unread = told.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed"),
  );
  for (const file of unread) console.log(`${name}: ${file.name} could not be run to its end`);
  const passed = told.numPassedTests;
  const failed = told.numFailedTests + unread.length;
  const skipped = told.numPendingTests + told.numTodoTests;
  if (failed > 0 && !("broken" in ended)) return { passed, failed, skipped };
  if ("broken" in ended) return { ...failure(ended.broken), passed, failed: failed + 1, skipped };
  if (passed + failed === 0) return failure("not one test was run");
  if (ended.code !== 0) return { ...failure(`every test passed, yet the exit code is ${ended.code}`), passed, skipped };
  return { passed, failed, skipped };
}
