import { CAUTIONS } from './cautions.ts';
import type { Lexicon } from './lexicon.ts';
import { PORTUGUESE_CLAIMS } from './pt-claims.ts';
import { PORTUGUESE_FLOWS } from './pt-flows.ts';
import { PORTUGUESE_JOINTS } from './pt-joints.ts';
import { PORTUGUESE_MEASURES } from './pt-measures.ts';
import { PORTUGUESE_WINDOWS } from './pt-windows.ts';
import { PORTUGUESE_REGIONS } from './regions-pt.ts';

const BITCOIN = '(bitcoin|btc)';
const ETHER = '(ethereum|ether|éter|eth)';
const JOIN = '(de|do|da|em|no|na|sobre|contra|contra o|a|ao|)';
const ALL =
  '(ativos digitais|ativos cripto|moedas digitais|moedas virtuais|ativos virtuais|activos digitais|cripto ativos|@coins)';

/** Portuguese, of Brazil and of Portugal: a billion is 'bilhão' there and 'mil milhões' here. */
export const pt: Lexicon = {
  language: 'pt',
  sign: {
    words:
      'o os do da dos das em na no e uma com que semana milhões bilhões bilhão segundo pela foram saídas mi bi'.split(
        ' ',
      ),
  },
  decimal: ',',
  units: {
    ...{
      trilhão: 1e12,
      trilhões: 1e12,
      trilhoes: 1e12,
      tri: 1e12,
      bilião: 1e12,
      biliões: 1e12,
      'mil milhões': 1e9,
      bilhão: 1e9,
      bilhões: 1e9,
      bilhao: 1e9,
      bilhoes: 1e9,
      bi: 1e9,
    },
    ...{ milhão: 1e6, milhões: 1e6, milhao: 1e6, milhoes: 1e6, mi: 1e6, m: 1e6, mil: 1e3, k: 1e3 },
  },
  dollars: [
    ...'dólares, dólar, dolares, de dólares, de dolares, dólares americanos, de dólares americanos'.split(', '),
    ...'dólares norte americanos, de dólares norte americanos, usd, de usd, us$, de us$, $, usdt'.split(', '),
  ],
  otherCurrencies: [
    ...'reais, de reais, brl, euros, de euros, euro, eur, €, ienes, de ienes, libras, de libras'.split(', '),
    ...'francos, de francos, iuanes, de iuanes, yuans, de yuans, wons, de wons, pesos, de pesos'.split(', '),
  ],
  counted: [
    ...'bitcoins, de bitcoins, de bitcoin, btc, de btc, eth, de eth, sol, xrp, tokens, de tokens'.split(', '),
    ...'moedas, de moedas, unidades, ações, de ações, usuários, de usuários, investidores'.split(', '),
    ...'de investidores, pessoas, de pessoas, endereços, vezes, semanas, dias, meses, anos'.split(', '),
  ],
  months: [
    ...[
      ['janeiro', 'jan'],
      ['fevereiro', 'fev'],
      ['março', 'mar'],
      ['abril', 'abr'],
      ['maio', 'mai'],
      ['junho', 'jun'],
    ],
    ...[
      ['julho', 'jul'],
      ['agosto', 'ago'],
      ['setembro', 'set'],
      ['outubro', 'out'],
      ['novembro', 'nov'],
      ['dezembro', 'dez'],
    ],
  ],
  classes: {
    ins: [
      ...'entrada entradas aporte aportes captação captações influxo influxos ingresso ingressos subscrição'.split(' '),
      ...'subscrições injeção injeções compras depósitos inflows alocações'.split(' '),
    ],
    outs: [
      ...'saída saídas resgate resgates retirada retiradas saque saques fuga fugas sangria desinvestimento'.split(' '),
      ...'desinvestimentos êxodo debandada evasão levantamentos reembolsos reembolso hemorragia drenagem'.split(' '),
      ...'outflows efluxo efluxos'.split(' '),
    ],
    nounflow: ['entradas', 'saídas', 'resgates', 'retiradas', 'aportes', 'fluxos', 'saques', 'captações', 'perdas'],
    largest: 'maior maiores menor menores melhor melhores pior piores mais primeira primeiro nível'.split(' '),
    weekday: ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'],
    count: 'duas dois três quatro cinco seis sete oito nove dez onze doze várias vários últimas últimos poucas'.split(
      ' ',
    ),
    ordinal: 'segunda terceira terceiro quarta quinta sexta sétima oitava nona décima segundo quarto quinto'.split(' '),
    coins: 'criptomoedas criptomoeda criptoativos criptoativo criptoactivos cripto criptos crypto'.split(' '),
    product: 'produtos produto fundos fundo veículos instrumentos etp etps etf etfs fluxos investimentos'.split(' '),
    fund: 'produtos produto fundos posições veículos etp etps instrumentos apostas investimentos'.split(' '),
    short: [
      ...'short vendido vendidos vendida vendidas baixista baixistas inverso inversos pessimistas curto curtos'.split(
        ' ',
      ),
      ...'curta curtas'.split(' '),
    ],
    state: [
      ...'governo economia inflação tesouro fed congresso senado eleições eleição presidente presidência'.split(' '),
      ...'tarifas dívida regulador reguladores regulação juros emprego bolsa bolsas ações política bancos'.split(' '),
      ...'empresas justiça sec'.split(' '),
    ],
    issuer: ['emissor', 'emissora', 'gestora', 'gestor', 'provedor', 'provedora'],
  },
  subjects: {
    ...PORTUGUESE_REGIONS,
    'asset ETH': ['éter'],
    'asset SHORT_BTC': [
      '@fund @short',
      `@fund @short ${JOIN} ${BITCOIN} (short|)`,
      `@fund ${JOIN} ${BITCOIN} @short`,
      `${BITCOIN} @short`,
      `@short ${JOIN} ${BITCOIN}`,
      '(@fund|os|) (que apostam|apostando|para apostar) (contra|contra o|na queda do|na baixa do|na queda de|contra a) (bitcoin|btc)',
      'apostas (contra|na queda do|na baixa do) (o|) (bitcoin|btc)',
      'produtos vendidos em bitcoin ( short )',
    ],
    'asset SHORT_ETH': [`@fund @short ${JOIN} ${ETHER}`, `${ETHER} @short`, `@short ${JOIN} ${ETHER}`],
    'asset MULTI': [
      '(produtos|fundos|etp|etps|veículos|cestas|) (multiativos|multiativo|multi ativos|multi ativo|multiactivos|multicripto|multimoedas|multi asset|diversificados|mistos)',
      'cestas (de|) (criptomoedas|ativos|criptoativos)',
    ],
    'asset BLOCKCHAIN_EQUITIES': [
      'ações (de|do|ligadas a|ligadas ao|relacionadas a|de empresas de|de empresas|) (blockchain|setor de blockchain)',
    ],
    'asset OTHER': ['(outros|outras|demais) (ativos|altcoins|criptomoedas|tokens|moedas|criptoativos)', 'o restante'],
    'group ALTCOINS': [
      '(altcoins|altcoin|criptomoedas alternativas)',
      '(algumas|várias|diversas|certas) (altcoins|criptomoedas)',
    ],
    total: [
      ALL,
      '(classe de ativos|a indústria|criptofundos|fundos globais de cripto)',
      `@product (de investimento|de investimentos|negociados em bolsa|) (em|de|com|do|ligados a|atrelados a|lastreados em|baseados em|) ${ALL}`,
      '(os|) produtos de investimento',
      '(o|do|no|ao|todo o) setor',
      '(o|do|no) sector',
    ],
    series: [
      '(etf|etfs|fundos) (à vista|spot) (de|do|em|) (bitcoin|ethereum|ether|solana|xrp|) (dos eua|nos eua|americanos|norte americanos|dos estados unidos|)',
      '(etf|etfs) (de|do|em|) @coin (à vista|spot|) (dos eua|nos eua|americanos|norte americanos|dos estados unidos|)',
      '(etf|etfs) (dos eua|nos eua|americanos|norte americanos|dos estados unidos)',
      '(novos|nove novos|nove|onze|#) (etf|etfs) (à vista|spot|) (de bitcoin|)',
    ],
    issuer: [
      '(um|uma|) (só|único|única|) @issuer (canadense|canadiana|americana|norte americana|europeia|suíça|alemã|brasileira|)',
      '(emissores|provedores|gestoras)',
    ],
    market: ['(mercado|mercados) (de|das|do|) (cripto|criptomoedas|criptoativos|ativos digitais)'],
    elsewhere: [
      ...(PORTUGUESE_REGIONS.elsewhere ?? []),
      '(stablecoin|stablecoins|baleias|mineração|mineradores|wall street|fed|federal reserve|hack*|nasdaq|s&p|venture capital)',
      '(fundos|etf|etfs) (de|em) (ouro|ações|renda fixa|renda variável|títulos|hedge|venture capital|commodities|prata)',
      '(empresas|companhias|corretoras|exchange|exchanges|tesourarias|detentores|mineradores|startups|hackers) (de|em|) (criptomoedas|cripto|criptoativos|bitcoin|ativos digitais)',
      'capitalização (de|das|do|) (cripto|criptomoedas|criptoativos|ativos digitais)',
      '(futuros|derivativos|opções) (de|do) (bitcoin|ethereum|ether)',
      '(a|da|na) mesma (moeda|criptomoeda)',
    ],
  },
  senses: { ...PORTUGUESE_FLOWS, ...PORTUGUESE_MEASURES, ...PORTUGUESE_JOINTS, ...PORTUGUESE_WINDOWS, ...CAUTIONS.pt },
  claims: PORTUGUESE_CLAIMS,
};
