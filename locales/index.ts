import { readFileSync } from 'node:fs';

/** What a language needs beside its sentences. A new language is its .ftl file and one row here. */
export interface Language {
  readonly tag: string;
  /** In its own words. */
  readonly name: string;
  /** The tag whose unit words and digits Intl uses. */
  readonly intl: string;
  /** `name` writes 美元 after the amount, `symbol` writes $ before it. */
  readonly currency: 'name' | 'symbol';
  /** Tag whose medium date is shown, or `iso` for 2026-01-23. */
  readonly dates: string;
  /** Reads the sentences from disk. */
  readonly sentences: () => string;
}

const sentences = (file: string) => () => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The first is what a question in an unknown language is answered in. Every language must hold every sentence. */
export const LANGUAGES = [
  { tag: 'en', name: 'English', intl: 'en-US', currency: 'symbol', dates: 'en-GB', sentences: sentences('./en.ftl') },
  {
    tag: 'zh-CN',
    name: '简体中文',
    intl: 'zh-CN',
    currency: 'name',
    dates: 'iso',
    sentences: sentences('./zh-CN.ftl'),
  },
] as const satisfies readonly Language[];
