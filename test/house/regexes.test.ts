import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutLooks } from '../../scripts/regexes/growth.ts';
import { judgeAll } from '../../scripts/regexes/judge-all.ts';
import { copyHouse, type HouseCopy } from '../support/copy-of-house.ts';

const PLANTED = 'src/core/planted-pattern.ts';
const LINES = [
  'export const amount = /\\d+(?:,\\d{3})*(?!\\d)/u;',
  'export const words = /^(?:\\w+\\s?)+$/u;',
  "const word = '[a-z]+';",
  "export const built = new RegExp('^(?:'.concat(word, ')+$'), 'u');",
  'export const looked = (sought: string) => new RegExp(sought);',
];

describe('the check of regular expressions', () => {
  let house: HouseCopy;
  let code = 0;
  let complaints: readonly string[] = [];
  beforeAll(() => {
    house = copyHouse();
    house.write(PLANTED, `${LINES.join('\n')}\n`);
    const ran = house.run('node', 'scripts/regexes.ts', PLANTED);
    code = ran.code;
    complaints = ran.out.split('\n').filter((line) => line.startsWith('regexes: '));
  });
  afterAll(() => house.remove());

  it.each([
    { what: 'one that explodes', complaint: `${PLANTED}:2 exponential` },
    { what: 'one that is put together at run time', complaint: `${PLANTED}:4 exponential` },
    { what: 'one that is built where nothing calls for it', complaint: `${PLANTED}:5 builds a pattern that nothing` },
  ])('stops $what', ({ complaint }) => {
    expect(complaints.filter((line) => line.startsWith(`regexes: ${complaint}`))).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('lets pass what grows with the text', () => {
    expect(complaints).toHaveLength(3);
  });
});

describe('a pattern', () => {
  it.each([
    { source: '(?<=x)(a+)+(?!b)', growth: 'exponential' },
    { source: '(?=(a+)+$)b', growth: 'exponential' },
    { source: String.raw`(?<!\d)a*a*a*(?!b)`, growth: '4th degree polynomial' },
    { source: String.raw`[(](?:\s*\w*\s*)*;`, growth: 'exponential' },
    { source: String.raw`[“「"]([^”」"\n]{4,200})[”」"]`, growth: undefined },
    { source: String.raw`\s+$`, growth: undefined },
  ])('$source grows: $growth', async ({ source, growth }) => {
    const [judged] = await judgeAll([{ at: 'here', source, flags: 'u' }]);
    expect(judged?.complaint).toBe(growth);
  });

  it.each([
    { source: 'a(?=b)c', outer: 'a(?:)c', inner: ['b'] },
    { source: '(?<!a(?=b)c)d', outer: '(?:)d', inner: ['a(?:)c', 'b'] },
    { source: String.raw`\(?=[(?!)\]](?<name>x)`, outer: String.raw`\(?=[(?!)\]](?<name>x)`, inner: [] },
  ])('$source is $outer without its looks around', ({ source, outer, inner }) => {
    expect(withoutLooks(source)).toEqual({ outer, inner });
  });
});
