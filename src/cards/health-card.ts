import type { SourceCondition } from '../core/source-condition.ts';
import type { Standing } from '../core/standing.ts';
import { list, type Message, message, type Value, words } from '../i18n/message.ts';
import { type Card, card, type TermsBlock } from './card.ts';
import { durationMessage, missMessage } from './fact-lines.ts';
import { isOn, lackingVariables } from './source-words.ts';
import { heading, plain } from './text-blocks.ts';

export interface HealthView {
  readonly sources: readonly SourceCondition[];
  /** When each source was last heard, also by earlier processes, UTC milliseconds. */
  readonly lastHeard: ReadonlyMap<string, number>;
  /** Absent where there is no process that stays. */
  readonly standing?: Standing;
  readonly now: number;
}

/** How the sources of live figures do, and what the process itself can say: short enough for a phone. */
export function healthCard(view: HealthView): Card {
  const { sources, standing } = view;
  const asked = sources.filter(isOn);
  const others = sources.filter((source) => !isOn(source));
  const nobody = asked.length === 0 && others.every(({ state }) => state === 'off');
  return card({
    title: message('health-title'),
    blocks: [
      ...(standing ? [standingBlock(standing)] : []),
      heading(message('health-sources')),
      ...(nobody ? [plain(message('health-offline'))] : []),
      ...(asked.length > 0 ? [sourcesBlock(asked, view)] : []),
      ...(!nobody && others.length > 0
        ? [plain(message('health-not-asked', { sources: lackingVariables(others) }))]
        : []),
    ],
    disclaimers: {},
  });
}

const standingBlock = ({ store, platforms }: Standing): TermsBlock => ({
  kind: 'terms',
  terms: [
    { term: message('health-store'), detail: message(`health-store-${store}`) },
    ...platforms.map(({ name, state }) => ({
      term: message(`doctor-about-${name}`),
      detail: message(`health-platform-${state}`),
    })),
  ],
});

const sourcesBlock = (sources: readonly SourceCondition[], view: HealthView): TermsBlock => ({
  kind: 'terms',
  terms: sources.map((source) => ({ term: words(source.publisher), detail: conditionValue(source, view) })),
});

function conditionValue(source: SourceCondition, { lastHeard, now }: HealthView): Value {
  const { name, goodAt, failed, restUntil, spent, perDay, mirror } = source;
  const age = (at: number) => durationMessage(Math.max(0, now - at));
  const before = lastHeard.get(name);
  const good: readonly Message[] =
    goodAt !== undefined
      ? [message('health-good', { age: age(goodAt) })]
      : before !== undefined
        ? [message('health-good-before', { age: age(before) })]
        : [];
  const said = [
    ...good,
    ...(failed ? [message('health-failed', { age: age(failed.at), why: missMessage(failed.failure) })] : []),
    ...(restUntil !== undefined && restUntil > now
      ? [message('health-rests', { time: durationMessage(restUntil - now) })]
      : []),
  ];
  return list([
    ...(said.length > 0 ? said : [message('health-never')]),
    ...(perDay > 0 ? [message('health-budget', { spent, perDay })] : []),
    ...(mirror === undefined ? [] : [message('health-mirror', { host: words(mirror) })]),
  ]);
}
