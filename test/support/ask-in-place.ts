import type { PostServices, Role } from '../../src/command.ts';
import type { PlaceId } from '../../src/core/place.ts';
import type { Report } from '../../src/core/report.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { openTidemark, type Told } from './ask.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';

interface Setting {
  readonly now: string;
  readonly mayPost?: PostServices['mayPost'];
  readonly reports?: readonly Report[];
  /** Kept from an earlier moment. */
  readonly places?: ReturnType<typeof createPlaceBookInMemory>;
}

/** A bot with places and posts of its own; each line is an update of its own, asked by a moderator unless said otherwise. */
export function openPlaces({ now, mayPost, reports, places = createPlaceBookInMemory() }: Setting) {
  const woken: string[] = [];
  const posting = {
    ...{ posts: places.posts, wakeDeliveries: () => void woken.push(now) },
    ...(mayPost && { mayPost }),
  };
  const ask = openTidemark({ now, places, posting, ...(reports && { reports }) });
  let updates = 0;
  const say =
    (place: PlaceId, role: Role = 'moderator', person = 'telegram:7', locale: Locale = 'en') =>
    (line: string, update?: string): Promise<Told> => {
      updates += 1;
      return ask(line, { locale, role, from: { person, place, update: update ?? `${now} ${updates}` } });
    };
  return { places, woken, ask, in: say, inChinese: (place: PlaceId) => say(place, 'moderator', 'telegram:7', 'zh-CN') };
}
