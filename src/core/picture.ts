import { z } from 'zod';

/** Finished words, as a language writes them. */
const wordsSchema = z.string().max(400);
const amount = z.number().finite();

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
    flows: z.exactOptional(z.strictObject({ values: z.array(amount.nullable()).max(800), ...axis })),
  }),
  /** Two quantities that are not the same side by side, and the interval between them. */
  z.strictObject({ is: z.literal('bridge'), bars: z.array(barSchema).min(2).max(6) }),
]);
export type PictureBody = Readonly<z.output<typeof bodySchema>>;

export const PICTURE_SIZES = {
  wide: { width: 1200, height: 675 },
  tall: { width: 1080, height: 1350 },
} as const;

/**
 * All that a picture shows, in finished words and numbers of US dollars, prices or an index: the same one is the same bytes, whoever draws it.
 * People's own words are never among them.
 */
export const pictureSchema = z.strictObject({
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
  code: wordsSchema,
  body: bodySchema,
});
export type Picture = Readonly<z.output<typeof pictureSchema>>;
