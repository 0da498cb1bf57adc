import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Painted } from '../../src/charts/job.ts';
import { createPictures } from '../../src/charts/pictures.ts';
import { pictureKey } from '../../src/charts/shelf.ts';
import type { Picture } from '../../src/core/picture.ts';
import { madeUpPicture } from '../support/made-up-pictures.ts';
import { saidIn, tinyPng } from '../support/painters/tiny-png.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidemark-shelf-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asked = (title: string): Picture => madeUpPicture('bars', 'en', { title });
const sizeOf = (title: string): number => tinyPng(title).length;

/** A studio that writes a picture's title into it and remembers what it was asked for. */
function remembering() {
  const drawn: string[] = [];
  const studio = {
    async paint({ title }: Picture): Promise<Painted> {
      drawn.push(title);
      return title === 'never' ? { is: 'undrawn', why: 'ended' } : { is: 'painted', png: tinyPng(title) };
    },
    close: () => undefined,
  };
  return { studio, drawn };
}

function open(more: { readonly folder?: string; readonly budgetBytes?: number } = {}) {
  const { studio, drawn } = remembering();
  const troubles: unknown[] = [];
  const settings = { folder, budgetBytes: 1e6, trouble: (error: unknown) => troubles.push(error), ...more };
  const pictures = createPictures({ studio, ...settings });
  const titleOf = async (title: string) => {
    const painted = await pictures.png(asked(title));
    return painted.is === 'painted' ? saidIn(painted.png) : painted.why;
  };
  return { titleOf, drawn, troubles };
}

describe('a shelf of pictures', () => {
  it('has the same picture drawn once, whoever asks and when', async () => {
    const { titleOf, drawn } = open();
    expect(await Promise.all([titleOf('a'), titleOf('a'), titleOf('a')])).toEqual(['a', 'a', 'a']);
    expect(await titleOf('a')).toBe('a');
    const later = open();
    expect(await later.titleOf('a')).toBe('a');
    expect([...drawn, ...later.drawn]).toEqual(['a']);
  });

  it('keeps nothing of what belongs to one place', async () => {
    const { studio, drawn } = remembering();
    const pictures = createPictures({ studio, folder, budgetBytes: 1e6, trouble: () => undefined });
    for (const _ of [1, 2]) expect((await pictures.png(asked('a'), 'unkept')).is).toBe('painted');
    expect([drawn, readdirSync(folder)]).toEqual([['a', 'a'], []]);
  });

  it('knows a picture by what it shows, in whatever order it is written', () => {
    const { title, ...rest } = asked('a');
    expect(pictureKey({ ...rest, title }, 'x')).toBe(pictureKey(asked('a'), 'x'));
    expect(pictureKey(asked('b'), 'x')).not.toBe(pictureKey(asked('a'), 'x'));
    expect(pictureKey(asked('a'), 'y')).not.toBe(pictureKey(asked('a'), 'x'));
  });

  it('keeps no picture that was not drawn', async () => {
    const { titleOf, drawn } = open();
    expect([await titleOf('never'), await titleOf('never')]).toEqual(['ended', 'ended']);
    expect(drawn).toEqual(['never', 'never']);
  });

  it('lets those go that were longest unused', async () => {
    const { titleOf, drawn } = open({ budgetBytes: 2 * sizeOf('a') });
    for (const title of ['a', 'b', 'a', 'c', 'a', 'b']) await titleOf(title);
    expect(drawn).toEqual(['a', 'b', 'c', 'b']);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('knows after a start which were longest unused', async () => {
    const first = open();
    for (const title of ['a', 'b']) await first.titleOf(title);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1e9, 1e9);
    await first.titleOf('a');
    const second = open({ budgetBytes: 2 * sizeOf('a') });
    for (const title of ['c', 'a']) await second.titleOf(title);
    expect(second.drawn).toEqual(['c']);
  });

  it('keeps none that is larger than the whole shelf', async () => {
    const { titleOf } = open({ budgetBytes: 5 });
    expect(await titleOf('a')).toBe('a');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['cut off', (file: string) => truncateSync(file, 12)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['another thing', (file: string) => writeFileSync(file, 'no picture at all, but long enough')],
  ])('draws anew what is %s', async (_, spoil) => {
    const { titleOf, drawn } = open();
    await titleOf('a');
    for (const name of readdirSync(folder)) spoil(join(folder, name));
    expect(await titleOf('a')).toBe('a');
    expect(await titleOf('a')).toBe('a');
    expect(drawn).toEqual(['a', 'a']);
  });

  it('clears away what was begun when a process ended', async () => {
    writeFileSync(join(folder, `${'a'.repeat(64)}.png.111.half`), 'half');
    await open().titleOf('a');
    expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toEqual([]);
  });

  it('draws all the same where nothing can be kept', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { titleOf, drawn, troubles } = open({ folder: join(file, 'beneath') });
    expect([await titleOf('a'), await titleOf('a')]).toEqual(['a', 'a']);
    expect(drawn).toEqual(['a', 'a']);
    expect(troubles.length).toBeGreaterThan(0);
  });

  it('keeps pictures again once its folder is back', async () => {
    const { titleOf, drawn, troubles } = open();
    await titleOf('a');
    rmSync(folder, { recursive: true });
    expect([await titleOf('a'), await titleOf('b'), await titleOf('b')]).toEqual(['a', 'b', 'b']);
    expect(drawn).toEqual(['a', 'a', 'b']);
    expect(troubles.length).toBeGreaterThan(0);
  });
});
