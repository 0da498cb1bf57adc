import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAWN, digestOf, GOLDENS_FILE, goldens, probe } from '../test/support/goldens.ts';
import { ROOT } from './run.ts';

/**
 * Draws every golden picture anew, writes what each must be to test/charts/goldens.json and the best of them to test/charts/goldens/. Run
 * by hand after a change of what draws, and looked at; `npm run pictures -- FOLDER` writes all of them there to be looked at and changes nothing.
 */
const [folder] = process.argv.slice(2);
const LOOKS = join(ROOT, 'test/charts/goldens');

const pictures = goldens();
if (folder === undefined) {
  const digests = Object.fromEntries(
    pictures.filter(({ kept }) => kept).map(({ name, png }) => [name, digestOf(png())]),
  );
  writeFileSync(GOLDENS_FILE, `${JSON.stringify({ probe: probe(), digests }, null, 2)}\n`);
  rmSync(LOOKS, { recursive: true, force: true });
  mkdirSync(LOOKS, { recursive: true });
  for (const { name, png } of pictures) if (DRAWN.has(name)) writeFileSync(join(LOOKS, `${name}.png`), png());
} else {
  mkdirSync(folder, { recursive: true });
  for (const { name, png } of pictures) writeFileSync(join(folder, `${name}.png`), png());
}
process.stdout.write(`${pictures.length} pictures; ${readFileSync(GOLDENS_FILE).length} bytes of what they must be\n`);
