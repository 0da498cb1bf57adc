import { z } from 'zod';
import { placeIdSchema } from './place.ts';
import { shortIdSchema } from './short-id.ts';

export const HOOK_KINDS = ['aicoin', 'tradingview'] as const;
export type HookKind = (typeof HOOK_KINDS)[number];

/** A door through which a program that watches prices may tell a place of touches. Its key is shown once and never kept. */
export const alertHookSchema = z.strictObject({
  id: shortIdSchema,
  place: placeIdSchema,
  /** What people of the place call it: counted from 1, never given twice. */
  number: z.int().positive(),
  kind: z.enum(HOOK_KINDS),
  /** SHA-256 of its key, in hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
  by: z.string(),
  /** UTC milliseconds. */
  since: z.int(),
});
export type AlertHook = Readonly<z.output<typeof alertHookSchema>>;
