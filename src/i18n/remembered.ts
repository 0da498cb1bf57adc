/** What is made of a thing that never changes, made once and forgotten with it. */
export function remembered<Thing extends object>(make: (thing: Thing) => string): (thing: Thing) => string {
  const made = new WeakMap<Thing, string>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known;
    const fresh = make(thing);
    made.set(thing, fresh);
    return fresh;
  };
}
