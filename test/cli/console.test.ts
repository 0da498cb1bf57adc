import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { Screen, tidemark } from '../support/terminal.ts';

const environment = { TIDEMARK_NOW: '2026-11-25T12:00:00Z' };
const piped = (input: string | Buffer | readonly (string | Buffer)[]) => tidemark(['run'], { environment, input });

const PRIVACY = 'It connects to the platforms it has a token for';
const SOURCES = 'The weekly report: ';

const times = (text: string, part: string): number => text.split(part).length - 1;

/** Said once, where it does not mix with the answers. */
const SAID = 'No platform token is set: each line of the input is answered on stdout.\n';

describe('the console with a pipe', () => {
  it('answers each line in order, and exits 0 at the end of its input', async () => {
    const { code, out, err } = await piped('/privacy\n/sources\n/privacy\n');
    expect([code, err]).toEqual([0, SAID]);
    expect(times(out, PRIVACY)).toBe(2);
    expect(out.indexOf(PRIVACY)).toBeLessThan(out.indexOf(SOURCES));
    expect(out.indexOf(SOURCES)).toBeLessThan(out.lastIndexOf(PRIVACY));
  });

  it('ends each answer with an empty line', async () => {
    const { out } = await piped('/privacy\n/lang\n');
    expect(out.split('\n\n').filter((answer) => answer !== '')).toHaveLength(2);
  });

  it.each([
    ['ends in no line break', '/privacy\n/sources'],
    ['comes from Windows', '/privacy\r\n/sources\r\n'],
    ['comes from an old Mac', '/privacy\r/sources\r'],
    ['has empty lines', '\n\n/privacy\n  \n\t\n/sources\n\n'],
    ['begins with a byte order mark', '\ufeff/privacy\n/sources\n'],
  ])('takes input that %s', async (_, input) => {
    const { code, out } = await piped(input);
    expect([code, times(out, PRIVACY), times(out, SOURCES)]).toEqual([0, 1, 1]);
    expect(out).not.toContain('That did not work');
  });

  it('says nothing to no input', async () => {
    expect(await piped('')).toEqual({ code: 0, out: '', err: SAID });
  });

  it('goes on after a line it cannot use', async () => {
    const { code, out } = await piped('/flws\n/privacy\n');
    expect(code).toBe(0);
    expect(out).toContain('Did you mean /flows?');
    expect(out).toContain(PRIVACY);
  });

  it('answers bytes that are no UTF-8 and goes on', async () => {
    const { code, out } = await piped([Buffer.from([0x2f, 0xff, 0xfe, 0x0a]), '/privacy\n']);
    expect(code).toBe(0);
    expect(out).toContain('There is no command');
    expect(out).toContain(PRIVACY);
  });

  it('answers a line of two megabytes shortly and goes on', async () => {
    const { code, out } = await piped([
      `/asset ${'x'.repeat(2_000_000)}\n`,
      `/check ${'y '.repeat(1_000_000)}\n`,
      '/privacy\n',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('The text is longer than 100,000 characters.');
    expect(out).toContain(PRIVACY);
    expect(out.length).toBeLessThan(2_000);
  });

  it('puts characters together that the pipe cut in two', async () => {
    const { out } = await piped([...Buffer.from('/asset 比特币\n')].map((byte) => Buffer.from([byte])));
    expect(out).toContain('BTC · fund flows');
  });

  it('speaks DEFAULT_LOCALE from the moment of TIDEMARK_NOW', async () => {
    const { out } = await tidemark(['run'], {
      environment: { ...environment, DEFAULT_LOCALE: 'zh-CN' },
      input: '/flows\n',
    });
    expect(out).toContain('已知最新：截至 2026-05-22 当周（26 周前）。');
  });

  it('stops when nobody reads its output any more', async () => {
    const stdout = new Screen();
    stdout.destroy();
    expect(await tidemark(['run'], { environment, input: '/privacy\n'.repeat(100), stdout })).toEqual({
      code: 0,
      out: '',
      err: SAID,
    });
  });
});

/** A terminal with somebody at it. */
function sitDown(locale = 'en', database = `file:${mkdtempSync(join(tmpdir(), 'tidemark-console-'))}/console.db`) {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const screen = new Screen({ columns: 100 });
  const ended = runCommandLine({
    args: ['run'],
    environment: { ...environment, DEFAULT_LOCALE: locale, NO_COLOR: '1', DATABASE_URL: database },
    stdin: () => keyboard,
    stopped: () => new Promise(() => undefined),
    stdout: screen,
    stderr: new Screen(),
  });
  return { ended, screen, press: (keys: string) => keyboard.write(keys) };
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

describe('the console with somebody at it', () => {
  it('says where it speaks, answers, and ends with Ctrl+D', async () => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    expect(screen.text).toMatch(/^Tidemark \d+\.\d+\.\d+ · no platform token is set, so it answers here\./u);
    press('/privacy\r');
    await screen.until((text) => text.includes(PRIVACY));
    press(CTRL_D);
    expect(await ended).toBe(0);
    expect(screen.text.endsWith('\n')).toBe(true);
  });

  it('keeps a language that is set there, also for the next time', async () => {
    const database = `file:${mkdtempSync(join(tmpdir(), 'tidemark-console-'))}/console.db`;
    const first = sitDown('en', database);
    await first.screen.until((text) => text.includes('›'));
    first.press('/settings language zh\r');
    await first.screen.until((text) => text.includes('在此设置'));
    first.press('/sol\r');
    await first.screen.until((text) => text.includes('净流'));
    first.press(CTRL_D);
    expect(await first.ended).toBe(0);
    const second = sitDown('en', database);
    await second.screen.until((text) => text.includes('›'));
    second.press('/settings timezone Shanghai\r');
    await second.screen.until((text) => text.includes('Asia/Shanghai，当地'));
    second.press(CTRL_D);
    expect(await second.ended).toBe(0);
  });

  it('answers briefly and in colours once it is told to', async () => {
    const { ended, screen, press } = sitDown(
      'en',
      `file:${mkdtempSync(join(tmpdir(), 'tidemark-console-'))}/console.db`,
    );
    await screen.until((text) => text.includes('›'));
    press('/settings style brief\r');
    await screen.until((text) => text.includes('brief · set here'));
    press('/settings marks colours\r');
    await screen.until((text) => text.includes('colours · set here'));
    press('/flows 2026-01-23\r');
    await screen.until((text) => text.includes('read the direction, not the digits'));
    expect(screen.text).toMatch(/🟧 Total +−\$1\.73B.*net outflow/u);
    expect(screen.text).not.toContain('in this run');
    press(CTRL_D);
    expect(await ended).toBe(0);
  });

  it.each(['exit', '/quit'])('says how it ends to whoever types %s', async (word) => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    press(`${word}\r`);
    await screen.until((text) => text.split('Ctrl+D ends.').length === 3);
    expect(screen.text).not.toContain('There is no command');
    press(CTRL_D);
    expect(await ended).toBe(0);
  });

  it('ends with Ctrl+C too', async () => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    press(CTRL_C);
    expect(await ended).toBe(0);
  });

  it('takes a text of several lines pasted behind /check as one text', async () => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    press(
      '/check CoinShares, week to 23 January 2026:\rBitcoin saw outflows of $1.09 billion.\rGood luck.\r/privacy\r',
    );
    await screen.until((text) => text.includes(PRIVACY));
    expect(screen.text).toContain('✓ BTC: −$1.09B matches the report’s −$1.09B.');
    expect(screen.text).not.toContain('There is no command');
    press(CTRL_D);
    expect(await ended).toBe(0);
  });

  it('gives up a line half typed with the first Ctrl+C, and ends with the next', async () => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    press('/privacy');
    await screen.until((text) => text.includes('/privacy'));
    press(CTRL_C);
    press('\r');
    await screen.until((text) => text.includes('Type a command, as /flows.'));
    press(CTRL_C);
    expect(await ended).toBe(0);
    expect(screen.text).not.toContain(PRIVACY);
  });

  it('completes the name of a command with Tab, with and without the slash', async () => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    press('/priv\t');
    await screen.until((text) => text.includes('acy'));
    press('\r');
    await screen.until((text) => times(text, PRIVACY) === 1);
    press('sourc\t');
    await screen.until((text) => text.includes('/source'));
    press('s\r');
    await screen.until((text) => text.includes(SOURCES));
    press(CTRL_D);
    expect(await ended).toBe(0);
  });

  it('asks again what was asked before with the arrow up', async () => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    press('/privacy\r');
    await screen.until((text) => times(text, PRIVACY) === 1);
    press(`${UP}\r`);
    await screen.until((text) => times(text, PRIVACY) === 2);
    press(CTRL_D);
    expect(await ended).toBe(0);
  });

  it('says what to type when nothing was', async () => {
    const { ended, screen, press } = sitDown('zh-CN');
    await screen.until((text) => text.includes('›'));
    press('\r');
    await screen.until((text) => text.includes('请输入命令，如 /flows。'));
    press(CTRL_D);
    expect(await ended).toBe(0);
  });

  it('answers lines pasted at once, each in its turn', async () => {
    const { ended, screen, press } = sitDown();
    await screen.until((text) => text.includes('›'));
    press('/privacy\r/sources\r/privacy\r');
    await screen.until((text) => times(text, PRIVACY) === 2);
    expect(screen.text).toContain(SOURCES);
    press(CTRL_D);
    expect(await ended).toBe(0);
  });
});
