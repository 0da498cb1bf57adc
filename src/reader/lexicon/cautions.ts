import type { Phrase } from '../phrase-book.ts';
import type { Sense } from './lexicon.ts';

type Caution = Extract<Sense, 'denied' | 'denied_after' | 'apart' | 'hypothesis' | 'stranger'>;

/** What makes an amount less than a figure of the week, by language. Wide on purpose: a refused amount costs less than a wrong one. */
export const CAUTIONS = {
  en: {
    denied: ['(not|did not|didn t|rather than|instead of|contrary to|doubled from|tripled from|halved from)'],
    denied_after: ['(lower|higher) (at|than)'],
    apart: [
      '(bright spot|bright spots|exception|exceptions|outlier|outliers|not all|not every|not everyone)',
      '(bucked|bucks|bucking|defied|defies|defying) (the|this|that) (wider|broader|general|) (trend|tide|mood)',
      '(was|were|stayed|remained|is) (positive|negative)',
      '(outflows|inflows) (reversed|turned)',
      'not shared',
    ],
    hypothesis: ['would have', 'had it not been'],
    stranger: [
      '(hack|hacks|hacker|hackers|hacked|exploit|exploits|exploited|stolen|theft|thefts|phishing|scam|scams)',
      '(crypto|defi|bridge|lending) (protocol|protocols|bridges|startups|startup)',
      '(tvl|total value locked|defi|bridge flows|exchange (outflows|inflows|netflows|netflow|balances|reserves))',
      '(left|leaving|onto|into|to|from) (exchanges|centralised exchanges|centralized exchanges)',
      '(binance|coinbase|kraken|okx|bybit|upbit) (saw|recorded|had|posted) _2 (outflow|outflows|inflow|inflows)',
      '(open interest|liquidations|liquidated|venture (capital|funding))',
    ],
  },
  zh: {
    denied: ['(不是|并非|并不是|而非|並非|並不是)'],
    denied_after: ['，(实为|实则为|其实是|实际为)'],
    apart: ['(唯独|亮点|例外|并非所有|并不是所有|不是所有|保持正值|为正值|逆势而行|独善其身)'],
    hypothesis: ['(若|如|如果|倘若|假如|要是)(不计|没有|剔除|扣除|排除|不含)', '(剔除|扣除|撇除)_8后'],
    stranger: [
      '(黑客|被盗|失窃|攻击损失|漏洞)',
      '(交易所|链上|链|币安|欧易|火币)(上周|本周|过去一周|)(净|资金|)(流出|流入)',
      '(稳定币|跨链桥|跨链)(净|)(流出|流入)',
      '(主力资金|爆仓|总锁仓|锁仓量|tvl|defi)',
    ],
  },
  ja: {
    denied_after: ['(ではなく|でなく|ではない|じゃなく)', '(拡大|縮小|増加|減少)し'],
    apart: ['(逆行|例外|明るい材料|明るい兆し|プラスを維持|プラス圏)'],
    hypothesis: ['(を|)(除くと|除けば|除いた場合)', 'なければ'],
    stranger: [
      '(ハッキング(の|)被害|ハッキング|ハッカー|不正流出|盗難|盗まれ|取引所から|取引所への|バイナンスから|バイナンスへ|ステーブルコイン(の|)(流入|流出))',
    ],
  },
  ko: {
    denied_after: ['(이|가|) 아니라', '(이|가|)아니라'],
    apart: ['(매수 우위|매도 우위|예외|예외적|돋보였|역행)'],
    hypothesis: ['(유입|유출)(이|가|) 없었다면', '(을|를|) (제외하면|빼면)', '(이|가|) 없었다면', '없었다면'],
    stranger: [
      '(해킹|해커|탈취|도난|거래소에서|거래소로|바이낸스에서|바이낸스로|거래소 순유출|거래소 순유입|스테이블코인 (유입|유출))',
    ],
  },
  es: {
    denied: ['(no|en lugar de|en vez de)'],
    apart: ['(excepción|excepciones|nota positiva|puntos positivos)'],
    stranger: ['(hackeo|hackeos|hackers|robaron|robados|robo|exploit|exploits)'],
  },
  fr: {
    denied: ['(non pas|pas|au lieu de)'],
    apart: ['(fait exception|font exception|seule exception|seules exceptions)'],
    stranger: ['(piratage|piratages|hackers|pirates|volés|hack|hacks)'],
  },
  de: {
    denied: ['(nicht|statt)'],
    apart: ['(ausnahme|ausnahmen|lichtblick|lichtblicke)'],
    stranger: ['(hack|hacks|hacker|hackerangriff|gestohlen|erbeutet*)'],
  },
  pt: {
    denied: ['(não|em vez de)'],
    apart: ['(exceção|exceções|destaque positivo)'],
    stranger: ['(hack|hacks|hackers|roubados|roubaram|roubo)'],
  },
  ru: {
    denied: ['(не|вместо)'],
    apart: ['(исключением|исключение|исключениями)'],
    stranger: ['(хакер*|злоумышленник*|взлом*|украд*|похи*)'],
  },
  tr: { denied_after: ['değil'], apart: ['(istisna|istisnası)'], stranger: ['(hacker*|çalın*|saldır*)'] },
  vi: { denied: ['không phải', 'chứ không phải'], apart: ['ngoại lệ'], stranger: ['(tin tặc|hacker|đánh cắp)'] },
  it: {
    denied: ['(non|anziché|invece di)'],
    apart: ['(eccezione|eccezioni|note positive)'],
    stranger: ['(hack|hacker|attacco informatico|rubati|rubato)'],
  },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Caution, readonly Phrase[]>>>>>;
