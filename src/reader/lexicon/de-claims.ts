import type { ClaimWords } from './lexicon.ts';

/** How claims are worded in German. */
export const GERMAN_CLAIMS: Partial<ClaimWords> = {
  reclaim: [
    'zurückerober*',
    '(wieder|zurück) über',
    '(schließt|schließen|steigt|steigen|klettert|ausbruch) (wieder|) über',
  ],
  hold: ['verteidig*', '(hält|halten|bleibt|bleiben|behaupt*) sich über', '(hält|halten|bleibt|bleiben) über'],
  lose: ['verliert die', '(fällt|fallen|schließt|schließen|rutscht|rutschen|sinkt|bricht) (wieder|zurück|) unter'],
  reject: ['abgewiesen (bei|an)', 'scheitert (bei|an)'],
  condition: ['(muss|müssen|müsste|müssten|nur wenn|wenn|falls|sofern|sobald|solange|erst wenn|es sei denn|bis)'],
  bearish: ['(bärisch*|bearish|bärenmarkt|abwärtstrend)'],
  bullish: ['(bullisch*|bullish|bullenmarkt|aufwärtstrend)'],
  void: ['(negier*|hinfällig|ungültig|entkräft*|aufheb*|neutralisier*)'],
  holds: ['(hält|halten|besitzt|besitzen|hielt|verfügt über)'],
  leverage: ['(hebel|gehebelt*|fremdkapital)'],
  attribution: [
    '(wegen|aufgrund|infolge|ausgelöst durch|getrieben von|getrieben durch|verursacht durch|dank|bedingt durch|angesichts|inmitten)',
    '(zurückzuführen|zurückgeführt|weil|als folge|im zuge|vor dem hintergrund|begründ*|schuld)',
    '(führt|führen|führte|führten) _5 zurück',
  ],
  superlative: [
    '(rekordzufl*|rekordabfl*|rekordwoche|rekordhoch|rekordtief|allzeithoch|allzeittief|zweitgrößt*|drittgrößt*|zweithöchst*)',
    'beispiellos*',
    '(größte|größten|höchste|höchsten|stärkste|stärksten|schwächste|schlechteste|schlechtesten|beste|besten|niedrigste) _5 (seit|der geschichte|aller zeiten|des jahres|in @count)',
    'rekord (zuflüsse|abflüsse|zufluss|abfluss|woche|hoch|tief)',
  ],
};
