import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/sources/page-extractor.ts';
import { madeUpPage } from '../support/made-up-page.ts';

const HEAVY = { html: `<html><body>${'<div>'.repeat(300_000)}` };

describe('pages that are opened all at once', () => {
  it('are each answered in time: those whose turn does not come are told that we are busy', async () => {
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 10 }, () => extractPage(HEAVY, 400, 600)));
    // Two at a time, in two rounds.
    expect(answers.filter((answer) => answer === 'busy').length).toBeGreaterThanOrEqual(6);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('leave room for the next one once nobody waits any more', async () => {
    await Promise.all(Array.from({ length: 4 }, () => extractPage(HEAVY, 100, 50)));
    expect(await extractPage({ html: madeUpPage() })).toMatchObject({ is: 'article' });
  });
});
