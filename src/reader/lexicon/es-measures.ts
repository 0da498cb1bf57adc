import type { Lexicon } from './lexicon.ts';

/** Spanish words of what is measured instead of a flow, and of how sure an amount is. */
export const SPANISH_MEASURES: Lexicon['senses'] = {
  holding: [
    '(patrimonio*|activos totales|activos netos|posee|poseen|poseía|tenencia|tenencias|reserva|reservas|tesorería|tesorerías)',
    '(capitalización|valor de mercado|valorad*|valoración|gestiona|gestionan|administra|administran|custodia*|deuda|colateral)',
    'en cartera',
    'activos (totales|netos|) (bajo|en) (gestión|administración)',
    '(bajo|en) (gestión|administración|custodia)',
    '(activos|patrimonio|volumen) (gestionado|gestionados|administrados|administrado)',
    'posiciones (abiertas|largas)',
  ],
  price: [
    '(precio|precios|cotiz*|cotización|máximo histórico|máximos históricos|soporte|soportes|resistencia|resistencias|vale|valía)',
    '(tasa|tasas|precio objetivo|a la baja hasta)',
    'se (negocia|negocian|negociaba|cambia|paga) (a|en|por|cerca de|alrededor de)',
    '(barrera|cota|nivel|niveles|umbral|marca|zona) (de|en|psicológica|)',
    '(cayó|caer|cae|baja|bajó|retrocedió|se desplomó|descendió) (por debajo|debajo) de',
    '(superó|supera|superar|subió|rompió|recuperó|reconquistó) (los|el nivel|la barrera|la cota)',
    'por (moneda|unidad|token|bitcoin|btc)',
  ],
  volume: [
    '(volumen|volúmenes|negociación|contratación|interés abierto|ingresos por|beneficio|beneficios|ganancia|ganancias|facturación)',
    '(comisiones|futuros|opciones|liquidaciones|liquidación|liquidado|liquidados|liquidadas|pib|ipc|ronda de financiación)',
    '(cuota de mercado|actividad de trading|operaciones)',
    'pérdidas (realizadas|no realizadas)',
  ],
  supposed: [
    '(si|podría|podrían|podrá|podrán|puede que|espera|esperan|esperaba|esperaban|se prevé|prevé|prevén|previsto|prevista|pronostic*)',
    '(pronóstico*|proyect*|proyección|debería|deberían|sería|serían|habría|habrían|a menos que|salvo que|en caso de|potencial)',
    '(potenciales|hipot*|supuest*|predic*|objetivo de|apunta a que|ojalá|rumor*)',
  ],
  approx: [
    '(cerca de|casi|alrededor de|unos|unas|aproximadamente|aprox|en torno a|próxim* a|cercan* a|prácticamente|rondando|ronda*)',
    '(rozando|roz*|hasta unos|nada menos que|estimad* en|~)',
    '(poco|algo|apenas) (más|menos) de',
  ],
  approx_after: ['(aproximadamente|más o menos|aprox)'],
  bound: [
    '(más de|menos de|superior* a|inferior* a|por encima de|por debajo de|al menos|como mínimo|como máximo|hasta|no más de|super*)',
    '(excedi*|exced*|sobrepas*|entre|bastante más de|muy por encima de|de # a|entre # y|# a|mayor* a|menor* a)',
  ],
  bound_after: ['(o más|o menos|como mínimo|como máximo)'],
  share_of: ['cuota (de|del|)', 'porcentaje (de|del)', 'proporción (de|del)'],
};
