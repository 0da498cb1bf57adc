import type { PostServices, Role } from '../../src/command.ts';
import type { Level } from '../../src/core/level.ts';
import type { PlaceId } from '../../src/core/place.ts';
import type { Report } from '../../src/core/report.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { LiveFacts } from '../../src/ports.ts';
import { openTidemark, type Told } from './ask.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';

interface Setting {
  readonly now: string;
  readonly mayPost?: PostServices['mayPost'];
  readonly reports?: readonly Report[];
  /** Kept from an earlier moment. */
  readonly places?: ReturnType<typeof createPlaceBookInMemory>;
  /** Levels that ship with the bot; the real ones unless given. */
  readonly levels?: readonly Level[];
  /** Who is asked for live figures; nobody unless given. */
  readonly live?: LiveFacts;
}

/** A bot with places and posts of its own; each line is an update of its own, asked by a moderator unless said otherwise. */
export function openPlaces({ now, mayPost, reports, levels, live, places = createPlaceBookInMemory() }: Setting) {
  const woken: string[] = [];
  const posting = {
    ...{ posts: places.posts, wakeDeliveries: () => void woken.push(now) },
    ...(mayPost && { mayPost }),
  };
  const ask = openTidemark({
    ...{ now, places, posting, reviewing: { reviews: places.reviews } },
    ...(reports && { reports }),
    ...(levels && { levels }),
    ...(live && { live }),
  });
  let updates = 0;
  const say =
    (place: PlaceId, role: Role = 'moderator', person = 'telegram:7', locale: Locale = 'en') =>
    (line: string, update?: string): Promise<Told> => {
      updates += 1;
      return ask(line, { locale, role, from: { person, place, update: update ?? `${now} ${updates}` } });
    };
  return { places, woken, ask, in: say, inChinese: (place: PlaceId) => say(place, 'moderator', 'telegram:7', 'zh-CN') };
}
