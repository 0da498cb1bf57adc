import type { Given } from '../../test/reader/scorer.ts';

/** What anybody would write first: amounts by one pattern, whose and which way by the nearest word before or behind them. */
const MONEY =
  /(?<digits>\d[\d.,]*\d|\d)\s?(?<unit>billion|bn|b(?!\p{L})|million|mn|mio|m(?!\p{L})|milliarden|millionen|milliards?|millions|mil millones|millones|miliard[io]|milion[ie]|bilhões|milhões|milyar|milyon|млрд|млн|tỷ|triệu|亿|億|억|万|萬|만)/giu;
const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^(?:b|mil millones|milliard|miliard|milyar|млрд|tỷ)/iu, 1e9],
  [/^[亿億억]/u, 1e8],
  [/^[万萬만]/u, 1e4],
  [/^./u, 1e6],
];
const OUT =
  /outflow|withdr|pull|lost|los[et]|shed|left|redempt|流出|撤|失|赎回|유출|流出|abflüss|abgezogen|salid|retir|sorti|retrait|deflus|uscit|saíd|saca|отток|вывел|çıkış|çıktı|rút|chảy ra/giu;
const IN =
  /inflow|attract|added|drew|gain|took in|流入|吸|유입|zuflüss|entrad|entrée|collect|afflus|entrat|приток|giriş|girdi|vào|đổ vào/giu;
const NAMES: Readonly<Record<string, RegExp>> = {
  BTC: /bitcoin|btc|比特币|比特幣|ビットコイン|비트코인|биткоин/giu,
  ETH: /ether|eth(?!\p{L})|以太|イーサ|이더/giu,
  SOL: /solana|ソラナ|솔라나/giu,
  XRP: /xrp|리플/giu,
  'region US':
    /\bU\.?S\.?\b|united states|美国|美國|米国|미국|estados unidos|états-unis|stati uniti|сша|abd|mỹ\b|\busa\b/giu,
  'region DE': /german|德国|ドイツ|독일|deutschland|aleman|allemagne|germania|almanya|đức|герман/giu,
  'region CA': /canad|kanad|加拿大|カナダ|캐나다/giu,
  'region CH': /switz|swiss|瑞士|スイス|스위스|schweiz|suiz|suisse|svizzer|isviçre|thụy sĩ|швейцар/giu,
};

/** The figures of a text by the nearest words; the first amount that nobody is named near is the total. */
export function nearestWords(text: string): Given {
  const given: Record<string, number> = {};
  for (const { index, groups } of text.matchAll(MONEY)) {
    const amount = Number((groups?.['digits'] ?? '').replaceAll(/,(?=\d{3})/gu, '').replace(',', '.'));
    const usd = Math.round(amount * (SIZES.find(([unit]) => unit.test(groups?.['unit'] ?? ''))?.[1] ?? 1));
    const away = (words: RegExp) =>
      Math.min(
        NEAR,
        ...[...text.slice(Math.max(0, index - NEAR), index + NEAR).matchAll(words)].map((word) =>
          Math.abs(word.index - Math.min(index, NEAR)),
        ),
      );
    const way = away(OUT) < away(IN) ? -1 : 1;
    const [key, distance] = Object.entries(NAMES)
      .map(([name, words]) => [name, away(words)] as const)
      .reduce((a, b) => (b[1] < a[1] ? b : a));
    given[distance < NEAR ? key : 'total'] ??= way * usd;
  }
  return given;
}

/** In UTF-16 units. */
const NEAR = 60;
