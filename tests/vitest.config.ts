import { defineConfig } from "vitest/config";

/** Three kinds of test: plain Node, a browser against the built site, and the weight of what was built. */
export default defineConfig({
  cacheDir: ".cache/vitest",
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{geo,story,state,map,kit,ui,site}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          exclude: ["tests/budget.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.spec.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Software WebGL takes a core to itself.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "budget",
          include: ["tests/budget.test.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
