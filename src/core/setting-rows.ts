import { AppError } from './errors.ts';
import type { SettingName, Settings } from './place.ts';
import { NEVER_QUIET, readQuietHours } from './quiet-hours.ts';
import { findTimeZone, timeZonesLike } from './time-zone.ts';

/** The languages that a place may choose from. */
interface Languages {
  readonly all: readonly { readonly tag: string }[];
  find(typed: string): string | undefined;
}

type Value<Name extends SettingName> = NonNullable<Settings[Name]>;

/** One setting: how it is kept, what it and its values are called by whoever types them. */
interface Row<Name extends SettingName> {
  readonly name: Name;
  readonly alsoTyped: readonly string[];
  /** What is offered while one types a value, beside languages and zones. */
  readonly offered: readonly string[];
  /** Throws the failure that says what would do. */
  read(typed: string, languages: Languages): Value<Name>;
}

/** What a place may choose, by the word behind /settings, in the order it is shown. */
export const SETTING_ROWS = {
  language: {
    name: 'locale',
    alsoTyped: ['lang', '语言', '語言'],
    offered: [],
    read(typed, { all, find }) {
      return find(typed) ?? refuse({ code: 'language_unknown', typed, known: all.map(({ tag }) => tag) });
    },
  } satisfies Row<'locale'>,
  timezone: {
    name: 'timeZone',
    alsoTyped: ['zone', '时区', '時區'],
    offered: [],
    read: (typed) => findTimeZone(typed) ?? refuse({ code: 'zone_unknown', typed, nearest: timeZonesLike(typed, 3) }),
  } satisfies Row<'timeZone'>,
  quiet: {
    name: 'quietHours',
    alsoTyped: ['静默', '静默时段', '靜默', '免打扰', '勿扰', '勿擾'],
    offered: ['22:00-07:00', 'off'],
    read(typed) {
      if (NEVER.includes(typed.toLowerCase())) return NEVER_QUIET;
      return readQuietHours(typed) ?? refuse({ code: 'quiet_hours_unknown', typed });
    },
  } satisfies Row<'quietHours'>,
  style: choiceOf('style', ['answers', '回答', '样式', '樣式'], {
    full: ['完整', '详细', '詳細'],
    brief: ['short', '简短', '簡短', '简洁'],
  }),
  marks: choiceOf('marks', ['标记', '標記'], {
    arrows: ['arrow', '箭头', '箭頭'],
    colours: ['colour', 'colors', 'color', '颜色', '顏色', '色块', '色塊'],
  }),
  theme: choiceOf('theme', ['pictures', '主题', '主題', '图片', '圖片'], {
    light: ['day', '浅色', '淺色', '亮色', '白'],
    dark: ['night', '深色', '暗色', '黑'],
  }),
  colours: choiceOf('colours', ['colors', '配色', '图片配色', '圖片配色', '颜色', '顏色'], {
    blue_orange: ['blue', 'blue-orange', '蓝橙', '藍橙', '入蓝出橙'],
    green_red: ['green', 'green-red', '绿红', '綠紅', '绿涨红跌'],
    red_green: ['red', 'red-green', '红绿', '紅綠', '红涨绿跌'],
  }),
} as const;

export type SettingWord = keyof typeof SETTING_ROWS;
export const SETTING_WORDS = Object.keys(SETTING_ROWS) as readonly SettingWord[];

/** A setting with a few values, each by its own word and what else it is called. */
function choiceOf<Name extends 'style' | 'marks' | 'theme' | 'colours'>(
  name: Name,
  alsoTyped: readonly string[],
  called: Readonly<Record<Value<Name>, readonly string[]>>,
): Row<Name> {
  const choices = Object.keys(called) as Value<Name>[];
  return {
    ...{ name, alsoTyped, offered: choices },
    read(typed) {
      const word = typed.toLowerCase();
      const chosen = choices.find((each) => each === word || called[each].includes(word));
      return chosen ?? refuse({ code: 'choice_unknown', typed, known: choices });
    },
  };
}

const NEVER = ['off', 'none', 'never', '关', '關', '关闭', '無', '无'];

/** Takes what is set away, so that it is inherited again. */
const INHERITED = ['default', '默认', '默認', '继承', '繼承'];

/** The setting that a word means. */
export function settingTyped(typed: string): SettingWord | undefined {
  const word = typed.toLowerCase();
  return SETTING_WORDS.find((each) => each === word || SETTING_ROWS[each].alsoTyped.some((other) => other === word));
}

/** One setting with what it is to be from now on; undefined where it is to be inherited. */
export interface ReadSetting {
  readonly name: SettingName;
  readonly value: Settings[SettingName];
}

/** What was typed for a setting. Throws the failure that says what would do. */
export function readSetting(setting: SettingWord, typed: string, languages: Languages): ReadSetting {
  const { name, read } = SETTING_ROWS[setting];
  return { name, value: INHERITED.includes(typed.toLowerCase()) ? undefined : read(typed, languages) };
}

function refuse(failure: ConstructorParameters<typeof AppError>[0]): never {
  throw new AppError(failure);
}
