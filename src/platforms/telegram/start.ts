import type { Update } from '@grammyjs/types';
import type { Api } from 'grammy';
import type { App } from '../../app.ts';
import { createAnswerPictures } from '../../cards/answer-picture.ts';
import type { LookAt } from '../../core/picture-look.ts';
import type { OnBot, OnPlace } from '../../core/place-event.ts';
import { createStand } from '../../core/platform-state.ts';
import type { Pacer } from '../../core/posting.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Inbox, OnPostSeen, PictureMaker, PlatformLog, RunningPlatform } from '../../ports.ts';
import { connect } from './connection.ts';
import { createReadFile } from './files.ts';
import { createHook } from './hook.ts';
import type { Intake } from './intake.ts';
import { setMenus } from './menus.ts';
import { openIntake } from './open-intake.ts';
import { createPersistence } from './persistence.ts';
import { createPictures } from './pictures.ts';
import { createPolling } from './polling.ts';
import { createSecondInstance, type OnSecondInstance } from './second-instance.ts';
import { createStanding } from './standing.ts';
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
  /** Told which bot it speaks as; absent where nothing is kept. */
  readonly onBot?: OnBot;
  /** Where updates lie until they are worked; absent where nothing is kept. */
  readonly inbox?: Inbox;
  /** Told who met what was posted by itself; absent where nothing is kept of posts. */
  readonly onPostSeen?: OnPostSeen;
  /** The pace of this token, for answers as for all else; absent where it is left to Telegram's refusals. */
  readonly pacer?: Pacer;
  /** Who draws the pictures of answers and posts; absent where nothing is drawn. */
  readonly pictures?: PictureMaker;
  /** Without it the pictures of answers have the usual look. */
  readonly lookAt?: LookAt;
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
  const { webhook, defaultLocale, operators = [], onSecondInstance } = settings;
  const { api, close, download } = connect(settings);
  const stand = createStand((state) =>
    state === 'refused' ? log.error('telegram_token_refused') : log.info('telegram_state', { state }),
  );
  const ending = new AbortController();
  const persist = createPersistence(stand, log, timing, ending.signal);
  const second = createSecondInstance(onSecondInstance, timing);
  const { ears, sender, outlet } = createVoice({ api, log, timing, ending: ending.signal, ...settings });
  const standingOf = createStanding({ api, log, timing, operators });
  const readFile = createReadFile({ api, download });
  const draw = createAnswerPictures({ ...settings, log });
  const pictures = draw && createPictures({ sender, draw });
  const opening = { app, settings, sender, standingOf, ears, log, timing, readFile, pictures, ending: ending.signal };
  let intake: Intake | undefined;
  let me: number | undefined;

  const ready = persist(async () => {
    const bot = await api.getMe();
    me = bot.id;
    intake = await openIntake(bot, opening);
  });
  const menus = ready.then((is) => (is ? offerMenus(api, app, defaultLocale, log) : undefined));

  const take = async (updates: readonly Update[]) => intake?.take(updates);
  const worked = async (update: Update) => intake?.worked(update);
  const polling = createPolling({ api, persist, take, worked, kinds: KINDS, seconds: timing.pollSeconds, second });
  const work: Promise<unknown> = ready.then((is): unknown => {
    if (!is) return undefined;
    if (!webhook) return polling.run(ending.signal);
    const { publicUrl, secret } = webhook;
    const url = `${publicUrl}${TELEGRAM_PATH}`;
    return holdWebhook({ api, persist, second, timing, url, secret, kinds: KINDS }, ending.signal);
  });
  return {
    name: 'telegram',
    state: stand.state,
    refused: stand.refused,
    outlet: outlet(() => me),
    ...(webhook && {
      hook: {
        path: TELEGRAM_PATH,
        handle: createHook(webhook.secret, (update) => (ending.signal.aborted ? undefined : intake?.take([update]))),
      },
    }),
    async stop() {
      ending.abort();
      await Promise.all([work, menus]);
      await intake?.idle();
      await pictures?.idle();
      if (!webhook) await polling.confirm();
      await close();
    },
  };
}

/** Menus are a convenience: without them every command can still be typed. */
async function offerMenus(api: Api, app: App, defaultLocale: Locale, log: PlatformLog): Promise<void> {
  try {
    const set = await setMenus(api, app, defaultLocale);
    if (set > 0) log.info('telegram_menus_set', { count: set });
  } catch (error) {
    log.warn('telegram_menus_not_set', describe(error));
  }
}
