import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/core/evidence-sentence.ts';

const around = (text: string, print: string, most?: number) => {
  const start = text.indexOf(print);
  return sentenceAround(text, { start, end: start + print.length }, most);
};

describe('the sentence a figure was read in', () => {
  it('ends where sentences end, not at a decimal point', () => {
    const text = 'Ether was quiet. Bitcoin saw $88.8 million leave, i.e. most of it. Solana gained.';
    expect(around(text, '$88.8 million')).toBe('Bitcoin saw $88.8 million leave, i.e.');
    expect(around('A. Bitcoin lost $88.8 million last week. B.', '$88.8 million')).toBe(
      'Bitcoin lost $88.8 million last week.',
    );
  });

  it('ends at a Chinese stop and at a line', () => {
    expect(around('以太坊持平。比特币流出1.11亿美元，占多数。其他略增。', '1.11亿美元')).toBe(
      '比特币流出1.11亿美元，占多数。',
    );
    expect(around('Headline\nBTC -88.8\nETH 0', '-88.8')).toBe('BTC -88.8');
  });

  it('is cut around the print where it is long, and says so', () => {
    const text = `${'word '.repeat(100)}lost $88.8 million ${'more '.repeat(100)}.`;
    const short = around(text, '$88.8 million', 60);
    expect(short).toMatch(/^…[^…]*\$88\.8 million[^…]*…$/u);
    expect(short.length).toBeLessThanOrEqual(62);
  });

  it('holds the print whatever surrounds it, is never longer than asked by more than that, and splits no sign', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 20, max: 200 }),
        (before, after, most) => {
          const text = `${before}$11.1m${after}`;
          const sentence = sentenceAround(text, { start: before.length, end: before.length + 6 }, most);
          expect(sentence).toContain('$11.1m');
          expect(sentence.length).toBeLessThanOrEqual(most + 2);
          expect(sentence.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
