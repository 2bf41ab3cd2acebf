import { defineConfig } from "vite";
import { sitePlugin } from "./src/site/plugin.ts";

export default defineConfig({
  base: "./",
  plugins: [sitePlugin()],
  build: { target: "es2022", modulePreload: { polyfill: false } },
});
