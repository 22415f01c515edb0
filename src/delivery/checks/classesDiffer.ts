import type { Finding } from '../../domain/finding.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import { cellPlace } from './cellPlace.ts';
import type { Check, CheckContext } from './check.ts';
import { firstOf } from './firstOf.ts';
import { measuresInFile } from './measuresInFile.ts';
import { sumBeside } from './sumBeside.ts';
import { type SumEquation, sumEquations } from './sumEquations.ts';
import { sumText } from './sumText.ts';
import { valueBeside } from './valueBeside.ts';
import { valueText } from './valueText.ts';

const LISTED = 20;
/** From this share of cells on, small differences are a property of the data and not a mistake. */
const EVERYWHERE = 0.2;
/** Three standard deviations of the noise or rounding of one cell. */
const NOISE = 3;

interface Difference {
  readonly equation: SumEquation;
  compared: number;
  differing: number;
  largest: number;
  worst: { readonly area: number; readonly period: number; readonly whole: number; readonly sum: number } | null;
}

/**
 * Classes against their whole, where the catalogue's derivations say that they add up exactly. One finding for each
 * equation, with the largest difference. Nothing declares that a source's numbers are rounded or carry noise (cell-key);
 * where small differences stand everywhere, that is only noted.
 */
export const classesDiffer: Check = {
  id: 'classes-differ',
  stage: 'plausibility',
  title: 'Summe der Klassen gegen das Ganze',
  *run(context) {
    const differences = new Map<string, Difference>();
    const known = new Map<string, readonly SumEquation[]>();
    const ids = new Set(
      context.sums.flatMap(({ id, derivations }) => [
        id,
        ...(derivations ?? []).flatMap(({ plus, minus }) => [...plus, ...(minus ?? [])]),
      ]),
    );
    for (const [period, inFile] of measuresInFile(context)) {
      const id = context.table.periods.texts[period]!;
      const isThere = (measure: string): boolean => inFile.has(measure) || context.former.has(measure, id);
      // Most periods of a file have the same measures.
      const equations = getOrInsert(known, [...ids].filter(isThere).join(' '), () =>
        sumEquations(context.sums, context.measure, isThere),
      );
      for (const equation of equations) {
        if (!inFile.has(equation.whole) && ![...equation.terms.keys()].some((one) => inFile.has(one))) continue;
        const key = `${equation.whole} ${[...equation.terms.keys()].join(' ')}`;
        compare(
          context,
          period,
          getOrInsert(differences, key, () => ({ equation, compared: 0, differing: 0, largest: 0, worst: null })),
        );
      }
    }
    const found = [...differences.values()].filter((one) => one.differing > 0);
    yield* firstOf(found, LISTED, (one) => finding(context, one));
  },
};

function compare(context: CheckContext, period: number, difference: Difference): void {
  const { whole, terms } = difference.equation;
  for (let area = 0; area < context.areas.length; area++) {
    const value = valueBeside(context, area, whole, period);
    if (value === null) continue;
    const sum = sumBeside(context, area, terms, period);
    if (sum === null) continue;
    difference.compared++;
    const size = Math.abs(sum - value);
    if (size <= 1e-6 * Math.max(1, Math.abs(sum))) continue;
    difference.differing++;
    if (size <= difference.largest) continue;
    difference.largest = size;
    difference.worst = { area, period, whole: value, sum };
  }
}

function finding(context: CheckContext, { equation, compared, differing, largest, worst }: Difference): Finding {
  const { whole, terms } = equation;
  const { area, period } = worst!;
  // The place is the whole's, or that of a term where the whole comes from a former delivery.
  const i = [whole, ...terms.keys()]
    .map((id) => {
      const number = context.table.measures.find(id);
      return number === undefined ? undefined : context.cells.find(area, number, period);
    })
    .find((one) => one !== undefined);
  const noise = differing >= EVERYWHERE * compared && largest <= NOISE * Math.sqrt(terms.size + 1);
  const title = `„${context.measure(whole)?.title ?? whole}“`;
  const place = i === undefined ? null : cellPlace(context, i);
  return {
    check: 'classes-differ',
    severity: noise ? 'note' : 'warning',
    ...(place === null ? { file: context.fileName } : place.at),
    message: `${place === null ? '' : `${place.words}: `}${title} ist ${valueText(worst!.whole, 0)}, ${sumText(context, terms)} ergibt ${valueText(worst!.sum, 0)}. Das geht an ${differing} von ${compared} Stellen nicht auf${noise ? ', überall nur um wenig: So sehen gerundete oder mit Zufall überlagerte Zahlen aus (Cell-Key-Verfahren)' : ', hier am meisten'}.`,
  };
}
