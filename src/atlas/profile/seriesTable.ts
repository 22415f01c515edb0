import { ApiError } from '../api/apiError.ts';
import { readApi } from '../api/readApi.ts';
import type { SeriesChart } from '../api/seriesChart.ts';
import { element } from '../page/element.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { germanPeriod } from '../words/germanPeriod.ts';
import { reasonText } from '../words/reasonText.ts';

/** The figures of a time-series picture as a table that can be opened; read when it is. */
export function seriesTable(address: string, title: string): HTMLDetailsElement {
  const place = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Zahlen: ${title}` });
  const details = element('details', {}, element('summary', {}, 'Zahlen als Tabelle'), place);
  details.addEventListener('toggle', async () => {
    if (!details.open || place.hasChildNodes()) return;
    const [path, query] = address.slice('/api/v1'.length).split('?');
    try {
      const chart = await readApi<SeriesChart>(path!, Object.fromEntries(new URLSearchParams(query)));
      place.replaceChildren(tableOf(chart, title));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      place.replaceChildren(element('p', {}, error.message));
    }
  });
  return details;
}

function tableOf({ lines, unitSymbol, decimals, signed }: SeriesChart, title: string): HTMLTableElement {
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  const found = lines.map(({ points }) => new Map(points.map((one) => [one.period, one])));
  const rows = periods.map((period) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, germanPeriod(period).text),
      ...found.map((points) => {
        const point = points.get(period);
        const text =
          point === undefined || point.value === null
            ? reasonText(point?.reason ?? null)
            : germanNumber(point.value, decimals, signed);
        return element('td', {}, text);
      }),
    ),
  );
  const heads = ['Zeit', ...lines.map(({ name }) => name)].map((text) => element('th', { scope: 'col' }, text));
  return element(
    'table',
    {},
    element('caption', {}, `${title}${unitSymbol === '' ? '' : `, in ${unitSymbol}`}`),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
}
