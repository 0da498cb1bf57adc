import { CAUTIONS } from './cautions.ts';
import { SPANISH_CLAIMS } from './es-claims.ts';
import { SPANISH_FLOWS } from './es-flows.ts';
import { SPANISH_JOINTS } from './es-joints.ts';
import { SPANISH_MEASURES } from './es-measures.ts';
import { SPANISH_WINDOWS } from './es-windows.ts';
import type { Lexicon } from './lexicon.ts';
import { SPANISH_REGIONS } from './regions-es.ts';

const BITCOIN = '(bitcoin|btc)';
const ETHER = '(ethereum|ether|eth|éter)';
const JOIN = '(de|del|en|sobre|contra|al|a|)';
const ALL =
  '(activos digitales|activos cripto|monedas digitales|divisas digitales|monedas virtuales|divisas virtuales|activos virtuales|@coins)';

/** Spanish. */
export const es: Lexicon = {
  language: 'es',
  sign: { words: 'el los las del en y según una con por que la semana millones dólares entradas salidas'.split(' ') },
  decimal: ',',
  units: {
    ...{
      billones: 1e12,
      billón: 1e12,
      billon: 1e12,
      bill: 1e12,
      'mil millones': 1e9,
      'miles de millones': 1e9,
      millardos: 1e9,
      millardo: 1e9,
      mm: 1e6,
      mmdd: 1e9,
    },
    ...{ millones: 1e6, millón: 1e6, millon: 1e6, mill: 1e6, 'mill.': 1e6, mdd: 1e6, m: 1e6, mil: 1e3, k: 1e3 },
  },
  dollars: [
    ...'dólares, dólar, dolares, de dólares, de dolares, dólares estadounidenses, de dólares estadounidenses'.split(
      ', ',
    ),
    ...'dólares americanos, de dólares americanos, usd, de usd, us$, de us$, $, usdt'.split(', '),
  ],
  otherCurrencies: [
    ...'euros, de euros, euro, eur, de eur, €, pesos, de pesos, reales, de reales, yenes, de yenes'.split(', '),
    ...'libras, de libras, francos, de francos, yuanes, de yuanes, wones, de wones, soles, bolívares'.split(', '),
    ...'rupias, de rupias'.split(', '),
  ],
  counted: [
    ...'de bitcoin, de bitcoins, bitcoins, btc, de btc, eth, de eth, ether, de ether, sol, xrp, monedas'.split(', '),
    ...'de monedas, tokens, de tokens, acciones, de acciones, usuarios, de usuarios, inversores'.split(', '),
    ...'de inversores, personas, de personas, direcciones, veces, semanas, días, meses, años'.split(', '),
  ],
  months: [
    ...[
      ['enero', 'ene'],
      ['febrero', 'feb'],
      ['marzo', 'mar'],
      ['abril', 'abr'],
      ['mayo', 'may'],
      ['junio', 'jun'],
    ],
    ...[
      ['julio', 'jul'],
      ['agosto', 'ago'],
      ['septiembre', 'setiembre', 'sept', 'sep'],
      ['octubre', 'oct'],
      ['noviembre', 'nov'],
      ['diciembre', 'dic'],
    ],
  ],
  classes: {
    nounflow: [
      ...'entrada entradas salida salidas retirada retiradas retiros reembolsos rescates flujos aportes'.split(' '),
      ...'ingresos captaciones fuga fugas pérdidas'.split(' '),
    ],
    ins: [
      ...'entrada entradas aporte aportes aportación aportaciones suscripciones inyección inyecciones influjo'.split(
        ' ',
      ),
      ...'influjos afluencia captación captaciones ingreso ingresos compras'.split(' '),
    ],
    outs: [
      ...'salida salidas retirada retiradas retiro retiros reembolso reembolsos rescate rescates fuga fugas'.split(' '),
      ...'desinversión desinversiones egreso egresos éxodo drenaje sangría huida hemorragia desbandada'.split(' '),
      ...'estampida'.split(' '),
    ],
    largest: 'más menos mayor mayores menor menores mejor mejores peor peores primera primer nivel máximo mínimo'.split(
      ' ',
    ),
    weekday: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    count: 'dos tres cuatro cinco seis siete ocho nueve diez once doce varias varios pocas últimas primeras'.split(' '),
    ordinal: [
      ...'segunda tercera tercer cuarta quinta sexta séptima octava novena décima undécima duodécima segundo'.split(
        ' ',
      ),
      ...'cuarto quinto'.split(' '),
    ],
    coins: [
      ...'criptomonedas criptomoneda criptoactivos criptoactivo criptodivisas criptos cripto crypto'.split(' '),
      ...'criptográficos'.split(' '),
    ],
    fund: 'fondos fondo productos producto posiciones vehículos etp etps instrumentos apuestas inversiones'.split(' '),
    short: 'corto cortos corta cortas bajista bajistas inverso inversos inversa inversas short'.split(' '),
    state: [
      ...'gobierno economía inflación tesoro fed congreso senado elecciones presidente presidencia aranceles'.split(
        ' ',
      ),
      ...'deuda regulador reguladores regulación legislación bonos tipos empleo bolsa bolsas acciones política'.split(
        ' ',
      ),
      ...'banca bancos empresas justicia administración cierre'.split(' '),
    ],
    issuer: ['emisor', 'emisora', 'gestora', 'gestor', 'proveedor', 'proveedora'],
    product: 'productos producto fondos fondo vehículos instrumentos etp etps etf etfs flujos inversiones'.split(' '),
  },
  subjects: {
    ...SPANISH_REGIONS,
    'asset ETH': ['éter', 'ether'],
    'asset SHORT_BTC': [
      '(las apuestas bajistas|short bitcoin|corto de bitcoin)',
      `@fund (en|) @short ${JOIN} ${BITCOIN}`,
      `@fund ${JOIN} ${BITCOIN} (en|) @short`,
      `${BITCOIN} (en|) @short`,
      `@short ${JOIN} ${BITCOIN}`,
      `@fund (en|) @short`,
      `(@fund|los|las|) (que apuestan|apostando|que invierten|diseñados para apostar) (a la baja|en contra|contra|a la caída|por la caída) (de|del|sobre|el|contra el|) ${BITCOIN}`,
      'que apuestan (en contra del|contra el|contra|a la caída de|a la caída del|por la caída de|por la caída del) (bitcoin|btc)',
      'apuestas (contra|a la baja sobre|a la baja de) (el|) (bitcoin|btc)',
      'bitcoin (a corto|a corto plazo|bajista)',
      '(posiciones|productos|fondos) (a corto plazo|en corto|cortas|cortos)',
    ],
    'asset SHORT_ETH': [`@fund (en|) @short ${JOIN} ${ETHER}`, `${ETHER} (en|) @short`, `@short ${JOIN} ${ETHER}`],
    'asset MULTI': [
      '(productos|fondos|etp|etps|vehículos|inversiones|) (multiactivo|multiactivos|multi activo|multi activos|multicripto|multidivisa|multimoneda|multi asset|diversificados|mixtos)',
      '(cestas|canastas) (de|) (criptomonedas|activos|criptoactivos|)',
    ],
    'asset BLOCKCHAIN_EQUITIES': [
      'acciones blockchain',
      '(acciones|renta variable|valores|títulos|empresas cotizadas) (de|del|ligadas a|relacionadas con|vinculadas a|) (blockchain|la blockchain|la cadena de bloques|sector blockchain)',
    ],
    'asset OTHER': [
      '(otros|otras|demás) (activos|altcoins|criptomonedas|tokens|monedas|criptoactivos)',
      'el resto (de criptomonedas|de activos|de altcoins|)',
    ],
    'group ALTCOINS': [
      '(altcoins|las altcoins|criptomonedas alternativas)',
      '(algunas|varias|diversas|ciertas|distintas) (altcoins|criptomonedas)',
    ],
    total: [
      ALL,
      '(criptofondos|clase de activo|clase de activos|productos cotizados)',
      `@product (de inversión|cotizados|negociados en bolsa|) (en|de|sobre|del|) (los|las|) ${ALL}`,
      `@product (de inversión|) (basados|vinculados|ligados|relacionados|asociados|respaldados|centrados) (en|a|con|por) (los|las|) ${ALL}`,
      '(los|) productos de inversión',
      '(el|del|al|todo el) (sector|segmento)',
      'sector (cripto|de las criptomonedas|de activos digitales)',
      'mercado de (fondos|etp) cripto',
    ],
    series: [
      '(etf|etfs|fondos cotizados) (al contado|spot|) (de|del|sobre|en|) @coin (al contado|spot|)',
      '(etf|etfs|fondos cotizados) (al contado|spot|) (de|en|) (estados unidos|ee. uu.|ee.uu.|eeuu|estadounidenses|americanos|norteamericanos)',
      '(etf|etfs|fondos cotizados) (al contado|spot) (estadounidenses|de ee. uu.|de ee.uu.|de estados unidos|)',
      '(nuevos|nueve nuevos|recién lanzados|once|nueve|#) (etf|etfs) (al contado|spot|) (de bitcoin|de ethereum|)',
      '(etf|etfs) (de|sobre) (bitcoin|ethereum) y (bitcoin|ethereum)',
      'bitcoin (al contado|spot)',
    ],
    issuer: [
      '(un|una|) (solo|sola|único|única|) @issuer (canadiense|estadounidense|europeo|europea|suizo|suiza|alemán|alemana|)',
      '(emisores|proveedores|gestoras)',
    ],
    market: ['(mercado|mercados) (cripto|de criptomonedas|de las criptomonedas|de criptoactivos|de activos digitales)'],
    elsewhere: [
      ...(SPANISH_REGIONS.elsewhere ?? []),
      '(stablecoin|stablecoins|ballenas|minería|mineros|wall street|fed|reserva federal|capital riesgo|hackeo*|nasdaq|s&p)',
      '(fondos|etf|etfs) (de|del) (oro|renta variable|bonos|acciones|cobertura|capital riesgo|plata|materias primas|renta fija)',
      '(empresas|compañías|firmas|exchange|exchanges|casas de cambio|tesorerías|tenedores|mineros|hackers|startups) (de|del|) (criptomonedas|criptoactivos|bitcoin|activos digitales|cripto|)',
      'capitalización (cripto|de criptomonedas|de las criptomonedas|de criptoactivos|de activos digitales)',
      '(futuros|derivados|opciones) (de|sobre) (bitcoin|ethereum|criptomonedas)',
      '(la|esta|dicha|esa) (misma|) (moneda|criptodivisa)',
      'una (avalancha|cascada) de',
    ],
  },
  senses: { ...SPANISH_FLOWS, ...SPANISH_MEASURES, ...SPANISH_JOINTS, ...SPANISH_WINDOWS, ...CAUTIONS.es },
  claims: SPANISH_CLAIMS,
};
