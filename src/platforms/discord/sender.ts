import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { neverLeft, persevere } from '../../core/unsent.ts';
import type { PlatformLog } from '../../ports.ts';
import type { Interaction } from './interaction.ts';
import type { PlaceEars } from './place-ears.ts';
import { describe } from './trouble.ts';
import { type DiscordMessage, EPHEMERAL } from './wire.ts';

/** Callback types. */
export const PONG = 1;
export const MESSAGE = 4;
export const DEFERRED = 5;
export const DEFERRED_UPDATE = 6;
export const UPDATE = 7;
export const CHOICES = 8;

export interface Callback {
  readonly type: number;
  readonly data?: object;
}

/** What came of a request. `unknown`: nobody can tell whether it was taken, so it is never sent again. */
export type Outcome = 'sent' | 'refused' | 'unknown';

/** The first answer of an interaction: posted after the gateway, returned in place after a webhook. */
export type Respond = (interaction: Interaction, callback: Callback) => Promise<Outcome>;

/** Everything else that can be sent about an interaction. Each is sent once, and nothing here throws. */
export interface Sender {
  readonly respond: Respond;
  edit(interaction: Interaction, message: DiscordMessage): Promise<Outcome>;
  remove(interaction: Interaction): Promise<Outcome>;
  followUp(interaction: Interaction, message: DiscordMessage): Promise<Outcome>;
  /** The server that it was in. */
  leave(interaction: Interaction): Promise<Outcome>;
}

/** Discord waits three seconds for a first answer, and fifteen minutes for what follows. */
const FIRST_WITHIN_MS = 2_500;
const LATER_WITHIN_MS = 300_000;
const FIRST_WAIT_MS = 50;
const MOST_WAIT_MS = 5_000;
/** Tries, some three seconds in all, of what comes before Discord has read the response that it belongs to. */
const MOST_EARLY = 6;
const UNKNOWN_WEBHOOK = 10_015;

/** `follows`: it is sent right behind the response that it belongs to, and may come before it. */
interface Sending {
  readonly withinMs?: number;
  readonly follows?: boolean;
}

/** Discord knows nothing yet that could be edited: that refusal is sure. */
const isEarly = (error: unknown): boolean => error instanceof DiscordAPIError && error.code === UNKNOWN_WEBHOOK;

/** What of a message is JSON, and what goes beside it. */
const partsOf = ({ files, ...body }: DiscordMessage) => ({ body, ...(files && { files: [...files] }) });

/** `ending`: once it says so, nothing more is waited for. `ears` are absent where nothing is kept of places. */
export function createSender(rest: REST, log: PlatformLog, ending: AbortSignal, ears?: PlaceEars): Sender {
  // An interaction's token is all it needs: a 401 here is that token's, not the bot's.
  const auth = false;
  /** What surely never left, as where nobody listens, is sent again for as long as it is of use. */
  const sent = async (
    what: string,
    about: Interaction,
    request: () => Promise<unknown>,
    { withinMs = LATER_WITHIN_MS, follows = false }: Sending = {},
  ): Promise<Outcome> => {
    const until = performance.now() + withinMs;
    let over = false;
    const failed = await persevere(request, (error, failures) => {
      const isSure = neverLeft(error) || (follows && failures < MOST_EARLY && isEarly(error));
      if (over || !isSure) return undefined;
      if (failures === 0) log.info('discord_send_waits', { what });
      const wait = Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);
      // Once more after the end has come, and then no more.
      over = ending.aborted || performance.now() + wait > until;
      return pause(wait, undefined, { signal: ending }).catch(() => undefined);
    });
    if (!failed) return 'sent';
    log.warn('discord_not_sent', { what, ...describe(failed.error) });
    await ears?.refused(failed.error, about);
    return failed.error instanceof DiscordAPIError ? 'refused' : 'unknown';
  };
  const original = ({ application_id, token }: Interaction) =>
    Routes.webhookMessage(application_id, token, '@original');
  return {
    respond: (interaction, callback) => {
      const route = Routes.interactionCallback(interaction.id, interaction.token);
      return sent('answer', interaction, () => rest.post(route, { auth, body: callback }), {
        withinMs: FIRST_WITHIN_MS,
      });
    },
    edit: (interaction, message) => {
      const { body, ...files } = partsOf(message);
      const edited = { ...body, flags: message.flags & ~EPHEMERAL };
      const request = () => rest.patch(original(interaction), { auth, body: edited, ...files });
      return sent('edit', interaction, request, { follows: true });
    },
    remove: (interaction) => sent('removal', interaction, () => rest.delete(original(interaction), { auth })),
    leave: (interaction) => sent('leave', interaction, () => rest.delete(Routes.userGuild(interaction.guild_id ?? ''))),
    followUp: (interaction, message) => {
      const route = Routes.webhook(interaction.application_id, interaction.token);
      return sent('follow-up', interaction, () => rest.post(route, { auth, ...partsOf(message) }));
    },
  };
}
