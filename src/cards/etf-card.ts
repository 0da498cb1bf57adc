import { ETF_ASSETS } from '../core/bridge.ts';
import { unreachable } from '../core/errors.ts';
import { type EtfSum, type EtfWeek, FIRST_ETF_WEEK } from '../core/etf-week.ts';
import type { Absent } from '../core/live.ts';
import { assetSubject } from '../core/subject.ts';
import { addDays, type WeekEnding, weekEnding } from '../core/week.ts';
import { list, type Message, message, subjectValue, words } from '../i18n/message.ts';
import {
  type Card,
  card,
  type Disclaimers,
  type FactsBlock,
  type FiguresBlock,
  limitsOf,
  type Next,
  type TextBlock,
} from './card.ts';
import { besideBlocks, isHeld } from './etf-bridge.ts';
import { countMessage, dayBlocks, stateLines, sumBlock } from './etf-lines.ts';
import type { EtfAnswer, EtfOverview } from './etf-view.ts';
import { absentBlocks, factPassport, missedBlocks } from './fact-lines.ts';
import { chartNext, flowsNext, weeksNext } from './next.ts';
import { ageMessage, verificationMessage, weekMessage } from './passport.ts';
import { recapEtfDays } from './recap-etf-days.ts';
import { caution, plain } from './text-blocks.ts';

type Shown = readonly (FiguresBlock | FactsBlock | TextBlock)[];

/** One asset's US spot ETFs, day by day in one week, beside the weekly report of the same week. */
export function etfCard(answer: EtfAnswer): Card {
  const { asset, week, known, now, bridge, missed } = answer;
  const subject = words(asset);
  const title = message('etf-title', { asset: subject, week: weekMessage(week) });
  const next = nextOf(answer);
  switch (known.is) {
    case 'absent':
      return card({ title, blocks: absentLines(answer, known), disclaimers: {}, next });
    case 'no_days':
      return card({
        title,
        blocks: [caution(message('etf-no-days', { asset: subject })), ...missedBlocks(missed)],
        disclaimers: {},
        next,
      });
    case 'days':
    case 'sum': {
      const blocks: Shown = [
        ...oldLines(answer),
        ...(known.is === 'days' ? daysOf(known.week, isHeld(bridge)) : sumOf(known, isHeld(bridge))),
        factPassport(known.is === 'days' ? known.week.passport : known.passport, now),
        ...missedBlocks(missed),
        ...besideBlocks(subject, bridge, now),
      ];
      return card({
        title,
        blocks,
        disclaimers: { figures: 'not_advice', limits: limitsBeside(bridge, blocks) },
        next,
      });
    }
    default:
      return unreachable(known);
  }
}

/** The main assets of one week beside each other. */
export function etfOverviewCard(view: EtfOverview): Card {
  const blocks = recapEtfDays(view);
  return card({
    title: message('etf-title-all', { week: weekMessage(view.week) }),
    blocks,
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next: [
      ...(view.assets.some(({ reported }) => reported) ? [flowsNext(view.week)] : []),
      ...ETF_ASSETS.map((key) => otherNext(key, view.week)),
    ],
  });
}

function daysOf(week: EtfWeek, held: boolean): Shown {
  if (held) return [];
  return [
    plain(countMessage(week)),
    ...dayBlocks(week),
    ...(week.sum ? [sumBlock(week.sum, week)] : []),
    ...stateLines(week),
  ];
}

function sumOf({ sum, trading }: EtfSum, held: boolean): Shown {
  if (held) return [];
  return [
    plain(message('etf-count-sum', { trading })),
    sumBlock(sum, { published: trading, trading }),
    passportLine(verificationMessage(sum.verification)),
    ...(sum.via.length > 0 ? [passportLine(message('etf-sum-via', { pages: list(sum.via.map(words)) }))] : []),
  ];
}

const passportLine = (line: Message): TextBlock => ({ kind: 'text', tone: 'passport', message: line });

const oldLines = ({ old, week, now }: EtfAnswer): readonly TextBlock[] =>
  old
    ? [
        {
          kind: 'text',
          tone: 'lead',
          message: message('etf-newest-known', { week: weekMessage(week), age: ageMessage(week, now) }),
        },
      ]
    : [];

/** Nobody was asked, or nobody served: that is said. Where nobody knows the asset, it is told which ones are known. */
function absentLines({ asset }: EtfAnswer, absent: Absent): readonly TextBlock[] {
  const isMain = ETF_ASSETS.includes(asset);
  const what = message('etf-what', { asset: words(asset) });
  return [
    ...(isMain || absent.missed.length > 0
      ? absentBlocks(what, absent)
      : [caution(message('etf-none-known', { asset: words(asset) }))]),
    ...(isMain ? [] : [plain(message('etf-known-assets', { assets: list(ETF_ASSETS.map(words)) }))]),
  ];
}

/** A weekly figure has its own passport, and what is computed of both is no surer than it. */
const limitsBeside = (bridge: EtfAnswer['bridge'], blocks: Shown): Disclaimers['limits'] =>
  bridge.is === 'bridge'
    ? 'direction_not_digits'
    : limitsOf(blocks.flatMap((block) => (block.kind === 'figures' ? block.rows.map(({ figure }) => figure) : [])));

function nextOf({ asset, week, running, reported, bridge }: EtfAnswer): readonly Next[] {
  const [earlier, later] = [addDays(week, -7), addDays(week, 7)].map((date) => weekEnding(date));
  return [
    ...(reported ? [flowsNext(week)] : []),
    ...(bridge.is === 'bridge' && !bridge.hold ? [chartNext(`bridge ${asset} ${week}`)] : []),
    { label: message('next-etf-all'), line: `/etf all ${week}` },
    ...weeksNext(`etf ${asset}`, {
      ...(earlier && earlier >= FIRST_ETF_WEEK && { earlier }),
      ...(later && later <= running && { later }),
    }),
    ...ETF_ASSETS.filter((key) => key !== asset).map((key) => otherNext(key, week)),
  ];
}

const otherNext = (key: string, week: WeekEnding): Next => ({
  label: message('next-etf-asset', { subject: subjectValue(assetSubject(key)) }),
  line: `/etf ${key} ${week}`,
});
