import { isSyntheticCity } from '../../domain/isSyntheticCity.ts';
import type { Panel } from '../../domain/panel.ts';
import type { Protection } from '../../domain/protection.ts';
import { NOT_DELIVERED } from '../../domain/reason.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { protectPanel } from '../../engine/protectPanel.ts';
import { crosswalkRepository } from '../../store/crosswalkRepository.ts';
import type { Session } from '../../store/database.ts';
import { programmeAreaRepository } from '../../store/programmeAreaRepository.ts';
import { type ReleaseRecord, releaseRepository } from '../../store/releaseRepository.ts';
import { requireCity } from '../cities/requireCity.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { currentPanels } from './currentPanels.ts';

/** What changed against the release before: cells of measures and periods, counted. */
export interface ReleaseChanges {
  readonly since: number | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The measures and periods in which anything differs, at most 500 of them; `columnsTotal` says how many there are. */
  readonly columns: readonly {
    boundary: string;
    measure: string;
    period: string;
    added: number;
    changed: number;
    removed: number;
  }[];
  readonly columnsTotal: number;
}

/**
 * Makes the current dataset state public: an immutable copy of its protected values. As long as small counts are not
 * protected by the engine, a real city has to say itself that nothing needs protection.
 */
export async function releaseDataset(
  context: EngineContext,
  ags: string,
  request: { readonly protection?: string; readonly note?: string },
): Promise<ReleaseRecord> {
  const protection = chooseProtection(ags, request.protection);
  return context.database.transaction(async (session) => {
    const city = await requireCity(session, ags, 'lock');
    // A boundary version without data is not yet anyone's business, and would stand before the one with data.
    const panels = (await currentPanels(session, ags))
      .filter((panel) => panel.columns.size > 0)
      .map((panel) => protectPanel(panel, protection));
    if (panels.length === 0) {
      throw new RequestProblem('conflict', `Die Stadt ${ags} hat noch keine Daten, die veröffentlicht werden könnten.`);
    }
    const latest = await releaseRepository.latest(session, ags);
    const releaseId = await releaseRepository.nextId(session, ags);
    const changes = await compare(session, ags, latest, panels);
    await releaseRepository.insert(
      session,
      ags,
      {
        releaseId,
        stateId: city.stateId,
        catalogueVersion: context.catalogue.version,
        protection,
        note: request.note?.trim() ?? '',
        cityName: city.name,
        boundaries: panels.map((panel) => panel.boundary),
        changes,
      },
      panels,
    );
    const released = new Set(panels.map((panel) => panel.boundary.id));
    await crosswalkRepository.release(session, ags, releaseId, released);
    await programmeAreaRepository.release(session, ags, releaseId, released);
    return (await releaseRepository.find(session, ags, releaseId))!;
  });
}

function chooseProtection(ags: string, wanted: string | undefined): Protection {
  if (isSyntheticCity(ags) && (wanted === undefined || wanted === 'synthetic')) return 'synthetic';
  if (wanted === 'none') return 'none';
  throw new RequestProblem(
    'invalid-request',
    'Kleine Fallzahlen werden noch nicht geschützt. Wer Daten einer wirklichen Stadt veröffentlicht, muss mit protection „none“ erklären, dass sie keinen Schutz brauchen; jede Antwort zeigt das an.',
    [{ pointer: '/protection', detail: wanted === undefined ? 'fehlt' : `„${wanted}“ wird nicht unterstützt` }],
  );
}

async function compare(
  session: Session,
  ags: string,
  latest: ReleaseRecord | null,
  panels: readonly Panel[],
): Promise<ReleaseChanges> {
  const columns: {
    boundary: string;
    measure: string;
    period: string;
    added: number;
    changed: number;
    removed: number;
  }[] = [];
  for (const panel of panels) {
    const boundary = panel.boundary.id;
    const before =
      latest === null ? new Map() : await releaseRepository.columns(session, ags, latest.releaseId, boundary);
    const measures = new Set<string>([...panel.columns.keys(), ...before.keys()]);
    for (const measure of [...measures].sort()) {
      const now = panel.columns.get(measure);
      const old: Panel['columns'] extends ReadonlyMap<string, infer C> ? C | undefined : never = before.get(measure);
      const periods = new Set<string>([...(now?.keys() ?? []), ...(old?.keys() ?? [])]);
      for (const period of [...periods].sort()) {
        const a = old?.get(period);
        const b = now?.get(period);
        let added = 0;
        let changed = 0;
        let removed = 0;
        for (let i = 0; i < panel.areas.length; i++) {
          const hadIt = a !== undefined && (a.reasons[i] ?? NOT_DELIVERED) !== NOT_DELIVERED;
          const hasIt = b !== undefined && b.reasons[i] !== NOT_DELIVERED;
          if (hasIt && !hadIt) added++;
          else if (hadIt && !hasIt) removed++;
          else if (hadIt && (a.values[i] !== b!.values[i] || a.reasons[i] !== b!.reasons[i])) changed++;
        }
        if (added + changed + removed > 0) columns.push({ boundary, measure, period, added, changed, removed });
      }
    }
  }
  const total = (key: 'added' | 'changed' | 'removed'): number => columns.reduce((sum, one) => sum + one[key], 0);
  return {
    since: latest?.releaseId ?? null,
    added: total('added'),
    changed: total('changed'),
    removed: total('removed'),
    columns: columns.slice(0, 500),
    columnsTotal: columns.length,
  };
}
