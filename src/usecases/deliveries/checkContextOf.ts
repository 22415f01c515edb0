import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Measure } from '../../catalogue/types.ts';
import { CellIndex } from '../../delivery/checks/cellIndex.ts';
import type { CheckContext } from '../../delivery/checks/check.ts';
import type { Area } from '../../domain/area.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { ObservationTable } from '../../domain/observationTable.ts';
import type { Session } from '../../store/database.ts';
import { deliveredContents } from './deliveredContents.ts';
import { earlierColumns } from './earlierColumns.ts';
import { formerCells } from './formerCells.ts';
import { partsOfMeasures } from './partsOfMeasures.ts';
import { relatedMeasures } from './relatedMeasures.ts';
import { shareMeasures } from './shareMeasures.ts';

interface CheckedFile {
  readonly ags: string;
  readonly fileName: string;
  readonly table: ObservationTable;
  readonly boundary: BoundaryVersion;
  readonly areas: readonly Area[];
  /** Deliveries in force on the boundary version, oldest first. */
  readonly deliveries: readonly number[];
}

/** What the checks see of a file: the catalogue's side of it, and of the former deliveries what stands beside it. */
export async function checkContextOf(
  session: Session,
  catalogue: Catalogue,
  { ags, fileName, table, boundary, areas, deliveries }: CheckedFile,
): Promise<CheckContext> {
  const contents = await deliveredContents(session, ags, deliveries);
  const parts = partsOfMeasures(catalogue);
  const shares = shareMeasures(catalogue);
  const sums = [...catalogue.measures.values()].filter((one) => one.derivations !== undefined);
  const measures = table.measures.texts.map((id): Measure => catalogue.measures.get(id)!);
  const related = relatedMeasures(measures, { catalogue, contents, parts, shares, sums });
  const former = await formerCells(session, ags, deliveries, related, table.periods.texts);
  const cells = new CellIndex(table, areas.length);
  return {
    fileName,
    table,
    areas,
    boundary,
    measures,
    measure: (id) => catalogue.measures.get(id),
    partsOf: (id) => parts.get(id) ?? [],
    cells,
    former,
    earlier: await earlierColumns(session, ags, { table, measures, areas, contents }),
    sums,
    shareParts: (id) => shares.get(id) ?? null,
  };
}
