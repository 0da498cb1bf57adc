import { describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import { placeIdSchema } from '../../src/core/place.ts';
import { guardFlood } from '../../src/flood-guard.ts';
import { createLog } from '../../src/log.ts';
import { openApp } from '../../src/open-app.ts';

describe('a flood of commands', () => {
  const app = guardFlood(
    openApp(
      stoppedClock(0),
      createLog('error', () => undefined),
    ),
    stoppedClock(0),
  );
  const ask = async (person: string, place: string) =>
    (
      await app.run({
        line: '/privacy',
        locale: 'en',
        role: 'member',
        from: { person, place: placeIdSchema.parse(place) },
      })
    ).failure?.code;

  it('is refused from the eleventh on, to whoever sends it where it is sent, and to nobody else', async () => {
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push(await ask('telegram:1', 'telegram:7'));
    expect(answers).toEqual([...Array.from({ length: 10 }, () => undefined), 'too_fast']);
    expect([await ask('telegram:2', 'telegram:7'), await ask('telegram:1', 'telegram:8')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('does not concern whoever sits at the console', async () => {
    for (let n = 0; n < 20; n += 1) {
      expect((await app.run({ line: '/privacy', locale: 'en', role: 'operator' })).failure).toBeUndefined();
    }
  });
});
