import type { Following } from './following.ts';

/** What can be done with what a place is told of, as it is typed; a rule about flows begins with any of its own words. */
export const ALERT_ACTIONS = [
  ...(['list', 'on', 'off', 'levels', 'repeat', 'cooldown', 'late', 'silent', 'loud'] as const),
  ...(['flow', 'sign', 'streak', 'record', 'remove', 'test'] as const),
] as const;
export type AlertAction = (typeof ALERT_ACTIONS)[number];

/** One row an action: its words in the other languages. */
const ACTION_WORDS: Readonly<Record<AlertAction, readonly string[]>> = {
  list: ['列表', '列出', '查看', '显示'],
  on: ['开启', '開啟', '打开', '启用', '恢复', 'resume'],
  off: ['关闭', '關閉', '暂停', '停用', 'pause'],
  levels: ['价位', '價位', '关键价位'],
  repeat: ['重复', '重複'],
  cooldown: ['冷却', '冷卻', '间隔'],
  late: ['迟到', '遲到', '补发', '迟发'],
  silent: ['静默', '靜默', '静音'],
  loud: ['有声', '有聲', '不静默', 'aloud'],
  flow: ['资金', '资金流', '資金', 'flows'],
  sign: ['转向', '反转', '轉向'],
  streak: ['连续', '連續'],
  record: ['纪录', '记录', '創紀錄', '创纪录'],
  remove: ['删除', '刪除', '移除'],
  test: ['测试', '測試'],
};

export function findAlertAction(typed: string): AlertAction | undefined {
  const word = typed.normalize('NFKC').toLowerCase();
  return ALERT_ACTIONS.find((action) => action === word || ACTION_WORDS[action].includes(word));
}

/** Words by which one of several is chosen, one row each. */
type ChoiceWords<Choice extends string> = readonly (readonly [Choice, ...string[]])[];

const LEVELS_WORDS: ChoiceWords<Following['levels']> = [
  ['all', '全部', '所有'],
  ['decisive', '决定性', '仅决定性', '決定性', '关键'],
  ['off', 'none', '关闭', '關閉', '不要'],
];
const REPEAT_WORDS: ChoiceWords<Following['repeat']> = [
  ['every', 'every time', '每次'],
  ['once', '一次', '仅一次', '只一次'],
];
const LATE_WORDS: ChoiceWords<Following['late']> = [
  ['mark', 'marked', '标注', '標注', '注明'],
  ['fold', 'folded', '合并', '合併'],
];

function chosen<Choice extends string>(words: ChoiceWords<Choice>, typed: string): Choice | undefined {
  const word = folded(typed);
  return words.find((row: readonly string[]) => row.includes(word))?.[0];
}

const folded = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/gu, ' ');

export const levelsTyped = (typed: string): Following['levels'] | undefined => chosen(LEVELS_WORDS, typed);
export const repeatTyped = (typed: string): Following['repeat'] | undefined => chosen(REPEAT_WORDS, typed);
export const lateTyped = (typed: string): Following['late'] | undefined => chosen(LATE_WORDS, typed);

const MOST_HOURS = 720;
const HOURS_A_DAY = 24;

/** '6h', '2 days', '6 小时', '0' for none, as hours; undefined for what is none, or too long. */
export function cooldownTyped(typed: string): number | undefined {
  const found = /^(\d{1,4}) ?(?:(h|hrs?|hours?|[个個]?小[时時])|(d|days?|天|日))?$/u.exec(folded(typed));
  if (!found) return ['off', 'none', '无', '無', '不冷却'].includes(folded(typed)) ? 0 : undefined;
  const [, count, hours, days] = found;
  const number = Number(count);
  if (hours === undefined && days === undefined && number !== 0) return undefined;
  const all = days === undefined ? number : number * HOURS_A_DAY;
  return all <= MOST_HOURS ? all : undefined;
}

/** The number of a rule: '2', '#2'. */
export function ruleNumberTyped(typed: string): number | undefined {
  const found = /^#?(\d{1,6})$/u.exec(folded(typed));
  return found ? Number(found[1]) : undefined;
}

/** What was typed, and which state of it whoever typed it has seen: a button of ours ends with 'v3'. */
export function versionTyped(typed: string): { readonly rest: string; readonly version?: number } {
  const found = /(?:^|\s)v(\d{1,9})\s*$/u.exec(typed);
  return found ? { rest: typed.slice(0, found.index).trim(), version: Number(found[1]) } : { rest: typed.trim() };
}
