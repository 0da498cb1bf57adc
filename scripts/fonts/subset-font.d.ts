/** It comes without types: https://github.com/papandreou/subset-font */
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { readonly targetFormat: 'sfnt'; readonly noLayoutClosure?: boolean },
  ): Promise<Uint8Array>;
  export = subsetFont;
}
