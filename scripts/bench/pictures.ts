import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { type Figure, median, PAIRS } from './figure.ts';

/** Each in a process of its own, so that none pays for what another left behind. */
const PROGRAMS = {
  cost: new URL('./picture-cost.ts', import.meta.url),
  parent: new URL('./picture-parent.ts', import.meta.url),
  memory: new URL('./picture-memory.ts', import.meta.url),
};

async function ask<Said>(program: URL, schema: z.ZodType<Said>): Promise<Said> {
  const child = fork(program, [], { execArgv: ['--expose-gc'], env: { DISABLE_SYSTEM_FONTS_LOAD: '1' } });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${program} said nothing`);
  });
  const said = once(child, 'message');
  const [message] = await Promise.race([said, ended]);
  ended.catch(() => undefined);
  child.kill();
  return schema.parse(message);
}

const costSchema = z.array(
  z.object({ name: z.string(), pairs: z.array(z.object({ ours: z.number(), bare: z.number() })) }),
);
const parentSchema = z.object({ delay: z.number(), grown: z.number(), drawn: z.number() });
const memorySchema = z.object({ early: z.number(), late: z.number() });

/** What pictures cost: beside bare ECharts on a canvas, the bot that has them drawn, and the process that draws. */
export async function measurePictures(): Promise<readonly Figure[]> {
  const costs = await ask(PROGRAMS.cost, costSchema);
  const parent = await ask(PROGRAMS.parent, parentSchema);
  const { early, late } = await ask(PROGRAMS.memory, memorySchema);
  return [
    ...costs.map(({ name, pairs }) => ({
      what: `a picture of ${name}, warm ÷ bare ECharts and canvas with the same option (${PAIRS} pairs)`,
      value: median(pairs.map(({ ours, bare }) => ours / bare)),
      ...{ digits: 2, limit: { atMost: 1.5 } },
    })),
    {
      what: 'event-loop delay of the bot while 100 are drawn, p99',
      value: parent.delay,
      unit: ' ms',
      digits: 1,
      limit: { atMost: 20 },
    },
    { what: 'growth of the bot by 100 pictures', value: parent.grown, unit: ' MB', digits: 1, limit: { atMost: 10 } },
    {
      what: 'memory of the process that draws after 1,000 ÷ after 100',
      value: late / early,
      digits: 2,
      limit: { atMost: 1.2 },
    },
    { what: 'the process that draws, after 1,000', value: late / 2 ** 20, unit: ' MB', digits: 0 },
    {
      what: 'drawings of one picture that is asked for three times',
      value: parent.drawn,
      digits: 0,
      limit: { atMost: 1 },
    },
  ];
}
