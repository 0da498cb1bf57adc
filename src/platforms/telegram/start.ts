import type { Update } from '@grammyjs/types';
import type { Api } from 'grammy';
import type { App } from '../../app.ts';
import type { OnPlace } from '../../core/place-event.ts';
import { createStand } from '../../core/platform-state.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { PlatformLog, RunningPlatform } from '../../ports.ts';
import { connect } from './connection.ts';
import { createHook } from './hook.ts';
import { createOrder } from './in-order.ts';
import { chatOf } from './incoming.ts';
import { setMenus } from './menus.ts';
import { createPersistence } from './persistence.ts';
import { createPlaceEars, type PlaceEars } from './place-ears.ts';
import { createPlaceNotice } from './place-notice.ts';
import { createPolling } from './polling.ts';
import { createSeen } from './seen.ts';
import { createSender } from './sender.ts';
import { createSetup } from './setup.ts';
import { createStanding } from './standing.ts';
import { createTalk, type Talk } from './talk.ts';
import { TIMING, type Timing } from './timing.ts';
import { describe } from './trouble.ts';

export interface TelegramSettings {
  readonly token: string;
  /** As grammY's `apiRoot`. */
  readonly apiRoot?: string;
  /** Set where Telegram posts updates to us. */
  readonly webhook?: { readonly publicUrl: string; readonly secret: string };
  readonly defaultLocale: Locale;
  /** Those who may do everything: 'telegram:123'. */
  readonly operators?: readonly string[];
  /** Told what becomes of chats and topics; absent where nothing is kept of them. */
  readonly onPlace?: OnPlace;
}

export const TELEGRAM_PATH = '/telegram/webhook';
/** What is asked for; every other kind of update stays where it is. */
const KINDS = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const;

/** Speaks on Telegram until it is stopped. Returns at once; how it goes is its state. */
export function startTelegram(
  app: App,
  settings: TelegramSettings,
  log: PlatformLog,
  given: Partial<Timing> = {},
): RunningPlatform {
  const timing = { ...TIMING, ...given };
  const { webhook, defaultLocale, operators = [] } = settings;
  const { api, close } = connect(settings);
  const stand = createStand((state) =>
    state === 'refused' ? log.error('telegram_token_refused') : log.info('telegram_state', { state }),
  );
  const ending = new AbortController();
  const persist = createPersistence(stand, log, timing, ending.signal);
  const ears = earsFor(api, settings, log);
  const sender = createSender({ api, log, timing, ending: ending.signal, ears });
  const standingOf = createStanding({ api, log, timing, operators });
  const running = new Set<Promise<void>>();
  const seen = createSeen();
  const inOrder = createOrder();
  let talk: Talk | undefined;

  const take = (update: Update): Promise<void> => {
    if (!talk || !seen.first(update.update_id)) return Promise.resolve();
    const answer = talk;
    const answered = () => answer(update).catch((error: unknown) => log.error('telegram_unexpected', describe(error)));
    const handling = inOrder(chatOf(update), answered).finally(() => running.delete(handling));
    running.add(handling);
    return handling;
  };

  const ready = persist(async () => {
    const { id, username } = await api.getMe();
    const setup = createSetup({ secret: settings.token, username, standingOf, timing });
    talk = hearingFirst(ears, id, createTalk({ app, sender, standingOf, setup, timing, defaultLocale, username }));
  });
  const menus = ready.then((is) => (is ? offerMenus(api, app, defaultLocale, log) : undefined));

  const polling = createPolling({ api, persist, take, kinds: KINDS, seconds: timing.pollSeconds });
  const work: Promise<unknown> = ready.then((is): unknown => {
    if (!is) return undefined;
    if (!webhook) return polling.run(ending.signal);
    const { publicUrl, secret } = webhook;
    const url = `${publicUrl}${TELEGRAM_PATH}`;
    return persist(() => api.setWebhook(url, { secret_token: secret, allowed_updates: KINDS }));
  });
  const hook = webhook && createHook(webhook.secret, (update) => void take(update));
  return {
    name: 'telegram',
    state: stand.state,
    refused: stand.refused,
    ...(hook && {
      hook: {
        path: TELEGRAM_PATH,
        // Before it knows its own name, and once it ends, Telegram keeps the update and posts it again.
        handle: async (request) =>
          ending.signal.aborted || !talk ? new Response(null, { status: 503 }) : hook(request),
      },
    }),
    async stop() {
      ending.abort();
      await Promise.all([work, menus]);
      while (running.size > 0) await Promise.all(running);
      if (!webhook) await polling.confirm();
      await close();
    },
  };
}

function earsFor(
  api: Api,
  { onPlace, defaultLocale: locale }: TelegramSettings,
  log: PlatformLog,
): PlaceEars | undefined {
  return onPlace && createPlaceEars({ onPlace, tellAdministrator: createPlaceNotice({ api, log, locale }), log });
}

/** What an update tells of its place is known before it is answered there. */
const hearingFirst =
  (ears: PlaceEars | undefined, me: number, talk: Talk): Talk =>
  async (update) => {
    await ears?.hear(update, me);
    await talk(update);
  };

/** Menus are a convenience: without them every command can still be typed. */
async function offerMenus(api: Api, app: App, defaultLocale: Locale, log: PlatformLog): Promise<void> {
  try {
    const set = await setMenus(api, app, defaultLocale);
    if (set > 0) log.info('telegram_menus_set', { count: set });
  } catch (error) {
    log.warn('telegram_menus_not_set', describe(error));
  }
}
