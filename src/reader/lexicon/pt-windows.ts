import type { Lexicon } from './lexicon.ts';

/** What stands behind 'the largest'. */
export const PORTUGUESE_SINCE =
  '(desde|desde @month|desde @month de #|do ano|deste ano|de #year|da história|de sua história|da sua história|da série|de todos os tempos|em @count semanas|em @count meses|em @count anos|já registrada|já registrado|já registada|já vista|até hoje|até agora)';

/** Portuguese words of time. */
export const PORTUGUESE_WINDOWS: Lexicon['senses'] = {
  week: [
    '(semana|uma única semana|sete dias|7 dias|só na última|na última|a última|de # a # de @month)',
    '(semana a semana|no fechamento da semana|numa semana|numa só semana)',
    `@largest semana ${PORTUGUESE_SINCE}`,
    '(esta|nesta|última|na última|da última|passada) semana',
    '(a|na|da|) semana (passada|última|anterior ao relatório|recente|mais recente)',
    'últimos (sete|7) dias',
    '(a|na|da|) semana (até|encerrada em|encerrada no dia|terminada em|terminada a|finalizada em|que terminou em|que terminou no dia|que se encerrou em|de) (@weekday|) # (de @month|) (de #|)',
    '(pela|sua|a) @ordinal semana (consecutiva|seguida|)',
    '@ordinal semana (consecutiva|seguida|) (de|com|)',
    'entre (os dias|) # e # de @month',
  ],
  other_window: [
    '(desde|acumulad*|acumula|acumulam|acumulando|este ano|neste ano|no ano|do ano|o ano|ano|anos|anual|anuais|anualizad*|mensal)',
    '(mensais|este mês|neste mês|no mês|do mês|mês|meses|trimestre|trimestres|trimestral|trimestrais|semestre|diário|diários|diária)',
    '(diárias|diariamente|por dia|em um dia|num dia|num só dia|em um único dia|dia|dias|sessão|sessões|pregão|pregões|@weekday)',
    '(média|em média|até agora|até o momento|até à data|semanas|sequência|série|hora|horas|24h|# h|próxima semana|próximos|próximas)',
    '(hoje|ontem|período|quinzena|duas semanas|de sempre|já soma|já somam|soma|chega à @ordinal semana)',
    'desde (o início|o começo|o lançamento|a criação|janeiro|@month|que|então) (do ano|de #|do mês|)',
    '(no|do) acumulado (do ano|do mês|de #|)',
    '(na|nesta|da|só na|só no|no|de) @weekday',
    '@count (semanas|dias|meses|anos|sessões|pregões) (seguid*|consecutiv*|)',
    '(elev*|lev*|deix*|coloc*|empurr*) (o|a|os|as) (total|acumulado|saldo|resultado|captação|resgates|saídas|entradas)',
    '(em|durante|no mês de|ao longo de) @month (de #|)',
    '(no|do|ao longo do) (primeiro|segundo|terceiro|quarto|último) (trimestre|semestre)',
    '(em|durante) #year',
    'ao longo do (ano|mês|período)',
    '(no início|no começo|no fim|no final|em meados) de @month',
    '(aument*|cresc*|caíram|caiu|reduz*|subiu|subiram|recu*|avanç*|diminu*|encolh*) em',
  ],
  dated: ['(em|no dia|de|a|do dia|até) (@weekday|) # de @month'],
  earlier: [
    '(uma semana antes|na anterior|a anterior|sete dias anteriores|semanas anteriores|penúltima semana|anteriormente)',
    '(a|na|da|uma|) semana (anterior|precedente|retrasada|prévia|antes)',
    'há (uma|duas|três|@count) (semana|semanas)',
    '(sete|7) dias antes',
    '@count semanas (antes|atrás|anteriores)',
    '(o|) relatório anterior',
  ],
  record: [
    '(recorde|recordes|primeira vez desde|histórico|histórica|históricas|sem precedentes|inédit*|consecutiv*|nunca se)',
    `@largest _1 ${PORTUGUESE_SINCE}`,
    'não (visto|vista|vistos|vistas) desde',
    'pela primeira vez (desde|em|)',
    '(da|de sua|da sua|de toda a) história',
    '@ordinal (maior|melhor|pior)',
    '(fim à|fim a|interromp*|quebr*|encerr*) _2 (sequência|série) (de|) (@nounflow|)',
  ],
  weekly: ['(semanal|semanais|semanalmente)', `(semanal|semanais) ${PORTUGUESE_SINCE}`],
  same: ['(no|durante o|nesse|neste) mesmo (período|intervalo)'],
  still: ['(tem|têm)'],
};
