import { AppError } from '../core/errors.ts';
import { readArguments } from './arguments.ts';
import { ask } from './ask.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/**
 * `recap [--week 2026-01-23] [--locale zh-CN]`: what /recap answers, with the exit codes of `ask`. With `--png FILE` it is drawn into a new
 * file, upright with `--tall`.
 */
export async function recap(terminal: Terminal): Promise<ExitCode> {
  const { texts, switches, words } = readArguments(terminal.args, ['week', 'locale', 'png'], ['tall']);
  if (words[0] !== undefined) throw new AppError({ code: 'bad_usage', typed: words[0] });
  const { week, locale, png } = texts;
  // What does not begin as a date would be read as a section, or as nothing at all.
  if (week !== undefined && !/^\d\S*$/u.test(week)) throw new AppError({ code: 'bad_usage', typed: `--week ${week}` });
  if (png === '') throw new AppError({ code: 'bad_usage', typed: '--png' });
  if (png !== undefined) {
    const { drawRecap } = await import('./recap-picture.ts');
    return drawRecap(terminal, { file: png, week, locale, size: switches.tall ? 'tall' : 'wide' });
  }
  if (switches.tall) throw new AppError({ code: 'bad_usage', typed: '--tall' });
  const line = week === undefined ? '/recap' : `/recap ${week}`;
  return ask({ ...terminal, args: [line, ...(locale === undefined ? [] : [`--locale=${locale}`])] });
}
