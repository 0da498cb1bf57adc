import type { Answer, App, Request } from '../../app.ts';
import { failureCard } from '../../cards/failure-card.ts';
import type { Handed } from '../../command.ts';
import { lacking } from '../../core/rights.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { DemandOf } from './demand.ts';
import type { Scene } from './incoming.ts';
import { createTurnsOfPeople, hasLink } from './links.ts';
import { MEMBER, type StandingOf } from './standing.ts';

/** `fresh`: for what a button does, whoever taps it is looked up anew. */
export type Ask = (
  asked: Pick<Request, 'line' | 'fields' | 'locale' | 'chosen'> & { readonly handed?: Handed | undefined },
  scene: Scene,
  fresh?: 'fresh',
) => Promise<Answer>;

interface Needs {
  readonly app: App;
  readonly demandOf: DemandOf;
  readonly standingOf: StandingOf;
}

/** Asks the core in the role of whoever asks. Telegram is asked for it only where it matters: a member's command costs no request. */
export function createAsking({ app, demandOf, standingOf }: Needs): Ask {
  const inTurn = createTurnsOfPeople();
  return async ({ handed, ...asked }, scene, fresh) => {
    const { role, destructive } = demandOf(asked.line);
    const standing = role === 'member' ? MEMBER : await standingOf(scene, destructive ? 'fresh' : fresh);
    const { person, place, update, waited } = scene;
    const from = { person, place, update, ...(handed && { handed }) };
    const run = () => app.run({ ...asked, role: standing.role, from, ...(waited && { waited }) });
    const answer = hasLink(asked) ? await inTurn(person, run, waited) : await run();
    if (!answer) return waits(asked.locale);
    if (answer.failure?.code !== 'not_allowed') return answer;
    const failure = lacking(answer.failure, standing.missing);
    return { ...answer, card: failureCard(failure), failure };
  };
}

function waits(locale: Locale): Answer {
  const failure = { code: 'link_waits' } as const;
  return { card: failureCard(failure), locale, failure, audience: 'asker', next: [] };
}
