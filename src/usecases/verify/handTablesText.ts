import type { HandTableComparison } from './verifyHandTables.ts';

/** The comparison as German lines. */
export function handTablesText(compared: readonly HandTableComparison[]): string {
  const lines = compared.flatMap(({ title, method, figures, equal, differences }) => [
    `  ${title} (Methode ${method}): ${equal} von ${figures} gleich`,
    ...differences.map((one) => `    ${one}`),
  ]);
  return ['Von Hand gerechnete Tabellen', ...lines].join('\n');
}
