import type { KnownHoldings, ManagerPosition, Treasuries } from '../core/holdings.ts';
import type { Answered } from '../core/live.ts';
import { measured } from '../core/measured.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import { measuredValue, message, words } from '../i18n/message.ts';
import { type Block, type Card, card, type TableBlock } from './card.ts';
import { absentBlocks, factPassport, missedBlocks } from './fact-lines.ts';
import { datedBlocks, type HoldingsBlock, positionBlocks, quotedBlocks } from './holdings-lines.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** Whether a source is asked; undefined where it is none of ours. */
type State = SourceCondition['state'] | undefined;

export interface HoldingsView {
  readonly treasuries: readonly { readonly asset: Treasuries['asset']; readonly answered: Answered<Treasuries> }[];
  readonly position: Answered<ManagerPosition>;
  readonly states: { readonly treasuries: State; readonly edgar: State };
  /** What ships with the bot, as far as it was known by then. */
  readonly known: KnownHoldings;
  /** UTC milliseconds. */
  readonly now: number;
}

/** As many as a phone shows without scrolling twice. */
const MOST_SHOWN = 5;

/** Who holds coins directly and who holds a share of a company that does, apart; no number of it is a flow. */
export function holdingsCard(view: HoldingsView): Card {
  const blocks: readonly Block[] = [
    plain(message('holdings-no-flows')),
    heading(message('holdings-direct')),
    ...directBlocks(view),
    heading(message('holdings-indirect')),
    ...indirectBlocks(view),
    ...view.known.quoted.flatMap((holder) => [
      heading(message(`holdings-holder-${holder.holder}`)),
      ...quotedBlocks(holder, view.now),
    ]),
  ];
  return card({
    title: message('holdings-title'),
    blocks,
    disclaimers: { figures: 'not_advice', opinion: 'authors_view', limits: 'direction_not_digits' },
  });
}

function directBlocks({ treasuries, states, now }: HoldingsView): readonly (HoldingsBlock | TableBlock)[] {
  const [first] = treasuries;
  const nothing = treasuries.every(({ answered }) => answered.is === 'absent' && answered.missed.length === 0);
  if (nothing && first?.answered.is === 'absent') {
    if (!first.answered.offline && states.treasuries === 'needs_key')
      return [caution(message('holdings-direct-needs-key'))];
    if (!first.answered.offline && states.treasuries === 'off') return [caution(message('holdings-direct-off'))];
    return absentBlocks(message('holdings-direct-what'), first.answered);
  }
  return treasuries.flatMap(({ asset, answered }) =>
    answered.is === 'absent'
      ? absentBlocks(message('holdings-direct-what-asset', { asset: words(asset) }), answered)
      : treasuryBlocks(answered, now),
  );
}

function treasuryBlocks(
  treasuries: Extract<Answered<Treasuries>, { is: 'fact' }>,
  now: number,
): readonly (HoldingsBlock | TableBlock)[] {
  const { asset, total, holders } = treasuries.value;
  const coins = (name: string, amount: number) =>
    measuredValue(measured(treasuries, { name, amount, unit: asset === 'BTC' ? 'bitcoin' : 'ether' }));
  return [
    { kind: 'facts', messages: [message('holdings-direct-total', { coins: coins('total', total) })] },
    {
      kind: 'table',
      columns: [message('holdings-company'), message('holdings-coins')],
      rows: holders
        .slice(0, MOST_SHOWN)
        .map((holder, at) => ({ cells: [words(holder.name), coins(`holder_${at + 1}`, holder.coins)] })),
    },
    factPassport(treasuries, now),
    ...missedBlocks(treasuries.missed),
  ];
}

function indirectBlocks({ position, states, known, now }: HoldingsView): readonly HoldingsBlock[] {
  const newest =
    states.edgar === 'needs_contact' && (position.is === 'absent' || position.origin === 'bundled')
      ? [caution(message('holdings-indirect-needs-contact'))]
      : positionBlocks(position, now);
  return [...newest, ...datedBlocks(known, now)];
}
