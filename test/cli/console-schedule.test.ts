import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningConsole, runConsole } from '../support/running-console.ts';

/** Monday 25 May 2026, 20:00 in Shanghai: the newest week of the bundled record is the one that is due then. */
const DUE = Date.parse('2026-05-25T12:00:00Z');
const MINUTE = 60_000;

let folder: string;
let running: RunningConsole[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-console-schedule-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((each) => each.kill()));
  rmSync(folder, { recursive: true });
});

/** Somebody sits down at the console of this folder, at a moment. */
function sitDown(at: number, locale: string): RunningConsole {
  const console = runConsole(folder, { TIDEMARK_NOW: new Date(at).toISOString(), DEFAULT_LOCALE: locale });
  running.push(console);
  return console;
}

const CODE_LINE = /^(?:Post|帖子) ([0-9a-z]{8}) · \/why \1$/gmu;

/** The codes of what was posted by itself, in its order. */
const postsIn = (printed: string): readonly string[] => [...printed.matchAll(CODE_LINE)].map(([, code = '']) => code);

const posted = (console: RunningConsole, count: number) =>
  console.shows((printed) => postsIn(printed).length === count && printed.endsWith('\n\n'));

const ENGLISH = {
  ...{
    locale: 'en',
    add: '/schedule add mon 20:00 Asia/Shanghai',
    saving: '/schedule add mon 20:00 Asia/Shanghai save',
  },
  runs: 'Next three runs\nMon 25 May 2026, 20:00\nMon 1 Jun 2026, 20:00\nMon 8 Jun 2026, 20:00\n',
  ...{ unsaved: 'Not saved yet.', saved: 'Saved. It posts by itself from now on.', ordered: 'A test was ordered' },
  ...{ test: 'This is a test. It was posted to see how it looks.', recap: 'week to 22 May 2026' },
  ...{ paused: 'Paused. Nothing of it is posted', resumed: 'Resumed. What was missed' },
  sent: (code: string) => `Mon 25 May 2026, 20:00  ${code} · posted Mon 25 May 2026, 20:00, as the platform answered`,
  story: 'Schedule 1, about the week to 22 May 2026, due Mon 25 May 2026, 20:00.',
  doubt: (code: string) => `${code} · unknown since Mon 25 May 2026, 20:0`,
};

const CHINESE: typeof ENGLISH = {
  ...{ locale: 'zh-CN', add: '/schedule 添加 周一 晚上8点 上海', saving: '/schedule 添加 周一 晚上8点 上海 保存' },
  runs: '接下来三次\n2026-05-25（周一）20:00\n2026-06-01（周一）20:00\n2026-06-08（周一）20:00\n',
  ...{ unsaved: '尚未保存', saved: '已保存，今后会自动发布。', ordered: '已安排测试' },
  ...{ test: '这是一次测试，只为看看效果。', recap: '截至 2026-05-22 当周' },
  ...{ paused: '已暂停，恢复之前不会发布。', resumed: '已恢复。暂停期间错过的不补发。' },
  sent: (code: string) => `2026-05-25（周一）20:00  ${code} · 已发布：平台于 2026-05-25（周一）20:00 答复`,
  story: '定时 1，截至 2026-05-22 当周，应于 2026-05-25（周一）20:00 发布。',
  doubt: (code: string) => `${code} · 自 2026-05-25（周一）20:0`,
};

describe.each([ENGLISH, CHINESE])('a schedule on the console, in $locale', (said) => {
  const { locale, add, saving } = said;

  /** An hour before it is due, somebody makes it, tries it, and has it rest for a while. */
  async function anHourBefore(): Promise<string> {
    const console = sitDown(DUE - 60 * MINUTE, locale);
    await console.types(add, said.unsaved);
    expect(console.printed()).toContain(said.runs);
    await console.types(saving, said.saved);
    await console.types('/schedule test 1', said.ordered);
    await posted(console, 1);
    const { length } = console.printed();
    await console.types('/schedule pause 1', said.paused);
    await console.types('/schedule resume 1', said.resumed);
    expect(postsIn(console.printed().slice(length))).toEqual([]);
    expect(await console.leaves()).toBe(0);
    return console.printed();
  }

  it('shows its runs, posts a test at once, and then once at its hour; a process that was killed is followed by no second post', async () => {
    const before = await anHourBefore();
    expect(before).toContain(said.test);
    const atTheHour = sitDown(DUE - 2_000, locale);
    await posted(atTheHour, 1);
    const [code = ''] = postsIn(atTheHour.printed());
    expect(atTheHour.printed().split('\n')[0]).toContain(said.recap);
    expect(atTheHour.printed()).not.toContain(said.test);
    await atTheHour.types('/deliveries', said.sent(code));
    await atTheHour.kill();
    const later = sitDown(DUE + MINUTE, locale);
    await later.types('/deliveries', said.sent(code));
    await later.types(`/why ${code}`, said.story);
    // A test goes out in a round in which all that is due goes out.
    await later.types('/schedule test 1', said.ordered);
    await posted(later, 1);
    expect(await later.leaves()).toBe(0);
    expect(later.printed()).toContain(said.test);
    expect(postsIn(later.printed())).not.toContain(code);
  });

  it('that was printed when its process was killed is printed no second time: where nobody knows of it, a person is asked', async () => {
    await anHourBefore();
    const atTheHour = sitDown(DUE - 2_000, locale);
    await posted(atTheHour, 1);
    await atTheHour.kill();
    const [code = ''] = postsIn(atTheHour.printed());
    const later = sitDown(DUE + MINUTE, locale);
    await later.types('/schedule test 1', said.ordered);
    await later.shows((printed) => postsIn(printed).length > 0);
    await later.types('/deliveries', code);
    expect(await later.leaves()).toBe(0);
    expect(postsIn(later.printed())).not.toContain(code);
    expect([said.sent(code), said.doubt(code)].some((known) => later.printed().includes(known))).toBe(true);
  });
});
