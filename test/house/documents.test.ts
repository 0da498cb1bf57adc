import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCE_VARIABLES, VARIABLES } from '../../src/variables.ts';
import { VERSION } from '../../src/version.ts';
import { HOUSE } from '../support/copy-of-house.ts';

const text = (file: string): string => readFileSync(join(HOUSE, file), 'utf8');
const DOCUMENTS = ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const names = (pattern: RegExp, file: string) => [...text(file).matchAll(pattern)].map(([, name]) => name).toSorted();

describe('the documents', () => {
  it.each(DOCUMENTS)('%s names only files that are there', (document) => {
    const links = [...text(document).matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, link = '']) => link);
    const missing = links.filter((link) => !existsSync(join(HOUSE, dirname(document), link)));
    expect(missing).toEqual([]);
  });

  it('name every setting, and no other', () => {
    const settings = Object.keys(VARIABLES).toSorted();
    const ofSources = Object.keys(SOURCE_VARIABLES);
    expect(names(/^#([A-Z_]+)=/gmu, '.env.example')).toEqual([...settings, ...ofSources].toSorted());
    expect(names(/^\| `([A-Z_]+)` \|/gmu, 'README.md')).toEqual(settings);
    expect(names(/^\| `([A-Z_]+)` \|/gmu, 'README.zh-CN.md')).toEqual(settings);
  });

  it('are the same in both languages: commands, headings, tables', () => {
    const shape = (file: string) => {
      const lines = text(file).split('\n');
      const code = [...text(file).matchAll(/```sh\n([\s\S]*?)```/gu)].map(([, block]) => block);
      return {
        code,
        headings: lines.filter((line) => /^#/u.test(line)).length,
        rows: lines.filter((line) => line.startsWith('|')).length,
      };
    };
    expect(shape('README.zh-CN.md')).toEqual(shape('README.md'));
  });

  it('name every room of the house, and the version', () => {
    const rooms = readdirSync(join(HOUSE, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const unnamed = rooms.filter(({ name }) => !text('ARCHITECTURE.md').includes(`${name}/`));
    expect(unnamed.map(({ name }) => name)).toEqual([]);
    expect(text('CHANGELOG.md')).toContain(`## ${VERSION}`);
  });

  it('name every command a member can type', () => {
    const commands = readdirSync(join(HOUSE, 'commands')).filter((file) => !['index.ts', 'options.ts'].includes(file));
    const unnamed = commands
      .map((file) => `\`/${file.replace('.ts', '')}`)
      .filter((name) => !text('README.md').includes(name));
    expect(unnamed).toEqual([]);
  });
});
