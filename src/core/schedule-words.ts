/** Words of one language for what a schedule may be told beside its hour, as patterns of small letters in half width. */
interface ChoiceWords {
  /** Whether words stand between spaces. */
  readonly spaced: boolean;
  readonly silent: string;
  readonly aloud: string;
  readonly late: string;
  readonly hours: string;
  readonly skip: string;
  readonly fold: string;
  readonly wait: string;
  readonly caveat: string;
  readonly sections: string;
  readonly picture: string;
  readonly noPicture: string;
  readonly target: string;
  readonly here: string;
  readonly ping: string;
  readonly noPing: string;
  readonly placeLanguage: string;
  readonly save: string;
}

/** One row a language. */
const CHOICE_WORDS: readonly ChoiceWords[] = [
  {
    spaced: true,
    ...{ silent: 'silent(?:ly)?|quiet(?:ly)?', aloud: 'aloud|loud|not silent' },
    ...{ late: 'late', hours: 'h|hrs?|hours?', skip: 'skip', fold: 'fold' },
    ...{ wait: 'wait', caveat: 'caveats?', sections: 'sections?' },
    ...{ picture: '(?:with (?:a )?)?picture', noPicture: '(?:no|without(?: a)?) picture' },
    ...{ target: 'to', here: 'here', ping: 'ping', noPing: 'no ping', placeLanguage: 'language of the place|default' },
    save: 'save',
  },
  {
    spaced: false,
    ...{ silent: '静默|靜默|静音|靜音', aloud: '不静默|不靜默|有声|有聲' },
    ...{ late: '补发|補發', hours: '个?小[时時]|個小[时時]', skip: '跳[过過]', fold: '合[并併]' },
    ...{ wait: '等待', caveat: '附注|附註|注明', sections: '部分|[栏欄]目' },
    ...{ picture: '[带帶][图圖]', noPicture: '不[带帶][图圖]' },
    ...{
      target: '[发發]到',
      here: '此[处處]|[这這][里裡]',
      ping: '提及',
      noPing: '不提及',
      placeLanguage: '此处语言|默认',
    },
    save: '保存|儲存',
  },
];

/** One pattern for what every language has for a thing. */
export function choicePattern(of: (row: ChoiceWords) => string): string {
  const patterns = CHOICE_WORDS.map((row) =>
    row.spaced ? `(?<![\\p{L}\\p{N}])(?:${of(row)})(?!\\p{L})` : `(?:${of(row)})`,
  );
  return `(?:${patterns.join('|')})`;
}

/** Units that stand right behind their number. */
export const hoursPattern = `(?:${CHOICE_WORDS.map(({ hours }) => hours).join('|')})`;
