import type { DecouplingArea } from '../api/decouplingAnswer.ts';
import { germanNumber } from '../words/germanNumber.ts';

/** How sure a flag is, in words: share of chance hits, and of the direction. */
export function sureText({ q, direction, marks }: DecouplingArea): string {
  const parts: string[] = [];
  if (marks.includes('gesichert')) parts.push('gesichert');
  if (marks.includes('neu')) parts.push('neu in diesem Bericht');
  if (marks.includes('sprung_unbestaetigt')) parts.push('Sprung, noch nicht bestätigt');
  if (q !== null) {
    const share = q < 0.001 ? 'weniger als 0,1' : `höchstens ${germanNumber(q * 100, 1)}`;
    parts.push(`unter den Meldungen bis hierher sind im Mittel ${share} % Zufallstreffer`);
  }
  if (direction !== null) {
    // A probability that rounds to 1 is not certainty.
    const share = direction > 0.999 ? 'mehr als 99,9' : germanNumber(direction * 100, 1);
    parts.push(`die Richtung stimmt mit ${share} % Wahrscheinlichkeit`);
  }
  return parts.join('; ');
}
