import type { Door } from '../../src/sources/http.ts';
import type { FastTime } from './fast-time.ts';

/**
 * A door each of whose answers takes so long, with the moments until which each question would have waited, in milliseconds since it was
 * made.
 */
export function slowDoor(door: Door, time: FastTime, answerMs: number) {
  const began = time.now();
  const ends: number[] = [];
  const take = ({ withinMs = Number.POSITIVE_INFINITY }: { readonly withinMs?: number }) => {
    ends.push(time.now() - began + withinMs);
    time.pass(answerMs);
  };
  const slow: Door = {
    ...door,
    read(request, ...how) {
      take(request);
      return door.read(request, ...how);
    },
    json(request, schema) {
      take(request);
      return door.json(request, schema);
    },
  };
  return { slow, ends };
}
