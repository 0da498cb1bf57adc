import { GrammyError, HttpError } from 'grammy';
import { kindOf } from '../../core/errors.ts';

/** Kinds, methods and codes alone: grammY's own words hold the token and what people typed. */
export function describe(error: unknown): Readonly<Record<string, string | number>> {
  if (error instanceof GrammyError) return { method: error.method, code: error.error_code };
  if (error instanceof HttpError) return { kind: 'network' };
  return kindOf(error);
}

/** Telegram's own code; undefined where it did not answer. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof GrammyError ? error.error_code : undefined;

/** Milliseconds that Telegram asks to wait, where it does: the only exact truth about its limits. */
export const retryAfter = (error: unknown): number | undefined =>
  error instanceof GrammyError && error.parameters.retry_after !== undefined
    ? error.parameters.retry_after * 1_000
    : undefined;
