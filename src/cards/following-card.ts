import type { FlowRule, Following } from '../core/following.ts';
import type { QuietHours } from '../core/quiet-hours.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type TermsBlock, type TextBlock } from './card.ts';
import { ruleMessage } from './flow-rule-words.ts';
import { followingNext } from './following-next.ts';
import { momentMessage } from './moment-message.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** What was done. `meanwhile` was not: somebody else was faster. `same`: it was so already. */
export type FollowingSaid =
  | 'on'
  | 'off'
  | 'changed'
  | 'tested'
  | 'same'
  | 'meanwhile'
  | { readonly added: number }
  | { readonly removed: number };

export interface FollowingView {
  /** Absent where nothing was ever chosen. */
  readonly following?: Following;
  /** Of the place. */
  readonly timeZone: string;
  readonly quiet?: QuietHours;
  readonly said?: FollowingSaid;
}

/** What a place is told of by itself, and how that is changed. */
export function followingCard({ following, timeZone, quiet, said }: FollowingView): Card {
  return card({
    title: message('alert-title'),
    blocks: [
      ...(said === undefined ? [] : [saidBlock(said)]),
      ...(isRuleAlone(said, following) ? [plain(message('alert-said-no-levels'))] : []),
      ...(following ? keptBlocks(following, timeZone) : [plain(message('alert-none'))]),
      ...(quiet && following ? [plain(message('alert-quiet', { from: words(quiet.from), to: words(quiet.to) }))] : []),
      plain(message('alert-how')),
      plain(message('alert-how-flow')),
    ],
    disclaimers: {},
    next: followingNext(following),
  });
}

/** A rule about flows switches nothing on about levels. */
const isRuleAlone = (said: FollowingSaid | undefined, following: Following | undefined): boolean =>
  typeof said === 'object' && 'added' in said && following?.levels === 'off';

function saidBlock(said: FollowingSaid): TextBlock {
  if (said === 'meanwhile') return caution(message('alert-said-meanwhile'));
  return { kind: 'text', tone: 'lead', message: saidMessage(said) };
}

function saidMessage(said: Exclude<FollowingSaid, 'meanwhile'>): Message {
  if (typeof said === 'string') return message(`alert-said-${said}`);
  return 'added' in said
    ? message('alert-said-added', { number: said.added })
    : message('alert-said-removed', { number: said.removed });
}

function keptBlocks(following: Following, timeZone: string): readonly (TermsBlock | TextBlock)[] {
  const { pausedSince, flows } = following;
  return [
    pausedSince === undefined
      ? plain(message('alert-since', { since: momentMessage(following.since, timeZone) }))
      : caution(message('alert-paused', { since: momentMessage(pausedSince, timeZone) })),
    { kind: 'terms', terms: choiceTerms(following) },
    heading(message('alert-rules')),
    ...(flows.length === 0 ? [plain(message('alert-rules-none'))] : []),
    { kind: 'terms', terms: flows.map(ruleTerm) },
  ];
}

const choiceTerms = (following: Following): TermsBlock['terms'] => [
  { term: message('alert-levels'), detail: message(`alert-levels-${following.levels}`) },
  { term: message('alert-repeat'), detail: message(`alert-repeat-${following.repeat}`) },
  { term: message('alert-cooldown'), detail: cooldownMessage(following) },
  { term: message('alert-late'), detail: message(`alert-late-${following.late}`) },
  { term: message('schedule-sound'), detail: message(following.silent ? 'schedule-silent' : 'schedule-aloud') },
];

const cooldownMessage = ({ cooldownHours: hours }: Following): Message =>
  hours === 0 ? message('alert-cooldown-none') : message('alert-cooldown-hours', { hours });

const ruleTerm = (rule: FlowRule) => ({
  term: message('schedule-number', { number: rule.number }),
  detail: ruleMessage(rule),
});
