import type { Lexicon } from './lexicon.ts';

/** Vietnamese words of time. */
export const VIETNAMESE_WINDOWS: Lexicon['senses'] = {
  week: [
    ...[
      '(trong|của|suốt|vào|ở|) (tuần|tuần lễ) (qua|trước|vừa qua|vừa rồi|này|gần nhất|gần đây|cuối|mới nhất|báo cáo|rồi|đó|)',
      '(trong|sau|chỉ trong|) (một|#) tuần',
      '(hàng|hằng|theo|mỗi) tuần',
      'tuần giao dịch (vừa qua|qua|)',
    ],
    ...[
      '(trong|) tuần thứ (@count|nhất|tư) (liên tiếp|liền|)',
      '(trong|) tuần (liên tiếp|liền) thứ @count',
      '(bảy|7) ngày (qua|gần nhất|vừa qua)',
      '(trong|) (bảy|7) ngày',
    ],
    ...[
      'tuần (kết thúc|tính đến|tính tới|khép lại|chốt) (vào|) (ngày|) # (/ #|tháng #|) (/ #|)',
      'tuần (từ|) (ngày|) # (/ #|) (đến|tới|-|–) (ngày|) # (/ #|) (/ #|)',
      '(từ|) ngày # (/ #|) (đến|tới|-|–) (ngày|) # (/ #|tháng #|) (/ #|)',
      'tuần # (/ #|) (-|–) # / #',
    ],
  ],
  lifts: ['(nâng|đưa|kéo|đẩy) (tổng|tổng số|tổng mức|tổng dòng|con số|mức|lũy kế|tổng cộng)'],
  other_window: [
    ...[
      '(kể từ|tính từ|từ|so với|) đầu (năm|tháng|quý) (đến nay|tới nay|đến giờ|nay|này|#|)',
      '(lũy|luỹ) kế',
      '(năm|tháng|quý) (nay|ngoái|này|trước|qua|vừa qua|rồi|hiện tại)',
      'năm #',
      '(trong|của|suốt|giữa|đầu|cuối|từ|kể từ|hồi|vào|) tháng # (/ #|năm #|)',
      '(trong|cả|của) (năm|tháng|quý)',
      'quý (#|i|ii|iii|iv)',
    ],
    ...[
      '(hàng|hằng|mỗi|theo) (ngày|tháng|năm|quý)',
      '(trong|chỉ trong|riêng) (ngày|hôm|phiên) (thứ @count|thứ tư|chủ nhật|)',
      '(riêng|ngày|hôm|vào|phiên|sáng|tối) thứ (@count|tư)',
      '(hôm|ngày) (qua|nay)',
      'trong (một|) (ngày|phiên)',
      'một ngày',
      '(trung bình|bình quân)',
      '(24|#) giờ',
      'phiên giao dịch',
    ],
    ...[
      '(đến|tới|cho đến|cho tới|tính đến|tính tới) (nay|hiện tại|thời điểm này|hết #)',
      '(kể|tính) từ (khi|lúc|ngày|năm|đầu|) (ra mắt|thành lập|niêm yết|)',
      '(trong|suốt|sau|chuỗi|đợt|qua|) @count (tuần|tháng|năm|quý|ngày|phiên) (qua|liên tiếp|liền|gần đây|gần nhất|trước|vừa qua|)',
    ],
    ...[
      '(chuỗi|đợt) (@count|) (tuần|ngày|tháng|) (@flow @flow|rút vốn|rút tiền|thoái vốn|bị rút|chảy vào|hút vốn) (ròng|) (liên tiếp|)',
      'chuỗi (này|đó|)',
      '(tuần|tháng) (tới|sau|tiếp theo)',
      'từ trước (đến|tới) nay',
      'nửa (đầu|cuối) năm',
    ],
    ...[
      '(tăng|giảm) thêm',
      'toàn thời gian',
      'các tuần (qua|trước|gần đây)',
      'những tuần (qua|trước|gần đây)',
      '(dài|trung) hạn',
    ],
  ],
  dated: ['(ngày|hôm|vào ngày) # (/|tháng) # (/ #|năm #|)'],
  earlier: [
    ...[
      '(của|trong|ở|vào|) tuần (trước đó|liền trước|liền trước đó|trước nữa|kế trước|liền kề trước đó|trước đấy|liền kề)',
      '(hai|ba|vài|#) tuần trước (đó|)',
      'so với (một|) tuần (trước|trước đó|liền trước|liền kề)',
      '(mức|con số|dòng vốn) (của|) tuần trước',
      '(kỳ|báo cáo) (trước|liền trước|trước đó)',
      'tuần trước thì',
      '(một|) tuần trước đó',
    ],
  ],
  record: [
    ...[
      '@most nhất _2 (kể từ|từ|tính từ) (đầu|giữa|cuối|) (năm|tháng #|khi|tháng|quý|ngày) (/ #|nay|)',
      '@most nhất (trong|của) (lịch sử|năm|năm nay|@count tuần|@count tháng|@count năm|vòng @count tuần|vòng @count tháng|tháng|hơn @count tháng)',
    ],
    ...[
      '@most thứ (hai|ba|tư|nhì) (trong lịch sử|từ trước đến nay|trong năm|)',
      '(lập|phá|xác lập|thiết lập) (kỷ lục|đỉnh)',
      '(lần|tuần) đầu tiên',
      'mức kỷ lục (từ|kể từ)',
    ],
    ...['@most nhất (từ trước đến nay|mọi thời đại|lịch sử)'],
  ],
};
