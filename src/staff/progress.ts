/** How far a file is: sent by the browser (`senden`), then what the engine tells. */
export interface Progress {
  readonly stage: string;
  /** null = not counted. */
  readonly rows: number | null;
  /** 0 to 1; null = not known. */
  readonly share: number | null;
}
