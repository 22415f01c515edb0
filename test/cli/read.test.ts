import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'read', ...args], {
    env: { ...process.env, DATABASE_URL: '', SOZIALRAUM_DATA: '/gibt/es/nicht' },
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
  return { code: status, out: stdout, err: stderr };
}

function scratch(files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return (name) => join(folder, name);
}

const AREAS = 'key,name,level\n01,Altstadt,stadtteil\n02,Neustadt,stadtteil\n03,Südvorstadt,stadtteil\n';
const FILE = 'Schlüssel;Stadtteil;Jahr;Einwohner\n01;Altstadt;2021;12\n02;Neustadt;2021;-\n03;Südvorstadt;2021;20\n';

test('a question ends with 1; answered in the protocol’s format and given back, the file is read', () => {
  const at = scratch({ 'x.csv': FILE, 'areas.csv': AREAS });
  const asked = run(at('x.csv'), '--areas', at('areas.csv'), '--protocol', at('p.json'));
  expect(asked.code, asked.err).toBe(1);
  expect(asked.err).toContain('[ambiguous-symbol]');
  const { format } = JSON.parse(readFileSync(at('p.json'), 'utf8'));
  writeFileSync(at('f.json'), JSON.stringify({ ...format, symbols: { '-': 0 } }));
  const read = run(at('x.csv'), '--areas', at('areas.csv'), '--format', at('f.json'), '--protocol', at('q.json'));
  expect(read.code, read.err).toBe(0);
  expect(read.out.trimEnd().split('\n')).toHaveLength(4);
  expect(JSON.parse(readFileSync(at('q.json'), 'utf8'))).toMatchObject({
    formatDiff: null,
    format: { symbols: { '-': 0 }, header: ['Schlüssel', 'Stadtteil', 'Jahr', 'Einwohner'] },
  });
});

test('formats that come with the engine go by their id', () => {
  const at = scratch({ 'x.csv': FILE, 'areas.csv': AREAS });
  const zero = run(at('x.csv'), '--areas', at('areas.csv'), '--format', 'ba');
  expect(zero.code, zero.err).toBe(0);
  expect(zero.out).toMatch(/^02,.*,0,/m);
  const missing = run(at('x.csv'), '--areas', at('areas.csv'), '--format', 'duva');
  expect(missing.code, missing.err).toBe(0);
  expect(missing.out).toContain('unknown');
});

test('a format with declared columns reads as declared', () => {
  const declared = {
    id: 'breit',
    version: 1,
    title: 'Breit',
    layout: 'wide',
    delimiter: ';',
    area: { column: 'Schlüssel' },
    period: { column: 'Jahr' },
    measures: { Einwohner: 'population' },
    ignore: ['Stadtteil'],
    symbols: { '-': 'suppressed' },
  };
  const at = scratch({ 'x.csv': FILE, 'f.json': JSON.stringify(declared) });
  const read = run(at('x.csv'), '--format', at('f.json'));
  expect(read.code, read.err).toBe(0);
  expect(read.out).toContain('suppressed');
});

test('a format that is not there or cannot be read is wrong usage or a refused input, in words', () => {
  const at = scratch({
    'x.csv': FILE,
    'kaputt.json': '{"id":',
    'falsch.json': JSON.stringify({ id: 'a', version: 1, title: 'a', layout: 'recognised', symbols: { '-': 'nix' } }),
    'liste.json': '[]',
  });
  mkdirSync(at('ordner.json'));
  const unknown = run(at('x.csv'), '--format', 'gibt-es-nicht');
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('„gibt-es-nicht“');
  expect(unknown.err).toContain('excel-de');
  for (const [name, words] of [
    ['kaputt.json', 'Kein gültiges JSON'],
    ['falsch.json', '/symbols/-'],
    ['liste.json', 'Objekt'],
  ] as const) {
    const outcome = run(at('x.csv'), '--format', at(name));
    expect(outcome.code, outcome.err).toBe(1);
    expect(outcome.err).toContain(words);
    expect(outcome.out).toBe('');
  }
  for (const name of ['nicht-da.json', 'ordner.json']) {
    const outcome = run(at('x.csv'), '--format', at(name));
    expect(outcome.code, `${name}: ${outcome.err}`).toBe(2);
    expect(outcome.err).toContain(name);
  }
});

test('wrong usage and refused files', () => {
  const at = scratch({ 'x.csv': FILE, 'leer.csv': '', 'keine.csv': 'Nur Text\n' });
  expect(run().code).toBe(2);
  expect(run(at('nicht-da.csv')).code).toBe(2);
  expect(run(at('x.csv'), '--nix').code).toBe(2);
  expect(run(at('x.csv'), '--protocol', at('kein/ordner/p.json')).code).toBe(2);
  expect(run(at('leer.csv')).code).toBe(1);
  expect(run(at('keine.csv')).code).toBe(1);
  expect(run(at('x.csv'), '--areas', at('leer.csv')).code).toBe(1);
});
