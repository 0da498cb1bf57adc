import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { PlatformState } from '../../core/platform-state.ts';
import type { AlertDoor, HeardPlatform, PlatformName } from '../../ports.ts';
import { addAlertRoute } from './alert-route.ts';
import { BodyRefused, readBody } from './body.ts';

/** Bytes: the largest update either platform sends is far below it. */
const MOST_BODY = 1_000_000;
/** Milliseconds for headers and body together; who needs longer is no platform. */
const MOST_TIME = 10_000;
/** Milliseconds for what is under way when it stops: every platform is answered sooner. */
const GRACE = 3_000;

export interface WebSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds; shorter in tests. */
  readonly mostTime?: number;
}

export interface WebServer {
  readonly port: number;
  /** Takes no more requests and resolves when those under way are answered, or are cut for taking too long. */
  stop(): Promise<void>;
}

/** The one listener: health, readiness, and what the platforms and programs that watch prices post. Rejects when the port is taken. */
export async function startWeb(
  platforms: readonly HeardPlatform[],
  settings: WebSettings,
  alerts?: AlertDoor,
): Promise<WebServer> {
  const { host, port, mostTime = MOST_TIME } = settings;
  const server = serve({
    fetch: routes(platforms, alerts).fetch,
    hostname: host,
    port,
    serverOptions: {
      requestTimeout: mostTime,
      headersTimeout: mostTime,
      connectionsCheckingInterval: Math.min(1_000, mostTime),
    },
  }) as Server;
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), Math.min(GRACE, mostTime));
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearTimeout(cut);
    },
  };
}

/** Every route, without a listener: what tests ask directly. Without a door for alerts nobody posts any. */
export function routes(platforms: readonly HeardPlatform[], alerts?: AlertDoor): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
  });
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', (context) => {
    const states = statesOf(platforms);
    const ready = Object.values(states).every((state) => state === 'up');
    return context.json({ ready, platforms: states }, ready ? 200 : 503);
  });
  for (const { hook } of platforms) {
    if (hook) app.post(hook.path, async (context) => hook.handle(await whole(context.req.raw)));
  }
  if (alerts) addAlertRoute(app, alerts);
  app.notFound((context) => context.text('nothing here\n', 404));
  app.onError((error, context) =>
    error instanceof BodyRefused ? context.text('body refused\n', error.status) : context.text('failed\n', 500),
  );
  return app;
}

const statesOf = (platforms: readonly HeardPlatform[]): Partial<Record<PlatformName, PlatformState>> =>
  Object.fromEntries(platforms.map((platform) => [platform.name, platform.state()]));

/** The request with its body read and capped, so that no platform has to. */
async function whole(request: Request): Promise<Request> {
  const body = await readBody(request, MOST_BODY);
  return new Request(request.url, { method: request.method, headers: request.headers, body });
}
