import { APPLICATION } from './answers.ts';
import { type Channel, type Posted, postedAnswer, SERVER, TYPES } from './channel-answers.ts';
import { checkMessage, type MessageBody } from './message-rules.ts';
import { invalid, Refusal } from './refusal.ts';

const EPHEMERAL = 1 << 6;
const ADMINISTRATOR = 1n << 3n;
/** Its own right since 2026; MANAGE_MESSAGES pins nothing any more. */
const PIN_MESSAGES = 1n << 51n;

const LINE = /^(PUT|PATCH) \/channels\/(\d+)\/messages\/(pins\/)?(\d+)$/u;

interface Given {
  readonly posted: Posted[];
  readonly find: (channel: string) => Channel;
  readonly roles: () => Readonly<Record<string, bigint>>;
  readonly fits: (shape: 'messageEdit', body: unknown) => void;
}

/** What may be done to messages that stand there already: edits of one's own, and pins. */
export function createStandingMessages({ posted, find, roles, fits }: Given) {
  const pinned = new Set<string>();
  const indexOf = (channel: string, id: string): number => {
    find(channel);
    const at = posted.findIndex((each) => each.channel === channel && each.id === id);
    if (at < 0) throw new Refusal('UNKNOWN_MESSAGE');
    return at;
  };
  const messages = {
    edit(channel: string, id: string, body: MessageBody): object {
      fits('messageEdit', body);
      const at = indexOf(channel, id);
      const before = posted[at] as Posted;
      if (before.author !== APPLICATION) throw new Refusal('NOT_OURS');
      if (find(channel).archived) throw new Refusal('THREAD_ARCHIVED');
      if (((body.flags ?? 0) & EPHEMERAL) !== 0) throw invalid('flags: ephemeral is for answers alone');
      checkMessage(body, { wasV2: ((before.body.flags ?? 0) & (1 << 15)) !== 0, edit: true });
      const after = { ...before, body: { ...before.body, ...body, flags: before.body.flags ?? 0 } };
      posted[at] = after;
      return postedAnswer(after, false);
    },
    pin(channel: string, id: string): undefined {
      indexOf(channel, id);
      const { [SERVER]: everybody = 0n, '310': own = 0n } = roles();
      const may = ((everybody | own) & (PIN_MESSAGES | ADMINISTRATOR)) !== 0n;
      if (find(channel).type !== TYPES.dm && !may) throw new Refusal('MISSING_PERMISSIONS');
      pinned.add(id);
    },
  };
  return {
    pinned,
    knows: (line: string) => LINE.test(line),
    answer(line: string, body: unknown): object | undefined {
      const [, how, channel = '', pins, id = ''] = LINE.exec(line) ?? [];
      if (how === 'PUT' && pins) return messages.pin(channel, id);
      if (how === 'PATCH' && !pins) return messages.edit(channel, id, body as MessageBody);
      throw new Refusal('NOT_FOUND');
    },
  };
}
