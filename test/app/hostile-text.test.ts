import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { openTidemark } from '../support/ask.ts';

const ask = openTidemark();

/** Control characters, direction marks, zero-width and other ignorable code points; the line break is the renderer's own. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u;

const REPEATS = [
  '/%',
  '/flows %',
  '/asset %',
  '/levels %',
  '/lang %',
  '/help %',
  '/source %',
  '/source sol %',
  '/history %',
  '/history sol %',
  '/compare % 2026-01-23',
  '/btc %',
  '/flows 2026-01-23 %',
  '/lang zh /%',
];

describe('what a stranger typed', () => {
  it.each(REPEATS)('is repeated without anything unseen: %s', async (pattern) => {
    for (const word of [
      'a\u202eb\u2066c',
      'x\u200by\u200dz\ufeff',
      '\u001b[31mred\u0007',
      'q\u{e0041}\u{e0042}',
      'lone\ud800',
      'n\u0000n',
    ]) {
      const { text } = await ask(pattern.replace('%', () => word));
      expect(text).not.toMatch(UNSEEN);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  it.each(REPEATS)('is repeated short, however long it is: %s', async (pattern) => {
    for (const word of ['x'.repeat(100_000), '汉'.repeat(100_000), '𝕏'.repeat(50_000), `${'y '.repeat(50_000)}`]) {
      const { text, json } = await ask(pattern.replace('%', () => word));
      expect(text.length).toBeLessThan(600);
      expect(JSON.stringify(json).length).toBeLessThan(4_000);
    }
  });

  it.each(['{ $typed }', '{"x"}', '<b>bold</b>', '*bold*', '%s'])('is text and nothing else: %s', async (word) => {
    expect((await ask(`/asset ${word}`)).text).toContain(`“${word}”`);
  });

  it('of any kind is answered, never thrown and never broken', async () => {
    const names = fc.constantFrom('', ...Object.keys(COMMANDS).map((name) => `/${name} `));
    const lines = fc.tuple(names, fc.string({ unit: 'binary', maxLength: 80 })).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(lines, async (line) => {
        const { failure, text } = await ask(line);
        expect(failure?.code).not.toBe('unexpected');
        expect(text).not.toMatch(UNSEEN);
      }),
      { numRuns: 400 },
    );
  });
});
