import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Panel } from '../../domain/panel.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import type { Session } from '../../store/database.ts';
import { observationRepository } from '../../store/observationRepository.ts';

/** The panel of one boundary version from those of the deliveries that were read on it. */
export async function panelOf(
  session: Session,
  ags: string,
  boundary: BoundaryVersion,
  deliveries: readonly { readonly deliveryId: number; readonly boundaryId: string }[],
): Promise<Panel> {
  const areas = await boundaryRepository.areas(session, ags, boundary.id);
  const columns = await observationRepository.columns(
    session,
    ags,
    deliveries.filter((one) => one.boundaryId === boundary.id).map((one) => one.deliveryId),
    areas.map((area) => area.areaId),
  );
  return { boundary, areas, columns };
}
