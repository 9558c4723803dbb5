/** The months as `fold` writes them, January first. */
export const MONTHS: readonly string[] =
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");
