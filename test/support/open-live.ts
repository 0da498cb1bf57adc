import type { Fact } from '../../src/core/live.ts';
import type { SourceDefinition, SourceSettings } from '../../src/sources/define-source.ts';
import type { KeepingSettings } from '../../src/sources/fact-keeping.ts';
import type { TestNetwork } from '../../src/sources/link-guard.ts';
import { createLiveFacts } from '../../src/sources/live-facts.ts';
import { createFastTime } from './fast-time.ts';
import { openDoor } from './open-door.ts';

interface Given {
  readonly sources: readonly SourceDefinition[];
  readonly settings?: SourceSettings;
  /** A date or a moment, UTC. Time passes as fast as anybody sleeps. */
  readonly now?: string;
  readonly offline?: boolean;
  readonly hasContact?: boolean;
  readonly contact?: string;
  readonly network?: TestNetwork;
  readonly book?: KeepingSettings['book'];
  readonly bundled?: KeepingSettings['bundled'];
}

/** Live figures over doubles: what they are asked through is the real door. */
export function openLive({ sources, settings = {}, now = '2026-01-27T12:00:00Z', ...given }: Given) {
  const { offline = false, hasContact = true, contact = 'somebody@example.org', network, bundled = {} } = given;
  const { book = { newest: async () => [] } } = given;
  const { door, time, lines } = openDoor({
    ...{ time: createFastTime(Date.parse(now)), offline, contact },
    ...(network && { network }),
  });
  const log = { warn: (event: string) => void lines.push(event), info: () => undefined };
  const live = createLiveFacts({
    ...{ door, now: time.now, offline, sources, settings, hasContact, book, bundled, log },
  });
  return { live, door, time, lines };
}

/** Every source at the same base address. */
export const allAt = (url: string, ...names: readonly (keyof SourceSettings)[]): SourceSettings =>
  Object.fromEntries(names.map((name) => [name, { url, enabled: true }]));

/** A made-up fact, for cards. */
export const madeUpFact = <Value>(value: Value, more: Partial<Fact<Value>> = {}): Fact<Value> => ({
  id: 'made_up/mood/market/2026-01-27',
  ...{ value, source: 'alternative_me', publisher: 'Example', asOf: { at: Date.parse('2026-01-27T11:00:00Z') } },
  ...{ fetchedAt: Date.parse('2026-01-27T11:57:00Z'), coverage: 'crypto_mood', status: 'published' },
  ...{ origin: 'live', missed: [], ...more },
});
