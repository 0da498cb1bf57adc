import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/app.ts';
import { createStudio } from '../../src/charts/studio.ts';
import { stoppedClock } from '../../src/clock.ts';
import type { PictureLook } from '../../src/core/picture.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { createPictureMaker } from '../../src/picture-maker.ts';
import { ASKED_AT } from './main-answers.ts';

export interface RealPicture {
  readonly name: string;
  readonly line: string;
  readonly themes: Readonly<Record<Locale, PictureLook['theme']>>;
}

const NIGHT_IN_CHINESE = { en: 'light', 'zh-CN': 'dark' } as const;
const NIGHT_IN_ENGLISH = { en: 'dark', 'zh-CN': 'light' } as const;

/** Of the bundled record, which has its sources. */
export const REAL_PICTURES: readonly RealPicture[] = [
  { name: 'recap', line: '/chart recap 2026-01-23', themes: NIGHT_IN_CHINESE },
  { name: 'recap-tall', line: '/chart recap 2026-01-23 tall', themes: NIGHT_IN_ENGLISH },
  { name: 'history', line: '/chart history total 26', themes: NIGHT_IN_ENGLISH },
  { name: 'flows', line: '/chart flows BTC', themes: NIGHT_IN_CHINESE },
  { name: 'bridge', line: '/chart bridge BTC 2026-01-23', themes: NIGHT_IN_CHINESE },
];

/** What `/chart` draws, as it is sent, into a folder. */
export async function drawRealPictures(
  folder: string,
  ask: (line: string, locale: Locale) => Promise<Answer>,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const studio = createStudio();
  const log = { warn: refuse, error: refuse };
  const maker = createPictureMaker({ pictures: { png: studio.paint }, clock: stoppedClock(Date.parse(ASKED_AT)), log });
  try {
    for (const { name, line, themes } of REAL_PICTURES)
      for (const locale of ['en', 'zh-CN'] as const) {
        const { card } = await ask(line, locale);
        const look = { theme: themes[locale], colours: 'blue_orange' } as const;
        const made = card.picture && (await maker.make(card.picture, locale, look));
        if (!made) throw new Error(`${line} has no picture`);
        writeFileSync(join(folder, `${name}-${locale}.png`), made.png);
      }
  } finally {
    studio.close();
  }
}

function refuse(event: string): never {
  throw new Error(event);
}
