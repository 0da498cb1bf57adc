import type { Poster } from '../../src/core/posting.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openServices } from '../../src/open-app.ts';
import { createOutlet as createDiscordOutlet } from '../../src/platforms/discord/outlet.ts';
import { openPostRest } from '../../src/platforms/discord/rest.ts';
import { connect } from '../../src/platforms/telegram/connection.ts';
import { createOutlet as createTelegramOutlet } from '../../src/platforms/telegram/outlet.ts';
import type { Clock, PlatformOutlet } from '../../src/ports.ts';
import type { PostingNeeds } from '../../src/posting.ts';
import type { Store } from '../../src/store/store.ts';
import { TOKEN as DISCORD_TOKEN } from '../../test/doubles/discord/answers.ts';
import { TOKEN as TELEGRAM_TOKEN } from '../../test/doubles/telegram/server.ts';

/** Nobody is asked there: only what is drawn is taken of it. */
const NOWHERE = 'http://127.0.0.1:9';

const log = createLog('warn', (line) => void process.stderr.write(line));

const OUTLETS = {
  telegram: (poster: Poster): PlatformOutlet => {
    const { api } = connect({ token: TELEGRAM_TOKEN, apiRoot: NOWHERE });
    const sender = { send: async () => 'refused' as const };
    return createTelegramOutlet({ api, poster, sender, me: () => undefined });
  },
  discord: (poster: Poster): PlatformOutlet => {
    const rest = openPostRest(DISCORD_TOKEN, { apiRoot: NOWHERE, requestWithinMs: 1 }, log);
    const outlet = createDiscordOutlet({ rest, log, pacer: undefined, onSecondInstance: undefined, onLoss: undefined });
    return { ...outlet, poster };
  },
};

/** Posts as a platform draws them, sent by another poster. */
export const outletWith = (platform: keyof typeof OUTLETS, poster: Poster): PlatformOutlet => OUTLETS[platform](poster);

/** What the real posting needs beside where it posts. */
export const postingOf = ({ places, posts }: Pick<Store, 'places' | 'posts'>, clock: Clock) =>
  ({
    ...{ posts, log, onPlace: async () => 'nothing' as const },
    sources: { ...openServices(), places, clock, languages: { find: findLocale }, defaultLocale: 'en' as const },
  }) satisfies Omit<PostingNeeds, 'platforms'>;
