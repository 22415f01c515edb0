import { actionBar } from './actionBar.ts';
import { announce } from './announce.ts';
import { ApiError } from './apiError.ts';
import { byId } from './byId.ts';
import { cityView } from './cityView.ts';
import { deliveryTable } from './deliveryTable.ts';
import type { Desk } from './desk.ts';
import { deskOf } from './deskOf.ts';
import { formatToSend } from './formatToSend.ts';
import type { Job } from './job.ts';
import { jobList } from './jobList.ts';
import { newJob } from './newJob.ts';
import { outcomeWords } from './outcomeWords.ts';
import { places } from './places.ts';
import { problemView } from './problemView.ts';
import { progressView } from './progressView.ts';
import { readJob } from './readJob.ts';
import { readKey } from './readKey.ts';
import { resultView } from './resultView.ts';
import { showStored } from './showStored.ts';
import { tokenForm } from './tokenForm.ts';

let jobs: readonly Job[] = [];
let current: Job | null = null;
let running: AbortController | null = null;
let listed: ReturnType<typeof cityView.data> = null;

/** The files on the page, the one that is open, and the work on them. */
export const workbench = {
  current: (): Job | null => current,
  /** Whether answers would be lost with the page. */
  unsaved: (): boolean => jobs.some(({ state, answers }) => state !== 'stored' && answers.size > 0),
  add(files: readonly File[]): void {
    const added = files.map(newJob);
    jobs = [...jobs, ...added];
    refresh();
    const free = running === null && (current === null || current.state === 'stored');
    if (free && added[0] !== undefined) void open(added[0]);
  },
  read(store: boolean): void {
    if (current !== null) void read(current, store);
  },
  cancel: (): void => running?.abort(),
  refresh: (): void => refresh(),
  attempt: (work: () => Promise<void>): Promise<void> => attempt(work),
};

const desk = (): Desk =>
  deskOf(current, { refresh, attempt, reread: (job, refused) => void read(job, false, refused) });
const fail = (words: string): void => problemView.show(new ApiError(0, 'Nicht möglich', words));
const nextJob = (): Job | null => jobs.find(({ state }) => state === 'waiting') ?? null;

function keyNow(job: Job | null): string {
  if (job === null) return '';
  const { ags, boundary, formatId } = places.target();
  const { replaces, confirmed } = job;
  return readKey({ ags, boundary, format: formatToSend(job, formatId), replaces, confirmed });
}

function refresh(): void {
  const data = cityView.data();
  const list = jobList(jobs, current, running !== null, (job) => void open(job), remove);
  byId('jobs', HTMLElement).replaceChildren(...(jobs.length === 0 ? [] : [list]));
  actionBar.show(current, keyNow(current));
  // Only a new list is drawn: whoever stands in the old one keeps the place.
  if (data === listed) return;
  listed = data;
  byId('deliveries', HTMLElement).replaceChildren(...(data === null ? [] : deliveryTable(desk(), data.total, fail)));
}

/** Runs something that asks the interface and tells what goes wrong. */
async function attempt(work: () => Promise<void>): Promise<void> {
  problemView.clear();
  try {
    await work();
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) tokenForm.show(error.message);
    else problemView.show(error);
  } finally {
    refresh();
  }
}

/** Reads a file, or stores it; whatever goes wrong, its answers stay. */
async function read(job: Job, store: boolean, refused?: (error: ApiError) => void): Promise<void> {
  if (running !== null) return;
  const mine = new AbortController();
  running = mine;
  const former = job.state;
  job.state = 'reading';
  progressView.start(job.file.name);
  refresh();
  await attempt(async () => {
    try {
      await readJob(job, places.target(), store, progressView.tell, mine.signal);
      await cityView.loadAreas(job.outcome?.protocol.boundary ?? places.target().boundary);
      if (store) await cityView.choose();
      showJob(job);
      byId('result-title', HTMLElement).focus();
      announce(outcomeWords(job));
    } catch (error) {
      if (job.state === 'reading') job.state = job.outcome === null ? 'failed' : former;
      if (refused !== undefined && error instanceof ApiError && error.status === 400) return refused(error);
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      announce(store ? 'Abgebrochen.' : 'Abgebrochen. Nichts wurde gespeichert.');
      // The engine may have been faster than the wish to stop it.
      if (store) {
        await cityView.choose();
        problemView.show(
          new ApiError(0, 'Abgebrochen', 'Ob die Lieferung noch gespeichert wurde, zeigt die Liste unten.'),
        );
      }
    } finally {
      running = null;
      progressView.end();
    }
  });
}

function showJob(job: Job): void {
  resultView.show(job, desk());
  showStored(job, nextJob(), places.target().ags, (next) => void open(next), fail);
}

async function open(job: Job): Promise<void> {
  current = job;
  showJob(job);
  refresh();
  if (job.outcome === null) await read(job, false);
  else byId('result-title', HTMLElement).focus();
}

function remove(job: Job): void {
  jobs = jobs.filter((one) => one !== job);
  if (current === job) {
    current = null;
    byId('result', HTMLElement).hidden = true;
  }
  refresh();
  byId('file', HTMLInputElement).focus();
}
