import type { Topic } from '../core/live-subjects.ts';
import { ASSET_NAMES, type Subject } from '../core/subject.ts';
import type { WeekEnding } from '../core/week.ts';
import { type ReportSources, today } from './find-report.ts';
import { usualTopics } from './live-topic.ts';

/** As many as a platform shows at once. */
const MOST = 25;

/** Known weeks whose date holds what was typed, newest first: '2026-01', '01-23'. */
export async function suggestWeeks({ reports, clock }: ReportSources, typed: string): Promise<readonly WeekEnding[]> {
  const known = await reports.weeks(today(clock));
  return known
    .filter((week) => week.includes(typed.trim()))
    .toReversed()
    .slice(0, MOST);
}

/** Known assets whose ticker or a name of theirs begins with what was typed, the best known first. */
export async function suggestAssets({ reports, clock }: ReportSources, typed: string): Promise<readonly Subject[]> {
  const wanted = typed.trim().toLowerCase();
  const named = (await reports.subjects(today(clock))).filter(({ scope }) => scope === 'asset');
  const rank = new Map(Object.keys(ASSET_NAMES).map((key, at) => [key, at]));
  const fits = ({ key }: Subject) =>
    [key, ...(ASSET_NAMES[key] ?? [])].some((name) => name.toLowerCase().startsWith(wanted));
  return named
    .filter(fits)
    .toSorted((a, b) => (rank.get(a.key) ?? MOST) - (rank.get(b.key) ?? MOST))
    .slice(0, MOST);
}

/** Live facts whose words begin with what was typed, or that are for an asset that does. */
export function suggestTopics(typed: string): readonly (readonly [words: string, topic: Topic])[] {
  const wanted = typed.trim().toLowerCase();
  const fits = ([words, { of }]: readonly [string, Topic]) =>
    words.toLowerCase().startsWith(wanted) || of.toLowerCase().startsWith(wanted);
  return usualTopics().filter(fits).slice(0, MOST);
}
