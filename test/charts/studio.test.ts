import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isWholePng, type Painted } from '../../src/charts/job.ts';
import { createStudio, type Studio, type StudioLimits } from '../../src/charts/studio.ts';
import type { Picture } from '../../src/core/picture.ts';
import { madeUpPicture } from '../support/made-up-pictures.ts';
import { saidIn } from '../support/painters/tiny-png.ts';

const OBLIGING = new URL('../support/painters/obliging.ts', import.meta.url);
const asked = (title: string): Picture => madeUpPicture('bars', 'en', { title });
const saidSchema = z.object({
  pid: z.number(),
  title: z.string(),
  environment: z.array(z.string()),
  arguments: z.array(z.string()),
});
const said = (painted: Painted) => {
  if (painted.is === 'undrawn') throw new Error(`undrawn: ${painted.why}`);
  return saidSchema.parse(JSON.parse(saidIn(painted.png)));
};

let studio: Studio | undefined;
afterEach(() => studio?.close());
const open = (limits: Partial<StudioLimits> = {}, program = OBLIGING): Studio => {
  studio = createStudio(limits, program);
  return studio;
};

/** Whether a process is there. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
async function ends(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 400 && lives(pid); tries += 1) await wait(25);
  return !lives(pid);
}

describe('the studio', () => {
  it('loses the pictures alone where no process can be started', async () => {
    const nowhere = open({}, new URL('https://example.test/painter.ts'));
    const pictures = ['one', 'two', 'three'].map((title) => nowhere.paint(asked(title)));
    expect(await Promise.all(pictures)).toEqual(Array(3).fill({ is: 'undrawn', why: 'ended' }));
  });

  it('draws with the real painter', async () => {
    const painted = await open().paint(madeUpPicture('weeks', 'zh-CN'));
    expect(painted.is === 'painted' && isWholePng(painted.png)).toBe(true);
  });

  it('draws one after the other, each its own, by one process', async () => {
    const { paint } = open();
    const all = (await Promise.all(['a', 'b', 'c'].map((title) => paint(asked(title))))).map(said);
    expect(all.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
  });

  it('gives the process that draws no variable of ours', async () => {
    process.env['TELEGRAM_TOKEN'] = '111:made-up';
    try {
      const { environment, arguments: handed } = said(await open().paint(asked('who')));
      const ours = environment.filter((name) => !/^(?:DISABLE_SYSTEM_FONTS_LOAD|NODE_CHANNEL_\w+)$/u.test(name));
      expect(ours).toEqual([]);
      expect(handed).toEqual([]);
    } finally {
      delete process.env['TELEGRAM_TOKEN'];
    }
  });

  it.each([
    ['hangs', 'hang', 'took_too_long'],
    ['crashes', 'crash', 'ended'],
    ['leaves', 'leave', 'ended'],
    ['sends what is no picture', 'garbage', 'failed'],
    ['talks nonsense', 'nonsense', 'failed'],
  ] as const)('draws the next by a new process where one %s', async (_, title, why) => {
    const { paint } = open({ jobMs: title === 'hang' ? 1500 : 20_000 });
    const before = said(await paint(asked('before')));
    const [lost, after] = await Promise.all([paint(asked(title)), paint(asked('after'))]);
    expect(lost).toEqual({ is: 'undrawn', why });
    expect(said(after).pid).not.toBe(before.pid);
    expect(await ends(before.pid)).toBe(true);
  });

  it('goes on with a process that refused one picture', async () => {
    const { paint } = open();
    const before = said(await paint(asked('before')));
    expect(await paint(asked('refuse'))).toEqual({ is: 'undrawn', why: 'failed' });
    expect(said(await paint(asked('after'))).pid).toBe(before.pid);
  });

  it('says that a program cannot be started', async () => {
    const { paint } = open({}, new URL('../support/painters/there-is-none.ts', import.meta.url));
    expect(await paint(asked('a'))).toEqual({ is: 'undrawn', why: 'ended' });
  });

  it.each([
    ['an empty one', madeUpPicture('bars', 'en', { body: { is: 'bars', bars: [] } })],
    [
      'one of no week that is known',
      madeUpPicture('bars', 'en', {
        body: {
          is: 'weeks',
          labels: ['a'],
          parts: [{ name: 'b', values: [null] }],
          ticks: [
            { at: 0, label: '0' },
            { at: 1, label: '1' },
          ],
        },
      }),
    ],
    [
      'one that is no number',
      madeUpPicture('bars', 'en', {
        body: { is: 'bars', bars: [{ label: 'a', value: 'b', usd: Number.NaN, way: 'in' }] },
      }),
    ],
    [
      'one with more bars than have room',
      madeUpPicture('bars', 'en', {
        body: {
          is: 'bars',
          bars: Array.from({ length: 60 }, () => ({ label: 'a', value: 'b', usd: 1, way: 'in' as const })),
        },
      }),
    ],
  ])('hands on no picture against its schema: %s', async (_, picture) => {
    expect(await open().paint(picture)).toEqual({ is: 'undrawn', why: 'failed' });
  });

  it('takes no more than may wait', async () => {
    const { paint } = open({ most: 2 });
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((title) => paint(asked(title))));
    expect(all.map((painted) => (painted.is === 'painted' ? 'painted' : painted.why))).toEqual([
      'painted',
      'painted',
      'painted',
      'too_many',
    ]);
  });

  it('replaces a process after so many pictures', async () => {
    const { paint } = open({ jobsEach: 2 });
    const pids = (await Promise.all(['a', 'b', 'c', 'd', 'e'].map((title) => paint(asked(title))))).map(
      (each) => said(each).pid,
    );
    expect(pids.map((pid) => pids.indexOf(pid))).toEqual([0, 0, 2, 2, 4]);
  });

  it('ends a process that has nothing to draw, and starts another when it has', async () => {
    const { paint } = open({ idleMs: 50 });
    const { pid } = said(await paint(asked('a')));
    expect(await ends(pid)).toBe(true);
    expect(said(await paint(asked('b'))).pid).not.toBe(pid);
  });

  it('leaves nothing undone when it closes while it draws', async () => {
    const { paint, close } = open();
    const { pid } = said(await paint(asked('a')));
    const waiting = [paint(asked('hang')), paint(asked('b'))];
    close();
    expect(await Promise.all(waiting)).toEqual([
      { is: 'undrawn', why: 'closed' },
      { is: 'undrawn', why: 'closed' },
    ]);
    expect(await paint(asked('c'))).toEqual({ is: 'undrawn', why: 'closed' });
    expect(await ends(pid)).toBe(true);
  });

  it('does not outlive the process that started it', async () => {
    const parent = fork(new URL('../support/painters/parent.ts', import.meta.url), { stdio: 'ignore', execArgv: [] });
    const [text] = await once(parent, 'message');
    const { pid } = saidSchema.parse(JSON.parse(String(text)));
    expect(lives(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await ends(pid)).toBe(true);
  });
});
