/** Vite gives the minified style sheet as text. */
declare module "*.css?inline" {
  const text: string;

  export { text as default };
}
