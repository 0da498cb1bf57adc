import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../../src/platforms/console/wrap.ts';

describe('a line for a narrow terminal', () => {
  it.each([
    ['BTC −$1.25B. Used: −$1.315B.', 16],
    ['（−3,300万美元 至 −300万美元（推算））', 18],
    ['Did you mean /flows?', 16],
    ['+770万美元。采用：−4,000万美元。', 16],
  ])('keeps signs, brackets and units with their amount: %s', (text, width) => {
    const lines = wrap(text, width);
    expect(lines.join(' ').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) {
      expect(line).not.toMatch(/[−+$(（“/]$/u);
      expect(line).not.toMatch(/^(?:[万亿]|[，。、）)]|美元)/u);
    }
  });

  it('never grows wider than the terminal, and loses nothing', () => {
    const words = fc.array(
      fc.constantFrom('net', 'outflow', '−$1.73B', '净流出', '17.3亿美元', '（推算）', 'x'.repeat(30), '。', ','),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrap(text, width, '  ');
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it.each([
    ['abc', 3],
    ['合计', 4],
    ['−17.3亿美元', 11],
    ['e\u0301', 1],
    ['▲ SOL', 5],
  ])('%s takes %d columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});
