import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withFile } from '../../src/cli/environment.ts';
import { startTidemark } from '../support/child.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidemark-settings-'));
const file = join(folder, '.env');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the settings file', () => {
  it('counts where the environment says nothing, and goes behind it where it does', () => {
    writeFileSync(file, '# a comment\nDEFAULT_LOCALE=zh-CN\nLOG_LEVEL="debug"\n');
    expect(withFile({ LOG_LEVEL: 'error' }, file)).toEqual({ DEFAULT_LOCALE: 'zh-CN', LOG_LEVEL: 'error' });
  });

  it('need not be there', () => {
    expect(withFile({ LOG_LEVEL: 'error' }, join(folder, 'nothing'))).toEqual({ LOG_LEVEL: 'error' });
  });

  it('is read by a real process from the folder it is started in', async () => {
    writeFileSync(file, 'DEFAULT_LOCALE=zh-CN\n');
    expect((await startTidemark(['ask', '/privacy'], { folder })).out).toContain('隐私');
    const { out } = await startTidemark(['ask', '/privacy'], { folder, environment: { DEFAULT_LOCALE: 'en' } });
    expect(out).toContain('Privacy');
  });

  it('that cannot be read is refused, since what stands in it would silently not hold', () => {
    mkdirSync(join(folder, 'closed'));
    expect(() => withFile({}, join(folder, 'closed'))).toThrow(
      expect.objectContaining({ failure: { code: 'text_unreadable', file: join(folder, 'closed'), why: 'folder' } }),
    );
  });
});
