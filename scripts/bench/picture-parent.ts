import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createPictures } from '../../src/charts/pictures.ts';
import { createStudio } from '../../src/charts/studio.ts';
import type { Picture } from '../../src/core/picture.ts';
import { madeUpPicture } from '../../test/support/made-up-pictures.ts';

/** A bot that has 100 different recaps drawn: says how late its event loop was, how much it grew, and how often one picture was drawn. */
const COUNT = 100;
const folder = mkdtempSync(join(tmpdir(), 'tidemark-pictures-'));
const studio = createStudio();
let asked = 0;
const counting = {
  paint: (picture: Picture) => {
    asked += 1;
    return studio.paint(picture);
  },
  close: () => studio.close(),
};
const trouble = (error: unknown) => {
  throw error;
};
const pictures = createPictures({ studio: counting, folder, budgetBytes: 64 * 2 ** 20, trouble });
const draw = async (title: string) => {
  const painted = await pictures.png(madeUpPicture('recap', 'en', { title }));
  if (painted.is === 'undrawn') throw new Error(painted.why);
};
const resident = () => {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
};

try {
  for (let at = 0; at < 10; at += 1) await draw(`warm ${at}`);
  const before = resident();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await Promise.all(Array.from({ length: COUNT }, (_, at) => draw(`recap ${at}`)));
  delay.disable();
  const grown = resident() - before;
  asked = 0;
  await Promise.all([draw('once'), draw('once')]);
  await draw('once');
  process.send?.({ delay: delay.percentile(99) / 1e6, grown, drawn: asked });
} finally {
  pictures.close();
  rmSync(folder, { recursive: true, force: true });
}
