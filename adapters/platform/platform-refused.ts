/** A platform refused a change of its settings; `remedy` says how to mend it, in French, for the technician. */
export class PlatformRefused extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = "PlatformRefused";
    this.remedy = remedy;
  }
}
