/** What can be done with schedules, as it is typed. */
export const SCHEDULE_ACTIONS = ['list', 'add', 'edit', 'pause', 'resume', 'test', 'preview', 'remove'] as const;
export type ScheduleAction = (typeof SCHEDULE_ACTIONS)[number];

/** One row an action: its words in the other languages. */
const ACTION_WORDS: Readonly<Record<ScheduleAction, readonly string[]>> = {
  list: ['列表', '列出', '查看'],
  add: ['添加', '新建', '新增', '加入'],
  edit: ['编辑', '編輯', '修改', '更改'],
  pause: ['暂停', '暫停'],
  resume: ['恢复', '恢復', '继续', '繼續'],
  test: ['测试', '測試'],
  preview: ['预览', '預覽'],
  remove: ['删除', '刪除', '移除'],
};

export function findScheduleAction(typed: string): ScheduleAction | undefined {
  const word = typed.normalize('NFKC').toLowerCase();
  return SCHEDULE_ACTIONS.find((action) => action === word || ACTION_WORDS[action].includes(word));
}

/** The number of a schedule, which of its versions is meant, and what stands behind them. */
export interface NumberedWords {
  readonly number: number;
  readonly version?: number;
  readonly rest: string;
}

/** '2', '#2 v3', '2 tue 10:00'; undefined where no number stands first. */
export function readNumbered(typed: string): NumberedWords | undefined {
  const found = /^\s*#?(\d{1,6})(?![\p{N}:.：])\s*(?:v(\d{1,9})(?![\p{L}\p{N}]))?\s*/u.exec(typed.normalize('NFKC'));
  if (!found) return undefined;
  const [all, number, version] = found;
  return {
    number: Number(number),
    ...(version !== undefined && { version: Number(version) }),
    rest: typed.normalize('NFKC').slice(all.length),
  };
}
