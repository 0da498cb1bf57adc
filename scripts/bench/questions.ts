import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.ts';

/** What a person asks, and the language their client is set to. */
export interface Question {
  readonly command: string;
  readonly week: string;
  readonly language: 'en' | 'zh';
}

/** Those that take a week, so that every question has an answer of its own. */
const COMMANDS = ['flows', 'regions', 'rotation'];
const LANGUAGES = ['en', 'zh'] as const;

/** Has no divisor in common with the number of questions, so that its steps come past each once, long answers among short ones. */
const STRIDE = 293;

/** How a week is typed: what parts year, month and day, and in which digits. No two spellings share an answer. */
export interface Spelling {
  readonly between: '-' | '/' | '.' | '';
  readonly fullWidth: boolean;
}

/** Every command for every week of the bundled record in both languages, in a fixed order that mixes them. */
export function questions(spelling: Spelling): readonly Question[] {
  const { weeks } = JSON.parse(readFileSync(join(ROOT, 'data/weekly-flows.json'), 'utf8')) as {
    readonly weeks: readonly { readonly weekEnding: string }[];
  };
  const all = COMMANDS.flatMap((command) =>
    weeks.flatMap(({ weekEnding }) =>
      LANGUAGES.map((language) => ({ command, week: spell(weekEnding, spelling), language })),
    ),
  );
  const mixed = new Set(all.map((_, at) => all[(at * STRIDE) % all.length]).filter((each) => each !== undefined));
  if (mixed.size !== all.length) throw new RangeError(`${STRIDE} has a divisor in common with ${all.length} questions`);
  return [...mixed];
}

function spell(week: string, { between, fullWidth }: Spelling): string {
  const parted = week.replaceAll('-', between);
  const wider = (digit: string) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + FULL_WIDTH);
  return fullWidth ? parted.replaceAll(/\d/gu, wider) : parted;
}

/** From a digit to the one that input methods of Chinese give. */
const FULL_WIDTH = 0xff10 - 0x30;
