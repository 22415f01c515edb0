import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type ReadFileResult, readFile } from '../../../src/delivery/read.ts';
import { AreaDirectory, type KnownArea } from '../../../src/delivery/recognise/areaDirectory.ts';
import type { RecognisedFormat } from '../../../src/domain/deliveryFormat.ts';
import { writeXlsx } from '../grid/writeXlsx.ts';
import { baseFiles } from '../mutation/baseFiles.ts';
import { throughSchema } from './schemaOf.ts';

const rules = fileURLToPath(new URL('../rules/', import.meta.url));

interface Case {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly areas: readonly KnownArea[] | null;
}

function ruleFiles(): Case[] {
  return readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv'))
    .sort()
    .map((path) => {
      const areas = join(rules, path.replace(/csv$/, 'areas'));
      return {
        name: path,
        fileName: path.replace(/^.*[\\/]/, ''),
        bytes: new Uint8Array(readFileSync(join(rules, path))),
        areas: existsSync(areas) ? (parse(readFileSync(areas), { columns: true }) as unknown as KnownArea[]) : null,
      };
    });
}

function read({ bytes, fileName, areas }: Case, format?: RecognisedFormat): Promise<ReadFileResult> {
  return readFile(bytes, fileName, {
    directory: areas === null ? null : new AreaDirectory(areas),
    ...(format === undefined ? {} : { format }),
  });
}

const asked = ({ findings }: ReadFileResult) =>
  findings.filter(({ severity }) => severity === 'question' || severity === 'error').map(({ message }) => message);

/** What is observed, and where; not how a period or area object came about. */
const seen = (result: ReadFileResult) =>
  [...result.observations].map((one) => ({ ...one, period: one.period?.id ?? null }));

/** Reads, learns, reads again with what was learnt: the same, and nothing more to learn. */
async function replays(one: Case): Promise<boolean> {
  const first = await read(one);
  if (asked(first).length > 0 || first.format === null) return false;
  const learnt = throughSchema(first.format);
  const second = await read(one, learnt);
  expect(asked(second)).toEqual([]);
  expect(seen(second)).toEqual(seen(first));
  expect(second.formatDiff).toBeNull();
  expect(second.format).toEqual(learnt);
  return true;
}

describe('a file is read again with the learnt format in the same way', () => {
  for (const one of ruleFiles()) test(`rule ${one.name}`, async () => void (await replays(one)));
});

test('the rule files are really read: most of them ask nothing', async () => {
  const all = ruleFiles();
  const asking = (await Promise.all(all.map((one) => read(one)))).filter((result) => asked(result).length > 0);
  expect(all.length - asking.length).toBeGreaterThan(100);
});

test('real and written files', { timeout: 120_000 }, async () => {
  const files = await baseFiles(30);
  let replayed = 0;
  for (const { name, bytes, areas } of files) {
    const one = { name, fileName: name, bytes, areas: areas as readonly KnownArea[] | null };
    if (await replays(one).catch((error: Error) => Promise.reject(new Error(`${name}: ${error.message}`)))) replayed++;
  }
  expect(replayed).toBeGreaterThanOrEqual(30);
});

const csv = (text: string, fileName = 'daten_2021.csv', areas: Case['areas'] = null): Case => ({
  name: fileName,
  fileName,
  bytes: Buffer.from(text),
  areas,
});

describe('odd files', () => {
  test.each([
    [
      'labels that are names of every object',
      'Schlüssel;__proto__;constructor;toString\n01;1;2;3\n02;4;5;6\n03;7;8;9\n',
    ],
    ['the same label twice', 'Schlüssel;Bemerkung;Einwohner;Bemerkung\n01;a;3;x\n02;b;6;y\n03;c;9;z\n'],
    ['a delimiter that only its first line names', 'sep=:\nGebiet:Einwohner:Haushalte\nNord:1:5\nSüd:4:6\nOst:7:9\n'],
    ['labels with slashes, tildes and quotes', 'Gebiet;a/b;~1;"x ""y"""\nNord;1;2;3\nSüd;4;5;6\nOst;7;8;9\n'],
    ['a label longer than a format keeps', `Gebiet;${'Sehr lange Überschrift '.repeat(40)}\nNord;1\nSüd;4\nOst;7\n`],
    [
      'a file name that ends in the middle of a character',
      'Gebiet;Einwohner\nNord;1\nSüd;4\nOst;7\n',
      `${'a'.repeat(199)}😀.csv`,
    ],
    ['a file name of digits alone', 'Gebiet;Einwohner\nNord;1\nSüd;4\nOst;7\n', '2021-12-31.csv'],
  ])('%s', async (_name, text, fileName = 'daten_2021.csv') => {
    expect(await replays(csv(text, fileName))).toBe(true);
  });

  test('more columns than a format keeps: no header is learnt, the rest is', { timeout: 120_000 }, async () => {
    const columns = Array.from({ length: 6000 }, (_, i) => `Merkmal ${i}`);
    const row = (key: string) => `${key};${columns.map((_, i) => i).join(';')}`;
    const one = csv(`Schlüssel;${columns.join(';')}\n${['01', '02', '03'].map(row).join('\n')}\n`);
    expect(await replays(one)).toBe(true);
    expect((await read(one)).format!.header).toBeUndefined();
  });

  test('a workbook with contents, table and imprint', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
    const number = (value: number) => `<c><v>${value}</v></c>`;
    const bytes = await writeXlsx([
      `<sheetData>${row(cell('Inhalt'))}${row(cell('Tabelle 1: Einwohner'))}</sheetData>`,
      `<sheetData>${row(cell('Gebiet'), cell('Einwohner'), cell('Haushalte'))}${['Nord', 'Süd', 'Ost'].map((name, i) => row(cell(name), number(100 + i), number(50 + i))).join('')}</sheetData>`,
    ]);
    const one = { name: 'x', fileName: 'stand_2021-12-31.xlsx', bytes, areas: null };
    expect(await replays(one)).toBe(true);
    expect((await read(one)).format!.sheet).toBe('Blatt 2');
  });
});
