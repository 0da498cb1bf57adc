import { FluentBundle, FluentResource, FluentType, type FluentVariable } from '@fluent/bundle';
import { LANGUAGES, type Language } from '../../locales/index.ts';
import { createBounded } from '../core/bounded.ts';
import { unreachable } from '../core/errors.ts';
import type { Figure } from '../core/figure.ts';
import type { Direction } from '../core/interval.ts';
import { type Manner, USUAL_MANNER } from '../core/manner.ts';
import { outsideText } from '../core/outside-text.ts';
import type { IsoDate } from '../core/week.ts';
import { DIRECTION_MARKS } from './direction-marks.ts';
import type { Locale } from './locale.ts';
import { createMeasures } from './measures.ts';
import { type Message, message, type Value, words } from './message.ts';
import { createMoneyFormat, type MoneyFormat } from './money-format.ts';
import { remembered } from './remembered.ts';
import { createSubjectNames } from './subject-names.ts';

/** The one place where values become words and digits of a language. */
export interface Renderer {
  readonly locale: Locale;
  /** Plain text. Whoever draws it escapes it for its platform. Throws when a language lacks a message: the checks keep that out. */
  text(value: Value): string;
  /** What stands before a figure of that direction; the word for it stands behind. */
  mark(direction: Direction): string;
}

/** A sentence that a language lacks or cannot show. Its name says which: a log keeps names, never messages. */
class LanguageGap extends Error {
  constructor(tag: string, key: string, options?: ErrorOptions) {
    super('a sentence is missing', options);
    this.name = `LanguageGap ${tag} ${key}`;
  }
}

/** Dates of a language that are kept as text: those of the whole record and to spare. */
const MOST_DATES = 1_000;

type Marks = Manner['marks'];

const made = new Map<Locale, Readonly<Record<Marks, Renderer>>>();

/** Made once a language: reading the sentences and asking Intl for its units is most of what a first answer costs. */
export function rendererFor(locale: Locale, marks: Marks = USUAL_MANNER.marks): Renderer {
  let renderers = made.get(locale);
  if (!renderers) {
    const language = LANGUAGES.find(({ tag }) => tag === locale);
    if (!language) throw new RangeError(`no language ${locale}`);
    const said = { locale, text: createText(language) };
    const marked = (of: Marks): Renderer => ({ ...said, mark: (direction) => DIRECTION_MARKS[of][direction] });
    renderers = { arrows: marked('arrows'), colours: marked('colours') };
    made.set(locale, renderers);
  }
  return renderers[marks];
}

/** A value on its way through Fluent: shown as it is by default, through DATE() where a sentence asks for it. */
class Shown extends FluentType<Value> {
  readonly show: (value: Value) => string;
  constructor(value: Value, show: (value: Value) => string) {
    super(value);
    this.show = show;
  }
  override toString(): string {
    return this.show(this.value);
  }
}

function createText(language: Language): Renderer['text'] {
  const bundle = new FluentBundle(language.tag, {
    useIsolating: false,
    functions: { DATE: ([date]) => (date instanceof Shown ? date.toString() : String(date)) },
  });
  const broken = bundle.addResource(new FluentResource(language.sentences()));
  if (broken[0]) throw broken[0];
  const format = ({ key, values }: Message): string => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new LanguageGap(language.tag, key);
    const problems: Error[] = [];
    const args: Record<string, FluentVariable> = {};
    for (const [name, value] of Object.entries(values)) args[name] = toFluent(value);
    const text = bundle.formatPattern(pattern, args, problems);
    if (problems[0]) throw new LanguageGap(language.tag, key, { cause: problems[0] });
    return text;
  };
  const plain = new Map<string, string>();
  const sentence = (message: Message): string => {
    for (const _ in message.values) return format(message);
    // Without values it reads the same every time.
    let text = plain.get(message.key);
    if (text === undefined) {
      text = format(message);
      plain.set(message.key, text);
    }
    return text;
  };
  const show = createShow(language, sentence, (id) => bundle.hasMessage(id));
  const toFluent = (value: Value): FluentVariable => {
    if (typeof value === 'number') return value;
    return value.is === 'text' ? show(value) : new Shown(value, show);
  };
  return show;
}

function createShow(language: Language, sentence: (message: Message) => string, has: (id: string) => boolean) {
  const money = createMoneyFormat(language.intl, language.currency);
  const date = createDates(language);
  const shortDate = createShortDates(language);
  const percent = new Intl.NumberFormat(language.intl, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(language.intl);
  // Some coins cost so little that what tells their prices apart stands far behind the point.
  const price = new Intl.NumberFormat(language.intl, { maximumFractionDigits: 8 });
  const measure = createMeasures(language.intl, sentence);
  // Those of the record stand under many questions.
  const figureText = remembered((figure: Figure) => showFigure(figure, money, sentence));
  const subjectName = remembered(createSubjectNames(language.intl, { has, sentence }));
  const show = (value: Value): string => {
    if (typeof value === 'number') return number.format(value);
    switch (value.is) {
      case 'message':
        return sentence(value);
      case 'figure':
        return figureText(value.figure);
      case 'amount':
        return approximately(money.amount(value.amount, 'always'), value.approx, sentence);
      case 'unsigned':
        return approximately(money.amount(value.amount, 'never'), value.approx, sentence);
      case 'share':
        return showShare(percent.format(value.share.low * 100), percent.format(value.share.high * 100), sentence);
      case 'price':
        return sentence(message('price', { digits: words(price.format(value.price)) }));
      case 'measured':
        return approximately(measure(value.measured), value.measured.approx, sentence);
      case 'date':
        return date(value.date);
      case 'short_date':
        return shortDate(value.date);
      case 'subject':
        return subjectName(value.subject);
      case 'text':
        return outsideText(value.text, 2000);
      case 'list':
        return value.items.map(show).join(sentence(message('list-separator')));
      default:
        return unreachable(value);
    }
  };
  return show;
}

function showFigure(figure: Figure, money: MoneyFormat, sentence: (message: Message) => string): string {
  if (!figure.derived) return approximately(money.amount(figure, 'always'), figure.approx, sentence);
  const [low, high] = money.ends(figure.interval);
  const amount = low === high ? words(low) : message('range', { low: words(low), high: words(high) });
  return sentence(message('derived', { amount }));
}

const approximately = (amount: string, approx: boolean | undefined, sentence: (message: Message) => string): string =>
  approx ? sentence(message('approximate', { amount: words(amount) })) : amount;

const showShare = (low: string, high: string, sentence: (message: Message) => string): string =>
  low === high
    ? sentence(message('share-point', { low: words(low) }))
    : sentence(message('share-range', { low: words(low), high: words(high) }));

function createDates({ dates }: Language): (date: IsoDate) => string {
  if (dates === 'iso') return (date) => date;
  const format = new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeZone: 'UTC' });
  const known = createBounded<string>(MOST_DATES);
  return (date) => {
    let text = known.get(date);
    if (text === undefined) {
      text = format.format(Date.parse(`${date}T00:00:00Z`));
      known.set(date, text);
    }
    return text;
  };
}

function createShortDates({ dates }: Language): (date: IsoDate) => string {
  if (dates === 'iso') return (date) => date.slice('YYYY-'.length);
  const format = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (date) => format.format(Date.parse(`${date}T00:00:00Z`));
}
