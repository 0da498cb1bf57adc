import { answer, json, type Route, status } from './host.ts';

const CIK = '1475365';
const FOLDER = `/Archives/edgar/data/${CIK}`;
export const SUBMISSIONS = '/submissions/CIK0001475365.json';

/** A row of an information table. */
export interface Row {
  readonly cusip: string;
  readonly value: number | string;
  readonly shares: number | string;
  readonly type?: 'SH' | 'PRN';
  readonly putCall?: 'Put' | 'Call';
  readonly otherManager?: string;
}

export interface PlayedFiling {
  readonly accession: string;
  readonly form?: '13F-HR' | '13F-HR/A' | 'SC 13G';
  /** The last day of the quarter. */
  readonly period: string;
  readonly filedOn: string;
  readonly rows?: readonly Row[];
  readonly amends?: 'RESTATEMENT' | 'NEW HOLDINGS' | 'SOMETHING ELSE';
  /** What its cover counts, where that is not what its table has. */
  readonly entries?: number;
  readonly withheld?: boolean;
  /** Sequence number and CIK of the managers it reports for. */
  readonly managers?: readonly (readonly [number: string, cik: string])[];
  /** The prefix that its tables give the namespace. */
  readonly prefix?: string;
  /** The name of its table. */
  readonly table?: string;
  /** The quarter and the filer that its cover speaks of, where they are others. */
  readonly coverPeriod?: string;
  readonly coverCik?: string;
}

/** Shares of the issuer that is asked for, and of one that is not. */
export const MSTR = '594972408';
export const OTHER: Row = { cusip: '00287Y109', value: 11_100, shares: 111 };

const bare = ({ accession }: PlayedFiling) => accession.replaceAll('-', '');
export const folderOf = (filing: PlayedFiling): string => `${FOLDER}/${bare(filing)}`;

/** Whoever does not say who asks is a tool that nobody declared. */
const declared =
  (route: Route): Route =>
  (response, request) =>
    /\([^)]*@[^)]*\)/u.test(request.headers['user-agent'] ?? '')
      ? route(response, request)
      : undeclared(response, request);

export const undeclared: Route = status(
  403,
  { 'content-type': 'text/html' },
  '<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head><body><h1>Your Request Originates from an Undeclared Automated Tool</h1></body></html>',
);

/** The list and the folders of one filer, by path: whatever else is asked for is not there. */
export function edgarRoutes(
  filings: readonly PlayedFiling[],
  { name = 'Example Trust Group, Inc.' }: { readonly name?: string } = {},
): Readonly<Record<string, Route>> {
  const routes: Record<string, Route> = { [SUBMISSIONS]: json(submissions(filings, name)) };
  for (const filing of filings.filter(({ rows }) => rows !== undefined)) {
    const table = filing.table ?? 'form13fInfoTable.xml';
    routes[`${folderOf(filing)}/index.json`] = json(folder(filing, table));
    routes[`${folderOf(filing)}/primary_doc.xml`] = answer('application/xml', cover(filing));
    routes[`${folderOf(filing)}/${table}`] = answer('text/xml', informationTable(filing));
  }
  return Object.fromEntries(Object.entries(routes).map(([path, route]) => [path, declared(route)]));
}

/** Arrays side by side, newest first, with forms among them that are no quarterly reports. */
export function submissions(filings: readonly PlayedFiling[], name = 'Example Trust Group, Inc.') {
  const all: readonly PlayedFiling[] = [
    { accession: '0001475365-26-000099', form: 'SC 13G', period: '', filedOn: '2026-11-11' },
    ...filings,
  ];
  return {
    cik: CIK,
    entityType: 'other',
    name,
    tickers: [],
    filings: {
      recent: {
        accessionNumber: all.map(({ accession }) => accession),
        filingDate: all.map(({ filedOn }) => filedOn),
        reportDate: all.map(({ period }) => period),
        acceptanceDateTime: all.map(({ filedOn }) => `${filedOn}T11:11:11.000Z`),
        form: all.map(({ form = '13F-HR' }) => form),
        primaryDocument: all.map(() => 'xslForm13F_X02/primary_doc.xml'),
        size: all.map(() => 1_110),
      },
      files: [],
    },
  };
}

const folder = (filing: PlayedFiling, table: string) => ({
  directory: {
    name: folderOf(filing),
    'parent-dir': FOLDER,
    item: [`${filing.accession}-index.html`, `${filing.accession}.txt`, 'primary_doc.xml', table].map((name) => ({
      'last-modified': `${filing.filedOn} 11:11:11`,
      name,
      type: 'text.gif',
      size: '',
    })),
  },
});

function cover(filing: PlayedFiling): string {
  const { rows = [], amends, form = '13F-HR', withheld = false, managers = [], period } = filing;
  const [year, month, day] = (filing.coverPeriod ?? period).split('-');
  const amendment =
    amends === undefined
      ? `<isAmendment>${form === '13F-HR/A'}</isAmendment>`
      : `<isAmendment>true</isAmendment><amendmentNo>1</amendmentNo><amendmentInfo><amendmentType>${amends}</amendmentType></amendmentInfo>`;
  const others = managers
    .map(
      ([number, cik]) =>
        `<otherManager2><sequenceNumber>${number}</sequenceNumber><otherManager><cik>${cik}</cik><name>Example ${number}</name></otherManager></otherManager2>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns:com="http://www.sec.gov/edgar/common" xmlns="http://www.sec.gov/edgar/thirteenffiler">
<headerData><submissionType>${form}</submissionType><filerInfo><filer><credentials><cik>${filing.coverCik ?? '0001475365'}</cik><ccc>XXXXXXXX</ccc></credentials></filer><periodOfReport>${month}-${day}-${year}</periodOfReport></filerInfo></headerData>
<formData><coverPage><reportCalendarOrQuarter>${month}-${day}-${year}</reportCalendarOrQuarter>${amendment}
<filingManager><name>EXAMPLE TRUST GROUP</name><address><com:city>TOKYO</com:city></address></filingManager><reportType>13F HOLDINGS REPORT</reportType></coverPage>
<summaryPage><otherIncludedManagersCount>${managers.length}</otherIncludedManagersCount><tableEntryTotal>${filing.entries ?? rows.length}</tableEntryTotal><tableValueTotal>111</tableValueTotal><isConfidentialOmitted>${withheld}</isConfidentialOmitted>${others && `<otherManagers2Info>${others}</otherManagers2Info>`}</summaryPage></formData>
</edgarSubmission>`;
}

function informationTable({ rows = [], prefix }: PlayedFiling): string {
  const ns = prefix === undefined ? '' : `${prefix}:`;
  const tag = (name: string, inside: string) => `<${ns}${name}>${inside}</${ns}${name}>`;
  const body = rows.map(({ cusip, value, shares, type = 'SH', putCall, otherManager }) =>
    tag(
      'infoTable',
      [
        tag('nameOfIssuer', 'EXAMPLE &amp; CO'),
        tag('titleOfClass', 'CL A'),
        tag('cusip', cusip),
        tag('value', String(value)),
        tag('shrsOrPrnAmt', `\n${tag('sshPrnamt', String(shares))}\n${tag('sshPrnamtType', type)}`),
        putCall === undefined ? '' : tag('putCall', putCall),
        tag('investmentDiscretion', otherManager === undefined ? 'SOLE' : 'DFND'),
        otherManager === undefined ? '' : tag('otherManager', otherManager),
        tag('votingAuthority', tag('Sole', '0') + tag('Shared', '0') + tag('None', String(shares))),
      ].join('\n'),
    ),
  );
  const namespace = 'http://www.sec.gov/edgar/document/thirteenf/informationtable';
  return `<?xml version="1.0" ?>
<${ns}informationTable xmlns${prefix === undefined ? '' : `:${prefix}`}="${namespace}">
${body.join('\n')}
</${ns}informationTable>`;
}
