import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compose } from '../../src/charts/paint/draw.ts';
import { pictureSchema } from '../../src/core/picture.ts';
import { digestOf, GOLDENS_FILE, goldens, probe } from '../support/goldens.ts';
import { faultsOf } from '../support/text-boxes.ts';

const digestsSchema = z.record(z.string(), z.string());
const kept = z
  .object({ probe: z.string(), digests: digestsSchema })
  .parse(JSON.parse(readFileSync(GOLDENS_FILE, 'utf8')));
const PROGRAM = fileURLToPath(new URL('../support/golden-digests.ts', import.meta.url));
const all = goldens();

/** Where this machine's canvas rounds otherwise than the one that wrote the goldens, bytes say nothing of our code. */
const drawsAlike = probe() === kept.probe;

describe('a golden picture', () => {
  it('is one of those that are kept, and the other way around', () => {
    expect(Object.keys(kept.digests)).toEqual(all.filter((each) => each.kept).map(({ name }) => name));
  });

  it('is the same bytes in another process', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM]);
    const other = digestsSchema.parse(JSON.parse(stdout));
    expect(Object.keys(other).length).toBeGreaterThan(10);
    for (const [name, digest] of Object.entries(other)) {
      const own = all.find((each) => each.name === name)?.png();
      expect([name, own && digestOf(own)]).toEqual([name, digest]);
    }
  });

  it.each(all)(
    '$name is what it was, its words legible, whole, within their cells and apart',
    ({ name, ...golden }) => {
      const { canvas, texts } = compose(pictureSchema.parse(golden.picture));
      expect(faultsOf(texts, golden.picture)).toEqual([]);
      // Words that are 40 % longer than English may end in an ellipsis.
      const cut = texts.filter((box) => box.cut && !name.includes('-long-'));
      expect(cut.map(({ text }) => text)).toEqual([]);
      if (!golden.kept || !drawsAlike) return;
      const digest = digestOf(canvas.toBuffer('image/png'));
      expect(digest, 'npm run pictures draws them anew: then look at them').toBe(kept.digests[name]);
    },
  );
});
