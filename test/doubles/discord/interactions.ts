import { messageAnswer } from './answers.ts';
import { type CommandBody, checkCommands } from './command-rules.ts';
import { checkMessage, type MessageBody } from './message-rules.ts';
import { invalid, Refusal } from './refusal.ts';
import { SHAPES, type ShapeName } from './shapes.ts';
import { attachedBy, type Upload } from './uploads.ts';

const EPHEMERAL = 1 << 6;
const V2 = 1 << 15;
const ANSWER_WITHIN_MS = 3_000;
const TOKEN_LIVES_MS = 15 * 60_000;
const MOST_FOLLOWUPS = 5;

export interface Shown {
  readonly id: string;
  body: MessageBody;
  /** What is attached to it. */
  files: readonly Upload[];
  deferred: boolean;
  ephemeral: boolean;
  removed: boolean;
}

export interface Pending {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channel: string;
  readonly at: number;
  answered: boolean;
  choices?: unknown;
  original?: Shown;
  readonly followUps: Shown[];
}

interface Opened {
  /** The message whose button it is. */
  readonly original?: Shown | undefined;
  readonly channel?: string;
}

/** What Discord knows of interactions, commands and their messages, and what of each it refuses. */
export function createInteractions(now: () => number) {
  const pending = new Map<string, Pending>();
  let commands: readonly CommandBody[] = [];
  let validated = 0;
  const fits = (shape: ShapeName, body: unknown): void => {
    const complaint = SHAPES[shape].complaint(body);
    if (complaint) throw invalid(complaint);
    validated += 1;
  };
  const byToken = (token: string): Pending => {
    const found = pending.get(token);
    if (!found) throw new Refusal('UNKNOWN_WEBHOOK');
    if (now() - found.at > TOKEN_LIVES_MS) throw new Refusal('TOKEN_EXPIRED');
    if (!found.answered) throw new Refusal('UNKNOWN_WEBHOOK');
    return found;
  };
  return {
    validated: () => validated,
    commands: () => commands,
    open(id: string, token: string, type: number, { original, channel = '401' }: Opened = {}): void {
      const known = { ...(original && { original }), followUps: [] };
      pending.set(token, { id, token, type, channel, at: now(), answered: false, ...known });
    },
    of: (token: string) => pending.get(token),
    setCommands(body: unknown): void {
      fits('commands', body);
      checkCommands(body as CommandBody[]);
      commands = body as CommandBody[];
    },
    callback(id: string, token: string, body: unknown, uploads: readonly Upload[] = []): Pending {
      fits('callback', body);
      const found = pending.get(token);
      if (!found || found.id !== id) throw new Refusal('UNKNOWN_INTERACTION');
      if (found.answered) throw new Refusal('ACKNOWLEDGED');
      if (now() - found.at > ANSWER_WITHIN_MS) throw new Refusal('UNKNOWN_INTERACTION');
      accept(found, body as { type: number; data?: MessageBody & { choices?: unknown } }, uploads);
      return found;
    },
    edit(token: string, body: MessageBody, uploads: readonly Upload[] = []): object {
      fits('webhookEdit', body);
      const { original, channel } = byToken(token);
      if (!original || original.removed) throw new Refusal('UNKNOWN_MESSAGE');
      if (((body.flags ?? 0) & EPHEMERAL) !== 0) throw invalid('flags: cannot be set by an edit');
      const before = original.files;
      checkMessage(body, { edit: true, wasV2: ((original.body.flags ?? 0) & V2) !== 0, uploads, before });
      change(original, body, uploads);
      original.deferred = false;
      return messageAnswer(original, channel);
    },
    remove(token: string): void {
      const { original } = byToken(token);
      if (!original || original.removed) throw new Refusal('UNKNOWN_MESSAGE');
      original.removed = true;
    },
    followUp(token: string, body: MessageBody, uploads: readonly Upload[] = []): object {
      fits('followup', body);
      const { followUps, channel } = byToken(token);
      checkMessage(body, { uploads });
      if (followUps.length >= MOST_FOLLOWUPS) throw new Refusal('TOO_MANY_FOLLOWUPS');
      const message = shown(body, { uploads });
      followUps.push(message);
      return messageAnswer(message, channel);
    },
  };
}

let messages = 9_000n;

interface New {
  readonly deferred?: boolean;
  readonly uploads?: readonly Upload[];
}

const shown = (body: MessageBody, { deferred = false, uploads = [] }: New = {}): Shown => ({
  id: String(++messages),
  body,
  files: kept(attachedBy(body, uploads)),
  deferred,
  ephemeral: ((body.flags ?? 0) & EPHEMERAL) !== 0,
  removed: false,
});

let attachments = 7_000n;

/** What is attached has an id of its own from then on. */
const kept = (files: readonly Upload[], before: readonly Upload[] = []): readonly Upload[] =>
  files.map((file) => (before.includes(file) ? file : { ...file, id: String(++attachments) }));

function change(message: Shown, body: MessageBody, uploads: readonly Upload[]): void {
  message.files = kept(attachedBy(body, uploads, message.files), message.files);
  message.body = { ...message.body, ...body };
}

function accept(
  found: Pending,
  { type, data = {} }: { type: number; data?: MessageBody & { choices?: unknown } },
  uploads: readonly Upload[],
): void {
  if ((type === 8) !== (found.type === 4)) throw invalid('type: does not answer this interaction');
  if ((type === 6 || type === 7) && found.type !== 3) throw invalid('type: only for components');
  if (type === 4) checkMessage(data, { uploads });
  if (type === 7) checkMessage(data, { edit: true, wasV2: true, uploads, before: found.original?.files ?? [] });
  if (type === 5 && ((data.flags ?? 0) & ~EPHEMERAL) !== 0) throw invalid('flags: a deferral can only be ephemeral');
  found.answered = true;
  if (type === 8) found.choices = data.choices;
  if (type === 4 || type === 5) found.original = shown(data, { deferred: type === 5, uploads });
  if (type === 7 && found.original) change(found.original, data, uploads);
}
