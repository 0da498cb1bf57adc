import type { Api } from 'grammy';
import type { PlaceId } from '../../core/place.ts';
import type { EditOutcome } from '../../core/posting.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { PlatformOutlet } from '../../ports.ts';
import { lineButton } from './lasting-buttons.ts';
import type { PlaceEars } from './place-ears.ts';
import { destinationOf } from './place-events.ts';
import { outcomeOf } from './poster.ts';
import { type DrawnMessage, drawTelegram } from './render.ts';

interface Needs {
  readonly api: Api;
  /** Absent where nothing is kept of places. */
  readonly ears?: Pick<PlaceEars, 'refused'> | undefined;
}

type Signal = Parameters<Api['raw']['editMessageText']>[1];

/** Pins and edits without a sound. */
export function createPinboard({ api, ears }: Needs): NonNullable<PlatformOutlet['pinboard']> {
  return {
    draw({ card, locale, marks }) {
      const [only, ...more] = drawTelegram({ card, locale, next: [] }, rendererFor(locale, marks), lineButton);
      if (!only || more.length > 0) throw new TypeError('what is pinned is one message');
      return JSON.stringify({ ...only, disable_notification: true });
    },
    async pin(place, message, withinMs) {
      const pinned = { ...messageOf(place, message), disable_notification: true };
      try {
        await api.raw.pinChatMessage(pinned, within(withinMs));
        return { is: 'done' };
      } catch (error) {
        const outcome = outcomeAt(place, error, api.token);
        // Whoever may not pin may post all the same.
        const noPins = outcome.is === 'suspended' && outcome.reason === 'no_right';
        return noPins ? { is: 'refused', said: 'no right to pin' } : outcome;
      }
    },
    async edit(place, message, drawn, withinMs) {
      const { disable_notification: _, ...shown } = JSON.parse(drawn) as DrawnMessage;
      try {
        await api.raw.editMessageText({ ...messageOf(place, message), ...shown }, within(withinMs));
        return { is: 'done' };
      } catch (error) {
        const outcome = outcomeAt(place, error, api.token);
        if (outcome.is === 'suspended') void ears?.refused(error, destinationOf(place));
        return outcome;
      }
    },
  };
}

/** grammY names the signal of a package that Node's own fits. */
const within = (ms: number): Signal => AbortSignal.timeout(ms) as unknown as Signal;

const messageOf = (place: PlaceId, message: string) => ({
  chat_id: destinationOf(place).chat_id,
  message_id: Number(message),
});

/** Telegram has one code for many reasons, so its words are read: https://github.com/tdlib/telegram-bot-api */
const NOT_MODIFIED = /message is not modified/u;
const GONE = /message to (?:edit|pin) not found|message can't be edited|MESSAGE_ID_INVALID/u;

function outcomeAt(place: PlaceId, error: unknown, token: string): EditOutcome {
  const outcome = outcomeOf(error, destinationOf(place), token);
  switch (outcome.is) {
    case 'arrived':
      throw new TypeError('an error is no arrival');
    case 'unknown':
      return { is: 'not_taken', why: 'server' };
    case 'refused':
      if (NOT_MODIFIED.test(outcome.said)) return { is: 'done' };
      return GONE.test(outcome.said) ? { is: 'gone' } : outcome;
    default:
      return outcome;
  }
}
