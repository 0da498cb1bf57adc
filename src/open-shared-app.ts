import type { App } from './app.ts';
import { guardFlood } from './flood-guard.ts';
import type { Log } from './log.ts';
import { NOTHING_KEPT } from './nothing-kept.ts';
import { openApp, openServices } from './open-app.ts';
import { speakAsSet } from './place-manner.ts';
import type { Clock, PlaceBook } from './ports.ts';
import { shareAnswers } from './shared-answers.ts';

/** The core as many people at once need it: in the language and manner of their place, answers shared for a minute, each person's pace kept. */
export function openSharedApp(clock: Clock, log: Log, places: PlaceBook = NOTHING_KEPT): App {
  const services = openServices();
  const shared = shareAnswers(openApp(clock, log, { services, places }), services.reports);
  return guardFlood(speakAsSet(shared, places), clock);
}
