import { beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../src/core/alert.ts';
import type { FlowRule } from '../../src/core/following.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { weekEnding } from '../../src/core/week.ts';
import { createFlowRound } from '../../src/following/flow-round.ts';
import { GROUP, madeUpFollowing } from '../support/following-house.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const WEEK = weekEnding('2026-01-23');
const RULE: FlowRule = {
  ...{ number: 1, condition: { is: 'sign_change', subject: TOTAL }, repeat: 'every', cooldownWeeks: 0 },
};

let book: ReturnType<typeof createPlaceBookInMemory>;
let vintage = 'first';
let asked = 0;
let round: () => Promise<void>;
beforeEach(async () => {
  book = createPlaceBookInMemory();
  [vintage, asked] = ['first', 0];
  await book.posts.change(({ following }) => following.save(madeUpFollowing(1, GROUP, { flows: [RULE] })));
  round = createFlowRound({
    posts: book.posts,
    reports: { vintage: async () => vintage },
    flowAlerts: async (followings) => {
      asked += 1;
      if (vintage === 'broken') throw new Error('no');
      return followings.map(
        ({ id, place, since }): Alert => ({
          ...{
            place,
            key: `flow/${id}/1/${WEEK}`,
            about: `flow:${id}:1`,
            what: 'sign_change',
            at: since,
            seenAt: since,
          },
          ...{ body: { is: 'flow', rule: RULE, week: WEEK }, outcome: { is: 'waiting' } },
        }),
      );
    },
  });
});

const waiting = () => book.posts.following.placesWaiting(9);

describe('rules about flows', () => {
  it('are looked at at the start, and again only when other reports are known', async () => {
    for (let at = 0; at < 3; at += 1) await round();
    expect([asked, await waiting()]).toEqual([1, [GROUP]]);
    vintage = 'second';
    await round();
    expect(asked).toBe(2);
  });

  it('that could not be looked at are looked at again', async () => {
    vintage = 'broken';
    await expect(round()).rejects.toThrow();
    await expect(round()).rejects.toThrow();
    vintage = 'second';
    await round();
    expect([asked, await waiting()]).toEqual([3, [GROUP]]);
  });
});
