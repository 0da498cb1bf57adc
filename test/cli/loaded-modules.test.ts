import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startTidemark } from '../support/child.ts';

const LIST = new URL('../support/list-modules.mjs', import.meta.url).href;

async function modulesOf(args: readonly string[]): Promise<readonly string[]> {
  const { code, err } = await startTidemark(args, { node: ['--import', LIST] });
  expect(code).toBe(0);
  return err.split('\n');
}

describe.concurrent('an answer that needs no network', () => {
  it('loads no platform, no database, no chart, no network client and no reader', async () => {
    const loaded = await modulesOf(['ask', '/flows 2026-01-23', '--now', '2026-11-25']);
    expect(loaded.some((url) => url.endsWith('/src/app.ts'))).toBe(true);
    for (const heavy of [
      /node_modules\/(?:grammy|@grammyjs|discord\.js|@discordjs|echarts|@napi-rs|pg|better-sqlite3|kysely|axios|linkedom|@mozilla|htmlparser2|hono|@hono)\//u,
      /\/src\/reader\//u,
      /\/src\/platforms\/(?:web|telegram|discord)\//u,
      /\/src\/main\.ts$/u,
      /\/src\/(?:store|charts|schedule|delivery)\//u,
      /^node:(?:http|https|net|tls|dns|sqlite|child_process|worker_threads)$/u,
    ]) {
      expect(loaded.filter((url) => heavy.test(url))).toEqual([]);
    }
  });

  it('loads of our packages only those that a card needs', async () => {
    const loaded = await modulesOf(['ask', '/flows 2026-01-23', '--now', '2026-11-25']);
    const packages = loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(url)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual(['@fluent/bundle', '@fluent/langneg', 'get-east-asian-width', 'zod']);
  });

  it('loads nothing of the network to read a file, and what opens sockets and pages only once it is asked for one', async () => {
    const network = /node_modules\/(?:axios|request-filtering-agent|linkedom|@mozilla|htmlparser2|node-cache)\//u;
    const file = await modulesOf([
      'read',
      fileURLToPath(new URL('../fixtures/reader/restated.en.txt', import.meta.url)),
    ]);
    expect(file.filter((url) => network.test(url) || url.includes('/src/sources/'))).toEqual([]);
    const { err } = await startTidemark(['read', 'ftp://example.test/'], { node: ['--import', LIST] });
    expect(err).toContain('/src/sources/http.ts');
    expect(err).not.toMatch(/node_modules\/(?:axios|request-filtering-agent|linkedom|@mozilla|htmlparser2)\//u);
  });

  it('loads nothing of the network to check a text, and what opens sockets and pages only for a link that may be opened', async () => {
    const network = /node_modules\/(?:axios|request-filtering-agent|linkedom|@mozilla|htmlparser2|node-cache)\//u;
    const text = await modulesOf(['ask', '/check Bitcoin saw outflows of $11.1 million.']);
    expect(text.filter((url) => network.test(url) || /\/src\/sources\/(?:http|link)/u.test(url))).toEqual([]);
    const { err } = await startTidemark(['ask', '/check http://127.0.0.1:1/'], { node: ['--import', LIST] });
    expect(err).toContain('/src/sources/http.ts');
    expect(err).not.toMatch(/node_modules\/(?:axios|request-filtering-agent|linkedom|@mozilla|htmlparser2)\//u);
  });

  it('loads the reader for a text, and the web page for a page', async () => {
    const check = await modulesOf(['ask', '/check Bitcoin saw outflows of $11.1 million.']);
    expect(check.some((url) => url.includes('/src/reader/'))).toBe(true);
    const page = await modulesOf(['ask', '/flows', '--as', 'web']);
    expect(page.some((url) => url.includes('/src/platforms/web/'))).toBe(true);
    expect(page.some((url) => url.includes('/src/platforms/console/'))).toBe(false);
  });
});
