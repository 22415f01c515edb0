import type { Panel } from '../domain/panel.ts';
import { boundaryRepository } from '../store/boundaryRepository.ts';
import type { Session } from '../store/database.ts';
import { deliveryRepository } from '../store/deliveryRepository.ts';
import { observationRepository } from '../store/observationRepository.ts';

/** Everything in force now, one panel per boundary version. */
export async function currentPanels(session: Session, ags: string): Promise<Panel[]> {
  const active = await deliveryRepository.active(session, ags);
  const panels: Panel[] = [];
  for (const boundary of await boundaryRepository.list(session, ags)) {
    const areas = await boundaryRepository.areas(session, ags, boundary.id);
    const deliveryIds = active.filter((one) => one.boundaryId === boundary.id).map((one) => one.deliveryId);
    const columns = await observationRepository.columns(
      session,
      ags,
      deliveryIds,
      areas.map((area) => area.areaId),
    );
    panels.push({ boundary, areas, columns });
  }
  return panels;
}
