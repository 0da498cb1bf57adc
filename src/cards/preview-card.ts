import { type DataVerdict, type GateReason, reasonsOf } from '../core/data-gate.ts';
import { type Delivery, isFinal } from '../core/delivery.ts';
import type { Suspension } from '../core/place.ts';
import type { Schedule } from '../core/schedule.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, type Message, message, words } from '../i18n/message.ts';
import { type Card, card } from './card.ts';
import { stateMessage } from './delivery-words.ts';
import { reasonMessage } from './gate-messages.ts';
import { inOneLine } from './one-line.ts';
import { plain } from './text-blocks.ts';

/** What a post goes through, in this order. */
const STAGES = ['figures', 'checks', 'gate', 'rights', 'limits', 'render'] as const;
type Stage = (typeof STAGES)[number];

/** What would become of a post of a schedule at this moment. */
export interface Preview {
  readonly schedule: Schedule;
  readonly week: WeekEnding;
  readonly verdict: DataVerdict;
  /** Whether it waits where the gate is closed. */
  readonly gate: Schedule['gate'];
  readonly rights: Suspension | 'yes' | 'unseen' | undefined;
  /** What it made of that week already. */
  readonly posted?: Delivery;
}

interface Staged {
  readonly is: 'passed' | 'waiting' | 'skipped';
  readonly why: Message;
}

/** Each stage of a post at this moment, passed, waiting or skipped, and why. */
export function previewCard(preview: Preview): Card {
  const { schedule, week } = preview;
  return card({
    title: message('preview-title', { number: schedule.number, week: message('week', { end: day(week) }) }),
    blocks: [
      {
        kind: 'terms',
        terms: STAGES.map((stage) => {
          const { is, why } = STAGED[stage](preview);
          const detail = message('preview-stage', { state: message(`preview-${is}`), why });
          return { term: message(`preview-${stage}`), detail };
        }),
      },
      plain(message('preview-how')),
    ],
    disclaimers: {},
    next: [{ label: message('schedule-do-test'), line: `/schedule test ${schedule.number}` }],
  });
}

const passed = (why: Message): Staged => ({ is: 'passed', why });
const waiting = (why: Message): Staged => ({ is: 'waiting', why });
const skipped = (why: Message): Staged => ({ is: 'skipped', why });

const FIGURES: readonly GateReason['why'][] = ['missing', 'no_total'];
const CHECKS: readonly GateReason['why'][] = ['on_hold', 'withdrawn'];

const STAGED: Readonly<Record<Stage, (preview: Preview) => Staged>> = {
  figures: ({ verdict }) => {
    const lacks = named(verdict, FIGURES);
    return lacks ? waiting(lacks) : passed(message('preview-figures-there'));
  },
  checks: ({ verdict }) => {
    if (isMissing(verdict)) return skipped(message('preview-checks-nothing'));
    const held = named(verdict, CHECKS);
    return held ? waiting(held) : passed(message('preview-checks-done'));
  },
  gate: ({ verdict, gate }) => {
    if (verdict.state === 'open') return passed(message('preview-gate-open'));
    const reasons = said(reasonsOf(verdict));
    if (verdict.state === 'caveat' || gate === 'caveat') return passed(message('preview-gate-caveat', { reasons }));
    return waiting(message('preview-gate-closed'));
  },
  rights: ({ rights }) => {
    if (rights === 'yes') return passed(message('schedule-rights-yes'));
    return rights === undefined
      ? skipped(message('schedule-rights-unknown'))
      : waiting(message(`failure-schedule_target-${rights}`));
  },
  limits: ({ schedule, posted }) => {
    if (schedule.pausedSince !== undefined) return skipped(message('preview-limits-paused'));
    if (!posted) return passed(message('preview-limits-free'));
    const state = stateMessage(posted.state, schedule.when.timeZone);
    const made = message('preview-limits-made', { state, code: words(posted.id) });
    return isFinal(posted.state) ? skipped(made) : waiting(made);
  },
  render: ({ verdict, gate }) =>
    verdict.state === 'closed' && gate === 'wait'
      ? waiting(message('preview-render-later'))
      : passed(message('preview-render-ready')),
};

const isMissing = (verdict: DataVerdict): boolean => reasonsOf(verdict).some(({ why }) => why === 'missing');

function named(verdict: DataVerdict, kinds: readonly GateReason['why'][]): Message | undefined {
  const reasons = reasonsOf(verdict).filter(({ why }) => kinds.includes(why));
  return reasons.length > 0 ? said(reasons) : undefined;
}

const said = (reasons: readonly GateReason[]): Message => inOneLine(reasons.map(reasonMessage));
