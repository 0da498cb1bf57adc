import { HOOK_KINDS, type HookKind } from './alert-hook.ts';

export const HOOK_ACTIONS = ['list', 'new', 'remove'] as const;
export type HookAction = (typeof HOOK_ACTIONS)[number];

/** One row an action: its words in the other languages. */
const ACTION_WORDS: Readonly<Record<HookAction, readonly string[]>> = {
  list: ['列表', '列出', '查看'],
  new: ['add', '新建', '新增', '添加'],
  remove: ['删除', '刪除', '移除'],
};

export function findHookAction(typed: string): HookAction | undefined {
  const word = plain(typed);
  return HOOK_ACTIONS.find((action) => action === word || ACTION_WORDS[action].includes(word));
}

export const findHookKind = (typed: string): HookKind | undefined => HOOK_KINDS.find((kind) => kind === plain(typed));

/** '2', '#2'; undefined for what is no number. */
export function readHookNumber(typed: string): number | undefined {
  const digits = /^#?(\d{1,6})$/u.exec(plain(typed))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const plain = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
