import type { ReportTemplate } from '../../src/catalogue/reportTemplate.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';

/** Every kind of chapter, but few indicators: a report that a test can make several times. */
const SHORT: ReportTemplate = {
  id: 'kurz',
  version: '1',
  title: 'Kurzbericht',
  description: 'Für Tests.',
  publisher: 'Amt für <Statistik> & "Wahlen"',
  colours: { accent: '#0b4f8a', accentLight: '#e6eff7' },
  logo: {
    data: `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0b4f8a"/></svg>').toString('base64')}`,
    alt: 'Wappen',
  },
  chapters: [
    { kind: 'summary', title: 'Das Wichtigste', indicators: ['einwohnerzahl', 'sgb2-quote', 'angebotsmiete-median'] },
    {
      kind: 'overview',
      title: 'Überblick',
      introduction: ['#let x = 1 *kein* Markup <b>'],
      indicators: ['sgb2-quote'],
    },
    { kind: 'composite', title: 'Sozialindex', methods: ['berlin-mss-2023', 'musterstadt-sozialindex'] },
    { kind: 'segregation', title: 'Segregation', groups: ['sgb2-quote'] },
    { kind: 'decoupling', title: 'Abkopplung', indicators: ['sgb2-quote', 'angebotsmiete-median'] },
    { kind: 'indicators', title: 'Indikatoren', indicators: ['sgb2-quote', 'angebotsmiete-median'] },
    { kind: 'areas', title: 'Steckbriefe', indicators: ['sgb2-quote', 'kinderarmut'], series: [] as string[] },
    { kind: 'methods', title: 'Methode' },
    { kind: 'quality', title: 'Datenqualität', indicators: ['sgb2-quote', 'kinderarmut'] },
    { kind: 'glossary', title: 'Glossar' },
    { kind: 'sources', title: 'Quellen' },
  ],
};

/** The engine with one more report template, `kurz`. */
export function withShortReport(engine: EngineContext): EngineContext {
  const reports = new Map([...engine.catalogue.reports, [SHORT.id, SHORT]]);
  return { ...engine, catalogue: { ...engine.catalogue, reports } };
}
