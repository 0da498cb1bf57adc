import type { Command } from '../src/command.ts';
import { asset } from './asset.ts';
import { btc } from './btc.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { eth } from './eth.ts';
import { flows } from './flows.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { lang } from './lang.ts';
import { levels } from './levels.ts';
import { privacy } from './privacy.ts';
import { regions } from './regions.ts';
import { rotation } from './rotation.ts';
import { sol } from './sol.ts';
import { source } from './source.ts';
import { sources } from './sources.ts';
import { xrp } from './xrp.ts';

/** The menu, in the order a member sees it. */
export const COMMANDS: readonly Command[] = [
  flows,
  btc,
  eth,
  sol,
  xrp,
  asset,
  regions,
  rotation,
  history,
  compare,
  levels,
  check,
  sources,
  source,
  lang,
  help,
  privacy,
];
