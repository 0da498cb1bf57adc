import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodesOfThisMachine, type } from '../support/as-a-stranger.ts';
import { HOUSE } from '../support/copy-of-house.ts';

/** The README's first command, as it stands there. */
const [, first = ''] = /```sh\n(npm ci && npm start)\n```/u.exec(readFileSync(join(HOUSE, 'README.md'), 'utf8')) ?? [];

describe.each(nodesOfThisMachine())('a fresh clone, with %s', (_, env) => {
  const parent = mkdtempSync(join(tmpdir(), 'tidemark-clone-'));
  const clone = join(parent, 'tidemark');

  beforeAll(() => {
    expect(type(`git clone -q ${HOUSE} ${clone}`, parent, process.env)).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('goes from nothing to its first answers with the README’s first command', () => {
    expect(first).toBe('npm ci && npm start');
    const { code, stdout } = type(first, clone, env, '/flows 2026-01-23\n/sol\n/levels\n/help\n');
    expect(code).toBe(0);
    for (const part of ['−$1.73B', 'SOL · fund flows', '$93,000', 'What you can ask']) expect(stdout).toContain(part);
  });

  it('leaves nothing behind that git would show', () => {
    expect(type('git status --porcelain', clone, env).stdout).toBe('');
  });

  it('says in one plain sentence what is wrong when a wrong runtime starts the sources', () => {
    const { code, stdout, stderr } = type('node src/start.mjs ask /flows', clone, env);
    const right = type('node --version', clone, env).stdout.startsWith('v24.');
    if (right) expect([code, stdout]).toEqual([0, expect.stringContaining('Fund flows')]);
    else expect([code, stdout, stderr.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('needs Node 24')]]);
  });
});
