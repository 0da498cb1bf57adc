import { DiscordAPIError, HTTPError, type REST, Routes } from 'discord.js';
import type { PlatformLog } from '../../ports.ts';
import type { Interaction } from './interaction.ts';
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
}

export function createSender(rest: REST, log: PlatformLog): Sender {
  // An interaction's token is all it needs: a 401 here is that token's, not the bot's.
  const auth = false;
  const sent = async (what: string, request: () => Promise<unknown>): Promise<Outcome> => {
    try {
      await request();
      return 'sent';
    } catch (error) {
      log.warn('discord_not_sent', { what, ...describe(error) });
      return error instanceof DiscordAPIError ? 'refused' : 'unknown';
    }
  };
  const original = ({ application_id, token }: Interaction) =>
    Routes.webhookMessage(application_id, token, '@original');
  return {
    respond: ({ id, token }, callback) =>
      sent('answer', () => rest.post(Routes.interactionCallback(id, token), { auth, body: callback })),
    edit: (interaction, message) =>
      sent('edit', () =>
        rest.patch(original(interaction), { auth, body: { ...message, flags: message.flags & ~EPHEMERAL } }),
      ),
    remove: (interaction) => sent('removal', () => rest.delete(original(interaction), { auth })),
    followUp: ({ application_id, token }, message) =>
      sent('follow-up', () => rest.post(Routes.webhook(application_id, token), { auth, body: message })),
  };
}

/** Codes and kinds alone: addresses and bodies hold tokens and what people typed. */
export function describe(error: unknown): Readonly<Record<string, string | number>> {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code };
  if (error instanceof HTTPError) return { status: error.status };
  return { kind: error instanceof Error ? error.name : typeof error };
}
