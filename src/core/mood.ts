import { z } from 'zod';

/** The Crypto Fear & Greed Index: 0 is extreme fear, 100 extreme greed. */
export const moodSchema = z.object({
  value: z.int().min(0).max(100),
  /** The day before, where it is known. */
  before: z.int().min(0).max(100).optional(),
});
export type Mood = z.output<typeof moodSchema>;

/** What the index's publisher calls a value: its own bounds. */
export function moodWord(value: number): 'extreme_fear' | 'fear' | 'neutral' | 'greed' | 'extreme_greed' {
  if (value < 25) return 'extreme_fear';
  if (value < 46) return 'fear';
  if (value < 55) return 'neutral';
  return value < 76 ? 'greed' : 'extreme_greed';
}
