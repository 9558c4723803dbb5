/** Changes whenever the same text would yield other terms, or the stored formats change: older generations are then rebuilt. */
export const ANALYSER_VERSION = "fr-2";
