import { WEEKDAYS } from '../core/wall-clock.ts';
import { dayWord } from '../core/when.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { type Card, card, type Next } from './card.ts';
import { weekdayMessage } from './moment-message.ts';
import { plain } from './text-blocks.ts';

/** What is asked next. `line` is what was said so far: each button is it with one more word. */
export interface Step {
  readonly what: 'day' | 'time' | 'zone';
  readonly line: string;
}

const FIRST_HOUR = 7;
const HOURS = 16;

/** Where most who ask for a zone are; any other may be typed. */
const ZONES = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Asia/Dubai',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
] as const;

/** One question of the exchange that makes a schedule, with a button for each usual answer. */
export const stepCard = ({ what, line }: Step): Card =>
  card({
    title: message('schedule-new-title'),
    blocks: [plain(message(`schedule-ask-${what}`, { line: words(line) }))],
    disclaimers: {},
    next: ANSWERS[what].map(({ label, word }): Next => ({ label, line: `${line} ${word}` })),
  });

interface Offered {
  readonly label: Message;
  readonly word: string;
}

const ANSWERS: Readonly<Record<Step['what'], readonly Offered[]>> = {
  day: [
    ...WEEKDAYS.map((weekday) => ({ label: weekdayMessage(weekday), word: dayWord(weekday) })),
    { label: message('schedule-on-publication'), word: 'published' },
  ],
  time: Array.from({ length: HOURS }, (_, at) => literally(`${String(FIRST_HOUR + at).padStart(2, '0')}:00`)),
  zone: ZONES.map(literally),
};

function literally(word: string): Offered {
  return { label: message('text', { text: words(word) }), word };
}
