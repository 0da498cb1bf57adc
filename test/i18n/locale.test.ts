import { describe, expect, it } from 'vitest';
import { findLocale } from '../../src/i18n/locale.ts';

describe('the language that serves what a person asks for', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['English', 'en'],
    ['zh', 'zh-CN'],
    ['zh-cn', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['简体中文', 'zh-CN'],
    ['fr', undefined],
    ['klingon', undefined],
    ['', undefined],
    ['../../etc/passwd', undefined],
    ['zh-CN\u0000', undefined],
  ])('%j is %s', (typed, locale) => {
    expect(findLocale(typed)).toBe(locale);
  });
});
