import type { Question } from '../core/live.ts';
import type { Topic } from '../core/live-subjects.ts';
import { METALS } from '../core/metal.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import { SOURCE_NAMES, type SourceName } from '../core/source-names.ts';
import { assetSubject } from '../core/subject.ts';
import { list, type Message, message, subjectValue, type Value, words } from '../i18n/message.ts';

export const questionMessage = (question: Question): Message => message(`live-question-${question}`);

/** 'Bitcoin, price', 'gold, an ounce', 'the mood of the market'. */
export function topicMessage({ question, of }: Topic): Message {
  const metal = METALS.find((each) => each === of);
  const subject = metal ? message(`live-metal-${metal}`) : subjectValue(assetSubject(of));
  return message(`live-what-${question}`, { subject });
}

/** How a source counts, in a sentence; undefined for what has none, as what ships with the bot may. */
export const countsMessage = (source: string): Message | undefined =>
  isSourceName(source) ? message(`source-counts-${source}`) : undefined;

const isSourceName = (name: string): name is SourceName => Object.hasOwn(SOURCE_NAMES, name);

/** The variable that would have a source asked: its key, or its switch. */
export const lackedVariable = ({ name, state }: Pick<SourceCondition, 'name' | 'state'>): Value =>
  words(`SOURCE_${name.toUpperCase()}_${state === 'needs_key' ? 'KEY' : 'ENABLED'}`);

export const isOn = ({ state }: Pick<SourceCondition, 'state'>): boolean => state === 'on';

/** Those that are not asked, each with what it lacks, in plain words. */
export const lackingMessages = (sources: readonly SourceCondition[]): Value =>
  list(
    sources.flatMap(({ publisher, state }) =>
      state === 'on' ? [] : [message('path-off-one', { publisher: words(publisher), why: message(`lacks-${state}`) })],
    ),
  );

/** The same with the variables that operators set. */
export const lackingVariables = (sources: readonly SourceCondition[]): Value =>
  list(
    sources.flatMap((source) => {
      const { publisher, state } = source;
      if (state === 'on') return [];
      const why = message(`health-lacks-${state}`, { variable: lackedVariable(source) });
      return [message('health-lacks', { publisher: words(publisher), why })];
    }),
  );
