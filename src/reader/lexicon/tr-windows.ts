import type { Lexicon } from './lexicon.ts';

const WEEK =
  '(hafta|haftada|haftayı|haftanın|haftaya|haftaki|haftasında|haftası|haftasını|haftaki|haftadaki|haftasının|haftasına|haftayla)';
const SINCE = '(bu yana|beri|itibaren)';

/** Turkish words of time. 'Ise' behind a time only sets it against another. */
export const TURKISH_WINDOWS: Lexicon['senses'] = {
  week: [
    ...[
      `(geçen|geçtiğimiz|son|bu|geride kalan|geride bıraktığımız|söz konusu|ilgili|bahsi geçen|bir|tek|tüm|biten|sona eren) ${WEEK} (ise|)`,
      `son (bir|tek|) ${WEEK}`,
      `(geçen|son) bir ${WEEK}`,
      WEEK,
      `${WEEK} (içinde|boyunca|genelinde|kapanışında)`,
    ],
    ...[
      `(üst üste|art arda|arka arkaya|peş peşe|) @ordinal ${WEEK} (üst üste|art arda|arka arkaya|)`,
      `son (yedi|#) (günde|günlük|gün)`,
      'yedi (günde|günlük|gün)',
      'haftayı',
      'hafta (sonunda|sonu)',
      'hafta içi',
    ],
    ...[
      `# @month (@suffix|) (biten|sona eren|tamamlanan|kapanan|haftası*|) ${WEEK}`,
      '# @month haftası*',
      '# (-|–) # @month (haftası*|tarihleri arasında|arasında|arası|)',
      '# @month (-|–) # @month',
      '# (ile|ve) # @month (tarihleri|) arasında',
    ],
  ],
  weekly: ['haftalık (bazda|olarak|)'],
  other_window: [
    '(ocakta|şubatta|martta|nisanda|mayısta|haziranda|temmuzda|ağustosta|eylülde|ekimde|kasımda|aralıkta)',
    ...[
      `(yıl|yılın|sene|senenin|ay|ayın|çeyreğin) (başından|başı|başlarından) (@suffix|) (${SINCE}|) (ise|)`,
      `yılbaşından (@suffix|) (${SINCE}|) (ise|)`,
      '(bu|geçen|geçtiğimiz|önceki|aynı) (yıl*|ay|ayda|ayın|ayki|ayı|sene*|çeyrek*) (ise|)',
      '@month # ',
      '(@month|) # yılı*',
      "# ' (da|de|te|ta|in|ın|un|ün|den|dan|ten|tan)",
      '# (yılı|yılında|yılının|yılından|yıl) (ise|)',
    ],
    ...[
      '(aylık|yıllık|günlük|çeyreklik|üç aylık|altı aylık)',
      `(bu yana|beri)`,
      '(ayında|ayının|ayından|ayı|ayda|aydır|yılda|yıldır|günde|gündür|gününde|günü|günün|gün|yıl|yılın|yılı|çeyrek*|yarıyıl*)',
      '(saatte|saatlik|saat|saatin)',
    ],
    ...[
      '(pazartesi|salı|çarşamba|perşembe|cuma|cumartesi) (günü|)',
      'pazar günü',
      '(bugün|dün)',
      '(ortalama*|kümülatif*|birikimli|birikmiş)',
      '(şimdiye|bugüne) (kadar|dek) (ki|)',
      '(kuruluşundan|lansmanından|piyasaya sürüldüğünden|başlangıcından|açılışından) (bu yana|beri|)',
      '(tüm zamanların|tarihi)',
    ],
    ...[
      '(son|geçen|önceki|toplam|geride kalan|) @count (üst üste|art arda|) @weeks (üst üste|art arda|) (ise|)',
      '@count @weeks (üst üste|art arda|) (süren|devam eden)',
      '@count @weeks (üst üste|art arda|) (süren|devam eden|) @flow (serisi*)',
      '@count haftalık (seri*|süre*|dönem*)',
      `(son|geçen|ilk|) @count (ay*|günde|günlük|gündür|gün|yıl*|seans*|işlem günü*) (@flow|) (ise|)`,
    ],
    ...[
      '@flow (serisi*|dalgası*|trendi*|süreci*)',
      '(serisi|seri|seride|serinin|serisini|serisinin)',
      '(toplamı|toplamını|bakiyesini|bakiyeyi|toplam girişleri|toplam çıkışları|toplam girişi|toplam çıkışı) (#|) (taşıdı|taşıyarak|yükseltti|yükselterek|çıkardı|çıkararak|getirdi)',
    ],
    ...[
      '(@month) (ayı*|)',
      '(önümüzdeki|gelecek|takip eden) hafta*',
      'haftaya',
      '(giriş|çıkış|girişi|çıkışı|@flow) (bekleniyor|bekleniyordu|beklentisi|olabilir|öngörülüyor|tahmin ediliyor|olabileceği*)',
      '(bekleniyor|öngörülüyor|olabilir|tahmin ediliyor|ulaşabilir)',
      'iki haftalık',
      'uzun vadeli',
    ],
  ],
  dated: ['# @month'],
  earlier: [
    ...[
      `(bir|) (önceki|evvelki) ${WEEK} (ise|)`,
      `@count ${WEEK} (önce|önceki|öncesi*|evvel)`,
      `${WEEK} (önce|öncesinde|öncesi)`,
      `geçen haftaki`,
      '(bir|) (önceki|evvelki) (rapor*|dönem*|haftalarda)',
    ],
    ...['geçen haftaki', 'önceki (7|yedi) gün*'],
  ],
  record: [
    ...[
      `(@month|# '|@month # '|#) (@from|ayından) ${SINCE} _3 en @best`,
      `(@month|# '|@month # '|#) (@suffix|) (ayından|) ${SINCE} (görülen|kaydedilen|yaşanan)`,
      `(yılın|yılının|ayın|tarihin|tarihteki|tarihinin|zamanların|kadarki|dönemin|serinin) @best`,
      `bu yılın @best`,
      `bu yılki @best`,
      `tüm zamanların @best`,
    ],
    ...[
      `son @count (haftanın|ayın|yılın|haftadaki|aydaki|yıldaki) @best`,
      'rekor (kır*|seviye*|oldu|niteliğinde|olarak)',
      `tarihi (rekor|zirve)*`,
      `(@ordinal|) (en|) @best (haftalık|) (@flow|giriş*|çıkış*)`,
      'ilk (kez|defa)',
      `(@count|) haftalık (aranın|seri*) (ardından|sona erdi|bitti|son*)`,
    ],
    ...[`@count haftalık (@flow) serisi* (sona er*|bit*|son ver*|kır*)`, 'serisi* (son*|kır*)'],
  ],
};
