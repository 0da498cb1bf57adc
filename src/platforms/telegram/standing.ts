import { type Api, GrammyError, HttpError } from 'grammy';
import type { Role } from '../../command.ts';
import { createBounded } from '../../core/bounded.ts';
import type { MissingRight } from '../../core/errors.ts';
import type { PlatformLog } from '../../ports.ts';
import type { Scene } from './incoming.ts';
import type { Timing } from './timing.ts';
import { describe } from './trouble.ts';

/** What somebody may do there, and what more would take. */
export interface Standing {
  readonly role: Role;
  readonly missing: MissingRight;
}

/** `fresh`: Telegram is asked whatever it said a moment ago. */
export type StandingOf = (scene: Scene, fresh?: 'fresh') => Promise<Standing>;

/** How long somebody may go on who is no administrator any more, where nothing can be destroyed. */
const KEPT_MS = 30_000;
const MOST_KEPT = 10_000;

interface Needs {
  readonly api: Pick<Api, 'getChatMember'>;
  readonly log: PlatformLog;
  readonly timing: Pick<Timing, 'now'>;
  readonly operators: readonly string[];
}

/** Asks Telegram who somebody is in a chat. What it does not say is never taken for a yes. */
export function createStanding({ api, log, timing, operators }: Needs): StandingOf {
  const known = createBounded<{ readonly at: number; readonly administers: boolean }>(MOST_KEPT);

  async function administers(chat: number, id: number, fresh: boolean): Promise<boolean> {
    const key = `${chat} ${id}`;
    const before = known.get(key);
    if (before && !fresh && timing.now() - before.at < KEPT_MS) return before.administers;
    const at = timing.now();
    const { status } = await api.getChatMember(chat, id);
    const is = status === 'creator' || status === 'administrator';
    known.set(key, { at, administers: is });
    return is;
  }

  async function ofPerson(chat: number, id: number, fresh: boolean): Promise<Standing> {
    try {
      return (await administers(chat, id, fresh)) ? MODERATOR : MEMBER;
    } catch (error) {
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
      log.warn('telegram_member_unknown', describe(error));
      return { role: 'member', missing: 'telegram_unknown' };
    }
  }

  return async ({ chat, isPrivate, person, speaker }, fresh) => {
    if (operators.includes(person)) return OPERATOR;
    // One's own chat; and nobody but an administrator can speak as a chat.
    if (isPrivate || speaker.is === 'chat') return MODERATOR;
    if (speaker.is === 'channel') return { role: 'member', missing: 'telegram_own_name' };
    return ofPerson(chat, speaker.id, fresh === 'fresh');
  };
}

const OPERATOR: Standing = { role: 'operator', missing: 'operator' };
const MODERATOR: Standing = { role: 'moderator', missing: 'operator' };
/** Somebody of whom nothing more is known. */
export const MEMBER: Standing = { role: 'member', missing: 'telegram_administrator' };
