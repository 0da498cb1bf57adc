import { DiscordAPIError, HTTPError, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { placePath } from '../../core/place.ts';
import type { PlaceEvent } from '../../core/place-event.ts';
import { findLocale, type Locale } from '../../i18n/locale.ts';
import { message, words } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { PlatformLog } from '../../ports.ts';
import { escapeMarkdown } from './escape.ts';
import { describe } from './trouble.ts';

const serverSchema = z.object({ name: z.string(), owner_id: z.string(), preferred_locale: z.string().optional() });
const conversationSchema = z.object({ id: z.string() });

interface Needs {
  readonly rest: REST;
  readonly log: PlatformLog;
  readonly defaultLocale: Locale;
}

/** Tells the owner of a server that nothing can be posted somewhere in it any more, where the owner takes messages. Never throws for Discord's sake. */
export function createPlaceNotice({ rest, log, defaultLocale }: Needs): (event: PlaceEvent) => Promise<void> {
  async function reach(server: string, channel: string | undefined): Promise<void> {
    const {
      name,
      owner_id: owner,
      preferred_locale: spoken = '',
    } = serverSchema.parse(await rest.get(Routes.guild(server)));
    const say = rendererFor(findLocale(spoken) ?? defaultLocale);
    const sentence = escapeMarkdown(say.text(message('place-suspended-no_right', { chat: words(name) })));
    const { id } = conversationSchema.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: owner } }));
    // Shown as the channel's name: a server has many.
    const content = channel === undefined ? sentence : `${sentence}\n<#${channel}>`;
    await rest.post(Routes.channelMessages(id), { body: { content, allowed_mentions: { parse: [] } } });
  }
  return async (event) => {
    if (event.is !== 'lost' || event.reason !== 'no_right') return;
    const [server = ''] = placePath(event.place);
    const [, id, alone] = server.split(':');
    if (id === undefined || alone !== undefined) return;
    try {
      await reach(id, event.place === server ? undefined : event.place.split(':').at(-1));
    } catch (error) {
      if (!isOfDiscord(error)) throw error;
      log.warn('discord_owner_not_told', describe(error));
    }
  };
}

/** Refused, unreachable, or not answered as documented. */
const isOfDiscord = (error: unknown): boolean =>
  error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof z.ZodError || isNetwork(error);

/** Of what never arrives undici and Node speak with codes of their own, and a request that takes too long is ended by us. */
const isNetwork = (error: unknown): boolean =>
  error instanceof Error && ('code' in error || error.name === 'AbortError' || error.name === 'TimeoutError');
