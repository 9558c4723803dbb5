/** What one file may cost before it is set aside. */
export interface ReadLimits {
  /** Size on disk. */
  readonly maxBytes: number;
  /** Size once decompressed (Office archives, gzip). */
  readonly maxInflatedBytes: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /** Pages of one PDF sent to character recognition; the others are reported. */
  readonly maxOcrPages: number;
  /** Between two signs of progress of the reading worker. */
  readonly maxMilliseconds: number;
  /** Heap of the reading worker; the whole process may grow by twice as much while it reads. */
  readonly maxMegabytes: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 50_000_000,
  maxInflatedBytes: 300_000_000,
  maxPages: 500,
  maxOcrPages: 60,
  maxMilliseconds: 15_000,
  maxMegabytes: 768,
};
