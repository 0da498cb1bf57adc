import { COMMANDS } from '../commands/index.ts';
import { LANGUAGES } from '../locales/index.ts';
import { type App, createApp } from './app.ts';
import { findLocale } from './i18n/locale.ts';
import type { Log } from './log.ts';
import type { Clock } from './ports.ts';
import { type Bundled, openBundled } from './sources/bundled.ts';

/** What the core asks for facts. */
export const openServices = (): Bundled => openBundled();

/** The whole core over the bundled facts: what every platform and the command line speak to. */
export function openApp(clock: Clock, log: Log, services = openServices()): App {
  return createApp(COMMANDS, { ...services, clock, languages: { all: LANGUAGES, find: findLocale } }, log);
}
