import { element } from './element.ts';

/** Asks before something that cannot be seen coming; resolves to the answer. The focus returns to where it was. */
export function confirmDialog(title: string, text: string, yes: string): Promise<boolean> {
  const go = element('button', { type: 'submit', value: 'ja', class: 'main' }, yes);
  const leave = element('button', { type: 'submit', value: 'nein', autofocus: '' }, 'Abbrechen');
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'dialog-title', 'aria-describedby': 'dialog-text' },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'dialog-title' }, title),
      element('p', { id: 'dialog-text' }, text),
      element('p', { class: 'actions' }, leave, go),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'ja');
    });
  });
}
