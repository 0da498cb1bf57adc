import { secondInstanceCard } from './cards/second-instance-card.ts';
import type { TellOperators } from './operators.ts';
import type { PlatformLog, PlatformName } from './ports.ts';

/** Nothing on Discord says that it has ended, and while nothing is sent nothing more can be seen of it. */
const DISCORD_REST_MS = 3_600_000;

interface Needs {
  readonly tellOperators: TellOperators;
  readonly log: PlatformLog;
  /** Milliseconds that never go back. */
  readonly steady: () => number;
}

/** While another program that has our token may post what we do, we post nothing there, and whoever runs us is told once. */
export function createSecondInstances({ tellOperators, log, steady }: Needs) {
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
    void tellOperators(secondInstanceCard(platform));
  };
  return {
    isOpen,
    onTelegram: (is: 'there' | 'gone'): void =>
      is === 'there' ? rest('telegram', Number.POSITIVE_INFINITY) : open('telegram'),
    onDiscord: (): void => rest('discord', steady() + DISCORD_REST_MS),
  };
}
