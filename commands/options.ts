import { z } from 'zod';
import type { SettingsView } from '../src/cards/settings-view.ts';
import { subjectSuggestion, topicSuggestion, weekSuggestion, wordSuggestion } from '../src/cards/suggestions.ts';
import { type CommandServices, type Invocation, MOST_REPEATED, type Suggest } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import type { Settled } from '../src/core/settings.ts';
import { suggestAssets, suggestTopics, suggestWeeks } from '../src/usecases/suggest.ts';

/** A word as typed, short enough to be repeated in an answer. What it means is for the use cases to find out. */
export const wordSchema = z.string().trim().min(1).max(64);
export const optionalWordSchema = wordSchema.optional();

/** Offers the known weeks while one types. */
export const suggestsWeeks: Suggest = async (typed, services) =>
  (await suggestWeeks(services, typed)).map(weekSuggestion);

/** Offers the known assets while one types. */
export const suggestsAssets: Suggest = async (typed, services) =>
  (await suggestAssets(services, typed)).map(subjectSuggestion);

/** Offers what may be asked of the world while one types. */
export const suggestsTopics: Suggest = async (typed) => suggestTopics(typed).map(topicSuggestion);

/** Offers those of some words that begin as what is typed. */
export const suggestsOf =
  (words: readonly string[]): Suggest =>
  async (typed) =>
    words.filter((word) => word.toLowerCase().startsWith(typed.toLowerCase())).map((word) => wordSuggestion(word));

/** Details that are typed without an action are refused: nobody can know what is to be done with them. */
export function checkAction(command: string, action: string | undefined, details: string): void {
  if (action === undefined && details !== '') throw new AppError({ code: 'missing_option', command, option: 'action' });
}

/** An action that a command does not know. */
export const unknownAction = (command: string, typed = ''): AppError =>
  new AppError({ code: 'bad_option', command, option: 'action', typed: typed.slice(0, MOST_REPEATED) });

/** What a card shows of the settings of the place that is asked in. */
export const settingsView = (
  { from, locale }: Pick<Invocation<never>, 'from' | 'locale'>,
  { clock, languages }: CommandServices,
  settled: Settled,
): SettingsView => ({
  ...{ place: from.place, settled, languages: languages.all, now: clock.now() },
  fallback: { locale, timeZone: 'UTC' },
  languageTags: [...(from.languageTag === undefined ? [] : [from.languageTag]), locale],
});
