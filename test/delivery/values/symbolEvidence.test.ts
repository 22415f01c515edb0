import { expect, test } from 'vitest';
import { symbolEvidence } from '../../../src/delivery/values/symbolEvidence.ts';

const holds = { parts: [3, 4, 5], total: 12 };

test('zero is decided where every sum with the symbol holds', () => {
  const found = symbolEvidence('-', [
    { parts: [3, 'symbol', 5], total: 8 },
    { parts: ['symbol', 'symbol', 2], total: 2 },
    holds,
  ]);
  expect(found).toMatchObject({ decided: 0, found: 2, of: 2 });
  expect(found.text).toContain('2 von 2');
});

test('sums of nothing but zeros prove nothing', () => {
  expect(symbolEvidence('-', [{ parts: [0, 'symbol'], total: 0 }, holds]).decided).toBeNull();
  expect(symbolEvidence('-', [holds]).decided).toBeNull();
  expect(symbolEvidence('-', []).of).toBe(0);
});

test('missing is decided where sums fall short and the others hold', () => {
  expect(symbolEvidence('-', [{ parts: [3, 'symbol', 5], total: 10 }, holds])).toMatchObject({
    decided: 'missing',
    found: 1,
    of: 1,
  });
  // Without a sum that holds, nothing says that the total is one.
  expect(symbolEvidence('-', [{ parts: [3, 'symbol', 5], total: 10 }]).decided).toBeNull();
});

test('contradicting sums decide nothing', () => {
  const zero = { parts: [3, 'symbol', 5], total: 8 } as const;
  const short = { parts: [3, 'symbol', 5], total: 10 } as const;
  const beyond = { parts: [3, 'symbol', 5], total: 7 } as const;
  expect(symbolEvidence('-', [zero, short, holds]).decided).toBeNull();
  expect(symbolEvidence('-', [beyond, holds]).decided).toBeNull();
  expect(symbolEvidence('-', [zero, { parts: [1, 1], total: 5 }]).decided).toBeNull();
  expect(symbolEvidence('-', [zero, { parts: [3, 1], total: 'symbol' }]).decided).toBeNull();
});

test('lines with unknown parts are passed over; decimals and declared tolerance count', () => {
  expect(symbolEvidence('-', [{ parts: [null, 'symbol', 5], total: 10 }]).of).toBe(0);
  expect(symbolEvidence('-', [{ parts: [0.1, 0.2, 'symbol'], total: 0.3 }]).decided).toBe(0);
  expect(symbolEvidence('-', [{ parts: [3, 'symbol'], total: 4 }, holds], 2).decided).toBe(0);
});
