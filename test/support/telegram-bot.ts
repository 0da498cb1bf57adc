import type { App } from '../../src/app.ts';
import { stoppedClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import { startTelegram, type TelegramSettings } from '../../src/platforms/telegram/start.ts';
import type { RunningPlatform } from '../../src/ports.ts';
import { memberOf } from '../doubles/telegram/member.ts';
import { openTelegram, TOKEN } from '../doubles/telegram/server.ts';

export const PRIVATE = 111;
export const GROUP = -222;
export const FORUM = -1003;
export const TOPIC = 33;
export const CHANNEL = -1004;

const NOW = '2026-11-25T12:00:00Z';

interface Setting {
  readonly app?: App;
  readonly settings?: Partial<TelegramSettings>;
  /** The core's clock stands still while the double's moves on, so that all comes at once. */
  readonly atOnce?: true;
  /** What happens while the bot waits. */
  readonly meanwhile?: () => Promise<void>;
  /** When it is to begin with. */
  readonly begin?: string;
}

/** The bot and the double it speaks to, on one clock that waiting moves on. */
export async function openBot({ app, settings, atOnce, meanwhile, begin = NOW }: Setting = {}) {
  let at = Date.parse(begin);
  const log: string[] = [];
  const slept: number[] = [];
  const telegram = await openTelegram(
    [
      { id: PRIVATE, type: 'private' },
      { id: GROUP, type: 'group' },
      { id: FORUM, type: 'supergroup', topics: [TOPIC] },
      { id: CHANNEL, type: 'channel' },
    ],
    () => at,
  );
  const timing = {
    now: () => at,
    random: () => 0.5,
    pollSeconds: 1,
    async sleep(ms: number) {
      slept.push(ms);
      at += ms;
      await meanwhile?.();
    },
  };
  const shared =
    app ??
    openSharedApp(
      atOnce ? stoppedClock(at) : { now: () => at },
      createLog('debug', (line) => log.push(line)),
    );
  const started: RunningPlatform[] = [];
  const start = (given: Partial<TelegramSettings> = {}): RunningPlatform => {
    const platform = startTelegram(
      shared,
      { token: TOKEN, apiRoot: telegram.root, defaultLocale: 'en', ...settings, ...given },
      createLog('debug', (line) => log.push(line)),
      timing,
    );
    started.push(platform);
    return platform;
  };
  return {
    telegram,
    timing,
    log,
    slept,
    start,
    member: (id: number) => memberOf(telegram, id),
    /** Time goes by, as for people who wait. */
    passes: (ms: number) => {
      at += ms;
    },
    stopAll: () => Promise.all(started.splice(0).map((platform) => platform.stop())),
    async close() {
      await Promise.all(started.map((platform) => platform.stop()));
      await telegram.close();
    },
  };
}
