import type { App } from './app.ts';
import { guardFlood } from './flood-guard.ts';
import type { Log } from './log.ts';
import { openApp, openServices } from './open-app.ts';
import type { Clock } from './ports.ts';
import { shareAnswers } from './shared-answers.ts';

/** The core as many people at once need it: answers shared for a minute, each person's pace kept. */
export function openSharedApp(clock: Clock, log: Log): App {
  const services = openServices();
  return guardFlood(shareAnswers(openApp(clock, log, services), services.reports), clock);
}
