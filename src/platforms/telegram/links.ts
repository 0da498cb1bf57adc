import type { Asked } from './asked.ts';

/** A page may take its time: what links to one is answered in the order of a person, not of the chat. */
export const hasLink = ({ line, fields }: Pick<Asked, 'line' | 'fields'>): boolean =>
  /https?:\/\//iu.test(`${line} ${fields?.['text'] ?? ''}`);

/** Of one person; they may well forward three posts at once. */
const MOST = 3;

/** Does each person's work one after another. Undefined where as much of theirs waits as may, unless it was `taken` before. */
export type InTurn = <T>(person: string, work: () => Promise<T>, taken?: true) => Promise<T | undefined>;

export function createTurnsOfPeople(): InTurn {
  const queues = new Map<string, { length: number; last: Promise<unknown> }>();
  return async (person, work, taken) => {
    const queue = queues.get(person) ?? { length: 0, last: Promise.resolve() };
    if (queue.length >= MOST && !taken) return undefined;
    queues.set(person, queue);
    queue.length += 1;
    const own = queue.last.then(work);
    queue.last = own.catch(() => undefined);
    try {
      return await own;
    } finally {
      queue.length -= 1;
      if (queue.length === 0) queues.delete(person);
    }
  };
}
