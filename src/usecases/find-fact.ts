import type { FactView } from '../cards/fact-view.ts';
import { AppError } from '../core/errors.ts';
import type { EtfDays } from '../core/etf-days.ts';
import type { KeptFact, Revision } from '../core/fact-book.ts';
import { KEEPING, readKept } from '../core/keeping.ts';
import { type Answered, type AsOf, dayOf, type Fact } from '../core/live.ts';
import type { Topic } from '../core/live-subjects.ts';
import { didYouMean } from '../core/nearest.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import { addDays } from '../core/week.ts';
import type { LiveFacts } from '../ports.ts';
import { type HeldServices, heldDays } from './held-days.ts';
import { readTopic, type TypedTopic, topicWords, usualTopics } from './live-topic.ts';

export type FactServices = HeldServices;

/** A week of days is looked at for what was revised. */
const LOOK_BACK_DAYS = 7;
const MOST_REVISIONS = 5;

/** A live fact as it is known now, or as its source said it of a day. Undefined where no live fact is spoken of. */
export async function findFact(services: FactServices, typed: string): Promise<FactView | undefined> {
  const read = readTopic(typed);
  if (!read) return undefined;
  const { topic, said } = read;
  const conditions = await services.live.conditions();
  const sources = conditions.filter(({ answers }) => answers.includes(topic.question));
  const answered = said ? await saidBy(services, read, sources) : await askAbout(services.live, topic);
  if (!answered) throw unknownFact(typed, topic);
  return {
    ...{ topic, typed: topicWords(topic), answered, sources, now: services.clock.now() },
    ...(said?.number !== undefined && { number: said.number }),
    ...(answered.is === 'fact' ? await historyOf(services, topic, answered) : { vintages: 0, revisions: [] }),
  };
}

/** The types of questions meet their answers only where each is named. */
const askAbout = (live: LiveFacts, { question, of }: Topic): Promise<Answered<unknown>> =>
  live.ask(question as 'mood', of as 'market');

/** What is known now where that is what is meant; else what was kept of that day. */
async function saidBy(
  { live, facts }: FactServices,
  { topic, said }: TypedTopic,
  sources: readonly SourceCondition[],
): Promise<Answered<unknown> | undefined> {
  if (!said) return undefined;
  const now = await askAbout(live, topic);
  if (now.is === 'fact' && now.source === said.source && dayOf(now.asOf) === said.day) return now;
  const { question, of } = topic;
  const { source, day } = said;
  const condition = sources.find(({ name }) => name === source);
  const coverage = condition?.covers[question];
  const kept = (await facts.vintages(question, of, { source, from: day, to: day })).at(-1);
  const value = kept && readKept(question, [kept]);
  if (!condition || !coverage || !kept || value === undefined) return undefined;
  const { publisher, attribution } = condition;
  const { moment } = KEEPING[question];
  const asOfKept = KEEPING[question].asOf as ((value: unknown) => AsOf | undefined) | undefined;
  return {
    ...{ is: 'fact', id: [source, question, of, day].join('/'), value, source, publisher },
    ...(attribution !== undefined && { attribution }),
    ...{ asOf: asOfKept?.(value) ?? { date: day }, fetchedAt: kept.lastAt, coverage, origin: 'stored', missed: [] },
    // A later look at a moment is no revision of an earlier one.
    status: kept.vintage > 1 && !moment ? 'revised' : 'published',
  };
}

async function historyOf(
  services: FactServices,
  topic: Topic,
  fact: Fact<unknown>,
): Promise<Pick<FactView, 'vintages' | 'revisions' | 'held'>> {
  const to = dayOf(fact.asOf);
  const of = { source: fact.source, from: addDays(to, -LOOK_BACK_DAYS), to };
  const kept = await services.facts.vintages(topic.question, topic.of, of);
  const waiting = topic.question === 'etf_days' ? await heldDays(services, fact as Fact<EtfDays>, kept) : [];
  const held = waiting.find(({ date }) => date === to);
  const ofNewest = { ...(held && { held }) };
  // A later look at a moment is no revision of an earlier one.
  if (KEEPING[topic.question].moment || kept.length === 0) return { vintages: 0, revisions: [], ...ofNewest };
  const newest = kept.at(-1)?.vintage ?? 0;
  const revisions = kept.flatMap((after, at): readonly Revision[] => {
    const before = kept[at - 1];
    if (waiting.some(({ date }) => date === after.day)) return [];
    return before?.day === after.day ? revisionOf(topic, before, after) : [];
  });
  return { vintages: newest, revisions: revisions.toReversed().slice(0, MOST_REVISIONS), ...ofNewest };
}

function revisionOf({ question }: Topic, before: KeptFact, after: KeptFact): readonly Revision[] {
  const [earlier, later] = [readKept(question, [before]), readKept(question, [after])];
  if (earlier === undefined || later === undefined) return [];
  return [{ day: after.day, before: earlier, after: later, at: after.firstAt }];
}

function unknownFact(typed: string, topic: Topic): AppError {
  const known = usualTopics().map(([words]) => words);
  const nearest = [topicWords(topic), ...didYouMean(typed, known)];
  return new AppError({ code: 'fact_unknown', typed: typed.slice(0, 80), nearest: [...new Set(nearest)].slice(0, 3) });
}
