import type { DeliveryId } from '../core/delivery.ts';
import type { Schedule } from '../core/schedule.ts';
import { nextBegin } from '../core/schedule-times.ts';
import { localDateTime } from '../core/wall-clock.ts';
import { day, list, type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type TextBlock } from './card.ts';
import { momentMessage } from './moment-message.ts';
import { addNext, changeNext, openNext } from './schedule-next.ts';
import { type RunsView, runsBlocks } from './schedule-runs.ts';
import { choiceValues, type Shown, type ShownSchedule, scheduleTerms, whenMessage } from './schedule-words.ts';
import { caution, plain } from './text-blocks.ts';

/** What was done. `meanwhile` was not: somebody else was faster. */
export type Said = 'added' | 'changed' | 'paused' | 'resumed' | 'meanwhile' | { readonly tested: DeliveryId };

function saidBlock(said: Said): TextBlock {
  if (typeof said === 'object') return lead(message('schedule-said-tested', { code: words(said.tested) }));
  const line = message(`schedule-said-${said}`);
  return said === 'meanwhile' ? caution(line) : lead(line);
}

const lead = (line: Message): TextBlock => ({ kind: 'text', tone: 'lead', message: line });

/** All schedules of a place, each in one line. */
export function scheduleListCard(schedules: readonly Schedule[], shown: Shown, now: number): Card {
  return card({
    title: message('schedule-title'),
    blocks: [
      ...(schedules.length === 0 ? [plain(message('schedule-none'))] : []),
      { kind: 'terms', terms: schedules.map((schedule) => termOf(schedule, shown, now)) },
      plain(message('schedule-how')),
    ],
    disclaimers: {},
    next: [addNext, ...schedules.map(openNext)],
  });
}

function termOf(schedule: Schedule, shown: Shown, now: number) {
  const choices = choiceValues(schedule, shown);
  const what = choices.length > 0 ? list([whenMessage(schedule.when), ...choices]) : whenMessage(schedule.when);
  const detail = message('schedule-line', { what, next: nextMessage(schedule, now) });
  return { term: message('schedule-number', { number: schedule.number }), detail };
}

function nextMessage({ when, pausedSince, nextAt }: Schedule, now: number): Message {
  if (pausedSince !== undefined) {
    return message('schedule-paused', { since: momentMessage(pausedSince, when.timeZone) });
  }
  const at = nextAt ?? nextBegin(when, now);
  return when.is === 'weekly'
    ? message('schedule-next', { at: momentMessage(at, when.timeZone) })
    : message('schedule-next-published', { from: day(localDateTime(at, when.timeZone).date) });
}

/** One schedule with its next runs, and buttons for all that can be done with it. */
export function scheduleCard(schedule: Schedule, shown: Shown, view: RunsView, said?: Said): Card {
  return card({
    title: message('schedule-one-title', { number: schedule.number }),
    blocks: [
      ...(said === undefined ? [] : [saidBlock(said)]),
      { kind: 'terms', terms: scheduleTerms(schedule, shown) },
      ...(schedule.pausedSince === undefined ? runsBlocks(schedule, view) : [caution(nextMessage(schedule, view.now))]),
      plain(message('schedule-edit-how', { number: schedule.number })),
    ],
    disclaimers: {},
    next: changeNext(schedule, shown),
  });
}

/** What would be saved, before it is: `line` saves it. `number` where it is a change of one that is kept. */
export interface Unsaved {
  readonly draft: ShownSchedule;
  readonly line: string;
  readonly number?: number;
}

export function summaryCard({ draft, line, number }: Unsaved, shown: Shown, view: RunsView): Card {
  const mayBeSaved = view.rights === 'yes' || view.rights === undefined;
  return card({
    title: number === undefined ? message('schedule-new-title') : message('schedule-change-title', { number }),
    blocks: [
      { kind: 'terms', terms: scheduleTerms(draft, shown) },
      ...runsBlocks(draft, view),
      ...(mayBeSaved ? [plain(message('schedule-save-how', { line: words(line) }))] : []),
    ],
    disclaimers: {},
    next: mayBeSaved ? [{ label: message('schedule-save'), line }] : [],
  });
}

/** It is gone, and the line that makes it again. */
export const removedCard = ({ number }: Schedule, again: string): Card =>
  card({
    title: message('schedule-title'),
    blocks: [plain(message('schedule-said-removed', { number, line: words(again) }))],
    disclaimers: {},
    next: [{ label: message('schedule-list'), line: '/schedule list' }],
  });
