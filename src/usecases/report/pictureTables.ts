import { formatValue } from '../../catalogue/formatValue.ts';
import { reasonText } from '../../domain/reasonText.ts';
import type { MapModel } from '../../report/charts/mapModel.ts';
import type { RankingModel } from '../../report/charts/rankingModel.ts';
import type { SeriesModel } from '../../report/charts/seriesModel.ts';
import type { TableBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';

/** The figures of pictures as tables. */
export const pictureTables = {
  series({ title, lines, unitSymbol, decimals, signed }: SeriesModel): TableBlock {
    const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))];
    return {
      kind: 'table',
      caption: `${title}: Zeitreihe${lines.length === 1 ? '' : ` ${lines[0]!.name}`}`,
      columns: [{ title: 'Berichtszeit' }, ...lines.map(({ name }) => ({ title: name, number: true }))],
      rows: periods.map((period) => [
        periodIdText(period),
        ...lines.map(({ points }) => {
          const point = points.find((one) => one.period === period);
          if (point === undefined) return '–';
          if (point.value === null) return reasonText(point.reason ?? 'unknown');
          return formatValue(point.value, { symbol: unitSymbol }, decimals, signed);
        }),
      ]),
    };
  },

  ranking({ title, areas, unitSymbol, decimals, signed, period, levelPlural }: RankingModel): TableBlock {
    const say = (value: number, symbol = unitSymbol): string => formatValue(value, { symbol }, decimals, signed);
    return {
      kind: 'table',
      caption: `${title}: ${levelPlural} nach Rang, ${periodIdText(period)}`,
      columns: [
        { title: 'Gebiet' },
        { title: 'Wert', number: true },
        { title: '95-%-Intervall', number: true },
        { title: 'Rang', number: true },
        { title: 'Dezil', number: true },
      ],
      rows: areas.map(({ name, value, reason, lower, upper, rank, decile }) => [
        name,
        value === null ? reasonText(reason ?? 'unknown') : say(value),
        lower === null || upper === null ? '–' : `${say(lower, '')} bis ${say(upper, '')}`,
        rank === null ? '–' : String(rank),
        decile === null ? '–' : String(decile),
      ]),
    };
  },

  map({ title, areas, classes, unitSymbol, decimals, signed }: MapModel, what = 'Klasse'): TableBlock {
    return {
      kind: 'table',
      caption: `${title}: Gebiete und Klassen`,
      columns: [{ title: 'Gebiet' }, { title: 'Wert', number: true }, { title: what }],
      rows: areas.map(({ name, value, class: found, reason }) => [
        name,
        value === null ? '–' : formatValue(value, { symbol: unitSymbol }, decimals, signed),
        found === null ? reasonWords(reason) : classes[found]!.label,
      ]),
    };
  },
};

function reasonWords(reason: string | null): string {
  if (reason === null) return 'nicht beurteilbar';
  return (reasonText as (one: string) => string | undefined)(reason) ?? reason;
}
