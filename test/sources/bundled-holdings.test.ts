import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/core/week.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { bundledFacts } from '../../src/sources/bundled-facts.ts';
import { openTidemark } from '../support/ask.ts';

const { manager_position: position } = bundledFacts();

describe('the position that ships with the bot', () => {
  it('is of the quarter that it was filed for, by whoever wrote of it, without a value of the filing’s own', () => {
    expect(position?.('MSTR', isoDate('2026-11-25'))).toEqual({
      id: 'bundled/manager_position/MSTR/2025-12-31',
      value: {
        ...{ manager: 'Sumitomo Mitsui Trust Group, Inc.', issuer: 'MSTR', shares: 606_629, period: '2025-12-31' },
      },
      ...{ source: 'bundled', publisher: 'BitcoinTreasuries.NET', coverage: 'quarterly_filing' },
      attribution: 'U.Today, $633 Billion Financial Giant Betting on Bitcoin Juggernaut Strategy (MSTR)',
      asOf: { date: '2025-12-31' },
    });
  });

  it('is not known before it was written', () => {
    expect(position?.('MSTR', isoDate('2026-01-25'))).toBeUndefined();
    expect(position?.('MSTR', isoDate('2026-01-26'))).toBeDefined();
  });
});

describe('what ships with the bot', () => {
  it('quotes one short sentence of an author, each with its document, address and day', async () => {
    const { holdings, notes } = openBundled();
    const quotes = [
      ...(await holdings.known()).quoted.map(({ quote }) => ({ ...quote.said, words: quote.words })),
      ...(await notes.notes()),
    ];
    expect(quotes).toHaveLength(5);
    for (const { words, author, document, url, on } of quotes) {
      expect(words.length).toBeLessThan(120);
      expect(words).not.toMatch(/[.。!！?？]\s*\S/u);
      expect([author, document, url, on].every((said) => said !== undefined && said !== '')).toBe(true);
    }
  });
});

describe('a damaged file of holdings or notes', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidemark-data-'));
    cpSync(new URL('../../data/', import.meta.url), folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ['holdings.json', '/holdings', '606,629', (text: string) => text.slice(0, -20)],
    ['holdings.json', '/holdings', '606,629', (text: string) => text.replace('606629', '"606629"')],
    ['holdings.json', '/holdings', '606,629', (text: string) => text.replace('"author"', '"writer"')],
    ['notes.json', '/notes', 'Kaiko', (text: string) => text.replace('2025-10-13', '2025-02-30')],
    ['notes.json', '/notes 3', 'Kaiko', (text: string) => text.replace('thin_depth', 'thick_depth')],
  ])('%s is named by %s, and nothing of it is shown', async (file, line, shown, edit) => {
    const path = join(folder, file);
    await writeFile(path, edit(await readFile(path, 'utf8')));
    const ask = openTidemark({ bundled: openBundled(pathToFileURL(`${folder}/`)) });
    const { failure, text } = await ask(line);
    expect(failure).toMatchObject({ code: 'data_damaged', file });
    expect(text).not.toContain(shown);
    expect((await ask('/levels')).failure).toBeUndefined();
  });
});
