import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tidemark } from '../support/terminal.ts';

const REPORT =
  'CoinShares weekly report: in the week to 23 January 2026 crypto funds saw net outflows of $1.73 billion. Bitcoin saw outflows of $1.09 billion. Solana saw inflows of $17.1 million.';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidemark-read-'));
  await Promise.all([
    writeFile(file('report.txt'), REPORT),
    writeFile(file('bom.txt'), `\ufeff${REPORT}`),
    writeFile(file('empty.txt'), ''),
    writeFile(file('blank.txt'), ' \n\t\n'),
    writeFile(file('binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01])),
    writeFile(file('latin1.txt'), Buffer.from('caf\u00e9 net outflows', 'latin1')),
    writeFile(file('chat.txt'), 'good morning'),
    writeFile(file('huge.txt'), 'Bitcoin saw outflows of $11.1 million. '.repeat(270_000)),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('tidemark read', () => {
  it('prints the figures of a report with their print', async () => {
    const { code, out, err } = await tidemark(['read', file('report.txt')]);
    expect([code, err]).toEqual([0, '']);
    for (const part of [
      'CoinShares',
      'week to 23 Jan 2026',
      '−$1.73B',
      '$1.73 billion',
      '+$17.1M',
      'not investment advice',
    ])
      expect(out).toContain(part);
  });

  it('prints JSON Lines, one document a file, with places of the decoded text', async () => {
    const { code, out } = await tidemark(['read', '--json', file('report.txt'), file('chat.txt')]);
    const [report, chat] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(report).toMatchObject({
      file: file('report.txt'),
      report: { publisher: 'CoinShares', weekEnding: '2026-01-23' },
    });
    for (const { asPrinted, evidence } of report.report.lines) {
      expect(REPORT.slice(evidence.start, evidence.end)).toBe(asPrinted);
    }
    expect(chat).toEqual({ file: file('chat.txt'), report: null, refused: [], warnings: [], claims: [] });
  });

  it('says of a text without a report that it has none, and exits 0', async () => {
    const { code, out } = await tidemark(['read', file('chat.txt')]);
    expect(code).toBe(0);
    expect(out).toContain('No weekly report was found in it.');
  });

  it('reads stdin for -', async () => {
    const halves = [Buffer.from(REPORT).subarray(0, 40), Buffer.from(REPORT).subarray(40)];
    const { code, out } = await tidemark(['read', '-', '--json'], { input: halves });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file: '-', report: { weekEnding: '2026-01-23' } });
  });

  it('puts characters together that a pipe cut in two', async () => {
    const bytes = Buffer.from('据 CoinShares 周报，截至2026年1月23日当周，数字资产产品净流出17.3亿美元。');
    const { out } = await tidemark(['read', '-', '--json'], { input: [...bytes].map((byte) => Buffer.from([byte])) });
    expect(JSON.parse(out)).toMatchObject({ report: { lines: [{ scope: 'total', usd: -1_730_000_000 }] } });
  });

  it('takes the publication date that a text does not state', async () => {
    const input = 'CoinShares weekly report: crypto funds saw net outflows of $1.73 billion last week.';
    const { out } = await tidemark(['read', '-', '--json', '--published', '2026-01-26'], { input });
    expect(JSON.parse(out)).toMatchObject({ report: { weekEnding: '2026-01-23', publishedOn: '2026-01-26' } });
  });

  it('answers in the language of DEFAULT_LOCALE', async () => {
    const { out } = await tidemark(['read', file('report.txt')], { environment: { DEFAULT_LOCALE: 'zh-CN' } });
    expect(out).toContain('−17.3亿美元');
  });
});

describe('an input that cannot be read', () => {
  it.each([
    ['missing.txt', 'does not exist. Check the path.'],
    ['report.txt/inside', 'does not exist. Check the path.'],
    ['', 'is a folder. Give a file.'],
    ['binary.txt', 'is not text. Give a text file.'],
    ['latin1.txt', 'is not UTF-8. Save it as UTF-8 and try again.'],
    ['empty.txt', 'The text is empty.'],
    ['blank.txt', 'The text is empty.'],
    ['huge.txt', 'The text is longer than 2,000,000 characters.'],
  ])('%s is refused with a sentence and exit 2', async (name, sentence) => {
    const { code, out, err } = await tidemark(['read', file(name)]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toContain(file(name));
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['empty', ''],
    ['binary', Buffer.from([0, 1, 2])],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x41])],
  ])('from stdin, %s, is refused too', async (_, input) => {
    const { code, out, err } = await tidemark(['read', '-'], { input });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^tidemark: -:? /u);
  });

  it.each(['Bitcoin saw outflows of $11.1 million. ', '比特币净流出'])(
    'that never ends is refused as too long: %s …',
    async (piece) => {
      function* endless() {
        while (true) yield piece.repeat(2_000);
      }
      const { code, err } = await tidemark(['read', '-'], { input: endless() });
      expect(code).toBe(2);
      expect(err).toBe('tidemark: -: The text is longer than 2,000,000 characters. Give a shorter part of it.\n');
    },
  );

  it('of just the longest length is read in any script', async () => {
    const { code, out } = await tidemark(['read', '-', '--json'], { input: '汉'.repeat(2_000_000) });
    expect([code, JSON.parse(out)]).toMatchObject([0, { report: null }]);
  });

  it('does not keep the others from their answers', async () => {
    const { code, out, err } = await tidemark([
      'read',
      '--json',
      file('report.txt'),
      file('missing.txt'),
      file('chat.txt'),
    ]);
    expect(code).toBe(2);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual([file('report.txt'), file('chat.txt')]);
    expect(err).toBe(`tidemark: ${file('missing.txt')} does not exist. Check the path.\n`);
  });
});

describe('a text that begins with a byte order mark', () => {
  it('gives places of the file as any other program decodes it', async () => {
    const text = '\ufeffCoinShares: crypto funds saw outflows of $11.1m last week.';
    const { out } = await tidemark(['read', '-', '--json'], { input: text });
    const { report } = JSON.parse(out) as { report: { lines: { evidence: { start: number; end: number } }[] } };
    const { start, end } = report.lines[0]?.evidence ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('$11.1m');
  });
});
