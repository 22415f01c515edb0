import { getOrInsert } from '../../domain/getOrInsert.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { periodText } from '../../domain/periodText.ts';
import type { Check } from './check.ts';

/** Areas of a level that the file leaves out for a measure and period which it gives for others of that level. */
export const missingAreas: Check = {
  id: 'missing-areas',
  stage: 'plausibility',
  title: 'Fehlende Gebiete',
  *run(context) {
    const { table, areas, measures } = context;
    const present = new Map<string, Set<number>>();
    for (let i = 0; i < table.length; i++) {
      const area = areas[table.area[i]!]!;
      if (area.level === null) continue;
      const key = `${table.measure[i]}|${table.period[i]}|${area.level}`;
      getOrInsert(present, key, () => new Set<number>()).add(table.area[i]!);
    }
    for (const [key, set] of present) {
      const [measure, period, level] = key.split('|') as [string, string, string];
      const absent = areas.filter((area, i) => area.level === level && !set.has(i));
      if (absent.length === 0) continue;
      const names = absent.slice(0, 5).map((area) => `${area.name} (${area.key})`);
      const id = table.periods.texts[Number(period)]!;
      yield {
        check: 'missing-areas',
        severity: 'warning',
        file: context.fileName,
        measure: measures[Number(measure)]!.id,
        period: id,
        message: `${measures[Number(measure)]!.title}, ${periodText(parsePeriod(id)!)}: ${absent.length} von ${absent.length + set.size} Gebieten der Ebene „${level}“ ${absent.length === 1 ? 'fehlt' : 'fehlen'} in der Datei: ${names.join(', ')}${absent.length > 5 ? ' …' : ''}.`,
      };
    }
  },
};
