export interface Bounded<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  has(key: string): boolean;
}

interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
  older: Entry<Value> | undefined;
  newer: Entry<Value> | undefined;
}

/**
 * The newest `most` entries; what is older is forgotten. They are chained by age, so that an entry costs the same however many
 * there are: a Map whose first keys were deleted walks over all the holes they left whenever it is asked for its first key.
 */
export function createBounded<Value>(most: number): Bounded<Value> {
  const entries = new Map<string, Entry<Value>>();
  let oldest: Entry<Value> | undefined;
  let newest: Entry<Value> | undefined;

  function forget(entry: Entry<Value>): void {
    entries.delete(entry.key);
    if (entry.older) entry.older.newer = entry.newer;
    else oldest = entry.newer;
    if (entry.newer) entry.newer.older = entry.older;
    else newest = entry.older;
  }

  return {
    get: (key) => entries.get(key)?.value,
    set(key, value) {
      const known = entries.get(key);
      if (known) forget(known);
      const entry = { key, value, older: newest, newer: undefined };
      if (newest) newest.newer = entry;
      else oldest = entry;
      newest = entry;
      entries.set(key, entry);
      if (entries.size > most && oldest) forget(oldest);
    },
    has: (key) => entries.has(key),
  };
}
