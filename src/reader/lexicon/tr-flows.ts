import type { Lexicon } from './lexicon.ts';

const MONEY = '(para|fon|sermaye|nakit|yatırım|yatırımcı|kurumsal|likidite|kaynak|)';
const INFLOW =
  '(giriş|girişi|girişin|girişine|girişini|girişle|girişli|girişler|girişleri|girişlerin|girişlerini|girişlerinin|girişlere|girişlerde|girişlerle|girişte|girişiyle|girişlerinde|girişe|girişlerine|girişlerle|girişti)';
const OUTFLOW =
  '(çıkış|çıkışı|çıkışın|çıkışına|çıkışını|çıkışla|çıkışlı|çıkışlar|çıkışları|çıkışların|çıkışlarını|çıkışlarının|çıkışlara|çıkışlarda|çıkışlarla|çıkışta|çıkışıyla|çıkışlarında|çıkışa|çıkışlarına|çıkıştı)';
const FORMS = (stem: string, endings: readonly string[]) => endings.map((ending) => stem + ending);
const PASSIVE = ['di', 'diği', 'diğini', 'diğine', 'en', 'miş', 'mesi', 'mesiyle', 'mişti', 'ip', 'erek', 'iyor'];

/** Turkish words of movement. 'Çekmek' is to draw in and to draw out. */
export const TURKISH_FLOWS: Lexicon['senses'] = {
  in: [
    ...[
      `(net|rekor|) ${MONEY} ${INFLOW}`,
      '(pozitif|artı) (akış|akışı|akışlar|fon akışı|net akış|bölge*|bakiye)',
      '(yatırımlar|yatırımı|yatırımların|yatırımları)',
      'net (alım|alımlar|alımı)',
      'taze (para|sermaye)',
    ],
  ],
  out: [
    ...[
      `(net|rekor|) ${MONEY} ${OUTFLOW}`,
      '(negatif|eksi) (akış|akışı|akışlar|fon akışı|net akış|giriş|bölge*|bakiye)',
      '(itfa|itfalar|itfası|geri ödeme|geri ödemeler)',
      '(kaçış|kaçışı|kaçışlar)',
      'net (satış|satışlar|satışı)',
      '(net) (kayıp|kaybı|kayıplar)',
    ],
    ...[
      '(kayıp|kaybı) (yaşa*|kaydet*|kayded*|verdi*)',
      'kan kaybı*',
      '(eksi|ekside|eksiye)',
      '(para|nakit|fon) (çekimi|çekişi|çekimleri|çekme işlemi)',
      'çekim (yap|gerçekleş)*',
      '(erime|erimesi)',
    ],
  ],
  gain: [
    ...[
      '(girdi|girdiği|girdiğini|girdiğine|giren|girmiş|girmişti|girmesi|girmesiyle|giriyor|girdiler|girip|girerek)',
      '(geldi|geldiği|geldiğini|gelen|gelmiş|gelmesi|geliyor|gelerek)',
      '(aktı|aktığı|aktığını|akan|akmış|akması|akın etti|akın ederken|akıyor)',
    ],
    ...[
      '(yönel|yönlen)*',
      '(yatırıldı|yatırıldığı|yatırıldığını|yatırılan|yatırdı|yatırdığı|yatırdığını|yatıran)',
      'yatırım (yap|al|çek|gel|gör|topla)*',
      '(eklendi|ekledi|eklediği|eklediğini|ekleyen|ekleyerek|eklenen)',
    ],
    ...[
      '(topladı|topladığı|topladığını|toplayan|toplandı|toplayarak)',
      '(aldı|aldığı|aldığını|alarak)',
      '(kazandı|kazandığı|kazandığını|kazanan|kazanarak)',
      'çekmeyi (başar|sürdür|bil)*',
      '(aktarıldı|aktarılan|aktarıldığı|aktarıldığını)',
    ],
    ...[
      'çekerek (ayrış|öne|zirve|lider|ilk|liste|birinci|ikinci|dikkat|pozitif|farklılaş|haftanın|rekor)*',
      '(giriş|yatırım|sermaye|fon|likidite) (çekti|çeken|çekerek|çektiği|çekiyor|kaydetti|sağladı|sağlandı)',
      'enjekte (ed|et)*',
      'akıtıldı',
      '(koydu|kondu|gitti|gittiği|gittiğini|giden)',
    ],
    ...[
      '(satın al|bağlan|tahsis ed|tahsis et|cezbet|cezbed)*',
      '(pompala|yağ)*',
      '(fonlarına|ürünlerine) (dönüş|geri döndü)',
      '(kasasına|portföyüne) (ekledi|kattı)',
      '(elde et|elde ed)*',
      '(biriktir|istifle)*',
      'alım yap*',
      '(artı|artıda)',
    ],
  ],
  lose: [
    ...[
      '(çıktı|çıktığı|çıktığını|çıktığına|çıkan|çıkmış|çıkmıştı|çıkması|çıkmasıyla|çıkıyor|çıktılar|çıkıp|çıkardı|çıkardığı|çıkarıldı|çıkarılan)',
      ...FORMS('çekil', PASSIVE),
      '(kaybet|kaybed|yitir|kaybedil)*',
      '(ayrıldı|ayrıldığı|ayrıldığını|ayrılmış)',
    ],
    ...[
      '(kaçtı|kaçtığı|kaçtığını|kaçan)',
      '(terk et|terk ed)*',
      '(sattı|sattığı|sattığını|satıldı|satan)',
      'satış (yap|gerçekleş)*',
      '(parasını|paralarını|fonlarını|sermayesini|nakit|para) (geri|) (çekti|çekti|çeken|çektiği|çekiyor)',
    ],
    ...[
      'geri (çekti|çektiği|çekildi|çekilen|alındı|ödendi)',
      '(nakde çevir|elden çıkar|itfa ed|itfa et)*',
      '(fonlarından|fonundan|ürününden|ürünlerinden|etp lerinden|yatırım ürünlerinden|ürünlerden|fonlardan|araçlarından)',
    ],
  ],
  either: [
    '(uçtu|uçup gitti|eridi|eriyen|boşaldı|buharlaştı)',
    '(çekti|çeken|çekerek|çektiği|çektiğini|çekiyor|çekmiş|çeker)',
    '(akış|akışı|akışlar|akışları|akışlarının|akışların|akışına|akışında|hareket|hareketi|hareketleri|hareketlilik)',
    'geri çekil*',
    '(kayıp|kaybı|kayıplar|kayıpları)',
    '(dönüş|döndü)',
    '(taşıdı|taşındı|kaydı)',
  ],
  not: [
    `(@flow) (olmadı|yaşanmadı|görülmedi|kaydedilmedi|yok|bulunmadı|gelmedi|gerçekleşmedi)`,
    '(giriş ya da çıkış|giriş veya çıkış|ne giriş ne çıkış|giriş çıkış)',
    '(ne|hiç) (giriş|çıkış)',
  ],
};
