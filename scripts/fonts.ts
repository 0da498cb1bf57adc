import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { CHARACTERS } from './fonts/characters.ts';
import { ROOT, run } from './run.ts';

interface Face {
  readonly file: string;
  readonly characters: keyof typeof CHARACTERS;
  readonly name: string;
  readonly package: string;
  readonly integrity: string;
}

/**
 * Writes src/charts/fonts: the faces that pictures are drawn with, cut down to what pictures can hold. The whole ones are a hundred
 * megabytes, so that they are fetched here and nowhere else: each package in one version, known by its digest.
 */
const FACES: readonly Face[] = [
  {
    ...{ file: 'inter', characters: 'latin', name: 'Inter', package: '@expo-google-fonts/inter@0.4.2' },
    integrity: 'sha512-syfiImMaDmq7cFi0of+waE2M4uSCyd16zgyWxdPOY7fN2VBmSLKEzkfbZgeOjJq61kSqPBNNtXjggiQiSD6gMQ==',
  },
  {
    ...{ file: 'noto-sc', characters: 'chinese', name: 'NotoSansSC', package: '@expo-google-fonts/noto-sans-sc@0.4.3' },
    integrity: 'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
  },
  {
    ...{
      file: 'noto-jp',
      characters: 'japanese',
      name: 'NotoSansJP',
      package: '@expo-google-fonts/noto-sans-jp@0.4.3',
    },
    integrity: 'sha512-Fl+Z6vtD24HFAYsvzB0S9Nery1ly16B9PesdY0wBd+wEHAvkNglnkTUspU0HqGOubkmoa8zusJrKv6vDx1o70A==',
  },
  {
    ...{ file: 'noto-kr', characters: 'korean', name: 'NotoSansKR', package: '@expo-google-fonts/noto-sans-kr@0.4.3' },
    integrity: 'sha512-EVS/uJPcf1TgJtjmQmrFr0oGdcl7ml09CSu0E/AyGzR0UfzdR2pBbzWWPsnuzZiGUl643ODYwYiXK5+B+fLjhQ==',
  },
  {
    ...{
      file: 'noto-arabic',
      characters: 'arabic',
      name: 'NotoSansArabic',
      package: '@expo-google-fonts/noto-sans-arabic@0.4.3',
    },
    integrity: 'sha512-YvtxyuegxPegu2g5urXJ+gQxRp8i798nQswTmEjwXOWR/fqy0Gvey6h5IoNRBrc43SxRxPezqCiR9ivpfPAXSg==',
  },
];

const WEIGHTS = [
  ['regular', '400Regular'],
  ['semibold', '600SemiBold'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'tidemark-fonts-'));
try {
  for (const face of FACES) await cutFace(face);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function cutFace({ file, characters, name, package: wanted, integrity }: Face): Promise<void> {
  const packed = run('npm', ['pack', wanted, '--json', '--silent'], { cwd: folder });
  const [{ filename, integrity: got }] = JSON.parse(packed.out) as [{ filename: string; integrity: string }];
  if (got !== integrity) throw new Error(`${wanted} is not what it was: ${got}`);
  const members = [...WEIGHTS.map(([, weight]) => `package/${weight}/${name}_${weight}.ttf`), 'package/LICENSE_FONT'];
  const unpacked = run('tar', ['xzf', filename, ...members], { cwd: folder });
  if (unpacked.code !== 0) throw new Error(unpacked.out);
  for (const [weight, member] of WEIGHTS) {
    const whole = readFileSync(join(folder, 'package', member, `${name}_${member}.ttf`));
    const part = await subsetFont(whole, CHARACTERS[characters](), { targetFormat: 'sfnt' });
    writeFileSync(join(ROOT, 'src/charts/fonts', `${file}-${weight}.ttf`), part);
    process.stdout.write(`${file}-${weight} ${Math.round(part.length / 1024)} KB\n`);
  }
  writeFileSync(join(ROOT, 'src/charts/fonts', `${file}-OFL.txt`), readFileSync(join(folder, 'package/LICENSE_FONT')));
}
