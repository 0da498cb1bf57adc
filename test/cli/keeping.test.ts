import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { madeUpReport } from '../support/made-up.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';
import { createFolder } from '../support/temporary-store.ts';
import { tidemark } from '../support/terminal.ts';

let folder: ReturnType<typeof createFolder>;
let running: StoreProcess | undefined;
beforeEach(() => {
  folder = createFolder();
});
afterEach(async () => {
  await running?.kill();
  running = undefined;
  folder.remove();
});

const at = (name: string) => `${folder.folder}/${name}`;
const type = (args: readonly string[], database = folder.file, locale = 'en') =>
  tidemark(args, { environment: { DATABASE_URL: `file:${database}`, DEFAULT_LOCALE: locale } });

async function keepSomething(): Promise<void> {
  const store = await openStore(folder.url, { mode: 'write' });
  await store.places.once('telegram:1', async ({ saveSettings }) => ({
    done: await saveSettings(placeId('telegram', -1), { locale: 'zh-CN' }),
  }));
  await store.reports.save(madeUpReport('2026-01-23', { total: 11.1 }));
  await store.close();
}

describe('tidemark export and import', () => {
  it('carry everything from one store to another', async () => {
    await keepSomething();
    const exported = await type(['export']);
    expect([exported.code, exported.err]).toEqual([0, '']);
    writeFileSync(at('export.json'), exported.out);
    expect(await type(['import', at('export.json')], at('new.db'))).toEqual({
      code: 0,
      out: `Imported from ${at('export.json')}.\n`,
      err: '',
    });
    expect((await type(['export'], at('new.db'))).out).toBe(exported.out);
  });

  it('never carry a token', async () => {
    await keepSomething();
    const environment = { DATABASE_URL: folder.url, TELEGRAM_TOKEN: '123456:AAH-secret' };
    expect((await tidemark(['export'], { environment })).out).not.toContain('AAH');
  });

  it('refuse a store that holds something, in one sentence', async () => {
    await keepSomething();
    writeFileSync(at('export.json'), (await type(['export'])).out);
    const { code, out, err } = await type(['import', at('export.json')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `tidemark: The store ${folder.file} already holds something, and an import would mix with it. Give DATABASE_URL a new file.\n`,
    );
  });

  it.each([
    ['nowhere.json', 'does not exist'],
    ['folder', 'is a folder'],
    ['half.json', 'is not an export of this bot: it does not fit at JSON'],
  ])('refuse %s with what to do, and exit 2', async (name, sentence) => {
    mkdirSync(at('folder'));
    writeFileSync(at('half.json'), '{"tidemark":"exp');
    const { code, err } = await type(['import', at(name)]);
    expect([code, err]).toEqual([2, expect.stringContaining(`${at(name)} ${sentence}`)]);
  });
});

describe('tidemark backup', () => {
  it('writes a copy that can be opened, beside a process that goes on writing', async () => {
    running = startStoreProcess(folder.url, 'write');
    await running.said(10);
    const before = running.lines.length;
    expect(await type(['backup', at('backup.db')])).toMatchObject({
      code: 0,
      out: `Backed up to ${at('backup.db')}.\n`,
    });
    await running.said(before + 5);
    expect(running.lines.length).toBeGreaterThan(before);
    const copy = await openStore(databaseUrlSchema.parse(`file:${at('backup.db')}`), { mode: 'read' });
    expect(await copy.places.find([placeId('telegram', -1, 1)])).toHaveLength(1);
    await copy.close();
  });

  it('leaves alone what stands there already, and exits 2', async () => {
    await keepSomething();
    writeFileSync(at('mine.txt'), 'mine');
    const { code, err } = await type(['backup', at('mine.txt')]);
    expect([code, readFileSync(at('mine.txt'), 'utf8')]).toEqual([2, 'mine']);
    expect(err).toContain('exists already');
  });

  it('makes no store where there is none', async () => {
    const { code, err } = await type(['backup', at('backup.db')]);
    expect([code, existsSync(folder.file), existsSync(at('backup.db'))]).toEqual([1, false, false]);
    expect(err).toContain(`There is no store at ${folder.file} yet.`);
  });
});

describe('tidemark migrate', () => {
  it('makes a store, and does nothing the second time', async () => {
    expect((await type(['migrate'])).out).toBe(
      `The store took ${Object.keys(MIGRATIONS).length} steps and is of this version.\n`,
    );
    expect((await type(['migrate'])).out).toBe('The store is of this version already.\n');
  });

  it('is refused while another process writes, in the language of the operator', async () => {
    running = startStoreProcess(folder.url, 'hold');
    await running.said(1);
    const [english, chinese] = [await type(['migrate']), await type(['migrate'], folder.file, 'zh-CN')];
    expect([english.code, english.err]).toEqual([
      1,
      `tidemark: Another process writes to the store ${folder.file}, and only one may. End it, or give this one another DATABASE_URL.\n`,
    ]);
    expect(chinese.err).toContain('另一个进程正在写数据库');
  });
});

describe('what doctor says of the store', () => {
  const line = async () => {
    const { code, out } = await type(['doctor']);
    return [code, out.split('\n').find((each) => /^. Store/u.test(each))];
  };

  it('before anything is kept', async () => {
    expect(await line()).toEqual([0, expect.stringMatching(/^✓ Store +Nothing is kept at .* yet\./u)]);
    expect(existsSync(folder.file)).toBe(false);
  });

  it('when all of it is sound', async () => {
    await keepSomething();
    expect(await line()).toEqual([0, expect.stringContaining(`${folder.file} is sound, all of it.`)]);
  });

  it('while the bot writes to it', async () => {
    running = startStoreProcess(folder.url, 'hold');
    await running.said(1);
    expect(await line()).toEqual([0, expect.stringContaining('a running Tidemark writes to it')]);
  });

  it('when it is damaged, without changing it', async () => {
    await keepSomething();
    const bytes = readFileSync(folder.file).fill(0xa5, 4_096 * 3);
    writeFileSync(folder.file, bytes);
    expect(await line()).toEqual([
      1,
      expect.stringMatching(/^✗ Store +The store .* is damaged, so it is left as it is\. Move/u),
    ]);
    expect(readFileSync(folder.file).equals(bytes)).toBe(true);
  });
});

it.each([['backup'], ['import'], ['export', 'file.json'], ['migrate', '--now'], ['backup', 'one.db', 'two.db']])(
  '%j is wrong use',
  async (...args) => {
    expect(await type(args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('is not understood here'),
    });
  },
);
