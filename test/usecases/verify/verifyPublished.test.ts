import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyHandTables } from '../../../src/usecases/verify/verifyHandTables.ts';
import { verifyPublished } from '../../../src/usecases/verify/verifyPublished.ts';
import { METHODS } from '../../engine/composite/exampleMethods.ts';
import { sharedPath } from '../../support/shared.ts';

const data = sharedPath('data');
const FILE = join('berlin', 'mss_planungsraeume_2013_2019.csv');
const catalogue = { methods: METHODS };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(text: string): Promise<void> {
  await mkdir(dirname(join(folder, FILE)), { recursive: true });
  await writeFile(join(folder, FILE), text);
}

test('a missing file is a finding, not a crash', async () => {
  const { ok, findings, text } = await verifyPublished(folder, catalogue);
  expect(ok).toBe(false);
  expect(findings).toMatchObject([{ severity: 'error', check: 'missing-file', file: join(folder, FILE) }]);
  expect(text).toBe('');
});

test('a file with other columns is a finding', async () => {
  await write('id,edition\n1,2013\n');
  const { ok, findings } = await verifyPublished(folder, catalogue);
  expect(ok).toBe(false);
  expect(findings).toMatchObject([{ severity: 'error', check: 'missing-column' }]);
});

describe.skipIf(data === null)('Berlin (shared data)', () => {
  test('all 3,482 published classes of 1,741 areas are met', async () => {
    const { ok, editions, findings, text } = await verifyPublished(data!, catalogue);
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    const total = (of: (edition: (typeof editions)[number]) => number) =>
      editions.reduce((sum, edition) => sum + of(edition), 0);
    expect(total(({ areas }) => areas)).toBe(1741);
    expect(total(({ classes }) => classes)).toBe(3482);
    expect(total(({ equalClasses }) => equalClasses)).toBe(3482);
    expect(text).toContain('Zusammen: Gebiete: 1.741; Klassen: 3.482 von 3.482 gleich; Größen: 40 von 40 gleich.');
    expect(text).toMatch(/Ausgabe 2017 [\s\S]*Status 3 \(niedrig\) +41 +41 {2}gleich/);
    expect(text).not.toContain('VERSCHIEDEN');
  });

  test('a changed class and a changed index are listed by area', async () => {
    const original = await readFile(join(data!, FILE), 'utf8');
    await write(
      original
        .replace('-1.44819,2,+/-,-0.49038,', '-1.44819,3,+/-,-0.49038,')
        .replace('2.50866,2,-,0.4547,', '2.50866,2,-,0.4549,'),
    );
    const { ok, editions, text } = await verifyPublished(folder, catalogue);
    expect(ok).toBe(false);
    expect(editions[0]!.differences).toEqual([
      { area: '01011101', figure: 'Statusklasse', published: '3', computed: '2' },
      { area: '01011103', figure: 'Statusindex', published: '0.4549', computed: expect.stringMatching(/^0\.4546/) },
    ]);
    expect(text).toContain('01011101: Statusklasse veröffentlicht 3, berechnet 2');
    expect(text).toMatch(/Klassen je Gebiet +868 +867 {2}VERSCHIEDEN/);
  });

  test('a missing edition is a finding and the rest is still compared', async () => {
    const original = await readFile(join(data!, FILE), 'utf8');
    await write(
      original
        .split('\n')
        .filter((line) => !line.includes(',2015,2'))
        .join('\n'),
    );
    const { ok, editions, findings } = await verifyPublished(folder, catalogue);
    expect(ok).toBe(false);
    expect(editions.map(({ edition }) => edition)).toEqual(['2013', '2017', '2019']);
    expect(findings).toMatchObject([{ check: 'missing-edition', message: 'Die Ausgabe 2015 fehlt in der Datei.' }]);
  });
});

test('tables computed by hand: every result agrees, and a changed weight is told', async () => {
  const found = await verifyHandTables(catalogue.methods);
  expect(found.map(({ figures, equal }) => [figures, equal])).toEqual([
    [8, 8],
    [8, 8],
    [3, 3],
  ]);
  const method = structuredClone(catalogue.methods.get('simd-2020')!) as unknown as {
    indicators: { domains: { weight: number }[] };
  };
  method.indicators.domains[0]!.weight = 0.3;
  const changed = await verifyHandTables(new Map([...catalogue.methods, ['simd-2020', method as never]]));
  expect(changed[1]!.equal).toBe(4);
  expect(changed[1]!.differences[0]).toMatch(/^a, score: von Hand 100, berechnet 10[12]/);
});
