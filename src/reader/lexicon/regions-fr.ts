import type { Lexicon } from './lexicon.ts';

/** What of a country is no market of funds. */
const STATE = '(@state|réserve fédérale|droits de douane|banque centrale)';

/** French names of countries with funds of their own, and of their people. */
export const FRENCH_REGIONS: Lexicon['subjects'] = {
  'region US': [
    'états unis',
    'etats unis',
    'américain',
    'américains',
    'américaine',
    'américaines',
    'outre atlantique',
    'etats-unis',
  ],
  'region CA': ['canada', 'canadien', 'canadiens', 'canadienne', 'canadiennes'],
  'region DE': ['allemagne', 'allemand', 'allemands', 'allemande', 'allemandes'],
  'region CH': ['suisse', 'suisses', 'helvétique', 'helvétiques'],
  'region SE': ['suède', 'suédois', 'suédoise', 'suédoises'],
  'region BR': ['brésil', 'brésilien', 'brésiliens', 'brésilienne', 'brésiliennes'],
  'region HK': ['hong kong', 'hongkongais'],
  'region AU': ['australie', 'australien', 'australiens', 'australienne', 'australiennes'],
  'region NL': ['pays bas', 'hollande', 'néerlandais', 'néerlandaise', 'néerlandaises'],
  'region FR': ['france', 'français', 'française', 'françaises'],
  'region GB': ['royaume uni', 'grande bretagne', 'britannique', 'britanniques'],
  'region JP': ['japon', 'japonais', 'japonaise', 'japonaises'],
  'region IT': ['italie', 'italien', 'italiens', 'italienne', 'italiennes'],
  'region ES': ['espagne', 'espagnol', 'espagnols', 'espagnole', 'espagnoles'],
  'region LI': ['liechtenstein'],
  'region JE': ['jersey'],
  'region NO': ['norvège', 'norvégien', 'norvégiens'],
  'region AT': ['autriche', 'autrichien', 'autrichiens'],
  'region AE': ['émirats arabes unis', 'émirats'],
  'region SG': ['singapour'],
  'region KR': ['corée du sud', 'corée', 'sud coréen', 'sud coréens'],
  'region TH': ['thaïlande'],
  'group EUROPE': ['europe', 'européen', 'européens', 'européenne', 'européennes', 'vieux continent'],
  'group NORTH_AMERICA': ['amérique du nord', 'nord américain', 'nord américains'],
  'group AMERICAS': ['amérique latine', 'amérique du sud', 'les amériques'],
  'group ASIA': ['asie', 'asiatique', 'asiatiques', 'asie pacifique'],
  'group REST': [
    ...[
      '(autres|plusieurs|certains) (pays|régions|marchés|juridictions)',
      'reste (du monde|des pays|des marchés|de l europe)',
      'hors (des|) (états unis|etats unis)',
    ],
  ],
  elsewhere: [
    `${STATE} (aux|des|de|du|en|d|) (états unis|etats unis|allemagne|canada|japon|l allemagne|la suisse)`,
    `${STATE} (américain|américaine|américains|américaines|allemand|allemande|suisse|canadien|canadienne|japonais|japonaise|chinois|chinoise|européen|européenne)`,
    ...[
      '(dollar|dollars) (américain|américains|canadien|canadiens|australiens|de hong kong)',
      'new jersey',
      'banque (du japon|d angleterre|centrale européenne)',
    ],
  ],
};
