/** Words in which one language says when something is to run, as patterns of small letters in half width. */
export interface WhenWords {
  /** Whether words stand between spaces, so that 'mon' is none in 'common'. */
  readonly spaced: boolean;
  /** Monday first. */
  readonly days: readonly [string, string, string, string, string, string, string];
  /** Parts of the day with the hours they hold, at most twelve: '12am' is 0, while 上午12点 is noon to some and refused. */
  readonly parts: readonly { readonly words: string; readonly from: number; readonly to: number }[];
  /** What stands after an hour, where it is words. */
  readonly hour?: string;
  readonly half?: string;
  readonly minute?: string;
  readonly published: string;
  /** What names an offset in words. */
  readonly offset?: string;
  /** What may stand there and says nothing. */
  readonly fillers: readonly string[];
}

const chineseDay = (day: string): string => `(?:[周週]|星期|[礼禮]拜)${day}`;

/** One row a language. */
export const WHEN_WORDS: Readonly<Record<string, WhenWords>> = {
  en: {
    spaced: true,
    days: [
      'mon(?:days?)?',
      'tue(?:s|sdays?)?',
      'wed(?:s|nesdays?)?',
      'thu(?:rs?|rsdays?)?',
      'fri(?:days?)?',
      'sat(?:urdays?)?',
      'sun(?:days?)?',
    ],
    parts: [
      { words: 'a\\.?m', from: 0, to: 11 },
      { words: 'p\\.?m', from: 12, to: 23 },
    ],
    hour: "o['’]?clock",
    published:
      "(?:(?:when|once|after|as soon as) +)?(?:(?:it|it['’]s|the report) +(?:is +)?)?published|(?:when|once) +(?:it is +|it['’]s +|the report is +)?out|on publication",
    fillers: ['every', 'each', 'weekly', 'on', 'at', 'in', 'by', 'before', 'no later than', '(?:the )?latest', 'time'],
  },
  zh: {
    spaced: false,
    days: [...'一二三四五六', '[日天]'].map(chineseDay) as unknown as WhenWords['days'],
    parts: [
      { words: '凌晨', from: 0, to: 5 },
      { words: '早上|早晨|清晨', from: 4, to: 11 },
      { words: '上午', from: 1, to: 11 },
      { words: '中午', from: 11, to: 14 },
      { words: '下午', from: 12, to: 19 },
      { words: '傍晚', from: 16, to: 20 },
      { words: '晚上|晚间|晚間', from: 17, to: 23 },
    ],
    hour: '[点點时時]',
    half: '半',
    minute: '分',
    published: '(?:[报報]告)?(?:[发發][布佈]|公[布佈])(?:[时時后後]|的?[时時]候)?',
    offset: '[东東西][一二三四五六七八九十]+[区區]',
    fillers: ['[钟鐘整]', '每', '在', '的', '最[晚迟遲]', '不[晚迟遲][于於]', '之?前', '[时時][间間区區]'],
  },
  ja: {
    spaced: false,
    days: ['月曜日?', '火曜日?', '水曜日?', '木曜日?', '金曜日?', '土曜日?', '日曜日?'],
    parts: [
      { words: '午前', from: 1, to: 11 },
      { words: '午後', from: 12, to: 23 },
    ],
    hour: '時',
    half: '半',
    minute: '分',
    published: '(?:公開|発表|公表)(?:時|後|されたら|され次第)?',
    fillers: ['毎週', 'の', 'に', '遅くとも', 'まで', '時間'],
  },
  ko: {
    spaced: false,
    days: ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'],
    parts: [
      { words: '오전', from: 0, to: 11 },
      { words: '오후', from: 12, to: 23 },
    ],
    hour: '시',
    half: '반',
    minute: '분',
    published: '(?:발표|공개|게시)(?:되면| ?시| ?후)?',
    fillers: ['매주', '늦어도', '까지', '에', '시간'],
  },
};

/** One pattern for what every language has for a thing; undefined where none has it. */
export function inAnyLanguage(words: (row: WhenWords) => readonly (string | undefined)[]): string {
  const patterns = Object.values(WHEN_WORDS).flatMap((row) =>
    words(row)
      .filter((pattern) => pattern !== undefined)
      .map((pattern) => (row.spaced ? `(?<!\\p{L})(?:${pattern})(?!\\p{L})` : `(?:${pattern})`)),
  );
  return patterns.join('|');
}
