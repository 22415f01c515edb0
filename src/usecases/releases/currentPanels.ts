import type { Panel } from '../../domain/panel.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import type { Session } from '../../store/database.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { panelOf } from '../dataset/panelOf.ts';

/** Everything in force now, one panel per boundary version. */
export async function currentPanels(session: Session, ags: string): Promise<Panel[]> {
  const active = await deliveryRepository.active(session, ags);
  const panels: Panel[] = [];
  for (const boundary of await boundaryRepository.list(session, ags)) {
    panels.push(await panelOf(session, ags, boundary, active));
  }
  return panels;
}
