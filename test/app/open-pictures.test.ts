import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { USUAL_LOOK } from '../../src/core/picture.ts';
import type { SaidPicture } from '../../src/core/said-picture.ts';
import { type OpenPictures, openPictures } from '../../src/open-pictures.ts';
import { sidesOf } from '../doubles/discord/uploads.ts';
import { madeUpPicture } from '../support/pictured-app.ts';

const forked = vi.hoisted((): ChildProcess[] => []);
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>();
  const fork = (...all: Parameters<typeof real.fork>) => {
    const child = real.fork(...all);
    forked.push(child);
    return child;
  };
  return { ...real, fork };
});

let folder: string;
let kept: SaidPicture[];
const warned: unknown[] = [];
const opened: OpenPictures[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-test-'));
  warned.length = 0;
  forked.length = 0;
  kept = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function open(name = 'tidemark.db'): OpenPictures {
  const note = (...what: unknown[]) => void warned.push(what);
  const pictures = openPictures({
    database: databaseUrlSchema.parse(`file:${join(folder, name)}`),
    book: { keep: async (said) => void kept.push(said) },
    clock: stoppedClock(0),
    log: { warn: note, error: note },
    pictureMs: 50_000,
  });
  opened.push(pictures);
  return pictures;
}

const processes = () => forked.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).length;
const make = (pictures: OpenPictures) => pictures.make(madeUpPicture(), 'en', USUAL_LOOK);
const keepStore = () => writeFileSync(join(folder, 'tidemark.db'), '');

describe('what draws', () => {
  it('is started with the first picture and ended with the last, and what is asked then is not drawn', async () => {
    keepStore();
    const pictures = open();
    expect(processes()).toBe(0);
    const made = await make(pictures);
    expect(made && sidesOf(made.png)).toEqual({ width: 1200, height: 675 });
    expect(processes()).toBe(1);
    await pictures.close();
    await vi.waitFor(() => expect(processes()).toBe(0));
    expect(warned).toEqual([]);
    expect(await make(pictures)).toBeUndefined();
    expect(warned).toEqual([['picture_undrawn', { why: 'closed' }]]);
  });

  it('keeps what it drew beside the store, where the next finds it without drawing, byte for byte', async () => {
    keepStore();
    const first = await make(open());
    expect(readdirSync(join(folder, 'pictures'))).toHaveLength(1);
    await opened[0]?.close();
    await vi.waitFor(() => expect(processes()).toBe(0));
    const second = await make(open());
    expect(second).toEqual({ ...first, png: Buffer.from(first?.png ?? []) });
    expect(processes()).toBe(0);
  });

  it('leaves nothing behind where there is no store', async () => {
    vi.stubEnv('TMPDIR', folder);
    const pictures = open('nothing/tidemark.db');
    expect(await make(pictures)).toBeDefined();
    expect(readdirSync(folder)).toHaveLength(1);
    await pictures.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('draws also where nothing can be kept, and says so', async () => {
    writeFileSync(join(folder, 'pictures'), 'a file, and no folder');
    keepStore();
    expect(await make(open())).toBeDefined();
    expect(JSON.stringify(warned)).toContain('picture_shelf');
  });

  it('has nothing to end where nothing was asked', async () => {
    await open().close();
    expect([processes(), readdirSync(folder), warned]).toEqual([0, [], []]);
  });
});

describe('what a picture said', () => {
  it('is kept by the code on its face', async () => {
    keepStore();
    const made = await make(open());
    const [said] = kept;
    expect(made?.picture.code).toBe(`/verify ${said?.code}`);
    expect(made?.name).toBe(`tidemark-${said?.code}.png`);
    expect(said).toMatchObject({ title: 'Flows: made up', said: ['Bitcoin 1: +$111M', 'Bitcoin 2: +$111M'] });
  });
});
