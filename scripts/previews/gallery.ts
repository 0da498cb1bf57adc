import { LANGUAGES } from '../../locales/index.ts';
import { FALLBACK, type Locale } from '../../src/i18n/locale.ts';
import { escapeHtml } from '../../src/platforms/web/render.ts';
import { ASKED_AT, MAIN_ANSWERS, type MainAnswer, PRIVATE_ANSWER } from './main-answers.ts';
import { PLATFORMS, type Platform } from './page.ts';
import { REAL_PICTURES, type RealPicture } from './real-pictures.ts';

const NAMES: Readonly<Record<Platform, string>> = { telegram: 'Telegram', discord: 'Discord' };

export const pictureOf = (platform: Platform, locale: Locale, name: string): string =>
  `${platform}-${locale}-${name}.png`;

/** docs/looks/README.md: every picture under the line that asks for it. */
export function gallery(): string {
  return `# What people see

The main answers as each platform shows them, light and dark, on a phone of 390 pixels. These are drawings, not screenshots of the apps:
\`npm run previews\` takes the very messages that \`ask … --as telegram\` and \`ask … --as discord\` print, draws them in Chromium as the apps
do, and writes this page. All are asked at ${ASKED_AT}; fonts are those of the machine that drew them.

On Telegram small print is folded after three lines until it is tapped; under \`/regions\` it is shown unfolded. Discord shows a command
by its name alone, and \`/source\` to whoever asked alone. Under \`/schedule\` the bot may post there, which \`ask\` cannot know.

${[...MAIN_ANSWERS, PRIVATE_ANSWER].map(section).join('\n\n')}

## Pictures

What \`/chart\` sends, of the bundled record.

${REAL_PICTURES.map(chart).join('\n\n')}

## What is posted by itself

The recap of a week as a schedule posts it, with its code and the button about it.

${table('post', 'the recap as it is posted')}
`;
}

const chart = ({ name, line }: RealPicture): string =>
  [
    `\`${line}\``,
    '',
    ...LANGUAGES.map(
      ({ tag, name: language }) =>
        `<img src="pictures/${name}-${tag}.png" width="400" alt="${escapeHtml(`${line}, ${language}`)}">`,
    ),
  ].join('\n');

function section(shown: MainAnswer): string {
  const translated = new Set(Object.values(shown.line)).size > 1;
  const asked = translated
    ? LANGUAGES.map(({ tag }) => `'${shown.line[tag]}' --locale ${tag}`)
    : [`'${shown.line[FALLBACK]}'`];
  const role = shown.role === undefined ? '' : ` --role ${shown.role}`;
  return [
    `## ${translated ? `/${shown.name}` : shown.line[FALLBACK]}`,
    '',
    '```sh',
    ...asked.map((words) => `npm run -s tidemark -- ask ${words}${role} --now ${ASKED_AT}`),
    '```',
    '',
    table(shown.name, shown.line),
  ].join('\n');
}

/** The pictures of one name. `shows`: in words, for those who do not see them. */
function table(name: string, shows: string | MainAnswer['line']): string {
  const rows = PLATFORMS.map((platform) => {
    const cells = LANGUAGES.map((language) =>
      picture(platform, language, name, typeof shows === 'string' ? shows : shows[language.tag]),
    );
    return `| ${NAMES[platform]} | ${cells.join(' | ')} |`;
  });
  return [
    `| | ${LANGUAGES.map(({ name: language }) => language).join(' | ')} |`,
    `|---|${LANGUAGES.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

function picture(
  platform: Platform,
  { tag, name }: { tag: Locale; name: string },
  shown: string,
  shows: string,
): string {
  const alt = escapeHtml(`${NAMES[platform]}, ${name}, light and dark: ${shows}`);
  return `<img src="${pictureOf(platform, tag, shown)}" width="400" alt="${alt}">`;
}
