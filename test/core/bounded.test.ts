import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBounded } from '../../src/core/bounded.ts';

describe('a memory of the newest few', () => {
  it('forgets the oldest when there is one too many', () => {
    const memory = createBounded<number>(2);
    for (const [at, key] of ['a', 'b', 'c'].entries()) memory.set(key, at);
    expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([undefined, 1, 2]);
  });

  it('counts what is set again as new', () => {
    const memory = createBounded<number>(2);
    for (const [at, key] of ['a', 'b', 'a', 'c'].entries()) memory.set(key, at);
    expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([2, undefined, 3]);
  });

  it('knows at any time just the keys that were set last, with what they were set to', () => {
    const keys = fc.constantFrom(...'abcdef');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(keys, { maxLength: 40 }), (most, sets) => {
        const memory = createBounded<number>(most);
        for (const [at, key] of sets.entries()) memory.set(key, at);
        const last = [...new Set(sets.toReversed())].slice(0, most);
        for (const key of 'abcdef') {
          expect(memory.has(key)).toBe(last.includes(key));
          expect(memory.get(key)).toBe(last.includes(key) ? sets.lastIndexOf(key) : undefined);
        }
      }),
    );
  });
});
