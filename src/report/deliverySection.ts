import type { Reason } from '../domain/reason.ts';
import { reasonText } from '../domain/reasonText.ts';
import { countText } from './countText.ts';
import { htmlFacts } from './htmlFacts.ts';
import { periodIdText } from './periodIdText.ts';
import type { ProtocolContent } from './protocolContent.ts';
import { protocolWords } from './protocolWords.ts';
import { timeText } from './timeText.ts';

/** What was delivered: file, hash, place, contents. */
export function deliverySection(content: ProtocolContent): string {
  const { reading, encoding, delimiter, measures, periods, missing, history } = content;
  const one = (text: string | number | null | undefined, words: Readonly<Record<string, string>> = {}): string[] =>
    text === undefined || text === null || text === ''
      ? []
      : [Object.hasOwn(words, text) ? words[text]! : String(text)];
  const facts = reading?.facts ?? {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
  return htmlFacts([
    ['Stadt', one(content.cityName)],
    ['Lieferung', one(content.deliveryId).map((id) => `Nummer ${id}`)],
    ['Eingegangen', one(content.receivedAt).map(timeText)],
    ['Zurückgezogen', one(content.withdrawnAt).map(timeText)],
    ['Datei', one(content.fileName ?? reading?.file)],
    ['Größe', content.size === undefined ? [] : [`${countText(content.size)} Bytes`]],
    ['SHA-256', one(content.sha256)],
    ['Dateiart', one(reading?.kind, protocolWords.kind)],
    ['Zeichensatz', one(facts.encoding, protocolWords.encoding)],
    ['Trennzeichen', one(facts.delimiter, protocolWords.delimiter)],
    ['Zeilenenden', one('lineEnding' in facts ? facts.lineEnding : undefined, protocolWords.lineEnding)],
    [
      'Tabellenblätter',
      (reading?.sheets ?? [])
        .filter(({ name }) => name !== '')
        .map(
          ({ name, hidden, read }) =>
            `„${name}“: ${read ? 'gelesen' : 'nicht gelesen'}${hidden ? ', ausgeblendet' : ''}`,
        ),
    ],
    ['Gebietsstand', one(content.boundary)],
    ['Gebiete', content.areas === undefined ? [] : [countText(content.areas)]],
    ['Merkmale', measures === undefined || measures.length === 0 ? [] : [measures.join(', ')]],
    ['Berichtszeiten', periods === undefined || periods.length === 0 ? [] : [periods.map(periodIdText).join(', ')]],
    [
      'Ohne Wert',
      Object.entries(missing ?? {}).map(
        ([reason, count]) => `${countText(count)} ${reasonText(reason as Reason) ?? reason}`,
      ),
    ],
    [
      'Gegenüber dem Datenstand',
      history === undefined || Object.values(history).every((count) => count === 0)
        ? []
        : [
            `${countText(history.added)} neu`,
            `${countText(history.confirmed)} bestätigt`,
            `${countText(history.filled)} gefüllt`,
            `${countText(history.superseded)} ersetzt`,
            `${countText(history.kept)} beibehalten (Änderung nicht bestätigt)`,
          ],
    ],
  ]);
}
