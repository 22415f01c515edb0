import type { Finding, Severity } from '../domain/finding.ts';
import type { CommandIo } from './command.ts';

const WORD: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  question: 'Frage',
  warning: 'Warnung',
  note: 'Hinweis',
  not_evaluable: 'nicht prüfbar',
};

/** Findings on standard error, one a line, with their place. */
export function tellFindings(io: CommandIo, findings: readonly Finding[]): void {
  for (const one of findings) {
    const place = [
      one.file,
      one.row === undefined ? undefined : `${one.row}${one.column === undefined ? '' : `:${one.column}`}`,
    ]
      .filter((part) => part !== undefined)
      .join(':');
    io.tell(
      `${WORD[one.severity]}${place === '' ? '' : ` ${place}`} [${one.check}] ${one.message}${one.more === undefined ? '' : ` (und ${one.more} weitere)`}`,
    );
  }
}
