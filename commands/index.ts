import type { Menu } from '../src/command.ts';

/** The menu, in the order a member sees it. A command's file is loaded when somebody first types it. */
export const COMMANDS: Menu = {
  flows: async () => (await import('./flows.ts')).flows,
  recap: async () => (await import('./recap.ts')).recap,
  btc: async () => (await import('./btc.ts')).btc,
  eth: async () => (await import('./eth.ts')).eth,
  sol: async () => (await import('./sol.ts')).sol,
  xrp: async () => (await import('./xrp.ts')).xrp,
  asset: async () => (await import('./asset.ts')).asset,
  regions: async () => (await import('./regions.ts')).regions,
  rotation: async () => (await import('./rotation.ts')).rotation,
  history: async () => (await import('./history.ts')).history,
  compare: async () => (await import('./compare.ts')).compare,
  levels: async () => (await import('./levels.ts')).levels,
  check: async () => (await import('./check.ts')).check,
  sources: async () => (await import('./sources.ts')).sources,
  source: async () => (await import('./source.ts')).source,
  schedule: async () => (await import('./schedule.ts')).schedule,
  deliveries: async () => (await import('./deliveries.ts')).deliveries,
  why: async () => (await import('./why.ts')).why,
  pinned: async () => (await import('./pinned.ts')).pinned,
  settings: async () => (await import('./settings.ts')).settings,
  forget: async () => (await import('./forget.ts')).forget,
  lang: async () => (await import('./lang.ts')).lang,
  help: async () => (await import('./help.ts')).help,
  privacy: async () => (await import('./privacy.ts')).privacy,
};
