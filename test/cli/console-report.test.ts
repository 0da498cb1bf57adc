import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTidemark } from '../support/child.ts';
import { NOW, RETOLD, UNDATED, WEEK } from '../support/report-texts.ts';
import { type RunningConsole, runConsole } from '../support/running-console.ts';

/** Monday 23 November 2026, 20:00 in Shanghai: no report on its week is bundled. */
const DUE = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

let folder: string;
let running: RunningConsole[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-console-report-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((each) => each.kill()));
  rmSync(folder, { recursive: true });
});

function sitDown(at: number, locale = 'en'): RunningConsole {
  const console = runConsole(folder, { TIDEMARK_NOW: new Date(at).toISOString(), DEFAULT_LOCALE: locale });
  running.push(console);
  return console;
}

const asks = (line: string, ...args: readonly string[]) =>
  startTidemark(['ask', line, '--now', NOW, ...args], { folder });

const ENGLISH = {
  ...{ locale: 'en', text: UNDATED, undated: 'does not say of which week it is', open: 'BTC −$88.8M · open' },
  ...{ fix: '/report 1 fix BTC -77.7m', corrected: 'corrected to −$77.7M by console' },
  ...{ refuse: '/report 1 refuse SOL', refused: 'SOL +$11.1M · refused by console' },
  ...{ accept: '/report 1 accept', accepted: 'Accepted by console', flows: /BTC +−\$77\.7M +net outflow/u },
};

const CHINESE: typeof ENGLISH = {
  ...{ locale: 'zh-CN', text: RETOLD[2].replace('截至2026年11月20日当周', '上周'), undated: '文本没有说明是哪一周' },
  ...{ open: 'BTC −8,880万美元 · 待定', fix: '/report 1 更正 BTC -7770万', corrected: 'console 更正为 −7,770万美元' },
  ...{ refuse: '/report 1 拒绝 SOL', refused: 'SOL +1,110万美元 · console 已拒绝' },
  ...{
    accept: '/report 1 接受',
    accepted: '接受：成为 CoinShares 当周报告的第 1 版',
    flows: /BTC +−7,770万美元 +净流出/u,
  },
};

describe.each([ENGLISH, CHINESE])('a report on the console, in $locale', (said) => {
  it('is pasted, corrected, refused in part and accepted; whatever process is asked then knows it', async () => {
    const first = sitDown(Date.parse(NOW), said.locale);
    await first.types(`/report ${said.text}`, said.undated);
    await first.shows((printed) => printed.includes(said.open));
    await first.types(`/report 1 week ${WEEK}`, said.open);
    await first.types(said.fix, said.corrected);
    // What was answered is on disk, however the process ends.
    await first.kill();
    const later = sitDown(Date.parse(NOW), said.locale);
    await later.types('/report 1', said.corrected);
    await later.types(said.refuse, said.refused);
    await later.types(said.accept, said.accepted);
    await later.kill();
    const { out } = await asks('/flows', '--locale', said.locale);
    expect(out).toMatch(said.flows);
    expect(out).not.toContain('SOL');
  });
});

describe('an accepted report', () => {
  it('lets go out what waited for it', async () => {
    const before = sitDown(DUE - 60 * MINUTE);
    await before.types('/schedule add mon 20:00 Asia/Shanghai save', 'Saved.');
    expect(await before.leaves()).toBe(0);
    const console = sitDown(DUE + MINUTE);
    await console.types('/deliveries', 'waits for its figures');
    await console.types(`/report ${RETOLD[0]}`, 'Review 1');
    await console.types('/report 1 accept', 'Accepted by console');
    await console.shows((printed) => /^Post [0-9a-z]{8} · \/why/mu.test(printed));
    expect(console.printed()).toContain('Weekly recap');
  });

  it('is in an export, and in the store that takes it in', async () => {
    const console = sitDown(Date.parse(NOW));
    await console.types(`/report ${RETOLD[0]}`, 'Review 1');
    await console.types('/report 1 accept', 'Accepted by console');
    expect(await console.leaves()).toBe(0);
    const exported = JSON.parse((await startTidemark(['export'], { folder })).out);
    expect(exported).toMatchObject({
      reviews: [{ number: 1, publisher: 'CoinShares', state: { is: 'accepted', by: 'console', vintage: 1 } }],
      reports: [{ publisher: 'CoinShares', weekEnding: WEEK }],
    });
    expect(exported.witnesses).toHaveLength(3);
  });

  it('cannot be brought where another process writes, nor by a question alone', async () => {
    const refused = await asks(`/report ${RETOLD[0]}`, '--role', 'operator');
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('That did not work')]);
  });
});
