import type { Locale } from '../i18n/locale.ts';
import { message, type Value } from '../i18n/message.ts';
import { type Renderer, rendererFor } from '../i18n/renderer.ts';
import type { AlertEntry } from './alert-entry.ts';
import { type Block, type TextBlock, valuesOf } from './card.ts';
import { disclaimerMessages } from './disclaimers.ts';
import { heading, plain } from './text-blocks.ts';

/**
 * UTF-16 units of all that is told: a message of Telegram takes 4,096 of them, one of Discord 4,000, of which the title, what a card owes
 * and the line that names the post take their part.
 */
const ROOM = 3_300;
/** More levels at once nobody reads whole. */
const MOST_WHOLE = 8;
/** Kept for the first of those that get a line alone, and for how many are left. */
const LINES_KEPT = 6;
const LINE = 130;
/** A line's own marks: bullets, signs of direction, what makes small print small. */
const AROUND = 6;
/** What platforms escape, which then takes twice the room. */
const ESCAPED = /[\\*_~`|<>[\]()#@:/-]/gu;

interface Fitted {
  readonly blocks: readonly Block[];
  /** Small print under what is told whole, each once. */
  readonly small: readonly TextBlock[];
}

/** As much as one message holds: the first whole, whatever the others are, then lines, then how many more there are. */
export function fitEntries(entries: readonly AlertEntry[], locale: Locale): Fitted {
  const measure = createMeasure(rendererFor(locale));
  const told: Told = { blocks: [], small: new Map(), room: ROOM - measure.owed(), wholes: 0 };
  const among = entries.length > 1;
  const left = entries.slice(
    takenFrom(entries, (entry, at) => tell(told, entry, { measure, among, rest: entries.length - at - 1 })),
  );
  const count = left.reduce((sum, entry) => sum + entry.count, 0);
  const more = count > 0 ? [plain(message('alert-more', { count }))] : [];
  return { blocks: [...told.blocks, ...more], small: [...told.small.values()] };
}

/** What has found room so far. */
interface Told {
  readonly blocks: Block[];
  readonly small: Map<string, TextBlock>;
  room: number;
  wholes: number;
}

interface Room {
  readonly measure: Measure;
  readonly among: boolean;
  /** How many are behind it. */
  readonly rest: number;
}

/** How many are taken before the first that is not. */
function takenFrom(entries: readonly AlertEntry[], take: (entry: AlertEntry, at: number) => boolean): number {
  const first = entries.findIndex((entry, at) => !take(entry, at));
  return first < 0 ? entries.length : first;
}

/** Whether it found room, whole or as its line. */
function tell(told: Told, entry: AlertEntry, { measure, among, rest }: Room): boolean {
  const whole = mayBeWhole(told, entry) && wholeOf(entry, among);
  if (whole) {
    const fresh = whole.small.filter((block) => !told.small.has(keyOf(block)));
    const cost = measure.blocks([...whole.blocks, ...fresh]);
    if (told.blocks.length === 0 || cost <= told.room - keptFor(rest)) {
      for (const block of fresh) told.small.set(keyOf(block), block);
      told.blocks.push(...whole.blocks);
      told.room -= cost;
      told.wholes += entry.isLevel ? 1 : 0;
      return true;
    }
  }
  const line = plain(entry.line);
  const cost = measure.blocks([line]);
  if (cost > told.room - (rest > 0 ? LINE : 0)) return false;
  told.blocks.push(line);
  told.room -= cost;
  return true;
}

/** Lines for those behind it, and one for how many are left then. */
const keptFor = (rest: number): number => (rest === 0 ? 0 : (Math.min(rest, LINES_KEPT) + 1) * LINE);

const mayBeWhole = ({ wholes }: Told, { whole, isLevel }: AlertEntry): boolean =>
  whole !== undefined && !(isLevel && wholes >= MOST_WHOLE);

/** Among several each stands under what happened. */
const wholeOf = ({ headline, whole }: AlertEntry, among: boolean): Fitted => ({
  blocks: [...(among ? [heading(headline)] : []), ...(whole?.blocks ?? [])],
  small: whole?.small ?? [],
});

const keyOf = (block: TextBlock): string => JSON.stringify(block.message);

type Measure = ReturnType<typeof createMeasure>;

function createMeasure(renderer: Renderer) {
  const value = (each: Value): number => {
    const text = renderer.text(each);
    return text.length + (text.match(ESCAPED)?.length ?? 0) + AROUND;
  };
  const sum = (values: readonly Value[]): number => values.reduce<number>((all, each) => all + value(each), 0);
  return {
    blocks: (all: readonly Block[]): number => sum(all.flatMap(valuesOf)),
    owed: (): number =>
      sum(
        disclaimerMessages({
          disclaimers: { figures: 'not_advice', limits: 'direction_not_digits', opinion: 'authors_view' },
        }),
      ),
  };
}
