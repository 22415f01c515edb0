import type { Finding } from '../../domain/finding.ts';
import { openSheets } from '../grid/openSheets.ts';
import { AreaDirectory, type KnownArea } from './areaDirectory.ts';
import { plainText } from './plainText.ts';
import { propertyTables } from './propertyTables.ts';

/** A list of areas as CSV (`key,name,level`) or GeoJSON; null with an error where it names no areas. */
export async function readAreaDirectory(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ directory: AreaDirectory | null; findings: readonly Finding[] }> {
  const records = /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\ufeff/, ''))
    ? propertyTables(bytes)
    : await tableRecords(bytes);
  const refused = (message: string) => ({
    directory: null,
    findings: [{ check: 'area-list', severity: 'error' as const, file: fileName, message }],
  });
  if (records === null || records.length === 0)
    return refused(
      'Die Liste der Gebiete ist nicht lesbar. Erwartet wird CSV mit den Spalten key,name,level oder GeoJSON.',
    );
  const titles = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const keys = titles.filter((title) => isKeyTitle(title) && isUnique(records, title));
  if (keys.length === 0)
    return refused('Die Liste der Gebiete hat keine Spalte mit eindeutigen Schlüsseln (key, id, schluessel …).');
  keys.sort((a, b) => keyRank(a) - keyRank(b));
  const name = titles.find((title) => /^(name|bezeichnung|area name)$|\bname$/.test(plainText(title)));
  const level = titles.find((title) => /^(level|ebene|gliederungsebene)$/.test(plainText(title)));
  const areas: KnownArea[] = [];
  const others = new Map<string, KnownArea>();
  for (const record of records) {
    const key = (record.get(keys[0]!) ?? '').trim();
    if (key === '') continue;
    const area = {
      key,
      name: (name === undefined ? '' : (record.get(name) ?? '')).trim(),
      level: (level === undefined ? '' : (record.get(level) ?? '')).trim(),
    };
    areas.push(area);
    for (const other of keys.slice(1)) {
      const text = (record.get(other) ?? '').trim();
      if (text !== '') others.set(text, area);
    }
  }
  return { directory: new AreaDirectory(areas, others), findings: [] };
}

function isKeyTitle(title: string): boolean {
  return /(^| )(id|key|nr|code|schluessel|kennung|kennziffer|nummer)$|schluessel$|^ags$|^rs$/.test(plainText(title));
}

function keyRank(title: string): number {
  return /^(key|id|schluessel|code)$/.test(plainText(title)) ? 0 : 1;
}

/** Keys are unique in the list, or at least on each level of it. */
function isUnique(records: readonly ReadonlyMap<string, string>[], title: string): boolean {
  const seen = new Set<string>();
  for (const record of records) {
    const text = record.get(title);
    if (text === undefined || text.trim() === '') return false;
    seen.add(`${text}\t${record.get('level') ?? ''}`);
  }
  return seen.size === records.length;
}

async function tableRecords(bytes: Uint8Array): Promise<ReadonlyMap<string, string>[] | null> {
  const file = await openSheets(bytes);
  const sheet = file.sheets[0];
  if (sheet === undefined || file.findings.some((one) => one.severity === 'error')) return null;
  let titles: string[] | null = null;
  const records: Map<string, string>[] = [];
  for (const row of sheet.rows()) {
    if (row.cells.every((cell) => cell.text.trim() === '')) continue;
    if (titles === null) titles = row.cells.map((cell) => cell.text.trim());
    else records.push(new Map(titles.map((title, i) => [title, row.cells[i]?.text ?? ''])));
  }
  return records;
}
