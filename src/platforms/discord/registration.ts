import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { App } from '../../app.ts';
import type { PlatformLog } from '../../ports.ts';
import { type CommandBody, commandBodies, sameCommands } from './commands.ts';

const applicationSchema = z.object({ id: z.string() });

export const findApplication = async (rest: REST, known: string | undefined): Promise<string> =>
  known ?? applicationSchema.parse(await rest.get(Routes.currentApplication())).id;

interface Registration {
  readonly ours: readonly CommandBody[];
  /** Whether Discord has just these. */
  readonly same: boolean;
}

/** Our commands, held against those that Discord has of this application. */
export async function compareCommands(rest: REST, app: App, id: string): Promise<Registration> {
  const ours = commandBodies(await app.commands());
  const query = new URLSearchParams({ with_localizations: 'true' });
  return { ours, same: sameCommands(await rest.get(Routes.applicationCommands(id), { query }), ours) };
}

/** Sets all commands at once, when what Discord has is not what we have: each change reaches every reader's menu. */
export async function registerCommands(rest: REST, app: App, id: string, log: PlatformLog): Promise<void> {
  const { ours, same } = await compareCommands(rest, app, id);
  if (same) return;
  await rest.put(Routes.applicationCommands(id), { body: ours });
  log.info('discord_commands_set', { count: ours.length });
}
