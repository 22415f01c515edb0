import { byId } from './byId.ts';
import { cityView } from './cityView.ts';
import { fileDrop } from './fileDrop.ts';
import { tokenForm } from './tokenForm.ts';
import { workbench } from './workbench.ts';

const onClick = (id: string, act: () => void): void => byId(id, HTMLButtonElement).addEventListener('click', act);
const onChange = (id: string, act: () => void): void => byId(id, HTMLSelectElement).addEventListener('change', act);
const load = (): Promise<void> => workbench.attempt(() => cityView.load());

fileDrop(workbench.add);
onClick('cancel', workbench.cancel);
// One stands after the questions, one stays in sight.
for (const id of ['reread', 'reread-near']) onClick(id, () => workbench.read(false));
onClick('store', () => workbench.read(true));
onChange('city', () => void workbench.attempt(() => cityView.choose()));
onChange('boundary', workbench.refresh);
onChange('format-choice', () => {
  // The answers stay and are written into the format that is now chosen.
  const job = workbench.current();
  if (job !== null) Object.assign(job, { base: null, own: false });
  workbench.refresh();
});
addEventListener('beforeunload', (event) => {
  if (workbench.unsaved()) event.preventDefault();
});
// The field that had the focus is gone; the work begins at the top.
tokenForm.listen(() => void load().then(() => byId('access', HTMLElement).hidden && byId('main', HTMLElement).focus()));
void load().finally(() => {
  byId('loading', HTMLElement).hidden = true;
});
