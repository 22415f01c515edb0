import type { Catalogue } from '../../catalogue/catalogue.ts';
import { complementPanel } from '../../core/trend/complementPanel.ts';
import type { Detection } from '../../core/trend/detection.ts';
import { DETECTORS, type DetectorId } from '../../core/trend/detectors.ts';
import { listedDirections } from '../../core/trend/listedDirections.ts';
import type { Polarity } from '../../core/trend/polarity.ts';
import { type TrendClass, trendClass } from '../../core/trend/trendClass.ts';
import type { TrendPanel } from '../../core/trend/trendPanel.ts';
import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { allParts } from '../../workers/allParts.ts';
import { openWorkerPool } from '../../workers/workerPool.ts';
import { csvCell } from '../table/csvCell.ts';
import { chooseRule } from './chooseRule.ts';
import { panelUntil } from './panelUntil.ts';
import { readPanel } from './readPanel.ts';

export interface DecouplingRequest {
  readonly table: string | Uint8Array;
  /** Rule of the catalogue or procedure by its id; absent = the standard rule. */
  readonly method?: string | undefined;
  /** Absent = only procedures are known. */
  readonly catalogue?: Catalogue | undefined;
  readonly polarity?: Polarity | undefined;
  /** Threads; absent = one per processor. The numbers do not depend on it. */
  readonly threads?: number | undefined;
}

/** One area in one report year. Numbers are null where there is nothing to say. */
export interface DecouplingRow {
  readonly city: string;
  readonly area: string;
  readonly year: number;
  readonly class: TrendClass;
  /** Signed evidence, positive = adverse. */
  readonly score: number | null;
  /** Change of the gap a year over five years that is due to the drift, percentage points, with its 80 % range. */
  readonly est: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly q: number | null;
  /** First changed year. */
  readonly onset: number | null;
  /** Today's gap to the rest of the city, percentage points. */
  readonly gap: number | null;
}

export interface DecouplingAnswer {
  /** null: refused; the findings say why. */
  readonly rows: readonly DecouplingRow[] | null;
  readonly csv: string;
  readonly findings: readonly Finding[];
}

/** A report needs as many years. */
const FIRST_REPORT = 6;
const FEWEST_AREAS = 25;
const COLUMNS = ['city', 'area', 'year', 'class', 'score', 'est', 'lo', 'hi', 'q', 'onset', 'gap'] as const;

/**
 * Which areas leave the development of their city, for every report year from the sixth on. A report sees only the years
 * up to its own and the list of the report before it: later years never change an earlier one.
 */
export async function decouplingTable(request: DecouplingRequest): Promise<DecouplingAnswer> {
  const findings = new FindingList();
  const refused = (): DecouplingAnswer => ({ rows: null, csv: '', findings: findings.list() });
  const { catalogue } = request;
  const ruled = request.method === undefined || catalogue?.rules.has(request.method) === true;
  const chosen = ruled && catalogue !== undefined ? chooseRule(catalogue, request.method, undefined) : null;
  const method = chosen?.method.detector ?? request.method ?? 'sbs';
  if (!Object.hasOwn(DETECTORS, method)) {
    const known = [...(catalogue?.rules.keys() ?? []), ...Object.keys(DETECTORS)].join(', ');
    const message = `Die Methode „${method}“ gibt es nicht. Bekannt sind: ${known}.`;
    findings.add({ check: 'unknown-method', severity: 'error', message });
    return refused();
  }
  const { panels, findings: read } = await readPanel(request.table);
  findings.addAll(read);
  if (panels === null) return refused();
  const polarity = request.polarity ?? 'high_is_adverse';
  const reports = panels.flatMap((panel) =>
    panel.years.slice(FIRST_REPORT - 1).map((year) => ({ city: panel, until: panelUntil(panel, year) })),
  );
  for (const { city, years, areas } of panels) {
    const where = city === '' ? 'Die Tabelle' : `„${city}“`;
    const short =
      years.length < FIRST_REPORT
        ? ['short-series', `${where} hat nur ${years.length} Jahre mit Werten; der erste Bericht braucht sechs.`]
        : areas.length < FEWEST_AREAS
          ? ['too-few-areas', `${where} hat nur ${areas.length} Gebiete; unter 25 ist keines beurteilbar.`]
          : null;
    if (short !== null) findings.add({ check: short[0]!, severity: 'note', message: short[1]! });
  }
  const pool = openWorkerPool(request.threads);
  const work = reports.map(({ until }) =>
    pool.run('trendReport', [
      method as DetectorId,
      polarity === 'low_is_adverse' ? complementPanel(until) : until,
      chosen?.rule,
    ]),
  );
  const detections = await allParts(work).finally(() => pool.close());
  const rows: DecouplingRow[] = [];
  for (const panel of panels) {
    let before = new Map<string, number>();
    const later: DecouplingRow[] = [];
    reports.forEach(({ city, until }, number) => {
      if (city !== panel) return;
      const detection = detections[number]!;
      const memory = Int8Array.from(until.keys, (key) => before.get(key) ?? 0);
      const listed = listedDirections(detection, memory);
      before = new Map(until.keys.map((key, i) => [key, listed[i]!]));
      until.keys.forEach((_, i) => {
        later.push(rowOf(panel.city, until, i, detection, listed[i]!, polarity));
      });
    });
    const place = new Map(panel.areas.map((area, i) => [area, i]));
    rows.push(...later.sort((a, b) => a.year - b.year || place.get(a.area)! - place.get(b.area)!));
  }
  return { rows, csv: toCsv(rows), findings: findings.list() };
}

function rowOf(
  city: string,
  { keys, years }: TrendPanel,
  i: number,
  detection: Detection,
  direction: number,
  polarity: Polarity,
): DecouplingRow {
  const number = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const judged = detection.judged[i] === 1;
  // The low-is-adverse panel holds those who are not counted: what rises there falls in the indicator itself.
  const turn = (value: number): number | null => number(polarity === 'low_is_adverse' ? -value : value);
  const [low, high] = polarity === 'low_is_adverse' ? [detection.high, detection.low] : [detection.low, detection.high];
  return {
    city,
    area: keys[i]!,
    year: years.at(-1)!,
    class: trendClass(
      {
        judged,
        direction,
        gap: detection.gap[i]!,
        burdened: detection.burdened[i] === 1,
        blind: detection.blind[i] === 1,
      },
      polarity,
    ),
    score: judged ? number(detection.score[i]!) : null,
    est: turn(detection.change[i]!),
    lo: turn(low[i]!),
    hi: turn(high[i]!),
    q: number(detection.q[i]!),
    onset: number(detection.onset[i]!),
    gap: turn(detection.gap[i]!),
  };
}

function toCsv(rows: readonly DecouplingRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => csvCell(row[column])).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}
