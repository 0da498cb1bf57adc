import { isAlertFailure } from '../core/alert-failure.ts';
import type { Failure } from '../core/errors.ts';
import { isFetchFailure } from '../core/fetch-failure.ts';
import { isHookFailure } from '../core/hook-failure.ts';
import { isLevelFailure } from '../core/level-failure.ts';
import { isPictureFailure } from '../core/picture-failure.ts';
import { isPostFailure } from '../core/post-failure.ts';
import { isReviewFailure } from '../core/review-failure.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, list, type Message, message, words } from '../i18n/message.ts';
import { alertFailureMessage } from './alert-failure-message.ts';
import { type Card, card } from './card.ts';
import { fetchFailureMessage } from './fetch-failure-message.ts';
import { hookFailureMessage } from './hook-failure-message.ts';
import { levelFailureMessage } from './level-failure-message.ts';
import { operatorMessage } from './operator-message.ts';
import { pictureFailureMessage } from './picture-failure-message.ts';
import { postFailureMessage } from './post-failure-message.ts';
import { reviewFailureMessage } from './review-failure-message.ts';

/** What happened and what to do. `help` explains the option that did not fit, where one did not. */
export function failureCard(failure: Failure, help?: Message): Card {
  return refusal(failureMessage(failure, help));
}

/** `incident` is on the log line too, so a screenshot leads straight to it. */
export const unexpectedCard = (incident: string): Card =>
  refusal(message('failure-unexpected', { incident: words(incident) }));

const refusal = (line: Message): Card =>
  card({
    title: message('failure-title'),
    blocks: [{ kind: 'text', tone: 'caution', message: line }],
    disclaimers: {},
  });

/** One sentence for a failure, for cards and for the command line alike. */
export function failureMessage(failure: Failure, help: Message = message('nearest-none')): Message {
  if (isFetchFailure(failure)) return fetchFailureMessage(failure);
  if (isHookFailure(failure)) return hookFailureMessage(failure);
  if (isReviewFailure(failure)) return reviewFailureMessage(failure);
  if (isLevelFailure(failure)) return levelFailureMessage(failure, didYouMean);
  if (isPictureFailure(failure)) return pictureFailureMessage(failure, didYouMean);
  if (isPostFailure(failure)) return postFailureMessage(failure, didYouMean);
  if (isAlertFailure(failure)) return alertFailureMessage(failure);
  switch (failure.code) {
    case 'unknown_command':
      if (failure.typed === '') return message('failure-no_command');
      if (failure.pasted) return message('failure-unknown_command-pasted', { typed: words(failure.typed) });
      return message('failure-unknown_command', { typed: words(failure.typed), nearest: didYouMean(failure.nearest) });
    case 'bad_option':
    case 'missing_option':
    case 'too_many_words':
      return optionMessage(failure, help);
    case 'not_allowed':
      return notAllowedMessage(failure);
    case 'week_malformed':
    case 'week_not_friday':
    case 'week_unknown':
    case 'week_ahead':
      return weekFailureMessage(failure);
    case 'asset_unknown':
    case 'fact_unknown':
    case 'source_unknown':
      return message(`failure-${failure.code}`, { typed: words(failure.typed), nearest: didYouMean(failure.nearest) });
    case 'figure_unknown': {
      const { typed, week, nearest } = failure;
      return message('failure-figure_unknown', { typed: words(typed), week: day(week), nearest: didYouMean(nearest) });
    }
    case 'language_unknown':
    case 'choice_unknown':
    case 'zone_unknown':
    case 'quiet_hours_unknown':
      return settingFailureMessage(failure);
    case 'no_reports':
    case 'tokens_refused':
    case 'nothing_kept':
    case 'link_waits':
    case 'too_fast':
    case 'weeks_same':
    case 'text_empty':
    case 'file_empty':
      return message(`failure-${failure.code}`);
    case 'text_too_long':
      return message('failure-text_too_long', { limit: failure.limit });
    case 'text_unreadable':
      return message(`failure-text_unreadable-${failure.why}`, { file: words(failure.file) });
    default:
      return operatorMessage(failure);
  }
}

type NotAllowed = Extract<Failure, { code: 'not_allowed' }>;

function notAllowedMessage({ command, role, missing }: NotAllowed): Message {
  const named = { command: words(`/${command}`) };
  return missing
    ? message(`failure-not_allowed-${missing}`, named)
    : message('failure-not_allowed', { ...named, role: words(role) });
}

type WeekFailure = Extract<Failure, { code: `week_${string}` }>;

function weekFailureMessage(failure: WeekFailure): Message {
  switch (failure.code) {
    case 'week_malformed':
      return message('failure-week_malformed', { typed: words(failure.typed), nearest: nearestWeeks(failure.nearest) });
    case 'week_not_friday':
      return message('failure-week_not_friday', { date: day(failure.date), nearest: nearestWeeks(failure.nearest) });
    case 'week_unknown':
      return message('failure-week_unknown', { week: day(failure.week), nearest: nearestWeeks(failure.nearest) });
    case 'week_ahead': {
      const nearest = nearestWeeks(failure.newest ? [failure.newest] : []);
      return message('failure-week_ahead', { week: day(failure.week), nearest });
    }
  }
}

type SettingFailure = Extract<
  Failure,
  { code: 'language_unknown' | 'choice_unknown' | 'zone_unknown' | 'quiet_hours_unknown' }
>;

function settingFailureMessage(failure: SettingFailure): Message {
  const typed = words(failure.typed);
  switch (failure.code) {
    case 'language_unknown':
    case 'choice_unknown':
      return message(`failure-${failure.code}`, { typed, known: list(failure.known.map(words)) });
    case 'zone_unknown':
      return message('failure-zone_unknown', { typed, nearest: didYouMean(failure.nearest) });
    case 'quiet_hours_unknown':
      return message('failure-quiet_hours_unknown', { typed });
  }
}

type OptionFailure = Extract<Failure, { code: 'bad_option' | 'missing_option' | 'too_many_words' }>;

function optionMessage(failure: OptionFailure, help: Message): Message {
  const command = words(`/${failure.command}`);
  switch (failure.code) {
    case 'bad_option':
      return message('failure-bad_option', {
        command,
        option: words(failure.option),
        typed: words(failure.typed),
        help,
      });
    case 'missing_option':
      return message('failure-missing_option', { command, option: words(failure.option), help });
    case 'too_many_words':
      return message('failure-too_many_words', { command, extra: words(failure.extra), help });
  }
}

const didYouMean = (nearest: readonly string[]): Message =>
  nearest.length > 0 ? message('nearest', { options: list(nearest.map(words)) }) : message('nearest-none');

/** Weeks are named as they are typed, so that one can be copied. */
const nearestWeeks = (weeks: readonly WeekEnding[]): Message =>
  weeks.length > 0 ? message('nearest-weeks', { options: list(weeks.map(words)) }) : message('nearest-none');
