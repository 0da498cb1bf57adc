import type { App } from './app.ts';
import { CONSOLE, placePath } from './core/place.ts';
import { settle } from './core/settings.ts';
import { findLocale } from './i18n/locale.ts';
import type { PlaceBook } from './ports.ts';

/** Answers in the language that is set at the place, where one is and whoever asks chose no other. One question to the store. */
export function speakAsSet(app: App, places: Pick<PlaceBook, 'find'>): App {
  return {
    ...app,
    async run(request) {
      if (request.chosen) return app.run(request);
      const { locale } = settle(await places.find(placePath(request.from?.place ?? CONSOLE)));
      const set = locale && findLocale(locale.value);
      return app.run(set ? { ...request, locale: set } : request);
    },
  };
}
