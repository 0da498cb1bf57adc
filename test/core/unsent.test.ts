import { describe, expect, it } from 'vitest';
import { neverLeft, persevere } from '../../src/core/unsent.ts';

const failed = (code: string, syscall?: string) =>
  Object.assign(new Error(code), { code, ...(syscall && { syscall }) });

describe('a request that failed', () => {
  it.each([
    [failed('ECONNREFUSED', 'connect'), true],
    [failed('ENOTFOUND', 'getaddrinfo'), true],
    [failed('UND_ERR_CONNECT_TIMEOUT'), true],
    [failed('ENETUNREACH', 'connect'), true],
    [failed('EHOSTUNREACH', 'connect'), true],
    [failed('ETIMEDOUT', 'connect'), true],
    [new AggregateError([failed('ENETUNREACH', 'connect'), failed('ECONNREFUSED', 'connect')]), true],
    [new AggregateError([failed('ECONNREFUSED', 'connect'), failed('ECONNRESET', 'read')]), false],
    [new AggregateError([]), false],
    [failed('EHOSTUNREACH', 'read'), false],
    [failed('ETIMEDOUT', 'read'), false],
    [failed('ETIMEDOUT'), false],
    [failed('ECONNRESET', 'read'), false],
    [failed('UND_ERR_CLOSED'), true],
    [failed('UND_ERR_DESTROYED'), false],
    [failed('UND_ERR_SOCKET'), false],
    [new Error('ECONNREFUSED'), false],
    ['ECONNREFUSED', false],
    [undefined, false],
  ])('%o surely never left: %s', (error, sure) => {
    expect(neverLeft(error)).toBe(sure);
  });

  it('is made again as long as there is something to wait for, and then its error comes back', async () => {
    const made: number[] = [];
    const outcome = await persevere(
      async () => {
        throw made.push(made.length);
      },
      (_, failures) => (failures < 2 ? Promise.resolve() : undefined),
    );
    expect([made, outcome]).toEqual([[0, 1, 2], { error: 3 }]);
  });
});
