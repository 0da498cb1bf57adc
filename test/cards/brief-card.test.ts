import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { briefCard } from '../../src/cards/brief-card.ts';
import { type Block, type Card, card } from '../../src/cards/card.ts';
import { isConflict } from '../../src/cards/conflict-line.ts';
import { factPassport, isFactPassport, missedBlocks } from '../../src/cards/fact-lines.ts';
import { isoDate } from '../../src/core/week.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { message } from '../../src/i18n/message.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { openTidemark } from '../support/ask.ts';
import { madeUpFact } from '../support/open-live.ts';

const { reports } = openBundled();
const TODAY = isoDate('2026-11-25');
const weeks = await reports.weeks(TODAY);
const assets = (await reports.subjects(TODAY)).filter(({ scope }) => scope === 'asset').map(({ key }) => key);
const ask = openTidemark({ now: TODAY });

const week = fc.constantFrom(...weeks);
const asset = fc.constantFrom(...assets);
const lines = fc.oneof(
  fc.constantFrom(...Object.keys(COMMANDS).map((name) => `/${name}`)),
  fc
    .tuple(fc.constantFrom('flows', 'regions', 'rotation', 'source total'), week)
    .map(([name, end]) => `/${name} ${end}`),
  fc.tuple(fc.constantFrom('asset', 'history', 'levels', 'source'), asset).map(([name, key]) => `/${name} ${key}`),
  fc.tuple(week, week).map(([one, other]) => `/compare ${one} ${other}`),
  week.map((end) => `/check CoinShares, week to ${end}: Bitcoin saw outflows of $11.1 million.`),
);

/** What a brief answer says all the same. */
function owed({ blocks, disclaimers, title, next }: Card) {
  const texts = blocks.filter((block) => block.kind === 'text');
  return {
    ...{ title, disclaimers, next },
    leads: texts.filter(({ tone }) => tone === 'lead'),
    cautions: texts.filter(({ tone }) => tone === 'caution'),
    // Numbers that are no flows go with what they are small print of.
    passports: texts.filter(({ tone, message: line }) => tone === 'passport' && !isFactPassport(line)),
    terms: blocks.filter(({ kind }) => kind === 'terms'),
    quotes: blocks.filter(({ kind }) => kind === 'quote'),
    figures: blocks.flatMap((block) => (block.kind === 'figures' ? block.rows : [])),
    conflicts: blocks.flatMap((block) => (block.kind === 'facts' ? block.messages.filter(isConflict) : [])),
  };
}

const read = (shown: Card, locale: (typeof LOCALES)[number]): readonly string[] =>
  renderText(shown, rendererFor(locale), { width: Number.POSITIVE_INFINITY, paint: NO_PAINT }).split('\n');

describe('a brief answer', () => {
  it('has every figure, passport, caution, conflict and disclaimer of the whole one, and not a line more', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom(...LOCALES), async (line, locale) => {
        const { card: whole } = await ask(line, { locale, role: 'moderator' });
        const brief = briefCard(whole);
        expect(owed(brief)).toEqual(owed(whole));
        expect(briefCard(brief)).toEqual(brief);
        const [long, short] = [read(whole, locale), read(brief, locale)];
        expect(short.filter((each) => !long.includes(each))).toEqual([]);
        expect(short.length).toBeLessThanOrEqual(long.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['/flows 2026-01-23', '/btc', '/rotation 2026-01-23'])('is shorter for %s', async (line) => {
    const { card: whole } = await ask(line);
    expect(read(briefCard(whole), 'en').length).toBeLessThan(read(whole, 'en').length);
  });

  it('to /flows keeps what texts print otherwise, and leaves out how long the run is', async () => {
    const { card: whole, text } = await ask('/flows 2026-01-23');
    const brief = read(briefCard(whole), 'en').join('\n');
    expect(text).toContain('in this run');
    expect(brief).not.toContain('in this run');
    expect(brief).toContain('Printed otherwise elsewhere, and not used: BTC −$1.2B. Used: −$1.09B.');
  });

  it('to /rotation keeps the headings of its rows, and what flows cannot show', async () => {
    const { card: whole } = await ask('/rotation 2026-01-23');
    const brief = read(briefCard(whole), 'en').join('\n');
    for (const kept of ['rotation-against', 'rotation-fixed'] as const)
      expect(brief).toContain(rendererFor('en').text(message(kept)));
    expect(brief).not.toContain(rendererFor('en').text(message('rotation-shares-out')));
  });

  it.each(['/history total 3', '/compare 2026-01-16 2026-01-23', '/levels', '/help', '/settings', '/nope'])(
    'is the whole one where what was asked for are no rows of figures: %s',
    async (line) => {
      const { card: whole } = await ask(line, { role: 'moderator' });
      expect(briefCard(whole)).toBe(whole);
    },
  );

  it('leaves out the small print of numbers that it leaves out, and keeps that of those which stay', async () => {
    const { card: whole } = await ask('/flows 2026-01-23');
    const missed = [
      { source: 'kraken', publisher: 'Example', failure: { code: 'source_changed', host: 'x' } },
    ] as const;
    const small = [factPassport(madeUpFact(1), Date.parse(TODAY)), ...missedBlocks(missed)];
    const facts: Block = { kind: 'facts', messages: [message('recap-levels-more', { count: 1 })] };
    const rows = whole.blocks.filter(({ kind }) => kind === 'figures');
    const briefOf = (...blocks: readonly Block[]) => briefCard(card({ ...whole, blocks, disclaimers: OWED })).blocks;
    expect(briefOf(...rows, ...small)).toEqual([...rows, ...small]);
    expect(briefOf(...rows, facts, ...small)).toEqual([...rows, ...small]);
    const flows = whole.blocks.filter((block) => block.kind === 'text' && block.tone === 'passport');
    expect(briefOf(...rows, ...flows, facts, ...small)).toEqual([...rows, ...flows]);
    expect(briefOf(...rows, ...small, facts, ...flows)).toEqual([...rows, ...small, ...flows]);
  });

  it('has no table beside its figures', async () => {
    const { card: whole } = await ask('/flows 2026-01-23');
    const table: Block = { kind: 'table', columns: [message('history-week')], rows: [] };
    const both = card({ ...whole, blocks: [...whole.blocks, table], disclaimers: OWED });
    expect(briefCard(both).blocks.some(({ kind }) => kind === 'table')).toBe(false);
  });
});

const OWED = { figures: 'not_advice', opinion: 'authors_view', limits: 'direction_not_digits' } as const;
