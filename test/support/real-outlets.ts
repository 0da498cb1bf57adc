import type { Log } from '../../src/log.ts';
import { createOutlet as createDiscordOutlet } from '../../src/platforms/discord/outlet.ts';
import { openPostRest } from '../../src/platforms/discord/rest.ts';
import { connect } from '../../src/platforms/telegram/connection.ts';
import { TIMING } from '../../src/platforms/telegram/timing.ts';
import { createVoice } from '../../src/platforms/telegram/voice.ts';
import type { PictureMaker, PlatformOutlet } from '../../src/ports.ts';
import { TOKEN as DISCORD_TOKEN } from '../doubles/discord/answers.ts';
import { TOKEN as TELEGRAM_TOKEN } from '../doubles/telegram/server.ts';

/** Where the doubles listen. */
export interface DoubledPlatforms {
  readonly telegram: string;
  readonly discord: string;
}

/** Both platforms as the program posts to them, through the real clients, in nobody's pace. */
export function openRealOutlets(at: DoubledPlatforms, log: Log, pictures?: PictureMaker) {
  const { api, close } = connect({ token: TELEGRAM_TOKEN, apiRoot: at.telegram });
  const ending = new AbortController();
  const voice = createVoice({ api, log, timing: TIMING, ending: ending.signal, defaultLocale: 'en', pictures });
  const rest = openPostRest(DISCORD_TOKEN, { apiRoot: at.discord, requestWithinMs: 15_000 }, log);
  const telegram: PlatformOutlet = voice.outlet(() => undefined);
  const discord = createDiscordOutlet({
    rest,
    log,
    pictures,
    pacer: undefined,
    onSecondInstance: undefined,
    onLoss: undefined,
  });
  return {
    ...{ telegram, discord },
    async close(): Promise<void> {
      ending.abort();
      rest.close();
      await close();
    },
  };
}

/** A pace that holds nothing back. */
export const NO_PACE = { overall: { most: 1_000, withinMs: 1 }, gapMs: 0, ofChat: () => [] };
