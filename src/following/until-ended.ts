/** What work gives, or undefined where it is to end before: what comes of it then is nobody's business any more. */
export async function untilEnded<Result>(work: Promise<Result>, ending: AbortSignal): Promise<Result | undefined> {
  const { promise: ended, resolve } = Promise.withResolvers<undefined>();
  const end = () => resolve(undefined);
  if (ending.aborted) end();
  ending.addEventListener('abort', end);
  // Nobody hears of it once this is over.
  work.catch(() => undefined);
  try {
    return await Promise.race([ended, work]);
  } finally {
    ending.removeEventListener('abort', end);
  }
}
