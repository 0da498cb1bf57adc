import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineEnvironment, run } from './run.ts';

/** The package as a stranger gets it: packed, installed into an empty folder with the machine's own Node, and asked. */
interface Claim {
  readonly says: string;
  readonly holds: boolean;
  readonly seen: string;
}

const folder = mkdtempSync(join(tmpdir(), 'tidemark-proof-'));
const claims: Claim[] = [];
try {
  const packed = run('npm', ['pack', '--pack-destination', folder]);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  claims.push({
    says: 'npm pack writes the package',
    holds: packed.code === 0 && archive !== undefined,
    seen: packed.out,
  });
  if (archive) claims.push(...askThePackage(join(folder, archive)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const failed = claims.filter(({ holds }) => !holds);
for (const { says, holds } of claims) process.stdout.write(`${holds ? '✓' : '✗'} ${says}\n`);
for (const { says, seen } of failed) process.stderr.write(`\n${says}:\n${seen}\n`);
process.stdout.write(`proof: ${claims.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

function askThePackage(archive: string): readonly Claim[] {
  const home = join(folder, 'stranger');
  mkdirSync(home);
  const env = machineEnvironment();
  run('npm', ['init', '-y'], { cwd: home, env });
  const installed = run('npm', ['install', '--no-audit', '--no-fund', archive], { cwd: home, env });
  const ask = (...args: readonly string[]) => run('npx', ['--no-install', 'tidemark', ...args], { cwd: home, env });
  const english = ask('ask', '/flows 2026-01-23', '--locale', 'en');
  const chinese = ask('ask', '/flows 2026-01-23', '--locale', 'zh-CN');
  const wrong = ask('recap');
  return [
    { says: 'it installs into an empty folder', holds: installed.code === 0, seen: installed.out },
    {
      says: 'npx tidemark answers in English',
      holds: english.code === 0 && english.out.includes('−$1.73B'),
      seen: english.out,
    },
    {
      says: 'npx tidemark answers in Chinese',
      holds: chinese.code === 0 && chinese.out.includes('−17.3亿美元'),
      seen: chinese.out,
    },
    { says: 'what is not part of it is refused with exit 2', holds: wrong.code === 2, seen: wrong.out },
  ];
}
