# 简体中文。键与 { $参数 } 须与 en.ftl 一致；事实并列，不写因果。

## Values

range = { $low } 至 { $high }
share-range = { $low }–{ $high }%
share-point = 约 { $low }%
price = { $digits }美元
approximate = 约{ $amount }
derived = { $amount }（推算）
list-separator = {"、"}
text = { $text }
labelled = { $label }：{ $value }

direction-in = 净流入
direction-out = 净流出
direction-unclear = 方向不明

## What figures are for

series-global_etps_weekly = 全球数字资产产品
series-us_spot_etfs_daily = 美国现货 ETF（日）
series-one_venue = 单一交易所

subject-total = 合计
subject-asset = { $name }
subject-asset-SHORT_BTC = 做空比特币
subject-asset-SHORT_ETH = 做空以太坊
subject-asset-MULTI = 多资产
subject-asset-BLOCKCHAIN_EQUITIES = 区块链股票（不计入合计）
subject-asset-OTHER = 其他资产（原文所列）
subject-asset-UNNAMED = 未列名资产
subject-region-US = 美国
subject-group-REST_OF_WORLD = 其余地区
subject-group-MAJORS = BTC + ETH
subject-group-BEYOND_MAJORS = BTC、ETH 以外
subject-group-EUROPE = 欧洲
subject-group-NORTH_AMERICA = 北美
subject-group-AMERICAS = 美洲
subject-group-joined = { $names }（合计）

## Passport

week = 截至 { DATE($end) } 当周
age-this-week = 最新一周
age-weeks = { $weeks } 周前
verification-single_source = 单一来源，未与其他机构核对
verification-repeated = 单一来源（{ $texts } 篇转述），未与其他机构核对
verification-agrees = 与 { $publisher } 一致
verification-differs = 同一数据，{ $publisher } 写作 { $theirs }
verification-restated = { DATE($on) } 修订：原 { $from }，现 { $to }
verification-withdrawn = { DATE($on) } 撤回
published-stated = 发布 { DATE($on) }
published-derived = 发布 { DATE($on) }（推定：其后的周一）
fetched-at = { DATE($on) } 取得
fetched-unknown = 内置记录
fetched-span = 最早一周：{ $oldest }，最新一周：{ $newest }
source-via-handed = 由人送入，并非从网址读取
source-via-value = { $pages }（其中哪些写有这个数字，没有记录）
passport-span = { $verification } · { $publisher } · 发布 { DATE($from) } 至 { DATE($to) }（推定：各周其后的周一） · { $fetched } · 最新：{ $age }
passport = { $verification } · { $publisher } · { $published } · { $fetched } · { $age }

newest-known = 已知最新：{ $week }（{ $age }）。其后到截至 { DATE($due) } 当周的 { $count } 份报告不在记录中。
newest-named = 列出 { $subject } 的最新一周：{ $week }（{ $age }）。
later-weeks-silent = 其后 { $count } 个已知周未列出。

disclaimer-figures = 仅供参考，不构成投资建议。
disclaimer-opinion = 以上为所署作者的观点，不代表本机器人或本社群。
disclaimer-limits = 单一来源，未经核对：看方向，勿执着于数字。

## Numbers that are no flows, and their passport

unit-usd = { $sign }{ $digits }美元
unit-usdt = { $sign }{ $digits } USDT
unit-usd_per_ounce = { $sign }{ $digits }美元/盎司
unit-percent = { $sign }{ $digits }%
unit-percent_a_year = { $sign }{ $digits }%
unit-points = { $sign }{ $digits }
unit-factor = { $sign }{ $digits }
unit-shares = { $sign }{ $digits } 股
unit-bitcoin = { $sign }{ $digits } BTC
unit-ether = { $sign }{ $digits } ETH
unit-staked_ether = { $sign }{ $digits } stETH
duration-moment = 不到 1 分钟
duration-minutes = { $minutes } 分钟
duration-hours = { $hours } 小时
duration-days = { $days } 天
as-of-moment = 截至 { $at } UTC
as-of-date = { DATE($on) } 数据
fact-passport = { $publisher } · { $coverage } · { $asOf } · { $status } · { $fetched }
credited = { $line } · { $credit }
fact-fetched = { $age }前取得
fact-stored = 本机存档，{ $age }前取得
fact-bundled = 随本机器人附带，没有实时来源给出它
fact-missed = 先问过：{ $sources }。
fact-miss = { $publisher }（{ $why }）
coverage-spot_pair = 单一交易场所
coverage-venues_average = 多家交易所均价
coverage-us_spot_etfs = 美国现货 ETF（日）
coverage-spot_metal = 现货价格
coverage-metal_token = 代表金属的代币，并非金属本身
coverage-crypto_mood = 0 至 100 的指数
coverage-dollar_stablecoins = 美元稳定币
coverage-quarterly_filing = 一家管理人的季度申报
coverage-public_treasuries = 公司自报持有量
coverage-quoted_holding = 作者报道
coverage-us_policy_rate = 美国目标区间
coverage-us_calendar = 美国日历
status-published = 已公布
status-pending = 尚未公布
status-partial = 部分公布
status-revised = 已修订
status-stale = 并非最新
miss-offline = 未询问：本机器人处于离线
miss-links_unread = 未询问
miss-address_refused = 指向不予打开的地址
miss-fetch_failed-no_host = 域名无法解析
miss-fetch_failed-unreachable = 无法连上
miss-fetch_failed-timed_out = 未及时答复
miss-fetch_failed-redirects = 转往别处
miss-fetch_failed-odd = 答复不是数据
miss-fetch_failed-no_article = 答复没有正文
miss-fetch_failed-login = 要求登录
miss-fetch_failed-busy = 一时请求过多
miss-fetch_status = 答复 HTTP { $status }
miss-fetch_resting = 暂停询问 { $minutes } 分钟
miss-fetch_not_text = 答复不是数据
miss-fetch_too_large = 答复过长
miss-source_changed = 版式已变，未读取任何数字
miss-source_refused = 答复为错误
miss-source_key_refused = 不接受密钥
miss-source_stale = 最新数据过旧
miss-source_ahead = 给出了尚未到来的日期
miss-source_held = 暂缓：与 { $other } 相差 { $times } 倍，需人工查看
absent-offline = 此处未知：{ $what }。本机器人不向外询问（OFFLINE），也没有存档。
absent-failed = 目前未知：{ $what }。
absent-unheard_of = 此处未知：{ $what }。所询问的来源都没有它。
absent-nobody = 此处未知：{ $what }。没有启用相应来源，见 /sources。

## Flows

flows-title = 资金流 · { $series } · { $week }
flows-no-total = 记录中没有这一周的合计。这不等于零。
flows-no-assets = 记录中这一周没有列出资产。
flows-conflict = 另有文本写作：{ $subject } { $amounts }，未采用。采用：{ $believed }。
flows-not-used = 有文本写作{ $subject } { $amounts }，未采用。
flows-conflict-unresolved = 各文本对 { $subject } 说法不一：{ $amounts }。均未采用。

streak-line =
    { $subject }：{ $weeks ->
        [1] 本轮{ $direction }的第 1 个已知周
       *[other] 连续 { $weeks } 周{ $direction }，始于截至 { DATE($first) } 当周
    }。{ $basis }
streak-basis-turn = 前一周方向相反。
streak-basis-unclear = 前一周在取整误差内方向不明。
streak-basis-gap = 前一周的数字不在记录中，实际可能更长。
streak-basis-start_of_history = 记录自此开始，实际可能更长。
largest-since = { $subject }：自截至 { DATE($since) } 当周以来最大的{ $direction }，{ $basis }
largest-known = { $subject }：记录中最大的{ $direction }（记录始于截至 { DATE($from) } 当周），{ $basis }
largest-basis-whole = 与其间 { $compared } 周相比。
largest-basis-gaps = 与其间 { $compared } 个已知周相比；这段时间另有 { $missing } 周在记录中没有数字。

## One asset

asset-title = { $subject } · 资金流 · { $series } · { $week }
asset-beside = 同一周，并列：
asset-share-in = 占当周所列资产流入总额：{ $share }。
asset-share-out = 占当周所列资产流出总额：{ $share }。

## Regions

regions-title = 各地区资金流 · { $series } · { $week }
regions-none = 记录中这一周没有列出地区。
regions-none-used = 记录中这一周没有采用任何地区的数字。
regions-outside-us = 美国以外合计
regions-partial = 未列出的地区是未知，不是零。

## Rotation

rotation-title = 轮动 · { $series } · { $week }
rotation-impossible = 这一周的记录缺少合计、BTC 或 ETH，无法区分主流与其余。
rotation-against = 与合计方向相反：
rotation-against-none = 所列资产没有与合计方向相反的。
rotation-total-unclear = 合计在取整误差内方向不明。
rotation-shares-in = 占所列资产流入总额：
rotation-shares-out = 占所列资产流出总额：
rotation-share-line = { $subject } { $share }
rotation-fixed = 资金流无法说明资金是新增，还是由其他产品转来。

## History

history-title = { $subject } · 每周资金流 · { $series }
history-week = 截至
history-flow = 净流
history-direction = 方向
history-gap = { $weeks } 周在记录中没有数字
history-basis = 在 { $span } 周的跨度内显示 { $known } 个已知周；空缺如实保留。

## Compare

compare-title = 两周并列 · { $series }
compare-subject = 资金流
compare-change = 变化
compare-missing = 未列出
compare-unknown = 未知
compare-note = 变化为后一周减前一周，是两者取整误差合成的区间。

## Recap

recap-title = 每周回顾 · { $series } · { $week }
recap-title-missing = 每周回顾 · { $series } · { $week } · 缺少截至 { DATE($due) } 当周
recap-missing = 以下是截至 { DATE($week) } 当周（{ $age }）。截至 { DATE($due) } 当周缺失：其报告不在记录中。
recap-on_hold = 待人工确认，未列出：{ $subjects }。
recap-withdrawn = 已由发布方撤回，未列出：{ $subjects }。
recap-regions = 地区
recap-assets = 资产
recap-rotation = 轮动
recap-rotation-against = 与合计方向相反：{ $subjects }。
recap-rotation-shares-in = 占所列资产流入总额：{ $shares }。
recap-rotation-shares-out = 占所列资产流出总额：{ $shares }。
recap-streaks = 连续周数
recap-streaks-none = 这一周所列各项，均未见已知连续两周或以上的同一方向。
recap-levels = 关键价位
recap-levels-none = 这一周没有有效的价位说法。
recap-levels-reading = 以下是我们的解读，并非作者的：{ $rule }
recap-levels-more = 另有 { $count } 条说法，见 /levels。
recap-conflicts = 其他写法
recap-changes = 与前一周相比
recap-changes-unknown = 截至 { DATE($week) } 当周不在记录中，变化未知。不以更早的周代替。
recap-changes-part = 两周中至少一周未列出，变化未知：{ $subjects }。
recap-changes-withheld = 两周之一待人工确认或已撤回，未列出：{ $subjects }。

gate-missing = 截至 { DATE($due) } 当周的报告尚不可得。此前已知最新的是截至 { DATE($newest) } 当周。
gate-missing-all = 截至 { DATE($due) } 当周的报告尚不可得，此前也没有已知的报告。
gate-no_total = 截至 { DATE($week) } 当周的报告没有合计。
gate-on_hold = 待人工确认：{ $subjects }。
gate-withdrawn = 已由发布方撤回：{ $subjects }。
gate-conflict = 另有文本写作与所采用者不同的金额：{ $subjects }。
gate-unresolved = 有文本写出金额，但均未采用：{ $subjects }。
gate-differs = 另有独立机构发布了不同的金额：{ $subjects }。

recap-etf = 美国现货 ETF 日数据
recap-metals = 金属（并列）
recap-holdings = 持仓（不是资金流）
recap-macro = 日历
recap-notes = 结构观察
recap-extra-broken = 本栏未能生成，其余各栏不受影响。
recap-extra-nothing = 本栏没有取得内容。

## Levels

levels-title = 关键价位
levels-empty = 目前没有已知的关键价位。
levels-none = 没有已知的 { $asset } 价位。
levels-quote = “{ $words }”
levels-by = { $author } · { $document } · { DATE($on) }
levels-by-nobody = 未署名 · { $document } · { DATE($on) }
levels-meaning-bearish_signal_void = 按作者的说法，若达成：看跌信号被否定。价位：{ $asset } { $price }。
levels-meaning-bullish_signal_void = 按作者的说法，若达成：看涨信号被否定。价位：{ $asset } { $price }。
levels-voided = 作者所说的失效条件：{ $words }
levels-voided-unknown = 作者没有说明失效条件。
levels-reading = 我们的解读，不是作者的：
levels-reading-rule = { $direction }；{ $venue } { $pair }，{ $timeframe } K 线（UTC），{ $closes } 次收盘。触及不算。
levels-reading-rearm = 价格离开该价位 { $percent }% 后才重新计算。
levels-reading-expiry = 我们的解读到 { DATE($on) } 为止。
levels-reading-no-expiry = 我们的解读没有截止日期。
levels-expired = 已于 { DATE($on) } 到期：仅作历史，不再判断。
levels-direction-reclaim_above = 收盘重返 { $price }之上
levels-direction-hold_above = 收盘守在 { $price }之上
levels-direction-lose_below = 收盘跌破{ $price }
levels-direction-reject_below = 收盘未能站上 { $price }
levels-close-day = 最近收盘日 { DATE($on) }：{ $price }（{ $pair }），{ $where }。
levels-close-week = 最近收盘周 { DATE($on) }：{ $price }（{ $pair }），{ $where }。
levels-close-newest = 已知最近收盘 { DATE($on) }：{ $price }（{ $pair }），{ $where }。
levels-where-above = 高于该价位 { $percent }（{ $amount }）
levels-where-below = 低于该价位 { $percent }（{ $amount }）
levels-where-at = 正在该价位，不在任何一侧
levels-running = 盘中 { $price }，{ $asOf }：{ $where }。当日尚未收盘：不算收盘，既不算重返，也不算失守。
levels-other-market = 我们的解读以 { $pair } 为准，这里是另一个市场。
levels-other-candles = 我们的解读以 { $timeframe } K 线为准，这里只知道日收盘。
levels-usdt = 该价位以美元计，交易对以 USDT 计，USDT 不等于美元。
levels-price-elsewhere = 现价与该价位的对照：/levels。
timeframe-1h = 1 小时
timeframe-4h = 4 小时
timeframe-1d = 日
timeframe-1w = 周

## ETF days

etf-title = ETF 日数据 · { $asset } · 美国现货 ETF · { $week }
etf-title-all = ETF 日数据 · 美国现货 ETF · { $week }
etf-what = { $asset } 美国现货 ETF 的日数据
etf-newest-known = 这里已知的最新日数据：{ $week }（{ $age }）。
etf-count-whole = { $trading } 个交易日已公布 { $trading } 个：整周齐全。
etf-count-part = { $trading } 个交易日已公布 { $published } 个：不是全周合计。
etf-count-running = { $trading } 个交易日已公布 { $published } 个，本周尚未结束：不是全周合计。
etf-count-sum = 这一周只随本机器人附带 { $trading } 个交易日的合计，没有单日数据。
etf-sum-via = 日数据取自：{ $pages }。
etf-day = { DATE($date) } { $weekday }
etf-day-half = { DATE($date) } { $weekday }（半日）
etf-day-holiday = { $day }：{ $holiday }，休市
etf-day-pending = { $day }：尚未公布
etf-day-partial = { $day }：只有部分基金公布，不计入
etf-day-to_come = { $day }：还没到
etf-day-unnamed = { $day }：这里不知道，并非为零
etf-held-power_of_ten = { $day }：待人核对，暂不显示。{ $publisher } 与 { $other } 相差 { $times } 倍。
etf-held-opposite_sign = { $day }：待人核对，暂不显示。{ $publisher } 与 { $other } 方向相反。
etf-held-earlier = { $day }：待人核对，暂不显示。{ $publisher } 现在与先前所说相差 { $times } 倍。
etf-sum-week = 全周 { $trading } 个交易日合计
etf-sum-part = { $trading } 个交易日中 { $published } 个的合计
etf-no-days = 这里没有 { $asset } 美国现货 ETF 这一周任何一天的数据。这不等于零。
etf-none-known = 这里没有 { $asset } 的美国现货 ETF。
etf-known-assets = 有日数据的资产：{ $assets }。
etf-beside = 并列：{ $publisher } 周报
etf-theirs = { $publisher } · { $subject } · 全球全部产品
etf-theirs-us = { $publisher } · 美国 · 全部产品
etf-bridge-agree-same = 与美国现货 ETF 数据方向一致（统计范围不同）。
etf-bridge-agree-unclear = 在两种统计的容差之内（统计范围不同）；方向在取整范围内不明确。
etf-bridge-agree-small = 在两种统计的容差之内（统计范围不同）；两者都太小，不比较方向。
etf-bridge-diverges-same = 方向相同，差距大于往常。两者并列，不判断谁对。
etf-bridge-diverges-opposite = 方向相反。两者并列，不判断谁对。
etf-bridge-diverges-unclear = 差距大于往常，方向在取整范围内不明确。两者并列，不判断谁对。
etf-bridge-diverges-small = 差距大于往常。两者并列，不判断谁对。
etf-bridge-held-power_of_ten = 待人核对：{ $publisher } 的周数据与这些天的合计相差约 { $times } 倍，这里都不显示。
etf-bridge-held-opposite_sign = 待人核对：{ $publisher } 的周数据与这些天的合计数额很大而方向相反，这里都不显示。
etf-bridge-gap = 差额（{ $publisher } 减合计）：{ $gap }，占较大者的 { $share }。
etf-bridge-gap-alone = 差额（{ $publisher } 减合计）：{ $gap }。
etf-bridge-outside_us = 美国以外、全部资产合计：{ $scope }；其中 { $subject } 占多少没有公布。差额扣除后还剩：{ $rest }。
etf-bridge-named_regions = 美国以外、所列国家、全部资产合计：{ $scope }；其中 { $subject } 占多少没有公布。差额扣除后还剩：{ $rest }。
etf-bridge-beyond_etf_assets = 全球其他种类产品（含做空产品）：{ $scope }；其中美国占多少没有公布。差额扣除后还剩：{ $rest }。
etf-bridge-no-scope = 差额中有多少在美国以外，没有公布。
etf-bridge-no-scope-us = 差额中有多少属于其他种类产品，没有公布。
etf-bridge-shorts = 做空产品由 { $publisher } 单独统计：{ $shorts }。
etf-bridge-incomplete = 没有可并列的周数据：{ $trading } 个交易日已公布 { $published } 个。
etf-bridge-incomplete_assets = 周报的美国一项没有可并列的合计：{ $assets } 的日数据不齐，或待人核对。
etf-bridge-no_report = 没有可并列的周数据：不知道这一周的报告。
etf-bridge-not_printed = 没有可并列的周数据：这一周的报告没有列出 { $subject }。
etf-bridge-withdrawn = 没有可并列的周数据：发布者已撤回。
etf-two-definitions = 两种口径：周报统计全球产品，周六至周五；这些日数据只统计美国现货 ETF。两者从不相加、平均或合并。
etf-recap-week = { $asset }，{ $trading } 个交易日齐全
etf-recap-part = { $asset }，{ $trading } 个交易日中 { $published } 个
etf-recap-absent = { $asset }：这里不知道，并非为零
etf-recap-none = { $asset }：{ $trading } 个交易日已公布 { $published } 个
etf-recap-bridge = { $subject } 与 { $publisher } 周数据并列：{ $verdict }
etf-recap-bridge-share = { $subject } 与 { $publisher } 周数据并列：{ $verdict }，差额占较大者的 { $share }
etf-recap-agree-same = 方向一致（统计范围不同）
etf-recap-agree-unclear = 在容差之内，方向不明确
etf-recap-agree-small = 在容差之内，数额太小，不比较方向
etf-recap-diverges-same = 方向相同，差距大于往常
etf-recap-diverges-opposite = 方向相反
etf-recap-diverges-unclear = 差距大于往常，方向不明确
etf-recap-diverges-small = 差距大于往常
etf-recap-held = { $subject }：待人核对，暂不显示

holiday-new_year = 元旦
holiday-martin_luther_king = 马丁·路德·金纪念日
holiday-washington = 华盛顿诞辰纪念日
holiday-good_friday = 耶稣受难日
holiday-memorial = 阵亡将士纪念日
holiday-juneteenth = 六月节
holiday-independence = 独立日
holiday-labor = 劳动节
holiday-thanksgiving = 感恩节
holiday-christmas = 圣诞节
holiday-mourning = 全国哀悼日

## Prices

prices-what = { $subject } 的价格
prices-nobody = 此处未知：{ $what }。已启用的来源都不知道它。
prices-no-coin = 没有价格：它不是单一币种。
prices-pair = { $venue } { $pair }
prices-at = { $price }（{ $pair }）
prices-running = 盘中 { $price }（{ $pair }），{ $asOf }
prices-closed = 最近收盘日 { DATE($on) }：{ $price }
prices-newest = 已知最近收盘 { DATE($on) }：{ $price }
prices-none-closed = 没有 { $pair } 的已知收盘价。
prices-week = 同一时段：{ $change }；{ $turnover }
prices-change = 价格 { $change }
prices-change-unknown = 涨跌幅未知（缺 { $days } 收盘价）
prices-turnover = 成交额 { $turnover }
prices-turnover-part = 成交额未知（{ $of } 天中已知 { $known } 天）
prices-week-days = 按 { DATE($from) } 与 { DATE($to) } 的 UTC 收盘：既非纽约的周，也非美股收盘。
volatility-title = “高 Beta”，实测：截至 { DATE($to) } UTC 收盘的 30 天已实现波动率（年化）：
volatility-title-at = “高 Beta”，实测：截至 { DATE($to) } UTC 收盘的 30 天已实现波动率（年化，{ $market }）：
volatility-market = { $venue }，以 { $quote } 计
volatility-line = { $each }
volatility-each = { $asset } { $percent }
volatility-each-at = { $line }（{ $market }）
volatility-short = 已实现波动率需要截至 { DATE($to) } 连续 { $needed } 个收盘价。已知：{ $each }。
volatility-short-each = { $asset } { $closes } 个
volatility-left = 当周规模较小、未查询的：{ $assets }。
volatility-what = { $assets } 的已实现波动率

## Metals

metals-title = 白银、黄金、BTC 与资金流
metals-side-by-side = 以下仅为并列：任何一项都不能由旁边的另一项推出。
metals-what-XAG = 白银价格
metals-what-XAU = 黄金价格
metals-what-bitcoin = BTC 价格
metal-XAG = 白银
metal-XAU = 黄金
metals-proxy-XAG = { $token }（一枚代表一盎司白银的代币）：{ $price }
metals-proxy-XAU = { $token }（一枚代表一盎司黄金的代币）：{ $price }
metals-proxy-note-XAG = 目前不知白银本身的价格。{ $token } 的价格会高于或低于白银。
metals-proxy-note-XAU = 目前不知黄金本身的价格。{ $token } 的价格会高于或低于黄金。
metals-change = { $name }（{ $week }）：{ $percent }。本机在两个周五最后取得的价格：{ $beforeAt } 为 { $before }，{ $endAt } 为 { $end }。
metals-change-unknown = { $name }（{ $week }）：涨跌未知。本机没有 { $days } 的价格存档。
metals-bitcoin = BTC：{ $price }，{ DATE($on) } 收盘（{ $venue }，{ $pair }）
metals-bitcoin-running = BTC：{ $price }，当日尚未收盘（{ $venue }，{ $pair }）
metals-bitcoin-change = BTC（{ $week }）：{ $percent }。两个周五的收盘价：{ $before }（{ DATE($beforeOn) }）、{ $end }（{ DATE($endOn) }）。
metals-bitcoin-change-unknown = BTC（{ $week }）：涨跌未知，不知 { $days } 的收盘价。
metals-flows = 资金流 · { $series } · { $week }
metals-flows-missing = 报告没有列出：{ $subjects }。这不等于零。
metals-no-report = 此处未知：资金流。没有存档的周报。
metals-windows = 资金流周以纽约的周五结束。BTC 的一天在 UTC 零点收盘。金属在纽约周五 17:00 至周日 18:00 休市，其间以最后一个价格为准。

## Mood

mood-title = 市场情绪
mood-what = 市场情绪
mood-value = 今天 { $points }（满分 100）：{ $word }
mood-before = 前一天 { $points }：{ $word }
mood-extreme_fear = 极度恐惧
mood-fear = 恐惧
mood-neutral = 中性
mood-greed = 贪婪
mood-extreme_greed = 极度贪婪
mood-is = 这是一家发布者按自己方法编制的指数，并不说明价格走向。
mood-stablecoins-what = 美元稳定币流通量
mood-stablecoins = 美元稳定币流通量：{ $supply }
mood-stablecoins-week = 7 天变化：{ $percent }，此前为 { $before }
mood-stablecoins-week-unknown = 7 天变化：未知，来源没有 7 天前那一日的数值。

## Holdings

holdings-title = 持仓：直接与间接
holdings-no-flows = 持仓不是资金流：这里的数字不计入任何资金流，彼此也不相加。
holdings-direct = 直接：上市公司自报持有的币
holdings-direct-what = 上市公司持有的币
holdings-direct-what-asset = 上市公司持有的 { $asset }
holdings-direct-needs-key = 此处未启用：该来源需要密钥。运行本机器人的人可设置 SOURCE_TREASURIES_KEY，免费密钥即可。
holdings-direct-off = 此处未启用：运行本机器人的人关闭了该来源。
holdings-direct-total = 合计：{ $coins }
holdings-company = 最大持有者
holdings-coins = 数量
holdings-indirect = 间接：持有比特币的公司的股票
holdings-indirect-needs-contact = 此处不询问最新申报：SEC 要求注明询问者。运行本机器人的人可设置 CONTACT。
holdings-position-what = 最新季度申报（13F）
holdings-position-none-live = 目前不知道最新季度申报（13F）。以下是一项有日期的事实：
holdings-position = { $manager }：{ $issuer } { $shares }
holdings-position-none = { $manager }：申报全表中没有自有的 { $issuer } 股票。期权不计。
holdings-position-withheld = { $manager }：没有自有 { $issuer } 股票的行，且部分内容未公开。这不等于零。
holdings-own-value = 申报自列的价值（季末）：{ $value }
holdings-own-value-unknown = 申报自列的价值从略：无法判断其单位。
holdings-others = 为其他管理人申报、未计入：{ $shares }
holdings-period = 截至 { DATE($period) } 的季度
holdings-filed = 截至 { DATE($period) } 的季度，{ DATE($filedOn) } 申报
holdings-dated = 有日期的事实，{ DATE($on) }：{ $manager } 持有 { $issuer } { $shares }，按当日价格{ $worth }
holdings-dated-period = 按每股 { $close }（{ DATE($period) }，该申报的季末）计，同样股数{ $worth }（推算；未见申报原文）
holdings-holder-druk = 引述：一家有负债的主权持有者（不丹 Druk Holding）
holdings-quoted-line = { $author }，{ DATE($on) }：{ $numbers }
holdings-quoted-staked = Aave 上 { $amount }
holdings-quoted-staked_main = 主钱包{ $amount }
holdings-quoted-debt = 以此借入{ $amount }
holdings-quoted-health = 健康率 { $amount }
holdings-quoted-loss = 据作者称较成本浮亏{ $amount }
holdings-quoted-limits = 各家说法不一，浮亏在此无法计算：这些币的成本未知。钱包归属也只是他人的认定。

## Notes

notes-title = 市场结构笔记
notes-empty = 目前没有已知的笔记。
notes-none = 没有第 { $number } 条笔记。
notes-entry = { $number }. { $title }
notes-short = { $entry }（{ $author }，{ DATE($on) }）
notes-by-retold = { $author } · { $document } · 转述于 { DATE($on) }
notes-hint = /notes 加编号可看全文，包括它不能说明什么。
notes-all = 全部笔记
notes-statement = 它说什么
notes-scope = 它说的范围
notes-cannot = 它不能说明什么
notes-address = 网址
note-ai_in_trading-title = 交易中的 AI
note-ai_in_trading-statement = 据其所述，会学习的程序已参与链上交易的多数环节：监测风险、识别攻击、寻找信号、选择订单如何执行。
note-ai_in_trading-scope = 整个链上交易，是一家安全公司和一家交易所的看法。
note-ai_in_trading-cannot = 任何一周的资金流中有多少由程序决定。没有人公布这个数字。
note-levered_sovereigns-title = 有负债的主权持有者
note-levered_sovereigns-statement = 据当时的报道，有国家的基金以借款持有以太坊。按借贷协议的规则，这类持有者的抵押品可能被卖出。
note-levered_sovereigns-scope = 只有不丹一家基金，钱包归属是他人的认定。
note-levered_sovereigns-cannot = 这些币的成本、它按什么规则承担风险、下一步做什么。它不涉及任何一周的资金流。
note-thin_depth-title = 压力下深度变薄
note-thin_depth-statement = 据作者的数据，在该文之前的周五，有几分钟多家交易所的比特币现价附近几乎没有挂单。盘口越薄，同样的订单使价格移动越多。
note-thin_depth-scope = 部分交易所的比特币盘口，仅一天。
note-thin_depth-cannot = 现在的深度如何，也不说明其他各周的深度。
note-risk_off_high_beta-title = 避险与高贝塔并存
note-risk_off_high_beta-statement = 在该文之前的一周，BTC、ETH 产品净流出，波动更大的 SOL 产品净流入。两者并列。
note-risk_off_high_beta-scope = 一周的基金产品，按一家发布者的统计。
note-risk_off_high_beta-cannot = 资金是新增还是由其他产品转来、属于谁、为何移动。

## Macro

macro-title = 宏观日历
macro-next = 下次 FOMC 决议：{ $when }，会期 { DATE($first) } 至 { DATE($last) }
macro-when-today = 今天
macro-when-tomorrow = 明天
macro-when-days = { $days } 天后
macro-statement = 声明
macro-press = 新闻发布会
macro-moment = { $at } { $zone } · 纽约 { $newYork }
macro-moment-new-york = 纽约 { $at }
macro-tentative = { $line }（暂定，待美联储确认）
macro-also = { $sources } 也列出这一天。
macro-after = 其后的决议
macro-later = { $at }
macro-over = { DATE($last) } 之后的 FOMC 日期，此处尚不知晓。
macro-dates = 美国数据发布日
macro-date = { $when } · { $sources }
macro-day-by = { $sources }（仅给出日期：{ $others }）
macro-date-day = { DATE($date) }（{ $weekday }，纽约日期），未给出时刻
macro-dates-what = 美国数据发布日
macro-dates-none = { $sources } 给出的内容中，未来 8 周没有。清单可能只到其所属那一周为止。
macro-dates-more = 日历文件中另有 { $count } 项。
macro-needs-key = 此处未知：{ $what }。这需要免费的 FRED 密钥：本机器人的运营者可设置 SOURCE_FRED_KEY。
macro-further-needs-key = 更远的日期需要免费的 FRED 密钥：本机器人的运营者可设置 SOURCE_FRED_KEY。
macro-rate-heading = 政策利率
macro-rate-what = 美国政策利率
macro-rate = 目标区间 { $low } 至 { $high }，自 { DATE($since) } 起
macro-rate-earlier = 目标区间 { $low } 至 { $high }，至少自 { DATE($since) } 起
macro-zone = 时间为此处的时区 { $zone }。
macro-zone-unset = 时间为 UTC，此处未设时区。版主可设置：/settings timezone Shanghai。
macro-fomc-passport = 美联储会议日历 · { DATE($on) } 录入，随本机器人附带 · { $page }
macro-what-fomc = FOMC
macro-what-cpi = 消费者价格（CPI）
macro-what-jobs = 就业报告
macro-what-gdp = 国内生产总值（GDP）
macro-what-pce = 个人收入与支出（PCE）
macro-what-other = { $title }
macro-file-title = 宏观日历文件
macro-file-holds = { $file } 含 { $count } 项日程，用日历应用打开。
macro-file-times = 日历应用会以自己的时区显示。每项日程的编号不变，日后打开新文件时应用可据此更新。
macro-file-tentative = 尚未确认的 FOMC 会议在文件中标为暂定。
macro-event-statement = FOMC 声明
macro-event-press = FOMC 新闻发布会
macro-event-fomc = 美联储会议日历，{ DATE($on) } 录入：{ $page }
macro-event-date = 公布的日期，来自 { $sources }

## Health

live-question-candles = 价格
live-question-etf_days = ETF 日数据
live-question-metal = 金银
live-question-mood = 情绪
live-question-stablecoins = 稳定币
live-question-manager_position = 一家管理人的申报
live-question-treasuries = 公司持币
live-question-policy_rate = 美国政策利率
live-question-macro_dates = 美国日历
live-what-candles = { $subject } 价格
live-what-etf_days = { $subject } 美国现货 ETF
live-what-metal = 每盎司{ $subject }
live-what-mood = 市场情绪
live-what-stablecoins = 美元稳定币
live-what-manager_position = 三井住友信托申报的 MSTR 股数
live-what-treasuries = 公司持有的 { $subject }
live-what-policy_rate = 美国政策利率
live-what-macro_dates = 美国日程
live-metal-XAU = 黄金
live-metal-XAG = 白银
number-close = { DATE($on) } 收盘：{ $value }（{ $pair }）
number-running = 当前价，并非收盘：{ $value }（{ $pair }）
number-etf_day = { DATE($on) }：{ $value }
number-metal = 每盎司：{ $value }
number-metal-token = 每盎司（代币 { $token }）：{ $value }
number-mood = 指数：{ $value }
number-mood-before = 前一天：{ $value }
number-supply = 流通量：{ $value }
number-supply-before = 一周前：{ $value }
number-shares = { $manager }，{ $issuer }：{ $value }，季末 { DATE($on) }
number-filing_value = 申报自列价值：{ $value }
number-treasuries = 合计：{ $value }
number-rate = { $low } 至 { $high }，自 { DATE($on) } 起
number-rate-earlier = { $low } 至 { $high }，至少自 { DATE($on) } 起
number-dates = { $count ->
    [1] 1 个日期：{ DATE($first) }
   *[other] { $count } 个日期：{ DATE($first) } 至 { DATE($last) }
  }
number-none = 其中没有数字。
unit-is-usd = 美元
unit-is-usdt = USDT，并非美元
unit-is-usd_per_ounce = 美元/盎司
unit-is-percent = 百分比
unit-is-percent_a_year = 年化百分比
unit-is-factor = 比率
unit-is-points = 0 至 100 的点数
unit-is-shares = 股
unit-is-bitcoin = 比特币
unit-is-ether = 以太币
unit-is-staked_ether = 质押以太币
origin-live = 询问所得
origin-stored = 此前取得，存于本机
origin-bundled = 随本机器人附带
source-answers = 回答
source-how = 统计方式
source-covers = 覆盖
source-unit = 单位
source-as-of = 时间
source-status = 状态
source-comes = 来历
source-credit = 署名
source-terms = 条款
source-terms-page = 条款页面
source-fetched-at = { $at } UTC，{ $age }前
source-asked = 是否询问
source-revised = 修订
source-revised-value = { DATE($on) }：由 { $from } 改为 { $to }，{ DATE($heard) } 得知
source-vintages = { $count ->
    [1] 1，即首次取得
   *[other] 当日共 { $count } 版
  }
source-before = 先问过
source-before-nobody = 没有问别家
source-title-live = 出处：{ $what }
source-counts-binance = 单一交易场所对 USDT 的日线，USDT 并非美元。按 UTC 日计，收盘后才算数。
source-counts-kraken = 单一交易场所对美元的日线，按 UTC 日计。最后一行是未结束的一天，不计入。
source-counts-okx = 单一交易场所对 USDT 的日线，按 UTC 日计，不用其默认的 UTC+8。场所标为已确认才算数。
source-counts-coingecko = 多家交易所的均价，并非任何一家的收盘价。它标注的是一天的结束，而非开始。
source-counts-cryptoetf = 美国现货 ETF 按纽约交易日的资金进出，最多 30 天。尚未公布之日的 0 不计入。
source-counts-sosovalue = 美国现货 ETF 按交易日的资金进出，约一个月。最新一天可能仍会调整。
source-counts-farside = 各只美国现货 ETF 按交易日的资金进出，取自表格。缺少部分基金的一天称为部分公布。
source-counts-gold_api = 每盎司即时现货价。由一人维护，会查看其时间。
source-counts-swissquote = 一家经纪商每盎司买卖价的中间价，即时。周末不变动。
source-counts-metal_tokens = 代表一盎司金属的代币（PAXG、KAG）的价格，取自 CoinGecko。它有自己的溢价，以代币名称称呼。
source-counts-edgar = 一家管理人向 SEC 申报的季末持股，最迟晚 45 天：只计股票，不计期权和其他管理人。
source-counts-treasuries = 上市公司自报的持币量，由 CoinGecko 汇总，未逐一核对。
source-counts-fred = 美联储目标区间，逐日，取自圣路易斯联储。
source-counts-forexfactory = 只含询问时那一周的美国数据日期，以一份日历所列为准。
source-counts-alternative_me = 0 至 100 的指数，每天一个值，按发布者自己的方法编制。
source-counts-stablecoins = 流通中的美元稳定币，按锚定价计，DefiLlama 每天给出一个合计。
terms-credit = 展示时须署其名
terms-no_licence = 没有授权说明，只在运营者启用时才询问
terms-market_data = 公开行情
terms-personal_use = 仅供个人使用，只在运营者启用时才询问
terms-public_record = 公开记录
terms-undocumented = 没有写明
terms-notice = 须注明它不为本机器人背书
source-state-on = 是
source-state-needs_key = 否：需要密钥 { $variable }
source-state-needs_contact = 否：须说明是谁在问（CONTACT）
source-state-opt_in = 否：设 { $variable }=1 才启用
source-state-off = 否：已关闭
sources-live-title = 实时数字：依此顺序询问
sources-one-on = { $publisher }
sources-one-off = { $publisher }（不询问）
sources-more = /sources 加名称，可看一家的统计方式与条款：/sources { $name }
sources-choice = 来源
source-one-title = { $publisher }
path-title = 从何而来：{ $what }
path-asked = 问过 { $publisher }：{ $why }。
path-answered = 问过 { $publisher }：已答复，{ $fetched }。
path-late = 以 { $publisher } 现有的最新数据代替，{ $asOf }。
path-stored = 以 { $publisher } 此前给出的代替，{ $asOf }，{ $fetched }。
path-bundled = 以随本机器人附带的代替：{ $publisher }，{ $asOf }。
path-not-needed = 前面的不能用时才询问：{ $sources }。
path-off = 未询问：{ $sources }。
path-off-one = { $publisher }（{ $why }）
path-offline = 此处不询问任何来源：能回答的都已关闭，或由 OFFLINE，或各自关闭。
path-nobody = 此处没有来源能回答。
lacks-needs_key = 需要密钥
lacks-needs_contact = 需要 CONTACT
lacks-opt_in = 启用后才询问
lacks-off = 已关闭
next-path = 为何是这一个
health-title = 运行状况
health-store = 数据库
health-store-written = 保存于此，由本进程写入
health-store-read = 此处只读，由“tidemark run”写入
health-store-missing = 未保存任何内容
health-platform-up = 已连接
health-platform-connecting = 连接中
health-platform-down = 断开，会自行重试
health-platform-refused = 令牌被拒
health-sources = 实时数字的来源
health-good = { $age }前答复
health-good-before = { $age }前答复，在本次启动之前
health-never = 尚未询问
health-failed = { $age }前失败：{ $why }
health-rests = 暂停询问 { $time }
health-budget = 今日请求 { $spent }/{ $perDay }
health-mirror = 询问地址 { $host }
health-not-asked = 未询问：{ $sources }。
health-lacks = { $publisher }（{ $why }）
health-lacks-needs_key = 需要 { $variable }
health-lacks-needs_contact = 需要 CONTACT
health-lacks-opt_in = 设 { $variable }=1 才启用
health-lacks-off = 已关闭
health-offline = OFFLINE 已开启，不询问任何来源。

## Check

check-title = 核对：{ $publisher }，{ $week }
check-title-alone = 文本核对
check-nothing = 文中没有找到带金额的资金流。
check-no-report = 没有已知报告，无从对照。
check-newest = 文中未指明是哪一周；这里对照的是已知最新报告，{ $age }。
check-current = 文中未指明是哪一周；这里对照的是最新报告。
check-fitting = 文中未指明是哪一周；其数字多为这一周的。
check-dated = 文中未指明是哪一周；页面日期为 { DATE($on) }，当时最新的是这份报告。
check-nearest = 文中所指的截至 { DATE($week) } 当周不在记录中；这里对照的是最近的已知报告。
check-right = ✓ { $count } 个数字与{ $week }的报告相符。
check-matches = ✓ { $subject }：{ $said }，与报告的 { $known }相符。
check-rounded = ✓ { $subject }：{ $said }，与报告的 { $known }在取整误差内一致。
check-headline = ✗ 标题写 { $said }，报告为 { $known }。
check-headline-nowhere = 已知各周都与之相差甚远：最大的是{ $largest }（{ $week }）。
check-headline-nowhere-at-all = 已知各周都与之相差甚远。
check-tenfold = ✗ { $subject }：文中写 { $said }，报告为 { $known }：{ $times }{ $slip }。
check-tenfold-bare = ✗ { $subject }：文中写 { $said }，报告为 { $known }：{ $times }。
check-times-more = 为报告的 { $factor } 倍
check-times-more-about = 约为报告的 { $factor } 倍
check-times-less = 只有报告的 1/{ $factor }
check-times-less-about = 约为报告的 1/{ $factor }
check-slip-10 = （亿与 billion 混淆？）
check-slip-1000 = （million 与 billion 混淆？）
check-beyond = ✗ { $subject }：{ $said }超出所有已知周；最大的是{ $largest }（{ $week }）。
check-beyond-tenth = ✗ { $subject }：{ $said }超出所有已知周；{ $week }为 { $known }{ $slip }。
check-opposite = ✗ { $subject }：文中写 { $said }，报告为 { $known }：方向相反。
check-another-week = ✗ { $subject }：{ $said }是截至 { DATE($other) } 当周的数字；这一周为 { $known }。
check-another-week-only = ✗ { $subject }：{ $said }是截至 { DATE($other) } 当周的数字；这一周的报告没有列出。
check-another-weeks = ✗ { $count } 个数字（{ $subjects }）是截至 { DATE($other) } 当周的，不是这一周的。
check-differs = ✗ { $subject }：文中写 { $said }，报告为 { $known }。
check-more-wrong = ✗ 另有 { $count } 处不符。
check-share = ✗ “{ $printed }”与文中自己的数字不符，按其数字为 { $share }。
check-warning-headline_mismatch = ✗ 标题的“{ $printed }”与正文的数字都不符。
check-warning-part_over_total = ✗ “{ $printed }”远大于文中自己的合计。
check-warning-scale_vs_history = ✗ “{ $printed }”与已知各周的量级相差甚远：单位有误？
check-warning-dual_rendering = ✗ “{ $printed }”有两种写法，金额不同。
check-warning-date_mismatch = ✗ 文中日期在“{ $printed }”处互相矛盾。
check-warning-sum_mismatch = ✗ 文中各部分之和与其“{ $printed }”不符。
check-fits-week = ? { $subject }：{ $said }是截至 { DATE($other) } 当周的数字；文中是否指这一周，无法确定。
check-fits-weeks = ? { $count } 个数字（{ $subjects }）是截至 { DATE($other) } 当周的；文中是否指这一周，无法确定。
check-open = ? { $subject }：{ $said }无法判断：文中所指的那一周不在记录中。
check-opens = ? { $count } 个数字（{ $subjects }）无法判断：文中所指的那一周不在记录中。
check-other-series = ? { $subject }：{ $said }属于另一口径（{ $series }），不是{ $ours }。
check-other-series-many = ? { $count } 个数字（{ $subjects }）属于另一口径（{ $series }），不是{ $ours }。
check-unknown = ? { $subject }：{ $said }未知：这一周的报告没有列出。
check-unknowns = ? { $count } 个数字（{ $subjects }）未知：这一周的报告没有列出。
check-no-direction = ? { $subject }：{ $said }没有写明方向，不作判断。
check-no-directions = ? { $count } 个数字（{ $subjects }）没有写明方向，不作判断。
check-and-more = …
check-no-subject = 合计
check-details = 全部 { $count } 处及原文
check-brief = 简要
check-passage = “{ $passage }”
check-week = 截至 { DATE($end) } 当周
check-passport-of = { $week }（{ $subjects }）
check-not-flows = 另有 { $count } 个数字（价格、占比、持仓、合并数等）不作核对。
check-more = 另有 { $count } 处未显示。

## Sources

sources-title = 来源
sources-report = { $publisher }：{ $series }，每周一次，周六至周五（纽约日期），其后的周一发布。
sources-record = 内置记录：{ DATE($first) } 至 { DATE($last) } 之间的 { $weeks } 周，{ $figures } 个数字，取自 { $texts } 篇公开转述。没有文本的周是缺口。
sources-record-lacks = 记录中没有的内容（取得时间，多数的原文写法）即为缺失，并予说明。
sources-levels = 关键价位：{ $count } 条内置引述，注明作者与日期。
sources-accepted = 另有已接受的报告：{ $weeks } 周，最新的截至 { DATE($newest) }。
sources-live = 周报：每周一、周二，Telegram 或 Discord 上的机器人会在 CoinShares 的页面与媒体订阅源中查找；有人给出的链接会被打开。设为 OFFLINE=1 时两者都不做，也不询问实时数字。

source-title = 数字的出处
source-value = 数值
source-interval = 代表区间
source-precision = 精度
source-precision-step = 原文精确到 { $step }
source-precision-corrected = 填写时精确到 { $step }
source-as-printed = 原文写法
source-as-printed-unknown = 内置记录中没有
source-corrected = 更正
source-corrected-value = 由运营者于 { DATE($on) } 改为 { $to }（审阅 { $review }）
source-approx = 标为约数
source-approx-yes = 是
source-approx-no = 否
source-approx-unknown = 内置记录中没有
source-from = 计算自
source-period = 期间
source-period-value = { DATE($start) } 至 { DATE($end) }
source-scope = 口径
source-publisher = 发布者
source-published = 发布日
source-published-stated = { DATE($on) }
source-published-derived = { DATE($on) }，推定：其后的周一；逢假日可能为周二
source-fetched = 取得时间
source-fetched-unknown = 内置记录中没有
source-via = 当周转述
source-verification = 核对状态
source-vintage = 版本
source-vintage-value = { $vintage }（{ $origin ->
        [bundled] 内置记录
       *[read] 读自文本
    }）
source-age = 时效
source-id = 编号
source-conflict = 记录者附注（英文）：{ $note }

## Language, help, privacy

lang-name = { $name }
lang-title = 语言
lang-this = 本次回答使用{ $name }。
lang-once = 仅限一次回答。版主可为此处长期选定语言：/settings language en。
lang-here = 此处的语言：{ $value } · { $from }
lang-known = { $tag } · { $name }
lang-how = /lang en 用英文回答一次；/lang en /flows 用英文回答一条命令。

help-title = 可以问什么
help-lead = 每周资金流与关键价位，每个数字都带出处。
help-not = 不给建议，不作预测，不解释涨跌。
help-usage = 用法：{ $usage }
help-more = /help 加命令名，可看其选项。

privacy-title = 隐私
privacy-keeps = 保存在磁盘上的只有：版主为某处所设和所定时的内容、是哪位版主何时设的，自动发布了什么、结果如何，谁看到了帖子，以及某处为何无法发布。Telegram 传来的、会改变这些内容的事项（版主的命令，或聊天的变动）在办完之前也存放其中。运营者用 /report 送入的文本，以及在周报发布处找到的文本，与其数字、由谁决定一并保存。各来源所给的价格等数字按日保存，不含是谁在问。不保存其他消息，不保存姓名和标题。/forget 抹去某处的全部内容。
privacy-sends = 它连接设置了令牌的平台、交给 /check 或 /report 的链接所在的网站、周报的发布处，以及 /sources 所列的来源。各网站都不会得知是谁在问。
privacy-check = 交给 /check 的文本只在内存中读取，一分钟内即丢弃；链接所指的页面十分钟后丢弃。
privacy-memory = 只在内存中，结束即消失：一分钟内的回答，十秒内是谁在问，回答下方按钮所问的内容，谁是聊天的管理员，以及谁在代哪个频道发问。
privacy-log = 错误写入运营者的日志，只带事件编号，不含你输入的内容。

command-flows = 当周资金流：合计、地区、资产
command-recap = 每周回顾：一周全貌，附与前一周的变化
command-btc = 比特币：当周资金流、连续周数与占比
command-eth = 以太坊：当周资金流、连续周数与占比
command-sol = Solana：当周资金流、连续周数与占比
command-xrp = XRP：当周资金流、连续周数与占比
command-asset = 任一资产：列出它的最新一周
command-regions = 当周各国家和地区的资金流
command-rotation = 主流与其余，谁逆势而行
command-history = 合计或某资产的过往各周，缺口可见
command-compare = 两周并列
command-metals = 白银和黄金，与 BTC 及当周资金流并列
command-mood = 一项市场情绪指数，以及美元稳定币流通量
command-holdings = 谁直接或通过股票持有：不是资金流
command-notes = 市场结构笔记，以及各自不能说明什么
command-etf = 美国现货 ETF 日数据，与周报并列
command-macro = 下次 FOMC 与美国数据发布日，按此处时区，也可取日历文件
command-health = 供运营者：来源、数据库与平台的状况
command-levels = 关键价位：谁说了什么，我们如何判断
command-check = 核对一段文本或一个网页中的数字
command-sources = 数字从哪里来，询问哪些来源
command-source = 一个数字的出处
command-lang = 用另一种语言回答，仅此一次
command-help = 本列表
command-privacy = 保存了哪些信息

option-week = 报告周，以其周五表示，如 2026-01-23。不写则为已知最新。
option-recap-sections = 要看的栏目，按所写顺序，如：usual、etf、metals、holdings、macro、notes。不写即 usual。
option-week-first = 第一周，以其周五表示，如 2026-01-16。
option-week-second = 第二周，以其周五表示，如 2026-01-23。
option-asset = 代码或名称，如 SOL 或 Solana。
option-asset-or-total = 代码或名称；不写则为合计。
option-weeks = 显示多少个已知周，1 到 120 的整数。
option-level-asset = 代码或名称，或价位的编号；不写则为全部。
option-note = 笔记编号，看全文
option-etf-asset = 代码或名称，或 all。不写则为 BTC。
option-etf-week = 一周，以其周五表示，如 2026-01-23。不写则为最新一天所在的周。
option-macro-as = 写 ics 则给出日历应用可打开的文件；不写则为卡片。
option-text = 要核对的文本，原样粘贴；也可以是指向它的链接。
option-figure = total、资产代码、国家或地区代码、数字的编号，或一个实时数字：price BTC、etf BTC、gold、mood。
option-source-name = 来源名称，如 Kraken；不填则列出全部。
option-week-or-asset = 以周五表示的报告周，如 2026-01-23；在 price 或 etf 之后为资产代码。
option-language = 语言标签，如 en 或 zh-CN。
option-line = 要用该语言回答的命令。
option-command = 命令名。

## Under an answer

suggestion-subject = { $key } · { $subject }
next-source = 来源
next-flows = 当周全部
next-etf = 对照 ETF 日数据
next-etf-asset = ETF 日数据 { $subject }
next-etf-all = ETF 日数据 全部
next-earlier = ◀ { DATE($week) }
next-later = { DATE($week) } ▶
next-asset = { $subject }
next-macro-file = 日历文件
next-macro = 宏观日历
file-below = { $file }：把 BEGIN:VCALENDAR 至 END:VCALENDAR 各行以此名保存。
file-save = 保存 { $file }

## When it goes wrong

place-suspended-no_right = “{ $chat }”里发不出消息了：机器人没有在那里发言的权限。那里的设置仍然保留，给它这项权限后会继续。
place-suspended-topic_closed = “{ $chat }”的一个话题里发不出消息了：话题已关闭。那里的设置仍然保留，重新打开后会继续。

failure-title = 未能完成
failure-not_allowed = { $command } 只限 { $role } 使用，请联系机器人的运营者。
failure-not_allowed-operator = { $command } 只限本机器人的运营者。运行机器人的人可以在 OPERATORS 里加上你。
failure-not_allowed-telegram_administrator = { $command } 只限本聊天的管理员。群主或有权添加管理员的人可以把你设为管理员。
failure-not_allowed-telegram_own_name = { $command } 只限本聊天的管理员，而你正以频道身份发言。请用自己的名字，或以匿名管理员身份再试。
failure-not_allowed-telegram_unknown = Telegram 没有说明你是不是这里的管理员，所以没有执行 { $command }。请一分钟后再试；若仍如此，请把机器人设为管理员。
failure-not_allowed-discord_manage_server = { $command } 需要“管理服务器”权限。管理本服务器身份组的人可以给你。
failure-not_allowed-discord_private = 在别人的私聊里，{ $command } 没有管理者。请在服务器里，或与机器人单独对话时使用。
failure-no_command = 没有写命令。/help 列出全部命令。
failure-unknown_command-pasted = 没有“{ $typed }”这个命令。要核对一段文字，请输入 /check，后面跟上文字。
failure-unknown_command = 没有“{ $typed }”这个命令。{ $nearest }
failure-bad_option = “{ $typed }”不适用于 { $command } 的选项 { $option }。{ $help }
failure-missing_option = { $command } 需要选项 { $option }。{ $help }
failure-too_many_words = { $command } 不知道如何处理“{ $extra }”。{ $help }
failure-week_malformed = “{ $typed }”不是日期。周以其周五表示，如 2026-01-23。{ $nearest }
failure-week_not_friday = { DATE($date) } 不是周五，而周以其周五命名。{ $nearest }
failure-week_unknown = 截至 { DATE($week) } 当周不在记录中。这是未知，不是零。{ $nearest }
failure-week_ahead = 截至 { DATE($week) } 当周的报告尚未发布。{ $nearest }
failure-link_waits = 你发来的其他链接还在读取，等它们有了回答后再问。
failure-too_fast = 短时间内命令太多，请十秒后再问。
failure-weeks_same = 两个是同一周，请给出不同的两周。
failure-no_reports = 还没有已知报告。
failure-asset_unknown = 记录中没有资产“{ $typed }”。{ $nearest }
failure-figure_unknown = 截至 { DATE($week) } 当周的报告中没有“{ $typed }”。{ $nearest }
failure-fact_unknown = 此处没有“{ $typed }”。{ $nearest }
failure-source_unknown = 没有名为“{ $typed }”的来源。{ $nearest }
failure-language_unknown = “{ $typed }”不是本机器人的语言。已有：{ $known }。
failure-text_empty = 没有文本。请在 /check 后粘贴。
failure-links_unread = 这个 Tidemark 不打开链接。请把正文粘贴在命令后。
failure-file_empty = 文本是空的，请给出非空的文件。
failure-text_too_long = 文本超过 { $limit } 个字符，请给出较短的一段。
failure-text_unreadable-missing = { $file } 不存在，请检查路径。
failure-text_unreadable-folder = { $file } 是文件夹，请给出文件。
failure-text_unreadable-denied = { $file } 无法读取，请检查权限。
failure-text_unreadable-binary = { $file } 不是文本，请给出文本文件。
failure-text_unreadable-encoding = { $file } 不是 UTF-8，请另存为 UTF-8 后重试。
failure-offline = 本机器人设为不联网取数（OFFLINE=1）。请直接粘贴文本，或去掉 OFFLINE。
failure-address_refused-malformed = 这不是网页地址。请写完整，如 https://example.org/article。
failure-address_refused-scheme = 只打开以 https:// 或 http:// 开头的地址。请给出网页地址，或粘贴文本。
failure-address_refused-port = 只打开网页的常用端口 80 和 443。请给出网页的公开地址，或粘贴文本。
failure-address_refused-credentials = 地址在主机名前带有用户名或密码。请去掉，或粘贴文本。
failure-address_refused-private = 该地址指向内部网络，不予打开。请给出网页的公开地址，或粘贴文本。
failure-fetch_failed-no_host = 从这里找不到 { $host }。请检查地址，以及本机是否联网。
failure-fetch_failed-unreachable = 无法连接 { $host }。请检查地址并稍后再试，或粘贴文本。
failure-fetch_failed-timed_out = { $host } 未在时限内回答。请稍后再试，或粘贴文本。
failure-fetch_failed-redirects = { $host } 跳转次数过多，或跳到不予读取的地方。请给出最终的网页地址，或粘贴文本。
failure-fetch_failed-odd = { $host } 的回答与预期不符，所以不予使用。请稍后再试；若仍如此，说明其网页已改版。
failure-fetch_failed-no_article = 在 { $host } 的这个网页上没有找到文章。请给出文章本身的地址，或粘贴文本。
failure-fetch_failed-login = { $host } 的这个网页需要登录。请直接粘贴文本。
failure-fetch_failed-busy = 正在读取的网页太多，{ $host } 的这个暂未读取。请一分钟后再试，或粘贴文本。
failure-fetch_status = { $host } 回答了 { $status }，没有可读的内容。请检查地址，或粘贴文本。
failure-fetch_not_text = { $host } 的这个地址是 { $type }，不是文本网页。请给出网页，或粘贴文本。
failure-fetch_not_text-unnamed = { $host } 的这个地址不是文本网页。请给出网页，或粘贴文本。
failure-fetch_too_large = { $host } 的这个网页超过 { $megabytes } MB。请粘贴其中要看的部分。
failure-fetch_resting = 已向 { $host } 取得够多。请 { $minutes } 分钟后再试，或粘贴文本。
failure-source_changed = { $host } 的版式已变，未读取任何数字。新版本可能认得。
failure-source_refused = { $host } 答复了它自己的错误。请稍后再试。
failure-source_key_refused = { $host } 不接受密钥。请检查或移除它。
failure-source_stale = { $host } 的最新数据过旧。
failure-source_ahead = { $host } 给出了尚未到来的日期。请检查本机时钟。
failure-data_damaged = 数据文件 { $file } 在 { $where } 处损坏，因而全部不予使用。请从发布版恢复。
failure-store_missing = { $file } 处还没有数据库。请检查 DATABASE_URL，或用“tidemark import”写入一个。
failure-store_locked = 另一个进程正在写数据库 { $file }，同时只允许一个。请停掉它，或给本进程换一个 DATABASE_URL。
failure-store_older = 数据库 { $file } 由较早的版本写成。“tidemark migrate”会把它升到本版本。
failure-store_newer = 数据库 { $file } 由较新的版本写成，所以保持原样不动。请安装那个版本，或恢复备份。
failure-store_damaged = 数据库 { $file } 已损坏，所以保持原样不动。请把它移开并放回备份；“tidemark doctor”会完整检查。
failure-store_foreign = { $file } 是另一个程序的数据库，所以保持原样不动。请给 DATABASE_URL 换一个文件。
failure-store_read_only = { $file } 无法打开或写入。请检查所在文件夹是否存在，以及两者的权限。
failure-store_full = { $file } 所在磁盘已没有空间，这一次什么也没有保存。请腾出空间后再试。
failure-store_failing = { $file } 所在磁盘读写出错，这一次什么也没有保存。请检查磁盘；备份可以在另一块磁盘上使用。
failure-store_not_empty = 数据库 { $file } 里已有内容，导入会与之混杂。请给 DATABASE_URL 换一个新文件。
failure-export_newer = { $file } 由较新的版本导出。请安装那个版本再导入。
failure-export_unreadable = { $file } 不是本机器人的导出文件：{ $where } 处不符。没有导入任何内容；请重新导出。
failure-backup_exists = { $file } 已存在，备份不会覆盖其他文件。请换一个名字。
failure-not_yet = { $what } 不在本版本中，所以予以拒绝而不是忽略。请去掉它。
failure-nothing_to_read = “tidemark read”需要一个文件、网页地址，或表示管道输入的 -。见 tidemark --help。
failure-bad_usage = 这里不认识“{ $typed }”。见 tidemark --help。
failure-port_taken = 端口 { $port } 已被占用，平台无法向本机器人推送。请把 HTTP_PORT 设为其他端口，或设为 0 关闭。
failure-tokens_refused = 各平台都不再接受令牌。请检查令牌或重新生成，然后再启动。
failure-bad_environment-needed = 设置 { $known } 时需要 { $variable }。请设置它，或去掉 { $known }。
failure-bad_environment-not_with_token = { $variable } 供试用，不能与平台令牌同用。请去掉其中之一。
failure-bad_environment-not_a_choice = { $variable } 不是以下之一：{ $known }。
failure-bad_environment-not_a_token = { $variable } 不是令牌。请完整复制平台给出的令牌。
failure-bad_environment-not_a_url = { $variable } 不是地址。请写成 https://example.org。
failure-bad_environment-not_a_secret = { $variable } 不是密钥：应为 1 至 256 个字母、数字、_ 或 -。
failure-bad_environment-not_an_id = { $variable } 不是编号：应只有数字。
failure-bad_environment-not_operators = { $variable } 不是运营者列表，请写成 telegram:123,discord:456。
failure-bad_environment-not_a_key = { $variable } 不是公钥：应为 64 位十六进制数字。
failure-bad_environment-not_a_host = { $variable } 不是主机，如 127.0.0.1。
failure-bad_environment-not_a_port = { $variable } 不是 0 至 65535 的端口。0 表示关闭服务。
failure-bad_environment-not_a_source_key = { $variable } 不是密钥。请按来源所示完整复制。
failure-bad_environment-not_a_contact = { $variable } 不是联系方式。请写电子邮件地址，或 https://example.org 这样的地址。
failure-bad_environment-not_a_database = { $variable } 不是文件，应写作 file:./var/tidemark.db。其他数据库不在本版本中。
failure-bad_environment-empty = { $variable } 已设置但为空。请给它一个值，或删除它。
failure-bad_environment-not_a_moment = { $variable } 不是时间。请写成 2026-01-26T12:00:00Z。
failure-bad_environment-not_a_language = { $variable } 不是本机器人的语言。已有：{ $known }。
failure-bad_environment-not_a_level = { $variable } 不是日志级别。请用 error、warn、info 或 debug。
failure-bad_environment-not_a_switch = { $variable } 是开关。请用 1 或 0。
failure-unexpected = 出现了不该有的故障，已记入日志，编号 { $incident }；请告诉机器人的运营者。
nearest = 是否要找：{ $options }？
nearest-weeks = 最近的已知周：{ $options }。
nearest-none = 见 /help。

## Terminal

console-welcome = Tidemark { $version } · 未设置平台令牌，所以在此回答。/help 列出命令，Ctrl+D 结束。
console-port-taken = 端口 { $port } 已被占用，不提供健康检查页面；终端照常可用。
console-piped = 没有设置平台令牌：输入的每一行在 stdout 上回答。
console-nothing = 请输入命令，如 /flows。
console-ends = 按 Ctrl+D 结束。
cli-usage =
    用法：tidemark 命令

      run                          在终端中回答（同 npm start）
      ask "/flows" [选项]          回答一次
          --locale zh-CN           回答的语言
          --as FORM                输出形式
          --role member            member、moderator 或 operator
          --now 2026-01-26         以该时刻回答
      recap [选项]                 每周回顾
          --week 2026-01-23        报告周，以其周五表示；不写则为已知最新
          --locale zh-CN           回顾的语言
          --png 文件               存成图片，写入新文件
          --tall                   竖版图片
      read 文件…|网址|- [选项]     读出报告文本中的数字
          --json                   JSON Lines，每个文件一行
          --published 2026-01-26   文中未写时的发布日
      doctor                       检查哪些正常、哪些不正常、该怎么办
      backup 文件                  复制数据库，机器人照常运行
      export                       以 JSON 输出数据库的全部内容
      import 文件                  把 export 的输出导入空数据库
      migrate                      把数据库升到本版本

    退出码：0 完成，1 失败，2 用法错误。日志写到 stderr。
backup-written = 已备份到 { $file }。
import-done = 已从 { $file } 导入。
migrate-done = 数据库升级了 { $steps } 步，现为本版本。
migrate-nothing = 数据库已是本版本。
cli-help-hint = 见 tidemark --help。
read-title = 读自 { $file } 的数字
read-none = 其中没有找到周报。
read-report = { $publisher } · { $week } · { $published }
read-week-unknown = 未写明哪一周
read-publisher-unknown = 未写明发布方
read-published-unknown = 未写明发布日
read-figure = 项目
read-amount = 金额
read-printed = 原文写法
read-refused = 不采用：
read-refused-line = “{ $text }”：{ $reason }
read-warnings = 警告：
read-claims = 说法：
read-reason-other_window = 不是这一周的期间
read-reason-other_series = 另一口径
read-reason-sum_of_parts = 部分之和
read-reason-holding = 持仓，不是资金流
read-reason-price = 价格
read-reason-headline = 标题中的金额
read-reason-percent = 百分比
read-reason-no_direction = 没有写明方向
read-reason-bound = 界限，不是数字
read-reason-cut = 被截断
read-reason-other_currency = 其他货币
read-reason-issuer = 单一发行方
read-reason-ambiguous = 无法确定
read-warning-headline_mismatch = 标题的“{ $text }”与正文数字不符。
read-warning-share_contradicted = “{ $text }”与文中自己的数字相矛盾。
read-warning-part_over_total = “{ $text }”远大于合计。
read-warning-dual_rendering = “{ $text }”有两种写法，金额不同。
read-warning-date_mismatch = 文中日期在“{ $text }”处互相矛盾。
read-warning-sum_mismatch = 文中列出的各部分与合计“{ $text }”不符。
read-warning-scale_vs_history = “{ $text }”超过已知最大一周的三倍。
read-claim-level = 价位：“{ $text }”
read-claim-holding = 持仓：“{ $text }”
read-claim-attribution = 归因：“{ $text }”
read-claim-superlative = 之最：“{ $text }”
read-claim-share = 占比：“{ $text }”

## Discord

discord-not-shown = 此处有 { $lines } 行未显示。
discord-check-message = 核对这条消息
discord-stale-button = 这个按钮属于较早的回答，请重新输入命令。
discord-about-post = 关于本帖
discord-post = 帖子 { $code } · /why { $code }
discord-post-part = 帖子 { $code }，第 { $part } 部分，共 { $parts } 部分
discord-post-unknown = 没有关于本帖的记录。

## Telegram

telegram-setup-link = 本频道的设置可以由管理员在私聊里完成，不打扰读者：{ $link }
telegram-setup-begun = 接下来半小时，你在这里问的都算作以管理员身份在那个频道里问。发送 /start 结束。
telegram-setup-refused = 那个频道由它的管理员设置。频道主可以把你设为管理员。
telegram-setup-unknown = Telegram 没有说明你是不是那个频道的管理员，所以没有开始。请一分钟后再试。
telegram-setup-old = 这不是本机器人的链接。请在频道里发送 /start 取得新的链接。
telegram-hint = 请输入命令，如 /flows；也可以粘贴带数字的文本，由我核对。/help 列出全部命令。
telegram-old-button = 这个按钮太旧了，请重新输入命令。
telegram-post-button = 关于本帖
telegram-post-alone = 请先打开与本机器人的私聊：在频道消息下提出的问题，会在那里回答。

## Doctor

doctor-about-telegram = Telegram
doctor-about-discord = Discord
doctor-about-process = 机器人
doctor-about-record = 记录
doctor-about-clock = 时钟
doctor-about-store = 数据库
doctor-about-sources = 数据源
doctor-well = 检查过的都正常。
doctor-to_do = { $count } 处不正常：标 ✗ 的各行写明该怎么办。
finding-token_accepted = 令牌有效：{ $name }。
finding-token_refused-telegram = 令牌无效。在 @BotFather 用 /token 取新令牌，填入 TELEGRAM_TOKEN。
finding-token_refused-discord = 令牌无效。在开发者门户（Bot，Reset Token）重新生成，填入 DISCORD_TOKEN。
finding-unreachable = 没有应答。请检查本机网络；如设置了 { $variable }，也请检查它。
finding-trouble = 对方答复 { $code }。如持续数分钟以上，请看看别人是否也遇到。
finding-odd_answer = 应答的不是这个平台。请检查 { $variable }。
finding-commands_same = 全部 { $count } 条命令已在菜单中，各语言齐全。
finding-commands_differ = 菜单中的命令与本版本不同。“tidemark run”启动时会设好。
finding-no_groups = 无法加入群组。在 @BotFather：/setjoingroups，Enable。
finding-hears_all = 隐私模式已关闭，群里每条消息都会发给它，而它只需要命令。在 @BotFather：/setprivacy，Enable；再把它移出各群后重新加入。
finding-rights-telegram = 可以加入群组；不是管理员时，在群里只收到命令。
finding-polling_here = 由本机上运行的进程获取更新。
finding-polling_alone = { $seconds } 秒内没有其他程序获取这个令牌的更新。
finding-polling_other = 有别处在获取这个令牌的更新：本机器人在另一台机器或容器里运行，或是另一个程序。两边各只收到一部分，其间不在 Telegram 上自动发布。请只留一个；若都不是你的，收回令牌：@BotFather，/revoke。
finding-updates_wait = { $count } 条更新等待“tidemark run”处理。
finding-webhook_in_the_way = 更新正被推送到 { $host }，无法主动获取。“tidemark run”启动时会取消；若又出现，是另一个程序在设置：停掉它，或 @BotFather，/revoke。
finding-webhook_right =
    { $count ->
        [0] 更新推送到 { $host }，没有积压。
       *[other] 更新推送到 { $host }，积压 { $count } 条。
    }
finding-webhook_missing = 尚未设置推送。“tidemark run”启动时会申请。
finding-webhook_elsewhere = 更新被推送到 { $host }，而不是 PUBLIC_URL 所指之处。“tidemark run”启动时会设好；若又出现，是另一个程序在设置：停掉它，或 @BotFather，/revoke。
finding-webhook_failing =
    { $minutes ->
        [0] Telegram 刚才推送失败：{ $why }。
       *[other] Telegram 在 { $minutes } 分钟前推送失败：{ $why }。
    }401 表示 TELEGRAM_WEBHOOK_SECRET 不一致，503 表示机器人正在启动或退出；其他情况下 PUBLIC_URL 必须通到我们的 HTTP 端口，且证书有效。
finding-application_differs = DISCORD_APPLICATION_ID 不是这个令牌的应用。应为 { $id }。
finding-key_differs = DISCORD_PUBLIC_KEY 不是这个应用的公钥，推送来的一切都会被拒绝。请从开发者门户（General Information）复制。
finding-intents_unneeded = 开启了特权 intent，其实一个也不需要。请在开发者门户（Bot）关闭。
finding-rights-discord = 已在 { $count } 个服务器中；回答命令不需要任何权限。
finding-in_no_server = 还没有加入任何服务器。邀请链接：{ $link }
finding-endpoint_none = 交互经网关传来。
finding-endpoint_in_the_way = 交互正被推送到 { $host }，网关收不到。请在开发者门户（General Information）清空 Interactions Endpoint URL，或设置 DISCORD_MODE=http。
finding-endpoint_right = 交互推送到 { $host }。
finding-endpoint_missing = 尚未设置交互推送地址。请在“tidemark run”运行时，在开发者门户（General Information）把 Interactions Endpoint URL 设为 { $url }
finding-endpoint_elsewhere = 交互被推送到 { $host }。请在“tidemark run”运行时，在开发者门户（General Information）把 Interactions Endpoint URL 设为 { $url }
finding-sessions_few = 今天 Discord 只允许再连接 { $count } 次。有程序在反复启动：请看日志。
finding-no_token = 没有设置平台令牌，“tidemark run”在终端里回答。设置 TELEGRAM_TOKEN 或 DISCORD_TOKEN 后即可在相应平台上回答。
finding-running-up = 正在本机运行，在线平台：{ $platforms }。
finding-running-connecting = 正在本机运行，还在连接：{ $platforms }。
finding-running-down = 正在本机运行，但连不上：{ $platforms }。日志写明从何时起；除非另有程序用它的令牌，它会自行恢复。
finding-running-refused = 正在本机运行，但令牌被拒绝：{ $platforms }。请设置新令牌后重新启动。
finding-running-console = 正在本机运行，只在终端里回答。
finding-not_running = 未在本机运行。可用“npm start”启动。
finding-port_other = 端口 { $port } 被另一个程序占用。请停掉它，或给 HTTP_PORT 换一个端口。
finding-record_read = { $weeks } 周，全部可读；最新：{ $week }（{ $age }）。
finding-store_missing = { $file } 处还没有保存任何内容。“tidemark run”启动时会建立。
finding-store_sound = { $file } 完好，已全部检查。
finding-store_written = { $file } 完好，已全部检查；有运行中的 Tidemark 在写它。
finding-offline = OFFLINE 已开启，不打开链接，不查找报告，也不询问任何来源。若非本意，请去掉它。
finding-mirror_coinshares = CoinShares 的页面改从 { $host } 获取，按 SOURCE_COINSHARES_URL 的设定。
finding-mirror_feeds = 媒体的订阅源改从 { $host } 获取，按 SOURCE_FEEDS_URL 的设定。
finding-next_look = 每周一、周二查找周报，下一次：{ $at } UTC。
finding-source_answered = { $publisher } 在 { $seconds } 秒内答复，最新 { DATE($newest) }。
finding-source_nothing = { $publisher } 在 { $seconds } 秒内答复，但没有所问的内容。
finding-source_failed = { $publisher }：{ $why }。{ $todo }
finding-source_todo-key = 请完整复制 { $prefix }_KEY，或将其移除。
finding-source_todo-newer = 新版本的机器人可能认得它。
finding-source_todo-clock = 请检查本机时钟。
finding-source_todo-network = 请检查本机网络；若设了 { $prefix }_URL，也请检查。
finding-source_todo-mirror = 若一直如此，便是不接受本机：可用 { $prefix }_URL 指定镜像，或设 { $prefix }_ENABLED=0 不再询问。
finding-source_todo-later = 之后会自行再问。
finding-sources_dead = 目前无人回答：{ $what }。处理办法见上面各行。其间以此前取得的或随机器人附带的代替，并注明其时间。
finding-sources_not_asked = 未询问：{ $sources }。
finding-accepts_pages = 发布方自己的页面若通过全部检查，无需人工即被接受，按 ACCEPT_PUBLISHER_PAGES 的设定。
finding-no_operators = OPERATORS 没有写明任何人：找到的内容会等待审阅，但不会通知任何人。请写明由谁审阅。
finding-another_bot = { $platform } 的令牌换成了另一个机器人的。已设的内容仍然保留；在那个机器人进入某处之前，不会在那里发布。请把它加进需要继续的地方，或改回原来的令牌。
finding-clock_right = 误差在一分钟以内。
finding-clock_wrong = 相差 { $seconds } 秒。请校时（例如 NTP）：最新一周和每个签名都以它为准。

## Settings of a place

command-settings = 查看和更改此处的设置
option-setting = language、timezone、quiet、style、marks、theme 或 colours。不写则显示此处的设置及其来处。
option-setting-value = 设成什么，如 zh-CN、Shanghai、22-7 或 off、brief、深色、红绿；default 恢复继承。
settings-title = 此处的设置
settings-language = 语言
settings-timezone = 时区
settings-quiet = 静默时段
settings-style = 回答
settings-marks = 标记
settings-detail = { $value } · { $from }
settings-zone = { $zone }，当地 { $time }
settings-quiet-never = 无
settings-quiet-now = { $from } 至 { $to }，现在静默，到 { $end }
settings-quiet-later = { $from } 至 { $to }，现在不静默
settings-style-full = 完整
settings-style-brief = 简短
settings-marks-arrows = 箭头
settings-marks-colours = 色块
settings-from-here = 在此设置
settings-from-group = 全群设置
settings-from-server = 全服务器设置
settings-from-channel = 频道设置
settings-from-nowhere = 未曾设置
settings-how = 也可输入 /settings，后接 language、timezone、quiet、style 或 marks 和值，如 quiet 22-7；值写 default，或点 ↩，则恢复继承。
settings-changed = 已更改：{ $setting }。
settings-set-language = 此处一律用{ $name }
settings-set = { $setting }：{ $value }
settings-choose-language = 此处的语言
settings-choose-timezone = 此处的时区
settings-set-quiet = 静默 { $from }–{ $to }
settings-set-quiet-never = 不设静默
settings-inherit = ↩ { $setting }
failure-zone_unknown = “{ $typed }”不是时区。{ $nearest }请输入城市或 IANA 名称，如 Asia/Shanghai。
failure-quiet_hours_unknown = “{ $typed }”不是一天中的时段。请写作 22:00-07:00，或 off。
failure-choice_unknown = “{ $typed }”不是以下之一：{ $known }。
failure-nothing_kept = 此处只读取运行中的机器人所保存的内容，无法更改。请在机器人运行的地方输入。

command-forget = 抹去为此处保存的内容
option-forget = now：立即抹去；leave：抹去整个聊天或服务器的内容并退出。不写则说明将抹去什么。
forget-title = 忘记此处
forget-what = 此处及其话题、频道、子区的设置、定时与各帖子的经过，以及由谁决定，都将永久抹去。回答照常，只是不再有任何设置。
forget-now = 立即抹去
forget-leave = 全部抹去并退出
forget-left = 已抹去。此聊天或服务器及其下各处不再保存任何内容，机器人现在退出。
forget-done = 已抹去。此处及其下各处不再保存任何内容。

## What is posted by itself

post-test = 这是一次测试，只为看看效果。
post-late-minutes = 晚了 { $minutes } 分钟。
post-late-hours = 晚了 { $hours } 小时。
post-folded = 此前错过：{ $weeks }。
post-code = 帖子 { $code } · /why { $code }

failure-schedule_words-no_day = “{ $typed }”里没有星期几。请写成 周一 09:00 上海，或写 发布时。
failure-schedule_words-no_time = “{ $typed }”里没有时间。请写成 周一 09:00 上海。
failure-schedule_words-no_zone = “{ $typed }”里没有时区，此处也未设时区。请在后面写上城市或 IANA 名称，如 Asia/Shanghai。
failure-schedule_words-bad_time = “{ $typed }”不是一天中的时间。一天从 00:00 到 23:59；24:00 是当天结束。
failure-schedule_words-bad_zone = “{ $typed }”不是时区。{ $nearest } 请写城市或 IANA 名称，如 Asia/Shanghai。
failure-schedule_words-offset_is_no_zone = “{ $typed }”是时差，不含夏令时。请写城市或 IANA 名称，如 Asia/Shanghai。
failure-schedule_words-words_left = 不清楚“{ $typed }”是什么意思。请去掉它，或查看 /help schedule。
failure-schedule_words-bad_hours = “{ $typed }”：错过的帖子可在 1 到 72 小时内补发，如 补发 6 小时。
failure-schedule_words-bad_sections = “{ $typed }”没有写明栏目。可选：headline、regions、assets、rotation、streaks、levels、changes（合称 usual）、etf、metals、holdings、macro、notes；如 栏目 usual、etf。
failure-schedule_words-bad_target = “{ $typed }”没有写明地点。在 Discord 请写 发到 加频道或其编号，在 Telegram 请写 发到 加本群话题的编号。
failure-schedule_words-bad_role = “{ $typed }”没有写明身份组，或指所有人。请写 提及 加身份组（按 Discord 给出的写法）。
failure-schedule_words-no_roles_here = 只有 Discord 有可提及的身份组。请去掉 提及 { $typed }。
failure-schedule_unknown = 此处没有第 { $typed } 号定时。{ $known }
failure-schedule_unknown-known = 此处有：{ $numbers }。
failure-schedule_unknown-none = 此处还没有定时；用 /schedule add 新建。
failure-schedule_removed = 第 { $number } 号定时已删除。/schedule list 列出现有的。
failure-schedules_full = 此处已有 { $most } 个定时，不能再多。请先删除一个：/schedule remove 加编号。
failure-schedule_target-elsewhere = 定时只能发到所在聊天或服务器之内，而那里不是。请到那里输入命令。
failure-schedule_target-unseen = 无法得知机器人能否在那里发帖，所以没有保存。请确认它看得到那个频道，并在它连线时再试。
failure-schedule_target-removed = 机器人已不在那里，发不了帖。请先重新添加它。
failure-schedule_target-no_right = 机器人不能在那里发帖。请给它在那里发送消息的权限，然后再试。
failure-schedule_target-topic_closed = 那个话题已关闭。请打开它，或允许机器人管理话题，然后再试。
failure-schedule_target-gone = 那里已不存在，或机器人看不到。请另选一处。
failure-schedule_target-token_changed = 本机器人已重新设置，此后还没有加入那里。请先重新添加它。
failure-clock_behind = 运行本机器人的机器时钟早于 2026 年，所以没有安排任何内容。请运行者校准时钟。
failure-post_unknown = 此处没有代码为“{ $typed }”的帖子。代码在每个帖子的末尾；/deliveries 列出各帖。实时数字可用 price BTC、etf BTC、gold、mood。
failure-post_settled = 那个帖子的结果现已知晓，所以没有改动。见 /deliveries。

moment = { DATE($date) }（{ $weekday }）{ $time }
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
sentences = { $first }{ $second }
nothing = 无

command-schedule = 自动发布每周回顾：list、add、edit、pause、resume、test、preview、remove
option-schedule-action = list、add、edit、pause、resume、test、preview 或 remove。不写则列出此处的定时。
option-schedule-details = add 后写：周一 09:00 上海，或 发布时；再加 静默、zh-CN、补发 6 小时、跳过、合并、附注、带图、部分 …、发到 …、保存。其余写定时的编号。
schedule-title = 此处的定时
schedule-none = 此处还没有定时。
schedule-how = /schedule add 周一 09:00 上海：每周一当地九点发布回顾；/schedule add 发布时：报告一出就发布。
schedule-number = { $number }.
schedule-line = { $what } · { $next }
schedule-next = 下次 { $at }
schedule-next-published = 下次自 { DATE($from) } 起，报告发布时
schedule-paused = 自 { $since } 起暂停
schedule-add = 新建定时
schedule-open = 定时 { $number }
schedule-list = 全部定时
schedule-weekly = 每{ $weekday } { $time }，{ $zone }
schedule-published = 报告发布时，最晚{ $weekday } { $time }，{ $zone }
schedule-one-title = 定时 { $number }
schedule-new-title = 新定时，尚未保存
schedule-change-title = 定时 { $number }，已修改，尚未保存
schedule-when = 时间
schedule-where = 地点
schedule-here = 此处
schedule-topic = 本群的话题 { $id }
schedule-channel = 频道 { $id }
schedule-language = 语言
schedule-language-place = 与该处相同
schedule-in-language = 用{ $name }
schedule-sound = 声音
schedule-silent = 静默
schedule-aloud = 有声
schedule-ping = 提及
schedule-role = 身份组 { $role }
schedule-sections = 栏目
schedule-sections-all = 常用栏目
schedule-sections-some = 仅 { $names }
schedule-missed = 若错过
schedule-missed-late = { $hours } 小时内补发，并注明晚发
schedule-missed-skip = 不补
schedule-missed-fold = 只补发最新一次，以一行说明此前各次
schedule-gate = 若缺数字
schedule-gate-wait = 等待
schedule-gate-caveat = 照发，并说明缺什么
schedule-runs = 接下来三次
schedule-run-published = 报告发布后，自 { DATE($from) } 起，最晚 { $latest }
schedule-early-wait = 那时纽约还是周日，当周报告要到周一才发布：帖子会等报告。
schedule-early-caveat = 那时纽约还是周日，当周报告要到周一才发布：帖子会用前一周的数字，并注明。
schedule-gap = { DATE($date) } 当地时钟跳过 { $time }：那天在 { $runs } 发布。
schedule-repeated = { DATE($date) } 当地时钟有两次 { $time }：在第一次发布。
schedule-quiet = 那里 { $from } 到 { $to } 是安静时段。定时自己的时间优先于安静时段。
schedule-rights-yes = 机器人可以在那里发帖。
schedule-rights-unknown = 机器人能否在那里发帖没有询问：没有可以回答的连线。
schedule-save = 保存
schedule-save-how = 尚未保存。按按钮即可保存，也可输入 { $line }
schedule-edit-how = 改换日子、时间或其他选择：/schedule edit { $number } 周二 10:00 静默
schedule-do-preview = 预览
schedule-do-test = 立即测试
schedule-do-pause = 暂停
schedule-do-resume = 恢复
schedule-do-remove = 删除
schedule-do-late = 若错过：补发
schedule-do-skip = 若错过：不补
schedule-do-fold = 若错过：合并成一行
schedule-do-caveat = 不等数字
schedule-do-wait = 等待数字
schedule-other-hour = 换个时间
schedule-other-zone = 换个时区
schedule-on-publication = 报告发布时
schedule-ask-day = 星期几？按按钮，或接着输入：{ $line } 周一 09:00 上海
schedule-ask-time = 几点？也可输入其他时间：{ $line } 09:30
schedule-ask-zone = 按哪个时区的时钟？也可输入任一城市或 IANA 名称：{ $line } Asia/Shanghai
schedule-said-added = 已保存，今后会自动发布。
schedule-said-changed = 已修改。
schedule-said-paused = 已暂停，恢复之前不会发布。
schedule-said-resumed = 已恢复。暂停期间错过的不补发。
schedule-said-tested = 已安排测试，一能连上该处就会发布，并注明是测试；/why { $code } 可看经过。
schedule-said-meanwhile = 其间有人修改了这个定时，所以你的修改没有执行。现在的内容是：
schedule-said-removed = 定时 { $number } 已删除。如需恢复：{ $line }

preview-title = 定时 { $number } · 现在发布会经过的各步 · { $week }
preview-stage = { $state } · { $why }
preview-passed = 通过
preview-waiting = 等待
preview-skipped = 略过
preview-figures = 数字
preview-checks = 核对
preview-gate = 放行
preview-rights = 权限
preview-limits = 次数
preview-render = 成稿
preview-figures-there = 当周报告已有，并有合计。
preview-checks-nothing = 没有可核对的报告。
preview-checks-done = 没有待确认或已撤回的内容。
preview-gate-open = 放行。
preview-gate-caveat = 照发，并说明：{ $reasons }
preview-gate-closed = 以上所列解决之前不放行。
preview-limits-paused = 定时已暂停。
preview-limits-made = 当周已有帖子：{ $state } · /why { $code }
preview-limits-free = 当周还没有它的帖子。
preview-render-ready = 现在可以成稿。
preview-render-later = 放行后成稿。
preview-how = 测试会立即发布，并注明是测试。

command-deliveries = 此处最近的帖子，以及各自的结果
command-why = 数字的来历、价位为何触发或没有触发，或某个帖子的经过
option-deliveries-settle = seen 或 again，用于不知是否已发出的帖子。不写则列出最近的帖子。
option-code = 帖子的代码，见其末尾：八个字母和数字。
option-why = 帖子末尾的代码；或一个价位：level 3、BTC 93000；或一个实时数字：price BTC、etf BTC、gold、mood。
deliveries-title = 此处的帖子
deliveries-none = 此处还没有自动发布过。
deliveries-how = /why 加代码，可看一个帖子的全部经过。
deliveries-line = { $code } · { $state }
deliveries-seen = 我看到 { $code }
deliveries-again = 重发 { $code }
deliveries-said-seen = 已记下：它在那里。若还有其他部分，随后发出。
deliveries-said-again = 正在重发。
delivery-planned = 已安排
delivery-waiting = 等待数字：{ $reasons }
delivery-sending = 正在发出
delivery-sending-again = 再次发出，带有记号，不会成为第二条消息
delivery-retry-pace = { $tries } 次未被接收：平台要求稍候；会再试
delivery-retry-unreachable = { $tries } 次未被接收：连不上平台；会再试
delivery-retry-server = { $tries } 次未被接收：平台自身有故障；会再试
delivery-sent-answered = 已发布：平台于 { $at } 答复
delivery-sent-found = 已发布：{ $at } 在那里找到
delivery-sent-seen = 已发布：{ $at } 有人在那里看到
delivery-sent-person = 已发布：{ $at } 版主确认
delivery-unknown = 自 { $since } 起不明：已经发出而没有答复，可能在那里，也可能不在。不会自行重发
delivery-failed-refused = 平台拒绝：“{ $said }”
delivery-failed-too_many_tries = 已放弃：屡次尝试，平台均未接收
delivery-failed-nothing_to_post = 已放弃：没有可发布的内容
delivery-suspended-removed = 暂缓：机器人不在那里。重新添加后继续
delivery-suspended-no_right = 暂缓：机器人不能在那里发帖。有了权限后继续
delivery-suspended-topic_closed = 暂缓：话题已关闭。打开后继续
delivery-suspended-gone = 暂缓：那里已不存在
delivery-suspended-token_changed = 暂缓：机器人已重新设置。重新添加后继续
delivery-skipped-missed = 略过：时间已过，这个定时不会晚这么久才发
delivery-skipped-folded = 略过：由较新的帖子以一行说明
delivery-skipped-folded-into = 略过：由帖子 { $code } 以一行说明
delivery-skipped-never_published = 略过：等到最后，报告仍未出现
delivery-skipped-superseded = 略过：由较新的帖子代替
delivery-cancelled-schedule = 随定时取消
delivery-cancelled-person = 由版主取消
delivery-met = 有人在那里看到它
delivery-other = { $what }
delivery-seen = 应于 { $due } 发布：{ $state }。/why { $code }
why-title = 帖子 { $code }
why-about = { $week }，应于 { $due } 发布。
why-about-schedule = 定时 { $number }，{ $week }，应于 { $due } 发布。
why-about-test = 定时 { $number } 的测试，{ $week }，{ $due } 安排。
why-zone = 时间均按 { $zone }。
notice-waiting = 定时 { $number }：帖子 { $code } 在等待
notice-failed = 定时 { $number }：帖子 { $code } 已放弃
notice-unknown = 定时 { $number }：不知道帖子 { $code } 是否已发出
notice-until-next = 解决后即发布，最晚等到 { $until }，即下一次的时间。
notice-until-wait = 解决后即发布，最晚等到 { $until }；之后略过。
notice-until-caveat = 解决后即发布；到 { $until } 则以现有内容发布。
notice-unknown-how = 请看它是否在那里，并选一项：只有你说重发，才会重发。
second-instance = 另一个程序也在 { $platform } 使用本机器人的令牌
second-instance-seen-telegram = 它在获取写给本机器人的内容，或让内容推送到别处。它可能发布同样的帖子，所以现在不在 Telegram 上自动发布；两分钟内不再见到它，就会恢复。
second-instance-seen-discord = 有一条帖子在发出之前就已经在那里：另一个程序用同样的数据副本在发布。接下来一小时内，或到本机器人重新启动之前，不在 Discord 上自动发布。
second-instance-how-telegram = 请停掉那个程序。若不是你的，收回令牌：@BotFather，/revoke。本机器人停下时，“tidemark doctor”可以查出它是否还在。
second-instance-how-discord = 请停掉那个程序。若不是你的，收回令牌：开发者门户，Bot，Reset Token。然后重新启动本机器人。

## 置顶并就地更新的消息

command-pinned = 置顶一条消息，显示最新一周，静默地就地更新
option-pinned = on、off，或 now：立即查看，丢失时重新发布。不写则显示现状。
pinned-title = 此处的置顶消息
pinned-none = 没有。/pinned on 在此发布一条并置顶：最新一周、价位、下一份报告。它就地更新，不会自行再发。
pinned-since = { $since } 开启。
pinned-zone = 时间均按 { $zone }。
pinned-wanted = 马上发布。
pinned-sending = 正在发出。
pinned-standing = 它在这里，最近更新：{ $changed }。
pinned-standing-due = 它在这里，最近更新：{ $changed }，马上置顶。
pinned-standing-refused = 它在这里，最近更新：{ $changed }，但机器人不能置顶，或此处已不能再置顶。请手动置顶，或给机器人置顶消息的权限，再输入 /pinned now。
pinned-unknown = { $since } 已发出而没有答复：它可能在这里，也可能不在。不会自行重发。请查看；若不在，请输入 /pinned now。
pinned-gone = 它已不在这里，也不会自行再发。/pinned now 重新发布一条。
pinned-refused = 平台拒绝：“{ $said }”。/pinned now 再试一次。
pinned-said-on = 现在在此发布一条消息并置顶。
pinned-said-already = 已经有一条。
pinned-said-off = 已关闭。消息留在原处，不再更新。
pinned-said-none = 没有置顶消息。
pinned-said-anew = 正在重新发布。
pinned-said-looked = 现在查看它，过时则更新。
pinned-do-on = 在此置顶一条
pinned-do-off = 关闭
pinned-do-now = 立即查看
pinned-do-anew = 重新发布
pinned-assets = 资产：{ $assets }。
pinned-asset = { $asset } { $flow }
pinned-next = 下一份报告：纽约时间 { DATE($monday) }（周一），即 { $zone } 的 { $from } 至 { $to }，除非延迟，或因假日改到次日。
pinned-changed = 最近更新：{ $at }（{ $zone }）· 在此处保持最新
pinned-notice-unknown = 不知道置顶消息是否已发出
pinned-notice-unknown-how = 你在 { $since } 要求了它。它可能在那里，也可能不在，不会自行重发。请查看；若不在，请在那里输入 /pinned now。
pinned-notice-gone = 置顶消息已不在那里
pinned-notice-gone-how = 你在 { $since } 要求了它。不会自行再发：请在那里输入 /pinned now 再发一条，或输入 /pinned off。
pinned-notice-refused = 置顶消息被拒绝
pinned-notice-refused-how = 你在 { $since } 要求了它。在那里输入 /pinned 可看拒绝的原因；/pinned now 再试一次。
pinned-notice-unpinned = 消息在那里，但未能置顶
pinned-notice-unpinned-how = 你在 { $since } 要求了它。请手动置顶，或允许机器人在那里置顶消息，再输入 /pinned now。它照样保持最新。
failure-no_pins_here = 控制台没有置顶。请在聊天或频道里输入 /pinned。

## Texts with a report, and their review by a person

command-report = 供运营者：一份报告，从文本到被接受的数字
option-report = 含有周报的文本、链接，或审阅编号加要做的事。不写则列出待审阅的。
option-report-file = 含有周报的 .txt 或 .md 文件，最大 1 MB。
review-list-title = 待审阅的报告
review-none = 没有待审阅的。
review-number = 审阅 { $number }
review-list-line =
    { $what } · { $figures } 个数字{ $warnings ->
        [0] {""}
       *[other] ，{ $warnings } 条警告
    }
review-how = 送入方法：在 /report 后面贴上文本或链接；用 /report 回复一条消息；或发送 .txt、.md 文件，说明文字写 /report。
review-open = 打开 { $number }
review-list = 全部待审阅
reports-found = 有 { $count } 份周报待审阅
reports-found-how = 在发布方页面或媒体订阅源中找到。有人接受之前，不会向任何人显示。
review-title = 审阅 { $number }
review-headline = { $publisher } · { $week }
review-publisher-unknown = 发布方不明
review-from = { $what } · { $origin }
review-origin-paste = 粘贴的文本
review-origin-file = 来自文件
review-origin-forward = 转发的消息
review-origin-message = 来自一条消息
review-origin-link = 来自链接
review-origin-feed = 来自订阅源
review-origin-publisher = 发布方自己的页面
review-origin-at = { $how }，{ $outlet }
review-said-new = 已读取。有人接受之前，其中任何数字都不会采用。
review-said-known = 同一文本此前已经送入。这是它的审阅：
review-said-accepted = 已接受。仍待定的需要逐个点名。
review-said-refused = 已拒绝。其余仍待定。
review-said-refused-last = 已拒绝。目前尚未采用任何数字：/report { $number } accept 采用剩下的，/report { $number } refuse 则全部不用。
review-said-fixed = 已更正。其余仍待定。
review-said-fixed-last = 已更正。目前尚未采用任何数字：/report { $number } accept 将其与此前接受的数字一并采用。
review-said-dated = 已设定所属的周：截至 { DATE($week) }。
review-said-named = 已设定发布方：{ $publisher }。
review-said-reopened = 此前接受或更正的数字重新待定。
review-said-meanwhile = 有人抢先一步，你的操作没有执行。现在的情况是：
review-said-closed = 这份审阅此前已有决定，没有任何改变。如需更改数字，请用 /report 送入更正后的文本并接受，即成为新的版本。
review-is-accepted = { $by } 于 { $at } 接受：成为 { $publisher } 当周报告的第 { $vintage } 版。
review-is-refused = { $by } 于 { $at } 拒绝。其中数字一概不用。
review-by-rule = 针对发布方自有页面的规则
review-lacks-publisher = 不知道是谁的报告。请说明：/report { $number } publisher 名称
review-lacks-week = 文本没有说明是哪一周。请用当周的周五说明：/report { $number } week { $week }
review-doubt-publisher = 文本自己写明的发布方是 { $named }，而不是 { $publisher }。
review-doubt-week = { $week }早于我们记录中最早的一周（截至 { DATE($first) }）。
review-warnings = 请先看这些
review-warned = 当时的疑点
review-warning-headline_mismatch = 标题的“{ $text }”与正文数字不符。
review-warning-share_contradicted = “{ $text }”与文中自己的数字相矛盾。
review-warning-part_over_total = “{ $text }”远大于合计。
review-warning-scale_vs_history = “{ $text }”与记录中的任何数字都不在一个量级。
review-warning-dual_rendering = “{ $text }”有两种写法，金额不同。
review-warning-date_mismatch = 文中日期在“{ $text }”处互相矛盾。
review-warning-sum_mismatch = “{ $text }”与文中其他数字加不起来。
review-held-part_over_total = 搁置：{ $subject } { $amount } 远大于合计 { $other }。
review-held-power_of_ten = 搁置：{ $subject } { $amount } 与 { $publisher } 的 { $other } 相差十的整数次方。
review-held-opposite_sign = 搁置：{ $subject } { $amount } 与 { $publisher } 的 { $other } 方向相反。
review-held-other_amount = { $subject } { $amount } 与已知的 { $publisher } 当周数字 { $other } 不同。
review-held-contradicted = 各文本对 { $subject } 的说法互相矛盾，尚未采用任何一个：此处为 { $amount }，另有文本称 { $publisher } 当周为 { $other }。
review-held = “全部接受”会略过这些：点名才会接受。
review-known = 已知 { $publisher } 在{ $week }的 { $figures } 个数字。{ $verification }。
review-known-echo = 已知 { $publisher } 在{ $week }的 { $figures } 个数字。{ $verification }。已接受的文本中有 { $texts } 篇数字与此完全相同。
review-records = “之最”与我们的记录
review-record-claim = 原文：“{ $text }”
review-record-none = { $subject }：我们的记录中没有可比的周，或此前最近的已知周规模相当。
review-figures = 数字
review-line =
    { $subject } { $amount } · { $state }
    “{ $sentence }”
review-line-open = 待定
review-line-held = 搁置
review-line-accepted = { $by } 已接受
review-line-refused = { $by } 已拒绝
review-line-corrected = { $by } 更正为 { $to }
review-line-corrected-held = { $by } 更正为 { $to }，搁置
review-do = 可输入 /report { $number } accept，或 accept { $accept }、refuse { $refuse }、fix { $fix } -11.1m、week { $week }、publisher 名称。
review-accept-all = 全部接受
review-refuse-all = 全部拒绝
review-accept-one = 接受 { $subject }
review-refuse-one = 拒绝 { $subject }
review-accept-which = 接受一个数字
review-refuse-which = 拒绝一个数字
report-offer = 作为报告读取
discord-report-message = 送审报告
failure-text_without_report = 这段文本里没有找到周报，所以什么也没有保存。周报要写明发布方和资金流；“tidemark read 文件”会列出读到和搁置的内容。
failure-file_unreachable = 取不到 { $file }。请重新发送，或粘贴其中的文本。
failure-review_unknown = 没有第 { $typed } 号审阅。{ $known }
failure-review_unknown-known = 待审阅的有：{ $numbers }。
failure-review_unknown-none = 没有待审阅的；在 /report 后面贴上文本即可开始。
failure-review_words = 审阅没有“{ $typed }”这种操作。可输入 /report { $number } accept、refuse、fix、week 或 publisher。
failure-review_line = “{ $typed }”不是这份审阅里的数字。其中有：{ $known }。
failure-review_lacks-week = 接受之前必须知道是哪一周。请输入当周的周五：/report { $number } week { $week }
failure-review_lacks-publisher = 接受之前必须知道是谁的报告。请输入 /report { $number } publisher 名称
failure-review_withheld = 仍待定的数字只有点名才会接受：{ $line }
failure-review_amount-unreadable = “{ $typed }”不是金额。请写成 -1.11bn、+11.1m 或 -11.1亿。
failure-review_amount-unsigned = “{ $typed }”没有说明方向。流入请在前面加 +，流出加 -。
failure-review_amount-small = “{ $typed }”比任何报告中的金额都小。请连同单位输入，如 -1110万 或 -11.1亿。
failure-review_amount-large = “{ $typed }”超过所有已知周的十倍，未予保留。请写成 -11.1m、-1.11bn 或 -11.1亿；小数用点号。
failure-review_week-malformed = “{ $typed }”不是日期。审阅所属的周以其周五表示。{ $nearest }
failure-review_week-not_friday = { $typed } 不是周五，而周以其周五命名。{ $nearest }
failure-review_week-ahead = 截至 { $typed } 当周尚未结束，还不可能有报告。{ $nearest }
failure-review_week-nearest = 最近的周五：{ $options }。
failure-review_example-fix = 更正哪个数字，改为多少？例如：{ $line }
failure-review_example-week = 哪一周？请写其周五：{ $line }
failure-review_example-publisher = 是谁的报告？例如：{ $line }
failure-review_publisher = “{ $typed }”不能作为发布方名称。请用字母、数字和空格，最多 60 个。
passport-others = { $subjects }：{ $verification }

## webhooks
command-hook = 供版主：让 AiCoin 或 TradingView 把触及价位的消息推送到此处的 webhook
option-hook-action = list、new 或 remove。不写则列出此处的 webhook。
option-hook-details = new 后写 aicoin 或 tradingview；remove 后写 webhook 的编号。
hook-title = 此处的 webhook
hook-none = 此处还没有。
hook-unheard = 没有程序在接收 webhook：HTTP 服务已关闭。请运行机器人的人把 HTTP_PORT 设为 0 以外的端口，并把 PUBLIC_URL 设为通向它的地址。
hook-what = 盯价程序通过它告知某个价位已被触及。这里只称之为触及；是否越过，只由收盘的 K 线判定。
hook-how = 可输入 /hook new aicoin、/hook new tradingview，或 /hook remove 加编号。
hook-kind-aicoin = AiCoin
hook-kind-tradingview = TradingView
hook-number = Webhook { $number }
hook-line = { $kind }，建于 { $since }
hook-new-aicoin = 为 AiCoin 新建
hook-new-tradingview = 为 TradingView 新建
hook-remove = 删除 { $number }
hook-said-sent = Webhook { $number } 已建好。密钥只发给了你本人，在我们的私聊里。
hook-said-removed = Webhook { $number } 已删除，它的密钥从此无效。
hook-said-again = 这件事之前已经办过，没有再改动任何内容。密钥只显示一次：如果没有收到，请删除那个 webhook，再新建一个。
hook-key-title = { $kind } 的 Webhook { $number }
hook-key-once = 以下内容只显示这一次，不会保存。拿到它的人都能向你所在之处推送触及消息。若遗失或被他人看到，请在新建它的地方用 /hook remove { $number } 作废。
hook-key-address = 推送地址：{ $page }
hook-key-path = 推送地址以 { $page } 结尾：请在前面加上通向本机器人的 https 地址和一个 /。运行机器人的人设置 PUBLIC_URL 后，这里会显示完整地址。
hook-key-alone = 其中的密钥：{ $key }
hook-key-aicoin = 请在 AiCoin 的价格预警里把该地址填为 webhook。
hook-key-tradingview = 请在 TradingView 的警报里把该地址填为 Webhook URL，消息只填：{ $template }
failure-hook_unknown = 此处没有 webhook { $typed }。{ $known }
failure-hook_unknown-known = 此处有：{ $numbers }。
failure-hook_unknown-none = 此处还没有；用 /hook new 新建。
failure-hooks_full = 此处已有 { $most } 个 webhook，不能再多。请先删除一个：/hook remove 加编号。
failure-hook_unheard = 没有生成密钥：没有程序在接收 webhook，HTTP 服务已关闭。请运行机器人的人把 HTTP_PORT 设为 0 以外的端口，并把 PUBLIC_URL 设为通向它的地址。
failure-hook_not_alone-nobody = 没有生成密钥：密钥只能给一个人看，而你正以聊天本身的身份发言。请先私聊我一次，好让我能给你发消息，再用自己的名字来这里操作。
failure-hook_not_alone-unreached = 密钥只能给你一个人看，而我无法私聊你，所以它没有给任何人看过就作废了。请先私聊我，再回到这里重试。
## Posts of alerts

deliveries-line-alerts = { $code } · 提醒 · { $state }
delivery-cancelled-alerts = 已取消：此处的提醒已关闭
why-about-alerts = 此处的提醒，应于 { $due } 发布。
notice-alerts-failed = 提醒：帖子 { $code } 已放弃
notice-alerts-unknown = 提醒：不知道帖子 { $code } 是否已发出
## candles
miss-source_off = 已由机器人的运营者关闭
failure-source_off = 机器人的运营者已关闭 { $host }，不再向它查询。
## Levels that are followed

level-candle = { $timeframe } K 线，收于 { $end }
level-bar = 开 { $open }，高 { $high }，低 { $low }，收 { $close }（{ $venue } { $pair }，{ $candle }）。
level-met-reclaim_above = 已收复
level-met-hold_above = 已失守
level-met-lose_below = 已跌破
level-met-reject_below = 已站上
level-undone-reclaim_above = 收复后失守
level-undone-hold_above = 失守后收回
level-undone-lose_below = 跌破后收回
level-undone-reject_below = 站上后回落
level-happened-touched-up = 触及 { $price }，未收于其上方：最高 { $extreme }，收盘 { $close }（{ $candle }）。
level-happened-touched-down = 触及 { $price }，未收于其下方：最低 { $extreme }，收盘 { $close }（{ $candle }）。
level-happened-closed_beyond-up = 收于 { $price } 上方，需 { $needed } 次收盘，这是第 { $closes } 次：{ $close }（{ $candle }）。
level-happened-closed_beyond-down = 收于 { $price } 下方，需 { $needed } 次收盘，这是第 { $closes } 次：{ $close }（{ $candle }）。
level-happened-fell_back-up = 需 { $needed } 次收盘，{ $closes } 次后未再收于 { $price } 上方，重新计数：{ $close }（{ $candle }）。
level-happened-fell_back-down = 需 { $needed } 次收盘，{ $closes } 次后未再收于 { $price } 下方，重新计数：{ $close }（{ $candle }）。
level-happened-crossed-up = { $met }：{ $needed ->
        [1] 收于
       *[other] 连续 { $needed } 次收于
    } { $price } 上方，收盘 { $close }（{ $candle }）。
level-happened-crossed-down = { $met }：{ $needed ->
        [1] 收于
       *[other] 连续 { $needed } 次收于
    } { $price } 下方，收盘 { $close }（{ $candle }）。
level-happened-failed-up = { $undone }：收盘回到 { $price } 或其下方，为 { $close }（{ $candle }）。
level-happened-failed-down = { $undone }：收盘回到 { $price } 或其上方，为 { $close }（{ $candle }）。
level-happened-armed-up = 重新关注：收盘低于 { $price } 达 { $percent }% 或以上，为 { $close }（{ $candle }）。
level-happened-armed-down = 重新关注：收盘高于 { $price } 达 { $percent }% 或以上，为 { $close }（{ $candle }）。
level-happened-told = { $by } 称 { $at } 触及该价位，报价 { $price }。尚无收盘 K 线证实。
level-happened-told-on = { $by } 称 { $at } 在 { $exchange } 触及该价位，报价 { $price }。尚无收盘 K 线证实。

## Alerts

command-alert = 有事即报：此处关注的价位与每周资金流
option-alert-action = on、off、levels、repeat、cooldown、late、silent、loud、flow、sign、streak、record、remove 或 test；也可用中文：开启、关闭、价位、测试等。不填则显示此处关注什么。
option-alert-details = levels：all、decisive、off；repeat：every、once；cooldown：6h；late：mark、fold；flow：合计净流出超过10亿、BTC 净流入超过5亿；sign：BTC；streak：合计 4 周；record：ETH；后面可加 一次、冷却 4 周、直到 2026-12-31。
alert-title = 此处有事即报的内容
alert-none = 此处还没有自动提醒。/alert on 开始，先从此处的价位算起。
alert-how = /alert levels decisive 只报站上、失守等定论；/alert cooldown 6h 六小时内不重复报同一件事。用 /level 添加价位。
alert-how-flow = 每周资金流：/alert 合计净流出超过10亿、/alert BTC 净流入超过5亿、/alert 转向 BTC、/alert 连续 合计 4 周、/alert 纪录 ETH；后面可加 一次、冷却 4 周、直到 2026-12-31。
alert-quiet = 安静时段 { $from } 到 { $to } 不发：先留着，结束时一并告知。
alert-since = 自 { $since } 起开启。此前发生的不报。
alert-paused = 自 { $since } 起暂停。重新开启之前不报，其间发生的也不补报。
alert-levels = 价位
alert-levels-all = 全部：触及、收盘越过、回落、确认、失效
alert-levels-decisive = 仅定论：确认与失效
alert-levels-off = 不报
alert-repeat = 重复
alert-repeat-every = 每次都报
alert-repeat-once = 只报第一次
alert-cooldown = 冷却
alert-cooldown-none = 无
alert-cooldown-hours = { $hours } 小时内不重复报同一件事
alert-late = 若晚到
alert-late-mark = 照报，并注明晚了多久
alert-late-fold = 同一价位的旧事合并成一行
alert-rules = 每周资金流
alert-rules-none = 此处还没有资金流规则。
alert-rule-how = { $condition }；{ $how }
alert-rule-every = 每次
alert-rule-once = 仅第一次
alert-rule-cooldown = 其后 { $weeks } 周内不再报
alert-rule-until = 到 { DATE($on) } 为止
alert-said-on = 已开启，今后发生的会在此处告知。
alert-said-off = 已暂停，重新开启之前不报。
alert-said-changed = 已修改。
alert-said-same = 本来就是这样，没有改动。
alert-said-tested = 已安排一条测试提醒，一能连上此处就会发布，并注明是测试。
alert-said-meanwhile = 其间有人改过，所以你的修改没有执行。现在的内容是：
alert-said-added = 规则 { $number } 已保存，今后公布的周会按它告知。
alert-said-removed = 规则 { $number } 已删除，编号不再使用。
alert-do-on = 开启
alert-do-off = 暂停
alert-do-test = 立即测试
alert-do-levels-all = 价位：全部
alert-do-levels-decisive = 价位：仅定论
alert-do-levels-off = 价位：不报
alert-do-repeat-every = 每次都报
alert-do-repeat-once = 只报一次
alert-do-late-mark = 晚到：注明
alert-do-late-fold = 晚到：合并
alert-do-silent = 静默
alert-do-loud = 有声
alert-do-remove = 删除规则 { $number }
alert-do-show-levels = 价位
alert-do-why = 为什么：{ $asset } { $price }
alert-do-history = { $subject } 各周

alert-flow-in = { $subject }：净流入超过 { $amount }
alert-flow-out = { $subject }：净流出超过 { $amount }
alert-flow-sign = { $subject }：净流入与净流出之间转向
alert-flow-streak = { $subject }：连续 { $weeks } 周同一方向
alert-flow-record = { $subject }：所有已知周中同方向最大
alert-flow-beyond = { $subject }：{ $direction }超过 { $amount }，{ $week }
alert-flow-turned = { $subject }：转为{ $direction }，{ $week }
alert-flow-run = { $subject }：连续 { $weeks } 周{ $direction }，{ $week }
alert-flow-largest = { $subject }：所有已知周中最大的{ $direction }，{ $week }
alert-flow-gone = { $subject }，{ $week }：当时成立的，现已不成立
alert-flow-gone-unknown = 该周已没有可用的数字。
alert-flow-gone-not_met = 按现在已知的数字，该周不符合这条规则。
alert-flow-gone-on_hold = 该数字待人工查看，暂不显示。
alert-flow-gone-withdrawn = 发布方已撤回该数字，不再显示。
alert-flow-gone-differs = 另有独立机构对该数字给出不同金额，提醒不以它为准。
alert-flow-week = { $week }。
alert-flow-rule = 此处的规则 { $number }：{ $rule }。
alert-flow-before = 前一周：{ $figure }。

alert-crossed-up = { $asset } 收盘站上 { $price }
alert-crossed-down = { $asset } 收盘跌破 { $price }
alert-failed-up = { $asset } 收盘回到 { $price } 或以下
alert-failed-down = { $asset } 收盘回到 { $price } 或以上
alert-touched-up = { $asset } 触及 { $price }，收盘未站上
alert-touched-down = { $asset } 触及 { $price }，收盘未跌破
alert-armed-up = { $asset } 回到 { $price } 之下，重新关注
alert-armed-down = { $asset } 回到 { $price } 之上，重新关注
alert-closed_beyond-up = { $asset } 收盘站上 { $price }，所需 { $needed } 次收盘中的第 { $closes } 次
alert-closed_beyond-down = { $asset } 收盘跌破 { $price }，所需 { $needed } 次收盘中的第 { $closes } 次
alert-fell_back-up = { $asset } 未再收盘站上 { $price }，所需 { $needed } 次收盘只有 { $closes } 次
alert-fell_back-down = { $asset } 未再收盘跌破 { $price }，所需 { $needed } 次收盘只有 { $closes } 次
alert-told-aicoin = AiCoin 称 { $asset } 触及 { $price }，尚未确认
alert-told-tradingview = TradingView 称 { $asset } 触及 { $price }，尚未确认
alert-several = { $count } 条提醒
alert-held = { $count ->
        [one] 按此处的安静时段（{ $from } 到 { $to }）留到现在。
       *[other] 其中 { $count } 条按此处的安静时段（{ $from } 到 { $to }）留到现在。
    }
alert-more = 另有 { $count } 条放不进这条消息：/levels 显示各价位的现状。
alert-late-minutes = 晚了 { $minutes } 分钟。
alert-late-hours = 晚了 { $hours } 小时。
alert-late-days = 晚了 { $days } 天。
alert-candle = { $pair } { $timeframe } K 线：开 { $open }，高 { $high }，低 { $low }，收 { $close }；收盘于 { $at }。
alert-moment = { $at }（{ $zone }）· { $utc } UTC
alert-moment-utc = { $utc } UTC
alert-watched = 等待收盘：{ $pair } { $timeframe } K 线收盘于 { $at }。只认这次收盘。
alert-watched-over = 当时的 { $pair } { $timeframe } K 线已收盘于 { $at }。只认这次收盘，其结果另行告知。
alert-reading = 解读（{ $whose }）：{ $rule }
alert-reading-ours = 均为我们的选择
alert-reading-place = 由此处选定：{ $fields }；其余是我们的选择
alert-line = { $what } · { $pair } · { $at }
alert-line-late = { $what } · { $pair } · { $at } · { $late }
alert-folded = { $asset } { $price }，{ $from } 至 { $to }：旧事 { $count } 件（{ $counts }）。其中最近一件：{ $latest }。
alert-count-armed = 重新关注 { $count } 次
alert-count-touched = 触及 { $count } 次
alert-count-closed_beyond = 收盘越过但次数未足 { $count } 次
alert-count-fell_back = 退回 { $count } 次
alert-count-crossed = 确认 { $count } 次
alert-count-failed = 失效 { $count } 次
alert-count-told = Webhook 告知 { $count } 次
alert-test = 一条测试提醒
alert-test-what = 这是一次测试，只为看看提醒在此处的样子；并没有发生什么。
alert-test-how = 提醒会写明发生了什么，附上已收盘的 K 线或每周数字、是谁的说法，以及如何解读。

failure-flow_words = { $what }请这样写规则：合计净流出超过10亿、BTC 净流入超过5亿、转向 BTC、连续 合计 4 周、纪录 ETH；后面可加 一次、冷却 4 周、直到 2026-12-31。
failure-flow_words-no_kind = 没有写明要等什么。
failure-flow_words-no_amount = “{ $typed }”里没有金额。
failure-flow_words-bad_amount = “{ $typed }”不是美元金额，如 5亿、10.5亿 或 500m。
failure-flow_words-amount_small = “{ $typed }”小于任何报告会写的金额。请连单位一起写，如 5亿 或 500m。
failure-flow_words-amount_large = “{ $typed }”超过已知最大一周的三倍，所以没有保存。小数请用小数点。
failure-flow_words-bad_side = 不清楚“{ $typed }”指哪个方向：净流入超过5亿（above 500m），或净流出超过10亿（below -1bn）。
failure-flow_words-bad_weeks = 连续周数为 2 到 52 周，如 连续 合计 4 周。
failure-flow_words-bad_cooldown = “{ $typed }”：规则最多冷却 52 周，如 冷却 4 周。
failure-flow_words-bad_until = “{ $typed }”没有日期，如 直到 2026-12-31。
failure-flow_words-until_past = { $typed } 已经过去。
failure-flow_words-words_left = 不清楚“{ $typed }”是什么意思。
failure-alert_choice-levels = “{ $typed }”不在其中：/alert 价位 全部、仅决定性 或 关闭。
failure-alert_choice-repeat = “{ $typed }”不在其中：/alert 重复 每次 或 一次。
failure-alert_choice-cooldown = “{ $typed }”不是 720 小时以内的时间。请写 /alert 冷却 6 小时，或 0 表示不冷却；资金流规则的冷却写在规则后面。
failure-alert_choice-late = “{ $typed }”不在其中：/alert 迟到 标注 或 合并。
failure-alert_choice-remove = “{ $typed }”不是规则编号。请写 /alert 删除 2。
failure-alert_words_left = 不清楚“{ $typed }”是什么意思。请去掉它，或查看 /help alert。
failure-flow_rule_unknown = 此处没有第 { $number } 号规则。{ $known }
failure-flow_rule_unknown-known = 此处有：{ $numbers }。
failure-flow_rule_unknown-none = 此处还没有规则。
failure-flow_rule_same = 第 { $number } 号规则等的就是它。如需改变，请先删除：/alert remove { $number }
failure-flow_rules_full = 此处已有 { $most } 条资金流规则，不能再多。请先删除一条：/alert remove 加编号。
failure-alerts_not_on = 此处现在什么也不报，测试说明不了什么。请先开启：/alert on
level-name-own = { $number }. { $asset } { $price }
level-name = { $asset } { $price }
level-price = { $price }
level-title = 价位 { $level }
level-why-title = 为什么：{ $level }
level-rule-theirs = 我们的解读：{ $rule }
level-rule-own = 判断方式：{ $rule }
level-set-place-short = { DATE($on) } 在此处设定。
level-set-hook-short = { DATE($on) } 由程序设定。
level-line = { $rule }{ $state }
level-said-by = { $author } 于 { DATE($on) } 提出。
level-said-in = 见于 { $document }，{ DATE($on) }。
level-set-place = 由版主于 { DATE($on) } 设定，并非任何人的说法。
level-set-hook = 由价格监控程序于 { DATE($on) } 设定，并非任何人的说法。
level-inherited = 为此处所属的群组或服务器设定。
level-reading-own = 判断方式：
level-chose = 此处选定：{ $fields }。
level-ours = 我们选定：{ $fields }。
level-field-venue = 交易所
level-field-direction = 方向
level-field-timeframe = K 线周期
level-field-closes = 收盘次数
level-field-rearmPercent = 缓冲区间
level-field-expiresOn = 截止日期
level-stands = 目前状态
level-story = 经过
level-story-none = 还没有 K 线对它产生影响。
level-story-older = 其中有些是该价位修改之前按另一规则判断的。
level-unmet-reclaim_above = 尚未收复
level-unmet-hold_above = 尚未失守
level-unmet-lose_below = 尚未跌破
level-unmet-reject_below = 尚未站上
level-state-none = 尚未判断：机器人运行期间按已收盘的 K 线判断。
level-state-unseen = 尚未判断：自 { $since } 起还没有 K 线收盘。
level-state-unarmed-up = 首次判断时（{ $since }）价格已在其上方。待 K 线收于 { $band } 或更低，才开始关注。
level-state-unarmed-down = 首次判断时（{ $since }）价格已在其下方。待 K 线收于 { $band } 或更高，才开始关注。
level-state-armed-up = { $unmet }：自 { $since } 起没有收于其上方。
level-state-armed-down = { $unmet }：自 { $since } 起没有收于其下方。
level-state-touched-up = { $unmet }：最近一根 K 线触及但未收于其上方；自 { $since } 起没有收于其上方。
level-state-touched-down = { $unmet }：最近一根 K 线触及但未收于其下方；自 { $since } 起没有收于其下方。
level-state-closing-up = 需连续 { $needed } 次收于其上方，已有 { $closes } 次，最近一次 { $since }。
level-state-closing-down = 需连续 { $needed } 次收于其下方，已有 { $closes } 次，最近一次 { $since }。
level-state-crossed-up = { $met }：{ $since } 收盘确认，此后没有收于该价位或其下方。
level-state-crossed-down = { $met }：{ $since } 收盘确认，此后没有收于该价位或其上方。
level-state-failed-up = { $undone }：{ $since } 收盘。待 K 线收于 { $band } 或更低，才重新关注。
level-state-failed-down = { $undone }：{ $since } 收盘。待 K 线收于 { $band } 或更高，才重新关注。
level-state-expired = 已于 { $since } 到期：仅作历史，不再判断。
level-state-retired = 已于 { $since } 撤下：仅作历史，不再判断。
level-next-begins = 首个纳入判断的收盘：{ $at }（{ $in }后）。
level-next-decides = 下一个可能定局的收盘：{ $at }（{ $in }后）。
level-next-arms = 下一个可能使其重新受关注的收盘：{ $at }（{ $in }后）。
level-next-undoes = 下一个可能推翻它的收盘：{ $at }（{ $in }后）。
level-next-none = 在下一个可能定局的收盘之前，它就到期了。
level-held = 自 { $since } 起搁置：{ $venue } { $pair } 的一根 K 线与前一根相差过大，可能不是同一计价货币。有人核对之前不作判断。
level-behind = 已判断至 { $at } 收盘的 K 线；之后的 K 线此处尚未得知。
level-gap = { $from } 至 { $to } 的 K 线未知：其间的情况不作判断。
levels-close-bar = 最近收盘的 { $timeframe } K 线 { $price }，{ $at }（{ $pair }），{ $where }。
levels-further = 更远的：{ $levels }。/levels 加资产名可只看一种。
levels-more = 另有 { $count } 个未列出。
level-do-why = 为什么
level-do-all = 全部价位
level-do-retire = 撤下
level-do-list = 此处的价位
level-do-add = 新增价位
level-do-claim = 说法与解读
level-do-timeframe = { $timeframe } K 线
level-do-closes = { $closes } 次收盘
level-do-reclaim_above = 收复
level-do-hold_above = 守住
level-do-lose_below = 跌破
level-do-reject_below = 受阻
level-open = 价位 { $number }
level-said-added = 已保存，按今后收盘的 K 线判断。
level-said-changed = 已修改，按今后收盘的 K 线重新判断。
level-said-retired = 价位 { $number } 已撤下：不再判断，其经过仍保留。如需恢复：{ $line }
level-said-retired-claim = 价位 { $number } 已撤下：不再判断，其经过仍保留。它取自读过的文本：可用 /level from 重新添加。
level-list-title = 此处的价位
level-list-none = 此处还没有自己的价位。
level-list-how = /level add BTC 9.3万 收复 日线：在此处关注一个价位。资产与价格之外，可写：收复、守住、跌破、受阻；1h、4h、1d、1w；连续 2 根；缓冲 1%；截至 2026-12-31；在 Kraken。
level-new-title = 新增价位
level-ask-asset = 哪种资产？
level-ask-price = { $asset } 的哪个价格？点选一个，或输入：{ $line }
level-newest-close = 已知最近收盘：{ $price }，{ DATE($on) }（{ $pair }）。
level-far-title = 是这个价格吗？
level-far-above = { $asset } { $price } 是已知最近收盘价的 { $times } 倍。尚未保存。
level-far-below = 已知最近收盘价是 { $asset } { $price } 的 { $times } 倍。尚未保存。
level-far-how = 如果确实如此：{ $line }
level-sure = { $price }，照原样
level-claims-title = 审阅 { $review } 中关于价位的说法
level-claim = 说法 { $number }：{ $level }。以下是我们的解读，并非作者的：{ $rule }
level-claims-how = 如需另一种判断方式：{ $line }
level-claim-add = 关注说法 { $number }
level-why-touch-up = 触及不作数：须收于其上方。
level-why-touch-down = 触及不作数：须收于其下方。
level-why-closing-up = 须连续 { $needed } 次收于其上方。
level-why-closing-down = 须连续 { $needed } 次收于其下方。
level-why-quiet-up = 最近一根 K 线未触及：最高 { $extreme }（{ $candle }）。
level-why-quiet-down = 最近一根 K 线未触及：最低 { $extreme }（{ $candle }）。
level-candle-says = K 线只说明最高与最低到过哪里，不说明是哪一分钟。
level-told = 此处的通知
level-told-off = 此处不会自动发布价位动态。用 /alert 开启。
level-told-paused = 此处的自动发布已暂停。/alert 可查看。
level-told-all = 价位的所有动态都会发布在此处，包括不作数的触及。
level-told-decisive = 此处只发布定局的动态：触及和次数不足的收盘不发布。
level-told-waiting = 即将发布在此处。
level-told-posted = 已发布在此处；/why { $code } 可查看该帖经过。
level-told-left-cooldown = 未在此处发布：在此处选定的间隔之内已说过同样的内容。
level-told-left-told_once = 未在此处发布：此处选择同样的内容只说一次。
level-told-left-not_chosen = 未在此处发布：此处选择不接收这类动态。
level-told-left-paused = 未在此处发布：当时已暂停。
level-told-left-superseded = 未单独在此处发布：该价位之后的动态已说明。
command-level = 此处的价位：list、add、edit、retire、from
option-level-action = list、add、edit、retire 或 from。不写则列出此处自己的价位。
option-level-details = add 后写：BTC 9.3万，再加 收复、守住、跌破、受阻，1h、4h、1d、1w，连续 2 根，缓冲 1%，截至 2026-12-31，在 Kraken。edit 和 retire 后写价位编号；from 后写审阅编号。
failure-level_words-words_left = 不清楚“{ $typed }”是什么意思。例如：/level add BTC 9.3万 收复 日线
failure-level_words-twice = “{ $typed }”与另一个同类的词并列。只写一个，例如：/level add BTC 9.3万 收复 日线
failure-level_words-bad_price = “{ $typed }”不是价格。请写 93000、93,000、93k 或 9.3万；逗号分隔千位，小数用点。
failure-level_words-not_positive = “{ $typed }”不能作为价位：价格须大于零。
failure-level_words-too_large = “{ $typed }”超出此处任何资产的价格，未保存。请写 93000 或 9.3万。
failure-level_words-bad_timeframe = “{ $typed }”不是可用的 K 线周期。可用：1h、4h、1d、1w。
failure-level_words-bad_closes = “{ $typed }”：收盘次数为 1 至 10，如 连续 2 根。
failure-level_words-bad_band = “{ $typed }”：缓冲区间为 0 至 50%，如 缓冲 1%。
failure-level_words-bad_date = “{ $typed }”没有写明日期。请写 截至 2026-12-31。
failure-level_words-past_date = { $typed } 已过：价位不能在开始之前到期。
failure-level_words-asset_fixed = 价位的资产不能改。请撤下它，再为 { $typed } 新增一个。
failure-level_words-claim_fixed = 资产和价格是作者的原话，保持不变。可以选择的是判断方式：“{ $typed }”超出了这一点。
failure-level_words-nothing_new = “{ $typed }”没有改变什么。请写要改的内容，如 4h 或 连续 2 根。
failure-level_words-no_review = “{ $typed }”不是审阅编号。/report 列出未结的审阅；之后 /level from 12 显示其文中的说法。
failure-level_asset = 此处没有名为“{ $typed }”的资产。{ $nearest }
failure-level_no_market = 知道 { $asset }，但没有它的 K 线：价位按 Binance、Kraken 和 OKX 的 K 线判断。
failure-level_venue = 此处没有“{ $typed }”的 { $asset } K 线。可用：{ $known }。
failure-level_unknown = 此处没有价位“{ $typed }”。{ $known }
failure-level_unknown-known = 此处现有：{ $numbers }。
failure-level_unknown-none = 此处还没有价位；用 /level add 新增。
failure-level_retired = 价位 { $number } 已撤下。/level list 列出现有的；/why level { $number } 可查看其经过。
failure-level_twice = 这就是价位 { $number }：资产、价格、方向、K 线周期和交易所都相同。
failure-levels_full = 此处已有 { $most } 个价位，不再增加。请先撤下一个。
failure-level_claims_none = 审阅 { $review } 的文中没有关于价位的说法。
failure-level_claim_unknown = 审阅 { $review } 没有第 { $typed } 条关于价位的说法：共有 { $most } 条。
levels-usdt-pairs = 价位以美元计，以 USDT 结尾的交易对不是：USDT 不等于美元。

## Pictures
picture-more = 另有 { $count } 项

## Posts with a picture
schedule-picture = 图片
schedule-with-picture = 带图
schedule-no-picture = 不带图
schedule-do-picture = 带图
schedule-do-no-picture = 不带图
picture-lead = { $subject } { $way }
picture-week = { $publisher } · { $series } · { $week }
picture-span =
    { $count ->
        [one] { $publisher } · 截至 { DATE($to) } 当周
       *[other] { $publisher } · { $count } 周，周五 { DATE($from) } 至 { DATE($to) }
    }
picture-days = { $pair } · 每日收盘（UTC）· { DATE($from) } 至 { DATE($to) }
picture-metals-span = { DATE($from) } = 100 · 至 { DATE($to) }
picture-recap-title = 一周资金流
picture-assets-title = 一周资金流：按资产
picture-regions-title = 一周资金流：按地区
picture-history-title = { $subject }：每周资金流
picture-flows-title = { $subject }：资金流与价格
picture-levels-title = { $subject }：收盘与价位
picture-bridge-title = { $subject }：周报与美国现货 ETF 并列
picture-metals-title = BTC、黄金与白银
picture-badge-single_source = 单一来源，未核对
picture-badge-repeated = 单一来源，{ $texts } 篇转述
picture-badge-agrees = 两家一致：另有 { $publisher }
picture-badge-differs = 未一致：{ $publisher } 的数字不同
picture-badge-restated = 发布方于 { DATE($on) } 修订
picture-badge-withdrawn = 发布方已撤回
picture-badge-prices = 各交易所或来源所列价格
picture-published = 发布于 { DATE($on) }
picture-published-span = 发布于 { DATE($from) } 至 { DATE($to) }
picture-source = 来源：{ $publisher }，{ $published }。不构成投资建议。
picture-source-unchecked = 来源：{ $publisher }，{ $published }。看方向，不看精确数字；不构成投资建议。
picture-source-price = 来源：{ $publisher }，截至 { DATE($until) }。不构成投资建议。
picture-source-both = 来源：资金流 { $publisher }，收盘价 { $venue }，截至 { DATE($until) }。看方向，不看精确数字；不构成投资建议。
picture-caution-missing = 缺截至 { DATE($due) } 当周：此为更早的一周。
picture-caution-no_total = 周报未列合计。
picture-caution-on_hold = 待人工核对，未列出：{ $subjects }。
picture-caution-withdrawn = 已撤回，未列出：{ $subjects }。
picture-caution-conflict = 各文所印数字不一：{ $subjects }。
picture-caution-unresolved = 所印数字矛盾，未列出：{ $subjects }。
picture-caution-differs = 另一发布方数字不同：{ $subjects }。
picture-caution-more = 另有 { $count } 点须注意，见文字。
picture-caution-regions = 并非所有国家和地区都列出。
picture-caution-weeks = 缺 { $count } 周：未知，不作零计。
picture-caution-weeks-held = { $count } 周待核对或已撤回，未列出。
picture-caution-closes = { $count } 个周五的收盘价未知。
picture-caution-days = 缺 { $count } 天收盘价：未知。
picture-caution-definitions = 两种口径，不相加也不平均：全球产品（周六至周五）；仅美国现货 ETF。
picture-names = { $names }
picture-names-more = { $names }，另有 { $count } 项
picture-others = 其他或未列名
picture-mean = { $weeks } 周均值
picture-flows-name = 每周资金流
picture-level-reclaim_above = { $price } 收复
picture-level-hold_above = { $price } 守住
picture-level-lose_below = { $price } 跌破
picture-level-reject_below = { $price } 受阻
picture-bridge-sum = { $publisher }，美国现货 ETF，{ $trading } 个交易日
picture-bridge-gap = 两者之差
picture-figure = { $subject } { $amount }（{ $way }）
picture-figure-line = { $label }：{ $amount }（{ $way }）。
picture-said = { $figures }。
picture-said-more = 另有 { $count } 项。
picture-week-newest = 所示最新一周，截至 { DATE($week) }：{ $subject } { $amount }（{ $way }）。
picture-week-least = 最低一周，截至 { DATE($week) }：{ $subject } { $amount }（{ $way }）。
picture-week-most = 最高一周，截至 { DATE($week) }：{ $subject } { $amount }（{ $way }）。
picture-mean-said = 最近 { $weeks } 周均值：{ $amount }。
picture-beside = 资金流与收盘价并列展示，互不作为对方的原因。
picture-close = { $pair }，{ DATE($on) } 收盘：{ $price }。
picture-levels-said = 价位：{ $levels }。
picture-levels-none = 此处没有关注它的价位。
picture-levels-left = 另有 { $count } 个价位较远，未画出。
picture-metals-said = 以 { DATE($from) } 为 100，{ DATE($to) } 为：{ $lines }
picture-credited = { $publisher }（{ $credit }）
picture-caution-metals = 金属：每日最后听到的价格。BTC：UTC 收盘价。
chart-title = { $title } · { $subtitle }
chart-recap = 一周
chart-assets = 按资产
chart-regions = 按地区
chart-history = 历史
chart-flows = 资金流与价格
chart-levels = 价位
chart-bridge = 周报与 ETF
chart-metals = 金属
next-chart = 图表
next-chart-tall = 竖版
command-chart = 把数字画成图，便于查看和转发
option-chart-kind = 回顾、资产、地区、历史、资金流、价位、对照、金属。不写则为回顾。
option-chart-details = 回顾、资产、地区：一周，如 2026-01-23。历史：资产、周数。资金流、价位、对照：资产。加“竖版”：竖图。
failure-chart_unknown = 没有名为“{ $typed }”的图。{ $nearest }
failure-chart_empty = “{ $kind }”目前没有可画的内容。已知情况见 { $line }
failure-picture_unknown = 此处没有编号为“{ $typed }”的图。编号是图上的八位字母和数字，例如：/verify 7k3q0v1x
picture-source-bridge = 来源：{ $publisher }，{ $published }；{ $other }。看方向，不看精确数字；不构成投资建议。

## Pictures in answers and files

failure-picture_exists = { $file } 已存在，图片不会覆盖其他文件。请换一个名字。
failure-picture_undrawn = 未能画出 { $file } 的图片，什么也没有写入。文字内容见“tidemark recap”。
failure-picture_unwritten = 图片未能写入 { $file }。请看它所在的文件夹是否存在、能否写入、是否还有空间。
picture-written = 图片在 { $file }。
picture-save = 存成图片：tidemark recap --png 文件；其他周加 --week 2026-01-23，竖版加 --tall。
command-verify = 一张图说了什么，其中的数字如今是否依旧
option-picture-code = 图上的编号：八位字母和数字。
verify-title = 图 { $code }
verify-made = 此处生成于 { $at } UTC。
verify-now = 其中的数字如今
verify-said = 图上所说
verify-no-figures = 图上是各交易所所列价格，没有资金流：没有可与周报对照的数字。
verify-whole = { $count } 个数字均与当时一致。
verify-part = { $count } 个数字中 { $stand } 个与当时一致。
verify-more = 另有 { $count } 个不一致。
verify-same = 与当时一致：{ $figures }。
verify-same-more = 另有 { $count } 个与当时一致。
verify-name = { $subject }（截至 { DATE($end) }）
verify-later = { $figure }：其周报此后重新收录，该数字未作修订。
verify-restated = { $name }：{ DATE($on) } 修订，原为 { $before }，现为 { $now }。
verify-on_hold = { $name }：待人工核对，不予显示。
verify-withdrawn = { $name }：发布方已撤回。
verify-gone = { $id }：周报中已无此项，或所印数字矛盾。
verify-unknown = { $id }：其来源目前在此处未知。
settings-theme = 图片
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-colours = 图片配色
settings-colours-blue_orange = 流入蓝，流出橙
settings-colours-green_red = 流入绿，流出红
settings-colours-red_green = 流入红，流出绿
picture-fridays = { $pair } · 周五收盘（UTC）· { DATE($from) } 至 { DATE($to) }
picture-line-fridays = { $pair }，周五收盘
picture-line = { $subject }，{ $pair }
picture-derived = 推算
picture-bridge-etfs = 美国现货 ETF
picture-bridge-week = { $week } · { $trading } 个交易日
