import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sidesOf } from '../doubles/discord/uploads.ts';
import { startTidemark } from '../support/child.ts';
import { tidemark } from '../support/terminal.ts';

const environment = { TIDEMARK_NOW: '2026-11-25T12:00:00Z', OFFLINE: '1' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-png-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name = 'recap.png') => join(folder, name);
const recap = (...args: string[]) => tidemark(['recap', ...args], { environment });

describe('tidemark recap --png', () => {
  it('writes the picture of a week, in a real process, and says where', async () => {
    const { code, out, err } = await startTidemark(['recap', '--week', '2026-01-23', '--png', file()], { environment });
    expect([code, out, err]).toEqual([0, `The picture is in ${file()}.\n`, '']);
    expect(sidesOf(readFileSync(file()))).toEqual({ width: 1200, height: 675 });
    expect(readdirSync(folder)).toEqual(['recap.png']);
  });

  it('draws it upright, in another language, of the newest week', async () => {
    const { code, out } = await recap('--png', file(), '--tall', '--locale', 'zh-CN');
    expect([code, out]).toEqual([0, `图片在 ${file()}。\n`]);
    expect(sidesOf(readFileSync(file()))).toEqual({ width: 1080, height: 1350 });
  });

  it('is the same, byte for byte, each time', async () => {
    await recap('--week', '2026-01-23', '--png', file('a.png'));
    await recap('--week', '2026-01-23', '--png', file('b.png'));
    expect(readFileSync(file('a.png')).equals(readFileSync(file('b.png')))).toBe(true);
  });

  it('writes over no other file', async () => {
    writeFileSync(file(), 'somebody else’s');
    const { code, out, err } = await recap('--week', '2026-01-23', '--png', file());
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `tidemark: ${file()} exists already, and no picture is written over another file. Give a new name.\n`,
    );
    expect(readFileSync(file(), 'utf8')).toBe('somebody else’s');
  });

  it.each([
    ['a folder that is not there', 'nowhere/recap.png'],
    ['a file in the place of a folder', 'a-file/recap.png'],
    ['a name that no disk takes', `${'x'.repeat(300)}.png`],
  ])('says so where it cannot be written: %s', async (_, name) => {
    writeFileSync(file('a-file'), '');
    const { code, out, err } = await recap('--week', '2026-01-23', '--png', file(name));
    expect([code, out, err.startsWith('tidemark: The picture could not be written to ')]).toEqual([1, '', true]);
    expect(readdirSync(folder)).toEqual(['a-file']);
  });

  it('says so where it cannot be drawn', async () => {
    const broken = `import child from 'node:child_process'; import { syncBuiltinESMExports } from 'node:module';
      child.fork = () => { throw new Error('no process'); }; syncBuiltinESMExports();`;
    const { code, out, err } = await startTidemark(['recap', '--week', '2026-01-23', '--png', file()], {
      environment,
      node: ['--import', `data:text/javascript,${encodeURIComponent(broken)}`],
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`tidemark: The picture for ${file()} could not be drawn, so nothing was written.`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['2026-01-24', 2],
    ['2026-06-05', 1],
    ['2027-01-01', 1],
  ])('of the week %s says why there is none and exits %d', async (week, expected) => {
    const { code, out } = await recap('--week', week, '--png', file());
    expect([code, out.startsWith('That did not work\n'), readdirSync(folder)]).toEqual([expected, true, []]);
  });

  it.each([[['--png']], [['--png', '']], [['--tall']], [['--png', '--tall']]])(
    '%j is one sentence on stderr and exit 2',
    async (args) => {
      const { code, out, err } = await recap(...args);
      expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    },
  );
});

describe('the console', () => {
  it('says how the picture of a recap is had, and of no other', async () => {
    const ask = async (line: string) => (await tidemark(['ask', line], { environment })).out;
    expect(await ask('/chart recap 2026-01-23')).toContain('As a picture: tidemark recap --png FILE');
    expect(await ask('/chart history BTC 8')).not.toContain('--png');
    expect(await ask('/flows 2026-01-23')).not.toContain('--png');
  });
});
