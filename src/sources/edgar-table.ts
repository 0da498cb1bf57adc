import { z } from 'zod';
import type { XmlLeaves } from './xml-leaves.ts';

/** The cover of a quarterly report. */
export interface Cover {
  /** `adds`: to what was filed for the quarter before. Anything else stands for all of it. */
  readonly is: 'whole' | 'adds';
  /** MM-DD-YYYY, as the cover has it. */
  readonly period: string;
  readonly entries: number;
  /** Some of what is held is kept from the public. */
  readonly withheld: boolean;
  /** Numbers by which rows name other managers, of those that are the filer itself. */
  readonly own: ReadonlySet<string>;
}

/** What a report says of one share. */
export interface Holding {
  /** Rows of the whole table: fewer than its cover counts is half a table. */
  readonly entries: number;
  readonly shares: number;
  /** Whole dollars; absent where the table's unit cannot be told. */
  readonly value?: number;
  /** Reported for other managers. */
  readonly others: number;
}

const digits = z
  .string()
  .regex(/^\d{1,15}$/u)
  .transform(Number);
const flag = z.enum(['true', 'false', '1', '0']).transform((said) => said === 'true' || said === '1');

const coverSchema = z.object({
  'headerdata/filerinfo/filer/credentials/cik': digits,
  'formdata/coverpage/reportcalendarorquarter': z.string().regex(/^\d{2}-\d{2}-\d{4}$/u),
  'formdata/coverpage/isamendment': flag.default(false),
  'formdata/coverpage/amendmentinfo/amendmenttype': z
    .string()
    .transform((said) => said.toUpperCase())
    .pipe(z.enum(['RESTATEMENT', 'NEW HOLDINGS']))
    .optional(),
  'formdata/summarypage/tableentrytotal': digits,
  'formdata/summarypage/isconfidentialomitted': flag.default(false),
});

/**
 * The cover of a report by one filer. Throws a ZodError where it is another's, or where an amendment does not say whether it replaces or
 * adds: either guess could be wrong by the whole position.
 */
export function readCover(
  cover: XmlLeaves | undefined,
  managers: readonly XmlLeaves[],
  { cik, amends }: { readonly cik: number; readonly amends: boolean },
): Cover {
  const read = coverSchema
    .refine((said) => said['headerdata/filerinfo/filer/credentials/cik'] === cik)
    .refine((said) => said['formdata/coverpage/isamendment'] === amends)
    .refine((said) => amends === (said['formdata/coverpage/amendmentinfo/amendmenttype'] !== undefined))
    .parse(cover);
  const own = managers.filter((manager) => Number(manager['othermanager/cik']) === cik);
  return {
    is: read['formdata/coverpage/amendmentinfo/amendmenttype'] === 'NEW HOLDINGS' ? 'adds' : 'whole',
    period: read['formdata/coverpage/reportcalendarorquarter'],
    entries: read['formdata/summarypage/tableentrytotal'],
    withheld: read['formdata/summarypage/isconfidentialomitted'],
    own: new Set(own.flatMap(({ sequencenumber }) => (sequencenumber === undefined ? [] : [plain(sequencenumber)]))),
  };
}

const rowSchema = z.object({
  cusip: z
    .string()
    .regex(/^[\dA-Za-z*@#]{9}$/u)
    .transform((said) => said.toUpperCase()),
  value: digits,
  'shrsorprnamt/sshprnamt': digits,
  'shrsorprnamt/sshprnamttype': z.enum(['SH', 'PRN']),
  putcall: z.string().optional(),
  othermanager: z.string().optional(),
});
type Row = z.output<typeof rowSchema>;

/**
 * What a table says of one share, by its CUSIP: the filer's own rows summed, options and principal amounts left out, rows for other managers
 * kept apart. A row is the filer's own where it names no other manager, or none but the filer itself; a row that it shares with another is
 * that one's too, so it is not its own. Throws a ZodError where any row is not laid out as it was: a column that moved would read as no row.
 */
export function readHolding(rows: readonly XmlLeaves[], cusip: string, own: ReadonlySet<string>): Holding {
  const all = rows.map((row) => rowSchema.parse(row));
  const held = all.filter(
    (row) => row.cusip === cusip && row['shrsorprnamt/sshprnamttype'] === 'SH' && (row.putcall ?? '') === '',
  );
  const [mine, others] = [held.filter((row) => isOwn(row, own)), held.filter((row) => !isOwn(row, own))];
  const shares = sharesOf(mine);
  const dollars = wholeDollars(
    mine.reduce((sum, { value }) => sum + value, 0),
    shares,
  );
  return {
    ...{ entries: rows.length, shares, others: sharesOf(others) },
    ...(dollars !== undefined && { value: sumSchema.parse(dollars) }),
  };
}

/** No filer has as many shares or dollars, and a few such sums are still counted exactly. */
const sumSchema = z.int().max(1e14);

const sharesOf = (rows: readonly Row[]): number =>
  sumSchema.parse(rows.reduce((sum, row) => sum + row['shrsorprnamt/sshprnamt'], 0));

const NOBODY: readonly string[] = ['', '0', 'none', 'n/a', 'na'];

const isOwn = ({ othermanager = '' }: Row, own: ReadonlySet<string>): boolean =>
  NOBODY.includes(othermanager.toLowerCase()) || othermanager.split(/[\s,;]+/u).every((each) => own.has(plain(each)));

/** '01' and '1' are one number. */
const plain = (number: string): string => number.replace(/^0+(?=\d)/u, '');

/** US dollars that one share may cost, and the unit that such a table is in. Filers mix units, whatever the rules of their year say. */
const [LOWEST, HIGHEST, THOUSAND] = [10, 10_000, 1_000];

/** A table's value in whole dollars, by what one share comes to: undefined where neither unit gives a price that a share may have. */
export function wholeDollars(value: number, shares: number): number | undefined {
  const price = value / shares;
  if (price >= LOWEST && price <= HIGHEST) return value;
  return price * THOUSAND >= LOWEST && price * THOUSAND < HIGHEST ? value * THOUSAND : undefined;
}
