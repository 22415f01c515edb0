import type { DeliveryProtocol } from './apiTypes.ts';
import type { Fact } from './fact.ts';
import { germanNumber } from './germanNumber.ts';
import { germanPeriod } from './germanPeriod.ts';

/** How a file differs from its delivery format and from what is in force. */
export function differenceFacts({ formatDiff, history, boundary, periods }: DeliveryProtocol): readonly Fact[] {
  const quotes = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');
  const facts: Fact[] = [];
  if (formatDiff !== undefined && formatDiff !== null) {
    const { added, removed, moved } = formatDiff;
    const words = [
      added.length === 0 ? '' : `Neu: ${quotes(added)}`,
      removed.length === 0 ? '' : `Fehlt: ${quotes(removed)}`,
      moved.length === 0 ? '' : `An anderer Stelle: ${quotes(moved)}`,
    ].filter((part) => part !== '');
    facts.push({
      term: 'Spalten gegenüber dem Lieferformat',
      words: words.length === 0 ? ['Dieselben Spalten in derselben Reihenfolge'] : words,
    });
  }
  if (history !== undefined) {
    const counts = [
      [history.added, 'neu'],
      [history.confirmed, 'bestätigt (derselbe Wert wie bisher)'],
      [history.filled, 'gefüllt (war als „liegt noch nicht vor“ gemeldet)'],
      [history.superseded, 'ersetzt (Änderung bestätigt)'],
      [history.kept, 'beibehalten (Änderung nicht bestätigt)'],
    ] as const;
    facts.push({
      term: 'Werte gegenüber dem Datenstand',
      words: counts.filter(([count]) => count > 0).map(([count, words]) => `${germanNumber(count)} ${words}`),
    });
  }
  if (boundary !== undefined && boundary !== null) facts.push({ term: 'Gebietsstand', words: [boundary] });
  if (periods !== undefined && periods.length > 0)
    facts.push({ term: 'Berichtszeiten', words: [periods.map(germanPeriod).join(', ')] });
  return facts.filter(({ words }) => words.length > 0);
}
