import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOrder } from '../../../src/platforms/telegram/in-order.ts';

describe('the order within a chat', () => {
  it('is that in which people typed, whoever is answered faster, and one chat never waits for another', async () => {
    const turns = fc.array(fc.record({ chat: fc.integer({ min: 1, max: 4 }), ticks: fc.integer({ min: 0, max: 5 }) }));
    await fc.assert(
      fc.asyncProperty(turns, async (typed) => {
        const inOrder = createOrder();
        const [begun, done]: [number[], number[]] = [[], []];
        const never = inOrder(99, () => new Promise(() => undefined));
        await Promise.all(
          typed.map(({ chat, ticks }, at) =>
            inOrder(chat, async () => {
              begun.push(at);
              for (let tick = 0; tick < ticks; tick += 1) await undefined;
              done.push(at);
            }),
          ),
        );
        const of = (events: readonly number[], chat: number) => events.filter((at) => typed[at]?.chat === chat);
        for (const chat of [1, 2, 3, 4]) {
          const inTime = typed.flatMap((each, at) => (each.chat === chat ? [at] : []));
          expect([of(begun, chat), of(done, chat)]).toEqual([inTime, inTime]);
        }
        void never;
      }),
    );
  });

  it('does not begin the second before the first is done', async () => {
    const inOrder = createOrder();
    const first = Promise.withResolvers<void>();
    const events: string[] = [];
    const one = inOrder(1, async () => {
      await first.promise;
      events.push('first done');
    });
    const two = inOrder(1, async () => void events.push('second begun'));
    await undefined;
    expect(events).toEqual([]);
    first.resolve();
    await Promise.all([one, two]);
    expect(events).toEqual(['first done', 'second begun']);
  });
});
