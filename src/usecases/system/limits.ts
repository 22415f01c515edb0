/** Bounds on what one request may bring; all of them can be configured. */
export interface Limits {
  readonly fileBytes: number;
  readonly cells: number;
  /** For reading one file. */
  readonly seconds: number;
}

export const DEFAULT_LIMITS: Limits = { fileBytes: 100 * 1024 * 1024, cells: 5_000_000, seconds: 60 };
