import type { App } from './app.ts';
import { guardFlood } from './flood-guard.ts';
import type { Log } from './log.ts';
import { NOTHING_KEPT } from './nothing-kept.ts';
import { type Given, openApp, openServices } from './open-app.ts';
import { speakAsSet } from './place-manner.ts';
import type { Clock } from './ports.ts';
import { shareAnswers } from './shared-answers.ts';

/** The core as many people at once need it: in the language and manner of their place, answers shared for a minute, each person's pace kept. */
export function openSharedApp(clock: Clock, log: Log, given: Given = {}): App {
  const { services = openServices() } = given;
  const shared = shareAnswers(openApp(clock, log, { ...given, services }), services.reports);
  return guardFlood(speakAsSet(shared, given.places ?? NOTHING_KEPT), clock);
}
