import { announce } from './announce.ts';
import { byId } from './byId.ts';
import type { Progress } from './progress.ts';
import { progressWords } from './progressWords.ts';

/** Between two spoken words about the same stage. */
const PAUSE_MS = 8000;
let spokenStage = '';
let spokenAt = 0;

/** How far the file is, for the eye at once, for the ear now and then. */
export const progressView = {
  start(name: string): void {
    spokenStage = '';
    byId('progress', HTMLElement).hidden = false;
    byId('progress-file', HTMLElement).textContent = name;
    progressView.tell({ stage: 'senden', rows: 0, share: null });
  },
  tell(progress: Progress): void {
    const bar = byId('progress-bar', HTMLProgressElement);
    if (progress.share === null) bar.removeAttribute('value');
    else bar.value = progress.share;
    const words = progressWords(progress);
    byId('progress-words', HTMLElement).textContent = words;
    const now = performance.now();
    if (progress.stage === spokenStage && now - spokenAt < PAUSE_MS) return;
    spokenStage = progress.stage;
    spokenAt = now;
    announce(words);
  },
  end(): void {
    byId('progress', HTMLElement).hidden = true;
  },
};
