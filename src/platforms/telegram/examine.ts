import type { UserFromGetMe, WebhookInfo } from '@grammyjs/types';
import { type Api, GrammyError, HttpError } from 'grammy';
import { z } from 'zod';
import type { App } from '../../app.ts';
import { type Finding, findings, hostOf } from '../../cards/finding.ts';
import { message, words } from '../../i18n/message.ts';
import { connect } from './connection.ts';
import { differingMenus, menusOf } from './menus.ts';
import { TELEGRAM_PATH, type TelegramSettings } from './start.ts';
import { TIMING, type Timing } from './timing.ts';
import { codeOf } from './trouble.ts';

const REQUEST_SECONDS = 15;
/** Most programs that are interrupted fetch again within it. */
const LISTEN_SECONDS = 5;

const found = findings('telegram');

interface Examination {
  readonly app: App;
  readonly settings: TelegramSettings;
  /** The bot is being served by a process of ours already: who else fetches is its to say, and it is not disturbed. */
  readonly served: boolean;
  readonly timing?: Needed;
}

/** `pollSeconds`: how long is listened for another program. */
type Needed = Pick<Timing, 'now' | 'sleep' | 'pollSeconds'>;

const OWN: Needed = { ...TIMING, pollSeconds: LISTEN_SECONDS };

/** Token, rights, menus, and how updates come: one finding after another. Confirms no update and changes nothing. */
export async function* examineTelegram(examination: Examination): AsyncGenerator<Finding> {
  const { api, close } = connect(examination.settings, REQUEST_SECONDS);
  try {
    const me = await api.getMe();
    yield found.good(message('finding-token_accepted', { name: words(`@${me.username}`) }));
    yield* rightsOf(me);
    yield await menus(api, examination);
    yield* examination.settings.webhook ? posting(api, examination) : fetching(api, examination);
  } catch (error) {
    yield troubleOf(error);
  } finally {
    await close();
  }
}

function* rightsOf(me: UserFromGetMe): Generator<Finding> {
  if (!me.can_join_groups) yield found.note(message('finding-no_groups'));
  if (me.can_read_all_group_messages) yield found.note(message('finding-hears_all'));
  if (me.can_join_groups && !me.can_read_all_group_messages) yield found.good(message('finding-rights-telegram'));
}

async function menus(api: Api, { app, settings }: Examination): Promise<Finding> {
  const ours = await menusOf(app, settings.defaultLocale);
  const differing = await differingMenus(api, ours);
  return differing.length === 0
    ? found.good(message('finding-commands_same', { count: ours[0]?.commands.length ?? 0 }))
    : found.note(message('finding-commands_differ'));
}

/** By polling: whether a webhook takes the updates away, and whether somebody else fetches them. */
async function* fetching(api: Api, { served, timing = OWN }: Examination): AsyncGenerator<Finding> {
  const { url, pending_update_count: count } = await api.getWebhookInfo();
  if (url) return yield found[stillToBe(served)](message('finding-webhook_in_the_way', { host: hostOf(url) }));
  if (served) return yield found.good(message('finding-polling_here'));
  if (await isFetchedElsewhere(api, timing)) return yield found.bad(message('finding-polling_other'));
  yield found.good(message('finding-polling_alone', { seconds: timing.pollSeconds }));
  if (count > 0) yield found.note(message('finding-updates_wait', { count }));
}

/**
 * Listens as a bot does: whoever else does is interrupted once, comes back, and interrupts us. While updates wait, listening
 * ends at once; then somebody who takes them shows by that. Without an offset nothing is confirmed, and without kinds those
 * asked for before stay as they are.
 */
async function isFetchedElsewhere(api: Api, { now, sleep, pollSeconds }: Needed): Promise<boolean> {
  const until = now() + 1_000 * pollSeconds;
  let waiting: number | undefined;
  for (let left = pollSeconds; left >= 0; left = Math.floor((until - now()) / 1_000)) {
    try {
      const [first] = await api.getUpdates({ limit: 1, timeout: left });
      if (waiting !== undefined && first?.update_id !== waiting) return true;
      if (!first) return false;
      waiting = first.update_id;
    } catch (error) {
      if (codeOf(error) !== 409) throw error;
      return true;
    }
    await sleep(1_000);
  }
  return false;
}

/** By webhook: whether updates are posted to us, and how that went. */
async function* posting(api: Api, { settings, served, timing = OWN }: Examination): AsyncGenerator<Finding> {
  const info = await api.getWebhookInfo();
  const { url, pending_update_count: count } = info;
  if (!url) yield found[stillToBe(served)](message('finding-webhook_missing'));
  else if (url === `${settings.webhook?.publicUrl}${TELEGRAM_PATH}`)
    yield found.good(message('finding-webhook_right', { host: hostOf(url), count }));
  else yield found[stillToBe(served)](message('finding-webhook_elsewhere', { host: hostOf(url) }));
  if (url && info.last_error_date !== undefined) yield failedPost(info, timing.now());
}

/** What `run` sets when it starts is bad only where it has started. */
const stillToBe = (served: boolean): 'note' | 'bad' => (served ? 'bad' : 'note');

/** Telegram remembers a failure also after later posts went well: nothing waits then. */
function failedPost(info: WebhookInfo, now: number): Finding {
  const { last_error_message: why = '', last_error_date: at = 0, pending_update_count: count } = info;
  const minutes = Math.max(0, Math.round((now / 1_000 - at) / 60));
  return found[count > 0 ? 'bad' : 'note'](message('finding-webhook_failing', { why: words(why), minutes }));
}

/** What the platform, or the way to it, refuses; anything else is a slip of ours and goes on. */
function troubleOf(error: unknown): Finding {
  if (error instanceof HttpError && isOdd(error.error))
    return found.bad(message('finding-odd_answer', { variable: words('TELEGRAM_API_ROOT') }));
  if (error instanceof HttpError)
    return found.bad(message('finding-unreachable', { variable: words('TELEGRAM_API_ROOT') }));
  if (!(error instanceof GrammyError)) throw error;
  const code = error.error_code;
  return code === 401 || code === 404
    ? found.bad(message('finding-token_refused-telegram'))
    : found.bad(message('finding-trouble', { code: words(String(code)) }));
}

/** Something answered, and it was no Bot API: a page, a proxy's error, another service. */
const isOdd = (error: unknown): boolean => error instanceof SyntaxError || error instanceof z.ZodError;
