import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { HOUSE } from './copy-of-house.ts';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment as the machine has it, without what npm and this project put in front: its own Node comes first. */
function machineEnvironment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^NODE$|^NODE_ENV$|^INIT_CWD$|^VITEST|^TZ$/iu.test(name),
  );
  // Sources of live figures are the world's, which no test asks.
  return { ...Object.fromEntries(kept), OFFLINE: '1', PATH: path.join(delimiter) };
}

/** Node as the machine has it, and Node 24 where the machine's is another: both must do. */
export function nodesOfThisMachine(): readonly (readonly [name: string, environment: NodeJS.ProcessEnv])[] {
  const machine = machineEnvironment();
  const own = spawnSync('node', ['--version'], { env: machine, encoding: 'utf8' }).stdout.trim();
  const brought = join(HOUSE, 'node_modules/.bin');
  const first = [`the machine’s Node ${own}`, machine] as const;
  if (own.startsWith('v24.') || !existsSync(join(brought, 'node'))) return [first];
  const folder = join(HOUSE, 'node_modules', `node-linux-${process.arch}`, 'bin');
  return [first, ['Node 24', { ...machine, PATH: `${folder}${delimiter}${machine['PATH']}` }]];
}

/** Runs a line as it would be typed into a shell. */
export function type(line: string, cwd: string, env: NodeJS.ProcessEnv, input = ''): Ran {
  const done = spawnSync('bash', ['-c', line], {
    cwd,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 200_000,
  });
  if (done.error) throw done.error;
  return { code: done.status ?? 1, stdout: done.stdout, stderr: done.stderr };
}
