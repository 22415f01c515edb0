import type { Finding } from '../../../src/domain/finding.ts';
import type { WrittenCase } from './writeCase.ts';

/** A failing case in words, enough to replay it: seed, options that matter, the first problems, the file. */
export function describeFailure(
  written: WrittenCase,
  problems: readonly string[],
  findings: readonly Finding[],
): string {
  const { options } = written;
  const lines = written.text.split(/\r\n|\r|\n/);
  return [
    `### seed ${written.seed} · ${written.fileName} · ${options.output} ${options.encoding} · areas ${written.areas === null ? 'not given' : 'given'}`,
    `header [${options.columnDimensions.join(', ')}] ${options.header}, key ${options.keyForm} ${options.keyPlace}, period in ${options.periodPlace}, measure in ${options.measurePlace}, symbols ${options.symbols}, number ${JSON.stringify(options.number)}${options.otherNumber ? `, every second measure ${JSON.stringify(options.otherNumber)}` : ''}`,
    ...problems.slice(0, 4).map((problem) => `- ${problem}`),
    ...(problems.length > 4 ? [`- … ${problems.length - 4} more`] : []),
    ...findings.slice(0, 3).map((finding) => `  finding ${finding.severity} ${finding.check}: ${finding.message}`),
    '```',
    ...lines.slice(0, 24),
    ...(lines.length > 24 ? [`… ${lines.length - 24} more lines`] : []),
    '```',
    '',
  ].join('\n');
}
