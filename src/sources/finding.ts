import { AppError } from '../core/errors.ts';

/**
 * What came of several questions of which each may fail: those that did not. Fails as the first did where all failed, so that nobody takes
 * an outage for silence. What failed is in the log of the door already.
 */
export async function whatCame<T>(asked: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(asked);
  const failed = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  const odd = failed.find((error) => !(error instanceof AppError));
  if (odd !== undefined) throw odd;
  if (failed.length > 0 && failed.length === settled.length) throw failed[0];
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}
