import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/command-line.ts';
import type { ExitCode } from '../../src/cli/exit-code.ts';
import type { Environment } from '../../src/config.ts';
import { shutNetwork } from './shut-network.ts';

/** A stream that remembers what was written to it, as text. */
export class Screen extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  /** With columns it is a terminal, without them a pipe. */
  constructor({ columns }: { readonly columns?: number } = {}) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns ?? 0;
  }

  override _write(chunk: string | Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.text += chunk.toString();
    this.emit('shown');
    done();
  }

  /** Resolves once what stands on it fits. */
  async until(fits: (text: string) => boolean): Promise<void> {
    while (!fits(this.text)) await once(this, 'shown');
  }
}

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly environment?: Environment;
  /** What stdin holds, piece by piece. */
  readonly input?: string | Buffer | Iterable<string | Buffer>;
  readonly stdout?: Screen;
  readonly stderr?: Screen;
}

/** The `tidemark` command line in this process, with streams of its own. */
export async function tidemark(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { environment = {}, input = '', stdout = new Screen(), stderr = new Screen() } = setting;
  const pieces = typeof input === 'string' || Buffer.isBuffer(input) ? [input] : input;
  const stdin = Readable.from(Iterator.from(pieces).map((piece) => Buffer.from(piece)));
  const code = await runCommandLine({
    args,
    environment: shutNetwork(environment),
    stdin: () => stdin,
    stopped: () => new Promise(() => undefined),
    stdout,
    stderr,
  });
  return { code, out: stdout.text, err: stderr.text };
}
