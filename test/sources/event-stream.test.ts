import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../src/sources/event-stream.ts';

describe('a stream of events', () => {
  it.each([
    ['one event', 'data: {}\n\n', ['{}']],
    ['its lines in one', 'data: {"a":\ndata: 1}\n\n', ['{"a":\n1}']],
    ['carriage returns', 'event: message\r\ndata: a\r\n\r\ndata: b\r\r', ['a', 'b']],
    ['one space that is no part of it', 'data:  a\n\ndata:b\n\n', [' a', 'b']],
    ['comments and other fields', ': hello\nid: 1\nretry: 11\nevent: message\ndata: a\n\n', ['a']],
    ['a field that only begins alike', 'database: a\n\n', []],
    ['an event without data', 'event: ping\n\n', []],
    ['one that nothing ends', 'data: a', ['a']],
    ['a byte order mark', '\ufeffdata: a\n\n', ['a']],
  ])('is read with %s', (_, stream, events) => {
    expect(readEvents(stream)).toEqual(events);
  });

  it('gives back what was sent in it', () => {
    const line = fc.string().filter((text) => !/[\r\n]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), (events) => {
        const stream = events.map((lines) => `${lines.map((each) => `data: ${each}\n`).join('')}\n`).join('');
        expect(readEvents(stream)).toEqual(events.map((lines) => lines.join('\n')));
      }),
    );
  });
});
