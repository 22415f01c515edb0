import { cellKey } from './cellKey.ts';
import { makePeriods } from './makePeriods.ts';
import { AREA_NAMES, CATEGORIES, MEASURES } from './names.ts';
import type { Seeded } from './seeded.ts';
import type { MissingKind, Truth, TruthArea, TruthCell, TruthMeasure, TruthRow } from './truth.ts';

const TOTALS = [
  ['', 'Stadt insgesamt'],
  ['', 'Insgesamt'],
  ['gesamt', 'Stadt insgesamt'],
  ['', 'Gesamtstadt'],
  ['', 'Summe'],
] as const;
const LEFT_OVERS = [
  ['999900', 'nicht zuzuordnen'],
  ['', 'nicht zuzuordnen'],
  ['', 'nicht zuordenbar'],
  ['', 'ohne Angabe'],
] as const;

/** A city's table with everything that its writer may then disguise. */
export function makeTruth(random: Seeded): Truth {
  const directory = makeDirectory(random);
  const level = directory.at(-1)!.level;
  const own = directory.filter((area) => area.level === level);
  const shown = random.chance(0.8) ? own : own.slice(0, Math.max(3, own.length - 2));
  const rows: TruthRow[] = shown.map((area) => ({ area, kind: 'area' }));
  const [leftKey, leftName] = random.pick(LEFT_OVERS);
  const [totalKey, totalName] = random.pick(TOTALS);
  if (random.chance(0.2)) rows.push({ area: { key: leftKey, name: leftName, level: '' }, kind: 'not_assignable' });
  if (random.chance(0.45)) rows.push({ area: { key: totalKey, name: totalName, level: '' }, kind: 'total' });
  const measures = random.sample(MEASURES, random.pick([1, 1, 2, 3, 4]));
  const group = random.chance(0.35) ? random.pick(CATEGORIES) : { title: '', names: [''] };
  const periods = makePeriods(random);
  const cells = new Map<string, TruthCell>();
  const missing: readonly MissingKind[] = random.chance(0.45)
    ? random.sample(['secret', 'later', 'unreliable', 'senseless'] as const, random.int(1, 2))
    : [];
  measures.forEach((measure, m) => {
    const scale = random.pick([60, 900, 9000, 9000, 400000]);
    const zeros = random.chance(0.4) ? 0.12 : 0;
    group.names.forEach((_, c) => {
      periods.forEach((_, p) => {
        let sum = 0;
        rows.forEach(({ kind }, r) => {
          const value = kind === 'total' && measure.kind === 'count' ? sum : draw(random, measure, scale, zeros);
          if (kind !== 'total') sum += value;
          // A value that is kept secret is never zero: else nobody could tell its symbol from an exact zero.
          const hide = missing.length > 0 && kind === 'area' && value !== 0 && random.chance(0.12);
          cells.set(cellKey(r, m, c, p), { value, missing: hide ? random.pick(missing) : null });
        });
      });
    });
  });
  return { directory, rows, measures, categories: group.names, categoryTitle: group.title, periods, cells };
}

function draw(random: Seeded, measure: TruthMeasure, scale: number, zeros: number): number {
  if (measure.kind !== 'share' && random.chance(zeros)) return 0;
  const size = 10 ** measure.digits;
  if (measure.kind === 'count') return random.int(1, scale);
  if (measure.kind === 'share') return random.int(0, 100 * size) / size;
  if (measure.kind === 'mean') return random.int(size, 60 * size) / size;
  return random.int(-4 * size - 90, 4 * size + 90) / size;
}

function makeDirectory(random: Seeded): TruthArea[] {
  const two = random.chance(0.3);
  const width = random.pick([2, 3, 4, 8]);
  const count = random.int(4, 12);
  const prefix = width === 8 ? '011001' : width === 4 ? '03' : '';
  const start = random.pick([1, 1, 10]);
  const names = random.sample(AREA_NAMES, count);
  const areas = names.map((name, i) => ({
    key: prefix + String(start + i).padStart(width - prefix.length, '0'),
    name,
    level: 'stadtteil',
  }));
  if (!two) return areas;
  // Two districts above; one of them may carry the name of one of its parts, as four do in Hamburg.
  const upper = random.chance(0.5) ? [names[0]!, 'Bezirk Ost'] : ['Bezirk West', 'Bezirk Ost'];
  return [...upper.map((name, i) => ({ key: `B${i + 1}`, name, level: 'bezirk' })), ...areas];
}
