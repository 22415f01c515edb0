import type { Kernel } from '../core/segregation/kernel/kernel.ts';
import { makeKernel } from '../core/segregation/kernel/makeKernel.ts';
import { UsageError } from './command.ts';

const SHAPES: ReadonlySet<string> = new Set(['exponential', 'biweight', 'triangular']);

/**
 * The kernels of `--kernel FORM --radius KM --radius KM --kernel …`: every radius belongs to the form named before it, to
 * the first one where it comes before any; biweight of 2 and 4 km where nothing is said.
 */
export function parseKernels(args: readonly string[]): Kernel[] {
  const forms: { shape: string; radii: string[] }[] = [];
  const early: string[] = [];
  args.forEach((arg, place) => {
    const [, option, inline] = /^--(kernel|radius)(?:=(.*))?$/.exec(arg) ?? [];
    if (option === undefined) return;
    const value = inline ?? args[place + 1] ?? '';
    if (option === 'kernel') forms.push({ shape: value, radii: [] });
    else (forms.at(-1)?.radii ?? early).push(value);
  });
  if (forms.length === 0) forms.push({ shape: 'biweight', radii: [] });
  forms[0]!.radii.unshift(...early);
  if (args.every((arg) => !/^--(kernel|radius)/.test(arg))) forms[0]!.radii.push('2', '4');
  return forms.flatMap(({ shape, radii }) => {
    if (!SHAPES.has(shape)) throw new UsageError(`--kernel: „${shape}“ ist keines von ${[...SHAPES].join(', ')}.`);
    if (radii.length === 0 && shape !== 'exponential') throw new UsageError(`--kernel ${shape} braucht --radius.`);
    const numbers = radii.map((text) => {
      const radius = Number(text);
      if (radius > 0 && Number.isFinite(radius)) return radius;
      throw new UsageError(`--radius: „${text}“ ist keine Zahl über 0 (Kilometer).`);
    });
    return (numbers.length === 0 ? [null] : numbers).map((radius) => makeKernel(shape as Kernel['shape'], radius));
  });
}
