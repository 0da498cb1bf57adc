import type { Lexicon } from './lexicon.ts';

/** What stands behind 'the largest'. */
export const FRENCH_SINCE =
  '(depuis|depuis @month|depuis @month #|depuis le début|depuis le mois de @month|de l année|de cette année|de #year|de l histoire|de son histoire|de leur histoire|jamais enregistrée|jamais enregistrées|jamais observée|jamais enregistré|en @count semaines|en @count mois|en @count ans|à ce jour)';

/** French words of time. */
export const FRENCH_WINDOWS: Lexicon['senses'] = {
  week: [
    '(semaine|la dernière|fin de semaine|d une semaine sur l autre|semaine après semaine)',
    'en l espace d une semaine',
    `@largest semaine ${FRENCH_SINCE}`,
    '(cette|une seule|dernière) semaine',
    '(la|) semaine (dernière|passée|écoulée|en cours|en question)',
    '(la|) dernière semaine',
    '(en|sur|) (sept|7|huit) jours',
    '(sept|7) derniers jours',
    '(la|) semaine (close|terminée|achevée|clôturée|finissant|se terminant|allant|arrêtée|qui s est achevée|qui s achève|qui a pris fin) (le|au|jusqu au) (@weekday|) # @month (#|)',
    '(la|) semaine du # (au|) (#|) (@month|)',
    '(pour la|sa|leur|la) @ordinal semaine (consécutive|d affilée|de suite|)',
    '@ordinal semaine (consécutive|d affilée|de suite|) (de|d|avec|)',
    '(du|entre le) # (@month|) (au|et le) # @month',
    '(en|sur|d|) une semaine',
  ],
  lifts: [
    '(portant|porte|portent|porté|portait|faisant passer|fait passer|ramenant|ramène|amenant|amène) _2 (total|solde|cumul|bilan|flux|collecte|sorties|entrées|série|encours)',
  ],
  other_window: [
    '(depuis|cette année|l année|année|années|an|ans|annuel*|annualisé*|mensuel*|du mois|un mois|mois|trimestre|trimestres)',
    '(trimestriel*|semestre|quotidien*|journalier*|par jour|un jour|ce jour|jour|jours|journée|journées|séance|séances|@weekday)',
    '(en moyenne|moyenne|cumul*|au total depuis|à ce jour|semaines|série|la série|heure|heures|24h|# h|la semaine prochaine)',
    '(prochain*|hier|aujourd hui|jamais|période|quinzaine|deux semaines|sur un an|exercice|l ensemble de l année|historique cumulé)',
    'depuis (le début|janvier|@month|leur|son|l|que|début|le lancement)',
    'depuis le début (de|du) (l année|mois|trimestre|cette année|#)',
    'depuis (leur|son) (lancement|création)',
    'ce mois (ci|)',
    'le mois (dernier|)',
    '(rien que|le|ce|de|du|pour le|dès) @weekday',
    '@count (semaines|jours|mois|ans|séances) (consécutives|consécutifs|d affilée|de suite|)',
    '(en|au mois de|courant|fin|début|mi) @month (#|)',
    '(au|du|en) (premier|deuxième|second|troisième|quatrième|dernier) (trimestre|semestre)',
    '(en|pour|sur|durant) #year',
    'tout au long (de|du)',
    '(augment*|progress*|baiss*|recul*|dimin*|chut*|bond*|grimp*|fondu*) de',
  ],
  dated: ['(le|au|du|ce) (@weekday|) # @month'],
  earlier: [
    '(la précédente|précédemment|auparavant|rapport précédent|précédent rapport|semaines précédentes|avant dernière semaine)',
    'la semaine qui précédait',
    '(la|une|) semaine (précédente|d avant|antérieure|auparavant|plus tôt|avant)',
    '(la|) précédente semaine',
    'il y a (une|deux|trois|@count) (semaine|semaines)',
    '(huit|sept|8|7) jours (plus tôt|auparavant|avant)',
    '@count semaines (plus tôt|auparavant|avant|précédentes)',
    '(une|) quinze jours plus tôt',
    '(sept|huit) jours précédents',
  ],
  record: [
    '(record|records|inédit*|une première depuis|historique|historiques|sans précédent|consécutiv*|d affilée|jamais autant)',
    `@largest _2 ${FRENCH_SINCE}`,
    'du jamais vu (depuis @month #|depuis @month|depuis|)',
    'pour la première fois (depuis|en|)',
    'plus (vu|vue|vus|vues) depuis (@month|) (#|)',
    'de (l|son|leur|toute l|toute son) histoire',
    '@ordinal (plus|meilleure|meilleur|pire)',
    '(fin à|rompt|rompu|interrompt|interrompu|mettant fin à|stoppe) _2 (série|spirale) (de|d|) (@nounflow|)',
    'depuis @month (#|) (une telle|un tel)',
    'un plus haut (de|depuis)',
    'un plus bas (de|depuis)',
  ],
  weekly: ['(hebdomadaire|hebdomadaires|hebdo)', `(hebdomadaire|hebdomadaires) ${FRENCH_SINCE}`],
  same: ['(sur|durant|pendant) la même période'],
  still: ['(a|ont|a été|ont été)'],
};
