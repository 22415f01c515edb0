import { COMMA, type CountedForms, countForms, POINT } from './numberSigns.ts';

function quotedList(texts: readonly string[]): string {
  return texts.map((text) => `„${text}“`).join(', ');
}

/** What in the column itself shows how its numbers are written (German, for the protocol). */
export function numberEvidence(forms: CountedForms): string {
  const shown = certainEvidence(forms);
  for (const sign of [POINT, COMMA]) {
    const proven = countForms(forms, [...sign.decimal, ...sign.thousands]) > 0;
    if (forms.count(sign.open) > 0 && !proven)
      shown.push(`Dann trennt ${sign.named} Tausender: ${quotedList(forms.examples(sign.open))}.`);
  }
  return shown.length > 0 ? shown.join(' ') : 'Nur ganze Zahlen ohne Trennzeichen.';
}

function certainEvidence(forms: CountedForms): string[] {
  const shown: string[] = [];
  for (const sign of [POINT, COMMA]) {
    if (countForms(forms, sign.decimal) > 0)
      shown.push(`${sign.name} ist Dezimalzeichen: ${quotedList(forms.examples(...sign.decimal))}.`);
    if (countForms(forms, sign.thousands) > 0)
      shown.push(`${sign.name} trennt Tausender: ${quotedList(forms.examples(...sign.thousands))}.`);
  }
  const grouped = forms.examples('blank_groups', 'quote_groups');
  if (grouped.length > 0) shown.push(`Tausender stehen in Gruppen: ${quotedList(grouped)}.`);
  return shown;
}

/** Why a column does not decide what its sign means. */
export function doubtEvidence(forms: CountedForms): string {
  const count = forms.count('point_open') + forms.count('comma_open');
  const certain = countForms(forms, [...POINT.decimal, ...POINT.thousands, ...COMMA.decimal, ...COMMA.thousands]);
  const seen =
    certain === 0
      ? 'Kein anderer Wert der Spalte zeigt, was gilt.'
      : `Was die Spalte sonst zeigt, genügt nicht als Beweis. ${certainEvidence(forms).join(' ')}`;
  const ungrouped =
    forms.ungrouped > 0
      ? ` Ganze Zahlen ab 1000 stehen hier auch ohne Trennung (${quotedList(forms.largeIntegers)}): Das spricht gegen Tausender, beweist es aber nicht.`
      : '';
  return `${count === 1 ? 'Ein Wert hat' : `${count} Werte haben`} zwei Lesarten. ${seen}${ungrouped}`;
}
