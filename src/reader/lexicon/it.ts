import { CAUTIONS } from './cautions.ts';
import { ITALIAN_CLAIMS } from './it-claims.ts';
import { ITALIAN_FLOWS } from './it-flows.ts';
import { ITALIAN_JOINTS } from './it-joints.ts';
import { ITALIAN_MEASURES } from './it-measures.ts';
import { ITALIAN_WINDOWS } from './it-windows.ts';
import type { Lexicon } from './lexicon.ts';
import { ITALIAN_REGIONS } from './regions-it.ts';

const BITCOIN = '(bitcoin|btc)';
const ETHER = '(ethereum|ether|eth)';
const JOIN = '(di|del|su|sul|contro|contro il|in|a|al|)';
const ALL =
  '(asset digitali|attività digitali|beni digitali|valute digitali|valute virtuali|monete digitali|asset crypto|asset cripto|cripto asset|crypto asset|cripto attività|@coins)';

/** Italian. */
export const it: Lexicon = {
  language: 'it',
  sign: {
    words:
      'il di della dei gli nella nel per che con settimana milioni miliardi dollari sono hanno ha dai e la secondo deflussi afflussi'.split(
        ' ',
      ),
  },
  decimal: ',',
  units: {
    ...{
      bilione: 1e12,
      bilioni: 1e12,
      trilione: 1e18,
      trilioni: 1e18,
      miliardo: 1e9,
      miliardi: 1e9,
      mld: 1e9,
      'mld.': 1e9,
      mrd: 1e9,
      'mille miliardi': 1e12,
      'mila miliardi': 1e12,
    },
    ...{ milione: 1e6, milioni: 1e6, mln: 1e6, 'mln.': 1e6, mio: 1e6, 'mio.': 1e6, m: 1e6, mila: 1e3, k: 1e3 },
  },
  dollars: [
    ...'dollari, dollaro, di dollari, dollari usa, di dollari usa, dollari statunitensi'.split(', '),
    ...'di dollari statunitensi, dollari americani, di dollari americani, usd, di usd, us$, di us$, $, di $'.split(
      ', ',
    ),
    ...'usdt'.split(', '),
  ],
  otherCurrencies: [
    ...'euro, di euro, eur, €, di €, franchi, di franchi, chf, sterline, di sterline, yen, di yen, yuan'.split(', '),
    ...'di yuan, won, di won, real, reais, di reais, rupie, di rupie, lire, di lire'.split(', '),
  ],
  counted: [
    ...'bitcoin, di bitcoin, btc, di btc, eth, di eth, ether, di ether, sol, xrp, token, di token'.split(', '),
    ...'monete, di monete, azioni, di azioni, utenti, di utenti, investitori, di investitori, persone'.split(', '),
    ...'di persone, indirizzi, volte, settimane, giorni, mesi, anni'.split(', '),
  ],
  months: [
    ...[
      ['gennaio', 'gen'],
      ['febbraio', 'feb', 'febb'],
      ['marzo', 'mar'],
      ['aprile', 'apr'],
      ['maggio', 'mag'],
      ['giugno', 'giu'],
    ],
    ...[
      ['luglio', 'lug'],
      ['agosto', 'ago'],
      ['settembre', 'sett'],
      ['ottobre', 'ott'],
      ['novembre', 'nov'],
      ['dicembre', 'dic'],
    ],
  ],
  classes: {
    ins: [
      ...'afflusso afflussi entrata entrate ingresso ingressi raccolta sottoscrizione sottoscrizioni apporto'.split(
        ' ',
      ),
      ...'apporti iniezione iniezioni acquisti inflow inflows conferimenti versamenti'.split(' '),
    ],
    outs: [
      ...'deflusso deflussi uscita uscite riscatto riscatti ritiro ritiri prelievo prelievi rimborso rimborsi'.split(
        ' ',
      ),
      ...'fuga fughe disinvestimento disinvestimenti esodo emorragia salasso smobilizzo smobilizzi drenaggio'.split(
        ' ',
      ),
      ...'outflow outflows'.split(' '),
    ],
    nounflow: ['afflussi', 'deflussi', 'riscatti', 'uscite', 'entrate', 'flussi', 'ritiri', 'perdite'],
    largest: [
      ...'maggiore maggiori maggior migliore miglior peggiore peggior peggiori minore più meno prima primo'.split(' '),
      ...'livello massimo minimo'.split(' '),
    ],
    weekday: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    count: 'due tre quattro cinque sei sette otto nove dieci undici dodici diverse diversi ultime ultimi poche'.split(
      ' ',
    ),
    ordinal: [
      ...'seconda terza quarta quinta sesta settima ottava nona decima undicesima dodicesima secondo terzo'.split(' '),
      ...'quarto quinto'.split(' '),
    ],
    coins: 'criptovalute criptovaluta crypto cripto criptoattività criptomonete criptoasset cryptovalute'.split(' '),
    product: 'prodotti prodotto fondi fondo veicoli strumenti etp etps etf flussi investimenti'.split(' '),
    fund: 'prodotti prodotto fondi posizioni veicoli etp strumenti scommesse investimenti lo'.split(' '),
    short: 'short corti corto corte corta ribassista ribassisti ribassiste inverso inversi'.split(' '),
    state: [
      ...'governo economia inflazione tesoro fed congresso senato elezioni presidente presidenza dazi debito'.split(
        ' ',
      ),
      ...'regolatori regolatore tassi occupazione borsa borse azioni politica banche aziende giustizia sec'.split(' '),
      ...'titoli'.split(' '),
    ],
    issuer: ['emittente', 'gestore', 'fornitore', 'società'],
  },
  subjects: {
    ...ITALIAN_REGIONS,
    'asset SUI': ['=SUI', '=Sui'],
    'asset SHORT_BTC': [
      '@fund @short',
      `@fund @short ${JOIN} ${BITCOIN}`,
      `@fund ${JOIN} ${BITCOIN} @short`,
      `${BITCOIN} @short`,
      `@short ${JOIN} ${BITCOIN}`,
      '(@fund|quelli|) (che scommettono|che puntano|per scommettere) (contro|contro il|al ribasso su|al ribasso sul|sul ribasso di|sul ribasso del|sul calo di|sul calo del) (bitcoin|btc)',
      'scommesse (contro|al ribasso su|ribassiste su) (bitcoin|btc)',
    ],
    'asset SHORT_ETH': [`@fund @short ${JOIN} ${ETHER}`, `${ETHER} @short`, `@short ${JOIN} ${ETHER}`],
    'asset MULTI': [
      '(prodotti|fondi|etp|veicoli|panieri|) (multi asset|multiasset|multi attività|multi crypto|multicrypto|diversificati|misti|multi valuta)',
      'panieri (di|) (criptovalute|asset)',
    ],
    'asset BLOCKCHAIN_EQUITIES': [
      'azioni blockchain',
      '(azioni|titoli|azionario) (legate alla|legati alla|del settore|di società|della|) (blockchain)',
    ],
    'asset OTHER': ['(altri|altre) (asset|altcoin|criptovalute|token|monete)', 'il resto'],
    'group ALTCOINS': [
      '(altcoin|altcoins|criptovalute alternative)',
      '(alcune|varie|diverse|alcuni) (altcoin|criptovalute|asset)',
    ],
    total: [
      ALL,
      '(classe di asset|l intero comparto|l industria)',
      `@product (di investimento|d investimento|quotati|negoziati in borsa|) (in|su|di|legati a|legati alle|legati agli|basati su|sulle|sugli|nelle|negli|) ${ALL}`,
      '(i|) prodotti (di|d) investimento',
      '(il|del|nel|dal|al|tutto il) (settore|comparto)',
    ],
    series: [
      '(etf|etfs) (spot|) (su|sul|di|in|) @coin (spot|) (statunitensi|americani|usa|quotati negli stati uniti|quotati negli usa|)',
      '(etf|etfs) (spot|) (statunitensi|americani|usa|quotati negli stati uniti|negli stati uniti)',
      '(etf|etfs) spot',
      '(nuovi|nove nuovi|nove|undici|#) (etf) (spot|) (su bitcoin|bitcoin|)',
    ],
    issuer: [
      '(un|una|) (solo|sola|unico|unica|singolo|) @issuer (canadese|statunitense|americano|europeo|svizzero|tedesco)',
      '(un|un unico|un singolo|unico) (emittente|gestore)',
      '(emittenti|fornitori|gestori)',
    ],
    market: ['(mercato|mercati) (crypto|cripto|delle criptovalute|di criptovalute|degli asset digitali)'],
    elsewhere: [
      ...(ITALIAN_REGIONS.elsewhere ?? []),
      '(stablecoin|balene|minatori|miner|mining|wall street|fed|federal reserve|venture capital|hacker|nasdaq|s&p)',
      '(fondi|etf) (azionari|obbligazionari|monetari|hedge|sull oro|sull argento|su oro|di venture capital)',
      '(società|aziende|exchange|piattaforme|tesorerie|detentori|startup|hacker) (di|in|crypto|) (criptovalute|crypto|cripto|bitcoin)',
      'capitalizzazione (crypto|cripto|delle criptovalute|di criptovalute|degli asset digitali)',
      '(futures|opzioni|derivati) (su|sul) (bitcoin|ethereum|ether)',
      '(la|della) stessa (criptovaluta|moneta)',
    ],
  },
  senses: { ...ITALIAN_FLOWS, ...ITALIAN_MEASURES, ...ITALIAN_JOINTS, ...ITALIAN_WINDOWS, ...CAUTIONS.it },
  claims: ITALIAN_CLAIMS,
};
