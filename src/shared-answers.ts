import NodeCache from 'node-cache';
import type { Answer, App } from './app.ts';
import { lacksForNow } from './cards/missing-facts.ts';
import { USUAL_MANNER } from './core/manner.ts';
import type { ReportStore } from './ports.ts';

const SHARED_SECONDS = 60;
/** Where a source did not serve: soon it may, and whether it is asked at all is its own rest's business. */
const LACKING_SECONDS = 10;
/** Kept at once; one more, and all are forgotten. */
export const MOST_ANSWERS = 2_000;

/**
 * The same question in the same language, role and manner is answered once a minute for everybody, as long as the data stay the
 * same; whoever asks while an answer is being made waits for that one. Answers are shared whole, so a platform can keep what
 * it drew of one. Where a source did not serve just now, that is said for ten seconds. An incident is not kept.
 */
export function shareAnswers(app: App, reports: Pick<ReportStore, 'vintage'>): App {
  const cache = new NodeCache({ stdTTL: SHARED_SECONDS, useClones: false, maxKeys: MOST_ANSWERS });
  return {
    ...app,
    async run(request) {
      const { line, fields, locale, role, manner = USUAL_MANNER } = request;
      const command = await app.find(line);
      if (command && !command.shared) return app.run(request);
      const key = JSON.stringify([await reports.vintage(), locale, role, manner, line, fields]);
      const known = cache.get<Promise<Answer>>(key);
      if (known) return known;
      const making = app.run(request);
      // node-cache refuses what is one too many; an hour's worth of questions is forgotten instead.
      if (cache.getStats().keys >= MOST_ANSWERS) cache.flushAll();
      cache.set(key, making);
      const answer = await making;
      if (cache.get(key) !== making) return answer;
      if (answer.failure?.code === 'unexpected') cache.del(key);
      else if (lacksForNow(answer.card)) cache.ttl(key, LACKING_SECONDS);
      return answer;
    },
  };
}
