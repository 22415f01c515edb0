import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../../domain/findingList.ts';
import { hasErrors } from '../../domain/hasErrors.ts';
import { findColumn } from '../table/findColumn.ts';
import { readColumnTable } from '../table/readColumnTable.ts';
import { readNumbers } from '../table/readNumbers.ts';
import type { CityPanel } from './cityPanel.ts';

export interface PanelReading {
  /** null: refused; the findings say why. */
  readonly panels: readonly CityPanel[] | null;
  readonly findings: readonly Finding[];
}

const REQUIRED = ['area', 'year', 'population', 'count'] as const;

/** A table `city,area,year,population,count` (`city` may be missing), in any order of rows and columns. */
export async function readPanel(input: string | Uint8Array): Promise<PanelReading> {
  const findings = new FindingList();
  const refused = (): PanelReading => ({ panels: null, findings: findings.list() });
  const { table, findings: read } = await readColumnTable(input);
  findings.addAll(read);
  if (table === null || hasErrors(findings.list())) return refused();
  const places = new Map<string, number>();
  for (const name of ['city', ...REQUIRED]) {
    const place = findColumn(table.header, [name]);
    if (place === 'ambiguous') {
      const message = `Für „${name}“ kommen mehrere Spalten in Frage. Bitte genau eine so nennen.`;
      findings.add({ check: 'ambiguous-column', severity: 'error', message, row: 1 });
    } else if (place !== null) places.set(name, place);
    else if (name !== 'city')
      findings.add({ check: 'missing-column', severity: 'error', message: `Die Spalte „${name}“ fehlt.`, row: 1 });
  }
  if (hasErrors(findings.list())) return refused();
  const [areaAt, yearAt, populationAt, countAt] = REQUIRED.map((name) => places.get(name)!);
  const numbers = readNumbers(table, [populationAt!, countAt!]);
  findings.addAll(numbers.findings);
  if (hasErrors(findings.list())) return refused();
  const population = numbers.columns.get(populationAt!)!.values;
  const count = numbers.columns.get(countAt!)!.values;
  const cities = new Map<string, MutablePanel>();
  table.rows.forEach(({ cells, line }, row) => {
    const area = cells[areaAt!]!.trim();
    const year = cells[yearAt!]!.trim();
    const people = population[row] ?? null;
    const cases = count[row] ?? null;
    const name = places.has('city') ? cells[places.get('city')!]!.trim() : '';
    let city = cities.get(name);
    if (city === undefined) {
      city = { areas: [], firstYear: new Map(), cells: new Map(), years: new Set(), seen: new Set() };
      cities.set(name, city);
    }
    const number = Number(year);
    const key = `${area}\n${year}`;
    const impossible = (value: number | null): boolean => value !== null && !(value >= 0 && Number.isFinite(value));
    const problem: readonly [check: string, message: string, place: number] | null =
      area === ''
        ? ['empty-id', 'Der Gebietsschlüssel fehlt.', areaAt!]
        : !/^[12]\d{3}$/.test(year)
          ? ['not-a-year', `„${year}“ ist kein Jahr.`, yearAt!]
          : impossible(people)
            ? ['negative-population', `Die Einwohnerzahl ${people} kann nicht stimmen.`, populationAt!]
            : impossible(cases)
              ? ['negative-count', `Die Anzahl ${cases} kann nicht stimmen.`, countAt!]
              : cases !== null && people !== null && cases > people
                ? ['more-cases-than-people', `${cases} Fälle bei ${people} Menschen.`, countAt!]
                : city.seen.has(key)
                  ? ['duplicate-row', `„${area}“ hat für ${year} schon eine Zeile.`, areaAt!]
                  : null;
    if (problem !== null) {
      const [check, message, place] = problem;
      findings.add({
        check,
        severity: 'error',
        message: `Zeile ${line}: ${message}`,
        row: line,
        column: place + 1,
        area,
      });
      return;
    }
    city.seen.add(key);
    let own = city.cells.get(area);
    if (own === undefined) {
      own = new Map();
      city.cells.set(area, own);
      city.areas.push(area);
    }
    city.firstYear.set(area, Math.min(number, city.firstYear.get(area) ?? number));
    // Where nobody lives there is no rate.
    if (cases === null || people === null || people === 0) return;
    city.years.add(number);
    own.set(number, { count: cases, population: people });
  });
  if (hasErrors(findings.list())) return refused();
  const panels = [...cities].map(([city, { areas, firstYear, cells, years }]) => ({
    city,
    areas,
    firstYear,
    cells,
    years: [...years].sort((a, b) => a - b),
  }));
  return { panels, findings: findings.list() };
}

interface MutablePanel {
  readonly areas: string[];
  readonly firstYear: Map<string, number>;
  readonly cells: Map<string, Map<number, { count: number; population: number }>>;
  readonly years: Set<number>;
  readonly seen: Set<string>;
}
