import type { App } from './app.ts';
import { failureCard } from './cards/failure-card.ts';
import { createFloodGate } from './core/flood.ts';
import type { Clock } from './ports.ts';

/** Ten in ten seconds always pass. */
const MOST = 10;
const WITHIN_MS = 10_000;

/** Refuses what one person sends to one place beyond a person's pace. How quietly, a platform decides by the failure's code. */
export function guardFlood(app: App, clock: Clock): App {
  const gate = createFloodGate(MOST, WITHIN_MS);
  return {
    ...app,
    async run(request) {
      const { from, locale, waited } = request;
      if (!from || waited || gate.passes(`${from.place} ${from.person}`, clock.now())) return app.run(request);
      const failure = { code: 'too_fast' } as const;
      return { card: failureCard(failure), locale, failure, audience: 'asker', next: [] };
    },
  };
}
