import type { Alert } from '../core/alert.ts';
import type { DeliveryId } from '../core/delivery.ts';
import type { Following } from '../core/following.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Message, message, words } from '../i18n/message.ts';
import type { AlertEntry } from './alert-entry.ts';
import { type FlowAlert, flowEntry, type KnownFlow } from './alert-flow-entry.ts';
import { isHeld, minutesLate, type Telling } from './alert-lateness.ts';
import { foldedEntry, type LevelAlert, levelEntry } from './alert-level-entry.ts';
import { alertNext } from './alert-next.ts';
import { fitEntries } from './alert-room.ts';
import { type Block, type Card, card, missingDisclaimers, type QuoteBlock, type TextBlock } from './card.ts';
import { codeLine } from './post-card.ts';
import { caution, plain } from './text-blocks.ts';

/** All that one message tells. Moments are UTC milliseconds. */
export interface AlertView extends Telling {
  readonly code: DeliveryId;
  readonly alerts: readonly [Alert, ...Alert[]];
  /** Of each flow alert by its key, as it is known now. */
  readonly flows: ReadonlyMap<string, KnownFlow>;
  readonly late: Following['late'];
  /** Whose words decide how much fits into one message. */
  readonly locale: Locale;
}

/** Everything that a place is told of at once, in one message: what decides most first, its code last. */
export function alertCard(view: AlertView): Card {
  const entries = entriesOf(view).toSorted((a, b) => a.rank - b.rank || b.at - a.at);
  const [only, ...others] = entries;
  const alone = only?.whole && others.length === 0 ? only : undefined;
  const { blocks, small } = fitEntries(entries, view.locale);
  return alertsCard(titleOf(view, alone), [...heldBlocks(view), ...blocks, ...small, codeLine(view)], view.alerts);
}

function titleOf({ alerts }: AlertView, alone: AlertEntry | undefined): Message {
  return alone ? alone.headline : message('alert-several', { count: alerts.length });
}

/** The card with all that its blocks owe: prices and flows are no advice, quotations their authors' view. */
function alertsCard(title: Message, blocks: readonly Block[], alerts: AlertView['alerts']): Card {
  const next = alertNext(alerts);
  const owed = missingDisclaimers({ title, blocks, disclaimers: {} });
  const isChecked = owed.includes('figures') && !owed.includes('limits');
  const ours = { figures: 'not_advice', limits: isChecked ? 'cross_checked' : 'direction_not_digits' } as const;
  if (!blocks.every(isOurs)) return card({ title, blocks, next, disclaimers: { ...ours, opinion: 'authors_view' } });
  if (owed.length > 0 || !blocks.every(isText)) return card({ title, blocks, next, disclaimers: ours });
  return card({ title, blocks, next, disclaimers: {} });
}

const isOurs = (block: Block): block is Exclude<Block, QuoteBlock> => block.kind !== 'quote';
const isText = (block: Block): block is TextBlock => block.kind === 'text';

const isLevel = (alert: Alert): alert is LevelAlert => alert.body.is === 'level';
const isFlow = (alert: Alert): alert is FlowAlert => alert.body.is === 'flow';

function entriesOf(view: AlertView): readonly AlertEntry[] {
  const { alerts, flows, now } = view;
  return [
    ...levelEntries(alerts.filter(isLevel), view),
    ...alerts.filter(isFlow).map((alert) => {
      const known = flows.get(alert.key);
      if (!known) throw new TypeError('an alert whose week nobody looked at');
      return flowEntry(alert, known, now);
    }),
    ...alerts.filter(({ body }) => body.is === 'test').map(testEntry),
  ];
}

const testEntry = ({ at }: Alert): AlertEntry => {
  const headline = message('alert-test');
  const blocks = [caution(message('alert-test-what')), plain(message('alert-test-how'))];
  return { rank: 6, at, count: 1, headline, line: headline, isLevel: false, whole: { blocks, small: [] } };
};

/** Where a place folds what is late, all of a level's older events are one line. */
function levelEntries(alerts: readonly LevelAlert[], view: AlertView): readonly AlertEntry[] {
  if (view.late === 'mark') return alerts.map((alert) => levelEntry(alert, view));
  const byLevel = Map.groupBy(alerts, ({ body }) => body.level.claim.id);
  return [...byLevel.values()].flatMap((those) => {
    const late = those.filter((alert) => minutesLate(alert, view) !== undefined).toSorted((a, b) => a.at - b.at);
    const [first, ...others] = late;
    if (!first || those.length === 1) return those.map((alert) => levelEntry(alert, view));
    const prompt = those.filter((alert) => !late.includes(alert));
    return [...prompt.map((alert) => levelEntry(alert, view)), foldedEntry([first, ...others], view)];
  });
}

/** How many were held by the quiet hours of the place; said once. */
function heldBlocks(view: AlertView): readonly TextBlock[] {
  const { quiet, alerts } = view;
  const count = alerts.filter((alert) => isHeld(alert, view)).length;
  if (count === 0 || !quiet) return [];
  return [caution(message('alert-held', { count, from: words(quiet.from), to: words(quiet.to) }))];
}
