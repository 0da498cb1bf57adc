import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The machine's own Chromium. Without one, proofs fail with one sentence that says what to install. */
export async function openBrowser(): Promise<Browser> {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const executablePath = places.find(isExecutable);
  if (!executablePath)
    throw new Error('No Chromium was found: install Debian’s package “chromium”, or run .ci/run, which does.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
