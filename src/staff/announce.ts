import { byId } from './byId.ts';

/** Says something to those who listen to the page instead of seeing it. */
export function announce(words: string): void {
  byId('status', HTMLElement).textContent = words;
}
