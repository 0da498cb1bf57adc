import type { App } from '../../app.ts';
import { type Command, ROLES, type Role } from '../../command.ts';

/** The most that any command named in a line asks for: one line may have another one run. */
export interface Demand {
  readonly role: Role;
  readonly destructive: boolean;
  /** It may change something that is kept. */
  readonly changes: boolean;
}

export type DemandOf = (line: string) => Demand;

/** Only commands for moderators and above ask for anything, so most lines cost a look at their words. */
export async function loadDemands(app: Pick<App, 'commands'>): Promise<DemandOf> {
  const demanding = (await app.commands()).filter(({ who }) => who !== 'member');
  const byName = new Map<string, Command>(demanding.map((command) => [command.name, command]));
  return (line) => {
    if (byName.size === 0) return NO_DEMAND;
    const names = line
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/\/(?<name>\w+)/gu);
    const named = [...names].flatMap(({ groups }) => byName.get(groups?.['name'] ?? '') ?? []);
    return {
      role: ROLES.findLast((role) => named.some(({ who }) => who === role)) ?? 'member',
      destructive: named.some(({ destructive }) => destructive),
      changes: named.some(({ shared }) => !shared),
    };
  };
}

const NO_DEMAND: Demand = { role: 'member', destructive: false, changes: false };
