import { dayOf, type Question, type SourceFailure } from '../core/live.ts';
import type { SourceCondition, TriedSource } from '../core/source-condition.ts';
import { day, list, type Message, message, words } from '../i18n/message.ts';
import { missMessage } from './fact-lines.ts';
import { type Finding, findings } from './finding.ts';
import { isOn, lackingVariables, questionMessage } from './source-words.ts';

const { good, note, bad } = findings('sources');

/** What an operator is told of a source that was asked. A dead one is no more than a note: others stand in for it. */
export const triedFinding = (tried: TriedSource): Finding => {
  const { publisher, came, ms } = tried;
  const seconds = words((ms / 1_000).toFixed(1));
  if (came === 'nothing') return note(message('finding-source_nothing', { publisher: words(publisher), seconds }));
  return 'failure' in came
    ? note(failedMessage(tried, came.failure))
    : good(message('finding-source_answered', { publisher: words(publisher), seconds, newest: day(dayOf(came.asOf)) }));
};

const failedMessage = ({ publisher, name }: TriedSource, failure: SourceFailure): Message =>
  message('finding-source_failed', {
    publisher: words(publisher),
    why: missMessage(failure),
    todo: message(`finding-source_todo-${remedyOf(failure)}`, { prefix: words(`SOURCE_${name.toUpperCase()}`) }),
  });

/** What helps where a source does not serve. */
function remedyOf(failure: SourceFailure): 'key' | 'newer' | 'clock' | 'network' | 'mirror' | 'later' {
  switch (failure.code) {
    case 'source_key_refused':
      return 'key';
    case 'source_changed':
    case 'fetch_not_text':
      return 'newer';
    case 'source_ahead':
      return 'clock';
    case 'address_refused':
      return 'mirror';
    case 'fetch_failed':
      return ['no_host', 'unreachable', 'timed_out'].includes(failure.why) ? 'network' : 'mirror';
    case 'fetch_status':
      return [402, 403, 404, 410, 451].includes(failure.status) ? 'mirror' : 'later';
    default:
      return 'later';
  }
}

/** What is told once all were asked: questions that nobody answers any more, and those who were not asked. */
export function untriedFindings(
  sources: readonly SourceCondition[],
  tried: readonly TriedSource[],
): readonly Finding[] {
  const others = sources.filter((source) => !isOn(source));
  const dead = deadQuestions(sources.filter(isOn), tried);
  return [
    ...(dead.length > 0 ? [bad(message('finding-sources_dead', { what: list(dead.map(questionMessage)) }))] : []),
    ...(others.length > 0 ? [good(message('finding-sources_not_asked', { sources: lackingVariables(others) }))] : []),
  ];
}

/** Those of which every source that is asked failed. */
function deadQuestions(asked: readonly SourceCondition[], tried: readonly TriedSource[]): readonly Question[] {
  const failed = new Set(tried.flatMap(({ name, came }) => (came !== 'nothing' && 'failure' in came ? [name] : [])));
  const questions = new Set(asked.flatMap(({ answers }) => answers));
  return [...questions].filter((question) =>
    asked.every(({ name, answers }) => !answers.includes(question) || failed.has(name)),
  );
}
