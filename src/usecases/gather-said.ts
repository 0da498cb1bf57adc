import { passageAround } from '../core/passage.ts';
import { type Subject, subjectOf, TOTAL } from '../core/subject.ts';
import type { Said, Verdict } from '../core/verdict.ts';
import type { Reading } from '../reader/reading.ts';
import type { Statement } from '../reader/statements.ts';

/** The amounts of a text that can be answered. */
export interface SaidInText {
  readonly headlines: readonly Said[];
  readonly figures: readonly Said[];
  /** What is answered in words of its own, whatever any report says. */
  readonly beside: readonly Verdict[];
  /** Where what is answered stands. */
  readonly starts: ReadonlySet<number>;
}

/** Each amount of each thing once, where it stands first. */
export function gatherSaid(text: string, reading: Reading, statements: readonly Statement[]): SaidInText {
  const headlines = statements.filter(isHeadline);
  const ofParts = statements.filter(isHeadlineOfPart);
  const beside = statements.filter(isBeside);
  const said = (each: Statement) => saidOf(each, text);
  return {
    headlines: distinct(headlines.map(said)),
    figures: distinct([...figuresOf(text, reading, statements), ...ofParts.map(said)]),
    beside: beside.flatMap((each) => besideOf(each, text)),
    starts: new Set([...headlines, ...ofParts, ...beside].map(({ start }) => start)),
  };
}

/** A headline's amount for everything: what a reader takes for the total, whether it says so or not. */
const isHeadline = ({ inHeadline, refused, subject, direction }: Statement): boolean =>
  inHeadline &&
  (subject === null || subject.scope === 'total') &&
  (refused === 'headline' || refused === null || (refused === 'ambiguous' && subject === null && direction !== null));

/** A headline that names an asset or a country says nothing of the total. */
const isHeadlineOfPart = ({ inHeadline, refused, subject, direction }: Statement): boolean =>
  inHeadline && refused === 'headline' && subject !== null && subject.scope !== 'total' && direction !== null;

/** A report's lines where the text holds one; otherwise every statement that names what it is for. */
function figuresOf(text: string, { report }: Reading, statements: readonly Statement[]): readonly Said[] {
  if (!report) {
    const named = statements.filter((each) => each.refused === null && each.subject !== null && !isHeadline(each));
    return named.map((each) => saidOf(each, text));
  }
  return report.lines.map(({ scope, key, usd, step, approx, evidence }) => ({
    subject: subjectOf({ scope, key }),
    ...{ usd, step, approx, signed: true, start: evidence.start, passage: passageAround(text, evidence) },
  }));
}

const isBeside = ({ refused, subject, series }: Statement): boolean =>
  (refused === 'no_direction' && subject !== null) || (refused === 'other_series' && series !== null);

function besideOf(statement: Statement, text: string): readonly Verdict[] {
  const said = saidOf(statement, text);
  const { refused, series } = statement;
  if (refused === 'no_direction') return [{ kind: 'no_direction', said }];
  return series ? [{ kind: 'other_series', said, series }] : [];
}

const saidOf = (statement: Statement, text: string): Said => {
  const { subject, usd, step, approx, direction, start } = statement;
  return { subject, usd, step, approx, signed: direction !== null, start, passage: passageAround(text, statement) };
};

/** A headline names no direction where the text below does. */
export const sizeOf = ({ subject, usd }: Said): string => `${nameOf(subject ?? TOTAL)} ${Math.abs(usd)}`;

export const distinct = (all: readonly Said[]): readonly Said[] => firstOfEach(all, keyOf);

const keyOf = ({ subject, usd }: Said): string => `${subject ? nameOf(subject) : ''} ${usd}`;
export const nameOf = ({ scope, key }: Subject): string => `${scope}/${key}`;

/** One pass, as a text may hold thousands. */
export function firstOfEach<Item>(all: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const first = new Map<string, Item>();
  for (const each of all) if (!first.has(key(each))) first.set(key(each), each);
  return [...first.values()];
}
