import { z } from 'zod';
import type { TextOrigin } from './found-text.ts';
import { usdSchema } from './money.ts';
import { type PrintedAmount, stepSchema } from './printed.ts';
import { type Subject, sameSubject, subjectSchema } from './subject.ts';
import { isoDateSchema, type WeekEnding, weekEndingSchema } from './week.ts';

/** Who decides where no person does: the rule that the operator switched on. */
export const RULE = 'rule';

/** Who brings what we found ourselves. */
export const WATCH = 'watch';

/** UTF-8 bytes of a text that are kept with its review; a longer one is kept as far as that. */
export const MOST_KEPT_BYTES = 100_000;

const READ_WARNINGS = [
  'headline_mismatch',
  'share_contradicted',
  'part_over_total',
  'scale_vs_history',
  'dual_rendering',
  'date_mismatch',
  'sum_mismatch',
] as const;

const ORIGINS = [
  'paste',
  'file',
  'forward',
  'message',
  'link',
  'feed',
  'publisher',
] as const satisfies readonly TextOrigin[];

/** 'telegram:42', 'discord:501', 'console', or the rule; UTC milliseconds. */
const decided = { by: z.string(), at: z.int() };
const amount = { usd: usdSchema, step: stepSchema };
const span = { start: z.int().nonnegative(), end: z.int().nonnegative() };

const lineStateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open') }),
  z.strictObject({ is: z.literal('accepted'), ...decided }),
  z.strictObject({ is: z.literal('corrected'), ...decided, ...amount, asTyped: z.string() }),
  z.strictObject({ is: z.literal('refused'), ...decided }),
]);

const reviewLineSchema = z.strictObject({
  subject: subjectSchema,
  ...amount,
  approx: z.boolean(),
  asPrinted: z.string(),
  /** Where it is printed, in UTF-16 units of the whole text. */
  evidence: z.strictObject(span),
  /** The sentence it was read in, shortened around it. Somebody's words: shown as text, never as markup. */
  sentence: z.string(),
  state: lineStateSchema,
});
export type ReviewLine = z.output<typeof reviewLineSchema>;

const stateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open') }),
  /** `vintage`: the state of the publisher's report that holds its figures. */
  z.strictObject({ is: z.literal('accepted'), ...decided, vintage: z.int().positive() }),
  z.strictObject({ is: z.literal('refused'), ...decided }),
]);

/** A reading that waits for a person, or what a person made of it. One line a subject. */
export const reviewSchema = z
  .strictObject({
    number: z.int().positive(),
    /** Grows with each change, so that a button knows what it was drawn for. */
    version: z.int().positive(),
    since: z.int(),
    /** Who brought the text, as 'telegram:42', or the watch. */
    by: z.string(),
    found: z.strictObject({
      text: z.string(),
      /** Of the whole text made plain, so that the same one is known again. */
      digest: z.string(),
      origin: z.enum(ORIGINS),
      address: z.exactOptional(z.string()),
      fetchedAt: z.int(),
    }),
    publisher: z.string().nullable(),
    weekEnding: weekEndingSchema.nullable(),
    publishedOn: isoDateSchema.nullable(),
    lines: z.array(reviewLineSchema).min(1),
    warnings: z.array(z.strictObject({ code: z.enum(READ_WARNINGS), words: z.string(), ...span })),
    state: stateSchema,
  })
  .refine(({ lines }) => lines.every(({ subject }, at) => indexOf(lines, subject) === at), 'stands twice');
export type Review = z.output<typeof reviewSchema>;

/** Before it has a number. */
export type NewReview = Omit<Review, 'number' | 'version'>;

/** What somebody does with a review. Without subjects: all that is open and needs no word of its own. */
export type ReviewChange =
  | { readonly do: 'accept' | 'refuse'; readonly subjects?: readonly Subject[] }
  | { readonly do: 'fix'; readonly subject: Subject; readonly amount: PrintedAmount; readonly asTyped: string }
  | { readonly do: 'week'; readonly weekEnding: WeekEnding }
  | { readonly do: 'publisher'; readonly publisher: string };

/** Why nothing was done. `withheld`: each of these needs to be named. */
export type ReviewFault =
  | { readonly why: 'closed' }
  | { readonly why: 'lacks'; readonly what: 'week' | 'publisher' }
  | { readonly why: 'no_line'; readonly subject: Subject }
  | { readonly why: 'withheld'; readonly subjects: readonly Subject[] };

interface Deciding {
  readonly by: string;
  readonly at: number;
  /** Accepted where they are named, and by nothing else. */
  readonly withheld: readonly Subject[];
}

/** The review once somebody did something with it, or why it stays as it is. A line may be decided anew as long as the whole is open. */
export function changeReview(
  review: Review,
  change: ReviewChange,
  deciding: Deciding,
): { readonly review: Review } | { readonly fault: ReviewFault } {
  if (review.state.is !== 'open') return { fault: { why: 'closed' } };
  switch (change.do) {
    case 'week':
      return { review: anew({ ...review, weekEnding: change.weekEnding }, review.weekEnding === change.weekEnding) };
    case 'publisher':
      return { review: anew({ ...review, publisher: change.publisher }, review.publisher === change.publisher) };
    case 'refuse':
      return decideLines(review, { subjects: change.subjects ?? openSubjects(review), state: refused(deciding) });
    case 'fix': {
      const { subject, amount: fixed, asTyped } = change;
      const { by, at } = deciding;
      const state = { is: 'corrected', by, at, usd: fixed.usd, step: fixed.step, asTyped } as const;
      return lacking(review) ?? decideLines(review, { subjects: [subject], state });
    }
    case 'accept':
      return lacking(review) ?? accept(review, change.subjects, deciding);
  }
}

function accept(review: Review, named: readonly Subject[] | undefined, { by, at, withheld }: Deciding) {
  const open = openSubjects(review);
  const subjects = named ?? open.filter((subject) => !isAmong(withheld, subject));
  if (subjects.length === 0 && open.length > 0) return { fault: { why: 'withheld', subjects: open } } as const;
  return decideLines(review, { subjects, state: { is: 'accepted', by, at } });
}

function decideLines(
  review: Review,
  { subjects, state }: { readonly subjects: readonly Subject[]; readonly state: ReviewLine['state'] },
): { readonly review: Review } | { readonly fault: ReviewFault } {
  const unknown = subjects.find((subject) => indexOf(review.lines, subject) < 0);
  if (unknown) return { fault: { why: 'no_line', subject: unknown } };
  const lines = review.lines.map((line) => (isAmong(subjects, line.subject) ? { ...line, state } : line));
  return { review: { ...review, lines } };
}

/** What was taken for figures of another week or publisher is open again: it was not decided for this one. */
const anew = (review: Review, same: boolean): Review =>
  same
    ? review
    : {
        ...review,
        lines: review.lines.map((line) => (isTaken(line) ? { ...line, state: { is: 'open' as const } } : line)),
      };

function lacking({ publisher, weekEnding }: Review): { readonly fault: ReviewFault } | undefined {
  if (publisher === null) return { fault: { why: 'lacks', what: 'publisher' } };
  return weekEnding === null ? { fault: { why: 'lacks', what: 'week' } } : undefined;
}

const refused = ({ by, at }: Deciding): ReviewLine['state'] => ({ is: 'refused', by, at });

/** What all lines together come to: still open, figures to be kept, or nothing. */
export function verdictOf({ lines }: Review): 'open' | 'accept' | 'refuse' {
  if (lines.some(({ state }) => state.is === 'open')) return 'open';
  return lines.some(isTaken) ? 'accept' : 'refuse';
}

/** Its figure is believed, as it was read or as somebody corrected it. */
export const isTaken = ({ state }: Pick<ReviewLine, 'state'>): boolean =>
  state.is === 'accepted' || state.is === 'corrected';

/** What is believed of a line, or would be. */
export const amountOf = ({ state, usd, step }: Pick<ReviewLine, 'state' | 'usd' | 'step'>): PrintedAmount =>
  state.is === 'corrected' ? { usd: state.usd, step: state.step } : { usd, step };

const openSubjects = ({ lines }: Review): readonly Subject[] =>
  lines.filter(({ state }) => state.is === 'open').map(({ subject }) => subject);

const isAmong = (subjects: readonly Subject[], subject: Subject): boolean =>
  subjects.some((each) => sameSubject(each, subject));

const indexOf = (lines: readonly { readonly subject: Subject }[], subject: Subject): number =>
  lines.findIndex((line) => sameSubject(line.subject, subject));
