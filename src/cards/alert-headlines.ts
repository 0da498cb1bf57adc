import type { FlowJudgement } from '../core/flow-rules.ts';
import type { FlowRule } from '../core/following.ts';
import { directionOf } from '../core/interval.ts';
import type { Level } from '../core/level.ts';
import type { LevelHappened } from '../core/level-story.ts';
import type { WeekEnding } from '../core/week.ts';
import { type Message, message, subjectValue, words } from '../i18n/message.ts';
import { thresholdValue } from './flow-rule-words.ts';
import { wayOf } from './level-story.ts';
import { weekMessage } from './passport.ts';

/** What happened to a level, as short as a title. A touch is called one, with what the close made of it. */
export function levelHeadline(level: Level, happened: LevelHappened): Message {
  const { claim, reading } = level;
  const about = { asset: words(claim.asset), price: { is: 'price', price: claim.price } } as const;
  const way = wayOf(level);
  switch (happened.what) {
    case 'crossed':
    case 'failed':
    case 'touched':
    case 'armed':
      return message(`alert-${happened.what}-${way}`, about);
    case 'closed_beyond':
    case 'fell_back':
      return message(`alert-${happened.what}-${way}`, { ...about, closes: happened.closes, needed: reading.closes });
    case 'told':
      return message(`alert-told-${happened.by}`, about);
  }
}

/** What a rule about flows found, by what is known as it is drawn. */
export function flowHeadline({ condition }: FlowRule, week: WeekEnding, judged: FlowJudgement): Message {
  const about = { subject: subjectValue(condition.subject), week: weekMessage(week) };
  if (!judged.holds) return message('alert-flow-gone', about);
  const direction = message(`direction-${directionOf(judged.figure.interval)}`);
  switch (judged.is) {
    case 'beyond':
      return condition.is === 'beyond'
        ? message('alert-flow-beyond', { ...about, direction, amount: thresholdValue(condition.usd) })
        : message('alert-flow-gone', about);
    case 'sign_change':
      return message('alert-flow-turned', { ...about, direction });
    case 'streak':
      return message('alert-flow-run', { ...about, direction, weeks: judged.run.weeks });
    case 'record':
      return message('alert-flow-largest', { ...about, direction });
  }
}
