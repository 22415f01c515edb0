import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { openDataset } from '../../src/usecases/dataset/openDataset.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { DEFAULT_LIMITS } from '../../src/usecases/system/limits.ts';
import { makeSmallCity, SMALL_CITY } from '../deliveries/smallCity.ts';
import { writeXlsx } from '../delivery/grid/writeXlsx.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

const BASE = `/api/v1/cities/${SMALL_CITY}`;
const FORMATS = `${BASE}/delivery-formats`;

interface Found {
  check: string;
  severity: string;
  message: string;
  question?: { into: string; choices: { value: unknown }[] };
}
interface Answer {
  status: number;
  detail?: string;
  errors?: { pointer?: string; detail: string }[];
  outcome?: string;
  deliveryId?: number | null;
  observations?: number;
  datasetState?: string;
  findings?: Found[];
  // biome-ignore lint/suspicious/noExplicitAny: the answer is looked into at many depths
  protocol?: any;
}

let engine: EngineContext;
let app: App;
let state: string;
const endings: (() => Promise<void>)[] = [];

beforeAll(async () => {
  engine = await openTestEngine('empty', (work) => endings.push(work));
  app = await openTestApi(engine, {}, (work) => endings.unshift(work));
  await makeSmallCity(engine);
  state = (await openDataset(engine, SMALL_CITY, 'current', 'staff')).datasetState;
});

afterEach(async () => {
  const { session } = engine.database;
  await session.execute('truncate delivery, delivery_original, observation, delivery_format' as never);
  await session.execute(`update city set state_id = '${state}' where city_id = '${SMALL_CITY}'` as never);
});

afterAll(async () => {
  for (const work of endings) await work();
});

const LINE = 'grenze-der-teile';

/** The parts of a form; the file last. */
function form(file: string | Uint8Array, fields: Record<string, string>, fileName: string) {
  const text = Object.entries(fields)
    .map(([name, value]) => `--${LINE}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
  const head = `--${LINE}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(text + head), Buffer.from(file), Buffer.from(`\r\n--${LINE}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${LINE}` },
  };
}

async function send(
  file: string | Uint8Array,
  {
    format,
    fileName = 'lieferung.csv',
    to = app,
    ...fields
  }: { format?: unknown; fileName?: string; to?: App } & Record<string, unknown> = {},
): Promise<Answer> {
  const response = await to.inject({
    method: 'POST',
    url: `${BASE}/deliveries`,
    ...form(
      file,
      {
        ...(fields as Record<string, string>),
        ...(format === undefined ? {} : { format: typeof format === 'string' ? format : JSON.stringify(format) }),
      },
      fileName,
    ),
  });
  return { status: response.statusCode, ...JSON.parse(response.body) };
}

/** Writes the answer where the finding wants it, as a plain client would. */
function answered(answer: Answer, into: string, value: unknown): object {
  const format = structuredClone(answer.protocol.format) as Record<string, unknown>;
  const parts = into
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let place = format;
  for (const part of parts.slice(0, -1)) {
    place[part] ??= {};
    place = place[part] as Record<string, unknown>;
  }
  place[parts.at(-1)!] = value;
  return format;
}

const questions = (answer: Answer) =>
  (answer.findings ?? []).filter(({ severity }) => severity === 'question').map(({ question }) => question?.into);
const errors = (answer: Answer) => (answer.findings ?? []).filter(({ severity }) => severity === 'error');

async function series(measure: string, period: string, level: string): Promise<Record<string, unknown>> {
  const dataset = await openDataset(engine, SMALL_CITY, 'current', 'staff');
  const cells: Record<string, unknown> = {};
  for (const { id } of dataset.boundaries) {
    const panel = await dataset.panel(id);
    const column = panel.columns.get(measure)?.get(period);
    panel.areas.forEach((area, i) => {
      if (column !== undefined && column.reasons[i] !== 255 && (area.level ?? '') === level)
        cells[area.key] = column.reasons[i] === 0 ? column.values[i] : `(${column.reasons[i]})`;
    });
  }
  return cells;
}

const QUARTERS =
  'Schlüssel;Stadtteil;Geburten\n0101;Stadtteil 0101;5\n0103;Stadtteil 0103;6\n0201;Stadtteil 0201;7\n0203;Stadtteil 0203;8\n';
const dated = (year: number) =>
  QUARTERS.replace('Stadtteil;', 'Stadtteil;Jahr;').replaceAll(/(Stadtteil \d+);/g, `$1;${year};`);

describe('a file that has to be recognised', () => {
  test('asked, answered, stored, read back, refused as known, withdrawn', async () => {
    const file = `${dated(2021)};nicht zuzuordnen;2021;2\n;Stadt insgesamt;2021;28\n`.replace(
      'Geburten',
      'Neugeborene',
    );
    const first = await send(file);
    expect(first).toMatchObject({ status: 422, outcome: 'refused', deliveryId: null, observations: 0 });
    expect(questions(first)).toEqual(['/measures/Neugeborene']);
    expect(first.errors).toHaveLength(1);
    expect(first.protocol.reading.table).toMatchObject({ layout: 'measures_as_columns' });
    expect(first.protocol.measuresRead).toEqual([{ label: 'Neugeborene', measure: null, title: null, cells: 6 }]);
    expect(first.protocol.preview.rows.length).toBe(7);
    expect(first.protocol.formatDiff).toBeNull();

    const format = answered(first, '/measures/Neugeborene', 'births');
    expect(await send(file, { format, dryRun: 'true' })).toMatchObject({
      status: 200,
      outcome: 'checked',
      deliveryId: null,
    });
    const stored = await send(file, { format });
    expect(stored, JSON.stringify(stored.findings)).toMatchObject({
      status: 201,
      outcome: 'stored',
      deliveryId: 1,
      observations: 6,
    });
    expect(questions(stored)).toEqual([]);
    expect(await series('births', '2021', 'stadtteil')).toEqual({ '0101': 5, '0103': 6, '0201': 7, '0203': 8 });
    expect(await series('births', '2021', '')).toEqual({ gesamt: 28, 'nicht-zuzuordnen': 2 });
    const kept = await app.inject(`${BASE}/deliveries/1`);
    expect(kept.json().protocol.preview).toBeNull();
    expect(kept.json().protocol.reading.table.layout).toBe('measures_as_columns');
    expect(kept.json().protocol.format).toEqual(stored.protocol.format);

    const again = await send(file, { format });
    expect(again.status).toBe(422);
    expect(errors(again).map(({ check }) => check)).toEqual(['already-delivered']);
    const other = await send(file, { format: { ...format, title: 'Anders' }, fileName: 'anders.csv' });
    expect(errors(other).map(({ check }) => check)).toEqual(['already-delivered']);

    const withdrawn = await app.inject({ method: 'DELETE', url: `${BASE}/deliveries/1` });
    expect(withdrawn.json()).toEqual({ datasetState: state });
    expect(await series('births', '2021', 'stadtteil')).toEqual({});
    expect((await send(file, { format })).status).toBe(201);
  });

  test('several questions, one after the other, by the format that comes back', async () => {
    const file = `${dated(2021)
      .replace('Geburten', 'Kinder')
      .replace(';8\n', ';-\n')
      .replace('0203;Stadtteil 0203', '0203;Stadtteil 0203')}99;Gewerbepark;2021;3\n`;
    let answer = await send(file);
    const values: Record<string, unknown> = {
      '/measures/Kinder': 'births',
      '/symbols/-': 0,
      '/area/aliases/99': 'nicht-zuzuordnen',
    };
    for (let round = 0; round < 5 && answer.status === 422; round++) {
      let format: object = answer.protocol.format;
      for (const into of questions(answer))
        format = answered({ ...answer, protocol: { format } }, into!, values[into!]);
      answer = await send(file, { format });
    }
    expect(answer.status, JSON.stringify(answer.findings)).toBe(201);
    expect(await series('births', '2021', 'stadtteil')).toEqual({ '0101': 5, '0103': 6, '0201': 7, '0203': 0 });
    expect(await series('births', '2021', '')).toMatchObject({ 'nicht-zuzuordnen': 3 });
  });

  test('the boundary version is the one of its years; areas of another one are named', async () => {
    const old =
      'Schlüssel;Stadtteil;Jahr;Geburten\n0101;Stadtteil 0101;2015;5\n0102;Stadtteil 0102;2015;6\n0201;Stadtteil 0201;2015;7\n0202;Stadtteil 0202;2015;8\n';
    const stored = await send(old);
    expect(stored, JSON.stringify(stored.findings)).toMatchObject({ status: 201 });
    expect(stored.protocol.boundary).toBe('alt');
    expect(await series('births', '2015', 'stadtteil')).toEqual({ '0101': 5, '0102': 6, '0201': 7, '0202': 8 });

    const mixed = await send(old.replaceAll('2015', '2021'));
    expect(mixed.status).toBe(422);
    expect(errors(mixed)[0]).toMatchObject({ check: 'other-boundary', message: expect.stringContaining('„alt“') });
    const told = await send(old.replaceAll('2015', '2021'), { boundary: 'gibt-es-nicht' });
    expect(told.status).toBe(422);
    expect(JSON.stringify(told.findings)).toContain('gibt-es-nicht');
  });

  test('also where no key of the file is known to the newest version', async () => {
    const old =
      'Schlüssel;Stadtteil;Jahr;Geburten\n0102;Stadtteil 0102;2015;6\n0202;Stadtteil 0202;2015;8\n03;Stadtteil 03;2015;9\n';
    const stored = await send(old);
    expect(stored, JSON.stringify(stored.findings)).toMatchObject({ status: 201 });
    expect(stored.protocol.boundary).toBe('alt');
  });

  test('a stock with a bare year is asked for its day, a flow is not', async () => {
    const file = dated(2021)
      .replace('Geburten', 'population')
      .replaceAll(/;(\d)\n/g, ';$100\n');
    const first = await send(file);
    expect(questions(first)).toEqual(['/period/day']);
    const stored = await send(file, { format: answered(first, '/period/day', '12-31') });
    expect(stored, JSON.stringify(stored.findings)).toMatchObject({ status: 201 });
    const read = await app.inject(`${BASE}/series?indicator=einwohnerzahl&level=stadtteil&release=current&shape=rows`);
    expect(read.statusCode, read.body).toBe(200);
    const rows = (read.json() as { rows: { area: string; value: number; period: string }[] }).rows;
    expect(rows.map(({ area, period, value }) => `${area} ${period} ${value}`)).toEqual([
      '0101 2021-12-31 500',
      '0103 2021-12-31 600',
      '0201 2021-12-31 700',
      '0203 2021-12-31 800',
    ]);
    expect(questions(await send(dated(2020)))).toEqual([]);
  });

  test('in Windows-1252, with umlauts', async () => {
    const text = dated(2021).replace('Geburten', 'Säuglinge');
    const first = await send(Buffer.from(text, 'latin1'));
    expect(first.protocol.encoding).toBe('windows-1252');
    expect(questions(first)).toEqual(['/measures/Säuglinge']);
    expect(
      (await send(Buffer.from(text, 'latin1'), { format: answered(first, '/measures/Säuglinge', 'births') })).status,
    ).toBe(201);
  });

  test('an XLSX with two tables asks for the sheet, and the answer goes into the format that comes back', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = (year: number) =>
      `<sheetData><row>${['Schlüssel', 'Jahr', 'Geburten'].map(cell).join('')}</row>${['0101', '0103', '0201', '0203']
        .map((key, i) => `<row>${cell(key)}<c><v>${year}</v></c><c><v>${i + year - 2000}</v></c></row>`)
        .join('')}</sheetData>`;
    const bytes = await writeXlsx([sheet(2020), sheet(2021)]);
    const first = await send(bytes, { fileName: 'Tabellen 2021.xlsx' });
    expect(questions(first)).toEqual(['/sheet']);
    const stored = await send(bytes, { fileName: 'Tabellen 2021.xlsx', format: answered(first, '/sheet', 'Blatt 2') });
    expect(stored, JSON.stringify(stored.findings)).toMatchObject({ status: 201 });
    expect(await series('births', '2020', 'stadtteil')).toEqual({});
    expect(await series('births', '2021', 'stadtteil')).toEqual({ '0101': 21, '0103': 22, '0201': 23, '0203': 24 });
  });

  test('two files of one name whose titles name two years are two deliveries', async () => {
    const titled = (year: number) => `Geburten im Jahr ${year}\n\n${QUARTERS}`;
    expect((await send(titled(2020))).status).toBe(201);
    expect((await send(titled(2021))).status).toBe(201);
    expect(await series('births', '2020', 'stadtteil')).toEqual(await series('births', '2021', 'stadtteil'));
  });

  test('columns with the names of every object do no harm', async () => {
    const file = dated(2021).replace('Geburten', '__proto__');
    const first = await send(file);
    expect(questions(first)).toEqual(['/measures/__proto__']);
    const text = JSON.stringify(first.protocol.format).replace(/\}$/, ',"measures":{"__proto__":"births"}}');
    const stored = await send(file, { format: text });
    expect(stored, JSON.stringify(stored.findings)).toMatchObject({ status: 201 });
    expect(await series('births', '2021', 'stadtteil')).toMatchObject({ '0101': 5 });
    expect(({} as Record<string, unknown>).births).toBeUndefined();
    expect((await app.inject(`${BASE}/deliveries/1`)).json().protocol.format.layout).toBe('recognised');
  });

  test.each(['_x0000_', '_xD800_', '&#0;', '&#xDC00;', '\u0000', '\ud83d'])(
    'what a spreadsheet may write for characters that are no text reaches no database: %j',
    async (sign) => {
      const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
      const sheet = `<sheetData><row>${['Schlüssel', 'Jahr', 'Geburten', `Bem${sign}erkung`].map(cell).join('')}</row>${[
        '0101',
        '0103',
        '0201',
        '0203',
      ]
        .map((key, i) => `<row>${cell(key)}<c><v>2021</v></c><c><v>${i}</v></c>${cell(`a${sign}b${i}`)}</row>`)
        .join('')}</sheetData>`;
      const answer = await send(await writeXlsx([sheet]), { fileName: 'x.xlsx' });
      expect([201, 422], JSON.stringify(answer.findings)).toContain(answer.status);
      if (answer.status === 201) expect((await app.inject(`${BASE}/deliveries/1`)).statusCode).toBe(200);
    },
  );
});

describe('what is turned down', () => {
  test.each([
    ['an empty file', '', 'leer'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'PDF'],
  ])('%s', async (_name, content, word) => {
    const answer = await send(Buffer.from(content, 'latin1'));
    expect([400, 422]).toContain(answer.status);
    expect(JSON.stringify(answer)).toContain(word);
  });

  test('too large, too many cells, too slow: 413 or a finding, in words', async () => {
    const small = { ...engine, limits: { ...DEFAULT_LIMITS, fileBytes: 2000 } };
    const narrow = await openTestApi(small);
    const large = await send(dated(2021) + ' '.repeat(5000), { to: narrow });
    expect(large).toMatchObject({ status: 413 });
    const few = await openTestApi({ ...engine, limits: { ...DEFAULT_LIMITS, cells: 3 } });
    expect(errors(await send(dated(2021), { to: few })).map(({ check }) => check)).toContain('too-many-cells');
    const hasty = await openTestApi({ ...engine, limits: { ...DEFAULT_LIMITS, seconds: 0 } });
    const long = `Schlüssel;Stadtteil;Jahr;Geburten\n${Array.from({ length: 30_000 }, (_, i) => `0101;Stadtteil 0101;${1000 + (i % 1000)};${i}`).join('\n')}\n`;
    const slow = await send(long, { to: hasty });
    expect(slow.status, slow.detail).toBe(413);
    expect(slow.detail).toContain('Sekunden');
  });

  test.each([
    ['no JSON', '{"id":', /JSON/],
    ['no format', '{}', /fehlt/],
    ['unknown id', 'gibt-es-nicht', /gibt es nicht/],
    ['unknown field', '{"id":"a","version":1,"title":"a","layout":"recognised","nix":1}', /nix/],
  ])('a format that is none: %s', async (_name, format, words) => {
    const answer = await send(dated(2021), { format });
    expect([400, 404]).toContain(answer.status);
    expect(answer.detail).toMatch(words);
  });

  test('a format as long as a book', async () => {
    const aliases = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`Gebiet ${i}`, '0101']));
    const answer = await send(dated(2021), {
      format: { id: 'a', version: 1, title: 'a', layout: 'recognised', area: { aliases } },
    });
    expect(answer.status).toBe(413);
    expect(answer.detail).toContain('format');
  });
});

const FORMAT = { id: 'meldung', version: 1, title: 'Meldung', layout: 'recognised', symbols: { '-': 0 } };

describe('saving', () => {
  const put = async (format: unknown, id = 'meldung', headers: Record<string, string> = {}) =>
    app.inject({
      method: 'PUT',
      url: `${FORMATS}/${id}`,
      payload: typeof format === 'string' ? format : JSON.stringify(format),
      headers: { 'content-type': 'application/json', ...headers },
    });

  test('versions count on; the same contents keep theirs, whatever the order of their keys', async () => {
    const first = await put({ ...FORMAT, version: 17 });
    expect(first.statusCode).toBe(201);
    expect(first.json()).toEqual({ format: { ...FORMAT, version: 1 } });
    const turned = await put(Object.fromEntries(Object.entries({ ...FORMAT, version: 9 }).reverse()));
    expect(turned.statusCode).toBe(200);
    expect(turned.json().format.version).toBe(1);
    const second = {
      ...FORMAT,
      symbols: { '-': 'unknown', '': 'suppressed' },
      measures: { 'a/b ~': null, '': 'births' },
    };
    expect((await put(second)).json().format).toEqual({ ...second, version: 2 });
    expect((await put(FORMAT)).json().format.version).toBe(3);
    const newest = (await app.inject(`${FORMATS}/meldung`)).json();
    expect(newest).toMatchObject({ format: { ...FORMAT, version: 3 }, versions: [3, 2, 1] });
    expect((await app.inject(`${FORMATS}/meldung?version=2`)).json().format).toEqual({ ...second, version: 2 });
    expect((await app.inject(`${FORMATS}/meldung?version=4`)).statusCode).toBe(404);
    expect((await app.inject(`${FORMATS}/meldung?version=x`)).statusCode).toBe(400);
    expect((await app.inject(`${FORMATS}/nichts`)).statusCode).toBe(404);
    const list = (await app.inject(FORMATS)).json();
    expect(list.formats.filter((one: { origin: string }) => one.origin === 'city')).toEqual([
      { id: 'meldung', version: 3, title: 'Meldung', origin: 'city', savedAt: expect.any(String) },
    ]);
    expect(list.total).toBe(list.formats.length);
    expect(list.formats.map((one: { id: string }) => one.id)).toContain('excel-de');
  });

  test('a saved format reads by its name, in its newest version', async () => {
    const file = dated(2021).replace('Geburten', 'Kinder');
    await put({ ...FORMAT, measures: { Kinder: null } });
    await put({ ...FORMAT, measures: { Kinder: 'births' } });
    const stored = await send(file, { format: 'meldung' });
    expect(stored, JSON.stringify(stored.findings)).toMatchObject({ status: 201 });
    expect(stored.protocol.format).toMatchObject({ id: 'meldung', version: 2 });
  });

  test('a format that was learnt can be saved as it came', async () => {
    const { protocol } = await send(dated(2021), { dryRun: 'true' });
    const saved = await put(protocol.format, protocol.format.id);
    expect(saved.statusCode, saved.body).toBe(201);
    expect(questions(await send(dated(2021), { format: protocol.format.id, dryRun: 'true' }))).toEqual([]);
  });

  test.each([
    ['another id than the address', { ...FORMAT, id: 'anders' }, 'meldung', 400],
    ['one that comes with the engine', { ...FORMAT, id: 'duva' }, 'duva', 409],
    ['an id that is none', FORMAT, 'Meldung%20X', 400],
    ['no JSON', '{"id"', 'meldung', 400],
    ['a list', '[]', 'meldung', 400],
    ['prototypes', `{"__proto__":{"x":1},"id":"meldung"}`, 'meldung', 400],
    ['characters that are no text', { ...FORMAT, title: 'a\u0000b' }, 'meldung', 400],
    ['ten thousand columns', { ...FORMAT, header: Array.from({ length: 10_000 }, (_, i) => `S${i}`) }, 'meldung', 400],
    ['a megabyte', { ...FORMAT, description: 'x'.repeat(1_100_000) }, 'meldung', 413],
  ])('refused: %s', async (_name, format, id, status) => {
    const response = await put(format, id);
    expect(response.statusCode, response.body.slice(0, 300)).toBe(status);
    expect(response.json().detail).toMatch(/^[A-ZÄÖÜ„].*[.]$/s);
    expect(response.json().detail).not.toContain('must');
    expect(response.body.length).toBeLessThan(5000);
    expect(
      (await app.inject(FORMATS)).json().formats.filter((one: { origin: string }) => one.origin === 'city'),
    ).toEqual([]);
  });

  test('what is wrong is named with its place', async () => {
    const response = await put({
      ...FORMAT,
      symbols: { '-': 'nichts' },
      roles: { A: 'chef' },
      period: {},
      measures: { x: 'Groß' },
    });
    expect(response.statusCode).toBe(400);
    expect(
      response
        .json()
        .errors.map((one: { pointer: string }) => one.pointer)
        .sort(),
    ).toEqual(['#/format/measures/x', '#/format/period', '#/format/roles/A', '#/format/symbols/-']);
  });

  test('keys of every kind do no harm and come back as they were', async () => {
    const keys = ['constructor', 'toString', "'; drop table delivery_format; --", '"', 'ä\u2028ö', '😀', '$1', '%s'];
    const of = <V>(value: V) => Object.fromEntries(keys.map((key) => [key, value]));
    const format = {
      ...FORMAT,
      symbols: of('unknown'),
      roles: of('value'),
      measures: of(null),
      numbers: of('decimal'),
      area: { aliases: of('0101') },
      header: keys,
    };
    expect((await put(format)).statusCode).toBe(201);
    expect((await app.inject(`${FORMATS}/meldung`)).json().format).toEqual(format);
    expect((await send(dated(2021), { format: 'meldung' })).status).toBe(201);
  });

  test('two who save at once get two versions', async () => {
    const all = await Promise.all([1, 2, 3, 4].map((i) => put({ ...FORMAT, description: `Fassung von ${i}` })));
    expect(all.map((one) => one.json().format?.version).sort()).toEqual([1, 2, 3, 4]);
  });

  test('only for staff, and only for cities that there are', async () => {
    const guarded = await openTestApi(engine, { staffToken: 'sehr-geheimes-wort' });
    for (const [method, url] of [
      ['GET', FORMATS],
      ['GET', `${FORMATS}/duva`],
      ['PUT', `${FORMATS}/meldung`],
    ] as const)
      for (const authorization of ['', 'Bearer falsches-wort-hier']) {
        const response = await guarded.inject({
          method,
          url,
          headers: { authorization },
          ...(method === 'PUT' ? { payload: FORMAT } : {}),
        });
        expect(response.statusCode, url).toBe(401);
      }
    const right = { authorization: 'Bearer sehr-geheimes-wort' };
    expect((await guarded.inject({ url: FORMATS, headers: right })).statusCode).toBe(200);
    for (const url of ['/api/v1/cities/01234567/delivery-formats', '/api/v1/cities/01234567/delivery-formats/duva'])
      expect((await app.inject(url)).statusCode).toBe(404);
    expect(
      (await app.inject({ method: 'PUT', url: '/api/v1/cities/01234567/delivery-formats/meldung', payload: FORMAT }))
        .statusCode,
    ).toBe(404);
  });
});
