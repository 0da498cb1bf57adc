import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { TextBox } from '../../src/charts/job.ts';
import { compose } from '../../src/charts/paint/draw.ts';
import { pictureSchema } from '../../src/core/picture.ts';
import { digestOf, GOLDENS_FILE, goldens, probe } from '../support/goldens.ts';
import { faultsOf } from '../support/text-boxes.ts';

const kept = z
  .object({ probe: z.string(), digests: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(GOLDENS_FILE, 'utf8')));
const PROGRAM = fileURLToPath(new URL('../support/golden-digests.ts', import.meta.url));
const all = goldens();
const drawn = new Map<string, { readonly digest: string | undefined; readonly texts: readonly TextBox[] }>();

beforeAll(() => {
  for (const { name, picture, kept: isKept } of all) {
    const { canvas, texts } = compose(pictureSchema.parse(picture));
    drawn.set(name, { digest: isKept ? digestOf(canvas.toBuffer('image/png')) : undefined, texts });
  }
});

describe('a golden picture', () => {
  it('is one of those that are kept, and the other way around', () => {
    expect(Object.keys(kept.digests)).toEqual(all.filter((each) => each.kept).map(({ name }) => name));
  });

  // Where this machine's canvas rounds otherwise than the one that wrote the goldens, bytes say nothing of our code.
  it.runIf(probe() === kept.probe)('is what it was (npm run pictures, then look at them)', () => {
    const digests = Object.fromEntries(
      [...drawn].flatMap(([name, { digest }]) => (digest === undefined ? [] : [[name, digest]])),
    );
    expect(digests).toEqual(kept.digests);
  });

  it('is the same bytes in another process', () => {
    const other = z
      .record(z.string(), z.string())
      .parse(JSON.parse(execFileSync(process.execPath, [PROGRAM], { encoding: 'utf8' })));
    for (const [name, digest] of Object.entries(other)) expect([name, digest]).toEqual([name, drawn.get(name)?.digest]);
    expect(Object.keys(other).length).toBeGreaterThan(10);
  });

  it.each(all)('$name keeps its words legible, within their cells and apart', ({ name, picture }) => {
    expect(faultsOf(drawn.get(name)?.texts ?? [], picture)).toEqual([]);
  });

  it.each(all.filter(({ name }) => !name.includes('-long-')))('$name cuts no words off', ({ name }) => {
    expect((drawn.get(name)?.texts ?? []).filter(({ cut }) => cut).map(({ text }) => text)).toEqual([]);
  });
});
