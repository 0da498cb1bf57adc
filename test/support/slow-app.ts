import type { App } from '../../src/app.ts';
import { failureCard } from '../../src/cards/failure-card.ts';

/** A core that answers only once it is let: for what must wait for an answer under way. */
export function slowApp() {
  const asked = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const app: App = {
    names: [],
    find: async () => undefined,
    commands: async () => [],
    suggest: async () => [],
    async run({ locale }) {
      asked.resolve();
      await free.promise;
      return { card: failureCard({ code: 'no_reports' }), locale, audience: 'asker', next: [] };
    },
  };
  return { app, asked: asked.promise, free: free.resolve };
}
