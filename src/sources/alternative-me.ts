import { z } from 'zod';
import { moodSchema } from '../core/mood.ts';
import { defineSource, said } from './define-source.ts';

const HOUR = 3_600_000;
const SECOND = 1_000;

const digits = z
  .string()
  .regex(/^\d{1,12}$/u)
  .transform(Number);
const answerSchema = z.object({
  data: z.array(z.object({ value: digits.pipe(moodSchema.shape.value), timestamp: digits })).min(1),
  metadata: z.object({ error: z.null() }).optional(),
});

/** The Crypto Fear & Greed Index, one value a day at 00:00 UTC. Everything comes as a string, newest first. */
export const alternativeMe = defineSource({
  name: 'alternative_me',
  publisher: 'alternative.me',
  site: 'https://api.alternative.me',
  attribution: 'Crypto Fear & Greed Index, alternative.me',
  terms: 'credit',
  termsUrl: 'https://alternative.me/crypto/fear-and-greed-index/',
  answers: {
    mood: {
      coverage: 'crypto_mood',
      staleAfterMs: 48 * HOUR,
      async ask({ door, at }) {
        const fetched = await door.json(
          {
            source: 'alternative_me',
            ...at('/fng/?limit=2'),
            accept: ['application/json'],
            keep: { freshMs: HOUR, staleMs: 6 * HOUR },
            pace: { gapMs: 1_000, perDay: 200, failures: 1 },
            withinMs: 4_000,
          },
          answerSchema,
        );
        const [newest, before] = fetched.value.data.toSorted((a, b) => b.timestamp - a.timestamp);
        if (!newest) return undefined;
        const dayBefore = before && newest.timestamp - before.timestamp === 86_400 ? before.value : undefined;
        return said(fetched, {
          value: { value: newest.value, ...(dayBefore !== undefined && { before: dayBefore }) },
          asOf: { at: newest.timestamp * SECOND },
        });
      },
    },
  },
});
