import { COMMANDS } from '../commands/index.ts';
import { LANGUAGES } from '../locales/index.ts';
import { type App, createApp } from './app.ts';
import { findLocale } from './i18n/locale.ts';
import type { Log } from './log.ts';
import { NOTHING_KEPT } from './nothing-kept.ts';
import { answerInManner } from './place-manner.ts';
import type { Clock, PlaceBook } from './ports.ts';
import { type Bundled, openBundled } from './sources/bundled.ts';

/** What the core asks for facts. */
export const openServices = (): Bundled => openBundled();

interface Given {
  readonly services?: Bundled;
  /** Without them nothing is set anywhere, and nothing can be. */
  readonly places?: PlaceBook;
}

/** The whole core over the bundled facts: what every platform and the command line speak to. */
export function openApp(clock: Clock, log: Log, { services = openServices(), places = NOTHING_KEPT }: Given = {}): App {
  const languages = { all: LANGUAGES, find: findLocale };
  return answerInManner(createApp(COMMANDS, { ...services, places, clock, languages }, log));
}
