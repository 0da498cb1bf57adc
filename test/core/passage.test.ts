import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAround } from '../../src/core/passage.ts';

/** The passage around what stands between the brackets. */
const around = (marked: string): string => {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  return passageAround(marked.replace('[', '').replace(']', ''), { start, end });
};

describe('the words around a figure', () => {
  it.each([
    [
      'its sentence alone',
      'It rained. Bitcoin saw [$11.1 million] of inflows. It snowed.',
      'Bitcoin saw $11.1 million of inflows.',
    ],
    [
      'a point within a number ends none',
      'In 2.5 weeks Bitcoin saw [$11.1m] of 22.2.',
      'In 2.5 weeks Bitcoin saw $11.1m of 22.2.',
    ],
    ['its line alone', 'Headline\nBitcoin [$11.1m]\nEthereum $22.2m', 'Bitcoin $11.1m'],
    [
      'what has no room is left out beside it, between words',
      'One two three four five six seven eight nine ten eleven twelve thirteen [$11.1m] one two three four five six seven eight nine',
      '…nine ten eleven twelve thirteen $11.1m one two three four five six seven…',
    ],
    [
      'half as many signs of Chinese, which are twice as wide',
      '截至某年某月某日的一周之内各种数字资产投资产品录得净流出[11.1亿美元]而在此之前的数周之内各种产品曾经录得流入若干',
      '…各种数字资产投资产品录得净流出11.1亿美元而在此之前的数周之内各种产品曾经…',
    ],
    [
      'no address, no host, no handle',
      'See https://evil.test/x or t.me/evil or @evil: [$11.1m] at www.evil.test',
      'See … or … or …: $11.1m at …',
    ],
    ['nothing that nobody sees', 'Bit\u200bcoin\u202e  saw\t [$1\u20601.1m]', 'Bitcoin saw $11.1m'],
  ])('%s', (_, marked, passage) => {
    expect(around(marked)).toBe(passage);
  });

  it('hold the figure and stay short, whatever stands around it', () => {
    const part = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(part, part, (before, after) => {
        const start = before.length;
        const passage = passageAround(`${before}$11.1m${after}`, { start, end: start + 6 });
        expect(passage).toContain('$11.1m');
        expect(passage.length).toBeLessThanOrEqual(80);
        expect(passage.isWellFormed()).toBe(true);
        expect(passage).not.toMatch(/[\p{Cf}\p{Cc}]/u);
      }),
    );
  });

  it('are of a place within the text, also where that has no end or no beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(100), fc.nat(100), (text, start, length) => {
        expect(passageAround(text, { start, end: start + length }).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
