import { timeZonesLike } from '../core/time-zone.ts';
import { WEEKDAYS } from '../core/wall-clock.ts';
import { dayWord, parseWhen } from '../core/when.ts';

/** As many as a platform shows at once. */
const MOST = 25;
const HOURS = ['08:00', '09:00', '12:00', '18:00', '20:00', '22:00'] as const;
const CHOICES = ['silent', 'late 6h', 'skip', 'fold', 'caveat', 'sections headline,levels', 'save'] as const;

/** What may be typed on, as whole lines: a day, then a time, then a zone, then what else may be chosen. */
export function suggestSchedule(typed: string): readonly string[] {
  const words = typed.trim().split(/\s+/u);
  const begun = /\s$/u.test(typed) || typed === '' ? '' : (words.pop() ?? '');
  const said = words.filter((word) => word !== '').join(' ');
  const lines = nextWords(said, begun).filter(
    (word) => word.toLowerCase().startsWith(begun.toLowerCase()) || word.includes('/'),
  );
  return lines.map((word) => `${said} ${word}`.trim()).slice(0, MOST);
}

function nextWords(said: string, begun: string): readonly string[] {
  if (said === '') return [...WEEKDAYS.map(dayWord), 'published'];
  const read = parseWhen(said);
  if ('when' in read) return CHOICES;
  switch (read.fault.code) {
    case 'no_day':
      return WEEKDAYS.map(dayWord);
    case 'no_time':
      return HOURS;
    case 'no_zone':
      return timeZonesLike(begun, MOST);
    default:
      return CHOICES;
  }
}
