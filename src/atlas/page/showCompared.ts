import { compareList } from '../compare/compareList.ts';
import type { View } from '../state/view.ts';
import { byId } from './byId.ts';
import type { PageEvents } from './pageEvents.ts';

const place = (id: string): HTMLElement => byId(id, HTMLElement);

/** The interface draws at most so many lines in one picture. */
const MOST = 8;

/** Which areas are chosen and compared, with the buttons that change it. */
export function showCompared({ wish, place: { names } }: View, events: PageEvents): void {
  const compared = wish.compare === '' ? [] : wish.compare.split(',');
  place('profile').hidden = wish.area === '';
  if (wish.area !== '') place('profile-title').textContent = `Profil: ${names.get(wish.area)}`;
  place('compare').hidden = compared.length === 0;
  place('compare-hint').hidden = compared.length > 1;
  const addable = wish.area !== '' && !compared.includes(wish.area) && compared.length < MOST;
  byId('compare-add', HTMLButtonElement).hidden = !addable;
  const remove = (key: string): void => events.compare(compared.filter((one) => one !== key));
  place('compare-list').replaceChildren(compareList(compared, names, remove));
}
