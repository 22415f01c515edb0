import { ApiError } from '../api/apiError.ts';
import { compareSection } from '../compare/compareSection.ts';
import { profileSection } from '../profile/profileSection.ts';
import { readProfile } from '../profile/readProfile.ts';
import type { View } from '../state/view.ts';
import { byId } from './byId.ts';
import { element } from './element.ts';

const place = (id: string): HTMLElement => byId(id, HTMLElement);
const shown = new Map<string, string>();

/** The profile of the chosen area and the comparison. What arrives after a newer view is dropped. */
export async function showAreas(view: View, current: () => boolean): Promise<void> {
  const { wish, layer } = view;
  const period = layer?.period ?? '';
  const compared = wish.compare === '' ? [] : wish.compare.split(',');
  const about = [wish.city, wish.boundary, wish.level, wish.indicator, period].join(' ');
  const tasks: Promise<void>[] = [];
  if (wish.area !== '') {
    tasks.push(
      fill('profile-body', `${about} ${wish.area}`, current, async () =>
        profileSection(view, await readProfile(view.place, wish.area, period)),
      ),
    );
  }
  if (compared.length > 1) {
    tasks.push(
      fill('compare-body', `${about} ${wish.compare}`, current, async () =>
        compareSection(view, await Promise.all(compared.map((key) => readProfile(view.place, key, period)))),
      ),
    );
  } else {
    shown.delete('compare-body');
    place('compare-body').replaceChildren();
  }
  await Promise.all(tasks);
}

/** Fills a part of the page, unless it shows the same already: opened tables stay open. */
async function fill(
  id: string,
  about: string,
  current: () => boolean,
  make: () => Promise<readonly HTMLElement[]>,
): Promise<void> {
  if (shown.get(id) === about) return;
  let contents: readonly HTMLElement[];
  try {
    contents = await make();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    contents = [element('p', { class: 'notice' }, error.message)];
  }
  if (!current()) return;
  shown.set(id, about);
  place(id).replaceChildren(...contents);
}
