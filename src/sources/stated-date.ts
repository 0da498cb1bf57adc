const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(${MONTHS.join('|')})[a-z]*\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu;
const MAIL = new RegExp(
  String.raw`^(?:[a-z]{3},? )?${DAY} ${MONTH} (\d{4}) \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|Z|[+-]\d{4})$`,
  'iu',
);
const MONTH_FIRST = new RegExp(`^${MONTH} ${DAY},? (\\d{4})$`, 'iu');
const DAY_FIRST = new RegExp(`^${DAY} ${MONTH},? (\\d{4})$`, 'iu');
const CHINESE = /^(\d{4})\s?[年/-]\s?(\d{1,2})\s?[月/-]\s?(\d{1,2})\s?日?$/u;

/**
 * The date that a page or a feed states, as 'YYYY-MM-DD': of a moment with its zone the UTC date, of a moment without one the date that is
 * written. Undefined for anything that could mean two dates, and for dates that do not exist.
 */
export function readStatedDate(stated: string): string | undefined {
  const text = stated.trim().replaceAll(/\s+/gu, ' ');
  if (text.length > 60) return undefined;
  const iso = ISO.exec(text);
  if (iso?.[1])
    return iso[2] === undefined ? existing(iso[1]) : existing(iso[1]) && utcDate(text.replace(/ ?(?:UTC|GMT)$/iu, 'Z'));
  if (MAIL.test(text)) return utcDate(text);
  const [, month = '', day = '', year = ''] = MONTH_FIRST.exec(text) ?? [];
  if (year) return dated(year, monthOf(month), day);
  const [, first = '', second = '', third = ''] = DAY_FIRST.exec(text) ?? [];
  if (third) return dated(third, monthOf(second), first);
  const [, y = '', m = '', d = ''] = CHINESE.exec(text) ?? [];
  return y ? dated(y, m, d) : undefined;
}

const monthOf = (word: string): string => String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);

const dated = (year: string, month: string, day: string): string | undefined =>
  existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** The 30th of February is the 2nd of March to a computer. */
function existing(date: string): string | undefined {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date ? date : undefined;
}

function utcDate(moment: string): string | undefined {
  const at = Date.parse(moment.replace(/^(\d{4}-\d{2}-\d{2}) /u, '$1T').replace(/ (?=Z|[+-]\d{2}:?\d{2}$)/u, ''));
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().slice(0, 10);
}
