import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyHouse, HOUSE, type HouseCopy } from '../support/copy-of-house.ts';

const FAULTS: Readonly<Record<string, readonly [rule: string, file: string, text: string]>> = {
  'reading the environment outside the entry points': [
    'noProcessEnv',
    'src/core/planted-environment.ts',
    'export const token = process.env.TELEGRAM_TOKEN;\n',
  ],
  'a cycle of imports': [
    'noImportCycles',
    'src/core/planted-one.ts',
    "import { two } from './planted-two.ts';\nexport const one = () => two();\n",
  ],
  'a file that only passes others on': [
    'noBarrelFile',
    'src/core/planted-barrel.ts',
    "export { usd } from './money.ts';\n",
  ],
  'a package that is not declared': [
    'noUndeclaredDependencies',
    'scripts/planted-package.ts',
    "import leftPad from 'left-pad';\nexport const padded = leftPad('x', 2);\n",
  ],
  'a test that is skipped': [
    'noSkippedTests',
    'test/planted.test.ts',
    "import { it } from 'vitest';\nit.skip('x', () => undefined);\n",
  ],
  'writing to the console': ['noConsole', 'src/core/planted-console.ts', "console.log('x');\n"],
};

let house: HouseCopy;
let complaints = '';

beforeAll(() => {
  house = copyHouse();
  house.write('src/core/planted-two.ts', "import { one } from './planted-one.ts';\nexport const two = () => one();\n");
  for (const [, file, text] of Object.values(FAULTS)) house.write(file, text);
  complaints = house.run('biome', 'lint', '--reporter=concise', '--max-diagnostics=none').out;
});
afterAll(() => house.remove());

describe('the linter stops', () => {
  it.each(Object.entries(FAULTS))('%s', (_, [rule, file]) => {
    const own = complaints.split('\n').filter((line) => line.includes(file));
    expect(own.join('\n')).toContain(rule);
  });
});

describe('the house', () => {
  const files = ['src', 'commands', 'locales'].flatMap((folder) =>
    readdirSync(join(HOUSE, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  );

  it('has no file over 300 lines', () => {
    const long = files.filter((file) => file !== 'src/i18n/keys.ts').filter((file) => lines(file) > 300);
    expect(long).toEqual([]);
  });

  it('has no room for leftovers', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\/|\.ts$)/u.test(file))).toEqual([]);
  });

  it('lists every command in the menu', () => {
    const menu = readFileSync(join(HOUSE, 'commands/index.ts'), 'utf8');
    const commands = files.filter((file) => /^commands\/(?!index|options)/u.test(file));
    expect(commands.filter((file) => !menu.includes(`'./${file.slice('commands/'.length)}'`))).toEqual([]);
  });
});

const lines = (file: string): number => readFileSync(join(HOUSE, file), 'utf8').split('\n').length - 1;
