import { changePercent } from '../core/change-percent.ts';
import type { Answered } from '../core/live.ts';
import { measured } from '../core/measured.ts';
import { type Mood, moodWord } from '../core/mood.ts';
import type { StablecoinSupply } from '../core/stablecoins.ts';
import { measuredValue, message } from '../i18n/message.ts';
import { type Card, card, type FactsBlock, type TextBlock } from './card.ts';
import { absentBlocks, factPassport, missedBlocks } from './fact-lines.ts';
import { plain } from './text-blocks.ts';

export interface MoodView {
  readonly mood: Answered<Mood>;
  readonly stablecoins: Answered<StablecoinSupply>;
  /** UTC milliseconds. */
  readonly now: number;
}

/** How a crowd that an index asks feels today, in the index's own words, and how many dollars stand in stablecoins. Each may be absent alone. */
export function moodCard({ mood, stablecoins, now }: MoodView): Card {
  const title = message('mood-title');
  if (mood.is === 'absent' && stablecoins.is === 'absent')
    return card({ title, blocks: [...absentMood(mood), ...absentSupply(stablecoins)], disclaimers: {} });
  return card({
    title,
    blocks: [
      ...(mood.is === 'absent' ? absentMood(mood) : moodBlocks(mood, now)),
      ...(stablecoins.is === 'absent' ? absentSupply(stablecoins) : supplyBlocks(stablecoins, now)),
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
  });
}

type Known<Value> = Extract<Answered<Value>, { is: 'fact' }>;
type Missing = Extract<Answered<unknown>, { is: 'absent' }>;
type Blocks = readonly (FactsBlock | TextBlock)[];

const absentMood = (mood: Missing) => absentBlocks(message('mood-what'), mood);
const absentSupply = (stablecoins: Missing) => absentBlocks(message('mood-stablecoins-what'), stablecoins);

function moodBlocks(mood: Known<Mood>, now: number): Blocks {
  const { value, before } = mood.value;
  const points = (amount: number, name: string) => measuredValue(measured(mood, { name, amount, unit: 'points' }));
  const today = message('mood-value', { points: points(value, 'value'), word: message(`mood-${moodWord(value)}`) });
  const dayBefore = (amount: number) =>
    message('mood-before', { points: points(amount, 'before'), word: message(`mood-${moodWord(amount)}`) });
  return [
    { kind: 'facts', messages: [today, ...(before === undefined ? [] : [dayBefore(before)])] },
    plain(message('mood-is')),
    factPassport(mood, now),
    ...missedBlocks(mood.missed),
  ];
}

function supplyBlocks(stablecoins: Known<StablecoinSupply>, now: number): Blocks {
  const { supply, weekBefore } = stablecoins.value;
  const dollars = (name: string, amount: number) =>
    measuredValue(measured(stablecoins, { name, amount, unit: 'usd', form: 'compact' }));
  const percent = (amount: number) =>
    measuredValue(measured(stablecoins, { name: 'week_change', amount, unit: 'percent', form: 'signed' }));
  const change =
    weekBefore === undefined
      ? message('mood-stablecoins-week-unknown')
      : message('mood-stablecoins-week', {
          percent: percent(changePercent(weekBefore, supply)),
          before: dollars('week_before', weekBefore),
        });
  return [
    { kind: 'facts', messages: [message('mood-stablecoins', { supply: dollars('supply', supply) }), change] },
    factPassport(stablecoins, now),
    ...missedBlocks(stablecoins.missed),
  ];
}
