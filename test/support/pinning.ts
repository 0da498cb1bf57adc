import type { App } from '../../src/app.ts';
import type { PlacePlatform } from '../../src/core/place.ts';
import type { OnPlace } from '../../src/core/place-event.ts';
import type { Pacer } from '../../src/core/posting.ts';
import type { Deliveries } from '../../src/delivery/rounds.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openServices } from '../../src/open-app.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import type { PlatformOutlet } from '../../src/ports.ts';
import { startPosting } from '../../src/posting.ts';
import { followPlace } from '../../src/usecases/place-events.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';

/** The whole bot but for its platform, over a store in memory: what is typed on a double is pinned there. */
export function createPinning(start: number) {
  const book = createPlaceBookInMemory();
  const at = { now: start };
  const clock = { now: () => at.now };
  const lines: string[] = [];
  const log = createLog('debug', (line) => void lines.push(line));
  let deliveries: Deliveries | undefined;
  const wake = () => deliveries?.wake();
  const app: App = openSharedApp(clock, log, { places: book, posts: book.posts, wakeDeliveries: wake });
  const onPlace: OnPlace = async (event, update) => {
    const outcome = await followPlace({ places: book, clock }, event, update);
    wake();
    return outcome;
  };
  return {
    ...{ book, app, onPlace, lines, wake },
    passes: (ms: number) => {
      at.now += ms;
      wake();
    },
    /** `turn`: what happens while it waits for its turn. */
    post(platform: PlacePlatform, outlet: PlatformOutlet, turn: () => void): void {
      const pacer = inTurn(turn);
      const languages = { find: findLocale };
      deliveries = startPosting({
        ...{ posts: book.posts, onPlace, log, platforms: { [platform]: { outlet, pacer } } },
        sources: { ...openServices(), places: book, clock, languages, defaultLocale: 'en' },
      });
    },
    stop: async () => deliveries?.stop(),
  };
}

/** Everything may be sent once its turn has come, until its lane is closed. */
function inTurn(turn: () => void): Pacer {
  let open = true;
  return {
    async permit() {
      turn();
      return open;
    },
    freeIn: () => 0,
    leaves: () => undefined,
    answered: () => undefined,
    hold: () => undefined,
    close: () => {
      open = false;
    },
  };
}
