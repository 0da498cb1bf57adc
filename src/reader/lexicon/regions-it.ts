import type { Lexicon } from './lexicon.ts';

/** What of a country is no market of funds. */
const STATE = '(@state|federal reserve|banca centrale|riserva federale)';

/** Italian names of countries with funds of their own, and of their people. */
export const ITALIAN_REGIONS: Lexicon['subjects'] = {
  'region US': [
    'stati uniti',
    'usa',
    'u.s.a.',
    'statunitense',
    'statunitensi',
    'americano',
    'americani',
    'americana',
    'americane',
    'oltreoceano',
  ],
  'region CA': ['canada', 'canadese', 'canadesi'],
  'region DE': ['germania', 'tedesco', 'tedeschi', 'tedesca', 'tedesche'],
  'region CH': ['svizzera', 'svizzero', 'svizzeri', 'svizzere', 'elvetico', 'elvetici'],
  'region SE': ['svezia', 'svedese', 'svedesi'],
  'region BR': ['brasile', 'brasiliano', 'brasiliani', 'brasiliana', 'brasiliane'],
  'region HK': ['hong kong'],
  'region AU': ['australia', 'australiano', 'australiani', 'australiana', 'australiane'],
  'region NL': ['paesi bassi', 'olanda', 'olandese', 'olandesi'],
  'region FR': ['francia', 'francese', 'francesi'],
  'region GB': ['regno unito', 'gran bretagna', 'britannico', 'britannici', 'inglese', 'inglesi'],
  'region JP': ['giappone', 'giapponese', 'giapponesi'],
  'region IT': ['italia', 'italiano', 'italiani', 'italiana', 'italiane'],
  'region ES': ['spagna', 'spagnolo', 'spagnoli', 'spagnola'],
  'region LI': ['liechtenstein'],
  'region JE': ['jersey'],
  'region NO': ['norvegia', 'norvegese', 'norvegesi'],
  'region AT': ['austria', 'austriaco', 'austriaci'],
  'region AE': ['emirati arabi uniti', 'emirati arabi', 'emirati'],
  'region SG': ['singapore'],
  'region KR': ['corea del sud', 'corea', 'sudcoreano', 'sudcoreani'],
  'region TH': ['thailandia', 'tailandia'],
  'group EUROPE': ['europa', 'europeo', 'europei', 'europea', 'europee', 'vecchio continente'],
  'group NORTH_AMERICA': ['nord america', 'nordamerica', 'america del nord', 'america settentrionale'],
  'group AMERICAS': ['america latina', 'sud america', 'sudamerica', 'america del sud', 'americhe', 'le americhe'],
  'group ASIA': ['asia', 'asiatico', 'asiatici', 'asiatica', 'asiatiche'],
  'group REST': [
    '(altri|altre|diversi|alcuni) (paesi|regioni|mercati|giurisdizioni)',
    'resto (del mondo|dei paesi|d europa|dei mercati)',
    'fuori dagli stati uniti',
  ],
  elsewhere: [
    `${STATE} (degli|negli|della|del|di|) (stati uniti|usa|germania|giappone|canada)`,
    `${STATE} (americano|americana|americani|americane|statunitense|statunitensi|tedesco|tedesca|giapponese|canadese|cinese|cinesi|europeo|europea)`,
    ...[
      '(dollaro|dollari) (americano|americani|canadese|canadesi|australiani|di hong kong)',
      'new jersey',
      'banca centrale europea',
      'banca del giappone',
      'america first',
    ],
  ],
};
