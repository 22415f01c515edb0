import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { labelTokens } from '../differential/labelTokens.ts';
import type { Reading, ReadObservation } from '../differential/reader.ts';
import { theReader } from '../differential/theReader.ts';
import type { TruthArea } from '../differential/truth.ts';

interface Wish {
  readonly asks?: boolean;
  readonly allowAsk?: boolean;
  readonly row?: number;
  readonly mentions?: readonly string[];
  readonly finding?: 'any' | 'note' | 'warning';
  readonly pseudo?: boolean;
  readonly anyLabel?: boolean;
  readonly optional?: readonly string[];
  readonly mayMiss?: readonly string[];
}

const here = dirname(fileURLToPath(import.meta.url));

for (const rule of readdirSync(here, { withFileTypes: true })) {
  if (!rule.isDirectory()) continue;
  for (const file of readdirSync(join(here, rule.name))) {
    if (!file.endsWith('.csv')) continue;
    test(`${rule.name}: ${file}`, async () => {
      const stem = join(here, rule.name, file.slice(0, -4));
      const wish: Wish = existsSync(`${stem}.json`) ? JSON.parse(readFileSync(`${stem}.json`, 'utf8')) : {};
      const areas = existsSync(`${stem}.areas`) ? (table(`${stem}.areas`) as unknown as TruthArea[]) : null;
      const reading = await theReader(new Uint8Array(readFileSync(`${stem}.csv`)), file, areas);
      const found = [...reading.observations];
      const told = reading.findings.map((it) => `${it.severity} ${it.check} ${it.row ?? ''}: ${it.message}`).join('\n');
      const asked = reading.findings.some((it) => it.severity === 'question' || it.severity === 'error');
      expect(
        found.every((it) => (it.value === null) !== (it.reason === null)),
        'value or reason',
      ).toBe(true);
      if (wish.asks !== true && wish.allowAsk !== true) expect(asked, told).toBe(false);
      if (wish.asks === true) expect(asked, `nothing was asked; read: ${found.map(lineOf).join(' · ')}`).toBe(true);
      if (wish.row !== undefined) expect(rowsNamed(reading), told).toContain(wish.row);
      for (const word of wish.mentions ?? []) expect(told).toContain(word);
      if (wish.finding === 'any') expect(told).not.toBe('');
      else if (wish.finding !== undefined)
        expect(
          reading.findings.map((it) => it.severity),
          told,
        ).toContain(wish.finding);
      if (existsSync(`${stem}.expected`) && !asked) compare(found, table(`${stem}.expected`), wish);
    });
  }
}

function table(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true });
}

function rowsNamed({ findings }: Reading): (number | undefined)[] {
  return findings.map((it) => it.row);
}

function lineOf(it: ReadObservation): string {
  return `${it.areaKey},${it.measure} ${it.category},${it.period?.id ?? ''},${it.value ?? it.reason}`;
}

function compare(found: readonly ReadObservation[], expected: readonly Record<string, string>[], wish: Wish): void {
  const optional = new Set(labelTokens((wish.optional ?? []).join(' ')));
  const label = (text: string) =>
    wish.anyLabel === true
      ? ''
      : labelTokens(text)
          .filter((word) => !optional.has(word))
          .join(' ');
  const keyOf = (it: ReadObservation) => {
    const total = /^(gesamt|stadt[ -]insgesamt|insgesamt)$/i.test(it.areaKey || it.areaName);
    return wish.pseudo === true && total ? 'gesamt' : it.areaKey || it.areaName;
  };
  const given = found.map(
    (it) =>
      `${keyOf(it)} | ${label(`${it.measure} ${it.category}`)} | ${it.period?.id ?? ''} | ${it.value ?? ''} | ${it.reason ?? ''}`,
  );
  const wanted = expected
    .map((it) => ({
      key: it.area_key,
      line: `${it.area_key} | ${label(it.label!)} | ${it.period} | ${it.value} | ${it.reason}`,
    }))
    .filter(({ key, line }) => !(wish.mayMiss ?? []).includes(key!) || given.includes(line))
    .map(({ line }) => line);
  expect(given.sort()).toEqual(wanted.sort());
}
