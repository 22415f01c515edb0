import { plainText } from './plainText.ts';

/** Whether a figure is a share, a rate or a mean, which no sum over areas can equal. */
export function isShareLabel(label: string): boolean {
  return /%|(^| )(proz|prozent|percent|percentage|anteil\p{L}*|\p{L}*quote|\p{L}*quotient|quotient|\p{L}*rate|durchschnitt\p{L}*|mittelwert|mittel|median|\p{L}*index|je|pro|\p{L}*dichte|\p{L}*alter|klasse|rang|score)( |$)/u.test(
    plainText(label),
  );
}
