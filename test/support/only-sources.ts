import { SOURCE_NAMES, type SourceName } from '../../src/core/source-names.ts';

/** The environment in which doubles are asked, by the names of their sources, and nobody else in the world. */
export function onlySources(at: { readonly [Name in SourceName]?: string }, elsewhere = 'http://127.0.0.1:9') {
  const live = Object.keys(SOURCE_NAMES).map((name) => {
    const url = at[name as SourceName];
    return url === undefined
      ? [`SOURCE_${name.toUpperCase()}_ENABLED`, '0']
      : [`SOURCE_${name.toUpperCase()}_URL`, url];
  });
  return {
    ...(Object.fromEntries(live) as Readonly<Record<string, string>>),
    ...{ SOURCE_COINSHARES_URL: elsewhere, SOURCE_FEEDS_URL: elsewhere },
  };
}
