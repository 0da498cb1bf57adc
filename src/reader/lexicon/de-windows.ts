import type { Lexicon } from './lexicon.ts';

/** What stands behind 'the largest'. */
export const GERMAN_SINCE =
  '(seit|seit @month|seit @month #|seit dem|seit beginn|seit anfang|des jahres|dieses jahres|in diesem jahr|des jahres #year|der geschichte|seiner geschichte|ihrer geschichte|aller zeiten|überhaupt|seit @count wochen|seit @count monaten|seit @count jahren|bisher|jemals)';

/** German words of time. */
export const GERMAN_WINDOWS: Lexicon['senses'] = {
  week: [
    '(woche|wochenbilanz|wochenzahlen|wochenschluss|wochensicht)',
    '(auf wochensicht|sieben tage|sieben tagen|7 tage|7 tagen|berichtswoche|handelswoche|kalenderwoche|verlustwoche|wochenbericht)',
    '(vergangenen sieben tage|wochenabflüsse|woche für woche|wochenfluss|wochenwert|wochenergebnis)',
    `@largest @weekword ${GERMAN_SINCE}`,
    '(der|die|diese|dieser|vergangene|vergangenen|vergangener|letzte|letzten|letzter|abgelaufenen|abgelaufene|jüngsten|jüngste|zurückliegenden|vorigen|vorige) woche',
    '(in|im laufe|während) (der|dieser) (vergangenen|letzten|abgelaufenen|jüngsten|zurückliegenden|vorigen|zuletzt abgelaufenen) woche',
    '(binnen|innerhalb) (einer|von) (woche|sieben tagen|7 tagen)',
    'in (nur|) einer (einzigen|) woche',
    '(in der|der|die|) woche (bis|bis zum|zum|vom|endend am|die am|mit ende) (@weekday|) (den|) # (.|) @month (#|)',
    '(@ordinal|# .) (@weekword|verlustwoche) (in folge|hintereinander|nacheinander|) (mit|)',
    'zwischen dem # . (@month|) und (dem|) # . @month',
    '(in die|die|ihre|seine|der|in der|zum) @ordinal woche (in folge|hintereinander|)',
  ],
  other_window: [
    '(seit|jahresbeginn|jahresanfang|jahresverlauf|jahressicht|im laufenden jahr|dieses jahr|in diesem jahr|im jahr|im gesamtjahr)',
    '(gesamtjahr|jahr|jahre|jahren|jahres|jährlich*|annualisiert*|monat|monats|monate|monaten|monatlich*|monatszufl*|monatsabfl*)',
    '(quartal|quartals|quartale|halbjahr|täglich*|pro tag|am tag|an einem tag|an einem einzigen tag|tag|tage|tagen|tages|tagesabfl*)',
    '(tageszufl*|handelstag|handelstagen|@weekday|durchschnitt|durchschnittlich*|im schnitt|im mittel|kumuliert*|bislang|bisher)',
    '(insgesamt seit|wochen|serie|negativserie|abflussserie|zuflussserie|siegesserie|verlustserie|strähne|pechsträhne|stunde)',
    '(stunden|24h|# h|nächste woche|nächsten woche|kommende woche|kommenden woche|heute|gestern|zeitraum|periode|zwei wochen)',
    '(vierzehn tage*|jemals|zuwachs um|rückgang um|inzwischen auf|wochenlang|fünfwöchig*|vierwöchig*|mehrwöchig*|dreiwöchig*)',
    '(zweiwöchig*|jahresbilanz|jahreswert|monatsbilanz)',
    'seit (jahresbeginn|jahresanfang|beginn des jahres|anfang des jahres|anfang @month|start|auflegung|bestehen|jahresstart|@month|dem)',
    '(am|allein am|nur am|vom) @weekday',
    '@count @weeksword (in folge|hintereinander|nacheinander|lang|am stück|)',
    '(summier*|addier*|belauf*|erhöh*|steig*|klettert*|wachs*) sich (nun|inzwischen|mittlerweile|damit|somit) (auf|zu)',
    '(im|anfang|ende|mitte|für den|im monat) @month (#|)',
    '(im|in|für|aus) (jahr|jahre|) #year',
    '(ersten|zweiten|dritten|vierten|letzten) (quartal|halbjahr)',
    '(stieg|stiegen|sank|sanken|fiel|fielen|wuchs|wuchsen|schrumpfte|schrumpften) um',
  ],
  dated: ['(am|vom|zum|bis zum) (@weekday|) (den|) # . @month', '(am|vom|zum) # @month'],
  earlier: [
    '(vorwoche|vorwochen|vorwochenwert|zuvor|davor|vorvergangene woche|vorvergangenen woche|vorletzten woche|vorletzte woche)',
    'den sieben tagen davor',
    '(in|aus|gegenüber) der vorwoche',
    '(in|) der woche (davor|zuvor)',
    '(eine|zwei|drei|@count) (woche|wochen) (zuvor|davor|früher)',
    'vor (einer|zwei|drei|@count) (woche|wochen)',
    'woche (davor|zuvor)',
    '(letzter|voriger|vorheriger|vorherigen|vorangegangenen|vorangegangene) (bericht|woche)',
    'sieben tage (zuvor|davor|vorher)',
  ],
  record: [
    '(rekord|rekordwert|rekordhoch|rekordniveau|rekordwoche|historisch*|beispiellos*|nie dagewesen*|aller zeiten|@ordinal @largest)',
    '(in folge|hintereinander|höchster stand seit|höchststand|tiefststand|mehrmonatshoch|nicht mehr gesehen)',
    `@largest _1 ${GERMAN_SINCE}`,
    'zum ersten mal (seit|)',
    'erstmals (seit|)',
    'so (viel|hoch|stark) wie (nie|seit _1 nicht mehr)',
    'wie (nie|nie zuvor|noch nie)',
    '(der|ihrer|seiner) geschichte',
    '(beend*|brach|brachen|riss|reißt|stopp*) _2 (serie|negativserie|strähne)',
    'den höchsten (stand|wert) seit',
  ],
  weekly: ['(wöchentlich|wöchentliche|wöchentlichen|wöchentlicher)'],
  same: ['(im|in dem) (selben|gleichen) zeitraum'],
  still: ['(hat|haben)'],
};
