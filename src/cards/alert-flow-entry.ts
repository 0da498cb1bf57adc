import type { Alert } from '../core/alert.ts';
import type { FlowHolds, FlowJudgement } from '../core/flow-rules.ts';
import type { FlowCondition } from '../core/following.ts';
import type { History } from '../core/history.ts';
import type { Conflict } from '../core/report.ts';
import { day, figureValue, type Message, message, subjectValue } from '../i18n/message.ts';
import type { AlertEntry } from './alert-entry.ts';
import { flowHeadline } from './alert-headlines.ts';
import type { FactsBlock, FiguresBlock, TextBlock } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { ruleMessage } from './flow-rule-words.ts';
import { streakLine } from './history-lines.ts';
import { flowRow, passportBlock, weekMessage } from './passport.ts';
import { caution } from './text-blocks.ts';

export type FlowAlert = Alert & { readonly body: Extract<Alert['body'], { readonly is: 'flow' }> };

/** What is known of an alert's week as it is drawn. */
export interface KnownFlow {
  readonly judged: FlowJudgement;
  /** Of its subject up to its week, without what may not be shown. */
  readonly history: History;
  /** What other texts print for the same figure. */
  readonly conflict?: Conflict;
}

const RANK = 1;
const RANK_GONE = 3;

/** What a rule about flows found: the figure with its passport, the rule in words, and what it rests on. */
export function flowEntry(alert: FlowAlert, known: KnownFlow, now: number): AlertEntry {
  const { rule, week } = alert.body;
  const { judged } = known;
  const headline = flowHeadline(rule, week, judged);
  return {
    ...{ rank: judged.holds ? RANK : RANK_GONE, at: alert.at, count: 1, headline, line: headline, isLevel: false },
    whole: {
      blocks: [
        ...(judged.holds ? [] : [caution(goneMessage(judged.why))]),
        ...figureBlocks(judged),
        { kind: 'facts', messages: factsOf(alert, known) },
      ],
      small: [
        ...(judged.figure ? [passportBlock(judged.figure, now)] : []),
        ...(judged.holds && judged.is === 'sign_change' ? [passportBlock(judged.before, now)] : []),
      ],
    },
  };
}

const goneMessage = (why: Exclude<FlowJudgement, FlowHolds>['why']): Message => message(`alert-flow-gone-${why}`);

const figureBlocks = ({ figure }: FlowJudgement): readonly (FiguresBlock | TextBlock)[] =>
  figure ? [{ kind: 'figures', rows: [flowRow(figure)] }] : [];

function factsOf(
  { body: { rule, week } }: FlowAlert,
  { judged, history, conflict }: KnownFlow,
): FactsBlock['messages'] {
  return [
    message('alert-flow-week', { week: weekMessage(week) }),
    message('alert-flow-rule', { number: rule.number, rule: ruleMessage(rule) }),
    ...(judged.holds ? basisOf(rule.condition, judged, history) : []),
    ...(conflict ? [conflictLine(conflict)] : []),
  ];
}

function basisOf({ subject }: FlowCondition, judged: FlowHolds, history: History): readonly Message[] {
  switch (judged.is) {
    case 'beyond':
      return [];
    case 'sign_change':
      return [message('alert-flow-before', { figure: figureValue(judged.before) })];
    case 'streak': {
      const line = streakLine(subject, history);
      return line ? [line] : [];
    }
    case 'record': {
      const { direction, comparedWeeks: compared, missingWeeks: missing, from } = judged.record;
      const basis =
        missing > 0
          ? message('largest-basis-gaps', { compared, missing })
          : message('largest-basis-whole', { compared });
      const values = { subject: subjectValue(subject), direction: message(`direction-${direction}`) };
      return [message('largest-known', { ...values, from: day(from), basis })];
    }
  }
}
