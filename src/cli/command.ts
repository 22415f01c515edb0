import type { EngineContext } from '../usecases/system/engineContext.ts';
import type { Settings } from '../usecases/system/readSettings.ts';

/** 0 done · 1 the input was refused or raises a question · 2 wrong usage · 3 our own fault */
export type ExitCode = 0 | 1 | 2 | 3;

export interface CommandIo {
  /** Data, to standard output. */
  out(text: string): void;
  /** Words, to standard error. */
  tell(text: string): void;
  readonly settings: Settings;
  /** Runs work with the opened engine and closes it again. */
  withEngine<T>(work: (engine: EngineContext) => Promise<T>): Promise<T>;
}

export interface Command {
  readonly name: string;
  /** Arguments as shown in the help: "AGS FILE… [--dry-run]". */
  readonly usage: string;
  /** One German line. */
  readonly summary: string;
  run(args: readonly string[], io: CommandIo): Promise<ExitCode>;
}

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
