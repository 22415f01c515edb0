import type { ExpectedObservation } from './expectedObservations.ts';
import { labelTokens } from './labelTokens.ts';
import type { Reading, ReadObservation } from './reader.ts';
import type { WrittenCase } from './writeCase.ts';

export interface Verdict {
  readonly kind: 'read' | 'asked' | 'misread';
  /** What differs, in words; for a file that was asked about this is only told, not held against the reader. */
  readonly problems: readonly string[];
}

/** Holds a reading against the truth: the same observations, or a question or error; anything else is a misreading. */
export function compareReading(written: WrittenCase, reading: Reading): Verdict {
  const asked = reading.findings.some(({ severity }) => severity === 'question' || severity === 'error');
  const problems: string[] = [];
  const { fault } = written.options;
  if (fault !== 'none' && !asked) problems.push(`the fault ${fault} passed without a word`);
  const open = new Map<string, ExpectedObservation[]>();
  for (const expected of written.expected) {
    for (const key of new Set(expected.areaKeys)) {
      const place = `${key}|${expected.period ?? ''}`;
      open.set(place, [...(open.get(place) ?? []), expected]);
    }
  }
  const found = new Set<ExpectedObservation>();
  for (const observation of reading.observations) {
    const area = observation.areaKey === '' ? observation.areaName : observation.areaKey;
    const tokens = labelTokens(`${observation.measure} ${observation.category}`);
    const match = open
      .get(`${area}|${observation.period?.id ?? ''}`)
      ?.find((expected) => sameLabel(expected.tokens, tokens, written.optionalTokens));
    if (match === undefined) problems.push(`not in the truth: ${show(observation)}`);
    else if (found.has(match)) problems.push(`given twice: ${show(observation)}`);
    else {
      found.add(match);
      const right =
        match.reasons.length === 0
          ? observation.value === match.value && observation.reason === null
          : observation.value === null && observation.reason !== null && match.reasons.includes(observation.reason);
      if (!right) problems.push(`${show(observation)}, but true is ${match.value ?? match.reasons.join(' or ')}`);
    }
  }
  for (const expected of written.expected) {
    if (found.has(expected) || expected.mayBeAbsent) continue;
    const what = expected.value ?? expected.reasons[0];
    problems.push(`lost: ${expected.areaKeys[0]} / ${expected.tokens.join(' ')} / ${expected.period} = ${what}`);
  }
  return { kind: asked ? 'asked' : problems.length === 0 ? 'read' : 'misread', problems };
}

function sameLabel(wanted: readonly string[], given: readonly string[], optional: ReadonlySet<string>): boolean {
  return (
    wanted.every((word) => given.includes(word)) && given.every((word) => wanted.includes(word) || optional.has(word))
  );
}

function show(it: ReadObservation): string {
  const place = `row ${it.row} column ${it.column}`;
  return `${it.areaKey}(${it.areaName}) / ${it.measure} / ${it.category} / ${it.period?.id ?? 'no period'} = ${it.value ?? it.reason} (${place})`;
}
