import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from '../config.ts';
import { AppError } from '../core/errors.ts';

/**
 * The settings of a file like .env.example, under those of the process, which go before. No file is no settings; one that
 * cannot be read is refused, since what stands in it would silently not hold.
 */
export function withFile(environment: Environment, file: string): Environment {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return environment;
    throw new AppError({ code: 'text_unreadable', file, why: code === 'EISDIR' ? 'folder' : 'denied' }, { cause });
  }
  return { ...parseEnv(text), ...environment };
}
