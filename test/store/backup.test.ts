import { readdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { openStore } from '../../src/open-store.ts';
import { isSound } from '../../src/store/standing.ts';
import { failureOf } from '../support/failure-of.ts';
import { dueIn, madeUpDelivery, madeUpLevel, madeUpSchedule, SENDING, STATES } from '../support/made-up-posts.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';
import { createFolder } from '../support/temporary-store.ts';

let folder: ReturnType<typeof createFolder>;
let writer: StoreProcess | undefined;
beforeEach(() => {
  folder = createFolder();
});
afterEach(async () => {
  await writer?.kill();
  writer = undefined;
  folder.remove();
});

interface Exported {
  readonly places: readonly unknown[];
  readonly decisions: readonly unknown[];
  readonly updates: readonly unknown[];
  readonly deliveries: readonly { readonly fence: number }[];
  readonly events: readonly unknown[];
}

it('a backup made while another process writes is whole: each update is in it with all it did, or not at all', async () => {
  writer = startStoreProcess(folder.url, 'write');
  await writer.said(20);
  const reader = await openStore(folder.url, { mode: 'read' });
  for (const name of ['one.db', 'two.db', 'three.db']) {
    const told = writer.lines.filter((line) => line.startsWith('change')).length;
    await reader.backup(`${folder.folder}/${name}`);
    expect(isSound(`${folder.folder}/${name}`)).toBe(true);
    const copy = await openStore(databaseUrlSchema.parse(`file:${folder.folder}/${name}`), { mode: 'read' });
    const { places, decisions, updates, deliveries, events } = JSON.parse(await copy.export()) as Exported;
    expect([places.length, decisions.length]).toEqual([updates.length, updates.length]);
    expect(updates.length).toBeGreaterThanOrEqual(told);
    // Each change of a delivery is there with its event.
    expect(events).toHaveLength(deliveries.reduce((changes, { fence }) => changes + fence, 0));
    expect(updates.length - deliveries.length).toBeLessThanOrEqual(1);
    await copy.close();
  }
  await reader.close();
  expect(readdirSync(folder.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('a backup can be opened in the place of the store, with all that was posted in it', async () => {
  const store = await openStore(folder.url, { mode: 'write' });
  await store.places.once('telegram:1', async () => ({}));
  await store.posts.change(async ({ schedules, deliveries, saveLevel }) => {
    await schedules.add(madeUpSchedule(1, { nextAt: 1_110 }));
    for (const [at, state] of STATES.entries())
      await deliveries.add(madeUpDelivery(at + 1, { state, occasion: state.is, draft: '["₿"]' }));
    await deliveries.advance(madeUpDelivery(1), { state: SENDING, nextAt: 2_220 }, 1_111);
    await saveLevel(madeUpLevel('one'));
  });
  const file = `${folder.folder}/backup.db`;
  await store.backup(file);
  const restored = await openStore(databaseUrlSchema.parse(`file:${file}`), { mode: 'write' });
  expect(await restored.export()).toBe(await store.export());
  expect(await dueIn(restored.posts)(2_220, 10)).toEqual(await dueIn(store.posts)(2_220, 10));
  await restored.close();
  await store.close();
});

it('no backup is written over another file, nor into a folder that is not there', async () => {
  const store = await openStore(folder.url, { mode: 'write' });
  const refusal = (file: string) => failureOf(store.backup(file));
  writeFileSync(`${folder.folder}/taken.db`, 'mine');
  expect(await refusal(`${folder.folder}/taken.db`)).toMatchObject({ code: 'backup_exists' });
  expect(await refusal(`${folder.folder}/nowhere/backup.db`)).toMatchObject({ code: 'store_read_only' });
  await store.close();
});
