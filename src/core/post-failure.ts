import type { Suspension } from './place.ts';
import type { ChoiceFault } from './schedule-choices.ts';
import type { WhenFault } from './when.ts';

/** What goes wrong with schedules and what they post. `typed`: the words that are meant. */
export type PostFailure =
  | {
      readonly code: 'schedule_words';
      readonly why: WhenFault['code'] | ChoiceFault['code'] | 'no_roles_here';
      readonly typed: string;
      readonly nearest: readonly string[];
    }
  | { readonly code: 'schedule_unknown'; readonly typed: string; readonly known: readonly number[] }
  | { readonly code: 'schedule_removed'; readonly number: number }
  | { readonly code: 'schedules_full'; readonly most: number }
  /** `elsewhere`: outside the chat or server; `unseen`: nobody can say whether the bot may post there. */
  | { readonly code: 'schedule_target'; readonly why: Suspension | 'elsewhere' | 'unseen' }
  | { readonly code: 'clock_behind' }
  | { readonly code: 'post_unknown'; readonly typed: string }
  | { readonly code: 'post_settled' }
  | { readonly code: 'no_pins_here' };

const CODES: Readonly<Record<PostFailure['code'], true>> = {
  ...{ schedule_words: true, schedule_unknown: true, schedule_removed: true, schedules_full: true },
  ...{ schedule_target: true, clock_behind: true, post_unknown: true, post_settled: true, no_pins_here: true },
};

export const isPostFailure = <Other extends { readonly code: string }>(
  failure: Other | PostFailure,
): failure is PostFailure => Object.hasOwn(CODES, failure.code);
