/**
 * Called every some thousand rows of a long file, so that the caller can tell how far it is, let others have a turn, or
 * throw to stop. `of`: how many rows there are, where that is known.
 */
export type Pause = (rows: number, of: number | null) => Promise<void>;

/** Rows between two pauses. */
export const PAUSE_ROWS = 8192;
