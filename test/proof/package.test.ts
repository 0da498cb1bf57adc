import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodesOfThisMachine, type } from '../support/as-a-stranger.ts';
import { HOUSE } from '../support/copy-of-house.ts';

const shelf = mkdtempSync(join(tmpdir(), 'tidemark-shelf-'));
let archive = '';

beforeAll(() => {
  const packed = type(`npm pack --pack-destination ${shelf}`, HOUSE, process.env);
  expect(packed).toMatchObject({ code: 0 });
  archive = readdirSync(shelf).find((file) => file.endsWith('.tgz')) ?? '';
});
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

describe.each(nodesOfThisMachine())('the package in an empty folder, with %s', (_, env) => {
  const home = mkdtempSync(join(tmpdir(), 'tidemark-stranger-'));
  const ask = (words: string) => type(`npx --no-install tidemark ${words}`, home, env);

  beforeAll(() => {
    const installed = type(`npm init -y && npm install --no-audit --no-fund ${join(shelf, archive)}`, home, env);
    expect(installed).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('answers in English', () => {
    const { code, stdout } = ask('ask "/flows 2026-01-23"');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/−\$1\.73B[\s\S]*not investment advice/u)]);
  });

  it('answers in Chinese', () => {
    const { code, stdout } = ask('ask "/flows 2026-01-23" --locale zh-CN');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/−17\.3亿美元[\s\S]*不构成投资建议/u)]);
  });

  it('reads a report, checks a text and speaks on the console', () => {
    const text = 'CoinShares: digital asset products saw outflows of $11.1m last week.';
    const read = type('npx --no-install tidemark read - --json', home, env, text);
    expect(JSON.parse(read.stdout)).toMatchObject({ report: { lines: [{ scope: 'total', usd: -11_100_000 }] } });
    const console = type('npx --no-install tidemark run', home, env, '/check $11.1m outflow\n/help\n');
    expect(console).toMatchObject({ code: 0, stderr: expect.stringContaining('No platform token is set') });
    expect(console.stdout).toMatch(/Check against CoinShares[\s\S]*What you can ask/u);
  });

  it('keeps what it is given in a store, and gives it back', () => {
    const took = expect.stringMatching(/^The store took \d+ steps and is of this version\.$/mu);
    expect(ask('migrate')).toMatchObject({ code: 0, stdout: took });
    expect(JSON.parse(ask('export').stdout)).toMatchObject({ tidemark: 'export', places: [] });
    expect(ask('backup copy.db')).toMatchObject({ code: 0, stdout: 'Backed up to copy.db.\n' });
  });

  it('refuses what it cannot do yet in one sentence, with exit code 2', () => {
    const { code, stderr } = ask('bench');
    expect([code, stderr.trim().split('\n')]).toEqual([2, [expect.stringContaining('tidemark bench')]]);
  });

  it('says what works', () => {
    expect(ask('doctor')).toMatchObject({ code: 0, stdout: expect.stringMatching(/118 weeks, all readable/u) });
  });
});
