import type { CommandServices } from './command.ts';
import type { Config } from './config.ts';
import { AppError } from './core/errors.ts';
import type { WebServer } from './platforms/web/server.ts';
import type { AlertDoor, HeardPlatform } from './ports.ts';

/** A door that is there before what stands behind it: until that is opened no key opens anything. */
export interface Doorway extends AlertDoor {
  open(door: Promise<AlertDoor>): void;
}

export function createDoorway(): Doorway {
  let behind: Promise<AlertDoor> | undefined;
  return {
    open(door) {
      behind = door;
    },
    take: async (key, body) => (await behind)?.take(key, body) ?? { is: 'refused', why: 'unknown_key' },
  };
}

/** What a command may say of the listener; empty where nobody listens. */
export const listensAs = ({ http }: Pick<Config, 'http'>): Pick<CommandServices, 'listens'> =>
  http ? { listens: { ...(http.publicUrl !== undefined && { publicUrl: http.publicUrl }) } } : {};

/** Opens the one HTTP listener, where the environment wants it; a port that is taken is said as what it is. */
export async function listen(
  { http }: Config,
  platforms: readonly HeardPlatform[],
  alerts?: AlertDoor,
): Promise<WebServer | undefined> {
  if (!http) return undefined;
  const { startWeb } = await import('./platforms/web/server.ts');
  return startWeb(platforms, http, alerts).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE' ? new AppError({ code: 'port_taken', port: http.port }, { cause }) : cause;
  });
}
