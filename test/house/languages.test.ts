import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyHouse, type HouseCopy } from '../support/copy-of-house.ts';

let house: HouseCopy;
beforeEach(() => {
  house = copyHouse();
});
afterEach(() => house.remove());

const check = () => house.run('node', 'scripts/locales.ts', '--check');

describe('the check of the languages', () => {
  it('is content with the languages as they are', () => {
    expect(check()).toEqual({ code: 0, out: '' });
  });

  it.each([
    ['a missing sentence', 'zh-CN.ftl', 'direction-in = ', '# ', 'zh-CN.ftl: direction-in is missing'],
    ['a misspelt key', 'zh-CN.ftl', 'direction-in', 'direction-inn', 'zh-CN.ftl: direction-inn is not in en.ftl'],
    ['a value under another name', 'zh-CN.ftl', '{ $low }%', '{ $lower }%', 'share-point takes other values'],
    ['a sentence that stands twice', 'zh-CN.ftl', 'direction-out', 'direction-in', 'direction-in stands twice'],
    ['a sentence that does not parse', 'zh-CN.ftl', 'week = ', 'week { ', '1 entries do not parse'],
    ['a cause between two facts', 'en.ftl', 'week to { DATE', 'due to the week { DATE', 'causal wording “due to”'],
    ['a cause in Chinese', 'zh-CN.ftl', 'direction-in = ', 'direction-in = 因此', 'causal wording “因此”'],
    ['a new key that the code does not know', 'en.ftl', 'direction-in', 'direction-inn', 'keys.ts is out of date'],
  ])('stops %s', (_, file, from, to, complaint) => {
    house.replace(`locales/${file}`, from, to);
    const { code, out } = check();
    expect(out).toContain(complaint);
    expect(code).toBe(1);
  });
});
