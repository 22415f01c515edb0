import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { DecouplingMethod } from '../../catalogue/decouplingMethod.ts';
import { LIST_RULE, type ListRule } from '../../core/trend/listRule.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';

/** A rule of the catalogue, perhaps made stricter by the reader. */
export interface ChosenRule {
  readonly method: DecouplingMethod;
  readonly rule: ListRule;
  /** Highest q that is called sure; null = the rule has no q. */
  readonly confirmed: number | null;
}

/** The rule asked for, else the standard one. `q` may only make it stricter. */
export function chooseRule({ rules }: Catalogue, id: string | undefined, q: number | undefined): ChosenRule {
  const method = id === undefined ? [...rules.values()].find(({ standard }) => standard === true) : rules.get(id);
  if (method === undefined)
    throw new RequestProblem(
      'not-found',
      id === undefined
        ? 'Der Katalog nennt keine übliche Regel der Abkopplung. Bitte eine mit method wählen.'
        : `Die Regel „${id}“ gibt es nicht. Bekannt sind: ${[...rules.keys()].sort().join(', ')}.`,
      [{ pointer: '#/query/method', detail: 'unbekannte Regel' }],
    );
  const { judge, list } = method;
  if (list === undefined) {
    if (q !== undefined)
      throw new RequestProblem('invalid-request', `Die Regel „${method.id}“ kennt keinen q-Wert.`, [
        { pointer: '#/query/q', detail: 'hier ohne Bedeutung' },
      ]);
    return { method, rule: { ...LIST_RULE, ...judge }, confirmed: null };
  }
  if (q !== undefined && !(q <= list.enter.q))
    throw new RequestProblem(
      'invalid-request',
      `Der q-Wert kann nur strenger werden: höchstens ${String(list.enter.q).replace('.', ',')}.`,
      [{ pointer: '#/query/q', detail: 'zu groß' }],
    );
  const factor = q === undefined ? 1 : q / list.enter.q;
  const rule: ListRule = {
    ...judge,
    enter: list.enter.q * factor,
    sure: list.enter.direction,
    stay: list.stay.q * factor,
  };
  return { method, rule, confirmed: Math.min(list.confirmed.q, rule.enter) };
}
