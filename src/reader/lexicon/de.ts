import { CAUTIONS } from './cautions.ts';
import { GERMAN_CLAIMS } from './de-claims.ts';
import { GERMAN_FLOWS } from './de-flows.ts';
import { GERMAN_JOINTS } from './de-joints.ts';
import { GERMAN_MEASURES } from './de-measures.ts';
import { GERMAN_WINDOWS } from './de-windows.ts';
import type { Lexicon } from './lexicon.ts';
import { GERMAN_REGIONS } from './regions-de.ts';

const BITCOIN = '(bitcoin|btc)';
const ETHER = '(ethereum|ether|eth)';
const ALL =
  '(digitale assets|digitalen assets|digitaler assets|digitale vermögenswerte|digitaler vermögenswerte|digitalen vermögenswerten|digitale währungen|digitalen währungen|krypto assets|krypto vermögenswerte|digital assets|@coins)';
const COMPOUND = [
  'fonds',
  'produkte',
  'produkten',
  'produkt',
  'etps',
  'etp',
  'anlageprodukte',
  'anlageprodukten',
  'investments',
  'fondsprodukte',
];
/** 'Bitcoinfonds' in one word. */
const made = (name: string): readonly string[] => [name, ...COMPOUND.map((noun) => name + noun)];

/** German. */
export const de: Lexicon = {
  language: 'de',
  sign: {
    words:
      'der die das und den dem aus von mit bei woche laut sich millionen milliarden mio mrd wurden haben im auf in zuflüsse abflüsse'.split(
        ' ',
      ),
  },
  decimal: ',',
  units: {
    ...{
      billion: 1e12,
      billionen: 1e12,
      'bio.': 1e12,
      milliarde: 1e9,
      milliarden: 1e9,
      mrd: 1e9,
      'mrd.': 1e9,
      mia: 1e9,
      'mia.': 1e9,
      md: 1e9,
    },
    ...{
      million: 1e6,
      millionen: 1e6,
      mio: 1e6,
      'mio.': 1e6,
      mill: 1e6,
      'mill.': 1e6,
      m: 1e6,
      mln: 1e6,
      tausend: 1e3,
      tsd: 1e3,
      'tsd.': 1e3,
      k: 1e3,
    },
  },
  dollars: ['dollar', 'dollars', 'us dollar', 'us dollars', 'u.s. dollar', 'usd', 'us$', '$', 'usdt'],
  otherCurrencies: [
    ...'euro, euros, eur, €, franken, schweizer franken, chf, pfund, britische pfund, gbp, yen, yuan'.split(', '),
    ...'won, rubel, real, rupien, lira, kanadische dollar, australische dollar, hongkong dollar, hkd'.split(', '),
    ...'cad'.split(', '),
  ],
  counted: [
    ...'bitcoin, bitcoins, btc, ether, eth, sol, xrp, token, coins, stück, einheiten, aktien, nutzer'.split(', '),
    ...'anleger, menschen, adressen, mal, wochen, tage, monate, jahre'.split(', '),
  ],
  months: [
    ...[
      ['januar', 'jänner'],
      ['februar', 'feber'],
      ['märz'],
      ['april'],
      ['mai'],
      ['juni'],
      ['juli'],
      ['august'],
      ['september'],
      ['oktober', 'okt'],
      ['november'],
      ['dezember', 'dez'],
    ],
  ],
  classes: {
    weekword: ['woche', 'wochen', 'handelswoche', 'kalenderwoche', 'berichtswoche'],
    weeksword: 'wochen tage tagen monate monaten jahre jahren handelstage handelstagen quartale'.split(' '),
    largest: [
      ...'größte größten größter höchste höchsten höchster stärkste stärksten stärkster schwächste schwächsten'.split(
        ' ',
      ),
      ...'beste besten bester schlechteste schlechtesten niedrigste niedrigsten geringste kleinste meisten'.split(' '),
      ...'erste ersten längste zweitgrößte drittgrößte viertgrößte zweithöchste dritthöchste zweitstärkste'.split(' '),
      ...'drittstärkste massivsten'.split(' '),
    ],
    weekday: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
    count: [
      ...'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere mehreren einige einigen wenige'.split(' '),
      ...'letzten vergangenen'.split(' '),
    ],
    ordinal: [
      ...'zweite zweiten dritte dritten vierte vierten fünfte fünften sechste sechsten siebte siebten achte'.split(' '),
      ...'achten neunte neunten zehnte zehnten elfte zwölfte'.split(' '),
    ],
    coins: [
      ...'kryptowährungen kryptos krypto kryptoassets kryptowerte kryptowerten digitalwährungen crypto'.split(' '),
      ...'kryptobranche'.split(' '),
    ],
    product: [
      ...'anlageprodukte anlageprodukten investmentprodukte investmentprodukten investitionsprodukte fonds'.split(' '),
      ...'produkte produkten etps etp vehikel vehikeln finanzprodukte börsenprodukte etfs anlagevehikel'.split(' '),
      ...'investments'.split(' '),
    ],
    fund: [
      ...'fonds produkte produkten produkt positionen etps etp wetten instrumente anlageprodukte'.split(' '),
      ...'anlageprodukten investmentprodukte'.split(' '),
    ],
    short: ['short', 'shorts', 'leerverkaufs', 'inverse', 'inversen', 'bearish', 'bear', 'fallende'],
    state: [
      ...'regierung wirtschaft inflation notenbank fed kongress senat wahl wahlen präsident präsidenten'.split(' '),
      ...'präsidentschaftswahl präsidentschaftswahlen zölle zoll zinsen zins leitzins börsenaufsicht aktien'.split(' '),
      ...'aktienmarkt börse börsen staatsanleihen anleihen arbeitsmarkt arbeitsmarktdaten konjunktur'.split(' '),
      ...'konjunkturdaten zentralbank finanzministerium behörden regulierung politik banken bank unternehmen'.split(
        ' ',
      ),
      ...'daten inflationsdaten verbraucherpreise schulden haushalt haushaltsstreit handelspolitik geldpolitik'.split(
        ' ',
      ),
      ...'zollpolitik sec justiz technologieaktien steuer shutdown'.split(' '),
    ],
    but: 'dagegen hingegen jedoch allerdings indes indessen aber unterdessen derweil wiederum'.split(' '),
    gained: 'nahm nahmen sammelte sammelten gewann gewannen erhielt erhielten bekam bekamen lockte lockten'.split(' '),
    lost: ['verlor', 'verloren', 'büßte', 'büßten'],
    moved: ['zog', 'zogen', 'ging', 'gingen', 'wanderten'],
    issuer: ['anbieter', 'anbieters', 'emittent', 'emittenten', 'fondsanbieter', 'herausgeber', 'emittentin'],
  },
  subjects: {
    ...GERMAN_REGIONS,
    'asset BTC': [...made('bitcoin'), 'bitcoins'],
    'asset ETH': [...made('ether'), ...made('ethereum')],
    'asset SOL': made('solana'),
    'asset XRP': made('xrp'),
    'asset SHORT_BTC': [
      '@short @fund',
      `@short ${BITCOIN} (@fund|)`,
      `${BITCOIN} @short (@fund|)`,
      `@fund @short ${BITCOIN}`,
      `(@fund|) (die|) (gegen|auf (fallende|einen fallenden|sinkende)) ${BITCOIN} (kurse|kurs|) (wetten|setzen|gewettet|)`,
      `(wetten|wette|positionen|spekulationen) (gegen|auf fallende) ${BITCOIN} (kurse|)`,
      '(@fund|) die auf (fallende|sinkende) (kurse|bitcoin kurse) (setzen|wetten)',
    ],
    'asset SHORT_ETH': [`@short ${ETHER} (@fund|)`, `${ETHER} @short (@fund|)`],
    'asset MULTI': [
      'kryptokörbe',
      '(multi asset|multiasset|multi coin|gemischte|gemischten|diversifizierte|diversifizierten|multi krypto) (@fund|investments|)',
      '(krypto|) körbe',
    ],
    'asset BLOCKCHAIN_EQUITIES': [
      'blockchainaktien',
      '(blockchain|krypto) (aktien|aktie|aktienfonds|aktien etfs)',
      'aktien aus dem blockchain (bereich|sektor)',
    ],
    'asset OTHER': ['(andere|anderen|übrige|übrigen|sonstige|weitere) (assets|altcoins|coins|token|kryptowährungen)'],
    'group ALTCOINS': [
      'altcoins',
      'altcoin (fonds|produkte|)',
      '(einige|mehrere|verschiedene|ausgewählte|viele) (altcoins|coins|kryptowährungen)',
    ],
    total: [
      ALL,
      '(kryptofonds|kryptoprodukte|kryptoprodukten|kryptoanlageprodukte|kryptoanlageprodukten|kryptowährungsfonds|kryptoetps)',
      '(kryptoinvestments|kryptoinvestmentprodukte|kryptowährungsprodukte|kryptosektor|börsengehandelte kryptoprodukte)',
      '(börsengehandelten kryptoprodukten|investmentprodukte|anlageprodukte)',
      `@product (auf|für|in|mit|rund um|) ${ALL}`,
      `(krypto|digitale|digitalen|digital asset|kryptowährungs) @product`,
      '(der|die|das|dem|) (sektor|branche|anlageklasse|assetklasse|gesamtmarkt)',
    ],
    series: [
      '(us|amerikanische|amerikanischen|) (spot|) @coin (spot|) (etfs|etf|börsenfonds)',
      '(us|amerikanische|amerikanischen|) (spot|) (etfs|etf)',
      '(spot|kassa) (etfs|etf) (auf|) (bitcoin|ether|ethereum|)',
      '(neue|neuen|neun|elf|#) (spot|) (bitcoin|) (etfs|etf)',
      'us (spot|) bitcoin etfs',
    ],
    issuer: [
      '(ein|eines|einem|einen|eine|) (einzigen|einziger|einzige|einzelnen|einzelner|) (kanadischen|kanadischer|amerikanischen|europäischen|schweizer|deutschen|) @issuer',
    ],
    market: ['(kryptomarkt|kryptomarktes|kryptomärkte|krypto markt|markt für kryptowährungen)'],
    elsewhere: [
      ...(GERMAN_REGIONS.elsewhere ?? []),
      '(aktienfonds|anleihefonds|goldfonds|hedgefonds|geldmarktfonds|stablecoin|stablecoins|wale|walen|miner|mining|wall street|fed)',
      '(notenbank|risikokapital|hacker|hack|nasdaq|s&p|dax|kryptobörse|kryptobörsen|kryptounternehmen)',
      'eine lawine von',
      '(aktien|anleihen|gold|geldmarkt|hedge|silber|rohstoff|immobilien|venture|risikokapital) (fonds|etfs|etf)',
      '(krypto|bitcoin) (unternehmen|firmen|börse|börsen|treasury|treasuries|miner|wale|markt|markts|startups|handelsplätze|futures|optionen|derivate)',
      '(derselben|dieselbe|dieser|diese) (kryptowährung|währung)',
    ],
  },
  senses: { ...GERMAN_FLOWS, ...GERMAN_MEASURES, ...GERMAN_JOINTS, ...GERMAN_WINDOWS, ...CAUTIONS.de },
  claims: GERMAN_CLAIMS,
};
