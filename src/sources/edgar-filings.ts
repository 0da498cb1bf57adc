import { z } from 'zod';
import { outsideText } from '../core/outside-text.ts';
import { type IsoDate, isoDateSchema } from '../core/week.ts';

/** A quarterly report of one manager, as EDGAR lists it. */
export interface Filing {
  /** '0001475365-26-000001'. */
  readonly accession: string;
  /** The last day of its quarter. */
  readonly period: IsoDate;
  readonly filedOn: IsoDate;
  readonly amends: boolean;
}

const FORMS: readonly string[] = ['13F-HR', '13F-HR/A'];
const accessionSchema = z.string().regex(/^\d{10}-\d{2}-\d{6}$/u);
const filingSchema = z.object({ accession: accessionSchema, period: isoDateSchema, filedOn: isoDateSchema });

/** What a company has filed: arrays side by side, one entry of each a filing, newest first. Of unequal length they are no list. */
const recentSchema = z
  .object({
    accessionNumber: z.array(z.string()),
    filingDate: z.array(z.string()),
    reportDate: z.array(z.string()),
    form: z.array(z.string()),
  })
  .refine(
    ({ accessionNumber, filingDate, reportDate, form }) =>
      new Set([accessionNumber.length, filingDate.length, reportDate.length, form.length]).size === 1,
  );

/** The quarterly reports among what one company has filed lately. */
export const submissionsSchema = (cik: number) =>
  z
    .object({
      cik: z.union([z.string(), z.int()]).refine((said) => Number(said) === cik),
      name: z
        .string()
        .transform((name) => outsideText(name, 80))
        .pipe(z.string().min(1)),
      filings: z.object({ recent: recentSchema }),
    })
    .transform(({ name, filings: { recent } }) => ({
      name,
      filings: recent.form.flatMap((form, at): Filing[] => {
        if (!FORMS.includes(form)) return [];
        const [accession, period, filedOn] = [recent.accessionNumber, recent.reportDate, recent.filingDate].map(
          (column) => column[at],
        );
        return [{ ...filingSchema.parse({ accession, period, filedOn }), amends: form !== '13F-HR' }];
      }),
    }));

/** Those of the newest quarter, the last one first: an older quarter may be amended after it. */
export function newestQuarter(filings: readonly Filing[]): readonly Filing[] {
  const [newest] = filings.map(({ period }) => period).toSorted((a, b) => b.localeCompare(a));
  return filings.filter(({ period }) => period === newest).toSorted((a, b) => b.filedOn.localeCompare(a.filedOn));
}

const indexSchema = z.object({ directory: z.object({ item: z.array(z.object({ name: z.string() })) }) });

/** The name of the information table in a filing's folder: its one XML file beside the cover. */
export const tableNameSchema = indexSchema.transform(({ directory }, context) => {
  const others = directory.item
    .map(({ name }) => name)
    .filter((name) => /^[\w.-]{1,100}\.xml$/iu.test(name) && name.toLowerCase() !== 'primary_doc.xml');
  const tables = others.length === 1 ? others : others.filter((name) => /info|table/iu.test(name));
  const [name] = tables;
  if (name !== undefined && tables.length === 1) return name;
  context.addIssue('no one file is the table');
  return z.NEVER;
});
