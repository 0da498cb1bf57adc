/** What an operator reads on stderr, one line an event. Never what people typed, never a value of the environment. */
export interface Log {
  error(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  debug(event: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, string | number>>;

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes events of `level` and worse through `write`; moments are UTC. */
export function createLog(level: LogLevel, write: (line: string) => void): Log {
  const at =
    (own: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(own) > LOG_LEVELS.indexOf(level)) return;
      write(`${JSON.stringify({ at: new Date().toISOString(), level: own, event, ...fields })}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/**
 * An error as it may stand in a log: its kind, where it came from and the kinds of its causes. Messages are left out:
 * they quote what was parsed, and what was parsed is somebody's text or somebody's secret.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = framesOf(error);
  const causes: string[] = [];
  for (let cause = error.cause; cause instanceof Error && causes.length < 5; cause = cause.cause)
    causes.push(cause.name);
  return { error: error.name, where: frames.slice(0, 6).join(' |').trim(), causes: causes.join(' < ') };
}

/** A message may have lines that look like frames, so it is cut off first; where it cannot be found, nothing is shown. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const frames = start < 0 ? '' : stack.slice(start + message.length);
  return frames.split('\n').filter((line) => /^\s+at /u.test(line));
}
