import { describe, expect, it } from 'vitest';
import { tidemark } from '../support/terminal.ts';

const environment = { TIDEMARK_NOW: '2026-11-25T12:00:00Z' };
const recap = (...args: string[]) => tidemark(['recap', ...args], { environment });

describe('tidemark recap', () => {
  it('prints the recap of a week and exits 0', async () => {
    const { code, out, err } = await recap('--week', '2026-01-23');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Weekly recap · global digital asset products · week to 23 Jan 2026\n/u);
    expect(out.endsWith('not the digits.\n')).toBe(true);
  });

  it('without a week takes the newest known one and says what is missing', async () => {
    expect((await recap()).out).toContain('week to 22 May 2026 · the week to 20 Nov 2026 is missing');
  });

  it('speaks the language of --locale', async () => {
    expect((await recap('--week', '2026-01-23', '--locale', 'zh-CN')).out).toContain('每周回顾');
  });

  it.each([
    [['--week', '2026-01-24'], 2],
    [['--week', '2026-06-05'], 1],
    [['--week', '2027-01-01'], 1],
  ])('%j has no recap: it says why and exits %d', async (args, expected) => {
    const { code, out } = await recap(...args);
    expect([code, out.startsWith('That did not work\n')]).toEqual([expected, true]);
  });

  it.each([
    [['levels']],
    [['--week']],
    [['--week', 'levels']],
    [['--week', '']],
    [['--week=--as']],
    [['--week', '2026-01-23 levels']],
    [['--locale', 'klingon']],
    [['--png']],
  ])('%j is one sentence on stderr and exit 2', async (args) => {
    const { code, out, err } = await recap(...args);
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });
});
