import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, outcomeOf, run, type Step } from "./steps.ts";

// Everything that must pass, in order, to the end even when something fails. The last line is
// "N passed, N failed". With --soak also what takes long.

const MINUTE = 60_000;
const reports = mkdtempSync(join(tmpdir(), "ten-kilometers-tests-"));

const vitest = (name: string, project: string, minutes: number): Step => ({
  name,
  tool: "vitest",
  words: [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    project,
    "--reporter",
    "default",
    "--reporter",
    "json",
  ],
  report: join(reports, `${project}.json`),
  limit: minutes * MINUTE,
});

const STEPS: readonly Step[] = [
  { name: "Format and lint", tool: "biome", words: ["check", "--error-on-warnings", "."], limit: 2 * MINUTE },
  { name: "Types", tool: "tsc", words: ["-b"], limit: 3 * MINUTE },
  { name: "Unused files, exports and packages", tool: "knip", words: [], limit: 2 * MINUTE },
  vitest("Unit tests", "unit", 6),
  // An old build must not pass for this one.
  { name: "Build", tool: "vite", words: ["build"], clears: "dist", limit: 5 * MINUTE },
  vitest("Browser specs", "browser", 12),
  vitest("Budgets", "budget", 3),
];

const SOAK: readonly Step[] = [
  { name: "Derived data from scratch", tool: "tsx", words: ["geo/build/make.ts", "--verify"], limit: 60 * MINUTE },
];

async function all(): Promise<Outcome> {
  const steps = process.argv.includes("--soak") ? [...STEPS, ...SOAK] : STEPS;
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const start = Date.now();
    const ended = await run(step);
    const { passed, failed, skipped } = outcomeOf(step, ended);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6);
    lines.push(`${failed > 0 ? "✗" : "✓"} ${seconds} s  ${step.name}: ${inWords({ passed, failed, skipped })}`);
    console.log(lines.at(-1));
  }
  console.log(`\n${lines.join("\n")}\n`);
  return total;
}

const inWords = ({ passed, failed, skipped }: Outcome) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

const outcome = await all();
rmSync(reports, { recursive: true, force: true });
process.exitCode = outcome.failed > 0 || outcome.passed === 0 ? 1 : 0;
console.log(inWords(outcome));
