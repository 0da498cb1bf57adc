import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.ts';

/** Writes dist/, the tree as JavaScript with its data beside it: Node strips no types under node_modules. */
const dist = join(ROOT, 'dist');
rmSync(dist, { recursive: true, force: true });
const { code, out } = run('tsc', ['-p', 'tsconfig.build.json']);
process.stdout.write(out);
process.exitCode = code;
for (const folder of ['data', 'locales']) {
  const kept = readdirSync(join(ROOT, folder)).filter((file) => !file.endsWith('.ts'));
  for (const file of kept) cpSync(join(ROOT, folder, file), join(dist, folder, file));
}
cpSync(join(ROOT, 'src/charts/fonts'), join(dist, 'src/charts/fonts'), { recursive: true });
cpSync(join(ROOT, 'src/start.mjs'), join(dist, 'src/start.mjs'));
