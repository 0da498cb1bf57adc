import { expect, it } from 'vitest';
import { LevelIndex } from '../../src/core/level-index.ts';
import { followBars, isSame, MACHINE, type Machine, type ToldOfLevel } from '../support/level-machines.ts';
import { crowdedSequenceOf, type GivenBar, type Sequence, sequenceOf } from '../support/level-sequences.ts';
import { followMany, unseenLevels } from '../support/many-levels.ts';
import { judgeSlowly } from '../support/slow-levels.ts';
import { SPOILED_INDEXES, SPOILED_MACHINES } from '../support/spoiled-levels.ts';

const SEED = 111;
const SEQUENCES = 1_000_000;
/** Within so many of them each fault must show. */
const SEQUENCES_OF_A_FAULT = 10_000;
const CROWDED_SEQUENCES = 10_000;
const LEVELS = 50;
const CROWDED_SEQUENCES_OF_A_FAULT = 1_000;

const print = (line: string) => process.stdout.write(`${line}\n`);

const sound = (given: readonly GivenBar[]) => given.filter(({ isSound }) => isSound).map(({ bar }) => bar);

interface Looked {
  readonly told: number;
  readonly isDifferent: boolean;
}

/** Whether a machine tells the same as the slow judge: of all candles in a row, and where its process dies on the way. */
function look(machine: Machine, { rule, given, cut, from }: Sequence): Looked {
  const expected = judgeSlowly(sound(given), rule);
  const whole = followBars(machine, rule, given).told;
  const first = followBars(machine, rule, given.slice(0, cut));
  const rest = followBars(machine, rule, given.slice(from), first.kept);
  const isDifferent = !isSame(whole, expected) || !isSame([...first.told, ...rest.told], expected);
  return { told: whole.length, isDifferent };
}

/** The same of many levels at once, each of which is judged as if it were alone. */
function lookAtMany(open: () => Pick<LevelIndex, 'add' | 'take'>, seed: number): Looked {
  const { rules, given, cut, from } = crowdedSequenceOf(seed, LEVELS);
  const bars = sound(given);
  const whole = followMany(open(), given, unseenLevels(rules)).told;
  const first = followMany(open(), given.slice(0, cut), unseenLevels(rules));
  const rest = followMany(open(), given.slice(from), first.kept).told;
  const of = (all: ReadonlyMap<string, readonly ToldOfLevel[]>, level: number) => all.get(String(level)) ?? [];
  const isDifferent = rules.some((rule, level) => {
    const expected = judgeSlowly(bars, rule).filter(({ what }) => what !== 'gap');
    const inTwo = [...of(first.told, level), ...of(rest, level)];
    return !isSame(of(whole, level), expected) || !isSame(inTwo, expected);
  });
  return { told: rules.reduce((sum, _, level) => sum + of(whole, level).length, 0), isDifferent };
}

interface Faults {
  readonly count: number;
  readonly missed: readonly string[];
  /** In how many sequences the last one showed. */
  readonly within: number;
}

/** Looks at each spoiled one until something is different. */
function catchFaults<Spoiled>(
  spoiled: Readonly<Record<string, Spoiled>>,
  sequences: number,
  lookAt: (one: Spoiled, seed: number) => Looked,
): Faults {
  const numbers = Array.from({ length: sequences }, (_, number) => number);
  const shown = Object.entries(spoiled).map(([name, one]) => ({
    name,
    at: numbers.find((number) => lookAt(one, SEED + number).isDifferent),
  }));
  return {
    count: shown.length,
    missed: shown.filter(({ at }) => at === undefined).map(({ name }) => name),
    within: Math.max(...shown.map(({ at = sequences }) => at + 1)),
  };
}

const caughtOf = ({ count, missed, within }: Faults): string =>
  `seeded faults ${count}, caught ${count - missed.length}, the last in sequence ${within}`;

function lookAtAll(sequences: number, lookAt: (seed: number) => Looked) {
  const different: number[] = [];
  let events = 0;
  for (let number = 0; number < sequences; number += 1) {
    const { told, isDifferent } = lookAt(SEED + number);
    events += told;
    if (isDifferent) different.push(SEED + number);
  }
  return { events, different };
}

it('a level is told of as a slow and obvious judge tells it, whatever a source gives and wherever the process dies', () => {
  const faults = catchFaults(SPOILED_MACHINES, SEQUENCES_OF_A_FAULT, (machine, seed) =>
    look(machine, sequenceOf(seed)),
  );
  const { events, different } = lookAtAll(SEQUENCES, (seed) => look(MACHINE, sequenceOf(seed)));
  print(`seed ${SEED}: sequences ${SEQUENCES}, events ${events}, different ${different.length}; ${caughtOf(faults)}`);
  expect(different).toEqual([]);
  expect(faults.missed).toEqual([]);
  expect(events).toBeGreaterThan(SEQUENCES);
});

it('of many levels at once each is told what it would be alone', () => {
  const faults = catchFaults(SPOILED_INDEXES, CROWDED_SEQUENCES_OF_A_FAULT, lookAtMany);
  const { events, different } = lookAtAll(CROWDED_SEQUENCES, (seed) => lookAtMany(() => new LevelIndex(), seed));
  print(
    `seed ${SEED}: sequences ${CROWDED_SEQUENCES} of ${LEVELS} levels, events ${events}, ` +
      `different ${different.length}; ${caughtOf(faults)}`,
  );
  expect(different).toEqual([]);
  expect(faults.missed).toEqual([]);
  expect(events).toBeGreaterThan(CROWDED_SEQUENCES);
});
