import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../config.ts';

/** Everything of the process that the command line may touch. */
export interface Terminal {
  readonly args: readonly string[];
  readonly environment: Environment;
  /** Where settings may stand beside the environment; none where a test gives all of them. */
  readonly settingsFile?: string;
  /** Opened only by what reads it: opening costs every other command time. */
  readonly stdin: () => Readable & { readonly isTTY?: boolean };
  /** Resolves when the process is asked to end (SIGTERM, SIGINT); only what waits for it asks, the others just end. */
  readonly stopped: () => Promise<void>;
  readonly stdout: Output;
  readonly stderr: Output;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The reader of our output has gone, as `| head` does: there is nobody left to tell. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Resolves once the text is on its way. Rejects with OutputClosed when the other end is closed. */
export function print(output: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (output.destroyed || output.writableEnded) return reject(new OutputClosed());
    output.write(text, (error) => {
      if (!error) return resolve();
      const closed = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      );
      reject(closed ? new OutputClosed() : error);
    });
  });
}

/** A stream that fails between two writes would end the process with a stack trace; its next write says it instead. */
export function expectClosing(...outputs: readonly Output[]): void {
  for (const output of outputs) output.on('error', () => undefined);
}

/** Columns to wrap at. A pipe is never wrapped: other programs read it. */
export const columnsOf = (output: Output): number =>
  output.isTTY ? Math.max(20, output.columns ?? 80) : Number.POSITIVE_INFINITY;
