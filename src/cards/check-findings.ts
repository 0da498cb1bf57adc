import { type Contradiction, isWrong, type Verdict } from '../core/verdict.ts';
import { type Message, message } from '../i18n/message.ts';
import { contradictionLine, passageLine, verdictLine } from './check-lines.ts';

/** Figures that are shown with their words, so that a platform's message holds them. */
const MOST_FIGURES = 15;

export interface Finding {
  readonly line: Message;
  /** The words that it is about. */
  readonly passage: Message;
}

/** Wrong ones first, what the text contradicts itself on behind them. */
export function findingsOf(verdicts: readonly Verdict[], contradictions: readonly Contradiction[]): readonly Finding[] {
  const of = (verdict: Verdict): Finding => ({ line: verdictLine(verdict), passage: passageLine(verdict.said) });
  return [
    ...verdicts.filter(isWrong).map(of),
    ...contradictions.map((each) => ({ line: contradictionLine(each), passage: passageLine(each) })),
    ...verdicts.filter((verdict) => !isWrong(verdict)).map(of),
  ];
}

/** Each finding and its words, as many as a message holds. */
export function findingLines(findings: readonly Finding[]): readonly Message[] {
  const more = findings.length - MOST_FIGURES;
  const shown = findings.slice(0, MOST_FIGURES).flatMap(({ line, passage }) => [line, passage]);
  return [...shown, ...(more > 0 ? [message('check-more', { count: more })] : [])];
}
