import { z } from 'zod';
import { createBounded } from '../../core/bounded.ts';

const MOST_KNOWN = 1_000;

/** Of one picture there are several sizes, and the last is the largest: https://core.telegram.org/bots/api#message */
const sentSchema = z.looseObject({ photo: z.array(z.looseObject({ file_id: z.string().min(1) })).min(1) });

/** The ids that Telegram gave this bot for pictures it has taken, by what the caller knows each picture by. */
export interface FileIds {
  of(key: string): string | undefined;
  /** From what Telegram answered; where that names none, none is known. */
  learn(key: string, sent: unknown): void;
  forget(key: string): void;
}

export function createFileIds(): FileIds {
  const ids = createBounded<string | undefined>(MOST_KNOWN);
  return {
    of: (key) => ids.get(key),
    learn: (key, sent) => ids.set(key, sentSchema.safeParse(sent).data?.photo.at(-1)?.file_id),
    forget: (key) => ids.set(key, undefined),
  };
}
