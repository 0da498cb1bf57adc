import type { UserFromGetMe, WebhookInfo } from '@grammyjs/types';
import { type Api, GrammyError, HttpError } from 'grammy';
import type { App } from '../../app.ts';
import { type Finding, findings } from '../../cards/finding.ts';
import { message, words } from '../../i18n/message.ts';
import { connect } from './connection.ts';
import { differingMenus, menusOf } from './menus.ts';
import { TELEGRAM_PATH, type TelegramSettings } from './start.ts';
import { TIMING, type Timing } from './timing.ts';
import { codeOf } from './trouble.ts';

const REQUEST_SECONDS = 15;
/** Longer than any bot that was interrupted waits before it fetches again. */
const LISTEN_SECONDS = 5;

const found = findings('telegram');

interface Examination {
  readonly app: App;
  readonly settings: TelegramSettings;
  /** The bot is being served by a process of ours already: who else fetches is its to say, and it is not disturbed. */
  readonly served: boolean;
  readonly timing?: Pick<Timing, 'now' | 'pollSeconds'>;
}

/** Token, rights, menus, and how updates come: one finding after another. Confirms no update, sends nothing, changes nothing. */
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
async function* fetching(api: Api, { served, timing }: Examination): AsyncGenerator<Finding> {
  const { url, pending_update_count: count } = await api.getWebhookInfo();
  if (url) return yield found[stillToBe(served)](message('finding-webhook_in_the_way', { host: hostOf(url) }));
  if (served) return yield found.good(message('finding-polling_here'));
  // Without an offset nothing is confirmed, and without kinds those asked for before stay as they are.
  const listening = api.getUpdates({ limit: 1, timeout: timing?.pollSeconds ?? LISTEN_SECONDS });
  const alone = await listening.then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 409) return false;
      throw error;
    },
  );
  if (!alone) return yield found.bad(message('finding-polling_other'));
  yield found.good(message('finding-polling_alone'));
  if (count > 0) yield found.note(message('finding-updates_wait', { count }));
}

/** By webhook: whether updates are posted to us, and how that went. */
async function* posting(api: Api, { settings, served, timing = TIMING }: Examination): AsyncGenerator<Finding> {
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
  if (error instanceof HttpError)
    return found.bad(message('finding-unreachable', { variable: words('TELEGRAM_API_ROOT') }));
  if (!(error instanceof GrammyError)) throw error;
  const code = error.error_code;
  return code === 401 || code === 404
    ? found.bad(message('finding-token_refused-telegram'))
    : found.bad(message('finding-trouble', { code: words(String(code)) }));
}

/** The path of a webhook often is its secret. */
const hostOf = (url: string) => words(URL.parse(url)?.host ?? '?');
