import { describe, expect, it } from 'vitest';
import { figuresOfJson } from '../support/ask.ts';
import { startTidemark } from '../support/child.ts';

/** Said once by the console with a pipe, where it does not mix with the answers. */
const SAID = 'No platform token is set: each line of the input is answered on stdout.\n';

const NOW = ['--now', '2026-11-25'];

describe.concurrent('a real process', () => {
  it('answers in Chinese from any folder and any time zone, and exits 0', async () => {
    const args = ['ask', '/flows 2026-01-23', '--locale', 'zh-CN', ...NOW];
    const { code, out, err } = await startTidemark(args, {
      folder: '/',
      environment: { TZ: 'Pacific/Kiritimati', LANG: 'C' },
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/合计 +−17\.3亿美元/u);
    expect(out.endsWith('单一来源，未经核对：看方向，勿执着于数字。\n')).toBe(true);
  });

  it('prints a card for other programs', async () => {
    const { code, out } = await startTidemark(['ask', '/history 120', '--as', 'card', ...NOW]);
    expect(code).toBe(0);
    expect(figuresOfJson(JSON.parse(out)).length).toBeGreaterThan(100);
  });

  it('exits 1 when what was asked for is not known', async () => {
    const { code, out, err } = await startTidemark(['ask', '/flows 2026-05-29', ...NOW]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Nearest known: 2026-05-22.');
  });

  it('exits 2 when it is used wrongly, with one sentence and no stack trace', async () => {
    const { code, out, err } = await startTidemark(['ask', '/flows'], { environment: { HTTP_PORT: 'AAH-secret' } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('tidemark: HTTP_PORT does not hold a port from 0 to 65535. 0 switches the server off.\n');
  });

  it('answers piped lines and exits 0 at their end', async () => {
    const { code, out, err } = await startTidemark(['run'], {
      environment: { TIDEMARK_NOW: '2026-11-25T12:00:00Z' },
      input: Buffer.concat([Buffer.from('/flows\r\n\r\n'), Buffer.from([0xff, 0x0a]), Buffer.from('/privacy')]),
    });
    expect([code, err]).toEqual([0, SAID]);
    expect(out).toContain('Newest known: week to 22 May 2026, 26 weeks old.');
    expect(out).toContain('It connects to the platforms it has a token for');
  });

  it.each([
    ['ask', ['ask', '/history 120', ...NOW], ''],
    ['run', ['run'], '/history 120\n'.repeat(200)],
    ['read', ['read', '-'], 'Bitcoin saw outflows of $11.1 million. '.repeat(20_000)],
  ])('%s ends with 0 and in silence when nobody reads its output', async (_, args, input) => {
    const { code, err } = await startTidemark(args, { deaf: true, input });
    expect([code, err.replace(SAID, '')]).toEqual([0, '']);
  });

  it('the console does not wait for more to answer when nobody reads its output', async () => {
    const input = '/history 120\n'.repeat(50);
    const { code, err } = await startTidemark(['run'], { deaf: true, unfinished: true, input });
    expect([code, err]).toEqual([0, SAID]);
  });

  it('reads ten megabytes from a pipe to their end and refuses them with a sentence', async () => {
    const { code, out, err } = await startTidemark(['read', '-'], {
      input: 'Bitcoin saw outflows of $11.1 million. '.repeat(270_000),
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('tidemark: -: The text is longer than 2,000,000 characters. Give a shorter part of it.\n');
  });
});
