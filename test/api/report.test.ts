import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/api/route.ts';
import { openVisibleDataset } from '../../src/usecases/dataset/openVisibleDataset.ts';
import { buildReport } from '../../src/usecases/report/buildReport.ts';
import { makeReport } from '../../src/usecases/report/makeReport.ts';
import type { EngineContext } from '../../src/usecases/system/engineContext.ts';
import { findChromium } from '../support/findChromium.ts';
import { findViolations } from '../support/findViolations.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';
import { withShortReport } from '../support/shortReport.ts';

const chromium = findChromium();
const POPPLER = ['/usr/bin/pdfinfo', '/usr/bin/pdftotext'].every(existsSync);
const inCi = process.env.CI === 'true';

// A report is made several times, on whatever machine.
describe('the report of Musterstadt', { timeout: 90_000 }, () => {
  let engine: EngineContext;
  let app: App;
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-report-'));
  const get = async (path: string) => {
    const answer = await app.inject(`/api/v1/cities/99999000/${path}`);
    expect(answer.statusCode, answer.statusCode === 200 ? '' : answer.body).toBe(200);
    return answer;
  };
  beforeAll(async () => {
    const ended: (() => Promise<void>)[] = [];
    const finished = (work: () => Promise<void>): void => {
      ended.push(work);
    };
    engine = withShortReport(await openTestEngine('musterstadt', finished));
    app = await openTestApi(engine, {}, finished);
    return async () => {
      for (const work of ended.reverse()) await work();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test('every number of the summary stands in an answer of the API', async () => {
    const dataset = await openVisibleDataset(engine, '99999000', undefined, 'public');
    const { chapters } = await buildReport(engine, dataset, { period: '2024', template: 'kurz' });
    const texts = chapters[0]!.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.text] : [],
    );
    const german = (value: number, decimals: number): string =>
      value
        .toLocaleString('de-DE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
        .replace('-', '−');
    const answered = new Set<string>();
    for (const { id, decimals } of [
      { id: 'einwohnerzahl', decimals: 0 },
      { id: 'sgb2-quote', decimals: 1 },
      { id: 'angebotsmiete-median', decimals: 2 },
    ]) {
      const { series } = (await get(`series?indicator=${id}`)).json() as {
        series: { values: (number | null)[][]; city: { value: number | null }[]; periods: string[] }[];
      };
      const { values, city, periods } = series[0]!;
      for (const value of [...values.flat(), ...city.map((one) => one.value)])
        if (value !== null) answered.add(german(value, decimals));
      for (const period of periods) {
        answered.add(period.split('-').reverse().join('.'));
        answered.add(period.slice(0, 4));
      }
    }
    const { counts } = (await get('composite/musterstadt-sozialindex?period=2024')).json() as {
      counts: { eligible: number; leftOut: number; attention: number; status: { count: number }[] };
    };
    for (const count of [counts.eligible, counts.leftOut, counts.attention, ...counts.status.map((one) => one.count)])
      answered.add(String(count));
    const told: string[] = [];
    const named: string[] = [];
    for (const path of [
      'decoupling?indicator=sgb2-quote,angebotsmiete-median&period=2024',
      'segregation?group=sgb2-quote&level=unterbezirk&to=2024&index=oneGroup.dissimilarity,oneGroup.isolation',
    ]) {
      const answer = (await get(path)).json() as {
        sentences: string[];
        results?: { sentence: string; areas: { class: string; sentence: string }[] }[];
      };
      // What a flag is says the chapter, not the summary.
      told.push(...(answer.results?.map(({ sentence }) => sentence) ?? answer.sentences));
      for (const { areas } of answer.results ?? [])
        named.push(...areas.filter((area) => area.class === 'entkoppelt_sich').map(({ sentence }) => sentence));
    }
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    const all = texts.map(plain);
    // Sentences of decoupling and segregation are the API's own, word for word.
    expect(all).toEqual(expect.arrayContaining([...told, ...named.slice(0, 5)]));
    const own = all.filter((text) => !told.includes(text) && !named.includes(text));
    expect(own.length).toBe(4);
    for (const text of own) {
      // Names that have a number in them are no figures.
      const figures = text.replace(/SGB-II|Sozialindex \(Beispiel\)/g, '').match(/−?\d[\d.,]*\d|−?\d/g) ?? [];
      expect(figures.length).toBeGreaterThan(3);
      for (const figure of figures) expect(answered, `${figure} in: ${text}`).toContain(figure);
    }
  });

  test('every indicator of the chapter on decoupling is followed by its own sentence', async () => {
    const dataset = await openVisibleDataset(engine, '99999000', undefined, 'public');
    const { chapters } = await buildReport(engine, dataset, { period: '2024', template: 'kurz' });
    const blocks = chapters.flatMap((chapter) => chapter.blocks);
    const headings = blocks.filter((block) => block.kind === 'heading' && block.id.startsWith('abkopplung-'));
    expect(headings).toHaveLength(2);
    for (const heading of headings) {
      const next = blocks[blocks.indexOf(heading) + 1]!;
      expect(next.kind === 'paragraph' && heading.kind === 'heading' && next.text.startsWith(heading.text)).toBe(true);
    }
  });

  test('where small numbers are not protected, the first page and every foot say so', async () => {
    const dataset = await openVisibleDataset(engine, '99999000', undefined, 'public');
    const open = { ...dataset, protection: 'none' as const };
    const report = await buildReport(engine, open, { period: '2024', template: 'kurz' });
    expect(report.notice).toContain('sind nicht geschützt');
    expect(report.foot).toContain('Kleine Zahlen sind nicht geschützt.');
    const other = await buildReport(engine, dataset, { period: '2024-06', template: 'kurz' });
    expect(other.foot).not.toContain('geschützt');
    expect(other.chapters).toEqual(report.chapters);
  });

  test('HTML: one file, headings in order, a table for every picture, foot and notice, nothing from elsewhere', async () => {
    const answer = await get('reports/2024?template=kurz');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const html = answer.body;
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">/);
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((found) => Number(found[1]));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => {
      expect(level === 1 || level - levels[i]! > 1).toBe(false);
    });
    const pictures = html.match(/<figure>/g)!.length;
    expect(pictures).toBeGreaterThan(8);
    expect(html.match(/<details><summary>Als Tabelle: /g)).toHaveLength(pictures);
    expect(html.match(/<svg [^>]*role="img"/g)).toHaveLength(pictures);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(html).toContain('Amt für &lt;Statistik&gt; &amp; &quot;Wahlen&quot;');
    expect(html).toContain('#let x = 1 *kein* Markup &lt;b&gt;');
    expect(html).toMatch(
      /<footer><p>Kurzbericht 2024\. Musterstadt\. Veröffentlichung 1 vom \d\d\.\d\d\.\d{4}, Datenstand [0-9a-f]+, Katalog [0-9a-f]+\. Erfundene Daten\.<\/p><\/footer>/,
    );
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|src="(?!data:)|url\((?!#)|NaN|undefined/);
    for (const name of ['Altmarkt', 'Rosengarten', 'Lokhallen']) expect(html).toContain(`>${name}</h3>`);
    // Each picture's address gives the picture.
    for (const address of [...html.matchAll(/<a href="(\/api[^"]+)">SVG/g)].slice(0, 12)) {
      const picture = await app.inject(address[1]!.replaceAll('&amp;', '&'));
      expect(picture.statusCode, address[1]).toBe(200);
      expect(picture.headers['content-type']).toMatch(/^image\/svg\+xml/);
    }
  });

  test.skipIf(chromium === null)(
    'HTML in Chromium: axe-core finds nothing, 320 px suffice, nothing else is fetched',
    async () => {
      const host = await app.listen({ host: '127.0.0.1', port: 0 });
      const browser = await openBrowser(chromium!, host, false);
      try {
        const { page, faults } = await browser.open('/api/v1/cities/99999000/reports/2024?template=kurz', {
          viewport: { width: 320, height: 800 },
        });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(await findViolations(page)).toEqual([]);
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );

  test('PDF: the same bytes each time it is made, whoever asks', async () => {
    const dataset = await openVisibleDataset(engine, '99999000', undefined, 'public');
    const request = { period: '2024-12-31', template: 'kurz', format: 'pdf' } as const;
    const steps: string[] = [];
    const bytes = await makeReport(engine, dataset, request, (step) => steps.push(step));
    const answer = await get('reports/2024?template=kurz&format=pdf');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(steps.at(-1)).toBe('PDF wird gesetzt');
    expect(steps.filter((step) => step.startsWith('Steckbrief'))).toHaveLength(39);
    const text = bytes.toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7/);
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Outlines', '/Lang (de-DE)'])
      expect(text.includes(mark) || /\/ObjStm/.test(text), mark).toBe(true);
    writeFileSync(join(folder, 'bericht.pdf'), bytes);
  });

  test.skipIf(!POPPLER && !inCi)(
    'PDF: tagged, titled, dated by its release; every page names the dataset state',
    async () => {
      const file = join(folder, 'bericht.pdf');
      const run = (tool: string, ...args: string[]): string =>
        execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
      const info = run('pdfinfo', file);
      expect(info).toMatch(/Title: +Kurzbericht: Musterstadt 2024/);
      expect(info).toMatch(/Tagged: +yes/);
      expect(run('pdfinfo', '-meta', file)).toMatch(/pdfuaid:part[^0-9]*1/);
      const { releasedAt, datasetState } = (await get('areas?limit=1')).json() as {
        releasedAt: string;
        datasetState: string;
      };
      expect(run('pdfinfo', '-isodates', file)).toContain(`CreationDate:    ${releasedAt.slice(0, 10)}T00:00:00`);
      const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
      expect(pages).toHaveLength(Number(/Pages: +(\d+)/.exec(info)![1]));
      for (const page of pages) expect(page).toContain(datasetState);
      const text = pages.join('\n');
      expect(text).toContain('#let x = 1 *kein* Markup <b>');
      expect(text).toContain('Amt für <Statistik> & "Wahlen"');
      for (const chapter of ['Das Wichtigste', 'Abkopplung', 'Steckbriefe', 'Glossar', 'Quellen'])
        expect(text).toContain(chapter);
      const structure = run('pdfinfo', '-struct', file);
      expect(structure).toMatch(/\bH1\b/);
      expect(structure).toMatch(/\bFigure\b/);
      expect(structure).toMatch(/\bTable\b/);
    },
  );

  test.each([
    ['reports/2024?template=nix', 404],
    ['reports/1990', 422],
    ['reports/gestern', 400],
    ['reports/2024?format=docx', 400],
    ['reports/2024?unknown=1', 400],
    ['reports/2024?release=7', 404],
  ])('%s is refused with %i', async (path, status) => {
    const answer = await app.inject(`/api/v1/cities/99999000/${path}`);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});
