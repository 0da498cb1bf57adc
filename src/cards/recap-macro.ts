import type { Block } from './card.ts';
import { factPassport } from './fact-lines.ts';
import { dateBlocks, fomcPassport, nextMeetingBlocks } from './macro-blocks.ts';
import type { MacroView } from './macro-view.ts';

/** What two messages of a phone have room for beside everything else. */
const MOST_DATES = 4;

/** What comes next: the FOMC and the first data dates, or why they are not known. */
export const macroSection = (view: MacroView): readonly Block[] => [
  ...nextMeetingBlocks(view),
  ...dateBlocks(view, MOST_DATES),
  fomcPassport(view.fomc),
  ...view.calendars.map((fact) => factPassport(fact, view.now)),
];
