/**
 * Codes of a connection that was never made. A host that becomes unreachable is not among them: a request that has left can
 * end so too.
 */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request surely never left, so that making it again cannot repeat anything. */
export const neverLeft = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NOT_CONNECTED.has(error.code);

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
