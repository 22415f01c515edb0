const PLACEHOLDERS = ['gebiet', 'zeit', 'wert'];

/** What is wrong with a Lesehilfe; empty = nothing. It is one sentence that names area, time and value once each. */
export function lesehilfeProblems(lesehilfe: string): string[] {
  const problems: string[] = [];
  const found = [...lesehilfe.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!);
  for (const name of PLACEHOLDERS) {
    const count = found.filter((item) => item === name).length;
    if (count !== 1) problems.push(`Der Platzhalter {${name}} muss genau einmal vorkommen (gefunden: ${count}).`);
  }
  for (const name of found) if (!PLACEHOLDERS.includes(name)) problems.push(`Den Platzhalter {${name}} gibt es nicht.`);
  if (/[{}]/.test(lesehilfe.replaceAll(/\{[^{}]*\}/g, ''))) problems.push('Eine geschweifte Klammer ist offen.');
  if (!lesehilfe.endsWith('.')) problems.push('Der Satz endet nicht mit einem Punkt.');
  if (/\s\s/.test(lesehilfe)) problems.push('Der Satz enthält doppelte Leerzeichen.');
  return problems;
}
