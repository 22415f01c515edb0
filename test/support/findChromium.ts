import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The system's Chromium, or the one that SOZIALRAUM_CHROMIUM names; null where there is none: the test then skips with
 * a word. In CI nothing may skip for that reason, so there the absence is an error.
 */
export function findChromium(): string | null {
  const named = process.env.SOZIALRAUM_CHROMIUM;
  const found = (named === undefined ? PLACES : [named]).find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.env.CI === 'true') {
    throw new Error(`CI needs Chromium, but there is none (${named ?? PLACES.join(', ')}); set SOZIALRAUM_CHROMIUM.`);
  }
  return null;
}
