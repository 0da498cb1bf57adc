import { GrammyError, HttpError } from 'grammy';

/** What this room writes of its troubles: kinds, methods and codes, never addresses (they hold the token) nor people's words. */
export interface PlatformLog {
  error(event: string, fields?: Readonly<Record<string, string | number>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number>>): void;
  info(event: string, fields?: Readonly<Record<string, string | number>>): void;
}

export function describe(error: unknown): Readonly<Record<string, string | number>> {
  if (error instanceof GrammyError) return { method: error.method, code: error.error_code };
  if (error instanceof HttpError) return { kind: 'network' };
  return { kind: error instanceof Error ? error.name : typeof error };
}

/** Telegram's own code; undefined where it did not answer. */
export const codeOf = (error: unknown): number | undefined =>
  error instanceof GrammyError ? error.error_code : undefined;

/** Milliseconds that Telegram asks to wait, where it does: the only exact truth about its limits. */
export const retryAfter = (error: unknown): number | undefined =>
  error instanceof GrammyError && error.parameters.retry_after !== undefined
    ? error.parameters.retry_after * 1_000
    : undefined;
