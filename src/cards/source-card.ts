import type { DerivedFigure, Figure, PrintedFigure } from '../core/figure.ts';
import { type Usd, usd } from '../core/money.ts';
import { type Step, stepOfTrailingZeros } from '../core/printed.ts';
import type { Report } from '../core/report.ts';
import { sameSubject } from '../core/subject.ts';
import { newYorkDate, weekEnding } from '../core/week.ts';
import { day, figureValue, list, type Message, message, type Value, words } from '../i18n/message.ts';
import { type Card, card, limitsOf } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { flowsNext } from './next.ts';
import { ageMessage, flowRow, verificationMessage } from './passport.ts';

/** Everything a figure says of itself, and what the record does not hold, said as such. */
export function sourceCard(figure: Figure, report: Report, now: number): Card {
  const conflicts = report.conflicts.filter(({ subject }) => sameSubject(subject, figure.subject));
  const notes = conflicts.map(({ why }) => message('source-conflict', { note: words(why) }));
  return card({
    title: message('source-title'),
    blocks: [
      { kind: 'figures', rows: [flowRow(figure)] },
      { kind: 'terms', terms: passportTerms(figure, now).map(([term, detail]) => ({ term, detail })) },
      { kind: 'facts', messages: [...conflicts.map(conflictLine), ...notes] },
    ],
    disclaimers: { figures: 'not_advice', limits: limitsOf([figure]) },
    next: [flowsNext(report.weekEnding)],
  });
}

type Term = readonly [Message, Value];

function passportTerms(figure: Figure, now: number): readonly Term[] {
  const { interval, period } = figure;
  const origin = { vintage: figure.vintage, origin: words(figure.origin) };
  const fetched =
    figure.fetchedAt === undefined ? message('source-fetched-unknown') : day(newYorkDate(figure.fetchedAt));
  return [
    [message('source-value'), figureValue(figure)],
    [message('source-interval'), message('range', { low: exactly(interval.low), high: exactly(interval.high) })],
    ...(figure.derived ? [computedTerm(figure)] : printTerms(figure)),
    [message('source-period'), message('source-period-value', { start: day(period.start), end: day(period.end) })],
    [message('source-age'), ageMessage(weekEnding(period.end), now)],
    [message('source-scope'), message(`series-${figure.series}`)],
    [message('source-publisher'), words(figure.publisher)],
    [message('source-published'), message(`source-published-${figure.publishedOnIs}`, { on: day(figure.publishedOn) })],
    [message('source-fetched'), fetched],
    [message('source-verification'), verificationMessage(figure.verification)],
    [message('source-via'), viaValue(figure)],
    [message('source-vintage'), message('source-vintage-value', origin)],
    [message('source-id'), words(figure.id)],
  ];
}

const computedTerm = ({ from }: DerivedFigure): Term => [message('source-from'), list(from.map(words))];

function printTerms(figure: PrintedFigure): readonly Term[] {
  const precision = figure.corrected ? 'corrected' : 'step';
  const approx = figure.approx === undefined ? 'unknown' : figure.approx ? 'yes' : 'no';
  return [
    [message('source-precision'), message(`source-precision-${precision}`, { step: unsigned(figure.step) })],
    [message('source-as-printed'), figure.asPrinted ? words(figure.asPrinted) : message('source-as-printed-unknown')],
    ...correctionTerms(figure),
    [message('source-approx'), message(`source-approx-${approx}`)],
  ];
}

/** Who corrected it is for operators alone. */
const correctionTerms = ({ corrected, usd: dollars, step }: PrintedFigure): readonly Term[] => {
  if (!corrected) return [];
  const to: Value = { is: 'amount', amount: { usd: dollars, step } };
  const what = { to, on: day(corrected.on), review: corrected.review };
  return [[message('source-corrected'), message('source-corrected-value', what)]];
};

const exactly = (dollars: Usd): Value => ({
  is: 'amount',
  amount: { usd: dollars, step: stepOfTrailingZeros(dollars) },
});
const unsigned = (step: Step): Value => ({ is: 'unsigned', amount: { usd: usd(step), step } });

/** Names of the sites that restated it; their links are not ours to pass on. */
function viaValue({ via: pages, origin }: Figure): Value {
  const hosts = pages.map((page) => /^(?:https?:\/\/)?(?:www\.)?([^/?#]+)/u.exec(page)?.[1] ?? page);
  if (hosts.length === 0) return message(origin === 'read' ? 'source-via-handed' : 'source-fetched-unknown');
  const counted = [...Map.groupBy(hosts, (host) => host)].map(([host, own]) =>
    own.length > 1 ? `${host} ×${own.length}` : host,
  );
  return message('source-via-value', { pages: list(counted.map(words)) });
}
