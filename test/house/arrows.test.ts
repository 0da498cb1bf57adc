import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { copyHouse, type HouseCopy } from '../support/copy-of-house.ts';

/** Rooms and what each may import, as ARCHITECTURE.md has them. Whatever is not named here must be refused. */
const PLATFORM = [
  'src/app.ts',
  'src/command.ts',
  'src/ports.ts',
  'src/core',
  'src/cards',
  'src/i18n',
  'zod',
  'node:fs',
];
const MAY: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core', 'zod'],
  'src/reader': ['src/reader', 'src/core'],
  'src/i18n': ['src/i18n', 'src/core', 'locales', '@fluent/bundle'],
  'src/cards': ['src/cards', 'src/cards/pictures', 'src/core', 'src/i18n'],
  'src/cards/pictures': ['src/cards/pictures', 'src/cards', 'src/core', 'src/i18n'],
  'src/usecases': [
    'src/usecases',
    'src/core',
    'src/reader',
    'src/cards',
    'src/cards/pictures',
    'src/ports.ts',
    'src/post-ports.ts',
    'src/following-ports.ts',
  ],
  commands: ['commands', 'src/command.ts', 'src/core', 'src/cards', 'src/cards/pictures', 'src/usecases', 'zod'],
  locales: ['node:fs'],
  'src/sources': ['src/sources', 'src/core', 'src/ports.ts', 'zod', 'axios', 'node-cache', 'node:fs'],
  'src/store': [
    'src/store',
    'src/core',
    'src/ports.ts',
    'src/post-ports.ts',
    'src/following-ports.ts',
    'zod',
    'kysely',
    'better-sqlite3',
    'pg',
    'node:fs',
  ],
  'src/schedule': ['src/schedule', 'src/core', 'src/ports.ts', 'src/post-ports.ts', 'src/following-ports.ts'],
  'src/delivery': ['src/delivery', 'src/core', 'src/ports.ts', 'src/post-ports.ts', 'src/following-ports.ts'],
  'src/following': ['src/following', 'src/core', 'src/ports.ts', 'src/post-ports.ts', 'src/following-ports.ts'],
  'src/pinned': ['src/pinned', 'src/core', 'src/ports.ts', 'src/post-ports.ts', 'src/following-ports.ts'],
  'src/charts': ['src/charts', 'src/core', 'src/charts/paint', 'echarts/core', '@napi-rs/canvas', 'node:fs'],
  'src/charts/paint': ['src/charts/paint', 'src/charts', 'src/core', 'echarts/core', '@napi-rs/canvas', 'node:fs'],
  'src/platforms/console': [...PLATFORM, 'src/platforms/console'],
  'src/platforms/web': [...PLATFORM, 'src/platforms/web', 'hono'],
  'src/platforms/telegram': [...PLATFORM, 'src/platforms/telegram', 'grammy'],
  'src/platforms/discord': [...PLATFORM, 'src/platforms/discord', 'discord.js'],
  'src/cli': [
    ...[
      'src/cli',
      'src/app.ts',
      'src/command.ts',
      'src/ports.ts',
      'src/config.ts',
      'src/open-app.ts',
      'src/open-pictures.ts',
      'src/open-sources.ts',
      'src/open-store.ts',
      'src/main.ts',
      'node:fs',
    ],
    ...['src/core', 'src/reader', 'src/cards', 'src/cards/pictures', 'src/i18n', 'src/platforms/console'],
    ...['src/platforms/web'],
    ...['src/platforms/telegram', 'src/platforms/discord'],
  ],
  src: [
    'src/app.ts',
    'src/command.ts',
    'src/ports.ts',
    'src/post-ports.ts',
    'src/following-ports.ts',
    'src/config.ts',
    'src/core',
    'src/cards',
    'src/i18n',
    'zod',
    'node:fs',
  ],
  'src/a-room-nobody-wrote-down': [],
};
const FILES = [
  'src/app.ts',
  'src/command.ts',
  'src/ports.ts',
  'src/post-ports.ts',
  'src/following-ports.ts',
  'src/config.ts',
  'src/open-app.ts',
  'src/open-pictures.ts',
  'src/open-sources.ts',
  'src/open-store.ts',
  'src/main.ts',
  'src/cli.ts',
];
const PACKAGES = ['zod', '@fluent/bundle', 'axios', 'node-cache', 'kysely', 'croner', 'echarts/core', 'hono'].concat(
  ['@napi-rs/canvas', 'grammy', 'discord.js', 'better-sqlite3', 'pg', 'left-pad'],
  ['node:fs'],
);
const TARGETS = [...Object.keys(MAY).filter((room) => room !== 'src'), ...FILES, ...PACKAGES];
const FORMS = [
  (from: string) => `import '${from}';`,
  (from: string) => `import type { Planted } from '${from}';`,
  (from: string) => `export const planted = await import('${from}');`,
  (from: string) => `export * from '${from}';`,
];

const diagnosticSchema = z.object({
  category: z.string(),
  severity: z.string(),
  location: z.object({ path: z.string(), start: z.object({ line: z.number() }).optional() }),
});

const fileOf = (room: string, form: number) => `${room}/planted-${form}.ts`;
const specifier = (room: string, target: string): string => {
  if (PACKAGES.includes(target)) return target;
  const file = FILES.includes(target) ? target : `${target}/${target === 'locales' ? 'index' : 'other'}.ts`;
  const path = posix.relative(room, file);
  return path.startsWith('.') ? path : `./${path}`;
};

let house: HouseCopy;
const refused = new Set<string>();

beforeAll(() => {
  house = copyHouse();
  for (const room of Object.keys(MAY)) {
    for (const [form, write] of FORMS.entries()) {
      house.write(fileOf(room, form), TARGETS.map((target) => write(specifier(room, target))).join('\n'));
    }
  }
  const { out } = house.run('biome', 'lint', '--reporter=json', '--max-diagnostics=none');
  const { diagnostics } = z
    .object({ diagnostics: z.array(diagnosticSchema) })
    .parse(JSON.parse(out.slice(out.indexOf('{'), out.lastIndexOf('}') + 1)));
  for (const { category, severity, location } of diagnostics) {
    const planted = category === 'lint/style/noRestrictedImports' && severity === 'error';
    if (planted && location.start) refused.add(`${location.path}:${location.start.line}`);
  }
});
afterAll(() => house.remove());

describe.each(Object.entries(MAY))('%s', (room, allowed) => {
  const verdicts = (targets: readonly string[]) =>
    targets.map((target) => {
      const line = TARGETS.indexOf(target) + 1;
      return [target, FORMS.map((_, form) => refused.has(`${fileOf(room, form)}:${line}`))];
    });
  const forbidden = TARGETS.filter((target) => !allowed.includes(target));

  it('is stopped at every other door, whatever the form of the import', () => {
    expect(verdicts(forbidden)).toEqual(forbidden.map((target) => [target, FORMS.map(() => true)]));
  });

  it('may use what it is meant to use', () => {
    expect(verdicts(allowed)).toEqual(allowed.map((target) => [target, FORMS.map(() => false)]));
  });
});
