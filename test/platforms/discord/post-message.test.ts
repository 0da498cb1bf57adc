import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/cards/card.ts';
import { words } from '../../../src/i18n/message.ts';
import { drawPost, type PostMessage } from '../../../src/platforms/discord/post-message.ts';
import { checkMessage, type MessageBody } from '../../doubles/discord/message-rules.ts';
import { SHAPES } from '../../doubles/discord/shapes.ts';
import { CODE, line, longPost, POST, postOf, textsOf } from './open-posting.ts';

const how = { code: CODE, silent: false };

function bodyOf({ thread: _, ...message }: PostMessage): MessageBody {
  const body = JSON.parse(JSON.stringify(message)) as MessageBody;
  expect(SHAPES.message.complaint(body)).toBeUndefined();
  checkMessage(body);
  return body;
}
const bodies = (post: Parameters<typeof drawPost>[0], given: Parameters<typeof drawPost>[1] = how) =>
  drawPost(post, given).map(bodyOf);
const idsIn = (all: readonly MessageBody[]) =>
  [...JSON.stringify(all).matchAll(/"custom_id":"([^"]+)"/gu)].map(([, id]) => id);

describe('a post drawn for Discord', () => {
  it('that fits is one message with its figures, its disclaimers, its name and a button about it', () => {
    const [body, ...others] = bodies(POST);
    expect(others).toEqual([]);
    const text = textsOf(body ?? {}).join('\n');
    for (const part of ['## Made-up flows', '**−$111.0M**', '-# Information only', `-# Post ${CODE}`])
      expect(text).toContain(part);
    expect(idsIn([body ?? {}])).toEqual([`post:${CODE}`]);
  });

  it('is silent where it is to be', () => {
    expect(
      bodies(longPost(9_000), { ...how, silent: true }).every(({ flags }) => ((flags ?? 0) & (1 << 12)) !== 0),
    ).toBe(true);
    expect((bodies(POST)[0]?.flags ?? 0) & (1 << 12)).toBe(0);
  });

  it('calls a role once, and nobody else', () => {
    const all = bodies(longPost(9_000), { ...how, mention: '310' });
    expect(all[0]?.allowed_mentions).toEqual({ parse: [], roles: ['310'] });
    expect(textsOf(all[0] ?? {})[0]).toBe('<@&310>');
    for (const other of all.slice(1)) {
      expect(other.allowed_mentions).toEqual({ parse: [] });
      expect(JSON.stringify(other)).not.toContain('<@&');
    }
    expect(bodies(POST)[0]?.allowed_mentions).toEqual({ parse: [] });
  });

  it.each(['@everyone', '310> @everyone', ''])('calls nothing that is no id of a role: "%s"', (mention) => {
    expect(() => drawPost(POST, { ...how, mention })).toThrow(TypeError);
  });

  it('has the buttons of its card with what they ask, without those that are too long or come twice', () => {
    const next = ['/flows 2026-01-16', '/flows 2026-01-16', `/asset ${'x'.repeat(100)}`].map((asked) => ({
      label: line(asked),
      line: asked,
    }));
    expect(idsIn(bodies(postOf([], next)))).toEqual(['ask:en:/flows 2026-01-16', `post:${CODE}`]);
  });

  it('is accepted with as many buttons as a card may have', () => {
    const next = Array.from({ length: 60 }, (_, at) => ({ label: line(`next ${at}`), line: `/flows ${at}` }));
    bodies(postOf(longPost(3_000).card.blocks, next), { ...how, mention: '310' });
  });

  it('that is too long ends each message where a block ends, and says which part it is', () => {
    const all = bodies(longPost(9_000));
    expect(all.length).toBeGreaterThan(1);
    for (const [at, body] of all.entries()) {
      const text = textsOf(body).join('\n');
      expect(text).toContain(`-# Post ${CODE}, part ${at + 1} of ${all.length}`);
      expect(text).toContain('-# Information only');
      const begun = text.match(/beginning \d+/gu) ?? [];
      expect(begun.map((word) => word.replace('beginning', 'end'))).toEqual(text.match(/end \d+/gu));
    }
    expect(idsIn(all)).toEqual([`post:${CODE}`]);
    expect(idsIn(all.slice(-1))).toHaveLength(1);
  });

  it('loses no line and no letter, whatever its blocks are', () => {
    // Each of them takes two signs.
    const long: Block = { kind: 'facts', messages: ['', 'x'].map((odd) => line(odd + '*'.repeat(1_998))) };
    const table: Block = {
      kind: 'table',
      columns: [line('Week'), line('Net')],
      rows: Array.from({ length: 400 }, (_, at) => ({ cells: [words(`week ${at}`), words('x')] })),
    };
    const passport: Block = { kind: 'text', tone: 'passport', message: line(`small ${'z'.repeat(1_900)} print`) };
    const text = bodies(postOf([long, table, passport, ...longPost(5_000).card.blocks]))
      .flatMap(textsOf)
      .join('\n');
    expect(text.match(/\\\*/gu)).toHaveLength(2 * 1_998);
    expect(text.match(/z{2,}/gu)?.join('')).toHaveLength(1_900);
    for (let at = 0; at < 400; at += 1) expect(text).toMatch(new RegExp(`week ${at}\\b`, 'u'));
    for (let at = 0; at < 10; at += 1) expect(text).toContain(`end ${at}`);
    expect(text).not.toContain('not shown');
  });

  it('is accepted whatever stands in it', () => {
    const piece = fc.constantFrom(
      '**',
      '`',
      '```',
      '\\',
      '\n',
      '<@1>',
      '@everyone',
      '百亿',
      '😀',
      ' ',
      'word',
      '- ',
      '\ud83d',
    );
    const text = fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join('').repeat(4));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const blocks: readonly Block[] = texts.flatMap((each) => [
          { kind: 'facts', messages: [line(each)] },
          { kind: 'quote', words: line(each), by: line(each) },
          { kind: 'folded', heading: line(each), line: '/flows', messages: [line(each)] },
          { kind: 'text', tone: 'passport', message: line(each) },
        ]);
        for (const body of bodies(postOf(blocks))) expect(JSON.stringify(body)).not.toMatch(/<@1>|[^\\]@everyone/u);
      }),
      { numRuns: 200 },
    );
  });
});
