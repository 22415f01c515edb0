/** "das 10-Fache", "ein Zehntel". */
export function factorText(factor: number): string {
  if (factor > 1) return `das ${factor.toLocaleString('de-DE')}-Fache`;
  const parts = Math.round(1 / factor);
  return `ein ${parts === 10 ? 'Zehntel' : parts === 100 ? 'Hundertstel' : 'Tausendstel'}`;
}
