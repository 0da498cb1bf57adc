import { DiscordAPIError, HTTPError } from 'discord.js';
import { kindOf } from '../../core/errors.ts';

/** Codes and kinds alone: addresses and bodies hold tokens and what people typed. */
export function describe(error: unknown): Readonly<Record<string, string | number>> {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code };
  if (error instanceof HTTPError) return { status: error.status };
  return kindOf(error);
}
