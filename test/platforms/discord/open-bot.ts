import type { App } from '../../../src/app.ts';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { type DiscordSettings, startDiscord, type Timing } from '../../../src/platforms/discord/start.ts';
import type { RunningPlatform } from '../../../src/ports.ts';
import { APPLICATION, TOKEN } from '../../doubles/discord/answers.ts';
import { type Discord, openDiscord } from '../../doubles/discord/open-discord.ts';

export interface Bot {
  readonly discord: Discord;
  readonly app: App;
  /** What was logged. */
  readonly lines: string[];
  /** Nobody caught them. */
  readonly rejections: unknown[];
  of(token: string): ReturnType<Discord['interactions']['of']>;
  /** Requests whose method and path fit. */
  calls(fits: RegExp): Discord['requests'];
  answered(token: string): Promise<void>;
  /** What stands in the first answer, as JSON. */
  text(token: string): string;
  /** Every answer waits until the function that comes back is called. */
  hold(): () => void;
  start(settings?: DiscordSettings, timing?: Partial<Timing>): RunningPlatform;
  /** `start`, and then until the gateway is open and the commands are set. */
  ready(timing?: Partial<Timing>): Promise<RunningPlatform>;
  close(): Promise<void>;
}

export const USUAL: DiscordSettings = { token: TOKEN, applicationId: APPLICATION, defaultLocale: 'en' };

/** Tidemark against a double of Discord, on 27 January 2026. */
export async function openBot(given?: App, now?: () => number): Promise<Bot> {
  const discord = await openDiscord(now && { now });
  const lines: string[] = [];
  const log = createLog('debug', (line) => void lines.push(line));
  const known = given ?? openApp(stoppedClock(Date.parse('2026-01-27')), log);
  const started: RunningPlatform[] = [];
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  process.on('unhandledRejection', note);
  let gate: Promise<void> | undefined;
  const app: App = {
    ...known,
    async run(request) {
      await gate;
      return known.run(request);
    },
  };
  const of: Bot['of'] = (token) => discord.interactions.of(token);
  const start: Bot['start'] = (settings = USUAL, timing = {}) => {
    const platform = startDiscord(app, { ...settings, apiRoot: discord.api }, log, { firstRetryMs: 1, ...timing });
    started.push(platform);
    return platform;
  };
  return {
    ...{ discord, app, lines, rejections, of, start },
    calls: (fits) => discord.requests.filter(({ method, path }) => fits.test(`${method} ${path}`)),
    answered: (token) => discord.until(() => of(token)?.answered === true),
    text: (token) => JSON.stringify(of(token)?.original?.body ?? {}),
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = undefined;
        resolve();
      };
    },
    async ready(timing) {
      const platform = start(USUAL, timing);
      await discord.until(() => discord.interactions.commands().length > 0);
      await discord.ready();
      return platform;
    },
    async close() {
      await Promise.all(started.map((each) => each.stop()));
      process.off('unhandledRejection', note);
      await discord.close();
    },
  };
}
