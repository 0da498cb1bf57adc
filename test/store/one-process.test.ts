import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/open-store.ts';
import { isLocked } from '../../src/store/file-lock.ts';
import { failureOf } from '../support/failure-of.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';
import { createFolder } from '../support/temporary-store.ts';

let folder: ReturnType<typeof createFolder>;
let other: StoreProcess | undefined;
beforeEach(() => {
  folder = createFolder();
});
afterEach(async () => {
  await other?.kill();
  other = undefined;
  folder.remove();
});

const write = () => openStore(folder.url, { mode: 'write' });
const refusal = () => failureOf(write());

async function startHolder(): Promise<StoreProcess> {
  other = startStoreProcess(folder.url, 'hold');
  await other.said(1);
  expect(other.lines).toEqual(['holds']);
  return other;
}

describe('a store that another process writes to', () => {
  it('is refused to a second one', async () => {
    await startHolder();
    expect(await refusal()).toEqual({ code: 'store_locked', file: folder.file });
    expect(isLocked(folder.file)).toBe(true);
  });

  it('can be read beside it', async () => {
    await startHolder();
    const reader = await openStore(folder.url, { mode: 'read' });
    expect(JSON.parse(await reader.export())).toMatchObject({ places: [] });
    await reader.close();
  });

  it('is free at once when that process is killed', async () => {
    const holder = await startHolder();
    await holder.kill();
    expect(isLocked(folder.file)).toBe(false);
    const store = await write();
    await store.close();
  });
});

describe('a store of this process', () => {
  it('is refused a second time until it is closed', async () => {
    const store = await write();
    expect(await refusal()).toMatchObject({ code: 'store_locked' });
    await store.close();
    await (await write()).close();
  });

  it('is not held up by a lock file that was left behind', async () => {
    writeFileSync(`${folder.file}-lock`, '');
    expect(isLocked(folder.file)).toBe(false);
    const store = await write();
    await store.close();
  });
});
