import type { Answer } from '../../src/app.ts';
import { stoppedClock } from '../../src/clock.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openApp } from '../../src/open-app.ts';
import { ASKED_AT } from './main-answers.ts';

/** The whole core over the bundled record, its clock standing still at the moment of the previews, asked by one who may where it may post. */
export function openAsking(): (line: string, locale: Locale) => Promise<Answer> {
  const log = createLog('error', (entry) => void process.stderr.write(entry));
  const app = openApp(stoppedClock(Date.parse(ASKED_AT)), log, { mayPost: async () => 'yes' });
  return (line, locale) => app.run({ line, locale, role: 'moderator' });
}
