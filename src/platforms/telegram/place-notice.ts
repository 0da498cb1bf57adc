import { type Api, GrammyError, HttpError } from 'grammy';
import type { Suspension } from '../../core/place.ts';
import type { PlaceEvent } from '../../core/place-event.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message, words } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { PlatformLog } from '../../ports.ts';
import { describe } from './trouble.ts';
import { sayUnlinked } from './unlinked.ts';

/** Reasons that an administrator can do something about. Who removed the bot knows it, and nobody else can be found out then. */
const TOLD = ['no_right', 'topic_closed'] as const satisfies readonly Suspension[];

interface Needs {
  readonly api: Api;
  readonly log: PlatformLog;
  readonly locale: Locale;
}

/** Tells one administrator that nothing can be posted any more, where one can be reached: each has to have spoken to the bot before. */
export function createPlaceNotice({ api, log, locale }: Needs): (event: PlaceEvent) => Promise<void> {
  async function reach(chat: number, reason: (typeof TOLD)[number]): Promise<void> {
    const { title = '' } = await api.getChat(chat);
    const text = sayUnlinked(rendererFor(locale), message(`place-suspended-${reason}`, { chat: words(title) }));
    for (const { user } of await api.getChatAdministrators(chat)) {
      if (user.is_bot) continue;
      const outcome = await api.sendMessage(user.id, text).catch((error: unknown) => error);
      if (!(outcome instanceof GrammyError)) return;
    }
  }
  return async (event) => {
    if (event.is !== 'lost') return;
    const reason = TOLD.find((each) => each === event.reason);
    if (!reason) return;
    try {
      await reach(Number(event.place.split(':')[1]), reason);
    } catch (error) {
      if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
      log.warn('telegram_administrators_unknown', describe(error));
    }
  };
}
