import { MOST_ANSWERS } from '../../src/shared-answers.ts';
import { type Figure, median, PAIRS } from './figure.ts';
import type { Order } from './load.ts';
import { type Bot, type Load, startBare, startLoad, startOurs } from './programs.ts';
import { questions } from './questions.ts';
import type { Round } from './round.ts';

type Platform = Order['platform'];
type Sides<Value> = Readonly<Record<'ours' | 'bare', Value>>;

const NAMES: Readonly<Record<Platform, string>> = { telegram: 'grammY', discord: 'discord.js' };
const MEASURED = [...questions({ between: '-', fullWidth: false }), ...questions({ between: '/', fullWidth: false })];
/** Asked first, for the compiler's sake: in other spellings, so that nothing measured is known before. */
const WARMING = [
  ...(['.', ''] as const).flatMap((between) => questions({ between, fullWidth: false })),
  ...(['-', '/', '.', ''] as const).flatMap((between) => questions({ between, fullWidth: true })),
];

/** What each platform is asked before memory is read. */
const FEW = WARMING.slice(0, 64);

/** What was answered shall be known when it is asked again: the kept answers must not fill up in between. */
if (((WARMING.length + FEW.length) % MOST_ANSWERS) + MEASURED.length > MOST_ANSWERS)
  throw new RangeError('answers would be forgotten while they are measured: warm up with more or fewer questions');

interface Measured extends Round {
  /** CPU time for one answer, in microseconds. */
  readonly cpu: number;
}

interface Pair {
  readonly fresh: Sides<Measured>;
  readonly again: Sides<Measured>;
  /** Resident bytes: of a bot that has answered a few questions on both platforms, and at the end of its pair. */
  readonly memory: { readonly few: number; readonly all: number };
}

/**
 * What an answer costs through our whole path, against the library of its platform that sends one message of the same size:
 * the real program, HTTP on loopback, the platforms played by a process of their own. Each pair has fresh processes.
 */
export async function measurePlatforms(): Promise<readonly Figure[]> {
  const load = await startLoad();
  try {
    const telegram = await measure(load, 'telegram');
    const discord = await measure(load, 'discord');
    const most = (of: keyof Pair['memory']) =>
      Math.max(...[...telegram, ...discord].map(({ memory }) => memory[of])) / 1e6;
    const up = 'resident memory, both platforms up';
    const asked = FEW.length + WARMING.length + 2 * MEASURED.length;
    return [
      ...figuresOf('telegram', telegram),
      ...figuresOf('discord', discord),
      { what: `${up}, ${FEW.length} answers each`, value: most('few'), unit: ' MB', digits: 0, limit: { atMost: 200 } },
      { what: `${up}, ${asked} answers on one`, value: most('all'), unit: ' MB', digits: 0 },
    ];
  } finally {
    await load.stop();
  }
}

async function measure(load: Load, platform: Platform): Promise<readonly Pair[]> {
  const message = await typicalMessage(load, platform);
  const pairs: Pair[] = [];
  for (let at = 0; at < PAIRS; at += 1) pairs.push(await measurePair(load, platform, message, at % 2 === 0));
  return pairs;
}

async function typicalMessage(load: Load, platform: Platform): Promise<string> {
  const ours = await startOurs(load);
  try {
    return (await load.ask({ platform, token: ours.tokens[platform], questions: MEASURED })).typical;
  } finally {
    await ours.stop();
  }
}

async function measurePair(load: Load, platform: Platform, message: string, oursFirst: boolean): Promise<Pair> {
  const ours = await startOurs(load);
  const bare = startBare(load, platform, message);
  const inTurn = async (ask: (bot: Bot) => Promise<Measured>): Promise<Sides<Measured>> => {
    if (oursFirst) return { ours: await ask(ours), bare: await ask(bare) };
    const first = await ask(bare);
    return { ours: await ask(ours), bare: first };
  };
  try {
    for (const each of ['telegram', 'discord'] as const) await askAll(load, each, ours, FEW);
    const few = (await ours.used()).memory;
    await inTurn((bot) => askAll(load, platform, bot, WARMING));
    const fresh = await inTurn((bot) => askInParts(load, platform, bot, MEASURED));
    const again = await inTurn((bot) => askInParts(load, platform, bot, MEASURED));
    return { fresh, again, memory: { few, all: (await ours.used()).memory } };
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

/** A full collection, which falls into a round or not, costs more than what is measured: a part that has one is not the median. */
const PARTS = 6;

async function askInParts(load: Load, platform: Platform, bot: Bot, asked: typeof MEASURED): Promise<Measured> {
  const size = Math.ceil(asked.length / PARTS);
  const parts: Measured[] = [];
  for (let at = 0; at < asked.length; at += size)
    parts.push(await askAll(load, platform, bot, asked.slice(at, at + size)));
  const [first] = parts;
  if (!first) throw new RangeError('nothing was asked');
  return {
    ...first,
    cpu: median(parts.map(({ cpu }) => cpu)),
    seconds: median(parts.map(({ seconds }) => seconds)),
  };
}

async function askAll(load: Load, platform: Platform, bot: Bot, asked: typeof MEASURED): Promise<Measured> {
  const before = await bot.used();
  const round = await load.ask({ platform, token: bot.tokens[platform], questions: asked });
  const after = await bot.used();
  return { ...round, cpu: (after.cpu - before.cpu) / asked.length };
}

function figuresOf(platform: Platform, pairs: readonly Pair[]): readonly Figure[] {
  const bare = `bare ${NAMES[platform]}`;
  const cpu = median(pairs.map(({ fresh: { ours, bare } }) => ours.cpu - bare.cpu));
  const speed = (of: 'fresh' | 'again') => median(pairs.map((pair) => pair[of].bare.seconds / pair[of].ours.seconds));
  return [
    { what: `${platform}, CPU of an answer over ${bare}`, value: cpu, unit: ' µs', digits: 0, limit: { atMost: 120 } },
    { what: `${platform}, answers a second ÷ ${bare}`, value: speed('fresh'), digits: 2, limit: { atLeast: 0.6 } },
    { what: `${platform}, the same asked again ÷ ${bare}`, value: speed('again'), digits: 2, limit: { atLeast: 0.8 } },
  ];
}
