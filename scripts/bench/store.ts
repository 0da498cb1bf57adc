import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DatabaseUrl, databaseUrlSchema } from '../../src/core/database-url.ts';
import { placeId } from '../../src/core/place.ts';
import { isoDate } from '../../src/core/week.ts';
import { openStore } from '../../src/open-store.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { ROOT } from '../run.ts';
import { type Figure, median, PAIRS } from './figure.ts';
import { DELIVERIES, fillWithPosts, measureAdvance, PLACES } from './posts.ts';

const READY = fileURLToPath(new URL('./store-ready.ts', import.meta.url));
const REPORTS = 500;

/** How long it takes until a store of a large bot can answer, against one in which nothing is kept, and what a change costs there. */
export async function measureStore(): Promise<readonly Figure[]> {
  mkdirSync(join(ROOT, 'var'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'var/bench-'));
  const at = (name: string) => databaseUrlSchema.parse(`file:${join(folder, name)}`);
  try {
    await (await openStore(at('empty.db'), { mode: 'write' })).close();
    await fill(at('full.db'));
    const ratios: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const empty = ready(at('empty.db'), at('other.db'));
      ratios.push(ready(at('full.db'), at('other.db')) / empty);
    }
    const what = `a store of ${PLACES} places, ${DELIVERIES} deliveries and ${REPORTS} reports is ready ÷ an empty one`;
    const start: Figure = { what, value: median(ratios), digits: 2, limit: { atMost: 1.5 } };
    return [start, await measureAdvance(at('full.db'), at('few.db'))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bundled weeks over and over, each time as another vintage. */
async function fill(url: DatabaseUrl): Promise<void> {
  const { reports: bundled } = openBundled();
  const weeks = await bundled.weeks(isoDate('2999-12-31'));
  const store = await openStore(url, { mode: 'write' });
  await fillWithPosts(store, DELIVERIES);
  await store.places.once('bench:1', async ({ saveSettings, record }) => {
    for (let chat = 1; chat <= PLACES; chat += 1) {
      const place = placeId('telegram', -chat);
      await saveSettings(place, { locale: 'zh-CN', timeZone: 'Asia/Shanghai' });
      await record({ by: 'telegram:42', at: chat, place, what: 'settings.locale', after: '"zh-CN"' });
    }
    return {};
  });
  for (let each = 0; each < REPORTS; each += 1) {
    const week = weeks[each % weeks.length];
    const report = week && (await bundled.ofWeek(week));
    if (report) await store.reports.save(report);
  }
  await store.close();
}

function ready(url: DatabaseUrl, other: DatabaseUrl): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [READY, url, other], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`opening ${url} failed: ${stderr}`);
  return Number(stdout);
}
