import { describe, expect, it } from 'vitest';
import { checkCommands } from './command-rules.ts';
import { createInteractions } from './interactions.ts';
import { checkMessage } from './message-rules.ts';
import { SHAPES } from './shapes.ts';

const text = (content: string) => ({ type: 10, content });
const button = (id: string | undefined) => ({
  type: 2,
  style: 2,
  label: 'x',
  ...(id !== undefined && { custom_id: id }),
});
const select = (count: number, changes: object = {}, ofEach: object = {}) => ({
  ...{
    type: 3,
    custom_id: 's',
    options: Array.from({ length: count }, (_, at) => ({ label: 'x', value: `${at}`, ...ofEach })),
  },
  ...changes,
});
const row = (...components: object[]) => ({ type: 1, components }) as Record<string, unknown>;
const V2 = 1 << 15;

describe('the Discord double refuses', () => {
  it.each([
    ['an empty message', {}, /empty message/u],
    ['2,001 characters', { content: 'x'.repeat(2001) }, /2000/u],
    ['an embed of 6,001 characters', { embeds: [{ description: 'x'.repeat(6001) }] }, /6000/u],
    ['content beside Components v2', { flags: V2, content: 'x', components: [text('x')] }, /content/u],
    ['embeds beside Components v2', { flags: V2, embeds: [{}], components: [text('x')] }, /embeds/u],
    ['4,001 characters of Components v2', { flags: V2, components: [text('x'.repeat(4001))] }, /4000/u],
    ['41 components', { flags: V2, components: Array(41).fill(text('x')) }, /at most 40/u],
    ['a text display without the flag', { components: [text('x')] }, /IS_COMPONENTS_V2/u],
    ['a button without an id', { content: 'x', components: [row(button(undefined))] }, /custom id/u],
    ['two buttons of one id', { content: 'x', components: [row(button('a'), button('a'))] }, /duplicated/u],
    ['six buttons in a row', { content: 'x', components: [row(...'abcdef'.split('').map(button))] }, /1 to 5/u],
    ['an empty row', { content: 'x', components: [row()] }, /1 to 5/u],
    ['a select beside a button', { content: 'x', components: [row(select(2), button('b'))] }, /whole row/u],
    ['two selects in a row', { content: 'x', components: [row(select(2), select(2, { custom_id: 't' }))] }, /whole/u],
    ['a select without options', { content: 'x', components: [row(select(0))] }, /1 to 25/u],
    ['a select of 26 options', { content: 'x', components: [row(select(26))] }, /1 to 25/u],
    ['a select without an id', { content: 'x', components: [row(select(2, { custom_id: '' }))] }, /custom_id/u],
    ['a select of a long id', { content: 'x', components: [row(select(2, { custom_id: 'x'.repeat(101) }))] }, /100/u],
    ['a select of one value twice', { content: 'x', components: [row(select(2, {}, { value: 'v' }))] }, /unique/u],
    ['a select with two defaults', { content: 'x', components: [row(select(2, {}, { default: true }))] }, /defaults/u],
    ['an option without a label', { content: 'x', components: [row(select(2, {}, { label: '' }))] }, /label/u],
    ['an option of 101', { content: 'x', components: [row(select(1, {}, { value: 'x'.repeat(101) }))] }, /100/u],
    ['an empty text display', { flags: V2, components: [text(' ')] }, /required/u],
    ['a flag nobody may set', { flags: 1, content: 'x' }, /flags/u],
  ])('%s', (_, body, why) => {
    expect(() => checkMessage(body)).toThrow(why);
  });

  it.each([
    ['an upper-case name', [{ name: 'Flows', description: 'x' }], /invalid/u],
    ['a name with a space', [{ name: 'a b', description: 'x' }], /invalid/u],
    ['no description', [{ name: 'flows' }], /description/u],
    ['a name twice', Array(2).fill({ name: 'flows', description: 'x' }), /unique/u],
    ['101 commands', Array.from({ length: 101 }, (_, at) => ({ name: `c${at}`, description: 'x' })), /maximum/iu],
    ['an unknown locale', [{ name: 'a', description: 'x', description_localizations: { zh: 'x' } }], /locale/u],
    [
      'a required option behind an optional one',
      [
        {
          name: 'a',
          description: 'x',
          options: [false, true].map((required, at) => ({ type: 3, name: `o${at}`, description: 'x', required })),
        },
      ],
      /before non-required/u,
    ],
  ])('commands with %s', (_, commands, why) => {
    expect(() => checkCommands(commands)).toThrow(why);
  });

  it('permissions that are no decimal string, whatever the specification says', () => {
    const commands = (default_member_permissions: unknown) => [
      { name: 'a', description: 'x', default_member_permissions },
    ];
    expect(SHAPES.commands.complaint(commands(32))).toMatch(/default_member_permissions/u);
    expect(SHAPES.commands.complaint(commands('manage'))).toMatch(/default_member_permissions/u);
    expect(SHAPES.commands.complaint(commands('32'))).toBeUndefined();
  });

  it('fields that the specification does not know, at any depth', () => {
    expect(SHAPES.message.complaint({ content: 'x', nope: 1 })).toMatch(/nope/u);
    expect(SHAPES.callback.complaint({ type: 4, data: { components: [{ ...text('x'), nope: 1 }] } })).toMatch(/nope/u);
    expect(
      SHAPES.commands.complaint([{ name: 'a', description: 'x', default_member_permissions: '8' }]),
    ).toBeUndefined();
  });

  it('an answer that comes twice, late or for nothing, and a token that is too old', () => {
    let now = 0;
    const interactions = createInteractions(() => now);
    const hello = { type: 4, data: { content: 'x' } };
    interactions.open('1', 'one', 2);
    interactions.callback('1', 'one', hello);
    expect(() => interactions.callback('1', 'one', hello)).toThrow(/already been acknowledged/u);
    expect(() => interactions.callback('2', 'none', hello)).toThrow(/Unknown interaction/u);
    interactions.open('2', 'two', 2);
    now = 3_001;
    expect(() => interactions.callback('2', 'two', hello)).toThrow(/Unknown interaction/u);
    for (let sent = 0; sent < 5; sent += 1) interactions.followUp('one', { content: 'x' });
    expect(() => interactions.followUp('one', { content: 'x' })).toThrow(/maximum number/u);
    now = 15 * 60_000 + 1;
    expect(() => interactions.edit('one', { content: 'y' })).toThrow(/Invalid Webhook Token/u);
  });
});
