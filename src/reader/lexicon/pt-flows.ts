import type { Lexicon } from './lexicon.ts';
import { PORTUGUESE_SINCE } from './pt-windows.ts';

const KIND =
  '(líquida|líquidas|líquido|líquidos|recorde|recordes|de capital|de capitais|de recursos|de fundos|de dinheiro|líquidas de capital|líquidos de capital|maciças|massivos|)';

/** Portuguese words of movement. */
export const PORTUGUESE_FLOWS: Lexicon['senses'] = {
  in: [
    '(novos recursos|investimentos líquidos|investimento líquido|em terreno positivo|resgates negativos)',
    `@ins ${KIND}`,
    `@largest @ins (líquida|líquidas|líquido|líquidos|de capital|) ${PORTUGUESE_SINCE}`,
    `@ins (líquida|líquidas|) @largest _2 ${PORTUGUESE_SINCE}`,
    '(fluxo|fluxos) (líquido|líquidos|de capital|) (positivo|positivos|de entrada)',
    '(saldo|resultado|balanço) (líquido|semanal|) (positivo|favorável)',
    '(dinheiro|capital) novo',
    'novos (aportes|investimentos)',
    'no (azul|verde|positivo)',
    '@ins _1 (somam|somaram|totalizam|totalizaram)',
  ],
  out: [
    '(perda líquida|perdas líquidas|uma perda de|vendas líquidas|em terreno negativo)',
    `@outs ${KIND}`,
    `@largest @outs (líquida|líquidas|líquido|líquidos|de capital|) ${PORTUGUESE_SINCE}`,
    `@outs (líquida|líquidas|) @largest _2 ${PORTUGUESE_SINCE}`,
    '(fluxo|fluxos) (líquido|líquidos|de capital|) (negativo|negativos|de saída)',
    '(saldo|resultado|balanço) (líquido|semanal|) (negativo|desfavorável)',
    'no (vermelho|negativo)',
    'entradas (líquidas|) negativas',
    'captação (líquida|) negativa',
    '@outs _1 (somam|somaram|totalizam|totalizaram)',
  ],
  gain: [
    '(captou|captaram|captam|capta|captado|captados|captando|captar|captada|atraiu|atraíram|atrai|atraem|atraído|atraídos|atraindo)',
    '(atrair|atraía|receb*|aport*|absorv*|arrecad*|entrou|entraram|entram|entrado|entrando|entravam|investiu|investiram|investido)',
    '(investidos|investem|investindo|injet*|comprou|compraram|comprado|compram|comprando|ganhou|ganharam|ganham|ganha|ganho)',
    '(ganhando|ganhava|levou|levaram|deposit*|coloc*|aplicaram|aplicou|aplicados|destinaram|destinou|canaliz*|ingress*|afluí*|aflu*)',
    '(amealh*|embols*|abocanh*|foram parar|adicion*|acrescent*|somou|reun*|angari*|captaç*|migraram para|migrou para|voltou para)',
    '(voltaram para|apostaram|conquist*|alocaram|alocou|registou entradas)',
    '(fluiu|fluíram|fluem) (para|em)',
    '(foi|foram|vai|vão|indo) (para|parar|parar em|destinados a|direcionados a|alocados em)',
    '(viu|viram|vê|veem) (entrar|chegar)',
  ],
  lose: [
    '(perdeu|perderam|perde|perdem|perdido|perdendo|perdia|perdiam|perder|saiu|saíram|sai|saem|saindo|sair|saído|saía|saíam|sacou)',
    '(sacaram|sacado|sacados|sacam|sacar|resgat*|retir*|deixou|deixaram|deixam|abandon*|vendeu|venderam|vendem|vende|vendido)',
    '(vendendo|vendia|fugiu|fugiram|foge|fogem|fugindo|desinvest*|sangrou|sangraram|sangram|cedeu|cederam|cede|cedem|evad*|escap*)',
    '(dren*|se desfizeram|desfizeram|desfez|custaram|custou|extraí*|esvazi*|liquidaram posições|partiram|despej*)',
    '(abriram mão|se retiraram|apag*|devolv*)',
    '(ir|irem|indo|foi|foram|vai|vão) embora',
    '(viu|viram|vê|veem|vendo) (sair|irem|escapar|fugir)',
    '(fluiu|fluíram) para fora',
  ],
  either: [
    'levant*',
    '(fluxo|fluxos|moviment*|transferi*|vendas|somaram|somam|somando|totaliz*|variação|recuper*|evapor*)',
  ],
  not: [
    '(não|sem|nem|nunca|tampouco|nenhum|nenhuma|jamais) _2 (entrada|entradas|saída|saídas|resgate|resgates|retiradas|fluxos|aportes)',
    '(não|nem) (houve|registr*|capt*|receb*|atra*|perd*)',
    '(entradas nem saídas|saídas nem entradas|entradas ou saídas|saídas ou entradas|entradas e saídas|saídas e entradas)',
  ],
};
