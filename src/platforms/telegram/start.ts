import type { Api } from 'grammy';
import type { App } from '../../app.ts';
import type { OnPlace } from '../../core/place-event.ts';
import { createStand } from '../../core/platform-state.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { OnPostSeen, Pacer, PlatformLog, RunningPlatform } from '../../ports.ts';
import { connect } from './connection.ts';
import { createHook } from './hook.ts';
import { createIntake } from './intake.ts';
import { setMenus } from './menus.ts';
import { createPersistence } from './persistence.ts';
import type { PlaceEars } from './place-ears.ts';
import { createPolling } from './polling.ts';
import { createProofs, type Proofs } from './proofs.ts';
import { createSecondInstance, type OnSecondInstance } from './second-instance.ts';
import { createSetup } from './setup.ts';
import { createStanding } from './standing.ts';
import { createTalk, type Talk } from './talk.ts';
import { TIMING, type Timing } from './timing.ts';
import { describe } from './trouble.ts';
import { createVoice } from './voice.ts';
import { holdWebhook } from './webhook.ts';

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
  /** Told who met what was posted by itself; absent where nothing is kept of posts. */
  readonly onPostSeen?: OnPostSeen;
  /** The pace of this token, for answers as for all else; absent where it is left to Telegram's refusals. */
  readonly pacer?: Pacer;
  /** Told when another program shows that it has our token, and when it is gone: meanwhile each may post what the other does. */
  readonly onSecondInstance?: OnSecondInstance;
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
  const { webhook, defaultLocale, operators = [], onPostSeen, onSecondInstance } = settings;
  const { api, close } = connect(settings);
  const stand = createStand((state) =>
    state === 'refused' ? log.error('telegram_token_refused') : log.info('telegram_state', { state }),
  );
  const ending = new AbortController();
  const persist = createPersistence(stand, log, timing, ending.signal);
  const second = createSecondInstance(onSecondInstance, timing);
  const { ears, sender, outlet } = createVoice({ api, log, timing, ending: ending.signal, ...settings });
  const standingOf = createStanding({ api, log, timing, operators });
  const intake = createIntake(log);
  let me: number | undefined;

  const ready = persist(async () => {
    const { id, username } = await api.getMe();
    const setup = createSetup({ secret: settings.token, username, standingOf, timing });
    const answering = createTalk({ app, sender, standingOf, setup, timing, defaultLocale, username, onPostSeen });
    me = id;
    intake.begin(hearingFirst(ears, onPostSeen && createProofs(onPostSeen, log), id, answering));
  });
  const menus = ready.then((is) => (is ? offerMenus(api, app, defaultLocale, log) : undefined));

  const polling = createPolling({ api, persist, take: intake.take, kinds: KINDS, seconds: timing.pollSeconds, second });
  const work: Promise<unknown> = ready.then((is): unknown => {
    if (!is) return undefined;
    if (!webhook) return polling.run(ending.signal);
    const { publicUrl, secret } = webhook;
    const url = `${publicUrl}${TELEGRAM_PATH}`;
    return holdWebhook({ api, persist, second, timing, url, secret, kinds: KINDS }, ending.signal);
  });
  const hook = webhook && createHook(webhook.secret, (update) => void intake.take(update));
  return {
    name: 'telegram',
    state: stand.state,
    refused: stand.refused,
    outlet: outlet(() => me),
    ...(hook && {
      hook: {
        path: TELEGRAM_PATH,
        // Before it knows its own name, and once it ends, Telegram keeps the update and posts it again.
        handle: async (request) =>
          ending.signal.aborted || !intake.hasBegun() ? new Response(null, { status: 503 }) : hook(request),
      },
    }),
    async stop() {
      ending.abort();
      await Promise.all([work, menus]);
      await intake.emptied();
      if (!webhook) await polling.confirm();
      await close();
    },
  };
}

/** What an update tells of its place and of a post is known before it is answered there. */
const hearingFirst =
  (ears: PlaceEars | undefined, proofs: Proofs | undefined, me: number, talk: Talk): Talk =>
  async (update) => {
    await ears?.hear(update, me);
    await proofs?.(update, me);
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
