import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerDiff } from '../../../src/delivery/format/headerDiff.ts';
import { headerFindings } from '../../../src/delivery/recognise/headerFindings.ts';

const labels = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 30 });
/** Few different ones, so that they repeat. */
const repeated = fc.array(fc.constantFrom('', 'a', 'b', 'c', '__proto__', 'ä/~'), { maxLength: 9 });

const sorted = (list: readonly string[]) => [...list].sort();

test('the same columns are no difference', () => {
  fc.assert(fc.property(repeated, (list) => void expect(headerDiff(list, [...list])).toBeNull()));
});

test('what was put in and taken out is told, and nothing else', () => {
  fc.assert(
    fc.property(labels, labels, fc.infiniteStream(fc.nat()), (known, others, dice) => {
      const fresh = others.filter((one) => !known.includes(one));
      const removed = known.filter(() => dice.next().value! % 3 === 0);
      const found = known.filter((one) => !removed.includes(one));
      for (const one of fresh) found.splice(dice.next().value! % (found.length + 1), 0, one);
      const added = found.filter((one) => fresh.includes(one));
      const diff = headerDiff(known, found);
      if (removed.length + added.length === 0) expect(diff).toBeNull();
      else expect(diff).toEqual({ added, removed, moved: [] });
    }),
  );
});

test('one column put elsewhere is the one that moved, or the one it changed places with', () => {
  fc.assert(
    fc.property(labels, fc.nat(), fc.nat(), (known, from, to) => {
      fc.pre(known.length > 1);
      const found = [...known];
      const [one] = found.splice(from % known.length, 1) as [string];
      found.splice(to % known.length, 0, one);
      const diff = headerDiff(known, found);
      if (from % known.length === to % known.length) return void expect(diff).toBeNull();
      expect(diff).toMatchObject({ added: [], removed: [] });
      expect(diff!.moved).toHaveLength(1);
      if (Math.abs((from % known.length) - (to % known.length)) > 1) expect(diff!.moved).toEqual([one]);
    }),
  );
});

test('with repeated labels: added, removed and moved are the fewest that make one header of the other', () => {
  fc.assert(
    fc.property(repeated, repeated, (known, found) => {
      const { added, removed, moved } = headerDiff(known, found) ?? { added: [], removed: [], moved: [] };
      expect(sorted([...known, ...added])).toEqual(sorted([...found, ...removed]));
      expect(added.some((one) => removed.includes(one))).toBe(false);
      // Only of what both have can anything have moved, and no more than the longest common order leaves over.
      expect(moved.length).toBe(
        found.length - added.length - commonOrder(without(known, removed), without(found, added)),
      );
    }),
    { numRuns: 2000 },
  );
});

test('two blocks that changed places: the shorter one moved, also among repeated labels', () => {
  expect(headerDiff(['x', 'y', 'z', 'x', 'w'], ['y', 'z', 'x', 'w', 'x'])!.moved).toEqual(['x']);
  expect(headerDiff(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])!.moved).toEqual(['d']);
});

test('five thousand columns in reverse are compared in no time', () => {
  const known = Array.from({ length: 5000 }, (_, i) => `Spalte ${i}`);
  const begin = performance.now();
  expect(headerDiff(known, [...known].reverse())!.moved).toHaveLength(4999);
  expect(performance.now() - begin).toBeLessThan(3000);
});

test('a difference is told in one sentence: as a warning where a column is missing, else as a note', () => {
  expect(headerFindings(null, 1)).toEqual([]);
  expect(headerFindings({ added: ['neu'], removed: [], moved: ['b'] }, 3)).toEqual([
    {
      check: 'header-changed',
      severity: 'note',
      row: 3,
      message: 'Die Spalten sind nicht mehr die des Lieferformats: neu „neu“; an anderer Stelle „b“.',
    },
  ]);
  const [missing] = headerFindings({ added: [], removed: Array.from({ length: 12 }, (_, i) => `s${i}`), moved: [] }, 1);
  expect(missing).toMatchObject({ severity: 'warning' });
  expect(missing!.message).toMatch(/fehlt „s0“.* und 4 weitere\.$/);
});

function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The longest common order, the slow and simple way. */
function commonOrder(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + commonOrder(a.slice(1), b.slice(1));
  return Math.max(commonOrder(a.slice(1), b), commonOrder(a, b.slice(1)));
}
