import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console or in scripts, requests to other hosts, answers from 500 on: all that must not be. */
  readonly faults: readonly string[];
}

export interface TestBrowser {
  open(address: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const NO_WEBGL = ['--disable-gpu', '--disable-3d-apis'];

/** A Chromium that shows pages of one host; WebGL is drawn by software, or switched off. */
export async function openBrowser(executablePath: string, host: string, webgl = true): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', ...(webgl ? WEBGL : NO_WEBGL)],
  });
  return {
    async open(address, options = {}) {
      const context = await browser.newContext({
        locale: 'de-DE',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(25_000);
      const faults: string[] = [];
      page.on('console', (message) => {
        // Drawing by software is slow, and the driver says so.
        if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== host) faults.push(`leaves: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`);
      });
      await page.goto(`${host}${address}`);
      return { page, faults };
    },
    close: () => browser.close(),
  };
}
