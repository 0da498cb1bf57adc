import type { Lexicon } from './lexicon.ts';

/** What of a country is no market of funds. */
const STATE = '(@state|banco central|reserva federal|comissão de valores)';

/** Portuguese names of countries with funds of their own, and of their people. */
export const PORTUGUESE_REGIONS: Lexicon['subjects'] = {
  'region US': [
    'estados unidos',
    'eua',
    '=EUA',
    'e.u.a.',
    'norte americano',
    'norte americanos',
    'norte americana',
    'norte americanas',
    'americano',
    'americanos',
    'americana',
    'americanas',
    'estadunidense',
    'estadunidenses',
  ],
  'region CA': ['canadá', 'canadense', 'canadenses', 'canadiano', 'canadianos', 'canadiana', 'canadianas'],
  'region DE': ['alemanha', 'alemão', 'alemães', 'alemã', 'alemãs'],
  'region CH': ['suíça', 'suíço', 'suíços', 'suíças'],
  'region SE': ['suécia', 'sueco', 'suecos', 'sueca', 'suecas'],
  'region BR': ['brasil', 'brasileiro', 'brasileiros', 'brasileira', 'brasileiras'],
  'region HK': ['hong kong'],
  'region AU': ['austrália', 'australiano', 'australianos', 'australiana', 'australianas'],
  'region NL': ['países baixos', 'holanda', 'holandês', 'holandeses', 'holandesa', 'neerlandês', 'neerlandeses'],
  'region FR': ['frança', 'francês', 'franceses', 'francesa', 'francesas'],
  'region GB': ['reino unido', 'grã bretanha', 'britânico', 'britânicos', 'britânica', 'britânicas'],
  'region JP': ['japão', 'japonês', 'japoneses', 'japonesa', 'japonesas'],
  'region IT': ['itália', 'italiano', 'italianos', 'italiana', 'italianas'],
  'region ES': ['espanha', 'espanhol', 'espanhóis', 'espanhola', 'espanholas'],
  'region LI': ['liechtenstein'],
  'region JE': ['jersey'],
  'region NO': ['noruega', 'norueguês', 'noruegueses'],
  'region AT': ['áustria', 'austríaco', 'austríacos'],
  'region AE': ['emirados árabes unidos', 'emirados árabes', 'emirados'],
  'region SG': ['singapura', 'cingapura'],
  'region KR': ['coreia do sul', 'coreia', 'sul coreano', 'sul coreanos'],
  'region TH': ['tailândia'],
  'region PT': ['portugal', 'português', 'portugueses', 'portuguesa', 'portuguesas'],
  'group EUROPE': ['europa', 'europeu', 'europeus', 'europeia', 'europeias', 'velho continente'],
  'group NORTH_AMERICA': ['américa do norte'],
  'group AMERICAS': [
    'américa latina',
    'américa do sul',
    'as américas',
    'nas américas',
    'latino americano',
    'latino americanos',
  ],
  'group ASIA': ['ásia', 'asiático', 'asiáticos', 'asiática', 'asiáticas', 'ásia pacífico'],
  'group REST': [
    ...[
      '(outros|outras|demais|vários|alguns) (países|regiões|mercados|jurisdições)',
      'resto (do mundo|dos países|da europa|dos mercados)',
      'fora (dos eua|dos estados unidos)',
    ],
  ],
  elsewhere: [
    `${STATE} (dos|nos|de|da|do|) (estados unidos|eua|alemanha|japão|canadá|brasil|china)`,
    `${STATE} (americano|americana|americanos|norte americano|norte americana|brasileiro|brasileira|alemão|alemã|japonês|chinês|chinesa|europeu|europeia)`,
    ...[
      '(dólar|dólares) (americano|americanos|canadense|canadenses|australianos|de hong kong)',
      'nova jersey',
      'banco central europeu',
      'banco do japão',
    ],
  ],
};
