import type { Lexicon } from './lexicon.ts';

/** Portuguese words of what is measured instead of a flow, and of how sure an amount is. */
export const PORTUGUESE_MEASURES: Lexicon['senses'] = {
  holding: [
    '(patrimônio*|património*|ativos totais|ativos líquidos|ativos geridos|possui|possuem|detém|detêm|posse|reservas|reserva)',
    '(tesouraria|tesourarias|capitalização|valor de mercado|avaliad*|administra|administram|gere|gerem|dívida|colateral|em carteira)',
    'participação',
    'ativos (totais|líquidos|) sob (gestão|administração)',
    'sob (gestão|administração|custódia)',
    'posições (abertas|compradas)',
  ],
  price: [
    '(preço|preços|cotado|cotada|cotação|cotações|máxima histórica|suporte|suportes|resistência|resistências|vale|valia|taxa|taxas)',
    'alvo',
    'negociad* (a|em|por|perto de|na casa dos|acima|abaixo)',
    '(barreira|patamar|nível|níveis|marca|faixa|zona) (de|dos|psicológica|)',
    '(caiu|cai|cair|recuou|despencou) (abaixo|para baixo) (de|dos)',
    '(superou|supera|rompeu|recuperou|reconquistou|ultrapassou) (os|o nível|o patamar|a marca|a barreira)',
    'por (moeda|unidade|token|bitcoin)',
  ],
  volume: [
    '(volume|volumes|negociação|negociações|contratos em aberto|receita|receitas|lucro|lucros|faturamento|comissões|futuros|opções)',
    '(liquidações|liquidação|liquidados|liquidadas|pib|ipca|rodada|participação de mercado|prejuízo|prejuízos|derivativos)',
    'transações',
    'perdas (realizadas|não realizadas)',
  ],
  supposed: [
    '(caso|poderia|poderiam|poderá|poderão|deve|devem|deverá|deverão|espera|esperam|esperava|esperado|esperados|prevê|preveem)',
    '(previsto|prevista|previsão|projet*|projeção|projeções|estariam|seria|seriam|teria|teriam|a menos que|a não ser que|potencial)',
    '(potenciais|hipótes*|hipotétic*|meta de|rumor*|talvez)',
    'se (houver|o|a|os|as)',
  ],
  approx: [
    '(cerca de|quase|aproximadamente|aprox|por volta de|em torno de|perto de|uns|umas|praticamente|à volta de|rondam|ronda|beirando)',
    '(equivalente a|o equivalente a|estimad* em|~)',
    'próximo (a|de)',
    'próximos (a|de)',
    '(pouco|um pouco) (mais|menos) de',
    'na casa (de|dos)',
  ],
  approx_after: ['(aproximadamente|mais ou menos|aprox)'],
  bound: [
    '(superior* a|inferior* a|pelo menos|ao menos|no mínimo|no máximo|até|não mais de|super*|exced*|ultrapass*|entre|bem mais de)',
    '(de # a|entre # e|# a)',
    'mais (de|do que)',
    'menos (de|do que)',
    'acima (de|dos)',
    'abaixo (de|dos)',
  ],
  bound_after: ['(ou mais|ou menos|no mínimo|no máximo)'],
  share_of: ['fatia (de|do|da|dos|das)', 'parcela (de|do|da|dos|das)', 'participação (de|do|da)'],
};
