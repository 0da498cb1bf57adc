import { describe, expect, it } from 'vitest';
import { figuresOfJson } from '../support/ask.ts';
import { Screen, tidemark } from '../support/terminal.ts';

const NOW = ['--now', '2026-11-25'];

describe('tidemark ask', () => {
  it('prints one answer as text and exits 0', async () => {
    const { code, out, err } = await tidemark(['ask', '/flows 2026-01-23', ...NOW]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('−$1.73B');
    expect(out.endsWith('not the digits.\n')).toBe(true);
  });

  it('takes the command as one word or several', async () => {
    const one = await tidemark(['ask', '/flows 2026-01-23', ...NOW]);
    expect((await tidemark(['ask', '/flows', '2026-01-23', ...NOW])).out).toBe(one.out);
    expect((await tidemark(['ask', 'flows', ...NOW, '2026-01-23'])).out).toBe(one.out);
  });

  it.each([
    ['zh-CN', '资金流'],
    ['zh', '资金流'],
    ['en', 'Fund flows'],
    ['English', 'Fund flows'],
  ])('answers in the language of --locale %s', async (locale, words) => {
    expect((await tidemark(['ask', '/flows', '--locale', locale, ...NOW])).out).toContain(words);
  });

  it('answers in DEFAULT_LOCALE, unless told otherwise', async () => {
    const environment = { DEFAULT_LOCALE: 'zh-CN' };
    expect((await tidemark(['ask', '/flows', ...NOW], { environment })).out).toContain('资金流');
    expect((await tidemark(['ask', '/flows', '--locale', 'en', ...NOW], { environment })).out).toContain('Fund flows');
  });

  it('prints the neutral card as JSON', async () => {
    const { out } = await tidemark(['ask', '/flows 2026-01-23', '--as', 'card', ...NOW]);
    const total = figuresOfJson(JSON.parse(out)).find(({ id }) => id === 'coinshares/2026-01-23/total');
    expect(total).toMatchObject({ usd: -1_730_000_000, low: -1_735_000_000, high: -1_725_000_000 });
  });

  it('prints what Telegram would be sent', async () => {
    const { out } = await tidemark(['ask', '/flows 2026-01-23', '--as', 'telegram', ...NOW]);
    const payload = { parse_mode: 'HTML', text: expect.stringContaining('−$1.73B') };
    expect(JSON.parse(out)).toMatchObject([{ method: 'sendMessage', payload }]);
  });

  it('prints what Discord would be sent', async () => {
    const { out } = await tidemark(['ask', '/flows 2026-01-23', '--as', 'discord', ...NOW]);
    expect(JSON.parse(out)).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } });
    expect(out).toContain('−$1.73B');
  });

  it('prints a web page', async () => {
    const { out } = await tidemark(['ask', '/flows 2026-01-23', '--as', 'web', ...NOW]);
    expect(out).toMatch(/^<!doctype html>/iu);
    expect(out).toContain('−$1.73B');
  });

  it.each([
    ['2026-01-27', '23 Jan 2026'],
    ['2026-01-20T12:00:00Z', '16 Jan 2026'],
    ['2026-01-27T00:00:00+08:00', '23 Jan 2026'],
  ])('answers from the moment of --now %s', async (moment, week) => {
    expect((await tidemark(['ask', '/flows', '--now', moment])).out).toContain(`week to ${week}`);
  });

  it('answers from TIDEMARK_NOW, unless --now says otherwise', async () => {
    const environment = { TIDEMARK_NOW: '2026-01-20T12:00:00Z' };
    expect((await tidemark(['ask', '/flows'], { environment })).out).toContain('week to 16 Jan 2026');
    expect((await tidemark(['ask', '/flows', '--now', '2026-01-27'], { environment })).out).toContain('23 Jan 2026');
  });

  it.each(['member', 'moderator', 'operator'])('takes the role %s', async (role) => {
    expect((await tidemark(['ask', '/privacy', '--role', role])).code).toBe(0);
  });

  it.each([
    ['/flws', 2],
    ['/flows last', 2],
    ['/flows 2026-01-23 please', 2],
    ['/history 0', 2],
    ['/source', 2],
    ['/lang klingon', 2],
    ['/flows 2026-01-22', 2],
    ['/flows 2026-05-29', 1],
    ['/flows 2026-12-25', 1],
    ['/asset DOGE', 1],
    ['/check', 1],
  ])('refused, %s still answers on stdout and exits %d', async (line, expected) => {
    const { code, out, err } = await tidemark(['ask', line, ...NOW]);
    expect([code, err]).toEqual([expected, '']);
    expect(out).toMatch(/^That did not work\n/u);
  });

  it('ends with 0 and in silence when nobody reads its output', async () => {
    const stdout = new Screen();
    stdout.destroy();
    expect(await tidemark(['ask', '/flows', ...NOW], { stdout })).toEqual({ code: 0, out: '', err: '' });
  });

  it('wraps for a terminal and never for a pipe', async () => {
    const narrow = new Screen({ columns: 40 });
    await tidemark(['ask', '/privacy'], { stdout: narrow, environment: { NO_COLOR: '1' } });
    expect(Math.max(...narrow.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    const { out } = await tidemark(['ask', '/privacy']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeGreaterThan(60);
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: '1' }, false],
    [{ TERM: 'dumb' }, false],
  ])('colours a terminal unless %j', async (environment, coloured) => {
    const stdout = new Screen({ columns: 100 });
    await tidemark(['ask', '/flows', ...NOW], { stdout, environment });
    expect(stdout.text.includes('\u001b[')).toBe(coloured);
  });
});

describe('wrong use of tidemark', () => {
  const refused: readonly (readonly [readonly string[], string])[] = [
    [['ask'], '“ask” is not understood here.'],
    [['ask', '/flows', '--as', 'pdf'], '“--as pdf” is not understood here.'],
    [['ask', '/flows', '--role', 'king'], '“--role king” is not understood here.'],
    [['ask', '/flows', '--now', 'yesterday'], '“--now yesterday” is not understood here.'],
    [['ask', '/flows', '--now', '0001-01-01'], '“--now 0001-01-01” is not understood here.'],
    [['ask', '/flows', '--locale', 'klingon'], '“klingon” is not a language of this bot. Known: en, zh-CN.'],
    [['ask', '/flows', '--loud'], '“--loud” is not understood here.'],
    [['ask', '/flows', '-x'], '“-x” is not understood here.'],
    [['ask', '/flows', '--as'], '“--as” is not understood here.'],
    [['frobnicate'], '“frobnicate” is not understood here.'],
    [['--loud'], '“--loud” is not understood here.'],
    [['run', 'fast'], '“fast” is not understood here.'],
    [['run', '--fast'], '“--fast” is not understood here.'],
    [['read'], '“tidemark read” needs a file, the address of a page, or - for what is piped in.'],
    [['read', '-', '--published', 'monday'], '“--published monday” is not understood here.'],
    [['read', '-', '--published', '0000-01-01'], '“--published 0000-01-01” is not understood here.'],
  ];
  const later = ['bench'];
  const notYet = later.map((command) => [[command], `tidemark ${command} is not part of this version`] as const);

  it.each([...refused, ...notYet])('%j is one sentence on stderr and exit 2', async (args, sentence) => {
    const { code, out, err } = await tidemark(args);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(`tidemark: ${sentence}`)).toBe(true);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('without a command prints the usage on stderr and exits 2', async () => {
    const { code, out, err } = await tidemark([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: tidemark COMMAND');
  });

  it.each(['--help', '-h', 'help'])('%s prints the usage on stdout and exits 0', async (word) => {
    const { code, out, err } = await tidemark([word]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage: tidemark COMMAND');
  });

  it('speaks the language of DEFAULT_LOCALE', async () => {
    const environment = { DEFAULT_LOCALE: 'zh-CN' };
    expect((await tidemark(['--help'], { environment })).out).toContain('用法：tidemark 命令');
    expect((await tidemark(['bench'], { environment })).err).toContain('不在本版本中');
  });

  it('--version prints the version alone', async () => {
    const { code, out } = await tidemark(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it.each([['ask', '/flows'], ['run'], ['read', '-']])(
    'a wrong environment is named, its value is not: %s',
    async (...args) => {
      const environment = { LOG_LEVEL: '123456:AAH-secret' };
      const { code, out, err } = await tidemark(args, { environment });
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe('tidemark: LOG_LEVEL does not hold a log level. Use error, warn, info or debug.\n');
      const early = await tidemark(args, { environment: { SESSION_SECRET: '123456:AAH-secret' } });
      expect(early.code).toBe(2);
      expect(early.err).toContain('SESSION_SECRET is not part of this version');
      expect(early.err).not.toContain('AAH');
    },
  );

  it('shows a hostile word cleaned', async () => {
    const { err } = await tidemark(['\u001b[31mred\u202e']);
    expect(err.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('an option that nobody knows', () => {
  it('is named without what stands behind its =, which may be a secret', async () => {
    const { code, err } = await tidemark(['run', '--token=123:AAH-secret']);
    expect([code, err]).toEqual([2, 'tidemark: “--token=…” is not understood here. See tidemark --help.\n']);
  });
});
