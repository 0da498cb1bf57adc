export interface Bounded<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  has(key: string): boolean;
}

/** The newest `most` entries; what is older is forgotten. */
export function createBounded<Value>(most: number): Bounded<Value> {
  const entries = new Map<string, Value>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
    has: (key) => entries.has(key),
  };
}
