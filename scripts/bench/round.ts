import type { Question } from './questions.ts';

/** A question on its way. Each has a person and a place of its own: nobody is too fast. */
export interface Asked extends Question {
  readonly id: number;
}

export interface Round {
  /** From the first question to the last answer. */
  readonly seconds: number;
  /** Of an answer as it came over the wire, in the mean. */
  readonly bytes: number;
  /** The answer whose size is nearest the mean. */
  readonly typical: string;
}

/** Questions that are under way at once, and how many of them are asked together. */
const IN_FLIGHT = 64;
const TOGETHER = 32;

/** Keeps more than half of `IN_FLIGHT` questions under way until all are answered, each exactly once. */
export function createRounds() {
  const open = new Set<number>();
  let lastId = 1_000;
  let arrive = (_: string): void => undefined;

  return {
    async ask(questions: readonly Question[], tell: (batch: readonly Asked[]) => void): Promise<Round> {
      const { promise, resolve } = Promise.withResolvers<void>();
      const bodies: string[] = [];
      let issued = 0;
      const issue = (count: number) => {
        const batch = questions.slice(issued, issued + count).map((question) => ({ ...question, id: ++lastId }));
        issued += batch.length;
        for (const { id } of batch) open.add(id);
        if (batch.length > 0) tell(batch);
      };
      arrive = (body) => {
        bodies.push(body);
        if (bodies.length === questions.length) resolve();
        else if (bodies.length % TOGETHER === 0) issue(TOGETHER);
      };
      const start = performance.now();
      issue(IN_FLIGHT);
      await promise;
      return { seconds: (performance.now() - start) / 1_000, ...sizesOf(bodies) };
    },
    /** Takes an answer in. One to nobody's question, or a second one to the same, ends the bench. */
    answered(id: number, body: string): void {
      if (!open.delete(id)) throw new Error(`an answer to no question: ${body}`);
      arrive(body);
    },
  };
}

export type Rounds = ReturnType<typeof createRounds>;

function sizesOf(bodies: readonly string[]): Pick<Round, 'bytes' | 'typical'> {
  const sizes = bodies.map((body) => ({ body, size: Buffer.byteLength(body) }));
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0) / sizes.length;
  const [nearest] = sizes.toSorted((a, b) => Math.abs(a.size - bytes) - Math.abs(b.size - bytes));
  return { bytes, typical: nearest?.body ?? '' };
}
