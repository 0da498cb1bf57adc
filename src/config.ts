import { type DatabaseUrl, DEFAULT_DATABASE } from './core/database-url.ts';
import { AppError, type EnvironmentFault } from './core/errors.ts';
import { SOURCE_NAMES, type SourceName } from './core/source-names.ts';
import { FALLBACK, type Locale } from './i18n/locale.ts';
import type { LogLevel } from './log.ts';
import { NOT_YET, SOURCE_VARIABLES, VARIABLES, type Variables } from './variables.ts';

/** What the environment decides, read once. */
export interface Config {
  readonly locale: Locale;
  readonly logLevel: LogLevel;
  /** UTC milliseconds at which the clock starts; undefined for the real time. */
  readonly now?: number;
  readonly database: DatabaseUrl;
  readonly telegram?: TelegramConfig;
  readonly discord?: DiscordConfig;
  /** How sources are asked. */
  readonly sources: SourceConfig;
  /** People who may do everything, as 'telegram:123' or 'discord:456'. */
  readonly operators?: readonly string[];
  /** A publisher's own page that passes every check is accepted without a person. */
  readonly acceptPublisherPages?: true;
  /** Absent where nothing listens; `publicUrl` is where the world reaches it. */
  readonly http?: { readonly host: string; readonly port: number; readonly publicUrl?: string };
}

export interface SourceConfig {
  /** No outgoing source calls. */
  readonly offline: boolean;
  /** Whoever runs this bot, named to our own sources. */
  readonly contact?: string;
  /** Base addresses that take the place of a source's own. */
  readonly coinshares?: string;
  readonly feeds?: string;
  /** What is set of the sources of live figures. */
  readonly live: { readonly [Name in SourceName]?: LiveSourceConfig };
}

export interface LiveSourceConfig {
  readonly url?: string;
  readonly key?: string;
  readonly enabled?: boolean;
}

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot?: string;
  /** Set where updates are posted to us instead of fetched. */
  readonly webhook?: { readonly publicUrl: string; readonly secret: string };
}

export interface DiscordConfig {
  readonly token: string;
  readonly apiRoot?: string;
  readonly applicationId?: string;
  /** Set where interactions are posted to us instead of coming through the gateway. Hexadecimal. */
  readonly publicKey?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const EVERY_VARIABLE = { ...VARIABLES, ...SOURCE_VARIABLES };

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 8787;

/** Checks the whole environment before anything starts. Fails with the variable's name and what to do, never its value. */
export function readConfig(environment: Environment): Config {
  refuseEarly(environment);
  const found = readVariables(environment);
  const telegram = telegramOf(found);
  const discord = discordOf(found);
  if (found.TIDEMARK_NOW !== undefined && (telegram ?? discord)) throw refusal('TIDEMARK_NOW', 'not_with_token');
  const http = httpOf(found, telegram ?? discord);
  if (!http) refuseHooks(telegram, discord);
  return {
    locale: found.DEFAULT_LOCALE ?? FALLBACK,
    logLevel: found.LOG_LEVEL ?? 'info',
    database: found.DATABASE_URL ?? DEFAULT_DATABASE,
    sources: sourcesOf(found),
    ...(found.TIDEMARK_NOW !== undefined && { now: found.TIDEMARK_NOW }),
    ...(found.OPERATORS && { operators: found.OPERATORS }),
    ...(found.ACCEPT_PUBLISHER_PAGES === '1' && { acceptPublisherPages: true }),
    ...(telegram && { telegram }),
    ...(discord && { discord }),
    ...(http && { http }),
  };
}

/** What is posted to us needs somebody who listens. */
function refuseHooks(telegram: TelegramConfig | undefined, discord: DiscordConfig | undefined): void {
  if (telegram?.webhook) throw needed('HTTP_PORT', 'TELEGRAM_MODE');
  if (discord?.publicKey) throw needed('HTTP_PORT', 'DISCORD_MODE');
}

function refuseEarly(environment: Environment): void {
  const early = Object.keys(environment).find(
    (name) => NOT_YET.test(name) && !(name in EVERY_VARIABLE) && environment[name] !== undefined,
  );
  if (early) throw new AppError({ code: 'not_yet', what: early });
}

function readVariables(environment: Environment): Variables {
  return Object.fromEntries(
    Object.entries(EVERY_VARIABLE).flatMap(([name, { schema, fault, known }]) => {
      const raw = environment[name];
      if (raw === undefined) return [];
      if (raw.trim() === '') throw refusal(name, 'empty');
      const result = schema.safeParse(raw.trim());
      if (!result.success) throw refusal(name, fault, known);
      return [[name, result.data] as const];
    }),
  ) as Variables;
}

/** By the names of variables: 'SOURCE_BINANCE_URL'. */
function liveOf(found: Readonly<Record<string, unknown>>): SourceConfig['live'] {
  const settings = Object.keys(SOURCE_NAMES).map((name) => {
    const of = (what: string) => found[`SOURCE_${name.toUpperCase()}_${what}`] as string | undefined;
    const [url, key, enabled] = [of('URL'), of('KEY'), of('ENABLED')];
    const setting = {
      ...(url !== undefined && { url }),
      ...(key !== undefined && { key }),
      ...(enabled !== undefined && { enabled: enabled === '1' }),
    };
    return [name, setting] as const;
  });
  return Object.fromEntries(settings.filter(([, setting]) => Object.keys(setting).length > 0));
}

const sourcesOf = (found: Variables): SourceConfig => ({
  live: liveOf(found),
  offline: found.OFFLINE === '1',
  ...(found.CONTACT !== undefined && { contact: found.CONTACT }),
  ...(found.SOURCE_COINSHARES_URL !== undefined && { coinshares: found.SOURCE_COINSHARES_URL }),
  ...(found.SOURCE_FEEDS_URL !== undefined && { feeds: found.SOURCE_FEEDS_URL }),
});

function telegramOf(found: Variables): TelegramConfig | undefined {
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_SECRET: secret } = found;
  if (!token) return undefined;
  const shared = { token, ...(apiRoot && { apiRoot }) };
  if (found.TELEGRAM_MODE !== 'webhook') return shared;
  if (!secret) throw needed('TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_MODE');
  if (!found.PUBLIC_URL) throw needed('PUBLIC_URL', 'TELEGRAM_MODE');
  return { ...shared, webhook: { publicUrl: found.PUBLIC_URL, secret } };
}

function discordOf(found: Variables): DiscordConfig | undefined {
  const { DISCORD_TOKEN: token, DISCORD_API_ROOT: apiRoot, DISCORD_APPLICATION_ID: applicationId } = found;
  if (!token) return undefined;
  const shared = { token, ...(apiRoot && { apiRoot }), ...(applicationId && { applicationId }) };
  if (found.DISCORD_MODE !== 'http') return shared;
  if (!applicationId) throw needed('DISCORD_APPLICATION_ID', 'DISCORD_MODE');
  if (!found.DISCORD_PUBLIC_KEY) throw needed('DISCORD_PUBLIC_KEY', 'DISCORD_MODE');
  return { ...shared, publicKey: found.DISCORD_PUBLIC_KEY };
}

/** With a platform the server listens unless it is switched off with 0, without one only where a port is given. */
function httpOf(found: Variables, platform: TelegramConfig | DiscordConfig | undefined): Config['http'] {
  const { HTTP_HOST: host = DEFAULT_HOST, HTTP_PORT: port, PUBLIC_URL: publicUrl } = found;
  const wanted = port ?? (platform ? DEFAULT_PORT : 0);
  return wanted === 0 ? undefined : { host, port: wanted, ...(publicUrl !== undefined && { publicUrl }) };
}

const refusal = (variable: string, why: EnvironmentFault, known: readonly string[] = []): AppError =>
  new AppError({ code: 'bad_environment', variable, why, known });

const needed = (variable: string, by: string): AppError => refusal(variable, 'needed', [by]);
