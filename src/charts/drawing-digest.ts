import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What decides how a picture looks: the code that draws, its faces, and the packages beneath it. */
const PARTS = [new URL('./paint/', import.meta.url), new URL('./fonts/', import.meta.url)];
const PACKAGES = ['echarts', '@napi-rs/canvas'];

/** A digest of all that draws: pictures of another one are drawn anew, and nobody has to remember to say so. */
export async function drawingDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of PARTS)
    for (const file of (await readdir(folder)).toSorted())
      hash.update(file).update(await readFile(new URL(file, folder)));
  const require = createRequire(import.meta.url);
  for (const name of PACKAGES) hash.update(await readFile(require.resolve(`${name}/package.json`)));
  return hash.digest('hex');
}
