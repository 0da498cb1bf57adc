import { type RouteLike, Routes } from 'discord.js';
import { z } from 'zod';
import type { Finding, Posting } from '../../core/posting.ts';
import type { Channels } from './channels.ts';
import type { PostRest } from './rest.ts';
import { before, snowflakeAt } from './snowflake.ts';

/** The most that Discord gives at once, and how often it is asked for more. */
const PAGE = 100;
const MOST_PAGES = 3;
const MOST_THREADS = 20;

interface Node {
  readonly content?: string | undefined;
  readonly components?: readonly Node[] | undefined;
}

/** A message as well as any part of it that holds text. */
const nodeSchema: z.ZodType<Node> = z.object({
  content: z.string().optional(),
  get components() {
    return z.array(nodeSchema).optional();
  },
});

const messagesSchema = z.array(
  z.object({
    id: z.string().regex(/^\d{1,20}$/u),
    author: z.object({ id: z.string() }),
    nonce: z.union([z.string(), z.number()]).nullish(),
    content: z.string().optional(),
    components: z.array(nodeSchema).optional(),
  }),
);
type Found = z.output<typeof messagesSchema>[number];

const threadsSchema = z.object({
  threads: z.array(
    z.object({ id: z.string().regex(/^\d{1,20}$/u), parent_id: z.string().nullish(), owner_id: z.string() }),
  ),
});

type Sought = Pick<Posting, 'drawn' | 'nonce' | 'code'>;

/** What stands in Discord already. Whatever cannot be read is thrown. */
export interface History {
  /** Our message in a channel or thread, posted since (UTC milliseconds). */
  find(channel: string, sought: Sought, since: number, signal: AbortSignal): Promise<Finding>;
  /** The threads that we began in a forum and that are not archived, newest first. */
  threads(guild: string, forum: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Of these threads the one that begins with the post of that code. */
  beginning(threads: readonly string[], code: string, signal: AbortSignal): Promise<string | undefined>;
}

export function createHistory(rest: PostRest, channels: Channels): History {
  const read = (route: RouteLike, signal: AbortSignal, query = new URLSearchParams()) =>
    rest.read(route, { query, signal, patient: true });

  const messagesOf = async (channel: string, query: Readonly<Record<string, string>>, signal: AbortSignal) =>
    messagesSchema.parse(await read(Routes.channelMessages(channel), signal, new URLSearchParams(query)));

  /** The first message of ours that fits, oldest first. */
  async function search(
    channel: string,
    after: string,
    signal: AbortSignal,
    fits: (found: Found) => boolean,
  ): Promise<Finding> {
    const me = await channels.me(signal);
    let from = after;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const messages = await messagesOf(channel, { limit: String(PAGE), after: from }, signal);
      const oldestFirst = messages.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      const found = oldestFirst.find((each) => each.author.id === me && fits(each));
      if (found) return { is: 'found', message: found.id };
      if (messages.length < PAGE) {
        const isOpen = page > 0 || messages.length > 0 || (await showsAny(channel, signal));
        return { is: isOpen ? 'absent' : 'unreadable' };
      }
      from = oldestFirst.at(-1)?.id ?? from;
    }
    return { is: 'unreadable' };
  }

  /**
   * Without the right to read what was written before, Discord gives no messages and no error:
   * https://discord.com/developers/docs/resources/message#get-channel-messages
   */
  const showsAny = async (channel: string, signal: AbortSignal): Promise<boolean> =>
    (await messagesOf(channel, { limit: '1' }, signal)).length > 0;

  return {
    find: (channel, sought, since, signal) => search(channel, snowflakeAt(since), signal, carries(sought)),
    async threads(guild, forum, signal) {
      const me = await channels.me(signal);
      const { threads } = threadsSchema.parse(await read(Routes.guildActiveThreads(guild), signal));
      return threads
        .filter(({ parent_id: parent, owner_id: owner }) => parent === forum && owner === me)
        .map(({ id }) => id)
        .toSorted((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1))
        .slice(0, MOST_THREADS);
    },
    async beginning(threads, code, signal) {
      for (const thread of threads) {
        // The message that begins a thread of a forum has the thread's id.
        const found = await search(thread, before(thread), signal, (each) => linesWith(code, each).length > 0);
        if (found.is === 'found' && found.message === thread) return thread;
      }
      return undefined;
    },
  };
}

/** Whether it is that message: by its nonce, or by every line of it that names the post, which tells its parts apart. */
function carries({ drawn, nonce, code }: Sought): (found: Found) => boolean {
  const marks = linesWith(code, JSON.parse(drawn) as Node);
  return (found) => {
    if (found.nonce === nonce) return true;
    const lines = linesWith(code, found);
    return marks.length > 0 && marks.every((mark) => lines.includes(mark));
  };
}

const linesWith = (code: string, node: Node): readonly string[] =>
  textsOf(node)
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.includes(code));

const textsOf = ({ content, components = [] }: Node): readonly string[] => [
  ...(content ? [content] : []),
  ...components.flatMap(textsOf),
];
