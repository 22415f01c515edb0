import type { DecouplingArea } from '../api/decouplingAnswer.ts';
import { FLAG_CLASSES } from './flagClasses.ts';

/** What earlier reports said of an area, years with the same class together: "2018 bis 2020 unauffällig; 2021 holt auf". */
export function historyText(history: DecouplingArea['history']): string {
  const runs: { from: number; to: number; id: string }[] = [];
  for (const { year, class: id } of history) {
    const last = runs.at(-1);
    if (last !== undefined && last.id === id) last.to = year;
    else runs.push({ from: year, to: year, id });
  }
  return runs
    .map(({ from, to, id }) => {
      const label = FLAG_CLASSES.find((one) => one.id === id)?.label ?? id;
      return `${from === to ? from : `${from} bis ${to}`} ${label}`;
    })
    .join('; ');
}
