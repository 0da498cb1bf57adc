import { createDoor } from '../../src/sources/http.ts';
import type { DoorSettings } from '../../src/sources/http-asking.ts';
import { createFastTime, type FastTime } from './fast-time.ts';

interface Given extends Partial<Omit<DoorSettings, 'time'>> {
  readonly time?: FastTime;
}

/** A door whose time passes as fast as anybody sleeps and whose chance is always the same, with what it wrote to its log. */
export function openDoor({ time = createFastTime(), ...given }: Given = {}) {
  const lines: string[] = [];
  const write = (event: string, fields: object = {}) => void lines.push(JSON.stringify({ event, ...fields }));
  const log = { warn: write, info: write };
  const door = createDoor({ time, random: () => 0.5, log, offline: false, agent: 'Tidemark/0.0.0', ...given });
  return { door, time, lines };
}

/** A network in which a double on loopback is a place of the world. */
export const worldOf = (...ports: readonly number[]) => ({ allow: ['127.0.0.1'], ports });
