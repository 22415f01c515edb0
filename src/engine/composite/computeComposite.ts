import type { Method, MethodClass } from '../../catalogue/method.ts';
import { attentionNeeded } from './attentionNeeded.ts';
import type { CompositeInput } from './compositeInput.ts';
import type {
  AreaRecord,
  ClassCount,
  ClassOfArea,
  CompositeNote,
  CompositeResult,
  IndexRecord,
} from './compositeResult.ts';
import { domainPart } from './domainPart.ts';
import { indexRecords } from './indexRecords.ts';
import { PERTURBATION } from './perturbation.ts';
import { selectAreas } from './selectAreas.ts';
import type { IndexPart } from './standardisedPart.ts';
import { standardisedPart } from './standardisedPart.ts';

const NOTHING: IndexPart = { computed: null, noise: 'none', notes: [] };

/** A column that is absent, or has no value in any area, was not delivered. */
function delivered(input: CompositeInput, column: string): boolean {
  return input.columns.get(column)?.values.some((value) => value !== null) ?? false;
}

function note(code: CompositeNote['code'], part: CompositeNote['part'], text: string): CompositeNote {
  return { code, part, column: null, text };
}

function combined(status: ClassOfArea | null, dynamics: ClassOfArea | null): ClassOfArea | null {
  if (!status || !dynamics) return null;
  return { code: `${status.code}${dynamics.code}`, label: `${status.label}/${dynamics.label}` };
}

function countClasses(classes: readonly ClassOfArea[], found: readonly (ClassOfArea | null)[]): ClassCount[] {
  return classes.map(({ code, label }) => ({ code, label, count: found.filter((one) => one?.code === code).length }));
}

/** All fields of status × dynamics, also the empty ones. */
function combinedFields(method: Method): ClassOfArea[] {
  const of = (classes: readonly MethodClass[] | undefined) => classes ?? [];
  return of(method.classes?.status).flatMap((status) =>
    of(method.classes?.dynamics).map((dynamics) => combined(status, dynamics)!),
  );
}

/**
 * A composite index over a table of areas, by a method from the catalogue: who takes part, every step for every area,
 * classes, and how firm they are. The same areas in another order give the same figures, bit by bit.
 */
export function computeComposite(method: Method, input: CompositeInput): CompositeResult {
  const notes: CompositeNote[] = [];
  if (input.edition !== undefined && method.editions?.every(({ id }) => id !== input.edition)) {
    const text = `Die Methode kennt keine Ausgabe „${input.edition}“; es ist deshalb kein Gebiet von Hand ausgeschlossen.`;
    notes.push(note('unknown_edition', null, text));
  }

  const standardised = 'standardise' in method;
  const main = standardised ? method.indicators.status : method.indicators.domains;
  const changes = standardised ? (method.indicators.dynamics ?? []) : [];
  const missing = changes.filter(({ column }) => !delivered(input, column));
  const withDynamics = changes.length > 0 && missing.length === 0;
  if (missing.length > 0) {
    const columns = missing.map(({ column }) => column).join(', ');
    notes.push(
      note(
        'dynamics_missing',
        'dynamics',
        `Keine Werte für ${columns}; die Dynamik ist nicht berechnet, und wo die Regel sie braucht, bleibt der Aufmerksamkeitsbedarf offen.`,
      ),
    );
  }
  const parts = [main, ...(withDynamics ? [changes] : [])].map((part) => part.map(({ column }) => column));
  const { eligible, leftOut } = selectAreas(method, input, parts);
  if (eligible.length === 0) {
    notes.push(note('no_eligible_area', null, 'Kein Gebiet erfüllt die Bedingungen der Methode.'));
  }

  const none = eligible.length === 0;
  const statusPart = none
    ? NOTHING
    : standardised
      ? standardisedPart(method, input, eligible, 'status')
      : domainPart(method, input, eligible);
  const dynamicsPart =
    none || !standardised || !withDynamics ? NOTHING : standardisedPart(method, input, eligible, 'dynamics');
  notes.push(...statusPart.notes, ...dynamicsPart.notes);

  const byRow = (part: IndexPart): Map<number, IndexRecord> => {
    const records = part.computed ? indexRecords(part.computed) : [];
    return new Map(records.map((record, place) => [eligible[place]!, record]));
  };
  const status = byRow(statusPart);
  const dynamics = byRow(dynamicsPart);
  const areas = input.areas.map((area, row): AreaRecord => {
    const own = status.get(row) ?? null;
    const change = dynamics.get(row) ?? null;
    return {
      area,
      population: input.population?.values[row] ?? null,
      eligible: leftOut[row] === null,
      leftOut: leftOut[row]!,
      absent:
        leftOut[row] !== null
          ? []
          : parts.flat().filter((column) => (input.columns.get(column)?.values[row] ?? null) === null),
      status: own,
      dynamics: change,
      combined: combined(own?.class ?? null, change?.class ?? null),
      attention: attentionNeeded(method.attention, own?.class?.code ?? null, change?.class?.code ?? null),
    };
  });

  return {
    method: { id: method.id, version: method.version },
    edition: input.edition ?? null,
    areas,
    counts: {
      eligible: eligible.length,
      leftOut: areas.length - eligible.length,
      status: countClasses(
        method.classes?.status ?? [],
        areas.map((area) => area.status?.class ?? null),
      ),
      dynamics: countClasses(
        method.classes?.dynamics ?? [],
        areas.map((area) => area.dynamics?.class ?? null),
      ),
      combined: countClasses(
        combinedFields(method),
        areas.map((area) => area.combined),
      ),
      attention: method.attention ? areas.filter((area) => area.attention === true).length : null,
    },
    robustness: input.robustness
      ? { ...input.robustness, ...PERTURBATION, noise: { status: statusPart.noise, dynamics: dynamicsPart.noise } }
      : null,
    notes,
  };
}
