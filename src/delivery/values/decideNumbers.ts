import type { NumberDecision } from './numberDecision.ts';
import { type NumberDoubt, numberDoubt } from './numberDoubt.ts';
import { doubtEvidence, numberEvidence } from './numberEvidence.ts';
import { COMMA, type CountedForms, countForms, POINT, type SignRole } from './numberSigns.ts';
import { ownRole, roleBeside, toldRole } from './signRoles.ts';

const DISAGREE = 'Die Spalte selbst und die übrigen Spalten derselben Größe widersprechen sich.';

/**
 * What point and comma mean in a column. Only proof decides: a value that has one reading alone. Where a value like
 * `8.214` stands beside contradicting or weak signs, the answer is a doubt with both readings.
 */
export function decideNumbers(forms: CountedForms, prior?: NumberDecision): NumberDecision | NumberDoubt {
  const pointIsOpen = forms.count('point_open') > 0;
  const commaIsOpen = forms.count('comma_open') > 0;
  const ownPoint = ownRole(forms, POINT);
  const ownComma = ownRole(forms, COMMA);
  if (ownPoint === 'mixed' || ownComma === 'mixed' || (ownPoint !== 'open' && ownPoint === ownComma)) {
    const evidence = `Die Spalte mischt Schreibweisen. ${numberEvidence(forms)}`;
    return pointIsOpen || commaIsOpen ? numberDoubt(forms, evidence) : mixture(forms, evidence);
  }
  const point = pointIsOpen ? roleBeside(forms, POINT, ownPoint, COMMA, ownComma) : ownPoint;
  const comma = commaIsOpen ? roleBeside(forms, COMMA, ownComma, POINT, ownPoint) : ownComma;
  if (!pointIsOpen && !commaIsOpen) return decision(forms, point, comma, numberEvidence(forms));

  const toldPoint = prior !== undefined && pointIsOpen ? toldRole(forms, POINT, prior) : 'open';
  const toldComma = prior !== undefined && commaIsOpen ? toldRole(forms, COMMA, prior) : 'open';
  if (contradict(toldPoint, point) || contradict(toldComma, comma)) return numberDoubt(forms, DISAGREE);
  const finalPoint = point === 'open' ? toldPoint : point;
  const finalComma = comma === 'open' ? toldComma : comma;
  const undecided = (pointIsOpen && finalPoint === 'open') || (commaIsOpen && finalComma === 'open');
  if (undecided || finalPoint === finalComma) return numberDoubt(forms, doubtEvidence(forms));
  const told = finalPoint !== point || finalComma !== comma;
  return decision(forms, finalPoint, finalComma, told ? prior!.evidence : numberEvidence(forms));
}

function contradict(told: SignRole, seen: SignRole): boolean {
  return told !== 'open' && seen !== 'open' && told !== seen;
}

function decision(forms: CountedForms, point: SignRole, comma: SignRole, evidence: string): NumberDecision {
  return {
    decimal: point === 'decimal' ? '.' : comma === 'decimal' ? ',' : 'none',
    thousands: point === 'thousands' ? '.' : comma === 'thousands' ? ',' : forms.groupedBy,
    evidence,
  };
}

/** `44.4` and `51,2` in one column, and no value with two readings: each is read by itself. */
function mixture(forms: CountedForms, evidence: string): NumberDecision {
  const thousands = countForms(forms, POINT.thousands) > 0 ? '.' : countForms(forms, COMMA.thousands) > 0 ? ',' : '';
  return { decimal: 'both', thousands, evidence };
}
