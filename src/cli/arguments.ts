import { parseArgs } from 'node:util';
import { AppError } from '../core/errors.ts';

type Flags<Texts extends string, Switches extends string> = {
  readonly texts: { readonly [Name in Texts]?: string };
  readonly switches: { readonly [Name in Switches]?: boolean };
  readonly words: readonly string[];
};

/** Reads `--text value`, `--switch` and plain words; anything else, also a text without its value, is wrong use. */
export function readArguments<Texts extends string, Switches extends string>(
  args: readonly string[],
  texts: readonly Texts[],
  switches: readonly Switches[],
): Flags<Texts, Switches> {
  const options = Object.fromEntries([
    ...texts.map((name) => [name, { type: 'string' }] as const),
    ...switches.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { texts: pick(values, texts), switches: pick(values, switches), words: positionals } as unknown as Flags<
      Texts,
      Switches
    >;
  } catch (cause) {
    const typed = args.find((word) => word.startsWith('-') && word !== '-' && !isKnown(word, [...texts, ...switches]));
    // What stands behind = may be a secret in the wrong place.
    throw new AppError({ code: 'bad_usage', typed: (typed ?? args.at(-1) ?? '').replace(/=.*$/su, '=…') }, { cause });
  }
}

const isKnown = (word: string, names: readonly string[]): boolean => names.some((name) => word === `--${name}`);

const pick = (values: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));
