import { defineConfig } from "vite";

/** Builds the Desk's pages, served under /desk/. */
export default defineConfig({
  root: "src/desk/client",
  base: "/desk/",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../../dist/desk",
    emptyOutDir: true,
    // A polyfill for browsers that the pages do not support otherwise.
    modulePreload: { polyfill: false },
    // The pages' security policy lets no script or image in from elsewhere: everything is a file.
    assetsInlineLimit: 0,
  },
});
