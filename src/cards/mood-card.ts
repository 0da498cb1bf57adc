import type { Answered } from '../core/live.ts';
import { measured } from '../core/measured.ts';
import { type Mood, moodWord } from '../core/mood.ts';
import { measuredValue, message } from '../i18n/message.ts';
import { type Card, card, type FactsBlock } from './card.ts';
import { absentBlocks, factPassport, missedBlocks } from './fact-lines.ts';
import { plain } from './text-blocks.ts';

export interface MoodView {
  readonly mood: Answered<Mood>;
  /** UTC milliseconds. */
  readonly now: number;
}

/** How a crowd that an index asks feels today, in the index's own words. */
export function moodCard({ mood, now }: MoodView): Card {
  const title = message('mood-title');
  if (mood.is === 'absent') return card({ title, blocks: absentBlocks(message('mood-what'), mood), disclaimers: {} });
  return card({
    title,
    blocks: [...moodBlocks(mood), plain(message('mood-is')), factPassport(mood, now), ...missedBlocks(mood.missed)],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
  });
}

function moodBlocks(mood: Extract<Answered<Mood>, { is: 'fact' }>): readonly FactsBlock[] {
  const { value, before } = mood.value;
  const points = (amount: number, name: string) => measuredValue(measured(mood, { name, amount, unit: 'points' }));
  const today = message('mood-value', { points: points(value, 'value'), word: message(`mood-${moodWord(value)}`) });
  if (before === undefined) return [{ kind: 'facts', messages: [today] }];
  const dayBefore = message('mood-before', {
    points: points(before, 'before'),
    word: message(`mood-${moodWord(before)}`),
  });
  return [{ kind: 'facts', messages: [today, dayBefore] }];
}
