import type { Finding } from '../../domain/finding.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { NOT_DELIVERED } from '../../domain/reason.ts';
import type { Check, CheckContext, EarlierColumn } from './check.ts';
import { firstOf } from './firstOf.ts';
import { periodWords } from './periodWords.ts';
import { type TableColumn, tableColumns } from './tableColumns.ts';

const LISTED = 20;
const NAMED = 5;

/** A change of the areas, the same for some measures. */
interface AreaChange {
  readonly kind: 'additional' | 'level-missing' | 'pseudo-missing';
  readonly areas: readonly number[];
  readonly level: string | null;
  readonly period: string;
  readonly earlier: string;
  readonly measures: number[];
}

/**
 * Areas that the latest earlier delivery of the same measure did not have, and levels or pseudo-areas that it had and the
 * file has not. Single areas that a level of the file lacks are told by missing-areas.
 */
export const additionalAreas: Check = {
  id: 'additional-areas',
  stage: 'plausibility',
  title: 'Andere Gebiete als in der früheren Lieferung',
  *run(context) {
    const changes = new Map<string, AreaChange>();
    for (const column of tableColumns(context)) {
      const earlier = context.earlier(
        context.measures[column.measure]!.id,
        context.table.periods.texts[column.period]!,
      );
      if (earlier === null) continue;
      for (const one of changesOf(context, column, earlier)) {
        const key = `${one.kind}|${one.period}|${one.earlier}|${one.areas.join(',')}`;
        getOrInsert(changes, key, () => one).measures.push(column.measure);
      }
    }
    yield* firstOf([...changes.values()], LISTED, (one) => finding(context, one));
  },
};

function changesOf(context: CheckContext, column: TableColumn, { period: earlier, column: before }: EarlierColumn) {
  const { areas, table } = context;
  const measure = context.measures[column.measure]!.id;
  const period = table.periods.texts[column.period]!;
  const inFile = new Set(column.cells.map((i) => table.area[i]!));
  const isNow = (area: number): boolean =>
    inFile.has(area) || context.former(areas[area]!.areaId, measure, period) !== null;
  const wasThere = (area: number): boolean => before.reasons[area] !== NOT_DELIVERED;
  const result: AreaChange[] = [];
  const add = (kind: AreaChange['kind'], level: string | null, list: readonly number[]): void => {
    if (list.length > 0) result.push({ kind, areas: list, level, period, earlier, measures: [] });
  };
  for (const level of context.boundary.levels) {
    const members = areas.flatMap((area, number) => (area.level === level ? [number] : []));
    const formerly = members.filter(wasThere);
    if (formerly.length === 0) continue;
    if (!members.some(isNow)) add('level-missing', level, formerly);
    else
      add(
        'additional',
        level,
        members.filter((area) => inFile.has(area) && !wasThere(area)),
      );
  }
  areas.forEach((area, number) => {
    if (area.level === null && wasThere(number) && !isNow(number)) add('pseudo-missing', null, [number]);
  });
  return result;
}

function finding(context: CheckContext, change: AreaChange): Finding {
  const { kind, level, measures } = change;
  const first = context.measures[measures[0]!]!;
  const others = measures.length - 1;
  const what = `${first.title}${others === 0 ? '' : ` und ${others} ${others === 1 ? 'weiteres Merkmal' : 'weitere Merkmale'}`}, ${periodWords(change.period)}`;
  const former = `${periodWords(change.earlier, true)}`;
  const count = change.areas.length;
  const names = change.areas.slice(0, NAMED).map((number) => {
    const area = context.areas[number]!;
    return `${area.name} (${area.key})`;
  });
  const list = `${names.join(', ')}${count > NAMED ? ' …' : ''}`;
  const text = {
    additional: `${count === 1 ? 'Ein Gebiet' : `${count} Gebiete`} der Ebene „${level}“ ${count === 1 ? 'hat' : 'haben'} jetzt Angaben, in der Lieferung ${former} aber nicht: ${list}.`,
    'level-missing': `Die Ebene „${level}“ fehlt in der Datei; ${former} ${count === 1 ? 'war ein Gebiet' : `waren ${count} Gebiete`} von ihr geliefert.`,
    'pseudo-missing': `„${context.areas[change.areas[0]!]!.name}“ fehlt in der Datei; ${former} war es geliefert.`,
  }[kind];
  return {
    check: 'additional-areas',
    severity: kind === 'level-missing' ? 'warning' : 'note',
    file: context.fileName,
    ...(others === 0 ? { measure: first.id } : {}),
    period: change.period,
    message: `${what}: ${text}`,
  };
}
