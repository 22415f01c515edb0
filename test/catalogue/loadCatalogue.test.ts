import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { CatalogueError } from '../../src/catalogue/catalogueError.ts';
import { loadCatalogue } from '../../src/catalogue/loadCatalogue.ts';
import { catalogueDirectory } from './catalogueDirectory.ts';

type Json = Record<string, unknown>;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync(catalogueDirectory, directory, { recursive: true });
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), typeof content === 'string' ? content : JSON.stringify(content));
}

function edit(path: string, change: (content: Json) => void): void {
  const content = JSON.parse(readFileSync(join(directory, path), 'utf8')) as Json;
  change(content);
  write(path, content);
}

function editMeasure(path: string, id: string, change: (measure: Json) => void): void {
  edit(path, (content) => change((content.measures as Json[]).find((measure) => measure.id === id)!));
}

/** "file#pointer: text" of everything that is wrong. */
function problems(): string[] {
  try {
    loadCatalogue(directory);
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    for (const problem of error.problems) expect(error.message).toContain(problem.text);
    return error.problems.map((problem) => `${problem.file}#${problem.pointer}: ${problem.text}`);
  }
  return [];
}

const QUOTE = 'catalogue/grundsicherung/sgb2-quote.json';
const CHANGE = 'catalogue/grundsicherung/sgb2-quote-veraenderung-5-jahre.json';
const METHOD = 'methods/berlin-mss-2013.json';

describe('broken catalogues', () => {
  const cases: readonly (readonly [string, () => void, readonly string[]])[] = [
    [
      'report template that names what is not there',
      () =>
        edit('reports/standard.json', (template) => {
          template.id = 'anders';
          template.level = 'kiez';
          (template.chapters as Json[])[0]!.indicators = ['gibt-es-nicht'];
          (template.chapters as Json[])[2]!.methods = ['keine-methode'];
          (template.chapters as Json[])[3]!.groups = ['niemand'];
        }),
      [
        'reports/standard.json#/id: Die Datei muss "anders.json" heißen.',
        'reports/standard.json#/level: Die Ebene "kiez" gibt es nicht.',
        'reports/standard.json#/chapters/0/indicators/0: Den Indikator "gibt-es-nicht" gibt es nicht.',
        'reports/standard.json#/chapters/2/methods/0: Die Methode "keine-methode" gibt es nicht.',
        'reports/standard.json#/chapters/3/groups/0: Weder ein Indikator noch ein Merkmal heißt "niemand".',
      ],
    ],
    [
      'unknown field',
      () =>
        edit(QUOTE, (i) => {
          i.colour = 'rot';
        }),
      [`${QUOTE}#: Unbekanntes Feld "colour".`],
    ],
    [
      'missing field',
      () =>
        edit(QUOTE, (i) => {
          delete i.polarity;
        }),
      [`${QUOTE}#: Das Feld "polarity" fehlt.`],
    ],
    [
      'wrong word',
      () =>
        edit(QUOTE, (i) => {
          i.polarity = 'bad';
        }),
      [`${QUOTE}#/polarity: Erlaubt sind nur: high_adverse, high_favourable, neutral.`],
    ],
    [
      'wrong type',
      () =>
        edit(QUOTE, (i) => {
          i.decimals = '1';
        }),
      [`${QUOTE}#/decimals: Erwartet wird: ganze Zahl.`],
    ],
    [
      'proportion without denominator',
      () =>
        edit(QUOTE, (i) => {
          delete i.denominator;
        }),
      [`${QUOTE}#: Das Feld "denominator" fehlt.`],
    ],
    [
      'change with numerator',
      () =>
        edit(CHANGE, (i) => {
          i.numerator = { plus: ['population'] };
        }),
      [`${CHANGE}#/numerator: Das Feld passt nicht zu kind oder layout.`],
    ],
    [
      'proportion in per mille',
      () =>
        edit(QUOTE, (i) => {
          i.per = 1000;
        }),
      [`${QUOTE}#/unit: Ein Anteil (proportion) hat die Einheit "percent" und "per": 100.`],
    ],
    [
      'unknown measure',
      () =>
        edit(QUOTE, (i) => {
          i.numerator = { plus: ['sgb2'] };
        }),
      [`${QUOTE}#/numerator/plus/0: Das Merkmal "sgb2" gibt es nicht.`],
    ],
    [
      'median in a quotient',
      () =>
        edit(QUOTE, (i) => {
          i.numerator = { plus: ['net_rent_median'] };
        }),
      [
        `${QUOTE}#/numerator/plus/0: "net_rent_median" ist keine Anzahl (count) und kann nicht in einem Quotienten stehen.`,
      ],
    ],
    [
      'persons and events added',
      () =>
        edit(QUOTE, (i) => {
          i.numerator = { plus: ['sgb2_recipients'], minus: ['births'] };
        }),
      [
        `${QUOTE}#/numerator/minus/0: "births" hat eine andere Einheit oder einen anderen Zeitbezug als "sgb2_recipients".`,
      ],
    ],
    [
      'unknown source',
      () =>
        edit(QUOTE, (i) => {
          i.sources = ['nowhere'];
        }),
      [`${QUOTE}#/sources/0: Die Quelle "nowhere" gibt es nicht.`],
    ],
    [
      'unknown level',
      () =>
        edit(QUOTE, (i) => {
          i.levels = ['kiez'];
        }),
      [`${QUOTE}#/levels/0: Die Gliederungsebene "kiez" gibt es nicht.`],
    ],
    [
      'unknown unit',
      () =>
        edit(QUOTE, (i) => {
          i.unit = 'promille';
        }),
      [
        `${QUOTE}#/unit: Die Einheit "promille" gibt es nicht.`,
        `${QUOTE}#/unit: Ein Anteil (proportion) hat die Einheit "percent" und "per": 100.`,
      ],
    ],
    [
      'delivered in another unit',
      () =>
        edit(QUOTE, (i) => {
          i.deliveredAs = 'mss_d1';
        }),
      [`${QUOTE}#/unit: Die Einheit ist "percent", das gelieferte Merkmal "mss_d1" hat "percentage_points".`],
    ],
    [
      'a finished figure said to differ, where there is none',
      () =>
        edit(QUOTE, (i) => {
          i.deliveredDiffers = 'Zählt auch andere.';
        }),
      [`${QUOTE}#/deliveredDiffers: Ohne fertigen Wert und eigenen Zähler gibt es nichts, worin sie verschieden sind.`],
    ],
    [
      'breaks out of order',
      () =>
        edit(QUOTE, (i) => {
          i.breaks = [
            { from: '2023-01-01', text: 'A' },
            { from: '2016-02-30', text: 'B' },
          ];
        }),
      [
        `${QUOTE}#/breaks/1/from: Den Tag 2016-02-30 gibt es nicht.`,
        `${QUOTE}#/breaks/1/from: Die Brüche müssen nach Datum geordnet sein.`,
      ],
    ],
    [
      'Lesehilfe',
      () =>
        edit(QUOTE, (i) => {
          i.lesehilfe = 'In {ort} sind es  {wert} {wert}';
        }),
      [
        `${QUOTE}#/lesehilfe: Der Platzhalter {gebiet} muss genau einmal vorkommen (gefunden: 0).`,
        `${QUOTE}#/lesehilfe: Der Platzhalter {zeit} muss genau einmal vorkommen (gefunden: 0).`,
        `${QUOTE}#/lesehilfe: Der Platzhalter {wert} muss genau einmal vorkommen (gefunden: 2).`,
        `${QUOTE}#/lesehilfe: Den Platzhalter {ort} gibt es nicht.`,
        `${QUOTE}#/lesehilfe: Der Satz endet nicht mit einem Punkt.`,
        `${QUOTE}#/lesehilfe: Der Satz enthält doppelte Leerzeichen.`,
      ],
    ],
    [
      'change in circles',
      () =>
        edit(CHANGE, (i) => {
          i.of = i.id;
        }),
      [
        `${CHANGE}#/of: Die Veränderungen verweisen im Kreis: sgb2-quote-veraenderung-5-jahre → sgb2-quote-veraenderung-5-jahre.`,
      ],
    ],
    [
      'change of nothing',
      () =>
        edit(CHANGE, (i) => {
          i.of = 'nichts';
        }),
      [`${CHANGE}#/of: Den Indikator "nichts" gibt es nicht.`],
    ],
    [
      'change in percent',
      () =>
        edit(CHANGE, (i) => {
          i.unit = 'percent';
        }),
      [`${CHANGE}#/unit: Die Veränderung von "sgb2-quote" hat die Einheit "percentage_points".`],
    ],
    [
      'indicator in the wrong folder',
      () => renameSync(join(directory, QUOTE), join(directory, 'catalogue/arbeit/quote.json')),
      [
        'catalogue/arbeit/quote.json#/id: Die Datei muss "sgb2-quote.json" heißen.',
        'catalogue/arbeit/quote.json#/theme: Die Datei muss im Ordner "catalogue/grundsicherung" liegen.',
      ],
    ],
    [
      'same id twice',
      () =>
        edit('measures/umwelt.json', (content) => {
          const list = content.measures as Json[];
          list.push({ ...list[0]! });
        }),
      [
        'measures/umwelt.json#/measures/5/id: Die Kennung "noise_exposed_residents" ist schon in measures/umwelt.json vergeben.',
      ],
    ],
    [
      'measure in the wrong file',
      () =>
        editMeasure('measures/umwelt.json', 'area_m2', (m) => {
          m.theme = 'wohnen';
        }),
      [
        'measures/umwelt.json#/measures/4/theme: Das Merkmal steht in measures/umwelt.json, nennt aber das Themenfeld "wohnen".',
      ],
    ],
    [
      'derivation from itself',
      () =>
        editMeasure('measures/umwelt.json', 'area_m2', (m) => {
          m.derivations = [{ plus: ['area_m2', 'nothing', 'population', 'net_rent_median'] }];
        }),
      [
        'measures/umwelt.json#/measures/4/derivations/0/plus/0: Ein Merkmal kann nicht aus sich selbst abgeleitet werden.',
        'measures/umwelt.json#/measures/4/derivations/0/plus/1: Das Merkmal "nothing" gibt es nicht.',
        'measures/umwelt.json#/measures/4/derivations/0/plus/2: "population" hat eine andere Einheit oder einen anderen Zeitbezug als "area_m2".',
        'measures/umwelt.json#/measures/4/derivations/0/plus/3: Nur Anzahlen (count) lassen sich ableiten und addieren ("net_rent_median").',
      ],
    ],
    [
      'part of nothing',
      () =>
        editMeasure('measures/umwelt.json', 'area_m2', (m) => {
          m.partOf = ['world', 'births'];
        }),
      [
        'measures/umwelt.json#/measures/4/partOf/0: Das Merkmal "world" gibt es nicht.',
        'measures/umwelt.json#/measures/4/partOf/1: Teil und Ganzes müssen beide Bestand oder beide Ereignis sein ("births").',
      ],
    ],
    ['no JSON', () => write('units.json', '{'), ['units.json#: Kein gültiges JSON']],
    ['missing list', () => rmSync(join(directory, 'levels.json')), ['levels.json#: Die Datei fehlt.']],
    [
      'stray file',
      () => write('catalogue/neu.json', {}),
      ['catalogue/neu.json#: Die Datei gehört zu keiner Art von Katalogdatei (siehe README.md).'],
    ],
    [
      'method without its indicator',
      () =>
        edit(METHOD, (m) => {
          (m.indicators as { status: Json[] }).status[0]!.indicator = 'nichts';
        }),
      [`${METHOD}#/indicators/status/0/indicator: Den Indikator "nichts" gibt es nicht.`],
    ],
    [
      'method classes that do not rise',
      () =>
        edit(METHOD, (m) => {
          (m.classes as { status: Json[] }).status[1]!.upTo = -2;
        }),
      [`${METHOD}#/classes/status/1/upTo: Die Grenzen müssen ansteigen.`],
    ],
    [
      'method attention for an unknown class',
      () =>
        edit(METHOD, (m) => {
          m.attention = [{ status: '9' }];
        }),
      [`${METHOD}#/attention/0/status: Die Statusklasse "9" gibt es nicht.`],
    ],
    [
      'method with an unknown measure',
      () =>
        edit(METHOD, (m) => {
          (m.eligible as Json).populationMeasures = ['people'];
        }),
      [`${METHOD}#/eligible/populationMeasures/0: Das Merkmal "people" gibt es nicht.`],
    ],
  ];

  test.each(cases)('%s', (_name, breakIt, expected) => {
    breakIt();
    const found = problems();
    expect(found.length).toBeGreaterThan(0);
    for (const text of expected)
      expect(
        found.some((problem) => problem.startsWith(text)),
        `${text}\n in \n${found.join('\n')}`,
      ).toBe(true);
    if (
      !expected[0]!.startsWith('units.json') &&
      !expected[0]!.startsWith('levels.json') &&
      !found.some((problem) => problem.includes('sgb2-quote"'))
    ) {
      expect(found).toHaveLength(expected.length);
    }
  });

  test('all problems come at once', () => {
    edit(QUOTE, (indicator) => {
      indicator.colour = 'rot';
    });
    edit(CHANGE, (indicator) => {
      indicator.lesehilfe = 'Nichts';
    });
    write('catalogue/neu.json', {});
    expect(problems()).toHaveLength(6);
  });
});

describe('a sound catalogue', () => {
  test('has a version that follows the content, not the layout', () => {
    const before = loadCatalogue(directory).version;
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    edit(QUOTE, () => undefined);
    expect(loadCatalogue(directory).version).toBe(before);
    edit(QUOTE, (indicator) => {
      indicator.decimals = 2;
    });
    expect(loadCatalogue(directory).version).not.toBe(before);
  });

  test('cannot be changed by anyone', () => {
    const catalogue = loadCatalogue(directory);
    const measure = catalogue.measures.get('population_age_00_17')!;
    expect(() => (measure.derivations as unknown[]).push({})).toThrow(TypeError);
    expect(() => (catalogue.measures as Map<string, unknown>).set('x', {})).toThrow(TypeError);
    expect(() => (catalogue.measures as Map<string, unknown>).clear()).toThrow(TypeError);
    expect(() => Object.assign(catalogue as { -readonly [K in keyof Catalogue]: unknown }, { version: '' })).toThrow(
      TypeError,
    );
  });

  test('hands out items without their $schema', () => {
    expect(loadCatalogue(directory).indicators.get('sgb2-quote')).not.toHaveProperty('$schema');
  });

  test('ignores texts for people', () => {
    write('catalogue/README.md', '#');
    write('.DS_Store', '');
    expect(problems()).toEqual([]);
  });

  test('checks delivery formats, which do not change its version', () => {
    const { version } = loadCatalogue(directory);
    const format = {
      $schema: '../schema/format.schema.json',
      id: 'probe',
      version: 1,
      title: 'Probe',
      layout: 'wide',
      area: { column: 'id' },
      period: { fixed: '2021' },
      measures: { einwohner: 'population' },
    };
    write('formats/probe.json', JSON.stringify(format));
    expect(loadCatalogue(directory).version).toBe(version);
    expect(loadCatalogue(directory).formats.get('probe')).toMatchObject({ measures: { einwohner: 'population' } });
    write('formats/probe.json', JSON.stringify({ ...format, id: 'andere', measures: { x: 'gibt_es_nicht' }, more: 1 }));
    expect(problems().join('\n')).toContain('Unbekanntes Feld "more"');
    write('formats/probe.json', JSON.stringify({ ...format, id: 'andere', measures: { x: 'gibt_es_nicht' } }));
    expect(problems().join('\n')).toMatch(/andere\.json[\s\S]*gibt_es_nicht/);
  });
});

test('the example of the README is a sound addition', () => {
  const readme = readFileSync(join(catalogueDirectory, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/`indicators\/([^`]+\.json)`( \(neuer Eintrag\))?:\n\n```json\n([\s\S]*?)```/g)];
  expect(blocks).toHaveLength(4);
  for (const [, path, addition, text] of blocks) {
    const content = JSON.parse(text!) as Json;
    if (addition === undefined) write(path!, content);
    else
      edit(path!, (file) =>
        (file[path!.startsWith('measures/') ? 'measures' : path!.replace('.json', '')] as Json[]).push(content),
      );
  }
  expect(problems()).toEqual([]);
  expect(loadCatalogue(directory).indicators.has('strassenbaeume-je-1000-einwohner')).toBe(true);
});

describe('report templates have a closed schema', () => {
  const breaks: readonly (readonly [string, (template: Json) => void])[] = [
    ['an unknown field', (template) => Object.assign(template, { font: 'Comic' })],
    [
      'an unknown kind of chapter',
      (template) => (template.chapters as Json[]).push({ kind: 'poem', title: 'Gedicht' }),
    ],
    [
      'a chapter with what belongs to another',
      (template) => Object.assign((template.chapters as Json[])[0]!, { methods: [] }),
    ],
    [
      'a logo from elsewhere',
      (template) => Object.assign(template, { logo: { data: 'https://example.org/a.png', alt: 'x' } }),
    ],
    ['a logo without words', (template) => Object.assign(template, { logo: { data: 'data:image/png;base64,AAAA' } })],
    [
      'a colour that is none',
      (template) => Object.assign(template, { colours: { accent: 'red;}', accentLight: '#ffffff' } }),
    ],
  ];
  test.each(breaks)('%s is refused', (_, change) => {
    edit('reports/standard.json', change);
    expect(problems().length).toBeGreaterThan(0);
    expect(problems().every((problem) => problem.startsWith('reports/standard.json#'))).toBe(true);
  });
});
