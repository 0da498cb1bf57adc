import type { ChartView } from '../cards/chart-card.ts';
import { factPassport } from '../cards/fact-lines.ts';
import { passportBlock } from '../cards/passport.ts';
import { bridgePicture } from '../cards/pictures/bridge-picture.ts';
import { type MetalDays, metalsPicture } from '../cards/pictures/metals-picture.ts';
import type { Fact } from '../core/live.ts';
import { METALS, type Metal, metalPriceSchema } from '../core/metal.ts';
import type { PictureSize } from '../core/picture.ts';
import type { EtfSources } from './etf-days.ts';
import { type EtfAsked, findEtfWeek, readEtfWords } from './etf-week.ts';
import type { MetalSources } from './find-metals.ts';
import { today } from './find-report.ts';

/** A week's report beside the sum of US spot ETFs, of an asset and a week as typed. */
export async function chartOfBridge(
  sources: EtfSources,
  { asked, size }: { readonly asked: EtfAsked; readonly size: PictureSize },
): Promise<ChartView | undefined> {
  const { week, known, bridge, now } = await findEtfWeek(sources, readEtfWords(asked));
  const days = known.is === 'days' ? known.week : known.is === 'sum' ? known : undefined;
  const picture = days && bridgePicture({ week, trading: days.trading, bridge, days: days.passport }, size);
  if (!picture || bridge.is !== 'bridge') return undefined;
  const passports = [passportBlock(bridge.theirs, now), factPassport(days.passport, now)];
  return { picture, passports, limits: 'direction_not_digits', next: [] };
}

/** Half a year. */
const MOST_DAYS = 183;

/** BTC, gold and silver, each from the same day on. */
export async function chartOfMetals(sources: MetalSources, size: PictureSize): Promise<ChartView | undefined> {
  const [bitcoin, ...heard] = await Promise.all([
    sources.live.ask('candles', 'BTC'),
    ...METALS.map((metal) => metalDays(sources, metal)),
  ]);
  const known = heard.filter((days) => days !== undefined);
  const metals = known.map(({ days }) => days);
  const picture = metalsPicture({ metals, bitcoin }, size);
  if (!picture || bitcoin.is === 'absent') return undefined;
  const now = sources.clock.now();
  const passports = [factPassport(bitcoin, now), ...known.map(({ passport }) => factPassport(passport, now))];
  return { picture, passports, limits: 'direction_not_digits', next: [] };
}

interface HeardMetal {
  readonly days: MetalDays;
  readonly passport: Omit<Fact<unknown>, 'value'>;
}

/** The last price that was heard of each day, of one source and of one kind: metal, or a token that stands for it. */
async function metalDays({ live, facts, clock }: MetalSources, metal: Metal): Promise<HeardMetal | undefined> {
  const kept = await facts.newest('metal', metal, { most: MOST_DAYS, until: today(clock) });
  const rows = kept.flatMap((row) => {
    const { data } = metalPriceSchema.safeParse(JSON.parse(row.body));
    return data ? [{ row, value: data }] : [];
  });
  const newest = rows.at(-1);
  const source = (await live.conditions()).find(({ name }) => name === newest?.row.source);
  if (!newest || !source) return undefined;
  const { proxy, at } = newest.value;
  const same = rows.filter(({ value }) => value.proxy === proxy);
  const { publisher, attribution } = source;
  const from = { publisher, ...(attribution !== undefined && { attribution }) };
  return {
    days: {
      ...{ metal, ...from, ...(proxy !== undefined && { proxy }) },
      prices: new Map(same.map(({ row, value }) => [row.day, value.price])),
    },
    passport: {
      ...{ id: [newest.row.source, 'metal', metal, newest.row.day].join('/'), source: newest.row.source, ...from },
      ...{ asOf: at === undefined ? { date: newest.row.day } : { at }, fetchedAt: newest.row.lastAt },
      ...{ status: 'published', origin: 'stored', missed: [] },
      coverage: proxy === undefined ? 'spot_metal' : 'metal_token',
    },
  };
}
