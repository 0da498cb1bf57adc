import type { Lexicon } from './lexicon.ts';

/** What stands behind 'the largest'. */
export const SPANISH_SINCE =
  '(desde|desde @month|desde @month de #|desde el @month|del año|de este año|de #year|de la historia|de su historia|de toda su historia|de la serie|de su serie|de siempre|en @count semanas|en @count meses|en @count años|jamás registrada|jamás registrado|registrada|hasta la fecha)';

/** Spanish words of time. */
export const SPANISH_WINDOWS: Lexicon['senses'] = {
  week: [
    '(semana|una sola semana|siete días|7 días|un período de siete días|semana # a #)',
    '(el cierre de la semana|semana a semana)',
    `@largest semana ${SPANISH_SINCE}`,
    '(esta|(la|) última|(la|) pasada|(la|) presente) semana',
    '(la|) semana (pasada|última|reciente|más reciente)',
    'la última (semana|)',
    'últimos (siete|7) días',
    '(la|) semana (al|hasta el|del|que (terminó|finalizó|concluyó|cerró|acabó) el|finalizada el|terminada el|cerrada el|concluida el|comprendida entre el) (@weekday|) (#|) (de @month|) (de #|)',
    '(por|su|la) @ordinal semana (consecutiva|seguida|)',
    '@ordinal semana (consecutiva|seguida|negativa|positiva|) (de|con|)',
    '(del|entre el) # (al|y el|y) # de @month',
    '(del|entre el) # de @month (al|y el) # de @month',
  ],
  lifts: [
    '(eleva|elevó|elevan|elevaron|elevando|lleva|llevó|llevando|sitúa|situó|situando|deja|dejando|dejó|sube) _2 (total|saldo|acumulado|cómputo|cifra|reembolsos|entradas|salidas|retiros)',
  ],
  other_window: [
    '(en el año|este año|el año|del año|año|años|ejercicio|mensual|mensuales|este mes|el mes|del mes|un mes|mes|meses|trimestre)',
    '(trimestres|trimestral*|semestre|anual|anuales|anualizad*|diario|diarios|diaria|diarias|diariamente|al día|un día|ese día)',
    '(el día|un solo día|día|días|jornada|jornadas|sesión|sesiones|@weekday|media|promedio|de media|en promedio|acumulad*|acumula)',
    '(acumulan|acumulando|el acumulado|hasta la fecha|a la fecha|históric* acumulado|semanas|racha|rachas|serie|hora|horas|24h|# h)',
    '(la próxima semana|próximos|próximas|a mediados de|hoy|ayer|vida|periodo|período|jamás|dos semanas|quincena|bimestre)',
    'en lo que va (de|del) (año|mes|ejercicio|trimestre|#)',
    'desde (principios|comienzos|inicios|comienzo|inicio|el inicio|el comienzo|finales|mediados|primeros) (de|del) (año|mes|ejercicio|@month|#)',
    'desde (hace|que|su|entonces|octubre de|@month)',
    'desde su (lanzamiento|creación|inicio|debut)',
    '(el|este|del|solo el|sólo el) @weekday',
    '@count (semanas|días|meses|años|sesiones|jornadas) (seguid*|consecutiv*|)',
    '(en|durante|de|para) @month (de #|)',
    '(en|durante) (todo|) (el|) (# |primer|segundo|tercer|cuarto) (trimestre|semestre|)',
    '(en|durante|todo) #year',
    'a lo largo (de|del) (mes|año|periodo|período)',
    '(a principios|a comienzos|a finales|a mediados) de @month',
    '(aument*|crec*|creci*|baj*|disminuy*|cay*|reduj*|subi*) en',
  ],
  dated: ['(el|al|a|del|este) (@weekday|) # de @month'],
  earlier: [
    '(semana de antes|una semana antes|la anterior|la previa|penúltima semana|el periodo anterior|el período anterior)',
    'registro anterior',
    '(la|una|) semana (anterior|previa|precedente|antes|antepasada)',
    '(la|) anterior semana',
    '(la|) previa semana',
    'hace (una|dos|tres|@count|pocas) (semana|semanas)',
    '(siete|7) días antes',
    '@count semanas (anteriores|previas|antes|atrás)',
    '(el|) (informe|reporte) (anterior|previo)',
    'semanas (anteriores|previas)',
  ],
  record: [
    '(récord|récords|primera vez desde|máximo histórico de|histórico|histórica|históricas|sin precedentes|consecutiv*)',
    'desde (noviembre|@month) no se',
    'no (visto|vista|vistas|vistos) desde',
    'por primera vez (desde|en)',
    `@largest _1 ${SPANISH_SINCE}`,
    'de (la|su|toda la) (historia|serie)',
    '@ordinal (mayor|mejor|peor)',
    '(mayor|mejor|peor|menor) (registro|dato) (semanal|) (del año|de #|de la historia|de su historia|de la serie|en @count meses|)',
    'en @count (semanas|meses|años)',
    '(fin a|rompe*|rompi*|cort*|acab*) _2 (racha|serie) (de|) (@nounflow|)',
  ],
  weekly: ['(semanal|semanales|semanalmente)', `(semanal|semanales) ${SPANISH_SINCE}`],
  same: ['(en|durante) (el|ese|este) mismo (periodo|período|lapso|tiempo)'],
  still: ['(ha|han|ha sido|han sido|ha tenido|han tenido)'],
};
