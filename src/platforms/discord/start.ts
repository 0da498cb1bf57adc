import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { Client, DiscordAPIError, Events, GatewayCloseCodes, REST, type RESTOptions } from 'discord.js';
import type { App } from '../../app.ts';
import type { OnBot, OnPlace } from '../../core/place-event.ts';
import { createStand, type PlatformState, type Stand } from '../../core/platform-state.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Clock, PlatformLog, RunningPlatform } from '../../ports.ts';
import { createDesk } from './desk.ts';
import { createHook } from './hook.ts';
import { type Interaction, interactionSchema } from './interaction.ts';
import { createPlaceEars, type PlaceEars } from './place-ears.ts';
import { createPlaceNotice } from './place-notice.ts';
import { findApplication, registerCommands } from './registration.ts';
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
}

export const DISCORD_PATH = '/discord/interactions';

/** How long things take, and what time it is; the defaults are Discord's limits with room to spare. */
export interface Timing {
  readonly clock: Clock;
  readonly deferAfterMs: number;
  readonly firstRetryMs: number;
  readonly requestWithinMs: number;
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
  const { deferAfterMs } = timing;
  const options = restOptions(settings, timing);
  const rest = new REST(options).setToken(settings.token);
  const { defaultLocale, applicationId, publicKey, operators = [], onPlace } = settings;
  const { mode = publicKey ? 'http' : 'gateway' } = settings;
  const tellOwner = createPlaceNotice({ rest, log, defaultLocale });
  const ears = onPlace && createPlaceEars({ onPlace, tellOwner, log });
  const ending = new AbortController();
  let registered = false;
  const sender = createSender(rest, log, ending.signal, ears);
  const talk = createTalk(
    createDesk({ ...{ app, sender, defaultLocale, deferAfterMs, operators }, enforced: () => registered }),
  );
  const stand = createStand(sayState(log));
  const running = new Set<Promise<unknown>>();
  let stopped = false;
  const take = taking({ talk, ears, log, running });
  const persist = createPersistence(stand, log, timing.firstRetryMs, ending.signal);
  const register = async () => {
    await registerCommands(rest, app, await findApplication(rest, applicationId), log);
    registered = true;
  };
  let client: Client | undefined;
  const connect = async () => {
    client = createClient(options, { enter: stand.enter, take, log });
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
      while (running.size > 0) await Promise.all(running);
      stopped = true;
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/**
 * Never repeated: after a 500, a 502 or silence nobody knows whether a message stands there. 429 is known, and waited for.
 * A client that keeps to 50 a second in windows of its own is refused by a sliding one; 40 is not.
 */
export const restOptions = (
  { apiRoot }: Pick<DiscordSettings, 'apiRoot'>,
  { requestWithinMs }: Pick<Timing, 'requestWithinMs'>,
): Partial<RESTOptions> => ({
  retries: 0,
  globalRequestsPerSecond: 40,
  timeout: requestWithinMs,
  ...(apiRoot && { api: apiRoot }),
});

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

interface Takers {
  readonly talk: Talk;
  readonly ears: PlaceEars | undefined;
  readonly log: PlatformLog;
  /** Holds what was taken until it is answered. */
  readonly running: Set<Promise<unknown>>;
}

const taking =
  ({ talk, ears, log, running }: Takers) =>
  (interaction: Interaction, respond?: Respond): void => {
    const handling = Promise.all([talk(interaction, respond), ears?.heard(interaction)])
      .catch((error: unknown) => log.error('discord_unexpected', describe(error)))
      .finally(() => running.delete(handling));
    running.add(handling);
  };

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

/**
 * What discord.js gets of an interaction, which it reads behind us. It would throw where nobody catches at whatever is not as it
 * expects, and keep everybody who ever asked in memory; a type that it does not know it leaves alone.
 */
const OF_NO_TYPE = { type: 0 } as const;

interface Ears {
  enter(state: PlatformState): void;
  take(interaction: Interaction): void;
  readonly log: PlatformLog;
}

/** Listens and connects again by itself; what it hears is read as it came, so that webhooks and it share everything after. */
function createClient(rest: Partial<RESTOptions>, { enter, take, log }: Ears): Client {
  const client = new Client({ intents: [], rest, enforceNonce: true, allowedMentions: { parse: [] } });
  client.on(Events.Error, (error) => log.warn('discord_client', describe(error)));
  client.on(Events.ShardError, (error) => log.warn('discord_gateway', describe(error)));
  client.on(Events.ShardReconnecting, () => enter('down'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    enter(code === GatewayCloseCodes.AuthenticationFailed ? 'refused' : 'down'),
  );
  client.on(Events.Raw, (packet: { readonly t: string; d: unknown }) => {
    const { t, d } = packet;
    if (t === 'READY' || t === 'RESUMED') enter('up');
    if (t !== 'INTERACTION_CREATE') return;
    packet.d = OF_NO_TYPE;
    const interaction = interactionSchema.safeParse(d);
    if (interaction.success) take(interaction.data);
    else log.warn('discord_interaction_unreadable');
  });
  return client;
}
