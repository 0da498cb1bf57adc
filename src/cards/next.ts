import { FIRST_ETF_WEEK } from '../core/etf-week.ts';
import { assetSubject } from '../core/subject.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, message, subjectValue } from '../i18n/message.ts';
import type { Next } from './card.ts';

/** The known weeks beside the one that is shown. */
export interface Neighbours {
  readonly earlier?: WeekEnding;
  readonly later?: WeekEnding;
}

/** The weeks before and after, for a command that takes a week. */
export function weeksNext(command: string, { earlier, later }: Neighbours): readonly Next[] {
  return [
    ...(earlier ? [{ label: message('next-earlier', { week: day(earlier) }), line: `/${command} ${earlier}` }] : []),
    ...(later ? [{ label: message('next-later', { week: day(later) }), line: `/${command} ${later}` }] : []),
  ];
}

/** The passport of a figure, by what it is for. */
export const sourceNext = (key: string, week: WeekEnding): Next => ({
  label: message('next-source'),
  line: `/source ${key} ${week}`,
});

/** With a command of their own, and compared from week to week. */
export const MAIN_ASSETS: readonly string[] = ['BTC', 'ETH', 'SOL', 'XRP'];

/** The assets with a command of their own, without the one that is shown. */
export const assetsNext = (shown?: string): readonly Next[] =>
  MAIN_ASSETS.filter((key) => key !== shown).map((key) => ({
    label: message('next-asset', { subject: subjectValue(assetSubject(key)) }),
    line: `/${key.toLowerCase()}`,
  }));

/** The days of an asset's US spot ETFs in a week, where there were any. */
export const etfNext = (key: string, week: WeekEnding): readonly Next[] =>
  MAIN_ASSETS.includes(key) && week >= FIRST_ETF_WEEK
    ? [{ label: message('next-etf'), line: `/etf ${key} ${week}` }]
    : [];

/** The picture of what a card says. */
export const chartNext = (line: string): Next => ({ label: message('next-chart'), line: `/chart ${line}` });

/** The whole week around what is shown. */
export const flowsNext = (week: WeekEnding): Next => ({ label: message('next-flows'), line: `/flows ${week}` });
