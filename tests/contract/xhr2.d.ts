declare module "xhr2" {
  export const XMLHttpRequest: typeof globalThis.Object;
}
