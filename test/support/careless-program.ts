import { setTimeout as pause } from 'node:timers/promises';
import { startClock } from '../../src/clock.ts';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { createLog } from '../../src/log.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import { openStore } from '../../src/open-store.ts';
import { startTelegram } from '../../src/platforms/telegram/start.ts';
import type { PlaceBook } from '../../src/ports.ts';

/** The bot with the fault that the proof must catch: Telegram is told that updates were taken before they are on disk. */
const { TELEGRAM_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot = '' } = process.env;
const LATE_MS = 2_000;
/** What a busy disk takes, so that the fault is seen on every machine. */
const DISK_MS = 100;

const log = createLog('debug', (line) => void process.stderr.write(line));
const { places: stored, inbox } = await openStore(databaseUrlSchema.parse('file:var/tidemark.db'), { mode: 'write' });
const places: PlaceBook = {
  ...stored,
  once: (update, work) => pause(DISK_MS).then(() => stored.once(update, work)),
};
const platform = startTelegram(
  openSharedApp(startClock(), log, { places }),
  {
    ...{ token, apiRoot, defaultLocale: 'en' },
    inbox: { ...inbox, keep: async (updates) => void pause(LATE_MS).then(() => inbox.keep(updates)) },
  },
  log,
);
process.once('SIGTERM', () => void platform.stop().then(() => process.exit(0)));
