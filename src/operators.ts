import type { Card } from './cards/card.ts';
import type { Locale } from './i18n/locale.ts';
import type { PlatformLog, PlatformOutlet } from './ports.ts';

interface Needs {
  /** People, as 'telegram:123'. */
  readonly operators: readonly string[];
  /** How each platform is posted to; asked only once all have been started. */
  readonly outletOf: (platform: string) => PlatformOutlet | undefined;
  readonly started: Promise<void>;
  readonly locale: Locale;
  readonly log: PlatformLog;
}

/** Tells each of those who run the bot alone, once all platforms are started. Never rejects. */
export type TellOperators = (card: Card) => Promise<void>;

export function createTelling({ operators, outletOf, started, locale, log }: Needs): TellOperators {
  return async (card) => {
    await started;
    for (const person of operators) {
      const [spokenOn = ''] = person.split(':');
      const told = await outletOf(spokenOn)
        ?.tell({ person }, { card, locale })
        .catch((error: unknown) => log.error('operator_not_told', { kind: error instanceof Error ? error.name : '' }));
      if (told === false) log.warn('operator_not_reached', { platform: spokenOn });
    }
  };
}
