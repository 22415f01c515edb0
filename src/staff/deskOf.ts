import { announce } from './announce.ts';
import type { ApiError } from './apiError.ts';
import { byId } from './byId.ts';
import { cityView } from './cityView.ts';
import { confirmDialog } from './confirmDialog.ts';
import type { Desk } from './desk.ts';
import type { Job } from './job.ts';
import { places } from './places.ts';
import { resultView } from './resultView.ts';
import { saveFormat } from './saveFormat.ts';

/** What the page does when a part of it asks. */
interface PageActions {
  refresh(): void;
  attempt(work: () => Promise<void>): Promise<void>;
  /** `refused` hears of a request that makes no sense. */
  reread(job: Job, refused: (error: ApiError) => void): void;
}

/** The desk for a file: what is known of the city, and what its answers do. */
export function deskOf(job: Job | null, page: PageActions): Desk {
  const data = cityView.data();
  const desk: Desk = {
    ags: data?.ags ?? '',
    formats: data?.formats ?? [],
    deliveries: data?.deliveries ?? [],
    areas: cityView.areas(),
    measures: data?.measures ?? [],
    decide(answer) {
      if (job === null) return;
      job.answers.set(answer.into, answer);
      resultView.showAnswers(job, desk);
      page.refresh();
    },
    takeBack(into) {
      if (job === null || !job.answers.delete(into)) return;
      // From the list of answers the question must be shown open again; a field that was emptied shows it already.
      const fromList = byId('answers', HTMLElement).contains(document.activeElement);
      if (fromList) resultView.show(job, desk);
      else resultView.showAnswers(job, desk);
      page.refresh();
      if (fromList) byId('questions-title', HTMLElement).focus();
      announce('Die Antwort ist zurückgenommen.');
    },
    correct(change) {
      if (job !== null) Object.assign(job, change);
      page.refresh();
    },
    useFormat(format, refused) {
      if (job === null) return;
      const { base, own } = job;
      const answers = [...job.answers];
      Object.assign(job, { base: format, own: true });
      job.answers.clear();
      page.reread(job, (error) => {
        Object.assign(job, { base, own });
        for (const [into, answer] of answers) job.answers.set(into, answer);
        refused(error);
      });
    },
    async saveFormat(id, title) {
      const saved = await saveFormat(job!, places.target().ags, id, title);
      await cityView.choose();
      page.refresh();
      return saved;
    },
    withdraw(delivery) {
      void page.attempt(async () => {
        const { deliveryId, fileName } = delivery;
        const sure = await confirmDialog(
          `Lieferung ${deliveryId} zurückziehen?`,
          `„${fileName}“ gilt dann nicht mehr; es gilt wieder genau, was vorher galt. Die Datei und ihr Protokoll bleiben erhalten. Eine zurückgezogene Lieferung lässt sich nicht wieder in Kraft setzen, nur neu liefern.`,
          'Zurückziehen',
        );
        if (!sure) return;
        await cityView.withdraw(delivery);
        await cityView.choose();
        page.refresh();
        byId(`lieferung-${deliveryId}`, HTMLElement).focus();
        announce(`Lieferung ${deliveryId} ist zurückgezogen.`);
      });
    },
    moreDeliveries: () => void page.attempt(() => cityView.moreDeliveries()),
  };
  return desk;
}
