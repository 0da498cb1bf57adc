import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBundled } from '../../src/sources/bundled.ts';
import { figuresOfJson, openTidemark } from '../support/ask.ts';

const DATA = new URL('../../data/', import.meta.url);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidemark-data-'));
  cpSync(DATA, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const open = () => openTidemark({ bundled: openBundled(pathToFileURL(`${folder}/`)) });

async function change(file: string, edit: (text: string) => string) {
  const path = join(folder, file);
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

interface Weeks {
  readonly weeks: readonly { readonly figures: readonly object[] }[];
}

/** Changes the last week of the record only, so that anything half loaded would still hold the first. */
const damageLastWeek = (edit: (week: Weeks['weeks'][number]) => object) =>
  change('weekly-flows.json', (text) => {
    const record = JSON.parse(text) as Weeks;
    const weeks = record.weeks.map((week, at) => (at === record.weeks.length - 1 ? { ...week, ...edit(week) } : week));
    return JSON.stringify({ ...record, weeks });
  });

const damageFigures = (change: object) =>
  damageLastWeek(({ figures }) => ({ figures: figures.map((figure) => ({ ...figure, ...change })) }));

describe('a bundled record that is damaged', () => {
  const DAMAGES: readonly (readonly [string, () => Promise<void>])[] = [
    ['cut off', () => change('weekly-flows.json', (text) => text.slice(0, -200))],
    ['empty', () => change('weekly-flows.json', () => '')],
    ['not JSON', () => change('weekly-flows.json', () => 'hello')],
    ['another JSON', () => change('weekly-flows.json', () => '{"weeks": []}')],
    ['gone', () => rm(join(folder, 'weekly-flows.json'))],
    ['with an amount that is text', () => damageFigures({ usd: '11' })],
    ['with an amount finer than its step', () => damageFigures({ usd: 11 })],
    ['with a step that is no power of ten', () => damageFigures({ step: 11 })],
    ['with a scope that nobody knows', () => damageFigures({ scope: 'galaxy' })],
    ['with a week that is no Friday', () => damageLastWeek(() => ({ weekEnding: '2026-05-21' }))],
    ['with weeks out of order', () => damageLastWeek(() => ({ weekEnding: '2021-01-01' }))],
    ['with a figure twice', () => damageLastWeek(({ figures }) => ({ figures: [...figures, ...figures] }))],
  ];

  it.each(DAMAGES)('%s, is named, and nothing of it is used', async (_, damage) => {
    await damage();
    const ask = open();
    for (const line of [
      '/flows 2021-03-19',
      '/flows',
      '/history',
      '/sol',
      '/sources',
      '/check Bitcoin saw outflows of $11.1 million.',
    ]) {
      const { failure, json, text } = await ask(line);
      expect(failure).toMatchObject({ code: 'data_damaged', file: 'weekly-flows.json' });
      expect(text).toContain('The data file weekly-flows.json is damaged at ');
      expect(text).toContain('so nothing of it is used. Restore it from the release.');
      expect(figuresOfJson(json)).toEqual([]);
    }
  });

  it('is refused again and again, not only the first time', async () => {
    await change('weekly-flows.json', () => 'hello');
    const ask = open();
    for (let time = 0; time < 3; time += 1) expect((await ask('/flows')).failure?.code).toBe('data_damaged');
  });

  it('says where, in Chinese too', async () => {
    await damageFigures({ usd: '11' });
    const { text } = await open()('/flows', { locale: 'zh-CN' });
    expect(text).toMatch(/数据文件 weekly-flows\.json 在 weeks\[117\]\.figures\[0\]\.usd 处损坏，因而全部不予使用。/u);
  });

  it('leaves what needs no figures alone', async () => {
    await change('weekly-flows.json', () => 'hello');
    const ask = open();
    for (const line of ['/help', '/privacy', '/lang', '/levels']) expect((await ask(line)).failure).toBeUndefined();
  });
});

describe('a damaged book of levels', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['with a price below zero', (text: string) => text.replace('"price": 93000', '"price": -93000')],
    [
      'with a date that does not exist',
      (text: string) => text.replace('"saidOn": "2026-01-26"', '"saidOn": "2026-02-30"'),
    ],
    ['without an author', (text: string) => text.replace('"author"', '"writer"')],
  ])('%s, is named, and no level is shown', async (_, edit) => {
    await change('levels.json', edit);
    const ask = open();
    const { failure, text } = await ask('/levels');
    expect(failure).toMatchObject({ code: 'data_damaged', file: 'levels.json' });
    expect(text).not.toContain('93,000');
    expect((await ask('/flows')).failure).toBeUndefined();
  });
});
