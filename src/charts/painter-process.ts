import { fork } from 'node:child_process';
import type { Picture } from '../core/picture.ts';
import { type FromPainter, isWholePng } from './job.ts';

/** A running process that draws. */
export interface PainterProcess {
  /** Hands it a picture; what it says of it comes through `said`. */
  send(picture: Picture): void;
  /** While it rests it keeps nobody from ending. */
  rest(): void;
  kill(): void;
}

interface Heard {
  /** Undefined where it said what no painter says. */
  said(said: FromPainter | undefined): void;
  /** It has ended by itself, or cannot be spoken to. Told once, never after `kill`. */
  ended(): void;
}

/** Starts the program in a process that has no variable of ours, of which some are secrets, and writes nowhere. */
export function startPainter(program: URL, heard: Heard): PainterProcess {
  const child = fork(program, [], {
    // The fonts of the machine are left alone: the same picture is the same bytes.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = () => {
    child.removeAllListeners();
    // What a killed process is still told has nowhere to go.
    child.on('error', () => undefined);
    child.kill('SIGKILL');
  };
  const end = () => {
    kill();
    heard.ended();
  };
  child.on('message', (message: unknown) => heard.said(understood(message)));
  child.on('exit', end);
  child.on('error', end);
  return {
    kill,
    send(picture) {
      child.ref();
      child.channel?.ref();
      // A channel that is gone is told by 'exit'.
      child.send(picture, () => undefined);
    },
    rest() {
      child.unref();
      child.channel?.unref();
    },
  };
}

function understood(message: unknown): FromPainter | undefined {
  if (typeof message !== 'object' || message === null || !('is' in message)) return undefined;
  if (message.is === 'failed') return { is: 'failed' };
  if (message.is !== 'painted' || !('png' in message) || !(message.png instanceof Uint8Array)) return undefined;
  return isWholePng(message.png) ? { is: 'painted', png: message.png } : undefined;
}
