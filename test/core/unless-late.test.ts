import { describe, expect, it } from 'vitest';
import { unlessLate } from '../../src/core/unless-late.ts';

const never = () => new Promise<string>(() => undefined);

describe('work that may come too late', () => {
  it('gives what it gives in its time', async () => {
    expect(await unlessLate(Promise.resolve('done'), new AbortController().signal)).toBe('done');
  });

  it('gives nothing once its time is over, or was before', async () => {
    const late = new AbortController();
    const waiting = unlessLate(never(), late.signal);
    late.abort();
    expect(await waiting).toBeUndefined();
    expect(await unlessLate(never(), late.signal)).toBeUndefined();
  });

  it('fails as it fails in its time, and is not heard of afterwards', async () => {
    await expect(unlessLate(Promise.reject(new Error('made up')), new AbortController().signal)).rejects.toThrow(
      'made up',
    );
    const { promise, reject } = Promise.withResolvers<string>();
    expect(await unlessLate(promise, AbortSignal.abort())).toBeUndefined();
    reject(new Error('late'));
  });
});
