import type { Card } from '../cards/card.ts';
import { type FollowingSaid, followingCard } from '../cards/following-card.ts';
import type { AlertChoice } from '../core/alert-failure.ts';
import {
  type AlertAction,
  cooldownTyped,
  lateTyped,
  levelsTyped,
  repeatTyped,
  ruleNumberTyped,
  versionTyped,
} from '../core/alert-words.ts';
import { AppError } from '../core/errors.ts';
import { readFlowRule, type TypedFlowRule } from '../core/flow-words.ts';
import type { Following } from '../core/following.ts';
import { resolveSubject } from './find-asset.ts';
import { today } from './find-report.ts';
import {
  type AlertServices,
  addFlowRule,
  choose,
  type Followed,
  type FollowingChoices,
  followingAt,
  removeFlowRule,
  switchOff,
  switchOn,
  testAlert,
} from './followings.ts';
import type { Decider } from './schedule-services.ts';
import { settingsAt } from './settings.ts';

/** What the exchange about alerts is held with. */
export interface AlertTalk {
  readonly services: AlertServices;
  readonly by: Decider;
}

/** A card, and where something was done the line that shows what there is now: asking the same would do it once more. */
type Told = Card | { readonly card: Card; readonly asked: string };

/** What was typed of one line, and which state of it whoever typed it has seen. */
type Typed = ReturnType<typeof versionTyped>;

type Setting = Exclude<AlertAction, 'list' | 'flow' | 'sign' | 'streak' | 'record'>;

/** Answers one line of the exchange. Nothing of it is kept between lines: each button is a longer line. */
export async function answerAlert(talk: AlertTalk, action: 'list' | Setting, typed: string): Promise<Told> {
  const { rest, version } = versionTyped(typed);
  if (action === 'list') {
    checkNothingLeft(rest);
    return shown(talk, await followingAt(talk.services, talk.by.place));
  }
  return ANSWERS[action](talk, { rest, ...(version !== undefined && { version }) });
}

const ANSWERS: Readonly<Record<Setting, (talk: AlertTalk, typed: Typed) => Promise<Told>>> = {
  on: (talk, typed) => bare(talk, typed, 'on', switchOn),
  off: (talk, typed) => bare(talk, typed, 'off', switchOff),
  silent: (talk, typed) =>
    bare(talk, typed, 'changed', (services, by, seen) => choose(services, by, seen, { silent: true })),
  loud: (talk, typed) =>
    bare(talk, typed, 'changed', (services, by, seen) => choose(services, by, seen, { silent: false })),
  test: (talk, typed) => bare(talk, typed, 'tested', testAlert),
  levels: (talk, typed) => chosen(talk, typed, 'levels', (rest) => field('levels', levelsTyped(rest))),
  repeat: (talk, typed) => chosen(talk, typed, 'repeat', (rest) => field('repeat', repeatTyped(rest))),
  cooldown: (talk, typed) => chosen(talk, typed, 'cooldown', (rest) => field('cooldownHours', cooldownTyped(rest))),
  late: (talk, typed) => chosen(talk, typed, 'late', (rest) => field('late', lateTyped(rest))),
  async remove({ services, by }, { rest }) {
    const number = ruleNumberTyped(rest);
    if (number === undefined) throw new AppError({ code: 'alert_choice', of: 'remove', typed: repeated(rest) });
    return done({ services, by }, await removeFlowRule(services, by, number), { removed: number });
  },
};

const MOST_REPEATED = 80;
const repeated = (typed: string): string => typed.slice(0, MOST_REPEATED);

const field = <Name extends keyof FollowingChoices>(
  name: Name,
  value: FollowingChoices[Name] | undefined,
): FollowingChoices | undefined => (value === undefined ? undefined : { [name]: value });

function checkNothingLeft(rest: string): void {
  if (rest !== '') throw new AppError({ code: 'alert_words_left', typed: repeated(rest) });
}

type Act = (services: AlertServices, by: Decider, seen: { readonly version?: number }) => Promise<Followed>;

/** What takes no word behind it. */
async function bare(talk: AlertTalk, { rest, ...seen }: Typed, said: FollowingSaid, act: Act): Promise<Told> {
  checkNothingLeft(rest);
  return done(talk, await act(talk.services, talk.by, seen), said);
}

async function chosen(
  talk: AlertTalk,
  { rest, ...seen }: Typed,
  of: AlertChoice,
  read: (rest: string) => FollowingChoices | undefined,
): Promise<Told> {
  const choices = read(rest);
  if (!choices) throw new AppError({ code: 'alert_choice', of, typed: repeated(rest) });
  return done(talk, await choose(talk.services, talk.by, seen, choices), 'changed');
}

/** Reads a whole line as a rule about flows, and adds it. Undefined where the line has nothing of one. */
export async function answerFlowRule({ services, by }: AlertTalk, typed: string): Promise<Told | undefined> {
  const read = readFlowRule(typed);
  if ('fault' in read) {
    const { why, typed: words } = read.fault;
    if (why === 'no_kind') return undefined;
    throw new AppError({ code: 'flow_words', why, typed: repeated(words || typed) });
  }
  const { number, ...followed } = await addFlowRule(services, by, await ruleOf(services, read.rule));
  return done({ services, by }, followed, number === undefined ? 'changed' : { added: number });
}

async function ruleOf({ reports, clock }: AlertServices, { condition, subject: typed, ...rule }: TypedFlowRule) {
  const now = today(clock);
  const { expiresOn } = rule;
  if (expiresOn !== undefined && expiresOn < now)
    throw new AppError({ code: 'flow_words', why: 'until_past', typed: expiresOn });
  const subject = await resolveSubject(reports, typed, now);
  return { ...rule, condition: { ...condition, subject } };
}

/** What there is once something was written; an update that came twice is told what there is. */
async function done(talk: AlertTalk, { is, following }: Followed, said: FollowingSaid): Promise<Told> {
  const told = is === 'done' ? said : is === 'again' ? undefined : is;
  return { card: await shown(talk, following, told), asked: '/alert' };
}

async function shown({ services, by }: AlertTalk, following?: Following, said?: FollowingSaid): Promise<Card> {
  const { timeZone, quietHours } = await settingsAt(services, by.place);
  return followingCard({
    timeZone: timeZone?.value ?? 'UTC',
    ...(following && { following }),
    ...(quietHours && { quiet: quietHours.value }),
    ...(said && { said }),
  });
}
