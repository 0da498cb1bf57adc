import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLines } from '../../src/core/first-lines.ts';

describe('the first lines of a text', () => {
  it.each([
    ['all of them where they fit', 'one\ntwo', 7, 'one\ntwo'],
    ['whole ones, where not all do', 'one\ntwo', 6, 'one'],
    ['none behind one that does not fit', 'one\nmuch longer\nx', 6, 'one'],
    ['a first one that does not fit, cut', 'much longer', 5, 'much…'],
    ['never half a character', 'abc😀', 4, 'abc…'],
    ['nothing of nothing', '', 5, ''],
  ])('are %s', (_, text, most, expected) => {
    expect(firstLines(text, most)).toBe(expected);
  });

  it('never take more room than there is, and always begin as the text does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 60 }), (lines, most) => {
        const text = lines.join('\n');
        const kept = firstLines(text, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(kept.replace(/…$/u, ''))).toBe(true);
      }),
    );
  });
});
