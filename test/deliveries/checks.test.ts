import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/delivery/checks/registry.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { putCity } from '../../src/usecases/cities/putCity.ts';
import { type DeliveryRequest, receiveDelivery } from '../../src/usecases/deliveries/receiveDelivery.ts';
import { withdrawDelivery } from '../../src/usecases/deliveries/withdrawDelivery.ts';
import { chooseFormat } from '../../src/usecases/formats/chooseFormat.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { openTestEngine } from '../support/openTestEngine.ts';
import { EMPTY_CITY, makeRowCity, makeSmallCity, SMALL_CITY } from './smallCity.ts';

const here = dirname(fileURLToPath(import.meta.url));
const source = resolve(here, '..', '..', 'src');

/** One file of pass/<check>/ or fail/<check>/ with what it is about, from the expected.json beside it. */
interface Case {
  file: string;
  /** Files that are delivered before; `replaces` counts them from 1. */
  before?: string[];
  format?: object | string;
  fileName?: string;
  ags?: string;
  boundary?: string;
  replaces?: number;
  confirm?: 'all' | string[];
  /** Limit of cells. */
  cells?: number;
  /** pass: what was read. */
  observations?: number;
  periods?: string[];
  /** fail: every finding of the check, in order. */
  finds?: Partial<Finding>[];
  /** fail: part of the first finding's message. */
  says?: string;
  /** fail: `checked` where the finding does not refuse the file. */
  status?: 'checked';
  /** fail: the other checks that speak too. */
  also?: string[];
}

let engine: EngineContext;
const endings: (() => Promise<void>)[] = [];

beforeAll(async () => {
  engine = await openTestEngine('empty', (work) => endings.push(work));
  await makeSmallCity(engine);
  await makeRowCity(engine);
  await putCity(engine, EMPTY_CITY, 'Ohne Gebiete');
});

afterAll(async () => {
  for (const work of endings) await work();
});

function cases(kind: 'pass' | 'fail'): { check: string; file: string; one: Case }[] {
  return readdirSync(join(here, kind))
    .sort()
    .flatMap((check) =>
      (JSON.parse(readFileSync(join(here, kind, check, 'expected.json'), 'utf8')) as Case[]).map((one) => ({
        check,
        file: one.file,
        one,
      })),
    );
}

/** Delivers what came before, checks the file without storing it, and leaves the city as it was. */
async function receive(folder: string, one: Case) {
  const bytes = (file: string) => readFileSync(join(folder, file));
  const stored: number[] = [];
  for (const file of one.before ?? []) {
    const result = await receiveDelivery(engine, {
      ags: one.ags ?? SMALL_CITY,
      fileName: file,
      bytes: bytes(file),
      dryRun: false,
    });
    expect(result.status, `${file}: ${result.protocol.findings[0]?.message}`).toBe('stored');
    stored.push(result.deliveryId!);
  }
  const format =
    one.format === undefined
      ? undefined
      : await chooseFormat(
          engine,
          one.ags ?? SMALL_CITY,
          typeof one.format === 'string' ? one.format : JSON.stringify(one.format),
        );
  const request: DeliveryRequest = {
    ags: one.ags ?? SMALL_CITY,
    fileName: one.fileName ?? one.file,
    bytes: bytes(one.file),
    dryRun: true,
    ...(format === undefined ? {} : { format }),
    ...(one.boundary === undefined ? {} : { boundary: one.boundary }),
    ...(one.replaces === undefined ? {} : { replaces: stored[one.replaces - 1]! }),
    ...(one.confirm === undefined ? {} : { confirm: one.confirm }),
  };
  const limits = { ...engine.limits, ...(one.cells === undefined ? {} : { cells: one.cells }) };
  try {
    return await receiveDelivery({ ...engine, limits }, request);
  } finally {
    for (const deliveryId of stored) await withdrawDelivery(engine, one.ags ?? SMALL_CITY, deliveryId);
  }
}

describe('files that fail a check', () => {
  test.each(cases('fail'))('$check: $file', async ({ check, file, one }) => {
    const result = await receive(join(here, 'fail', check), one);
    const { findings } = result.protocol;
    expect(result.status).toBe(one.status ?? 'refused');
    expect(findings.filter((found) => found.check === check)).toMatchObject(one.finds!);
    expect(new Set(findings.map((found) => found.check))).toEqual(new Set([check, ...(one.also ?? [])]));
    for (const found of findings) {
      expect(found.file, found.message).toBe(one.fileName ?? file);
      expect(found.message).toMatch(/^\S.*[.?]$/s);
      // Outside what it quotes from the file, a message is German words and nothing of ours.
      expect(found.message.replace(/„[^“]*“/g, '„“')).not.toMatch(/undefined|null\b|NaN|\[object|\s{2}/);
    }
    const first = findings.find((found) => found.check === check)!;
    if (one.says !== undefined) expect(first.message).toContain(one.says);
    if (result.status === 'refused') expect(result.observations).toBe(0);
  });
});

describe('files that pass it', () => {
  test.each(cases('pass'))('$check: $file', async ({ check, one }) => {
    const result = await receive(join(here, 'pass', check), one);
    const { findings, periods } = result.protocol;
    expect(findings.filter((found) => found.check === check)).toEqual([]);
    expect(result.status, findings.map((found) => found.message).join(' ')).toBe('checked');
    expect(result.observations).toBe(one.observations);
    if (one.periods !== undefined) expect(periods).toEqual(one.periods);
  });
});

test('no check is forgotten: each has files that fail it and files that pass it', () => {
  const known = new Set(CHECKS.map((check) => check.id));
  for (const path of deliverySources()) {
    const text = readFileSync(path, 'utf8');
    for (const match of text.matchAll(/(?:\bcheck: |\bfail\(\s*)'([a-z-]+)'/g)) known.add(match[1]!);
  }
  expect(known.size).toBeGreaterThan(30);
  for (const kind of ['fail', 'pass'] as const) {
    expect(readdirSync(join(here, kind)).sort(), kind).toEqual([...known].sort());
    for (const check of known) {
      const listed = cases(kind)
        .filter((one) => one.check === check)
        .flatMap(({ one }) => [one.file, ...(one.before ?? [])]);
      const there = readdirSync(join(here, kind, check)).filter((file) => file !== 'expected.json');
      expect([...new Set(listed)].sort(), `${kind}/${check}`).toEqual(there.sort());
    }
  }
});

test('the registry lists every check of its folder', () => {
  const folder = join(source, 'delivery', 'checks');
  const ids = readdirSync(folder)
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}id: '([a-z-]+)'/gm)])
    .map((match) => match[1]!);
  expect(ids.sort()).toEqual(CHECKS.map((check) => check.id).sort());
});

/** What receiveDelivery reaches in src/delivery and src/usecases: whatever is wired in counts from that moment on. */
function deliverySources(): string[] {
  const reached = new Set<string>();
  const follow = (path: string): void => {
    if (reached.has(path) || !/\/src\/(?:delivery|usecases)\//.test(path.replaceAll('\\', '/'))) return;
    reached.add(path);
    for (const match of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g))
      follow(resolve(dirname(path), match[1]!));
  };
  follow(join(source, 'usecases', 'deliveries', 'receiveDelivery.ts'));
  return [...reached];
}
