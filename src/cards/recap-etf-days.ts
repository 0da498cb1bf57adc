import type { Bridge, NoBridge } from '../core/bridge.ts';
import type { EtfWeek } from '../core/etf-week.ts';
import type { Miss } from '../core/live.ts';
import { type Message, message, type Value, words } from '../i18n/message.ts';
import type { FactsBlock, FigureRow, FiguresBlock, TextBlock } from './card.ts';
import { bridgeLine, isHeld, noBridgeMessage } from './etf-bridge.ts';
import { heldMessages, stateLines } from './etf-lines.ts';
import type { EtfOverview, EtfWeekView } from './etf-view.ts';
import { factPassport, missedBlocks } from './fact-lines.ts';
import { directionMessage } from './passport.ts';
import { caution, plain } from './text-blocks.ts';

/**
 * What US spot ETFs of the main assets took in that week: a sum each with how many days it is of, the bridge to the weekly report in a line each,
 * and what is not known, with why. It comes without a heading.
 */
export function recapEtfDays(view: EtfOverview): readonly (FiguresBlock | FactsBlock | TextBlock)[] {
  const { assets, us, now } = view;
  const shown = assets.filter(({ bridge }) => !isHeld(bridge));
  const bridges = [...assets.map(({ bridge }) => bridge), us];
  return [
    { kind: 'figures', rows: shown.flatMap(rowOf) },
    ...shown.flatMap(absentLine),
    ...shown.flatMap(cautionsOf),
    ...bridges.flatMap((bridge) => (bridge.is === 'bridge' && bridge.hold ? [caution(bridgeLine(bridge))] : [])),
    {
      kind: 'facts',
      messages: bridges.flatMap((bridge) => (bridge.is === 'bridge' && !bridge.hold ? [bridgeLine(bridge)] : [])),
    },
    ...withoutBridge(view),
    plain(message('etf-two-definitions')),
    ...distinct(assets.flatMap((each) => passportOf(each, now))),
    ...missedBlocks(distinct(assets.flatMap(({ missed }): readonly Miss[] => missed))),
  ];
}

type Counted = Pick<EtfWeek, 'published' | 'trading' | 'sum'>;

function countedOf({ known }: EtfWeekView): Counted | undefined {
  if (known.is === 'days') return known.week;
  return known.is === 'sum' ? { ...known, published: known.trading } : undefined;
}

function rowOf(view: EtfWeekView): readonly FigureRow[] {
  const counted = countedOf(view);
  if (!counted?.sum) return [];
  const { sum, published, trading } = counted;
  const asset = words(view.asset);
  const label =
    sum.rule === 'etf_week'
      ? message('etf-recap-week', { asset, trading })
      : message('etf-recap-part', { asset, published, trading });
  return [{ label, figure: sum, note: directionMessage(sum.interval) }];
}

function absentLine(view: EtfWeekView): readonly TextBlock[] {
  const counted = countedOf(view);
  if (counted?.sum) return [];
  const asset = words(view.asset);
  if (!counted) return [caution(message('etf-recap-absent', { asset }))];
  const { published, trading } = counted;
  return [caution(message('etf-recap-none', { asset, published, trading }))];
}

/** Days that wait for a person, that somebody prints otherwise, or that were restated. */
function cautionsOf({ asset, known }: EtfWeekView): readonly TextBlock[] {
  if (known.is !== 'days') return [];
  const stated = stateLines(known.week).filter(({ tone }) => tone === 'caution');
  return [...heldMessages(known.week), ...stated.map((line) => line.message)].map((value) =>
    caution(message('labelled', { label: words(asset), value })),
  );
}

/** Said once where it is the same for all of them. */
function withoutBridge({ assets, us }: EtfOverview): readonly TextBlock[] {
  const own = assets.flatMap((view): readonly Message[] =>
    countedOf(view) ? whyNone(words(view.asset), view.bridge) : [],
  );
  const said = us.is === 'incomplete_assets' ? [noBridgeMessage(US, us)] : whyNone(US, us);
  return distinct([...own, ...said]).map(plain);
}

function whyNone(label: Value, bridge: Bridge | NoBridge): readonly Message[] {
  if (bridge.is === 'bridge') return [];
  const why = noBridgeMessage(label, bridge);
  return bridge.is === 'no_report' ? [why] : [message('labelled', { label, value: why })];
}

const US = message('subject-region-US');

function passportOf({ known }: EtfWeekView, now: number): readonly TextBlock[] {
  if (known.is === 'days') return [factPassport(known.week.passport, now)];
  return known.is === 'sum' ? [factPassport(known.passport, now)] : [];
}

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
