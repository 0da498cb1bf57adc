import { ApplicationFlags, DiscordAPIError, HTTPError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { App } from '../../app.ts';
import { type Finding, findings, hostOf } from '../../cards/finding.ts';
import { message, words } from '../../i18n/message.ts';
import { ATTACH_FILES, READ_HISTORY, SEND_IN_THREADS, SEND_MESSAGES, VIEW_CHANNEL } from './permissions.ts';
import { compareCommands } from './registration.ts';
import { closeRest, restOptions } from './rest.ts';
import { DISCORD_PATH, type DiscordSettings, isRefusal } from './start.ts';

const REQUEST_MS = 15_000;
/** Connections to the gateway that Discord allows a bot in a day are a thousand; beyond them the token is reset. */
const FEW_SESSIONS = 50;

const PRIVILEGED =
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited;

const found = findings('discord');

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  verify_key: z.string(),
  flags: z.number().nullish(),
  interactions_endpoint_url: z.string().nullish(),
  approximate_guild_count: z.number().nullish(),
});
type Application = z.output<typeof applicationSchema>;

const gatewaySchema = z.object({ session_start_limit: z.object({ remaining: z.number() }) });

interface Examination {
  readonly app: App;
  readonly settings: DiscordSettings;
  /** Where the world reaches us, as far as it is said. */
  readonly publicUrl?: string;
}

/** Token, application, servers, commands, and how interactions come: one finding after another. Changes nothing. */
export async function* examineDiscord(examination: Examination): AsyncGenerator<Finding> {
  const { app, settings } = examination;
  const rest = new REST(restOptions({ ...settings, requestWithinMs: REQUEST_MS })).setToken(settings.token);
  try {
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    yield found.good(message('finding-token_accepted', { name: words(application.name) }));
    yield* identity(application, settings);
    yield* rightsOf(application);
    const { ours, same } = await compareCommands(rest, app, application.id);
    yield same
      ? found.good(message('finding-commands_same', { count: ours.length }))
      : found.note(message('finding-commands_differ'));
    yield endpoint(application, examination);
    if (settings.mode !== 'http') yield* sessions(gatewaySchema.parse(await rest.get(Routes.gatewayBot())));
  } catch (error) {
    yield troubleOf(error);
  } finally {
    closeRest(rest);
  }
}

/** What was copied from the developer portal must belong to the token. */
function* identity({ id, verify_key: key }: Application, settings: DiscordSettings): Generator<Finding> {
  if (settings.applicationId !== undefined && settings.applicationId !== id)
    yield found.bad(message('finding-application_differs', { id: words(id) }));
  if (settings.publicKey !== undefined && settings.publicKey.toLowerCase() !== key.toLowerCase())
    yield found.bad(message('finding-key_differs'));
}

function* rightsOf({ id, flags, approximate_guild_count: servers }: Application): Generator<Finding> {
  if (((flags ?? 0) & PRIVILEGED) !== 0) yield found.note(message('finding-intents_unneeded'));
  yield servers
    ? found.good(message('finding-rights-discord', { count: servers }))
    : found.note(message('finding-in_no_server', { link: words(invitation(id)) }));
}

/**
 * What posting by itself needs, with pictures, and looking whether a post whose answer was lost stands there; answering needs nothing.
 */
const POSTS = VIEW_CHANNEL | SEND_MESSAGES | SEND_IN_THREADS | ATTACH_FILES | READ_HISTORY;

const invitation = (id: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${id}&scope=applications.commands+bot&permissions=${POSTS}`;

/** With an endpoint Discord posts every interaction there and tells the gateway of none. */
function endpoint({ interactions_endpoint_url: url }: Application, { settings, publicUrl }: Examination): Finding {
  const wanted = words(`${publicUrl ?? 'https://…'}${DISCORD_PATH}`);
  if (settings.mode !== 'http')
    return url
      ? found.bad(message('finding-endpoint_in_the_way', { host: hostOf(url) }))
      : found.good(message('finding-endpoint_none'));
  if (!url) return found.bad(message('finding-endpoint_missing', { url: wanted }));
  const ours = publicUrl === undefined ? url.endsWith(DISCORD_PATH) : url === `${publicUrl}${DISCORD_PATH}`;
  return ours
    ? found.good(message('finding-endpoint_right', { host: hostOf(url) }))
    : found.bad(message('finding-endpoint_elsewhere', { host: hostOf(url), url: wanted }));
}

function* sessions({ session_start_limit: { remaining } }: z.output<typeof gatewaySchema>): Generator<Finding> {
  if (remaining < FEW_SESSIONS) yield found.note(message('finding-sessions_few', { count: remaining }));
}

/** What the platform, or the way to it, refuses; anything else is a slip of ours and goes on. */
function troubleOf(error: unknown): Finding {
  if (isRefusal(error)) return found.bad(message('finding-token_refused-discord'));
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return found.bad(message('finding-trouble', { code: words(String(error.status)) }));
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return found.bad(message('finding-odd_answer', { variable: words('DISCORD_API_ROOT') }));
  // Sockets and time-outs carry a code; a slip of ours does not.
  if (error instanceof Error && ('code' in error || error.name === 'AbortError'))
    return found.bad(message('finding-unreachable', { variable: words('DISCORD_API_ROOT') }));
  throw error;
}
