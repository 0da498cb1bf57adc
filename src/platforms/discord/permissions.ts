/** https://docs.discord.com/developers/topics/permissions */
export const ADMINISTRATOR = 1n << 3n;
export const MANAGE_GUILD = 1n << 5n;
export const VIEW_CHANNEL = 1n << 10n;
export const SEND_MESSAGES = 1n << 11n;
export const ATTACH_FILES = 1n << 15n;
export const READ_HISTORY = 1n << 16n;
export const SEND_IN_THREADS = 1n << 38n;

const ALL = (1n << 64n) - 1n;

/** What a channel allows or denies otherwise than the server does, to a role or to a member. */
export interface Overwrite {
  readonly id: string;
  readonly allow: string;
  readonly deny: string;
}

/** Somebody in a server; `roles` are that member's, without the one that everybody has and that is called as the server is. */
export interface Member {
  readonly id: string;
  readonly guild: string;
  readonly roles: readonly string[];
}

/** What a member may do in a channel: the server's roles, then what the channel says of everybody, of roles, of the member. */
export function permissionsIn(
  member: Member,
  roles: readonly { readonly id: string; readonly permissions: string }[],
  overwrites: readonly Overwrite[],
): bigint {
  const has = new Set([...member.roles, member.guild]);
  const base = join(roles.filter(({ id }) => has.has(id)).map(({ permissions }) => permissions));
  if ((base & ADMINISTRATOR) !== 0n) return ALL;
  const steps = [
    overwrites.filter(({ id }) => id === member.guild),
    overwrites.filter(({ id }) => id !== member.guild && has.has(id)),
    overwrites.filter(({ id }) => id === member.id),
  ];
  return steps.reduce(
    (may, step) => (may & ~join(step.map(({ deny }) => deny))) | join(step.map(({ allow }) => allow)),
    base,
  );
}

const join = (sets: readonly string[]): bigint => sets.reduce((all, set) => all | BigInt(set), 0n);
