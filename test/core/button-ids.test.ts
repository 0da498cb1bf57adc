import { describe, expect, it } from 'vitest';
import { createButtonIds } from '../../src/core/button-ids.ts';

const open = (most?: number) => createButtonIds<number, string>(() => crypto.randomUUID(), most);

describe('the id of a button', () => {
  it('leads to the button, in its own place alone, and says nothing by itself', () => {
    const ids = open();
    const id = ids.forMessage(7)('/source total');
    expect([ids.find(7, id), ids.find(8, id)]).toEqual(['/source total', undefined]);
    expect(['forged', '__proto__', ''].map((forged) => ids.find(7, forged))).toEqual([undefined, undefined, undefined]);
    expect(id).toMatch(/^[\da-f-]{36}-\d$/u);
    expect(ids.forMessage(7)('/source total')).not.toBe(id);
  });

  it('tells the buttons of one message apart, and knows no more of them than there are', () => {
    const ids = open();
    const issue = ids.forMessage(7);
    const [one, other] = [issue('/flows 2026-01-16'), issue('/flows 2026-01-30')];
    expect([one, other].map((id) => ids.find(7, id))).toEqual(['/flows 2026-01-16', '/flows 2026-01-30']);
    const beyond = ['-2', '--1', '-1e0', '-', ''].map((at) => one.replace(/-0$/u, at));
    expect(beyond.map((id) => ids.find(7, id))).toEqual(beyond.map(() => undefined));
  });

  it('is forgotten when there are too many messages, the oldest first', () => {
    const ids = open(2);
    const issued = ['a', 'b', 'c'].map((button) => ids.forMessage(7)(button));
    expect(issued.map((id) => ids.find(7, id))).toEqual([undefined, 'b', 'c']);
  });

  it('of no place at all finds nothing for an id that nobody issued', () => {
    const ids = createButtonIds<string | undefined, string>(() => 'unguessable');
    expect(ids.find(undefined, 'forged-0')).toBeUndefined();
    const id = ids.forMessage(undefined)('button');
    expect(ids.find(undefined, id)).toBe('button');
  });
});
