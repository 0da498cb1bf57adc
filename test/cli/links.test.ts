import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostDouble, openHost, page } from '../doubles/sources/host.ts';
import { startTidemark } from '../support/child.ts';
import { madeUpPage } from '../support/made-up-page.ts';
import { NOW, RETOLD } from '../support/report-texts.ts';

const CHECKED = 'CoinShares: Bitcoin funds saw inflows of $10.9 billion in the week to 23 January 2026';

let host: HostDouble;
let folder: string;
beforeAll(async () => {
  host = await openHost({
    '/checked': page(madeUpPage({ title: CHECKED })),
    '/report': page(madeUpPage({ title: 'Funds lost', body: `<p>${RETOLD[0]}</p>` })),
  });
  folder = mkdtempSync(join(tmpdir(), 'tidemark-links-'));
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const asks = (line: string, environment: Readonly<Record<string, string>> = {}) =>
  startTidemark(['ask', line, '--now', NOW, '--role', 'operator'], { environment, folder });

describe('a link, asked about at the terminal', () => {
  it('is read where it lies under a base address of the operator’s own, and the process comes to its end', async () => {
    const { code, out } = await asks(`/check ${host.url}/checked`, { SOURCE_FEEDS_URL: host.url });
    expect([code, out]).toEqual([0, expect.stringContaining('$10.9B')]);
  });

  it('is refused where it leads to the machine itself, and with no network', async () => {
    const asked = host.asked.length;
    const inside = await asks(`/check ${host.url}/checked`);
    expect([inside.code, inside.out]).toEqual([1, expect.stringContaining('80 and 443')]);
    const offline = await asks('/check https://news.example.org/flows', { OFFLINE: '1' });
    expect([offline.code, offline.out]).toEqual([1, expect.stringContaining('OFFLINE')]);
    expect(host.asked.length).toBe(asked);
  });

  it('that leads nowhere is answered, and no line of the log stands between', async () => {
    const { out, err } = await startTidemark(['run'], {
      ...{ folder, input: `/check ${host.url}/gone\n` },
      environment: { SOURCE_FEEDS_URL: host.url, TIDEMARK_NOW: NOW },
    });
    expect(out).toContain('answered 404');
    expect(err).not.toContain('source failed');
  });

  it('with a report is up for review on the piped console, with where it stood', async () => {
    const { code, out } = await startTidemark(['run'], {
      ...{ folder, input: `/report ${host.url}/report\n` },
      environment: { SOURCE_FEEDS_URL: host.url, TIDEMARK_NOW: NOW },
    });
    expect(code).toBe(0);
    for (const part of ['from a link', 'BTC −$88.8M · on hold']) expect(out).toContain(part);
  });
});
