import { type Event, isGlue, type Sentence } from './event.ts';

const NEXT_TO: ReadonlySet<Event['is']> = new Set(['open', 'approx']);

/** Whether such a word stands right before or right behind the amount. */
export function isBeside(place: number, events: readonly Event[], before: Event['is'], after: Event['is']): boolean {
  let at = place - 1;
  for (let event = events[at]; event && event.is !== before; event = events[at]) {
    if (!NEXT_TO.has(event.is) && !isGlue(event)) break;
    at -= 1;
  }
  if (events[at]?.is === before) return true;
  const [next, second] = [events[place + 1], events[place + 2]];
  return next?.is === after || (next?.is === 'link' && second?.is === after);
}

/** Whether such a word stands before the amount in the same statement. */
export function isWithin(place: number, events: readonly Event[], sense: Event['is'], step: 1 | -1 = -1): boolean {
  for (let at = place + step; at >= 0 && at < events.length; at += step) {
    const { is } = events[at] as Event;
    if (is === sense) return true;
    if (is === 'amount' || is === 'stop' || is === 'contrast') return false;
  }
  return false;
}

/** 'x to y', 'x-y': two ends of a range, unless it says 'from': then x is what it was before. */
export const isRange = (at: number, sentence: Sentence): boolean =>
  isFarEnd(sentence.amounts[at] as number, sentence.events) ||
  [at, at - 1].some((first) => isJoined(first, sentence) && !isChange(first, sentence));

/** '26.5 – 35.7M USD': the near end has neither unit nor currency. */
const isFarEnd = (place: number, events: readonly Event[]): boolean =>
  (events[place - 1]?.is === 'dash' || TILDE.test(events[place - 1]?.raw ?? '')) &&
  /^\d/u.test(events[place - 2]?.raw ?? '');

/** 'from $14m up to $34m' */
const MOST_CHANGE_WORDS = 5;
/** The same behind what it was. */
const FROM_BEHIND = /^(?:から|에서|으로부터)$/u;
const FROM = /^(?:from|从|由|desde|de|von|da|dal|dai|от|с|со|từ|z|ze)$/iu;

/** 'from x to y', 'xからy': what it was and what it is. */
export function isChange(at: number, { events, amounts }: Sentence): boolean {
  const [place, next] = [amounts[at], amounts[at + 1]];
  if (place === undefined || next === undefined) return false;
  const between = events.slice(place + 1, next).filter(({ is }) => is !== 'approx' && is !== 'bound');
  if (between.length <= 2 && FROM_BEHIND.test(between[0]?.raw.replaceAll(' ', '') ?? '')) return true;
  if (between[0]?.is === 'former_after' && between.every((event) => event.is === 'former_after' || isGlue(event)))
    return true;
  const start = events[events[place - 1]?.is === 'approx' ? place - 2 : place - 1];
  if (start === undefined || !FROM.test(start.raw)) return false;
  const parted = between.some(({ is }) => is === 'subject' || is === 'comma' || is === 'stop');
  return !parted && between.length <= MOST_CHANGE_WORDS && between.at(-1)?.is === 'towards';
}

const TILDE = /^[~〜～]$/u;
const OR = /^(?:[~〜～]|or|oder|ou|o|или|veya|hoặc|或|または|또는)$/iu;

/** Whether 'to' or a dash alone stands between an amount and the next. */
function isJoined(at: number, { events, amounts }: Sentence): boolean {
  const [from, to] = [amounts[at], amounts[at + 1]];
  if (from === undefined || to === undefined) return false;
  const between = events.slice(from + 1, to).filter(({ is }) => is !== 'approx' && is !== 'bound');
  const [joint] = between;
  if (between.length === 0) return events.slice(from + 1, to).some(({ raw }) => TILDE.test(raw));
  return between.length === 1 && (joint?.is === 'dash' || joint?.is === 'towards' || OR.test(joint?.raw ?? ''));
}

/** '17.3亿美元（US$1.73 billion）', 'x, i.e. y': an amount in brackets or behind such a word says the one before it again. */
export function isRendering(at: number, { events, amounts }: Sentence): boolean {
  const [before, place] = [amounts[at - 1], amounts[at] as number];
  if (before === undefined) return false;
  if (place === before + 2 && events[before + 1]?.is === 'open') return true;
  const between = events.slice(before + 1, place).filter(({ is }) => is !== 'comma');
  return between.length === 1 && AGAIN.test(between[0]?.raw.replaceAll(' ', '') ?? '');
}

const AGAIN = /^(?:即|约合|合|也就是|折合|即约|すなわち|つまり|즉|i\.?e\.?|то есть|soit|ossia|ou seja|d\.?h\.?)$/iu;

const BEFORE_BASE: ReadonlySet<Event['is']> = new Set(['whole', 'approx', 'in', 'out']);

/** 'half of the $110m', '63% of the $1.73bn': what a part is taken of says nothing of whose the part is. */
export function isBase(place: number, events: readonly Event[]): boolean {
  let at = place - 1;
  for (let event = events[at]; event && (isGlue(event) || BEFORE_BASE.has(event.is)); event = events[at]) at -= 1;
  const before = events[at - 1]?.is;
  return events[at]?.is === 'fraction' || (events[at]?.raw === 'of' && before === 'aside');
}
