import { z } from 'zod';
import type { EtfDays } from '../core/etf-days.ts';
import { dayOf, type Fact } from '../core/live.ts';
import { usd } from '../core/money.ts';
import { readPrinted } from '../core/printed.ts';
import { addDays, type IsoDate, isoDateSchema } from '../core/week.ts';
import { readDataFile } from './data-file.ts';

const MILLION = 1_000_000;

/** Millions of dollars as printed, with a hyphen where they left. */
const amountSchema = z
  .string()
  .regex(/^-?\d{1,5}\.\d{1,3}$/u)
  .transform((text, { addIssue }) => {
    const printed = readPrinted(text.replace('-', ''), MILLION);
    if (printed) return text.startsWith('-') ? { ...printed, usd: usd(-printed.usd) } : printed;
    addIssue('is no amount');
    return z.NEVER;
  });

const etfDaysSchema = z.object({
  about: z.string(),
  source: z.literal('cryptoetf'),
  publisher: z.string().min(1),
  attribution: z.string().min(1),
  assets: z.record(z.string(), z.record(isoDateSchema, amountSchema)),
});

/** The days of an asset's US spot ETFs that ship with the bot, as far as they were out by a day: each is printed on the day after. */
export function readEtfDays(folder: URL): (asset: string, until: IsoDate) => BundledDays | undefined {
  let read: z.output<typeof etfDaysSchema> | undefined;
  return (asset, until) => {
    read ??= readDataFile(folder, 'etf-days.json', etfDaysSchema);
    const { source, publisher, attribution, assets } = read;
    const days = Object.entries(Object.hasOwn(assets, asset) ? (assets[asset] ?? {}) : {})
      .map(([date, printed]) => ({ date: date as IsoDate, ...printed }))
      .filter(({ date }) => addDays(date, 1) <= until)
      .toSorted((a, b) => a.date.localeCompare(b.date));
    const newest = days.at(-1);
    if (!newest) return undefined;
    const asOf = { date: newest.date };
    return {
      id: [source, 'etf_days', asset, dayOf(asOf)].join('/'),
      value: { asset, days, pending: [], partial: [] },
      ...{ source, publisher, attribution, asOf, coverage: 'us_spot_etfs' },
    };
  };
}

type BundledDays = Omit<Fact<EtfDays>, 'missed' | 'status' | 'origin'>;
