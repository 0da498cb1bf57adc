import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { type Client, DiscordAPIError, REST } from 'discord.js';
import type { App } from '../../app.ts';
import { createAnswerPictures } from '../../cards/answer-picture.ts';
import type { LookAt } from '../../core/picture-look.ts';
import type { PlaceId } from '../../core/place.ts';
import type { OnBot, OnPlace } from '../../core/place-event.ts';
import { createStand, type PlatformState, type Stand } from '../../core/platform-state.ts';
import type { Pacer } from '../../core/posting.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Clock, OnPostSeen, PictureMaker, PlatformLog, RunningPlatform } from '../../ports.ts';
import { createReadAttachment } from './attachments.ts';
import { createDesk } from './desk.ts';
import { createClient } from './gateway.ts';
import { createHook } from './hook.ts';
import type { Interaction } from './interaction.ts';
import { createOutlet } from './outlet.ts';
import { createPlaceEars, type PlaceEars } from './place-ears.ts';
import { createPlaceNotice } from './place-notice.ts';
import { findApplication, registerCommands } from './registration.ts';
import { closeRest, openPostRest, restOptions, sayInvalid } from './rest.ts';
import { createSender, type Respond } from './sender.ts';
import { createTalk, type Talk } from './talk.ts';
import { describe } from './trouble.ts';

export interface DiscordSettings {
  readonly token: string;
  readonly applicationId?: string;
  /** 32 bytes in hexadecimal; webhooks need it, and are what is meant where it is given and no mode. */
  readonly publicKey?: string;
  /** As discord.js' `rest.api`: without /v10. The gateway's address comes from it. */
  readonly apiRoot?: string;
  readonly mode?: 'gateway' | 'http';
  readonly defaultLocale: Locale;
  /** Those who may do everything: 'discord:456'. */
  readonly operators?: readonly string[];
  /** Told what becomes of servers, channels and threads; absent where nothing is kept of them. */
  readonly onPlace?: OnPlace;
  /** Told which application it speaks as; absent where nothing is kept. */
  readonly onBot?: OnBot;
  /** The token's pace, for what is sent without being asked for; answers to interactions need none of it. */
  readonly pacer?: Pacer;
  /** Told who met a post; absent where nothing is posted by itself. */
  readonly onPostSeen?: OnPostSeen;
  /** Who draws the pictures of answers and posts; absent where nothing is drawn. */
  readonly pictures?: PictureMaker;
  /** Without it the pictures of answers have the usual look. */
  readonly lookAt?: LookAt;
  /** Told where somebody else posts what we are to post. */
  readonly onSecondInstance?: (place: PlaceId) => void;
}

export const DISCORD_PATH = '/discord/interactions';

/** How long things take, and what time it is; the defaults are Discord's limits with room to spare. */
export interface Timing {
  readonly clock: Clock;
  readonly deferAfterMs: number;
  readonly firstRetryMs: number;
  readonly requestWithinMs: number;
  /** Without it, as long as any answer waits for its picture. */
  readonly pictureWithinMs?: number;
}

const TIMING: Timing = {
  clock: { now: () => Date.now() },
  deferAfterMs: 1_500,
  firstRetryMs: 1_000,
  requestWithinMs: 15_000,
};
const LOGIN_MOMENT_MS = 2_000;
const MOST_RETRY_MS = 60_000;

/** Speaks on Discord until it is stopped. Returns at once; how it goes is its state. */
export function startDiscord(
  app: App,
  settings: DiscordSettings,
  log: PlatformLog,
  given: Partial<Timing> = {},
): RunningPlatform {
  const timing = { ...TIMING, ...given };
  const { deferAfterMs, pictureWithinMs: withinMs } = timing;
  const restSettings = { ...settings, requestWithinMs: timing.requestWithinMs };
  const rest = sayInvalid(new REST(restOptions(restSettings)), log).setToken(settings.token);
  const { defaultLocale, applicationId, publicKey, operators = [], onPlace, onPostSeen } = settings;
  const { pacer, pictures, onSecondInstance, mode = publicKey ? 'http' : 'gateway' } = settings;
  const ears = onPlace && createPlaceEars({ onPlace, log, tellOwner: createPlaceNotice({ rest, log, defaultLocale }) });
  const ending = new AbortController();
  let registered = false;
  const sender = createSender(rest, log, ending.signal, ears);
  const drawPicture = createAnswerPictures({ ...settings, log, withinMs });
  const spoken = { app, sender, defaultLocale, deferAfterMs, operators, onPostSeen, enforced: () => registered };
  const reading = { readAttachment: createReadAttachment(settings.apiRoot) };
  const talk = createTalk(createDesk({ ...spoken, ...reading, drawPicture }));
  const posts = openPostRest(settings.token, restSettings, log);
  const stand = createStand(sayState(log));
  const { take, taken } = createTaking(talk, ears, log);
  let stopped = false;
  const persist = createPersistence(stand, log, timing.firstRetryMs, ending.signal);
  const register = async () => {
    await registerCommands(rest, app, await findApplication(rest, applicationId), log);
    registered = true;
  };
  let client: Client | undefined;
  const connect = async () => {
    client = createClient(restOptions(restSettings), { enter: stand.enter, take, log });
    await client.login(settings.token);
  };
  // Before anything is heard: what is heard then is where this bot is.
  const work = persist('bot', () => sayBot(rest, settings, log)).then(
    (): Promise<unknown> =>
      mode === 'gateway'
        ? Promise.all([persist('connection', connect), persist('registration', register)])
        : persist('connection', () => register().then(() => stand.enter('up'))),
  );
  const handle = mode === 'http' && publicKey ? createHook(publicKey, timing.clock, take, log) : undefined;
  return {
    name: 'discord',
    state: stand.state,
    refused: stand.refused,
    outlet: createOutlet({ rest: posts, log, pacer, pictures, onSecondInstance, onLoss: ears?.lost }),
    ...(handle && { hook: { path: DISCORD_PATH, handle: guarded(handle, () => stopped) } }),
    async stop() {
      ending.abort();
      // What has come but was not read yet is taken as well.
      await turn();
      // A client that is destroyed while it connects never says so: it gets a moment to arrive.
      const moment = new AbortController();
      await Promise.race([work, pause(LOGIN_MOMENT_MS, undefined, { signal: moment.signal }).catch(() => undefined)]);
      moment.abort();
      await client?.destroy();
      // What came until then is answered: it will not come again.
      await taken();
      stopped = true;
      closeRest(rest);
      posts.close();
    },
  };
}

/** `taken` resolves once everything is answered that was taken until then, and what came of that. */
function createTaking(talk: Talk, ears: PlaceEars | undefined, log: PlatformLog) {
  const running = new Set<Promise<unknown>>();
  return {
    take(interaction: Interaction, respond?: Respond): void {
      const handling = Promise.all([talk(interaction, respond), ears?.heard(interaction)])
        .catch((error: unknown) => log.error('discord_unexpected', describe(error)))
        .finally(() => running.delete(handling));
      running.add(handling);
    },
    async taken(): Promise<void> {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Tries until it succeeds, is stopped, or the token is refused: for what can be done twice without harm. */
function createPersistence(
  stand: Stand,
  log: PlatformLog,
  firstMs: number,
  signal: AbortSignal,
): (what: string, attempt: () => Promise<void>) => Promise<void> {
  const over = () => signal.aborted || stand.state() === 'refused';
  const note = (what: string, error: unknown) => {
    if (isRefusal(error)) stand.enter('refused');
    if (over()) return;
    log.warn('discord_trouble', { what, ...describe(error) });
    if (what === 'connection') stand.enter('down');
  };
  return async (what, attempt) => {
    for (let wait = firstMs; !over(); wait = Math.min(2 * wait, MOST_RETRY_MS)) {
      try {
        return await attempt();
      } catch (error) {
        note(what, error);
        if (!over()) await pause(wait, undefined, { signal }).catch(() => undefined);
      }
    }
  };
}

async function sayBot(rest: REST, { applicationId, onBot }: DiscordSettings, log: PlatformLog): Promise<void> {
  if (!onBot) return;
  const suspended = await onBot(await findApplication(rest, applicationId));
  if (suspended !== undefined) log.warn('discord_token_changed', { places: suspended });
}

const sayState =
  (log: PlatformLog) =>
  (state: PlatformState): void =>
    state === 'refused' ? log.error('discord_token_refused') : log.info('discord_state', { state });

const guarded =
  (handle: (request: Request) => Promise<Response>, stopped: () => boolean) =>
  async (request: Request): Promise<Response> =>
    stopped() ? new Response(null, { status: 503 }) : handle(request);

export const isRefusal = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && error.status === 401) ||
  (error instanceof Error && 'code' in error && error.code === 'TokenInvalid');
