import { AppError } from '../core/errors.ts';
import type { LiveFacts } from '../ports.ts';
import { bundledFacts } from './bundled-facts.ts';
import type { KeepingSettings } from './fact-keeping.ts';
import type { Door } from './http.ts';
import { createLiveFacts } from './live-facts.ts';
import { LIVE_SOURCES } from './live-sources.ts';

const shut = async (): Promise<never> => {
  throw new AppError({ code: 'offline' });
};
const SHUT: Door = { read: shut, json: shut, condition: () => ({ spent: 0, perDay: 0 }), close: () => undefined };
const NOTHING: KeepingSettings['book'] = { newest: async () => [] };

/** What is known without asking anybody: what was heard before, and what ships with the bot. */
export const createOfflineFacts = (now: () => number, book: KeepingSettings['book'] = NOTHING): LiveFacts =>
  createLiveFacts({
    ...{ door: SHUT, now, offline: true, sources: LIVE_SOURCES, settings: {}, hasContact: false },
    ...{
      book: { newest: book.newest },
      bundled: bundledFacts(),
      log: { warn: () => undefined, info: () => undefined },
    },
  });
