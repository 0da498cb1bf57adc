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

/** Somebody accepted it by its name, whatever is on hold. */
const named = { named: z.exactOptional(z.literal(true)) };

const lineStateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open') }),
  z.strictObject({ is: z.literal('accepted'), ...decided, ...named }),
  z.strictObject({ is: z.literal('corrected'), ...decided, ...amount, asTyped: z.string(), ...named }),
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

/** What somebody does with a review. Without subjects: to accept all that needs no word of its own, to refuse the whole. */
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
      return { review: { ...about(review, review.weekEnding, change.weekEnding), weekEnding: change.weekEnding } };
    case 'publisher':
      return { review: { ...about(review, review.publisher, change.publisher), publisher: change.publisher } };
    case 'refuse':
      return decideLines(review, change.subjects ?? subjectsOf(review.lines), () => refused(deciding));
    case 'fix': {
      const { subject, amount: fixed, asTyped } = change;
      const { by, at } = deciding;
      const state = { is: 'corrected', by, at, usd: fixed.usd, step: fixed.step, asTyped } as const;
      return decideLines(review, [subject], () => state);
    }
    case 'accept':
      return lacking(review) ?? accept(review, change.subjects, deciding);
  }
}

function accept(review: Review, named: readonly Subject[] | undefined, { by, at, withheld }: Deciding) {
  const waiting = subjectsOf(waitingLines(review, withheld));
  const free = waiting.filter((subject) => !isAmong(withheld, subject));
  if (!named && free.length === 0 && waiting.length > 0)
    return { fault: { why: 'withheld', subjects: waiting } } as const;
  return decideLines(review, named ?? free, ({ state }) => ({
    ...(state.is === 'corrected' ? state : { is: 'accepted', by, at }),
    ...(named && { named: true }),
  }));
}

function decideLines(
  review: Review,
  subjects: readonly Subject[],
  stateOf: (line: ReviewLine) => ReviewLine['state'],
): { readonly review: Review } | { readonly fault: ReviewFault } {
  const unknown = subjects.find((subject) => indexOf(review.lines, subject) < 0);
  if (unknown) return { fault: { why: 'no_line', subject: unknown } };
  const lines = review.lines.map((line) =>
    isAmong(subjects, line.subject) ? { ...line, state: stateOf(line) } : line,
  );
  return { review: { ...review, lines } };
}

/** What was taken for figures of another week or publisher is open again: it was not decided for this one. */
const reopened = (review: Review): Review => ({
  ...review,
  lines: review.lines.map((line) => (isTaken(line) ? { ...line, state: { is: 'open' as const } } : line)),
});

/** Where nothing was known before, what was corrected was corrected for what is said now. */
const about = <What extends string>(review: Review, before: What | null, now: What): Review =>
  before === null || before === now ? review : reopened(review);

function lacking({ publisher, weekEnding }: Review): { readonly fault: ReviewFault } | undefined {
  if (publisher === null) return { fault: { why: 'lacks', what: 'publisher' } };
  return weekEnding === null ? { fault: { why: 'lacks', what: 'week' } } : undefined;
}

const refused = ({ by, at }: Deciding): ReviewLine['state'] => ({ is: 'refused', by, at });

/**
 * What all lines together come to after a change: figures to be kept by a word of acceptance alone, nothing once each of them is refused.
 * `withheld`: what is on hold now.
 */
export function verdictOf(
  review: Pick<Review, 'lines'>,
  { did, withheld }: { readonly did: ReviewChange['do']; readonly withheld: readonly Subject[] },
): 'open' | 'accept' | 'refuse' {
  if (review.lines.every(({ state }) => state.is === 'refused')) return 'refuse';
  return did === 'accept' && waitingLines(review, withheld).length === 0 ? 'accept' : 'open';
}

/** What needs a word before the whole can be used: open, or on hold and not accepted by its name. */
export const waitingLines = ({ lines }: Pick<Review, 'lines'>, withheld: readonly Subject[]): readonly ReviewLine[] =>
  lines.filter((line) => line.state.is === 'open' || isOnHold(line, withheld));

/** On hold, and neither refused nor accepted by its name. */
export const isOnHold = ({ state, subject }: ReviewLine, withheld: readonly Subject[]): boolean =>
  isAmong(withheld, subject) && state.is !== 'refused' && !('named' in state && state.named);

/** Its figure is believed, as it was read or as somebody corrected it. */
export const isTaken = ({ state }: Pick<ReviewLine, 'state'>): boolean =>
  state.is === 'accepted' || state.is === 'corrected';

/** What is believed of a line, or would be. */
export const amountOf = ({ state, usd, step }: Pick<ReviewLine, 'state' | 'usd' | 'step'>): PrintedAmount =>
  state.is === 'corrected' ? { usd: state.usd, step: state.step } : { usd, step };

const subjectsOf = (lines: readonly ReviewLine[]): readonly Subject[] => lines.map(({ subject }) => subject);

const isAmong = (subjects: readonly Subject[], subject: Subject): boolean =>
  subjects.some((each) => sameSubject(each, subject));

const indexOf = (lines: readonly { readonly subject: Subject }[], subject: Subject): number =>
  lines.findIndex((line) => sameSubject(line.subject, subject));
