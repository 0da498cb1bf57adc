import { AppError } from '../core/errors.ts';
import { readArguments } from './arguments.ts';
import { ask } from './ask.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `recap [--week 2026-01-23] [--locale zh-CN]`: what /recap answers, with the exit codes of `ask`. */
export async function recap(terminal: Terminal): Promise<ExitCode> {
  const { texts, words } = readArguments(terminal.args, ['week', 'locale'], []);
  if (words[0] !== undefined) throw new AppError({ code: 'bad_usage', typed: words[0] });
  const { week, locale } = texts;
  // What does not begin as a date would be read as a section, or as nothing at all.
  if (week !== undefined && !/^\d\S*$/u.test(week)) throw new AppError({ code: 'bad_usage', typed: `--week ${week}` });
  const line = week === undefined ? '/recap' : `/recap ${week}`;
  return ask({ ...terminal, args: [line, ...(locale === undefined ? [] : [`--locale=${locale}`])] });
}
