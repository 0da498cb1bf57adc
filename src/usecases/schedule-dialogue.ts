import type { Card } from '../cards/card.ts';
import { previewCard } from '../cards/preview-card.ts';
import { removedCard, type Said, scheduleCard, scheduleListCard, summaryCard } from '../cards/schedule-cards.ts';
import { stepCard } from '../cards/schedule-step-cards.ts';
import { AppError } from '../core/errors.ts';
import type { Schedule } from '../core/schedule.ts';
import { type NumberedWords, readNumbered, type ScheduleAction } from '../core/schedule-actions.ts';
import type { NamedLanguage } from '../core/schedule-choices.ts';
import { previewSchedule } from './preview-schedule.ts';
import type { RecapSources } from './recap.ts';
import { checkRoom, soundNow } from './schedule-checks.ts';
import { changedDraft, newDraft, type ScheduleDraft } from './schedule-draft.ts';
import { addLine } from './schedule-lines.ts';
import type { Decider, ScheduleServices } from './schedule-services.ts';
import { readChange, readNew } from './schedule-typed.ts';
import { surroundingsOf } from './schedule-view.ts';
import {
  addSchedule,
  editSchedule,
  type Meant,
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
  scheduleAt,
  schedulesAt,
  type Written,
} from './schedules.ts';
import { settingsAt } from './settings.ts';
import { testSchedule } from './test-post.ts';

/** What the exchange about schedules is held with. */
export interface ScheduleTalk {
  readonly services: ScheduleServices &
    RecapSources & { readonly languages: { readonly all: readonly NamedLanguage[] } };
  readonly by: Decider;
}

/** A card, and where something was done the line that shows what there is now: asking the same would do it once more. */
export type Told = Card | { readonly card: Card; readonly asked: string };

/** Answers one line of the exchange. Nothing of it is kept between lines: each button is a longer line. */
export function answerSchedule(talk: ScheduleTalk, action: ScheduleAction, typed: string): Promise<Told> {
  return ANSWERS[action](talk, typed);
}

const ANSWERS: Readonly<Record<ScheduleAction, (talk: ScheduleTalk, typed: string) => Promise<Told>>> = {
  list,
  add,
  edit,
  pause: async (talk, typed) =>
    done(talk, await pauseSchedule(talk.services, talk.by, await meant(talk, typed)), 'paused'),
  resume: async (talk, typed) =>
    done(talk, await resumeSchedule(talk.services, talk.by, await meant(talk, typed)), 'resumed'),
  remove: async (talk, typed) => {
    const { schedule } = await removeSchedule(talk.services, talk.by, await meant(talk, typed));
    const card = schedule ? removedCard(schedule, addLine(schedule, talk.by.place)) : await list(talk);
    return { card, asked: LIST };
  },
  test: async (talk, typed) => {
    const { number } = await meant(talk, typed);
    const { schedule, delivery } = await testSchedule(talk.services, talk.by, number);
    return { card: await one(talk, schedule, delivery && { tested: delivery.id }), asked: `/schedule edit ${number}` };
  },
  preview: async ({ services, by }, typed) => {
    const { number } = await meant({ services, by }, typed);
    return previewCard(await previewSchedule(services, await scheduleAt(services, by.place, number)));
  },
};

const LIST = '/schedule list';

const shownAt = ({ services, by }: ScheduleTalk) => ({ place: by.place, languages: services.languages.all });

async function list(talk: ScheduleTalk): Promise<Card> {
  const { services, by } = talk;
  return scheduleListCard(await schedulesAt(services, by.place), shownAt(talk), services.clock.now());
}

async function one(talk: ScheduleTalk, schedule: Schedule, said?: Said): Promise<Card> {
  const view = await surroundingsOf(talk.services, talk.by.place, schedule);
  return scheduleCard(schedule, shownAt(talk), view, said);
}

/** What is there once something was written; an update that came twice is told what there is. */
async function done(talk: ScheduleTalk, { is, schedule }: Written, said: Said): Promise<Told> {
  if (!schedule || schedule.removedAt !== undefined) return { card: await list(talk), asked: LIST };
  const card = await one(talk, schedule, is === 'meanwhile' ? 'meanwhile' : said);
  return { card, asked: `/schedule edit ${schedule.number}` };
}

async function add(talk: ScheduleTalk, typed: string): Promise<Told> {
  const { services, by } = talk;
  checkRoom(await services.posts.schedules(by.place));
  const { timeZone } = await settingsAt(services, by.place);
  const read = readNew(typed, services.languages.all, timeZone?.value);
  if (read.is === 'lacks') return stepCard({ what: read.what, line: ['/schedule add', typed.trim()].join(' ').trim() });
  const draft = newDraft(by.place, read.when, read.choices);
  if (read.choices.save) return done(talk, await addSchedule(services, by, draft), 'added');
  return summary(talk, draft, { line: addLine(draft, by.place) });
}

async function summary(
  talk: ScheduleTalk,
  draft: ScheduleDraft,
  unsaved: { readonly line: string; readonly number?: number },
): Promise<Card> {
  soundNow(talk.services);
  const view = await surroundingsOf(talk.services, talk.by.place, draft);
  return summaryCard({ draft, ...unsaved }, shownAt(talk), view);
}

/** Words that ask for a step of the exchange, in the place of what they ask for. */
const STEPS: Readonly<Record<string, 'time' | 'zone'>> = { hour: 'time', zone: 'zone' };

async function edit(talk: ScheduleTalk, typed: string): Promise<Told> {
  const { services, by } = talk;
  const { number, version, rest } = await numbered(talk, typed);
  const schedule = await scheduleAt(services, by.place, number);
  if (rest === '') return one(talk, schedule);
  if (version !== undefined && version !== schedule.version) return one(talk, schedule, 'meanwhile');
  const begun = `/schedule edit ${number} v${schedule.version}`;
  const step = Object.hasOwn(STEPS, rest) ? STEPS[rest] : undefined;
  if (step) return stepCard({ what: step, line: begun });
  const { when, choices } = readChange(rest, services.languages.all, schedule);
  const draft = changedDraft(schedule, when, choices);
  if (choices.save)
    return done(talk, await editSchedule(services, by, { number, version: schedule.version }, draft), 'changed');
  return summary(talk, draft, { line: `${begun} ${rest} save`, number });
}

async function meant(talk: ScheduleTalk, typed: string): Promise<Meant> {
  const { number, version, rest } = await numbered(talk, typed);
  if (rest === '') return { number, version };
  throw new AppError({ code: 'schedule_words', why: 'words_left', typed: rest.slice(0, MOST_REPEATED), nearest: [] });
}

const MOST_REPEATED = 80;

/** The number that was typed; where a place has one schedule alone, that is the one. */
async function numbered({ services, by }: ScheduleTalk, typed: string): Promise<NumberedWords> {
  const read = readNumbered(typed);
  if (read) return read;
  const schedules = await schedulesAt(services, by.place);
  const [only, ...others] = schedules;
  if (only && others.length === 0) return { number: only.number, rest: typed.trim() };
  const known = schedules.map(({ number }) => number);
  throw new AppError({ code: 'schedule_unknown', typed: typed.trim().slice(0, MOST_REPEATED), known });
}
