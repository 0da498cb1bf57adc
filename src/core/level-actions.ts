/** What can be done with levels of a place, as it is typed. */
export const LEVEL_ACTIONS = ['list', 'add', 'edit', 'retire', 'from'] as const;
export type LevelAction = (typeof LEVEL_ACTIONS)[number];

/** One row an action: what else people type for it. */
const ACTION_WORDS: Readonly<Record<LevelAction, readonly string[]>> = {
  list: ['列表', '列出', '查看'],
  add: ['添加', '新建', '新增', '加入'],
  edit: ['编辑', '編輯', '修改', '更改'],
  retire: ['remove', 'delete', '撤下', '停用', '删除', '刪除', '移除'],
  from: ['来自', '來自', '取自'],
};

export function findLevelAction(typed: string): LevelAction | undefined {
  const word = typed.normalize('NFKC').toLowerCase();
  return LEVEL_ACTIONS.find((action) => action === word || ACTION_WORDS[action].includes(word));
}
