import type { Config } from './config.ts';
import { AppError } from './core/errors.ts';
import type { WebServer } from './platforms/web/server.ts';
import type { AlertDoor, HeardPlatform } from './ports.ts';

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
