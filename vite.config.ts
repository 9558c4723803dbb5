import { defineConfig } from "vite";

/** Builds the citizen widget: one classic script, no dependency, served as /widget.js. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    lib: {
      entry: "adapters/web/client/widget.ts",
      formats: ["iife"],
      name: "Parvis",
      fileName: () => "widget.js",
    },
  },
});
