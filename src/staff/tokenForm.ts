import { byId } from './byId.ts';
import { staffToken } from './staffToken.ts';

/** The field for the access word; shown only where the interface asks for one. */
export const tokenForm = {
  listen(entered: () => void): void {
    byId('token-form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      const field = byId('token', HTMLInputElement);
      staffToken.keep(field.value.trim());
      field.value = '';
      entered();
    });
  },
  show(wrong: string): void {
    byId('access', HTMLElement).hidden = false;
    byId('token-error', HTMLElement).textContent = staffToken.read() === '' ? '' : wrong;
    staffToken.keep('');
    byId('token', HTMLInputElement).focus();
  },
  hide(): void {
    byId('access', HTMLElement).hidden = true;
  },
};
