/**
 * Codes of a connection that was never made, whoever says them. What is asked of closed connections is refused before it leaves;
 * of destroyed ones, what has left already ends with UND_ERR_DESTROYED as well, which therefore says nothing.
 */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_CLOSED',
]);

/** Codes that a request which has left can end with as well: they count where it was connecting that failed. */
const WHILE_CONNECTING: ReadonlySet<unknown> = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ETIMEDOUT', 'EADDRNOTAVAIL']);

/** Whether a request surely never left, so that making it again cannot repeat anything. */
export function neverLeft(error: unknown): boolean {
  // Every address of a host was tried, and each has its own reason.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(neverLeft);
  if (!(error instanceof Error && 'code' in error)) return false;
  if (NOT_CONNECTED.has(error.code)) return true;
  return WHILE_CONNECTING.has(error.code) && 'syscall' in error && error.syscall === 'connect';
}

/**
 * Makes a request until it succeeds, or until `again` has nothing to wait for: then its error comes back. What `again` waits
 * for must be sure not to have been taken.
 */
export async function persevere(
  request: () => Promise<unknown>,
  again: (error: unknown, failures: number) => Promise<void> | undefined,
): Promise<{ readonly error: unknown } | undefined> {
  for (let failures = 0; ; failures += 1) {
    try {
      await request();
      return undefined;
    } catch (error) {
      const wait = again(error, failures);
      if (!wait) return { error };
      await wait;
    }
  }
}
