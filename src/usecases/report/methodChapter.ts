import type { Method } from '../../catalogue/method.ts';
import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import type { Composite } from '../composite/readComposite.ts';
import type { DecouplingAnswer } from '../decoupling/decouplingAnswer.ts';
import type { ReportContext } from './reportContext.ts';

/** How the figures came about: the rules of all figures, and the parameters of the methods that were used. */
export function methodBlocks(
  context: ReportContext,
  composite: Composite | null,
  decoupling: DecouplingAnswer | null,
): DocumentBlock[] {
  const blocks: DocumentBlock[] = [
    { kind: 'heading', depth: 1, id: 'methode-zahlen', text: 'Werte, Stadtwerte, Intervalle' },
    {
      kind: 'list',
      items: [
        'Anteile entstehen aus Zähler und Nenner des Gebiets, nie als Mittelwert anderer Anteile. Gerundet wird nur beim Schreiben.',
        'Der Stadtwert ist die gelieferte Gesamtzahl, sonst die Summe der Zähler durch die Summe der Nenner aller Gebiete, die beides haben.',
        'Das 95-%-Intervall von Anteilen ist das nach Wilson (1927, Journal of the American Statistical Association 22).',
        'Rang 1 hat der höchste Wert, gleiche Werte teilen sich den besseren Rang. Dezile teilen die Gebiete der Größe nach in Zehntel.',
        'Karten zeigen Klassen gleicher Größe (Quantile), wo nichts anderes dabeisteht; eingeteilt werden die Werte so, wie sie gedruckt sind.',
        'Wo ein Wert fehlt, steht der Grund. Eine gemessene Null ist ein Wert.',
        'Über einen Bruch der Zeitreihe und über fehlende Jahre läuft in den Bildern keine Linie.',
      ],
    },
  ];
  const method = composite === null ? undefined : context.engine.catalogue.methods.get(composite.method.id);
  if (method !== undefined) blocks.push(...compositeMethod(context, method));
  if (decoupling !== null) {
    const { method: rule } = decoupling;
    blocks.push(
      { kind: 'heading', depth: 1, id: 'methode-abkopplung', text: `Abkopplung: ${rule.title}` },
      { kind: 'paragraph', text: rule.evidence },
      {
        kind: 'facts',
        facts: [
          ['Regel', `${rule.id}, Fassung ${rule.version}, gültig ab ${german(rule.validFrom)}`],
          ['Geprüft an', rule.measured.on],
          ['Anteil der Zufallstreffer in der Prüfung', `${percent(rule.measured.falseDiscoveryRate)} der Meldungen`],
          ...(rule.q === null ? [] : [['Aufgenommen bis q', String(rule.q).replace('.', ',')] as const]),
        ],
      },
    );
  }
  return blocks;
}

function compositeMethod(context: ReportContext, method: Method): DocumentBlock[] {
  const { catalogue } = context.engine;
  const parts = 'status' in method.indicators ? method.indicators : null;
  const rows = (['status', 'dynamics'] as const).flatMap((part) =>
    (parts?.[part] ?? []).map((one) => [
      one.column,
      part === 'status' ? 'Status' : 'Dynamik',
      (one.indicator === null ? one.title : catalogue.indicators.get(one.indicator)?.title) ?? one.column,
      one.direction === 1 ? 'höher ist ungünstiger' : 'höher ist günstiger',
      String(one.weight).replace('.', ','),
    ]),
  );
  const classes = (['status', 'dynamics'] as const).flatMap((part) =>
    (method.classes?.[part] ?? []).map(({ code, label, upTo, upToIncluded }) => [
      label,
      part === 'status' ? 'Status' : 'Dynamik',
      code,
      upTo === null
        ? 'darüber'
        : `${upToIncluded ? 'bis einschließlich' : 'unter'} ${String(upTo).replace('.', ',').replace('-', '−')}`,
    ]),
  );
  const { eligible } = method;
  return [
    { kind: 'heading', depth: 1, id: 'methode-index', text: method.title },
    { kind: 'paragraph', text: method.description },
    {
      kind: 'facts',
      facts: [
        ['Kennung und Fassung', `${method.id}, Fassung ${method.version}, gültig ab ${german(method.validFrom)}`],
        ['Vorbild', method.source],
        ['Nachgeprüft', method.evidence],
        [
          'Einbezogen',
          eligible.minimumPopulation === null
            ? 'Gebiete jeder Größe'
            : `Gebiete ab ${eligible.minimumPopulation} Einwohnerinnen und Einwohnern`,
        ],
        ...(eligible.atLeast === undefined ? [] : [['Mindestens', `${eligible.atLeast} der Indikatoren`] as const]),
        ...('dynamics' in method && method.dynamics !== undefined
          ? [['Dynamik', `Veränderung über ${method.dynamics.years} Jahre`] as const]
          : []),
        ...('standardise' in method
          ? ([
              ['Mittelwert', MEANS[method.standardise.mean]],
              ['Standardabweichung', DEVIATIONS[method.standardise.deviation]],
              ['Zusammenfassung', COMBINE[method.combine]],
              ['Erneut standardisiert', method.restandardise ? 'ja' : 'nein'],
            ] as const)
          : []),
      ],
    },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Indikatoren und Gewichte',
            columns: [
              { title: 'Spalte' },
              { title: 'Teil' },
              { title: 'Indikator' },
              { title: 'Richtung' },
              { title: 'Gewicht', number: true },
            ],
            rows,
          },
        ]),
    ...(classes.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Klassen und ihre Grenzen',
            columns: [{ title: 'Klasse' }, { title: 'Teil' }, { title: 'Kennzeichen' }, { title: 'Indexwert' }],
            rows: classes,
          },
        ]),
  ];
}

const MEANS = {
  unweighted: 'ungewichteter Mittelwert der einbezogenen Gebiete',
  population_weighted: 'nach Bevölkerung gewichteter Mittelwert',
  city_value: 'Stadtwert',
} as const;
const DEVIATIONS = {
  population: 'der Grundgesamtheit (geteilt durch n)',
  sample: 'der Stichprobe (geteilt durch n − 1)',
} as const;
const COMBINE = {
  weighted_sum: 'gewichtete Summe der z-Werte',
  mean_z: 'gewichtetes Mittel der z-Werte',
  pca: 'erste Hauptkomponente',
} as const;

function german(day: string): string {
  return day.split('-').reverse().join('.');
}
function percent(value: number): string {
  return `${String(Math.round(1000 * value) / 10).replace('.', ',')} %`;
}
