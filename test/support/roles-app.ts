import { lang } from '../../commands/lang.ts';
import { LANGUAGES } from '../../locales/index.ts';
import { type App, createApp } from '../../src/app.ts';
import { card } from '../../src/cards/card.ts';
import { stoppedClock } from '../../src/clock.ts';
import { type Command, defineCommand, ROLES, type Role } from '../../src/command.ts';
import { AppError } from '../../src/core/errors.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { message, words } from '../../src/i18n/message.ts';
import { createLog } from '../../src/log.ts';
import { NOTHING_HEARD, NOTHING_PICTURED, NOTHING_POSTED, NOTHING_REVIEWED } from '../../src/nothing-kept.ts';
import { openServices } from '../../src/open-app.ts';
import { OFFLINE_CANDLES } from '../../src/sources/offline-candles.ts';
import { createOfflineFacts } from '../../src/sources/offline-facts.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';

/** What a command says that was allowed. */
export const REACHED = 'No report is known yet';

const forRole = (who: Role): Command =>
  defineCommand({
    name: `for_${who}`,
    summary: 'command-help',
    options: {},
    who,
    run: async () => {
      throw new AppError({ code: 'no_reports' });
    },
  });

/** Anybody's, with a button for each of those. */
const buttons = defineCommand({
  name: 'buttons',
  summary: 'command-help',
  options: {},
  run: async () =>
    card({
      title: message('help-title'),
      blocks: [],
      disclaimers: {},
      next: ROLES.map((role) => ({ label: message('lang-name', { name: words(role) }), line: `/for_${role}` })),
    }),
});

/** A core with one command for each role, and nothing to do for any of them. */
export function openRolesApp(write: (line: string) => void = () => undefined): App {
  const commands = [...ROLES.map(forRole), buttons, lang];
  return createApp(
    Object.fromEntries(commands.map((command) => [command.name, async () => command])),
    {
      ...openServices(),
      ...NOTHING_POSTED,
      ...NOTHING_REVIEWED,
      facts: NOTHING_HEARD,
      pictures: NOTHING_PICTURED,
      candles: OFFLINE_CANDLES,
      live: createOfflineFacts(() => 0),
      places: createPlaceBookInMemory(),
      clock: stoppedClock(0),
      languages: { all: LANGUAGES, find: findLocale },
    },
    createLog('debug', write),
  );
}
