import { ApiError } from './apiError.ts';
import { byId } from './byId.ts';
import { problemParts } from './problemParts.ts';

/** What went wrong, at the top of the page, until the next attempt. */
export const problemView = {
  show(error: unknown): void {
    const known = error instanceof ApiError;
    const shown = known
      ? error
      : new ApiError(0, 'Fehler der Seite', 'Diese Seite hat einen Fehler gemacht. Bitte neu laden.');
    const box = byId('problem', HTMLElement);
    box.replaceChildren(...problemParts(shown));
    box.focus();
    if (!known) throw error;
  },
  clear(): void {
    byId('problem', HTMLElement).replaceChildren();
  },
};
