import type { App } from './app.ts';
import { briefCard } from './cards/brief-card.ts';
import { mannerOf, USUAL_MANNER } from './core/manner.ts';
import type { LookAt } from './core/picture-look.ts';
import { lookOf } from './core/picture-look.ts';
import { CONSOLE, placePath } from './core/place.ts';
import { settle } from './core/settings.ts';
import { findLocale } from './i18n/locale.ts';
import type { PlaceBook } from './ports.ts';

/**
 * Asks for answers in the manner that is set at the place, and in its language, where one is set and whoever asks chose no other.
 * One question to the store.
 */
export function speakAsSet(app: App, places: Pick<PlaceBook, 'find'>): App {
  return {
    ...app,
    async run(request) {
      const settled = settle(await places.find(placePath(request.from?.place ?? CONSOLE)));
      const locale = request.chosen || !settled.locale ? undefined : findLocale(settled.locale.value);
      return app.run({ ...request, ...(locale && { locale }), manner: mannerOf(settled) });
    },
  };
}

/** How pictures look, as it is set at a place or at what it lies in. */
export const looksOf =
  (places: Pick<PlaceBook, 'find'>): LookAt =>
  async (place) =>
    lookOf(settle(await places.find(placePath(place))));

/** Gives each answer the manner it is asked for in: the one place where a card becomes brief. Marks are drawn by platforms. */
export function answerInManner(app: App): App {
  return {
    ...app,
    async run(request) {
      const { style, marks } = request.manner ?? USUAL_MANNER;
      const answer = await app.run(request);
      return { ...answer, marks, ...(style === 'brief' && { card: briefCard(answer.card) }) };
    },
  };
}
