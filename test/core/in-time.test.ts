import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../../src/core/in-time.ts';

const never = () => new Promise<string>(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('work that may come too late', () => {
  it('gives what it gives in its time', async () => {
    expect(await inTime(Promise.resolve('done'), 1)).toBe('done');
  });

  it('gives nothing once its time is over', async () => {
    const waiting = inTime(never(), 1_110);
    await vi.advanceTimersByTimeAsync(1_110);
    expect(await waiting).toBeUndefined();
  });

  it('fails as it fails in its time, and is not heard of afterwards', async () => {
    await expect(inTime(Promise.reject(new Error('made up')), 1_110)).rejects.toThrow('made up');
    const { promise, reject } = Promise.withResolvers<string>();
    const waiting = inTime(promise, 1_110);
    await vi.advanceTimersByTimeAsync(1_110);
    expect(await waiting).toBeUndefined();
    reject(new Error('late'));
    await vi.advanceTimersByTimeAsync(1);
  });

  it('leaves no clock running behind it', async () => {
    await inTime(Promise.resolve('done'), 1_110);
    expect(vi.getTimerCount()).toBe(0);
  });
});
