import { unreachable } from '../core/errors.ts';
import type { Pinned, PinnedState } from '../core/pinned.ts';
import type { Suspension } from '../core/place.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type Next } from './card.ts';
import { momentMessage } from './moment-message.ts';
import { caution, plain } from './text-blocks.ts';

/** What became of what a moderator asked for. */
export type PinnedSaid = 'on' | 'already' | 'off' | 'none' | 'anew' | 'looked';

export interface PinnedStatus {
  readonly pinned: Pinned | undefined;
  /** Why nothing can be posted there, where that is so. */
  readonly suspended: Suspension | undefined;
  readonly timeZone: string;
  readonly said?: PinnedSaid;
}

/** What there is, since when, and what can be done about it. */
export function pinnedStatusCard({ pinned, suspended, timeZone, said }: PinnedStatus): Card {
  const lines = pinned ? [stateLine(pinned.state, timeZone)] : [plain(message('pinned-none'))];
  return card({
    title: message('pinned-title'),
    blocks: [
      ...(said ? [{ kind: 'text', tone: 'lead', message: message(`pinned-said-${said}`) } as const] : []),
      ...lines,
      ...(pinned && suspended ? [caution(message(`delivery-suspended-${suspended}`))] : []),
      ...(pinned ? sinceLines(pinned, timeZone) : []),
    ],
    disclaimers: {},
    next: pinned ? changes(pinned.state) : [next('on')],
  });
}

function stateLine(state: PinnedState, zone: string) {
  switch (state.is) {
    case 'wanted':
    case 'sending':
      return plain(message(`pinned-${state.is}`));
    case 'standing': {
      const changed = momentMessage(state.changedAt, zone);
      if (state.pin === 'done') return plain(message('pinned-standing', { changed }));
      return state.pin === 'due'
        ? plain(message('pinned-standing-due', { changed }))
        : caution(message('pinned-standing-refused', { changed }));
    }
    case 'unknown':
      return caution(message('pinned-unknown', { since: momentMessage(state.since, zone) }));
    case 'gone':
      return caution(message('pinned-gone'));
    case 'refused':
      return caution(message('pinned-refused', { said: words(state.said) }));
    default:
      return unreachable(state);
  }
}

const sinceLines = ({ since }: Pinned, zone: string) => [
  plain(message('pinned-since', { since: momentMessage(since, zone) })),
  plain(message('pinned-zone', { zone: words(zone) })),
];

/** Nothing is offered while it is on its way. */
function changes({ is }: PinnedState): readonly Next[] {
  if (is === 'wanted' || is === 'sending') return [next('off')];
  const now = is === 'standing' ? next('now') : { ...next('now'), label: message('pinned-do-anew') };
  return [now, next('off')];
}

const next = (word: 'on' | 'off' | 'now'): Next => ({ label: message(`pinned-do-${word}`), line: `/pinned ${word}` });

/** Why whoever switched it on is told. */
export type PinnedNotice = 'unknown' | 'gone' | 'refused' | 'unpinned';

/** To whoever switched it on, once. Nothing to tap: what is typed where it is read would be about another place. */
export function pinnedNoticeCard(why: PinnedNotice, { since }: Pinned, timeZone: string): Card {
  const how: Message = message(`pinned-notice-${why}-how`, { since: momentMessage(since, timeZone) });
  return card({ title: message(`pinned-notice-${why}`), blocks: [plain(how)], disclaimers: {} });
}
