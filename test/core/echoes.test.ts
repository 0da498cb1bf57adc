import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, echoKey, outletOf, plainWords } from '../../src/core/echoes.ts';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import { weekEnding } from '../../src/core/week.ts';

const A = { digest: 'a', address: 'https://www.one.test/en/flows', document: 'https://www.one.test/en/flows' };

describe('a text is counted', () => {
  it('under its address, or where it has none under its words', () => {
    expect(documentOf({ digest: 'b', address: 'https://two.test/x' }, [A])).toBe('https://two.test/x');
    expect(documentOf({ digest: 'b1b2' }, [A])).toBe('text:b1b2');
  });

  it('as the one with its words, wherever it stands', () => {
    expect(documentOf({ digest: 'a', address: 'https://mirror.test/flows' }, [A])).toBe(A.document);
    expect(documentOf({ digest: 'a' }, [A])).toBe(A.document);
  });

  it('as the one that its outlet printed, in whatever language', () => {
    expect(documentOf({ digest: 'c', address: 'https://one.test/zh/flows' }, [A])).toBe(A.document);
    expect(documentOf({ digest: 'c', address: 'https://m.one.test/zh/flows' }, [A])).toBe(A.document);
    expect(documentOf({ digest: 'c', address: 'https://another.test/zh/flows' }, [A])).not.toBe(A.document);
  });

  it('once for all its mirrors, in whatever order they come', () => {
    const texts = fc.array(
      fc.record({ digest: fc.constantFrom('a', 'b', 'c'), host: fc.constantFrom('one', 'two', 'three', undefined) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const counted: { digest: string; address?: string; document: string }[] = [];
        for (const { digest, host } of all) {
          const text = { digest, ...(host !== undefined && { address: `https://${host}.test/${digest}` }) };
          counted.push({ ...text, document: documentOf(text, counted) });
        }
        const documents = new Set(counted.map(({ document }) => document));
        expect(documents.size).toBeLessThanOrEqual(new Set(all.map(({ digest }) => digest)).size);
        for (const { digest, document } of counted)
          expect(counted.filter((each) => each.digest === digest).every((each) => each.document === document)).toBe(
            true,
          );
      }),
    );
  });
});

describe('an outlet', () => {
  it.each([
    ['https://www.One.test/a?b', 'one.test'],
    ['one.test/a', 'one.test'],
    ['https://user:secret@one.test:8443/a', 'one.test'],
    [undefined, undefined],
  ])('of %s is %s', (address, outlet) => {
    expect(outletOf(address)).toBe(outlet);
  });
});

describe('the same figures', () => {
  const figures = [
    { subject: TOTAL, usd: usd(-111_000_000), step: step(1_000_000) },
    { subject: assetSubject('BTC'), usd: usd(-88_800_000), step: step(100_000) },
  ];
  const report = { publisher: 'Example Research', weekEnding: weekEnding('2026-01-23'), figures };

  it('are known in whatever order', () => {
    expect(echoKey({ ...report, figures: figures.toReversed() })).toBe(echoKey(report));
  });

  it.each([
    ['another rounding', { figures: [{ subject: TOTAL, usd: usd(-111_000_000), step: step(100_000) }] }],
    ['another week', { weekEnding: weekEnding('2026-01-16') }],
    ['another publisher', { publisher: 'Example Two' }],
  ])('of %s are others', (_, changes) => {
    expect(echoKey({ ...report, ...changes })).not.toBe(echoKey(report));
  });
});

it('spaces, letter case, full-width signs and marks that nobody sees make no other text', () => {
  expect(plainWords('  Flows:\n\u200b$１１.1m\u2067 ')).toBe(plainWords('flows: $11.1M'));
  expect(plainWords('flows: $11.1m')).not.toBe(plainWords('flows: $11.2m'));
});
