import type { CompositeArea, CompositePart } from '../api/compositeAnswer.ts';
import { classRuleOf } from '../classes/classRuleOf.ts';
import { classRuleText } from '../classes/classRuleText.ts';
import { valueEntries } from '../classes/valueEntries.ts';
import { periodsOfShow } from '../state/periodsOfShow.ts';
import type { Column } from '../table/areaTable.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { compositeFacts } from './compositeFacts.ts';
import type { LayerRequest } from './layerRequest.ts';
import { ownClassEntries } from './ownClassEntries.ts';
import { readComposite } from './readComposite.ts';
import type { SettledLayer } from './settledLayer.ts';

/** A composite index: its own classes, or the index classed like any value. */
export async function compositeLayer({ place, wish }: LayerRequest): Promise<SettledLayer> {
  const answer = await readComposite(place, wish);
  const address = (method: string): string => `/cities/${place.city.ags}/composite/${method}`;
  const { method, counts, areas, period } = answer;
  const part: CompositePart =
    wish.part === 'dynamik' && areas.some((one) => one.dynamics !== null) ? 'dynamics' : 'status';
  const partTitle = part === 'status' ? 'Status' : 'Dynamik';
  const own = counts[part] ?? [];
  const { rule, count } = classRuleOf(wish, own.length > 0);
  const byKey = new Map(areas.map((one) => [one.key, one]));
  const shading =
    rule === 'methode'
      ? ownClassEntries(areas, part, own)
      : valueEntries(
          areas.map((one) => ({
            key: one.key,
            value: one[part]?.index ?? null,
            reason: one.leftOut?.reason ?? 'insufficient_data',
          })),
          rule,
          count,
          2,
          (value) => germanNumber(value, 2),
        );
  const classText = (one: CompositeArea): string => one[part]?.class?.label ?? one.leftOut?.text ?? 'nicht einbezogen';
  const describe = (key: string): string => {
    const one = byKey.get(key)!;
    const index = one[part]?.index;
    const words = index === undefined ? '' : `, Index ${germanNumber(index, 2)}`;
    return `${one.name}: ${partTitle} ${classText(one)}${words}${one.attention === true ? ', besonderer Aufmerksamkeitsbedarf' : ''}`;
  };
  return {
    method: method.id,
    part: part === 'dynamics' ? 'dynamik' : '',
    period,
    layer: {
      title: `${method.title}, ${partTitle} ${period}`,
      legendTitle: rule === 'methode' ? partTitle : `${partTitle}index`,
      legendNote: classRuleText(rule),
      ...shading,
      describe,
      table: { columns: columnsOf(byKey), rows: areas, city: null },
      tableNote: 'Ein höherer Index bedeutet eine höhere Belastung; im Dynamikindex eine ungünstigere Entwicklung.',
      periods: periodsOfShow(place, wish),
      period,
      download: `/api/v1${address(method.id)}?${new URLSearchParams({ ...place.query, period })}`,
      factsTitle: method.title,
      facts: await compositeFacts(place, answer, byKey.get(wish.area)),
      detail: [],
    },
  };
}

function columnsOf(byKey: ReadonlyMap<string, CompositeArea>): readonly Column[] {
  const parts = (['status', 'dynamics'] as const).filter((part) =>
    [...byKey.values()].some((one) => one[part] !== null),
  );
  return [
    ...parts.flatMap((part): readonly Column[] => {
      const title = part === 'status' ? 'Status' : 'Dynamik';
      const index = (key: string): number | null => byKey.get(key)![part]?.index ?? null;
      return [
        {
          id: `${part}-class`,
          title,
          unit: 'Klasse',
          words: true,
          text: (key) => byKey.get(key)![part]?.class?.label ?? byKey.get(key)!.leftOut?.text ?? '–',
          order: (key) => byKey.get(key)![part]?.class?.code ?? null,
        },
        {
          id: `${part}-index`,
          title: `${title}index`,
          unit: '',
          text: (key) => (index(key) === null ? '–' : germanNumber(index(key)!, 2)),
          order: index,
        },
      ];
    }),
    {
      id: 'attention',
      title: 'Aufmerksamkeitsbedarf',
      unit: '',
      words: true,
      text: (key) =>
        ({ true: 'ja', false: 'nein', null: 'nicht beurteilbar' })[String(byKey.get(key)!.attention)] ?? '–',
      order: (key) => String(byKey.get(key)!.attention),
    },
  ];
}
