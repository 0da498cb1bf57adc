import { AppError } from '../core/errors.ts';
import type { ManagerPosition } from '../core/holdings.ts';
import { usd } from '../core/money.ts';
import { decodeText } from './charset.ts';
import { type Asking, defineSource, said } from './define-source.ts';
import { type Filing, newestQuarter, submissionsSchema, tableNameSchema } from './edgar-filings.ts';
import { type Cover, type Holding, readCover, readHolding } from './edgar-table.ts';
import type { SourceRequest } from './http-request.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sumitomo Mitsui Trust Group, by its number at the SEC, and class A of Strategy by its CUSIP. */
const CIK = 1_475_365;
const CUSIP = '594972408';
const SITE = 'https://data.sec.gov';
/** The list lies on one host, the filings on another. No path is on both, so that a mirror holds both under one base address. */
const ARCHIVES = `https://www.sec.gov/Archives/edgar/data/${CIK}`;
const JSON_TYPES = ['application/json'] as const;
const XML_TYPES = ['application/xml', 'text/xml', '+xml'] as const;
/** A quarter is amended once or twice; each amendment is three requests. */
const MOST_FILINGS = 6;
/** For all that is asked for one answer. What was read by then is kept, so that whoever asks again goes on from there. */
const WITHIN_MS = 20_000;

/**
 * The newest quarterly report (13F) of one manager, and in it the shares of Strategy (MSTR): an exposure to bitcoin through a share, as of
 * the end of a quarter, filed up to 45 days later. The SEC wants to know who asks, allows ten requests a second, and answers others with
 * a page (403) that says 'Undeclared Automated Tool'. An amendment that restates stands for what was filed before, one that adds
 * is added to it.
 */
export const edgar = defineSource({
  name: 'edgar',
  publisher: 'SEC EDGAR',
  site: SITE,
  terms: 'public_record',
  termsUrl: 'https://www.sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data',
  needsContact: true,
  answers: {
    manager_position: {
      coverage: 'quarterly_filing',
      // The next one is filed by then: a quarter and 45 days, and as long again to be sure.
      staleAfterMs: 200 * DAY,
      async ask(given) {
        const asking: Timed = { ...given, until: given.now() + WITHIN_MS };
        const path = `/submissions/CIK${String(CIK).padStart(10, '0')}.json`;
        const request = requestOf(asking, `${SITE}${path}`, JSON_TYPES, 5_000_000);
        const listed = await asking.door.json(request, submissionsSchema(CIK));
        const filings = newestQuarter(listed.value.filings);
        const [newest] = filings;
        if (!newest) throw new AppError({ code: 'source_stale', host: new URL(request.url).hostname });
        const read = await readQuarter(asking, filings);
        return said(listed, {
          value: positionOf(listed.value.name, newest, read),
          asOf: { date: newest.period },
          ...(read.some(({ cover }) => cover.withheld) && { status: 'partial' as const }),
        });
      },
    },
  },
});

/** One answer, and when nobody waits for it any more. */
interface Timed extends Pick<Asking, 'at' | 'door' | 'now'> {
  /** UTC milliseconds. */
  readonly until: number;
}

interface Read {
  readonly cover: Cover;
  readonly holding: Holding;
}

/** The last one first, back to one that stands for all before it. */
async function readQuarter(asking: Timed, filings: readonly Filing[]): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const filing of filings.slice(0, MOST_FILINGS)) {
    const one = await readFiling(asking, filing);
    read.push(one);
    if (one.cover.is === 'whole') return read;
  }
  throw changed(asking.at(ARCHIVES).url);
}

async function readFiling(asking: Timed, filing: Filing): Promise<Read> {
  const folder = `${ARCHIVES}/${filing.accession.replaceAll('-', '')}`;
  const filed = (name: string, accept: readonly string[], mostBytes: number): SourceRequest => ({
    ...requestOf(asking, `${folder}/${name}`, accept, mostBytes),
    // What was filed is never changed.
    keep: { freshMs: 7 * DAY },
  });
  const coverRequest = filed('primary_doc.xml', XML_TYPES, 2_000_000);
  const { value: cover } = await asking.door.read(coverRequest, async ({ bytes, charset }) => {
    const { leavesOf } = await import('./xml-leaves.ts');
    const xml = decodeText(bytes, charset) ?? '';
    const [said] = leavesOf(xml, 'edgarsubmission');
    return readCover(said, leavesOf(xml, 'othermanager2'), { cik: CIK, amends: filing.amends });
  });
  const { value: name } = await asking.door.json(filed('index.json', JSON_TYPES, 1_000_000), tableNameSchema);
  const tableRequest = filed(name, XML_TYPES, 25_000_000);
  const { value: holding } = await asking.door.read(tableRequest, async ({ bytes, charset }) => {
    const { leavesOf } = await import('./xml-leaves.ts');
    return readHolding(leavesOf(decodeText(bytes, charset) ?? '', 'infotable'), CUSIP, cover.own);
  });
  const [year, month, day] = filing.period.split('-');
  if (holding.entries !== cover.entries || cover.period !== `${month}-${day}-${year}`) throw changed(tableRequest.url);
  return { cover, holding };
}

function positionOf(manager: string, { period, filedOn, accession }: Filing, read: readonly Read[]): ManagerPosition {
  const holdings = read.map(({ holding }) => holding);
  const sum = (what: (holding: Holding) => number) => holdings.reduce((total, holding) => total + what(holding), 0);
  const [shares, others] = [sum((holding) => holding.shares), sum((holding) => holding.others)];
  const valued = shares > 0 && holdings.every((holding) => holding.shares === 0 || holding.value !== undefined);
  return {
    ...{ manager, issuer: 'MSTR', shares, period, filedOn, accession },
    ...(others > 0 && { others }),
    ...(valued && { value: usd(sum(({ value = 0 }) => value)) }),
  };
}

const requestOf = (
  { at, now, until }: Timed,
  url: string,
  accept: readonly string[],
  mostBytes: number,
): SourceRequest => ({
  source: 'edgar',
  ...at(url),
  ...{ accept, mostBytes },
  keep: { freshMs: 12 * HOUR, staleMs: 12 * HOUR },
  pace: { gapMs: 200, perDay: 60, failures: 1 },
  withinMs: Math.max(1, Math.min(8_000, until - now())),
});

const changed = (url: string): AppError => new AppError({ code: 'source_changed', host: new URL(url).hostname });
