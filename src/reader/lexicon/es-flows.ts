import { SPANISH_SINCE } from './es-windows.ts';
import type { Lexicon } from './lexicon.ts';

const KIND =
  '(neta|netas|neto|netos|récord|de capital|de capitales|de fondos|de dinero|de efectivo|de inversores|netas de capital|masivas|masiva|)';

/** Spanish words of movement. */
export const SPANISH_FLOWS: Lexicon['senses'] = {
  in: [
    '(inversión neta|inversiones netas|demanda neta|salidas negativas)',
    `@ins ${KIND}`,
    '(flujo|flujos) (neto|netos|de capital|semanales|) (positivo|positivos|de entrada|entrantes)',
    '(flujo|flujos) de entrada (neto|netos)',
    '(saldo|balance|resultado) (neto|semanal|) (positivo|favorable)',
    '(dinero|capital|fondos) (nuevo|fresco|frescos|nuevos)',
    'en (terreno|territorio) positivo',
    'en (verde|positivo)',
    `@largest @ins (neta|netas|de capital|de fondos|) ${SPANISH_SINCE}`,
    `@ins (neta|netas|) @largest _1 ${SPANISH_SINCE}`,
    `@ins _1 (suman|sumaron|sumó|totalizan|totalizaron|totalizó)`,
  ],
  out: [
    '(una pérdida de|ventas netas|signo negativo)',
    `@outs ${KIND}`,
    '(flujo|flujos) (neto|netos|de capital|semanales|) (negativo|negativos|de salida|salientes)',
    '(flujo|flujos) de salida (neto|netos)',
    '(saldo|balance|resultado) (neto|semanal|) (negativo|desfavorable)',
    '(pérdida|pérdidas) (netas|neta|de capital|de fondos)',
    'en (terreno|territorio) negativo',
    'en (números rojos|rojo|negativo)',
    'entradas (netas|) negativas',
    `@largest @outs (neta|netas|de capital|de fondos|) ${SPANISH_SINCE}`,
    `@outs (neta|netas|) @largest _1 ${SPANISH_SINCE}`,
    `@outs _1 (suman|sumaron|sumó|totalizan|totalizaron|totalizó)`,
  ],
  gain: [
    '(atrae*|atraj*|atraí*|atray*|capt*|recib*|recaud*|ingresó|ingresaron|ingresa|ingresan|ingresado|ingresando|ingresar|entró)',
    '(entraron|entran|entrado|entrando|entraban|afluy*|afluido|invirtieron|invirtió|invertido|invertidos|invierten|invirtiendo)',
    '(inyect*|ganó|ganaron|ganado|ganan|gana|ganaba|ganando|absorb*|compró|compraron|compran|comprado|comprando|deposit*|destinaron)',
    '(destinó|metieron|metió|metido|colocaron|colocó|añadieron|añadió|agregaron|agregó|canaliz*|asignaron|volcaron|cosech*|embols*)',
    '(amasó|amasaron|reunió|reunieron|sumó|apostaron|apuntó a su favor|se anotó|se anotaron|se adjudicó|se hizo con|se hicieron con)',
    '(sumaron posiciones|acogi*|registró ingresos|regresaron a|regresó a)',
    '(fluyó|fluyeron|fluyen|fluido) (a|al|hacia|hasta)',
    'aportaron (los|las|) (inversores|inversionistas)',
    'se (llevó|llevaron|lleva|llevan)',
    '(fue|fueron|han ido|ha ido|iban|va|van|yendo) (a|al|a parar a|para|hacia|destinados a|dirigidos a)',
    '(fue|fueron) a parar',
    'se (dirigió|dirigieron|dirigen|destinaron|destinó|canalizaron)',
    'llegaron (a|al)',
    'llegó (a|al)',
    'se (decantaron|volcaron|refugiaron)',
    'recuperó (entradas|)',
  ],
  lose: [
    '(perdi*|pierde|pierden|perder|perdía|perdían|salió|salieron|sale|salen|salido|saliendo|salían|salir|retir*|cedió|cedieron|cede)',
    '(ceden|cedido|cediendo|abandon*|sacó|sacaron|sacado|sacan|sacando|rescat*|reembols*|vendió|vendieron|vende|venden|vendido)',
    '(vendiendo|se desprendi*|huy*|huido|fugó|fugaron|fugado|dren*|desangr*|restó|restaron|resta|restan|desinvirt*|desinvert*)',
    '(deshicieron|deshizo|extrajeron|extrajo|extraídos|extraído|costaron|costado|costó|borraron|lastraron|evacu*|escap*|soltaron)',
    '(se despidi*|vaci*|se descapitaliz*|echaron el cierre)',
    'se (dejó|dejaron|deja|dejan)',
    'se (fue|fueron|va|van|marchó|marcharon|esfumaron|esfumó)',
    'se (ha|han|habían) (ido|marchado)',
    'se (deshizo|deshicieron)',
    '(fluyó|fluyeron|fluyen|fluido) fuera',
    '(dejó|dejaron|dejan) (escapar|salir)',
    '(vio|vieron|ve|ven|viendo) (salir|marcharse|irse|escapar)',
  ],
  either: [
    '(flujo|flujos|movió|movieron|moviliz*|traspas*|recuper*|ventas|suman|sumaron|suma|sumando|sumar|totaliz*|variación|variaciones)',
    'se evapor*',
  ],
  not: [
    '(no|sin|ni|nunca|tampoco|apenas|ningún|ninguna|jamás) _2 (entrada|entradas|salida|salidas|retiros|retiradas|reembolsos|ingresos|flujos|aportes)',
    '(no|tampoco|apenas) (se|) (hubo|registr*|capt*|recib*|atrajo|atrajeron|perdi*)',
    '(entradas ni salidas|salidas ni entradas|entradas o salidas|salidas o entradas|entradas y salidas|salidas y entradas)',
  ],
};
