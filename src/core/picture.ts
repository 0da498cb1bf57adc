import { z } from 'zod';
import { barsThatFit } from './picture-room.ts';

/** Finished words, as a language writes them. */
const wordsSchema = z.string().max(400);
/** Beyond a quadrillion nothing is money. */
const amount = z.number().min(-1e15).max(1e15);

/** Which way money went, or neither where its sign is not known. */
const WAYS = ['in', 'out', 'unclear'] as const;
export type Way = (typeof WAYS)[number];

/** One amount: as it is written, and how far it reaches. `low` and `high` where it is an interval. */
const barSchema = z.strictObject({
  label: wordsSchema,
  value: wordsSchema,
  usd: amount,
  low: z.exactOptional(amount),
  high: z.exactOptional(amount),
  way: z.enum(WAYS),
  /** Of this amount alone, as that it is held back; written behind the label. */
  note: z.exactOptional(wordsSchema),
});
export type PictureBar = Readonly<z.output<typeof barSchema>>;

/** A line of numbers, one for each label beneath; null where nothing is known: a gap, never zero. */
const seriesSchema = z.strictObject({
  name: wordsSchema,
  /** As it is written at the end of the line. */
  last: z.exactOptional(wordsSchema),
  values: z.array(amount.nullable()).max(800),
});

/** Numbers beside an axis, as they are written there. */
const tickSchema = z.strictObject({ at: amount, label: wordsSchema });

const axis = { ticks: z.array(tickSchema).min(2).max(9) };

const bodySchema = z.discriminatedUnion('is', [
  /** The week: what is most of it in large, then every asset. */
  z.strictObject({
    is: z.literal('recap'),
    lead: z.array(barSchema).max(3),
    bars: z.array(barSchema).max(60),
    more: z.exactOptional(wordsSchema),
  }),
  z.strictObject({ is: z.literal('bars'), bars: z.array(barSchema).max(60), more: z.exactOptional(wordsSchema) }),
  /** Weeks side by side, each stacked of its parts, with the mean of the last weeks as a line. */
  z.strictObject({
    is: z.literal('weeks'),
    labels: z.array(wordsSchema).max(400),
    parts: z.array(seriesSchema).min(1).max(6),
    mean: z.exactOptional(seriesSchema),
    ...axis,
  }),
  /** Lines over days or weeks, with levels across them and bars beneath. */
  z.strictObject({
    is: z.literal('lines'),
    labels: z.array(wordsSchema).max(800),
    lines: z.array(seriesSchema).min(1).max(4),
    ...axis,
    levels: z.array(z.strictObject({ at: amount, label: wordsSchema })).max(6),
    flows: z.exactOptional(
      z.strictObject({ name: z.exactOptional(wordsSchema), values: z.array(amount.nullable()).max(800), ...axis }),
    ),
  }),
  /** Two quantities that are not the same side by side, and the interval between them. */
  z.strictObject({
    is: z.literal('bridge'),
    /** The two, then what is known to be part of what lies between them. */
    bars: z.array(barSchema).min(2).max(6),
    /** What lies between the first two: its name and how much it is. */
    gap: z.exactOptional(z.strictObject({ label: wordsSchema, value: wordsSchema })),
    /** What is said of both. */
    verdict: z.exactOptional(wordsSchema),
  }),
]);
export type PictureBody = Readonly<z.output<typeof bodySchema>>;

export const PICTURE_SIZES = {
  wide: { width: 1200, height: 675 },
  tall: { width: 1080, height: 1350 },
} as const;
export type PictureSize = keyof typeof PICTURE_SIZES;

/**
 * All that a picture shows, in finished words and numbers of US dollars, prices or an index: the same one is the same bytes, whoever draws it.
 * People's own words are never among them.
 */
export const pictureSchema = z
  .strictObject({
    size: z.enum(['wide', 'tall']),
    theme: z.enum(['light', 'dark']),
    /** What inflows and outflows are coloured with; signs and words say the same. */
    colours: z.enum(['blue_orange', 'green_red', 'red_green']),
    direction: z.enum(['ltr', 'rtl']),
    title: wordsSchema,
    subtitle: wordsSchema,
    /** How far it is verified. */
    badge: wordsSchema,
    /** What must not be missed, as weeks that are not known. */
    caution: z.exactOptional(wordsSchema),
    /** Whose figures, when published, and that it is no advice. */
    source: wordsSchema,
    /** By which it is asked about: '/verify 7k3q'. */
    code: z.string().min(1).max(40),
    body: bodySchema,
  })
  .refine(hasRoom, { path: ['body', 'bars'], error: 'more bars than have room: see shownBars' })
  .refine(({ body }) => hasFigures(body), { path: ['body'], error: 'nothing to show' });
export type Picture = Readonly<z.output<typeof pictureSchema>>;

function hasRoom({ size, body }: { size: PictureSize; body: PictureBody }): boolean {
  if (body.is !== 'recap' && body.is !== 'bars') return true;
  return body.bars.length + (body.more === undefined ? 0 : 1) <= barsThatFit(size, body.is);
}

const isKnown = (series: { readonly values: readonly (number | null)[] }): boolean =>
  series.values.some((value) => value !== null);

/** Whether there is anything to draw: an empty frame is worse than none. */
function hasFigures(body: PictureBody): boolean {
  switch (body.is) {
    case 'recap':
      return body.lead.length + body.bars.length > 0;
    case 'bars':
    case 'bridge':
      return body.bars.length > 0;
    case 'weeks':
      return body.labels.length > 0 && body.parts.some(isKnown);
    case 'lines':
      return body.labels.length > 0 && body.lines.some(isKnown);
  }
}
