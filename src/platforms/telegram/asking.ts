import type { Answer, App, Request } from '../../app.ts';
import { failureCard } from '../../cards/failure-card.ts';
import { type Command, ROLES, type Role } from '../../command.ts';
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
    const { role, destructive } = await demandOf(asked.line);
    const standing = role === 'member' ? MEMBER : await standingOf(scene, destructive ? 'fresh' : fresh);
    const { person, place, update } = scene;
    const answer = await app.run({ ...asked, role: standing.role, from: { person, place, update } });
    if (answer.failure?.code !== 'not_allowed') return answer;
    const failure = lacking(answer.failure, standing.missing);
    return { ...answer, card: failureCard(failure), failure };
  };
}

interface Demand {
  readonly role: Role;
  readonly destructive: boolean;
}

/** The most that any command named in a line asks for: one line may have another one run. */
function createDemand(app: Pick<App, 'commands'>): (line: string) => Promise<Demand> {
  let known: ReadonlyMap<string, Command> | undefined;
  return async (line) => {
    known ??= await demandingCommands(app);
    const demanding = known;
    if (demanding.size === 0) return NO_DEMAND;
    const names = line
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/\/(?<name>\w+)/gu);
    const named = [...names].flatMap(({ groups }) => demanding.get(groups?.['name'] ?? '') ?? []);
    return {
      role: ROLES.findLast((role) => named.some(({ who }) => who === role)) ?? 'member',
      destructive: named.some(({ destructive }) => destructive),
    };
  };
}

const NO_DEMAND: Demand = { role: 'member', destructive: false };

async function demandingCommands(app: Pick<App, 'commands'>): Promise<ReadonlyMap<string, Command>> {
  const commands = (await app.commands()).filter(({ who }) => who !== 'member');
  return new Map(commands.map((command) => [command.name, command]));
}
