import { AppError } from '../core/errors.ts';
import type { LiveFacts } from '../ports.ts';
import type { KeepingSettings } from './fact-keeping.ts';
import type { Door } from './http.ts';

const shut = async (): Promise<never> => {
  throw new AppError({ code: 'offline' });
};
const SHUT: Door = { read: shut, json: shut, condition: () => ({ spent: 0, perDay: 0 }), close: () => undefined };
const NOTHING: KeepingSettings['book'] = { newest: async () => [] };
const QUIET: KeepingSettings['log'] = { warn: () => undefined, info: () => undefined };

/**
 * What is known without asking anybody: what was heard before, and what ships with the bot. Nothing of it is loaded before it is asked, as
 * most answers need none of it.
 */
export function createOfflineFacts(
  now: () => number,
  { newest }: KeepingSettings['book'] = NOTHING,
  log: KeepingSettings['log'] = QUIET,
): LiveFacts {
  let opened: Promise<LiveFacts> | undefined;
  const open = () => {
    opened ??= openOffline({ now, book: { newest }, log });
    return opened;
  };
  return {
    ask: async (question, of) => (await open()).ask(question, of),
    everyone: async (question, of) => (await open()).everyone(question, of),
    conditions: async () => (await open()).conditions(),
  };
}

async function openOffline(given: Pick<KeepingSettings, 'now' | 'book' | 'log'>): Promise<LiveFacts> {
  const { createLiveFacts } = await import('./live-facts.ts');
  const { LIVE_SOURCES } = await import('./live-sources.ts');
  const { bundledFacts } = await import('./bundled-facts.ts');
  return createLiveFacts({
    ...{ ...given, door: SHUT, offline: true, sources: LIVE_SOURCES, settings: {}, hasContact: false },
    bundled: bundledFacts(),
  });
}
