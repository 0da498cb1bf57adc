import { Client, Events, GatewayCloseCodes, type RESTOptions } from 'discord.js';
import type { PlatformState } from '../../core/platform-state.ts';
import type { PlatformLog } from '../../ports.ts';
import { type Interaction, interactionSchema } from './interaction.ts';
import { sayInvalid } from './rest.ts';
import { describe } from './trouble.ts';

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
export function createClient(rest: Partial<RESTOptions>, { enter, take, log }: Ears): Client {
  const client = new Client({ intents: [], rest, enforceNonce: true, allowedMentions: { parse: [] } });
  sayInvalid(client.rest, log);
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
