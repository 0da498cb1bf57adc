import { CAUTIONS } from './cautions.ts';
import { FRENCH_CLAIMS } from './fr-claims.ts';
import { FRENCH_FLOWS } from './fr-flows.ts';
import { FRENCH_JOINTS } from './fr-joints.ts';
import { FRENCH_MEASURES } from './fr-measures.ts';
import { FRENCH_WINDOWS } from './fr-windows.ts';
import type { Lexicon } from './lexicon.ts';
import { FRENCH_REGIONS } from './regions-fr.ts';

const BITCOIN = '(bitcoin|btc)';
const ETHER = '(ethereum|ether|éther|eth)';
const JOIN = '(de|du|sur|sur le|contre le|en|le|sur l|de l|)';
const ALL =
  '(actifs numériques|actifs digitaux|actifs crypto|actifs cryptos|actifs virtuels|monnaies numériques|monnaies virtuelles|devises numériques|crypto monnaies|crypto actifs|crypto devises|@coins)';

/** French. */
export const fr: Lexicon = {
  language: 'fr',
  sign: {
    words:
      'le les des du et dans sur une pour semaine est ont au aux selon milliard milliards sorties en la que qui'.split(
        ' ',
      ),
  },
  decimal: ',',
  units: {
    ...{
      billion: 1e12,
      billions: 1e12,
      trillion: 1e18,
      trillions: 1e18,
      milliard: 1e9,
      milliards: 1e9,
      md: 1e9,
      mds: 1e9,
      'md.': 1e9,
      mrd: 1e9,
      mrds: 1e9,
      mia: 1e9,
    },
    ...{ million: 1e6, millions: 1e6, mio: 1e6, 'mio.': 1e6, m: 1e6, mln: 1e6, mille: 1e3, k: 1e3 },
  },
  dollars: [
    ...'dollars, dollar, de dollars, de dollar, dollars us, de dollars us, dollars américains'.split(', '),
    ..."de dollars américains, $, us$, $us, $ us, de $, usd, d'usd, d usd, usdt".split(', '),
  ],
  otherCurrencies: [
    ..."euros, euro, d'euros, d euros, d'euro, eur, €, d'€, francs, de francs, chf, livres, de livres".split(', '),
    ...'yens, de yens, yuans, de yuans, wons, de wons, roubles, de roubles, roupies, de roupies'.split(', '),
  ],
  counted: [
    ..."bitcoins, de bitcoins, btc, de btc, eth, d'eth, ethers, d'ethers, sol, xrp, jetons, de jetons".split(', '),
    ..."tokens, de tokens, actions, d'actions, utilisateurs, d'utilisateurs, investisseurs".split(', '),
    ..."d'investisseurs, personnes, de personnes, adresses, fois, semaines, jours, mois, ans".split(', '),
  ],
  months: [
    ...[
      ['janvier', 'janv'],
      ['février', 'févr', 'fevrier'],
      ['mars'],
      ['avril', 'avr'],
      ['mai'],
      ['juin'],
      ['juillet', 'juil'],
      ['août', 'aout'],
      ['septembre'],
      ['octobre', 'oct'],
      ['novembre', 'nov'],
      ['décembre', 'déc', 'decembre'],
    ],
  ],
  classes: {
    ins: [
      ...'entrée entrées collecte collectes afflux apport apports souscription souscriptions injection'.split(' '),
      ...'injections achats arrivées rentrées encaissements inflows'.split(' '),
    ],
    outs: [
      ...'sortie sorties retrait retraits rachat rachats décollecte décollectes fuite fuites désinvestissement'.split(
        ' ',
      ),
      ...'désinvestissements désengagement désengagements hémorragie exode dégagement dégagements décaissement'.split(
        ' ',
      ),
      ...'décaissements saignée débandade départs reflux outflows'.split(' '),
    ],
    nounflow: ['entrées', 'sorties', 'retraits', 'rachats', 'flux', 'décollecte', 'collecte', 'pertes'],
    largest: [
      ...'plus moins meilleur meilleure meilleurs pire pires première premier niveau grosse forte grande'.split(' '),
      ...'importante élevé fort'.split(' '),
    ],
    weekday: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    count: 'deux trois quatre cinq six sept huit neuf dix onze douze plusieurs quelques dernières derniers'.split(' '),
    ordinal: [
      ...'deuxième seconde second troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(' '),
      ...'onzième douzième'.split(' '),
    ],
    coins: 'cryptomonnaies cryptomonnaie cryptos crypto cryptoactifs cryptodevises cryptographiques'.split(' '),
    product: 'produits produit fonds véhicules instruments etp etps etf etfs flux investissements'.split(' '),
    fund: ['produits', 'fonds', 'positions', 'véhicules', 'etp', 'etps', 'instruments', 'paris', 'produit'],
    short: [
      ...'short shorts court courts courte courtes baissier baissiers baissière baissières inverse inversés'.split(' '),
      ...'vendeur vendeurs vendeuses'.split(' '),
    ],
    state: [
      ...'gouvernement économie inflation trésor fed congrès sénat élections élection président présidence'.split(' '),
      ...'dette régulateur régulateurs législation obligations taux emploi bourse bourses actions politique'.split(' '),
      ...'banque banques entreprises justice administration sec autorités'.split(' '),
    ],
    issuer: ['émetteur', 'gestionnaire', 'fournisseur', 'gérant'],
  },
  subjects: {
    ...FRENCH_REGIONS,
    'asset ETH': ['éther', 'ethers'],
    'asset SHORT_BTC': [
      '@fund @short',
      `@fund (à la|) (@short|vente à découvert|à la baisse) ${JOIN} ${BITCOIN}`,
      `@fund ${JOIN} ${BITCOIN} @short`,
      `${BITCOIN} @short`,
      `@short ${JOIN} ${BITCOIN}`,
      '(@fund|ceux|) (pariant|misant|qui parient|qui misent|permettant de parier) (contre|contre le|à la baisse du|sur la baisse du|sur la chute du|sur une baisse du|sur le recul du|à la baisse sur le) (bitcoin|btc)',
      '(paris|mises) (à la baisse|contre|baissiers) (sur|) (le|) (bitcoin|btc)',
      '(produits|fonds|positions) à la baisse',
      'vente à découvert (du|de|sur le|) bitcoin',
      'bitcoin (à découvert|court)',
      'fonds courts (en|sur le|) bitcoin',
    ],
    'asset SHORT_ETH': [`@fund @short ${JOIN} ${ETHER}`, `${ETHER} @short`, `@short ${JOIN} ${ETHER}`],
    'asset MULTI': [
      '(produits|fonds|etp|etps|véhicules|paniers|) (multi actifs|multiactifs|multi crypto|multi cryptos|multicrypto|diversifiés|multi devises|multi asset|mixtes)',
      'paniers (d|de) (actifs|cryptos|cryptomonnaies)',
    ],
    'asset BLOCKCHAIN_EQUITIES': [
      '(actions|titres|valeurs) (liées|liés|de sociétés liées|du secteur|de la|) (à la|au secteur de la|au secteur|de|) blockchain',
      'actions (liées|blockchain)',
    ],
    'asset OTHER': ['autres (actifs|altcoins|cryptomonnaies|cryptos|jetons|tokens|monnaies)', 'le reste'],
    'group ALTCOINS': [
      '(altcoins|cryptomonnaies alternatives)',
      '(certains|plusieurs|divers|quelques) (altcoins|actifs|jetons)',
    ],
    total: [
      ALL,
      '(fonds cryptographiques|fonds d investissement|classe d actifs|l industrie|produits cotés|ces fonds|ces produits)',
      `@product (d investissement|cotés|négociés en bourse|indiciels|) (en|de|sur|d|dans|liés aux|liés à|adossés aux|basés sur|exposés aux|dédiés aux|sur les|) ${ALL}`,
      '(les|) produits d investissement',
      '(le|du|au|tout le) secteur',
    ],
    series: [
      '(etf|etfs|fonds négociés en bourse) (spot|au comptant|) @coin (au comptant|spot|) (américain|américains|us|)',
      '(etf|etfs) (sur|en|de|) (le|l|) @coin (au comptant|spot|) (américain|américains|us|)',
      '(etf|etfs) (spot|au comptant|) (américain|américains|us|aux états unis|cotés aux états unis)',
      '(etf|etfs) (spot|au comptant)',
      '(nouveaux|neuf nouveaux|neuf|onze|#) (etf|etfs) (bitcoin|ethereum|spot|)',
    ],
    issuer: [
      '(un|une|un autre|) (seul|unique|) @issuer (canadien|américain|européen|suisse|allemand|)',
      '(émetteurs|fournisseurs|gestionnaires)',
    ],
    market: ['(marché|marchés) (des|de|du|) (crypto|cryptos|cryptomonnaies|crypto monnaies|actifs numériques)'],
    elsewhere: [
      ...(FRENCH_REGIONS.elsewhere ?? []),
      '(stablecoin|stablecoins|baleines|mineurs|minage|wall street|fed|réserve fédérale|capital risque|pirat*|nasdaq|s&p)',
      '(fonds|etf|etfs) (d|en|sur|de|) (or|l or|actions|obligations|obligataires|capital risque|monétaires|spéculatifs|matières premières)',
      '(entreprises|sociétés|plateformes|exchange|exchanges|trésoreries|détenteurs|mineurs|startups|pirates) (de|en|d|du|) (cryptomonnaies|crypto|cryptos|bitcoin|actifs numériques)',
      'capitalisation (des|de|du|) (crypto|cryptos|cryptomonnaies|crypto monnaies|actifs numériques)',
      '(produits dérivés|dérivés|options|contrats à terme) (sur|) (le|l|) (bitcoin|ethereum|ether)',
      '(la|cette|le) même (cryptomonnaie|monnaie|actif|jeton)',
    ],
  },
  senses: { ...FRENCH_FLOWS, ...FRENCH_MEASURES, ...FRENCH_JOINTS, ...FRENCH_WINDOWS, ...CAUTIONS.fr },
  claims: FRENCH_CLAIMS,
};
