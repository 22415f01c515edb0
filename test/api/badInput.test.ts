import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { putCity } from '../../src/usecases/cities/putCity.ts';
import { openDataset } from '../../src/usecases/dataset/openDataset.ts';
import { readDeliveries } from '../../src/usecases/deliveries/readDeliveries.ts';
import { chooseFormat } from '../../src/usecases/formats/chooseFormat.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { makeSmallCity, OLD_AREAS, SMALL_CITY } from '../deliveries/smallCity.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

/** A city without areas. */
const OTHER = '99999003';
const BASE = `/api/v1/cities/${SMALL_CITY}`;
const HEADER = 'area,measure,period,value\n';
const GOOD = `${HEADER}1,population,2021-12-31,100\n2,population,2021-12-31,200\n`;
const FORMAT = {
  id: 'probe',
  version: 1,
  title: 'Probe',
  layout: 'wide',
  delimiter: ';',
  area: { column: 'gebiet' },
  period: { fixed: '2021-12-31' },
  measures: { Einwohner: 'population' },
};

interface Part {
  name: string;
  content: string | Buffer;
  /** Absent = a text field. */
  fileName?: string;
  type?: string;
}

interface Answer {
  status?: number;
  detail?: string;
  errors?: { pointer?: string; detail: string }[];
  deliveryId?: number | null;
  stored?: string;
  findings?: Found[];
  protocol?: { findings: Found[] };
}

interface Found {
  check: string;
  severity: string;
  message: string;
  row?: number;
  column?: number;
  area?: string;
  pointer?: string;
}

const BOUNDARY = 'grenze-der-teile';

function form(...parts: Part[]): { payload: Buffer; headers: Record<string, string> } {
  const pieces = parts.flatMap(({ name, content, fileName, type }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

const file = (content: string | Buffer, fileName = 'lieferung.csv'): Part => ({ name: 'file', content, fileName });
const field = (name: string, content: string): Part => ({ name, content });
const format = (more: object) => field('format', JSON.stringify({ ...FORMAT, ...more }));

let engine: EngineContext;
let app: App;
let state: string;
const endings: (() => Promise<void>)[] = [];

beforeAll(async () => {
  engine = await openTestEngine('empty', (work) => endings.push(work));
  app = await openTestApi(engine, {}, (work) => endings.unshift(work));
  await makeSmallCity(engine);
  await putCity(engine, OTHER, 'Nachbarstadt');
  state = await stateOf();
});

/** Some of the tests below show that a file is taken in after all: nothing of that may stay for the others. */
afterEach(async () => {
  const { session } = engine.database;
  await session.execute('truncate delivery, delivery_original, observation' as never);
  await session.execute(`update city set state_id = '${state}' where city_id = '${SMALL_CITY}'` as never);
});

afterAll(async () => {
  for (const work of endings) await work();
});

async function stateOf(): Promise<string> {
  return (await openDataset(engine, SMALL_CITY, 'current', 'staff')).datasetState;
}

/** The answer to a request that has to be turned down with German words, and that nothing came of it. */
async function refused(where: string, response: { statusCode: number; body: string }): Promise<Answer> {
  expect(response.statusCode, `${where}: ${response.body.slice(0, 500)}`).toBeGreaterThanOrEqual(400);
  expect(response.statusCode, `${where}: ${response.body.slice(0, 500)}`).toBeLessThan(500);
  const answer = JSON.parse(response.body) as Answer;
  const findings = answer.protocol?.findings ?? answer.findings ?? [];
  const words =
    response.statusCode === 422 && findings.length > 0 ? findings.map((one) => one.message) : [answer.detail ?? ''];
  for (const text of words) {
    expect(text, where).toMatch(/^(?:[A-ZÄÖÜ„\d-]|dryRun|replaces|validFrom|release).{10,}[.?]$/s);
    expect(text.replace(/„[^“]*“/g, '„“'), where).not.toMatch(/undefined|\bnull\b|NaN|\[object|Error|must /);
    expect(text.length, where).toBeLessThan(1000);
  }
  expect(response.body.length, where).toBeLessThan(200_000);
  expect(await stateOf(), where).toBe(state);
  expect((await readDeliveries(engine, SMALL_CITY, 1, null)).total, where).toBe(0);
  return answer;
}

async function deliver(where: string, parts: Part[], query = ''): Promise<Answer> {
  return refused(where, await app.inject({ method: 'POST', url: `${BASE}/deliveries${query}`, ...form(...parts) }));
}

describe('files', () => {
  test.each<[string, string | Buffer, string, number?, number?]>([
    ['PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'), 'not-a-table'],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
    ['XLSX', Buffer.from('504b0304140006000800', 'hex'), 'not-a-table'],
    ['binary zeros', Buffer.alloc(10_000), 'not-a-table'],
    ['empty', '', 'not-a-table'],
    ['one blank', ' ', 'not-a-table'],
    ['header only', HEADER, 'not-a-table', 1],
    ['a web page', '<!doctype html><html><body>Anmeldung</body></html>', 'not-a-table'],
    ['unclosed quote', `${HEADER}1,"population,2021-12-31,100\n`, 'broken-csv', 2],
    [
      '1,000 columns',
      `area,period,${Array.from({ length: 1000 }, (_, i) => `c${i}`).join(',')}\n1,2021\n`,
      'no-values',
      1,
    ],
    [
      '10,000 more columns',
      `area,period,population,${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n1,2021\n`,
      'unknown-column',
      1,
      4,
    ],
    ['a huge header', `area,period,population,${'x'.repeat(5_000_000)}\n1,2021,5,6\n`, 'unknown-column', 1, 4],
    ['a huge number', `${HEADER}1,population,2021-12-31,${'9'.repeat(5_000_000)}\n`, 'not-a-number', 2, 4],
    ['a huge word', `${HEADER}1,population,2021-12-31,${'ä'.repeat(1_000_000)}\n`, 'not-a-number', 2, 4],
    ['a huge key', `${HEADER}${'7'.repeat(5_000_000)},population,2021-12-31,5\n`, 'unknown-area', 2],
    ['a huge measure', `${HEADER}1,${'m'.repeat(5_000_000)},2021-12-31,5\n`, 'unknown-measure', 2, 2],
    ['a huge period', `${HEADER}1,population,${'2'.repeat(5_000_000)},5\n`, 'unreadable-period', 2, 3],
    [
      '200,000 foreign keys',
      HEADER + Array.from({ length: 200_000 }, (_, i) => `f${i},births,2021,1\n`).join(''),
      'unknown-area',
      2,
    ],
    ['200,000 bad cells', HEADER + '1,births,2021,x1\n'.repeat(200_000), 'not-a-number', 2, 4],
    ['missing key', `${HEADER},population,2021-12-31,100\n`, 'missing-key', 2, 1],
    ['key of the other boundary version', `${HEADER}0102,population,2021-12-31,100\n`, 'other-boundary'],
    ['negative count', `${HEADER}1,population,2021-12-31,-100\n`, 'negative-count', 2, 4],
    ['part over whole', `area,period,population,foreigners\n1,2021-12-31,100,101\n`, 'part-exceeds-whole', 2, 4],
    ['half a person', `${HEADER}1,population,2021-12-31,100.5\n`, 'fractional-count', 2, 4],
    ['conflict', `${GOOD}1,population,2021-12-31,101\n`, 'duplicate-cell', 4, 4],
    ['prototype as measure', `${HEADER}1,__proto__,2021-12-31,100\n`, 'unknown-measure', 2, 2],
    [
      'prototype as column',
      'area,period,population,__proto__,constructor\n1,2021-12-31,1,2,3\n',
      'unknown-column',
      1,
      4,
    ],
    ['prototype as area', `${HEADER}__proto__,population,2021-12-31,100\n`, 'unknown-area', 2],
    ['prototype as value', `${HEADER}1,population,2021-12-31,constructor\n`, 'not-a-number', 2, 4],
    ['prototype as period', `${HEADER}1,population,toString,1\n`, 'unreadable-period', 2, 3],
    ['UTF-16 with zeros', Buffer.from(`\ufeff${HEADER}1,population,2021-12-31,1\u00000\n`, 'utf16le'), 'not-a-table'],
    ['formula', `${HEADER}1,population,2021-12-31,=1+1\n`, 'not-a-number', 2, 4],
  ])('%s', async (name, content, check, row, column) => {
    const answer = await deliver(name, [file(content)]);
    const found = answer.protocol!.findings.find((one) => one.check === check);
    expect(found, JSON.stringify(answer.protocol!.findings.slice(0, 3))).toMatchObject({
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    });
    // The same, sent as it is instead of in a form.
    if (content.length === 0) return;
    const bare = { method: 'POST' as const, url: `${BASE}/deliveries`, headers: { 'content-type': 'text/csv' } };
    await refused(`${name}, bare`, await app.inject({ ...bare, payload: content }));
  });

  test('bytes that are not the encoding that the format declares', async () => {
    const bytes = Buffer.from('gebiet;Gr\xf6\xdfe;Einwohner\n1;5;100\n', 'latin1');
    const answer = await deliver('latin1', [file(bytes), format({ encoding: 'utf-8', ignore: ['Gr*'] })]);
    expect(answer.protocol!.findings[0]!.message).toContain('soll UTF-8 sein');
  });

  test('an empty file with a format of its own', async () => {
    const answer = await deliver('empty', [file(''), format({})]);
    expect(answer.protocol!.findings).toMatchObject([{ check: 'not-a-table', row: 1 }]);
  });

  test('names of files are kept as names, never as paths', async () => {
    for (const [sent, kept] of [
      ['../../etc/passwd', 'passwd'],
      ['C:\\\\Daten\\\\Einwohner.csv', 'Einwohner.csv'],
      ['Einwohner „Köln“ 2021 – ß.csv', 'Einwohner „Köln“ 2021 – ß.csv'],
      ["o'neill (1)*.csv", "o'neill (1)*.csv"],
      ['mit \\"Anführung\\".csv', 'mit "Anführung".csv'],
      ['', 'ohne-namen'],
      ['..', 'ohne-namen'],
      ['__proto__', '__proto__'],
      ['a\u0007b\u0085c.csv', 'a_b_c.csv'],
    ] as const) {
      const response = await app.inject({ method: 'POST', url: `${BASE}/deliveries`, ...form(file(GOOD, sent)) });
      expect(response.statusCode, `${sent}: ${response.body}`).toBe(201);
      const { deliveryId, protocol } = response.json() as { deliveryId: number; protocol: { fileName: string } };
      expect(protocol.fileName).toBe(kept);
      const original = await app.inject(`${BASE}/deliveries/${deliveryId}/original`);
      expect(original.statusCode).toBe(200);
      const disposition = String(original.headers['content-disposition']);
      expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.%!~-]*$/);
      expect(decodeURIComponent(disposition.split("''")[1]!)).toBe(kept);
      expect((await app.inject({ method: 'DELETE', url: `${BASE}/deliveries/${deliveryId}` })).statusCode).toBe(200);
    }
    for (const [query, status] of [
      [`fileName=${encodeURIComponent('C:\\a\r\n"b".csv')}`, 201],
      [`fileName=${'x'.repeat(256)}`, 400],
      ['fileName=%ff%fe', 201],
    ] as const) {
      const response = await app.inject({
        method: 'POST',
        url: `${BASE}/deliveries?${query}`,
        headers: { 'content-type': 'text/csv' },
        payload: GOOD,
      });
      expect(response.statusCode, query).toBe(status);
      if (status === 201) {
        const { deliveryId } = response.json() as { deliveryId: number };
        await app.inject({ method: 'DELETE', url: `${BASE}/deliveries/${deliveryId}` });
      }
    }
  });

  test('a file name over lines does not reach a header', async () => {
    const { payload, headers } = form(file(GOOD, 'a\r\nX-Evil: 1\r\n.csv'));
    const response = await app.inject({ method: 'POST', url: `${BASE}/deliveries?dryRun=true`, payload, headers });
    expect(response.statusCode).toBeLessThan(500);
    expect(await stateOf()).toBe(state);
  });
});

describe('forms', () => {
  test.each<[string, Part[], string?, string?]>([
    ['two files', [file(GOOD), file(GOOD, 'zwei.csv')], '', 'Datei'],
    ['no file', [field('dryRun', 'true')], '', 'fehlt die Datei'],
    ['the file as text', [field('file', GOOD)], '', 'fehlt die Datei'],
    ['unknown field', [field('farbe', 'rot'), file(GOOD)], '', 'farbe'],
    ['unknown field with odd name', [field('a b', 'rot'), file(GOOD)], '', 'unbekanntes Feld'],
    ['prototype as field', [field('__proto__', 'rot'), file(GOOD)]],
    ['prototype as field 2', [field('constructor', 'rot'), file(GOOD)]],
    ['prototype as file', [{ name: 'constructor', fileName: 'x.csv', content: GOOD }]],
    ['a field twice', [field('dryRun', 'true'), field('dryRun', 'false'), file(GOOD)], '', '„dryRun“'],
    ['a field too long', [field('confirm', 'x'.repeat(1_100_000)), file(GOOD)], '', '„confirm“'],
    ['too many fields', [...Array.from({ length: 20 }, (_, i) => field(`f${'x'.repeat(i)}`, '1')), file(GOOD)]],
    ['dryRun', [field('dryRun', 'vielleicht'), file(GOOD)], '', 'dryRun'],
    ['dryRun in the query', [file(GOOD)], '?dryRun=vielleicht', 'dryRun'],
    ['unknown parameter', [file(GOOD)], '?farbe=rot', 'farbe'],
    ['unknown boundary', [field('boundary', '1999'), file(GOOD)]],
    ['boundary as prototype', [field('boundary', '__proto__'), file(GOOD)]],
    ['boundary with zero byte', [field('boundary', 'a\u0000b'), file(GOOD)]],
    ['boundary in the query with zero byte', [file(GOOD)], '?boundary=a%00b'],
    ['replaces a word', [field('replaces', 'alles'), file(GOOD)], '', 'replaces'],
    ['replaces 0', [field('replaces', '0'), file(GOOD)], '', 'Lieferung 0'],
    ['replaces negative', [field('replaces', '-1'), file(GOOD)], '', 'replaces'],
    ['replaces out of range', [field('replaces', '99999999999999999999'), file(GOOD)], '', 'replaces'],
    ['replaces out of range in the query', [file(GOOD)], '?replaces=2147483648', 'replaces'],
    ['replaces a fraction', [file(GOOD)], '?replaces=1.5', 'replaces'],
    ['replaces what is not there', [field('replaces', '1'), file(GOOD)], '', 'Lieferung 1'],
    ['confirm garbage', [field('confirm', "'; drop table city; --"), file(GOOD)]],
    ['confirm an unknown cell', [field('confirm', '9|population|2021-12-31'), file(GOOD)]],
    ['format is no JSON', [field('format', '{"id":'), file(GOOD)], '', 'JSON'],
    ['format is a list', [field('format', '[1,2]'), file(GOOD)], '', 'Lieferformat'],
    ['format is unknown', [field('format', 'berlin-gibt-es-nicht'), file(GOOD)], '', 'berlin-gibt-es-nicht'],
    ['format is a prototype', [field('format', '__proto__'), file(GOOD)], '', '__proto__'],
    ['format is empty', [field('format', '{}'), file(GOOD)], '', 'Lieferformat'],
    ['format with an unknown field', [format({ farbe: 'rot' }), file(GOOD)], '', 'farbe'],
    [
      'format with a prototype field',
      [field('format', `{"__proto__":{"id":"x"},${JSON.stringify(FORMAT).slice(1)}`), file(GOOD)],
    ],
    [
      'format with an unknown measure',
      [format({ measures: { Einwohner: 'populatoin' } }), file('gebiet;Einwohner\n1;100\n')],
    ],
    [
      'format with a prototype measure',
      [format({ measures: { Einwohner: 'constructor' } }), file('gebiet;Einwohner\n1;100\n')],
    ],
    [
      'format with __proto__ as alias',
      [
        field(
          'format',
          JSON.stringify({ ...FORMAT, area: { column: 'gebiet', aliases: {} } }).replace(
            '"aliases":{}',
            '"aliases":{"__proto__":"1"}',
          ),
        ),
        file('gebiet;Einwohner\ntoString;100\n'),
      ],
    ],
    [
      'format with a zero character',
      [format({ title: 'a\u0000b' }), file('gebiet;Einwohner\n1;100\n')],
      '',
      'kein Text',
    ],
    [
      'format with half a character',
      [field('format', JSON.stringify(FORMAT).replace('Probe', 'a\\ud800b')), file('gebiet;Einwohner\n1;100\n')],
      '',
      'kein Text',
    ],
    [
      'format with one sign for both',
      [format({ decimal: ',', thousands: ',' }), file('gebiet;Einwohner\n1;1,5\n')],
      '',
      'verschieden',
    ],
    ['format nested deeply', [field('format', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`), file(GOOD)]],
    [
      'format with a dangerous pattern',
      [format({ ignore: [`${'*a'.repeat(90)}b`] }), file(`gebiet;Einwohner;${'a'.repeat(5000)}\n1;100;1\n`)],
    ],
    [
      'format with a dangerous name',
      [
        format({ period: { fileName: `${'*a'.repeat(40)}{zeit}${'*a'.repeat(40)}` } }),
        file('gebiet;Einwohner\n1;100\n', `${'a'.repeat(120)}2021${'a'.repeat(120)}!`),
      ],
    ],
    ['format with an endless name', [format({ period: { fileName: 'a'.repeat(500_000) } }), file(GOOD)]],
    ['format as a JSON part', [{ ...format({ farbe: 1 }), type: 'application/json' }, file(GOOD)], '', 'farbe'],
  ])('%s', async (name, parts, query, says) => {
    const answer = await deliver(name, parts, query);
    if (says !== undefined) expect(answer.detail).toContain(says);
  });

  test('prototype names as symbols and aliases are names like any other', async () => {
    const text = JSON.stringify({ ...FORMAT, symbols: { a: 0 }, area: { column: 'gebiet', aliases: { b: '1' } } })
      .replace('"a":0', '"__proto__":0,"constructor":"suppressed"')
      .replace('"b":"1"', '"__proto__":"1","constructor":"2"');
    const body = form(field('format', text), file('gebiet;Einwohner\n__proto__;__proto__\nconstructor;constructor\n'));
    const response = await app.inject({ method: 'POST', url: `${BASE}/deliveries?dryRun=true`, ...body });
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toMatchObject({ observations: 2, protocol: { missing: { suppressed: 1 } } });
    expect(({} as Record<string, unknown>).column).toBeUndefined();
  });

  test('a format that comes as a JSON part, and empty fields, are taken as they are meant', async () => {
    const parts = [
      { ...format({}), type: 'application/json' },
      field('boundary', ''),
      field('confirm', ''),
      field('replaces', ''),
      file('gebiet;Einwohner\n1;100\n2;200\n'),
    ];
    const response = await app.inject({ method: 'POST', url: `${BASE}/deliveries?dryRun=true`, ...form(...parts) });
    expect(response.statusCode, response.body).toBe(200);
  });

  test('bodies that are no form', async () => {
    const url = `${BASE}/deliveries`;
    const good = form(file(GOOD)).payload.toString();
    for (const [name, type, payload] of [
      ['cut off in the file', `multipart/form-data; boundary=${BOUNDARY}`, good.slice(0, 150)],
      ['cut off in the head', `multipart/form-data; boundary=${BOUNDARY}`, good.slice(0, 40)],
      ['cut off before the end', `multipart/form-data; boundary=${BOUNDARY}`, good.slice(0, -8)],
      ['without a boundary', 'multipart/form-data', good],
      ['another boundary', 'multipart/form-data; boundary=anders', good],
      ['no part at all', `multipart/form-data; boundary=${BOUNDARY}`, `--${BOUNDARY}--\r\n`],
      ['empty', `multipart/form-data; boundary=${BOUNDARY}`, ''],
      ['garbage', `multipart/form-data; boundary=${BOUNDARY}`, '\u0000\u0001\u0002'],
      [
        'a part without a head',
        `multipart/form-data; boundary=${BOUNDARY}`,
        `--${BOUNDARY}\r\n\r\nx\r\n--${BOUNDARY}--\r\n`,
      ],
      [
        'a file without a name',
        `multipart/form-data; boundary=${BOUNDARY}`,
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n--${BOUNDARY}--\r\n`,
      ],
      ['JSON', 'application/json', '{"file":"x"}'],
      ['broken JSON', 'application/json', '{"file":'],
      ['nothing', 'text/csv', ''],
      ['an image', 'image/png', 'x'],
      ['a form of the other kind', 'application/x-www-form-urlencoded', 'file=x'],
    ] as const) {
      await refused(name, await app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload }));
    }
  });
});

test('cities and numbers that do not exist', async () => {
  const body = form(file(GOOD));
  for (const [method, url, status] of [
    ['POST', '/api/v1/cities/05913000/deliveries', 404],
    ['POST', '/api/v1/cities/abc/deliveries', 400],
    ['POST', '/api/v1/cities/5913000/deliveries', 400],
    ['POST', '/api/v1/cities/%00/deliveries', 400],
    ['POST', '/api/v1/cities/99999003/deliveries', 422],
    ['POST', '/api/v1/cities/99999003/deliveries?replaces=1', 404],
    ['GET', `${BASE}/deliveries/0`, 400],
    ['GET', `${BASE}/deliveries/2147483647`, 404],
    ['GET', `${BASE}/deliveries/2147483648`, 400],
    ['GET', `${BASE}/deliveries/1e3`, 404],
    ['GET', `${BASE}/deliveries/99999999999999999999/original`, 400],
    ['DELETE', `${BASE}/deliveries/2147483648`, 400],
    ['DELETE', `${BASE}/deliveries/-1/original`, 400],
    ['GET', `${BASE}/deliveries?cursor=9999999999`, 400],
    ['GET', `${BASE}/deliveries?cursor=-1`, 400],
    ['GET', `${BASE}/deliveries?limit=0`, 400],
    ['GET', `${BASE}/releases/2147483648`, 400],
    ['DELETE', `${BASE}/releases/1?note=%00`, 400],
    ['GET', `${BASE}/series?indicator=einwohnerzahl&release=99999999999`, 400],
    ['GET', `${BASE}/series?indicator=__proto__&release=current`, 404],
    ['GET', `${BASE}/series?indicator=einwohnerzahl&release=current&area=%00`, 400],
    ['GET', `${BASE}/areas?release=current&level=constructor`, 404],
    ['GET', `${BASE}/areas/%00/profile?release=current`, 400],
  ] as const) {
    const response = await app.inject({ method, url, ...(method === 'POST' ? body : {}) });
    await refused(`${method} ${url}`, response);
    expect(response.statusCode, `${method} ${url}: ${response.body}`).toBe(status);
  }
});

describe('size', () => {
  test('over the limit is 413, in a form as in a bare body, and says what to do', async () => {
    const small = { ...engine, limits: { ...engine.limits, fileBytes: 2000, cells: 10 } };
    const tight = await openTestApi(small);
    const large = `${HEADER}${'1,births,2021,1\n'.repeat(200)}`;
    const url = `${BASE}/deliveries`;
    const inForm = await tight.inject({ method: 'POST', url, ...form(file(large)) });
    const bare = await tight.inject({ method: 'POST', url, headers: { 'content-type': 'text/csv' }, payload: large });
    for (const response of [inForm, bare]) {
      expect(response.statusCode).toBe(413);
      expect((await refused('large', response)).detail).toContain('in mehreren Teilen');
    }
    const boundary = await tight.inject({
      method: 'PUT',
      url: `${BASE}/boundaries/gross`,
      ...form(file(JSON.stringify(OLD_AREAS, null, 2), 'g.geojson')),
    });
    expect(boundary.statusCode).toBe(413);
    const cells = `area,period,births,deaths\n${Array.from({ length: 6 }, (_, i) => `1,${2010 + i},1,1\n`).join('')}`;
    const answer = await refused('cells', await tight.inject({ method: 'POST', url, ...form(file(cells)) }));
    expect(answer.protocol!.findings).toMatchObject([{ check: 'too-many-cells', row: 7 }]);
  });

  test('101 MB against the default limit, over a real connection', { timeout: 60_000 }, async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as { port: number };
    const { payload, headers } = form(file(Buffer.alloc(101 * 1024 * 1024, 'a')));
    const started = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}${BASE}/deliveries`, {
      method: 'POST',
      body: new Uint8Array(payload),
      headers,
    });
    expect(response.status).toBe(413);
    await refused('101 MB', { statusCode: response.status, body: await response.text() });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('areas', () => {
  const metres = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [(value[0] as number) * 70_000 + 1_000, (value[1] as number) * 111_000 - 1_000]
      : Array.isArray(value)
        ? value.map(metres)
        : value;
  const changed = (change: (one: (typeof OLD_AREAS.features)[number], i: number) => unknown) =>
    JSON.stringify({ ...OLD_AREAS, features: OLD_AREAS.features.map(change) });

  test.each<[string, string]>([
    [
      'metres without a crs',
      changed((one) => ({
        ...one,
        geometry: { ...one.geometry, coordinates: metres((one.geometry as { coordinates: unknown }).coordinates) },
      })),
    ],
    [
      'missing keys',
      changed((one, i) => ({ ...one, properties: { ...one.properties, key: i === 3 ? null : one.properties!.key } })),
    ],
    ['no keys at all', changed((one) => ({ ...one, properties: {} }))],
    ['keys twice', changed((one) => ({ ...one, properties: { ...one.properties, key: '1' } }))],
    [
      'a key with a zero character',
      changed((one, i) => ({ ...one, properties: { ...one.properties, key: `${i}\u0000` } })),
    ],
    [
      'a name with a zero character',
      changed((one) => ({ ...one, properties: { ...one.properties, name: 'a\u0000b' } })),
    ],
    [
      'a name that is half a character',
      changed((one) => ({ ...one, properties: { ...one.properties, name: 'X@X' } })).replaceAll('X@X', 'a\\ud800b'),
    ],
    [
      'a level with a zero character',
      changed((one) => ({ ...one, properties: { ...one.properties, level: 'a\u0000b' } })),
    ],
    [
      'numbers that are none',
      changed((one) => ({
        ...one,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              ['sechs', 'fünfzig'],
              ['Infinity', 0],
            ],
          ],
        },
      })),
    ],
    ['no JSON', '{"type":"FeatureCollection"'],
    ['another thing', '{"type":"Topology","objects":{}}'],
    ['nothing', '{}'],
    ['a list', '[]'],
    ['bytes', '\u0000\u0001\u0002'],
    ['deep', `{"type":"FeatureCollection","features":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('%s', async (name, text) => {
    const query = 'validFrom=1990-01-01&validTo=1999-12-31';
    const response = await app.inject({
      method: 'PUT',
      url: `/api/v1/cities/${OTHER}/boundaries/schlecht?${query}`,
      ...form(file(text, 'g.geojson')),
    });
    const answer = await refused(name, response);
    expect(response.statusCode, JSON.stringify(answer)).toBe(422);
    expect(answer.findings!.length).toBeGreaterThan(0);
    expect((await app.inject(`/api/v1/cities/${OTHER}?release=current`)).json()).toMatchObject({ boundaries: [] });
  });

  test('areas that come as plain JSON', async () => {
    const url = `/api/v1/cities/${OTHER}/boundaries/schlecht`;
    const headers = { 'content-type': 'application/json' };
    for (const payload of [
      '{"type":"FeatureCollection","features":[]}',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"key":"a\\u0000"}}]}',
      `{"type":"FeatureCollection","features":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      '"text"',
      'null',
      '7',
    ]) {
      await refused(payload.slice(0, 80), await app.inject({ method: 'PUT', url, headers, payload }));
    }
  });

  test('parameters of a boundary version', async () => {
    const good = form(file(JSON.stringify(OLD_AREAS), 'g.geojson'));
    for (const [path, status] of [
      ['Gross?validFrom=1990-01-01&validTo=1999-12-31', 400],
      ['x?validFrom=1990-02-30', 400],
      ['x?validFrom=1999-01-01&validTo=1990-01-01', 400],
      ['x?validFrom=1990-01-01&validTo=1999-12-31&title=%00', 400],
      ['x?validFrom=1990-01-01&validTo=1999-12-31&mapping=%7B', 400],
      ['x?validFrom=1990-01-01&validTo=1999-12-31&mapping=%7B%22__proto__%22%3A1%7D', 400],
      ['x', 409],
      ['__proto__', 400],
      ['..%2f..%2fx', 400],
    ] as const) {
      const response = await app.inject({ method: 'PUT', url: `${BASE}/boundaries/${path}`, ...good });
      await refused(path, response);
      expect(response.statusCode, `${path}: ${response.body}`).toBe(status);
    }
  });

  test('names and notes with zero characters', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const [method, url, payload] of [
      ['PUT', BASE, '{"name":"a\\u0000b"}'],
      ['PUT', BASE, '{"name":"a\\ud800b"}'],
      ['PUT', BASE, '{"name":"x","__proto__":{"a":1}}'],
      ['POST', `${BASE}/releases`, '{"note":"a\\u0000b"}'],
    ] as const) {
      await refused(`${method} ${payload}`, await app.inject({ method, url, headers, payload }));
    }
  });
});

test('a format that a request brings is held against the same schema as those of the catalogue', async () => {
  expect(await chooseFormat(engine, '99999000', JSON.stringify(FORMAT))).toEqual(FORMAT);
});
