import type { Lexicon } from './lexicon.ts';

/** What of a country is no market of funds. */
const STATE = '(@state|reserva federal|banco central|comisión de bolsa y valores)';
const US = '(estados unidos|ee. uu.|ee.uu.|eeuu|eua|ee uu)';

/** Spanish names of countries with funds of their own, and of their people. */
export const SPANISH_REGIONS: Lexicon['subjects'] = {
  'region US': [
    'estados unidos',
    'ee. uu.',
    'ee.uu.',
    'eeuu',
    'ee uu',
    'eua',
    'estadounidense',
    'estadounidenses',
    'norteamericanos',
    'mercado norteamericano',
  ],
  'region CA': ['canadá', 'canadiense', 'canadienses'],
  'region DE': ['alemania', 'alemán', 'alemanes', 'alemana', 'alemanas'],
  'region CH': ['suiza', 'suizo', 'suizos', 'suizas'],
  'region SE': ['suecia', 'sueco', 'suecos', 'sueca', 'suecas'],
  'region BR': ['brasil', 'brasileño', 'brasileños', 'brasileña', 'brasileñas'],
  'region HK': ['hong kong', 'hongkonés', 'hongkoneses'],
  'region AU': ['australia', 'australiano', 'australianos', 'australiana', 'australianas'],
  'region NL': ['países bajos', 'holanda', 'holandés', 'holandeses', 'holandesa', 'neerlandés', 'neerlandeses'],
  'region FR': ['francia', 'francés', 'franceses', 'francesa', 'francesas'],
  'region GB': ['reino unido', 'gran bretaña', 'británico', 'británicos', 'británica', 'británicas', 'inglaterra'],
  'region JP': ['japón', 'japonés', 'japoneses', 'japonesa', 'japonesas'],
  'region IT': ['italia', 'italiano', 'italianos', 'italiana', 'italianas'],
  'region ES': ['españa', 'español', 'españoles', 'española', 'españolas'],
  'region LI': ['liechtenstein'],
  'region JE': ['jersey'],
  'region NO': ['noruega', 'noruego', 'noruegos'],
  'region AT': ['austria', 'austríaco', 'austríacos', 'austriacos'],
  'region AE': ['emiratos árabes unidos', 'emiratos árabes', 'emiratos'],
  'region SG': ['singapur'],
  'region KR': ['corea del sur', 'corea', 'surcoreano', 'surcoreanos'],
  'region TH': ['tailandia'],
  'region MX': ['méxico', 'mexicano', 'mexicanos'],
  'group EUROPE': ['europa', 'europeo', 'europeos', 'europea', 'europeas', 'viejo continente'],
  'group NORTH_AMERICA': ['américa del norte', 'norteamérica'],
  'group AMERICAS': [
    'latinoamérica',
    'américa latina',
    'sudamérica',
    'suramérica',
    'américa del sur',
    'iberoamérica',
    'las américas',
    'continente americano',
    'latinoamerican*',
  ],
  'group ASIA': ['asia', 'asiático', 'asiáticos', 'asiática', 'asiáticas', 'asia pacífico'],
  'group REST': [
    ...[
      '(otros|otras|demás|varios|algunos) (países|regiones|mercados|jurisdicciones)',
      'resto (del mundo|de países|de los países|de regiones|de mercados|de europa|de jurisdicciones)',
      'fuera de (estados unidos|ee.uu.)',
    ],
  ],
  elsewhere: [
    `${STATE} (de|en|del|de los|) ${US}`,
    `${STATE} (estadounidense|estadounidenses|norteamerican*|alemana|alemán|suizo|canadiense|japonés|japonesa|chino|china|chinos|europea|europeo)`,
    ...[
      '(dólar|dólares) (estadounidense|estadounidenses|canadiense|canadienses|australianos|de hong kong)',
      'nueva jersey',
      'banco de (japón|inglaterra)',
      '(la|) sec (de|estadounidense) _2',
      'banco central europeo',
    ],
  ],
};
