import { platformOf } from '../../src/core/place.ts';
import type { OnPlace } from '../../src/core/place-event.ts';
import type { Deliveries } from '../../src/delivery/rounds.ts';
import { findLocale, type Locale } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openServices } from '../../src/open-app.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import type { Clock, RunningPlatform } from '../../src/ports.ts';
import { pacerFor, startPosting } from '../../src/posting.ts';
import { followPlace } from '../../src/usecases/place-events.ts';
import { followSeen } from '../../src/usecases/post-seen.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';

const NO_LIMITS = { overall: { most: 1_000, withinMs: 1 }, gapMs: 0, ofChat: () => [] };

/** The core over the bundled record, for one platform that posts what is due by the clock of a test. */
export function openPostingApp(clock: Clock, defaultLocale: Locale) {
  const log = createLog('debug', () => undefined);
  const places = createPlaceBookInMemory();
  const { posts } = places;
  let platform: RunningPlatform | undefined;
  let deliveries: Deliveries | undefined;
  const wakeDeliveries = () => deliveries?.wake();
  const onPlace: OnPlace = (event, update) => followPlace({ places, clock }, event, update);
  return {
    wakeDeliveries,
    app: openSharedApp(clock, log, {
      ...{ places, posts, wakeDeliveries },
      mayPost: async (place) => (platformOf(place) === platform?.name ? platform.outlet.mayPost(place) : undefined),
    }),
    settings: { defaultLocale, onPlace, onPostSeen: followSeen({ posts, clock, wakeDeliveries }) },
    postTo(running: RunningPlatform): void {
      platform = running;
      deliveries = startPosting({
        ...{ posts, log, onPlace },
        platforms: { [running.name]: { outlet: running.outlet, pacer: pacerFor(NO_LIMITS) } },
        sources: { ...openServices(), places, clock, languages: { find: findLocale }, defaultLocale },
      });
    },
    end: async () => deliveries?.stop(),
  };
}
