import { writeSync } from 'node:fs';
import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { placeId } from '../../src/core/place.ts';
import { openStore } from '../../src/open-store.ts';
import { madeUpReport } from './made-up.ts';

/** Run by `startStoreProcess`: a process that holds a store, and says on stdout what was acknowledged to it. */
const [, , url, task, from = '0', order = 'honest'] = process.argv;
const store = await openStore(databaseUrlSchema.parse(url), { mode: 'write' });
// A pipe is written at once: what stands in it was said before this process ended.
const say = (line: string) => writeSync(1, `${line}\n`);
const place = placeId('telegram', -1);

async function change(number: number): Promise<void> {
  await store.places.once(`telegram:${number}`, async ({ saveSettings, record }) => {
    // The fault that the proof is shown to catch.
    if (order === 'too-early') say(`change ${number}`);
    await saveSettings(placeId('telegram', -1, number + 1), { timeZone: String(number) });
    await record({ by: 'telegram:42', at: number, place, what: 'settings.timeZone', after: JSON.stringify(number) });
    return {};
  });
  if (order === 'honest') say(`change ${number}`);
}

if (task === 'hold') {
  say('holds');
  setInterval(() => undefined, 60_000);
} else {
  say('writes');
  for (let number = Number(from); ; number += 1) {
    await change(number);
    if (number % 10 === 0)
      say(`report ${(await store.reports.save(madeUpReport('2026-01-23', { total: 11.1 }))).vintage}`);
  }
}
