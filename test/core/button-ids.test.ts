import { describe, expect, it } from 'vitest';
import { message } from '../../../src/i18n/message.ts';
import { createButtonIds } from '../../../src/platforms/telegram/button-ids.ts';

const asks = { label: message('next-source'), line: '/source total', locale: 'en' } as const;

describe('the id of a button', () => {
  it('leads to what it asks, in its own chat alone, and says nothing by itself', () => {
    const ids = createButtonIds();
    const id = ids.issue(7, asks);
    expect([ids.find(7, id), ids.find(8, id), ids.find(7, 'forged'), ids.find(7, '__proto__')]).toEqual([
      asks,
      undefined,
      undefined,
      undefined,
    ]);
    expect(id).toMatch(/^[\w-]{36}$/u);
    expect(ids.issue(7, asks)).not.toBe(id);
  });

  it('is forgotten when there are too many, the oldest first', () => {
    const ids = createButtonIds(2);
    const [first, second, third] = [ids.issue(7, asks), ids.issue(7, asks), ids.issue(7, asks)];
    expect([first, second, third].map((id) => ids.find(7, id))).toEqual([undefined, asks, asks]);
  });
});
