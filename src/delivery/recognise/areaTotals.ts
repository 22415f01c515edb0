import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { BookedArea } from './areaBook.ts';
import type { CellStore } from './cellStore.ts';
import { isShareLabel } from './isShareLabel.ts';

/** A row that may be the city's total, held against the sums of the areas. */
export interface AreaTotal {
  /** Number of the pseudo-area in the book. */
  readonly area: number;
  /** German: which areas were summed. */
  readonly summed: string;
  /** Figures with a value here and in all summed areas. */
  readonly checked: number;
  readonly held: number;
  /** Figures below the sum. */
  readonly below: number;
  /** Places (index in the store) where it does not hold. */
  readonly differing: readonly number[];
  /** Doubtful symbols among the areas: the sum holds without them, or leaves something over. */
  readonly zero: ReadonlyMap<number, number>;
  readonly missing: ReadonlyMap<number, number>;
  /** Doubtful numbers among the areas: the sum holds with them as thousands, or as decimals. */
  readonly thousands: ReadonlyMap<number, number>;
  readonly decimal: ReadonlyMap<number, number>;
}

interface Sums {
  sum: number;
  /** Of the doubtful numbers, read with thousands. */
  doubtful: number;
  areas: number;
  gaps: number;
  readonly doubts: Set<number>;
}

/** Compares every total and every row without an area with the sums of the areas, group by group of areas. */
export function areaTotals(store: CellStore, areas: readonly BookedArea[]): AreaTotal[] {
  const pseudo = areas.flatMap((area, i) => (area.state === 'total' || area.state === 'nameless' ? [i] : []));
  if (pseudo.length === 0) return [];
  const rest = areas.some((area) => area.state === 'not_assignable');
  const plain = areas.map((area) => (area.state === 'area' ? groupNames(area) : []));
  const all = [...new Set(plain.flat())];
  const groupsOf = plain.map((groups, i) =>
    !rest ? groups : areas[i]!.state === 'not_assignable' ? all.map(withRest) : [...groups, ...groups.map(withRest)],
  );
  const share = store.measures.texts.map(isShareLabel);
  const shareCategory = store.categories.texts.map(isShareLabel);
  const sums = new Map<string, Map<string, Sums>>();
  const wholes: { at: number; figure: string }[] = [];
  for (let i = 0; i < store.length; i++) {
    if (share[store.measure[i]!] || shareCategory[store.category[i]!]) continue;
    const figure = `${store.measure[i]}\t${store.category[i]}\t${store.period[i]}`;
    if (pseudo.includes(store.area[i]!)) {
      wholes.push({ at: i, figure });
      continue;
    }
    const groups = groupsOf[store.area[i]!]!;
    if (groups.length === 0) continue;
    const byGroup = getOrInsert(sums, figure, () => new Map());
    for (const group of groups) {
      const one = getOrInsert(byGroup, group, () => ({
        sum: 0,
        doubtful: 0,
        areas: 0,
        gaps: 0,
        doubts: new Set<number>(),
      }));
      one.areas++;
      if (store.doubt[i] !== 0) {
        one.doubts.add(store.doubt[i]!);
        one.doubtful += store.value[i]!;
      } else if (store.reason[i] !== 0) one.gaps++;
      else one.sum += store.value[i]!;
    }
  }
  const groups = [...new Set(groupsOf.flat())];
  return pseudo.map((area) => {
    const own = wholes.filter(({ at }) => store.area[at] === area);
    const judged = groups.map((group) => judge(area, group, own, sums, store));
    judged.sort(
      (a, b) =>
        b.held - a.held ||
        b.zero.size + b.thousands.size + b.decimal.size - a.zero.size - a.thousands.size - a.decimal.size ||
        b.checked - a.checked,
    );
    return (
      judged[0] ?? {
        area,
        summed: '',
        checked: 0,
        held: 0,
        below: 0,
        differing: [],
        zero: new Map(),
        missing: new Map(),
        thousands: new Map(),
        decimal: new Map(),
      }
    );
  });
}

function judge(
  area: number,
  group: string,
  wholes: readonly { at: number; figure: string }[],
  sums: ReadonlyMap<string, ReadonlyMap<string, Sums>>,
  store: CellStore,
): AreaTotal {
  let checked = 0;
  let held = 0;
  let below = 0;
  const differing: number[] = [];
  const zero = new Map<number, number>();
  const missing = new Map<number, number>();
  const thousands = new Map<number, number>();
  const decimal = new Map<number, number>();
  for (const { at, figure } of wholes) {
    if (store.reason[at] !== 0 || store.doubt[at] !== 0) continue;
    const one = sums.get(figure)?.get(group);
    if (one === undefined || one.areas < 2) continue;
    const whole = store.value[at]!;
    const fits = (sum: number): boolean => Math.abs(whole - sum) <= 1e-6 * Math.max(1, Math.abs(whole));
    const holds = fits(one.sum);
    if (one.doubts.size === 1 && one.gaps === 0) {
      const [doubt] = one.doubts;
      if (one.doubtful !== 0) {
        for (const [found, sum] of [
          [thousands, one.sum + one.doubtful],
          [decimal, one.sum + one.doubtful / 1000],
        ] as const)
          if (fits(sum)) found.set(doubt!, (found.get(doubt!) ?? 0) + 1);
        continue;
      }
      const target = holds ? zero : whole > one.sum ? missing : null;
      if (target !== null && one.sum > 0) target.set(doubt!, (target.get(doubt!) ?? 0) + 1);
      continue;
    }
    if (one.doubts.size > 0 || one.gaps > 0) continue;
    checked++;
    if (holds) held++;
    else differing.push(at);
    if (whole < one.sum) below++;
  }
  return { area, summed: group, checked, held, below, differing, zero, missing, thousands, decimal };
}

function withRest(group: string): string {
  return `${group} und nicht Zugeordnetes`;
}

/** Without a list of areas a level shows in the form of its keys alone; every plausible grouping is tried. */
function groupNames(area: BookedArea): string[] {
  if (area.level !== '') return [`Ebene ${area.level}`];
  if (area.match !== null || area.key === '') return ['alle Gebiete'];
  const zeros = /^0*/.exec(area.key)![0].length;
  return [
    'alle Gebiete',
    `Schlüssel mit ${area.key.length} Zeichen`,
    `Schlüssel mit ${area.key.length} Zeichen, davon ${zeros} führende Nullen`,
  ];
}
