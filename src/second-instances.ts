import { secondInstanceCard } from './cards/second-instance-card.ts';
import type { Locale } from './i18n/locale.ts';
import type { PlatformLog, PlatformName, PlatformOutlet } from './ports.ts';

/** Nothing on Discord says that it has ended, and while nothing is sent nothing more can be seen of it. */
const DISCORD_REST_MS = 3_600_000;

interface Needs {
  /** People, as 'telegram:123'. */
  readonly operators: readonly string[];
  /** How each platform is posted to; asked only once all have been started. */
  readonly outletOf: (platform: string) => PlatformOutlet | undefined;
  readonly started: Promise<void>;
  readonly locale: Locale;
  readonly log: PlatformLog;
  /** Milliseconds that never go back. */
  readonly steady: () => number;
}

/** While another program that has our token may post what we do, we post nothing there, and whoever runs us is told once. */
export function createSecondInstances(needs: Needs) {
  const { log, steady } = needs;
  const restsUntil = new Map<string, number>();
  const open = (platform: string) => {
    if (restsUntil.delete(platform)) log.info('posts_go_on', { platform });
  };
  const isOpen = (platform: string): boolean => {
    if ((restsUntil.get(platform) ?? 0) > steady()) return false;
    open(platform);
    return true;
  };
  const rest = (platform: PlatformName, until: number) => {
    const isNew = isOpen(platform);
    restsUntil.set(platform, until);
    if (!isNew) return;
    log.error('posts_rest_for_second_instance', { platform });
    void tellOperators(needs, platform);
  };
  return {
    isOpen,
    onTelegram: (is: 'there' | 'gone'): void =>
      is === 'there' ? rest('telegram', Number.POSITIVE_INFINITY) : open('telegram'),
    onDiscord: (): void => rest('discord', steady() + DISCORD_REST_MS),
  };
}

async function tellOperators({ operators, outletOf, started, locale, log }: Needs, platform: PlatformName) {
  await started;
  for (const person of operators) {
    const [spokenOn = ''] = person.split(':');
    const told = await outletOf(spokenOn)
      ?.tell({ person }, { card: secondInstanceCard(platform), locale })
      .catch((error: unknown) => log.error('operator_not_told', { kind: error instanceof Error ? error.name : '' }));
    if (told === false) log.warn('operator_not_reached', { platform: spokenOn });
  }
}
