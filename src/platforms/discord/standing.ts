import type { Command, Role } from '../../command.ts';
import type { MissingRight } from '../../core/errors.ts';
import { BOT_DM, fromOf, type Interaction } from './interaction.ts';
import { ADMINISTRATOR, MANAGE_GUILD } from './permissions.ts';

/** How `authorizing_integration_owners` names that a server added the bot. */
const BY_SERVER = '0';

/** What somebody may do there, and what more would take. */
export interface Standing {
  readonly role: Role;
  readonly missing: MissingRight;
}

interface Rules {
  readonly operators: readonly string[];
  /** Whether Discord has our commands with the permissions they ask for. */
  readonly enforced: boolean;
}

/** Who somebody is, by what Discord says beside each interaction: asking costs nothing. `command` where one was typed. */
export function standingOf(interaction: Interaction, command: Command | undefined, rules: Rules): Standing {
  const { guild_id: guild, member, context } = interaction;
  if (rules.operators.includes(fromOf(interaction).person)) return { role: 'operator', missing: 'operator' };
  if (!guild) return context === BOT_DM ? MODERATOR : { role: 'member', missing: 'discord_private' };
  return manages(member?.permissions) || wasLetThrough(interaction, command, rules)
    ? MODERATOR
    : { role: 'member', missing: 'discord_manage_server' };
}

const MODERATOR: Standing = { role: 'moderator', missing: 'operator' };

const manages = (permissions = '0'): boolean => (BigInt(permissions) & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n;

/**
 * A moderator's command is registered as one for whoever may manage the server, which a server may set otherwise for roles,
 * people and channels. Discord asks that itself and hands over only what passed, so what arrives is what the server wants. It
 * does not ask so for buttons, for what somebody brought along alone, nor before it has our commands.
 */
const wasLetThrough = (interaction: Interaction, command: Command | undefined, { enforced }: Rules): boolean =>
  enforced && command?.who === 'moderator' && isAddedByServer(interaction);

/** Rather than brought along by whoever acts. */
export const isAddedByServer = ({ guild_id, authorizing_integration_owners: owners }: Interaction): boolean =>
  owners?.[BY_SERVER] === guild_id;
