import type { Answer, App, Request } from '../../app.ts';
import { failureCard } from '../../cards/failure-card.ts';
import { ROLES, type Role } from '../../command.ts';
import { lacking } from '../../core/rights.ts';
import type { Scene } from './incoming.ts';
import { MEMBER, type StandingOf } from './standing.ts';

/** `fresh`: for what a button does, whoever taps it is looked up anew. */
export type Ask = (
  asked: Pick<Request, 'line' | 'fields' | 'locale' | 'chosen'>,
  scene: Scene,
  fresh?: 'fresh',
) => Promise<Answer>;

/** Asks the core in the role of whoever asks. Telegram is asked for it only where it matters: a member's command costs no request. */
export function createAsking(app: App, standingOf: StandingOf): Ask {
  const demandOf = createDemand(app);
  return async (asked, scene, fresh) => {
    const standing = (await demandOf(asked.line)) === 'member' ? MEMBER : await standingOf(scene, fresh);
    const { person, place, update } = scene;
    const answer = await app.run({ ...asked, role: standing.role, from: { person, place, update } });
    if (answer.failure?.code !== 'not_allowed') return answer;
    const failure = lacking(answer.failure, standing.missing);
    return { ...answer, card: failureCard(failure), failure };
  };
}

/** The most that any command named in a line asks for: one line may have another one run. */
function createDemand(app: Pick<App, 'commands'>): (line: string) => Promise<Role> {
  let known: ReadonlyMap<string, Role> | undefined;
  return async (line) => {
    const demanding = known ?? (await demandingCommands(app));
    known = demanding;
    if (demanding.size === 0) return 'member';
    const names = line
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/\/(?<name>\w+)/gu);
    const roles = new Set([...names].map(({ groups }) => demanding.get(groups?.['name'] ?? '')));
    return ROLES.findLast((role) => roles.has(role)) ?? 'member';
  };
}

async function demandingCommands(app: Pick<App, 'commands'>): Promise<ReadonlyMap<string, Role>> {
  const commands = (await app.commands()).filter(({ who }) => who !== 'member');
  return new Map(commands.map(({ name, who }) => [name, who]));
}
