import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findChromium } from '../support/findChromium.ts';
import { findViolations } from '../support/findViolations.ts';
import { openBrowser, type TestBrowser } from '../support/openBrowser.ts';
import { openTestApi } from '../support/openTestApi.ts';
import { openTestEngine } from '../support/openTestEngine.ts';

// A page is drawn by software, on a computer that may be doing other things.
vi.setConfig({ testTimeout: 60_000 });

const chromium = findChromium();
const DRAWN = '#map[data-drawn]';

/** The address without the host, decoded. */
const addressOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const settled = (page: Page) => page.waitForSelector('#view:not([aria-busy])');
const reads = (page: Page, selector: string) => expect.poll(() => page.textContent(selector), { timeout: 25_000 });
const titled = (page: Page) => expect.poll(() => page.title(), { timeout: 25_000 });

describe.skipIf(chromium === null)('the atlas in Chromium (needs /usr/bin/chromium or SOZIALRAUM_CHROMIUM)', () => {
  let browser: TestBrowser;
  let host = '';

  beforeAll(async () => {
    const engine = await openTestEngine('musterstadt', afterAll);
    const app = await openTestApi(engine, {}, afterAll);
    await app.listen({ port: 0, host: '127.0.0.1' });
    host = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await openBrowser(chromium!, host);
    afterAll(() => browser.close());
  });

  test('opens with a drawn map, chooses an indicator, a level and a period, and goes back', async () => {
    const { page, faults } = await browser.open('/');
    await page.waitForSelector(DRAWN);
    expect(await page.textContent('#map-title')).toBe('Karte: SGB-II-Quote am 31.12.2024');
    expect(await page.locator('#legend li').count()).toBe(5);
    expect(await page.locator('#table tbody tr').count()).toBe(40);
    await page.selectOption('#level', 'unterbezirk');
    await page.waitForSelector('#map[data-drawn$=unterbezirk]');
    expect(await page.locator('#table tbody tr').count()).toBe(171);
    await page.waitForTimeout(1600);
    await page.selectOption('#theme', 'wohnen');
    await titled(page).toMatch(/^Angebotsmiete/);
    // 17 small areas have a rent that is not reliable: hatched, with the reason in legend and table.
    expect(await page.textContent('#legend')).toContain('nicht beurteilbar: nicht aussagekräftig');
    await page.locator('#period').press('ArrowLeft');
    await reads(page, '#map-title').toMatch(/im Jahr 2023$/);
    expect(addressOf(page)).toContain('indikator=angebotsmiete-median');
    expect(addressOf(page)).toContain('zeit=2023');
    await page.goBack();
    await titled(page).toMatch(/^SGB-II-Quote/);
    expect(await page.inputValue('#level')).toBe('unterbezirk');
    await page.goForward();
    await titled(page).toMatch(/^Angebotsmiete/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a click on the map chooses an area: profile with pictures and their figures, then a comparison', async () => {
    const { page, faults } = await browser.open('/?gebiet=0201');
    await page.waitForSelector(DRAWN);
    await page.waitForSelector('#profile-body table');
    expect(await page.textContent('#profile-title')).toBe('Profil: Lokhallen');
    for (const picture of await page.locator('#profile-body img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth))
        .toBeGreaterThan(100);
      expect(await picture.getAttribute('alt')).toContain('Lokhallen');
    }
    await page.click('#profile-body summary');
    await page.waitForSelector('#profile-body details table');
    expect(await page.locator('#profile-body details tbody tr').count()).toBe(16);
    await page.click('#compare-add');
    await settled(page);
    await page.locator('#map').scrollIntoViewIfNeeded();
    const box = (await page.locator('#map').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await reads(page, '#profile-title').not.toContain('Lokhallen');
    const clicked = (await page.textContent('#profile-title'))!.replace('Profil: ', '');
    expect(await page.textContent('#readout')).toContain(clicked);
    await page.click('#compare-add');
    await page.waitForSelector('#compare-body table');
    const heads = await page.locator('#compare-body > .scroll thead th').allTextContents();
    expect(heads).toEqual(['Indikator', 'Lokhallen', clicked, 'Musterstadt']);
    expect(addressOf(page)).toMatch(/vergleich=0201,\d{4}/);
    // The address is the whole view: another reader sees the same.
    const shared = await browser.open(`/${addressOf(page)}`);
    await shared.page.waitForSelector('#compare-body table');
    expect(await shared.page.locator('#compare-body > .scroll thead th').allTextContents()).toEqual(heads);
    expect(await shared.page.textContent('#profile-title')).toBe(`Profil: ${clicked}`);
    expect([...faults, ...shared.faults]).toEqual([]);
    await shared.page.context().close();
    await page.context().close();
  });

  test('what is seen can be taken: CSV, CSV for Excel, SVG, PNG', async () => {
    const { page, faults } = await browser.open('/?zeige=abkopplung&indikator=sgb2-quote');
    await page.waitForSelector(DRAWN);
    const take = async (id: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(id)]);
      return readFile(await download.path());
    };
    const report = (await page.getAttribute('#report-html', 'href'))!;
    expect(report).toBe('/api/v1/cities/99999000/reports/2024?format=html&release=1');
    expect((await take('#download-csv')).toString()).toContain('entkoppelt');
    expect((await take('#download-csv-de')).toString()).toMatch(/^\uFEFF[^\n]*;/);
    const svg = (await take('#download-svg')).toString();
    expect(svg).toContain('Abkopplung: SGB-II-Quote');
    expect(svg).toContain('Erfundene Daten');
    expect(svg.match(/data-key=/g)).toHaveLength(39);
    const png = await take('#download-png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2000);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the flags say which areas, why, since when and how sure', async () => {
    const { page, faults } = await browser.open('/');
    await page.click('#view-flags');
    await page.waitForSelector('.flags');
    const text = (await page.textContent('.flags'))!;
    for (const word of ['Entkoppelt sich', 'Dauerhaft belastet', 'Seit wann', 'Zufallstreffer']) {
      expect(text).toContain(word);
    }
    expect(await page.textContent('#facts-title')).toBe('Was heißt das?');
    const named = page.locator('.cards [data-choose]').first();
    const name = await named.textContent();
    await named.click();
    await reads(page, '#profile-title').toBe(`Profil: ${name}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('everything by keyboard alone: search, choose, compare, sort, the map itself', async () => {
    const { page, faults } = await browser.open('/');
    await page.waitForSelector(DRAWN);
    const tabTo = async (selector: string): Promise<void> => {
      for (let k = 0; k < 60; k++) {
        if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} is not reached by Tab.`);
    };
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    await tabTo('#search');
    await page.keyboard.type('giesserei');
    await page.waitForSelector('#found [role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reads(page, '#profile-title').toContain('Gießereiviertel');
    expect(await page.textContent('#status')).toContain('Gießereiviertel');
    await tabTo('.maplibregl-canvas');
    // The focus is seen, and the cross tells where Enter would choose.
    expect(await page.locator('.cross').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await reads(page, '#profile-title').not.toContain('Gießereiviertel');
    await tabTo('#compare-add');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#compare-list li');
    await tabTo('#table thead th:nth-child(2) button');
    await page.keyboard.press('Enter');
    expect(await page.locator('#table thead th').nth(1).getAttribute('aria-sort')).toBe('descending');
    await tabTo('#table tbody button');
    const [first] = await page.locator('#table tbody:last-of-type tr:first-child button').allTextContents();
    await page.keyboard.press('Enter');
    await reads(page, '#profile-title').toBe(`Profil: ${first}`);
    // The table is made anew, and the reader stays where she was.
    await settled(page);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(first);
    await page.locator('#compare-list button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#compare').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('readout');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['/?gebiet=0201&vergleich=0201,0502', '#compare-body table'],
    ['/?zeige=abkopplung', '.flags'],
    ['/?zeige=index&gebiet=0201', '#profile-body table'],
    ['/?zeige=haeufung', DRAWN],
    ['/barrierefreiheit', 'h1'],
    ['/lieferung', '#desk:not([hidden])'],
  ])('%s: axe finds nothing, 320 px scroll down only', async (address, there) => {
    const { page, faults } = await browser.open(address, { reducedMotion: 'reduce' });
    await page.waitForSelector(there);
    expect(await page.textContent('body')).not.toContain('hat einen Fehler gemacht');
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.waitForTimeout(100);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the other maps: contributions to segregation by standard deviation, coverage, an index classed anew', async () => {
    const { page, faults } = await browser.open('/?zeige=segregation&klassen=standardabweichung');
    await page.waitForSelector(DRAWN);
    expect(await page.textContent('#legend')).toContain('um das Mittel');
    expect(await findViolations(page)).toEqual([]);
    await page.selectOption('#show', 'abdeckung');
    await reads(page, '#map-title').toContain('Abdeckung');
    expect(await page.textContent('#legend')).toContain('geliefert');
    expect(await findViolations(page)).toEqual([]);
    await page.selectOption('#show', 'index');
    await reads(page, '#legend').toContain('sehr niedrig');
    await page.selectOption('#classes', 'natuerlich');
    await page.selectOption('#count', '4');
    await expect.poll(() => page.locator('#legend li').count()).toBe(4);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('without WebGL the map is an SVG, and the rest stays', async () => {
    const plain = await openBrowser(chromium!, host, false);
    try {
      const { page, faults } = await plain.open('/');
      await page.waitForSelector('#map > svg .area');
      expect(await page.locator('#map-plain').isVisible()).toBe(true);
      await page.locator('#map [data-key="0201"]').click();
      await reads(page, '#profile-title').toBe('Profil: Lokhallen');
      expect(faults.filter((one) => !one.includes('WebGL'))).toEqual([]);
    } finally {
      await plain.close();
    }
  });
});
