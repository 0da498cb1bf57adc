# Every sentence a person can read in English. Keys and { $values } become types; every other language must hold the same.
# Facts stand side by side: no word here may join two of them by a cause.

## Values

range = { $low } to { $high }
share-range = { $low }–{ $high }%
share-point = about { $low }%
price = ${ $digits }
approximate = about { $amount }
derived = { $amount } (derived)
list-separator = {", "}
text = { $text }
labelled = { $label }: { $value }

direction-in = net inflow
direction-out = net outflow
direction-unclear = direction unclear

## What figures are for

series-global_etps_weekly = global digital asset products
series-us_spot_etfs_daily = US spot ETFs, daily
series-one_venue = one trading venue

subject-total = Total
subject-asset = { $name }
subject-asset-SHORT_BTC = Short Bitcoin
subject-asset-SHORT_ETH = Short Ether
subject-asset-MULTI = Multi-asset
subject-asset-BLOCKCHAIN_EQUITIES = Blockchain equities (outside the total)
subject-asset-OTHER = Other assets, as printed
subject-asset-UNNAMED = Assets not named
subject-region-US = US
subject-group-REST_OF_WORLD = Rest of world
subject-group-MAJORS = BTC + ETH
subject-group-BEYOND_MAJORS = All but BTC and ETH
subject-group-EUROPE = Europe
subject-group-NORTH_AMERICA = North America
subject-group-AMERICAS = Americas
subject-group-joined = { $names } together

## Passport

week = week to { DATE($end) }
age-this-week = the newest week
age-weeks =
    { $weeks ->
        [one] 1 week old
       *[other] { $weeks } weeks old
    }
verification-single_source = Single source, not cross-checked
verification-repeated =
    Single source, retold by { $texts ->
        [one] 1 text
       *[other] { $texts } texts
    }, not cross-checked
verification-agrees = Agrees with { $publisher }
verification-differs = { $publisher } prints { $theirs } for the same quantity
verification-restated = Restated on { DATE($on) }: { $from } before, { $to } now
verification-withdrawn = Withdrawn on { DATE($on) }
published-stated = published { DATE($on) }
published-derived = published { DATE($on) } (derived: the Monday after)
fetched-at = fetched { DATE($on) }
fetched-unknown = bundled record
fetched-span = oldest week { $oldest }, newest { $newest }
source-via-handed = handed over, not read at an address
source-via-value = { $pages } (which of them print this figure is not recorded)
passport-span = { $verification } · { $publisher } · published { DATE($from) } to { DATE($to) } (derived: each week’s Monday after) · { $fetched } · newest: { $age }
passport = { $verification } · { $publisher } · { $published } · { $fetched } · { $age }

newest-known =
    Newest known: { $week }, { $age }. { $count ->
        [one] The report on the week to { DATE($due) } is not in this record.
       *[other] The { $count } reports since then, up to the week to { DATE($due) }, are not in this record.
    }
newest-named = Newest known week that names { $subject }: { $week }, { $age }.
later-weeks-silent =
    { $count ->
        [one] One later known week does not name it.
       *[other] { $count } later known weeks do not name it.
    }

disclaimer-figures = Information only, not investment advice.
disclaimer-opinion = View of the named author, not of this bot or this community.
disclaimer-limits = Single source, not cross-checked: read the direction, not the digits.

## Numbers that are no flows, and their passport

unit-usd = { $sign }${ $digits }
unit-usdt = { $sign }{ $digits } USDT
unit-usd_per_ounce = { $sign }${ $digits }/oz
unit-percent = { $sign }{ $digits }%
unit-percent_a_year = { $sign }{ $digits }%
unit-points = { $sign }{ $digits }
unit-factor = { $sign }{ $digits }
unit-shares = { $sign }{ $digits } shares
unit-bitcoin = { $sign }{ $digits } BTC
unit-ether = { $sign }{ $digits } ETH
unit-staked_ether = { $sign }{ $digits } stETH
duration-moment = less than a minute
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-days = { $days } days
as-of-moment = as of { $at } UTC
as-of-date = of { DATE($on) }
fact-passport = { $publisher } · { $coverage } · { $asOf } · { $status } · { $fetched }
credited = { $line } · { $credit }
fact-fetched = fetched { $age } ago
fact-stored = stored here, fetched { $age } ago
fact-bundled = ships with this bot, no live source answered for it
fact-missed = Asked first: { $sources }.
fact-miss = { $publisher } ({ $why })
coverage-spot_pair = one trading venue
coverage-venues_average = average over venues
coverage-us_spot_etfs = US spot ETFs, daily
coverage-spot_metal = spot price
coverage-metal_token = a token that stands for metal, not the metal
coverage-crypto_mood = index of 0 to 100
coverage-dollar_stablecoins = dollar stablecoins
coverage-quarterly_filing = quarterly filing of one manager
coverage-public_treasuries = what companies say they hold
coverage-quoted_holding = what a writer reports
coverage-us_policy_rate = US target range
coverage-us_calendar = US calendar
status-published = published
status-pending = not yet published
status-partial = partly published
status-revised = revised
status-stale = not the newest
miss-offline = not asked: this bot is offline
miss-links_unread = not asked
miss-address_refused = redirects to an address that is not opened
miss-fetch_failed-no_host = its name is not known
miss-fetch_failed-unreachable = not reached
miss-fetch_failed-timed_out = no answer in time
miss-fetch_failed-redirects = redirects elsewhere
miss-fetch_failed-odd = an answer that is no data
miss-fetch_failed-no_article = an answer without a text
miss-fetch_failed-login = wants to know who asks
miss-fetch_failed-busy = too much at once
miss-fetch_status = answered with HTTP { $status }
miss-fetch_resting = left alone for { $minutes } min
miss-fetch_not_text = an answer that is no data
miss-fetch_too_large = an answer that is too long
miss-source_changed = laid out anew, so nothing of it is read
miss-source_refused = answered with an error
miss-source_key_refused = does not take the key
miss-source_stale = its newest is too old
miss-source_ahead = speaks of what has not come yet
miss-source_held = on hold: it and { $other } are { $times } times apart, a person has to look
absent-offline = Not known here: { $what }. This bot asks nobody (OFFLINE), and nothing of it is stored.
absent-failed = Not known now: { $what }.
absent-unheard_of = Not known here: { $what }. No source that is asked knows of it.
absent-nobody = Not known here: { $what }. No source for it is switched on; see /sources.

## Flows

flows-title = Fund flows · { $series } · { $week }
flows-no-total = The record holds no total for this week. That is not zero.
flows-no-assets = The record names no asset for this week.
flows-conflict = Printed otherwise elsewhere, and not used: { $subject } { $amounts }. Used: { $believed }.
flows-not-used = Printed, and not used: { $subject } { $amounts }.
flows-conflict-unresolved = Texts contradict each other on { $subject }: { $amounts }. None is used.

streak-line =
    { $subject }: { $weeks ->
        [one] the first known week of { $direction } in this run
       *[other] { $weeks } weeks of { $direction } in a row, since the week to { DATE($first) }
    }. { $basis }
streak-basis-turn = The week before went the other way.
streak-basis-unclear = The week before is unclear within its rounding.
streak-basis-gap = Its figure for the week before is not in the record, so the run may be longer.
streak-basis-start_of_history = The record starts here, so the run may be longer.
largest-since = { $subject }: largest { $direction } since the week to { DATE($since) }, { $basis }
largest-known = { $subject }: largest { $direction } in the record, which starts with the week to { DATE($from) }, { $basis }
largest-basis-whole =
    { $compared ->
        [one] against 1 week in between.
       *[other] against { $compared } weeks in between.
    }
largest-basis-gaps =
    against { $compared ->
        [one] 1 known week in between
       *[other] { $compared } known weeks in between
    }; { $missing ->
        [one] 1 week
       *[other] { $missing } weeks
    } of that span without a figure in the record.

## One asset

asset-title = { $subject } · fund flows · { $series } · { $week }
asset-beside = Beside it, the same week:
asset-share-in = Share of the gross inflow of all assets named that week: { $share }.
asset-share-out = Share of the gross outflow of all assets named that week: { $share }.

## Regions

regions-title = Fund flows by region · { $series } · { $week }
regions-none = The record names no region for this week.
regions-none-used = The record uses no region’s figure for this week.
regions-outside-us = All outside the US
regions-partial = Regions the record does not name are unknown, not zero.

## Rotation

rotation-title = Rotation · { $series } · { $week }
rotation-impossible = The record lacks the total, BTC or ETH for this week, so majors and the rest cannot be told apart.
rotation-against = Moved against the total:
rotation-against-none = No named asset moved against the total.
rotation-total-unclear = The direction of the total is not clear within its rounding.
rotation-shares-in = Share of the gross inflow of all assets named:
rotation-shares-out = Share of the gross outflow of all assets named:
rotation-share-line = { $subject }: { $share }
rotation-fixed = Flows do not show whether money is new or moved from one product to another.

## History

history-title = { $subject } · weekly fund flows · { $series }
history-week = Week to
history-flow = Net flow
history-direction = Direction
history-gap =
    { $weeks ->
        [one] 1 week without a figure in the record
       *[other] { $weeks } weeks without a figure in the record
    }
history-basis =
    { $known ->
        [one] 1 known week
       *[other] { $known } known weeks
    } shown of a span of { $span }; gaps stay gaps.

## Compare

compare-title = Two weeks side by side · { $series }
compare-subject = Flow of
compare-change = Change
compare-missing = not named
compare-unknown = unknown
compare-note = Change is the later week minus the earlier, as an interval of both roundings.

## Recap

recap-title = Weekly recap · { $series } · { $week }
recap-title-missing = Weekly recap · { $series } · { $week } · the week to { DATE($due) } is missing
recap-missing = This is the week to { DATE($week) }, { $age }. The week to { DATE($due) } is missing: its report is not in the record.
recap-on_hold = On hold until a person has looked, and left out: { $subjects }.
recap-withdrawn = Withdrawn by the publisher, and left out: { $subjects }.
recap-regions = Regions
recap-assets = Assets
recap-rotation = Rotation
recap-rotation-against = Moved against the total: { $subjects }.
recap-rotation-shares-in = Share of the gross inflow of all assets named: { $shares }.
recap-rotation-shares-out = Share of the gross outflow of all assets named: { $shares }.
recap-streaks = Weeks in a row
recap-streaks-none = Nothing named this week is known to go on in one direction for two weeks or more.
recap-levels = Price levels
recap-levels-none = No claim about a price level stands for this week.
recap-levels-reading = Our reading, not the author’s: { $rule }
recap-levels-more =
    { $count ->
        [one] 1 more claim is under /levels.
       *[other] { $count } more claims are under /levels.
    }
recap-conflicts = Other amounts in print
recap-changes = Against the week before
recap-changes-unknown = The week to { DATE($week) } is not in the record, so the change is not known. No earlier week stands in for it.
recap-changes-part = Change not known, at least one of the two weeks does not name them: { $subjects }.
recap-changes-withheld = On hold or withdrawn in one of the two weeks, and left out: { $subjects }.

gate-missing = The report on the week to { DATE($due) } is not known. The newest known before it is on the week to { DATE($newest) }.
gate-missing-all = The report on the week to { DATE($due) } is not known, nor any before it.
gate-no_total = The report on the week to { DATE($week) } names no total.
gate-on_hold = On hold until a person has looked: { $subjects }.
gate-withdrawn = Withdrawn by the publisher: { $subjects }.
gate-conflict = Texts print other amounts than those used: { $subjects }.
gate-unresolved = Amounts are printed of which none is used: { $subjects }.
gate-differs = An independent publisher prints another amount: { $subjects }.

recap-etf = US spot ETF days
recap-metals = Metals beside
recap-holdings = Holdings, which are no flows
recap-macro = Calendar
recap-notes = Notes on structure
recap-extra-broken = This section could not be made; the others stand.
recap-extra-nothing = Nothing was gathered for this section.

## Levels

levels-title = Price levels
levels-empty = No price level is known yet.
levels-none = No level is known for { $asset }.
levels-quote = “{ $words }”
levels-by = { $author } · { $document } · { DATE($on) }
levels-by-nobody = author not named · { $document } · { DATE($on) }
levels-meaning-bearish_signal_void = If met, in the author’s view: the bearish signal is void. Level: { $asset } at { $price }.
levels-meaning-bullish_signal_void = If met, in the author’s view: the bullish signal is void. Level: { $asset } at { $price }.
levels-voided = The author names what voids it: { $words }
levels-voided-unknown = The author does not say what voids it.
levels-reading = Our reading, not the author’s:
levels-reading-rule = { $direction } on { $venue } { $pair }, { $timeframe } candles (UTC), { $closes ->
        [one] one close
       *[other] { $closes } closes
    }. A touch does not count.
levels-reading-rearm = Armed again once the price is { $percent }% away from the level.
levels-reading-expiry = Our reading ends on { DATE($on) }.
levels-reading-no-expiry = Our reading has no end date.
levels-expired = Expired on { DATE($on) }: history, no longer judged.
levels-direction-reclaim_above = close back above { $price }
levels-direction-hold_above = keep closing above { $price }
levels-direction-lose_below = close below { $price }
levels-direction-reject_below = fail to close above { $price }
levels-close-day = Last closed day { $price } on { DATE($on) } ({ $pair }): { $where }.
levels-close-week = Last closed week { $price } on { DATE($on) } ({ $pair }): { $where }.
levels-close-newest = Newest known close { $price } on { DATE($on) } ({ $pair }): { $where }.
levels-where-above = { $percent } ({ $amount }) above the level
levels-where-below = { $percent } ({ $amount }) below the level
levels-where-at = at the level itself, on no side of it
levels-running = Running { $price }, { $asOf }: { $where }. Its day is not over: no close, so nothing is reclaimed or lost.
levels-other-market = Our reading goes by { $pair }. This is another market.
levels-other-candles = Our reading goes by { $timeframe } candles. Only closes of days are known here.
levels-usdt = The level is in dollars, the pair in USDT, which is not the dollar.
levels-price-elsewhere = Where the price stands now: /levels.
timeframe-1h = 1-hour
timeframe-4h = 4-hour
timeframe-1d = daily
timeframe-1w = weekly

## ETF days

etf-title = ETF days · { $asset } · US spot ETFs · { $week }
etf-title-all = ETF days · US spot ETFs · { $week }
etf-what = the days of US spot ETFs on { $asset }
etf-newest-known = Newest days known here: { $week }, { $age }.
etf-count-whole =
    { $trading ->
        [one] 1 of 1 trading day is out: the whole week.
       *[other] { $trading } of { $trading } trading days are out: the whole week.
    }
etf-count-part = { $published } of { $trading } days are out: this is no sum of the week.
etf-count-running = { $published } of { $trading } days are out, and the week is not over: this is no sum of the week.
etf-count-sum = Of this week the sum of its { $trading } trading days ships with this bot, and no single day.
etf-sum-via = Daily rows read from: { $pages }.
etf-day = { $weekday } { DATE($date) }
etf-day-half = { $weekday } { DATE($date) } (half day)
etf-day-holiday = { $day }: { $holiday }, no trading
etf-day-pending = { $day }: not yet published
etf-day-partial = { $day }: published for some funds only, so not counted
etf-day-to_come = { $day }: still to come
etf-day-unnamed = { $day }: not known here, which is not zero
etf-held-power_of_ten = { $day }: on hold until a person has looked, and not shown. { $publisher } and { $other } are { $times } times apart.
etf-held-opposite_sign = { $day }: on hold until a person has looked, and not shown. { $publisher } and { $other } print opposite directions.
etf-held-earlier = { $day }: on hold until a person has looked, and not shown. What { $publisher } says now and said before is { $times } times apart.
etf-sum-week =
    { $trading ->
        [one] Sum of the week’s 1 trading day
       *[other] Sum of the week’s { $trading } trading days
    }
etf-sum-part = Sum of { $published } of { $trading } days
etf-no-days = No day of US spot ETFs on { $asset } is known here for this week. That is not zero.
etf-none-known = No US spot ETF on { $asset } is known here.
etf-known-assets = Days are known of: { $assets }.
etf-beside = Beside it: the weekly report of { $publisher }
etf-theirs = { $publisher }, { $subject }, all products worldwide
etf-theirs-us = { $publisher }, US, all products
etf-bridge-agree-same = Directionally consistent with US spot ETF data (different coverage).
etf-bridge-agree-unclear = Within the tolerance of the two counts (different coverage); a direction is not clear within its rounding.
etf-bridge-agree-small = Within the tolerance of the two counts (different coverage); both are too small for their directions to be compared.
etf-bridge-diverges-same = Same direction, and further apart than usual. Both are printed, and no verdict says who is right.
etf-bridge-diverges-opposite = Opposite directions. Both are printed, and no verdict says who is right.
etf-bridge-diverges-unclear = Further apart than usual, and a direction is not clear within its rounding. Both are printed, and no verdict says who is right.
etf-bridge-diverges-small = Further apart than usual. Both are printed, and no verdict says who is right.
etf-bridge-held-power_of_ten = On hold until a person has looked: the week of { $publisher } and the sum of these days are about { $times } times apart. Neither is shown here.
etf-bridge-held-opposite_sign = On hold until a person has looked: the week of { $publisher } and the sum of these days are large and go opposite ways. Neither is shown here.
etf-bridge-gap = Gap, { $publisher } minus the sum: { $gap }, { $share } of the larger.
etf-bridge-gap-alone = Gap, { $publisher } minus the sum: { $gap }.
etf-bridge-outside_us = Outside the US, all assets together: { $scope }; how much of it is { $subject } is not printed. Left of the gap after it: { $rest }.
etf-bridge-named_regions = Outside the US, the countries named, all assets together: { $scope }; how much of it is { $subject } is not printed. Left of the gap after it: { $rest }.
etf-bridge-beyond_etf_assets = Products of other kinds worldwide, short ones among them: { $scope }; how much of it is in the US is not printed. Left of the gap after it: { $rest }.
etf-bridge-no-scope = What of the gap lies outside the US is not printed.
etf-bridge-no-scope-us = What of the gap is products of other kinds is not printed.
etf-bridge-shorts = Short products, counted apart by { $publisher }: { $shorts }.
etf-bridge-incomplete = Beside no weekly figure: { $published } of { $trading } days are out.
etf-bridge-incomplete_assets = The US of the weekly report stands beside nothing: of { $assets } not every day is out, or it is on hold.
etf-bridge-no_report = Beside no weekly figure: no report of this week is known.
etf-bridge-not_printed = Beside no weekly figure: the report of this week does not name { $subject }.
etf-bridge-waits = Beside no weekly figure: it is on hold until a person has looked.
etf-bridge-withdrawn = Beside no weekly figure: the publisher withdrew it.
etf-two-definitions = Two definitions: a weekly report counts products worldwide, Saturday to Friday; these days count US spot ETFs alone. They are never added, averaged or merged.
etf-recap-week =
    { $trading ->
        [one] { $asset }, 1 of 1 trading day
       *[other] { $asset }, { $trading } of { $trading } trading days
    }
etf-recap-part = { $asset }, { $published } of { $trading } days
etf-recap-absent = { $asset }: not known here, which is not zero
etf-recap-none = { $asset }: { $published } of { $trading } days are out
etf-recap-bridge = { $subject } beside the week of { $publisher }: { $verdict }
etf-recap-bridge-share = { $subject } beside the week of { $publisher }: { $verdict }, gap { $share } of the larger
etf-recap-agree-same = directionally consistent (different coverage)
etf-recap-agree-unclear = within tolerance, direction not clear
etf-recap-agree-small = within tolerance, too small for a direction
etf-recap-diverges-same = same direction, further apart than usual
etf-recap-diverges-opposite = opposite directions
etf-recap-diverges-unclear = further apart than usual, direction not clear
etf-recap-diverges-small = further apart than usual
etf-recap-held = { $subject }: on hold until a person has looked, and not shown

holiday-new_year = New Year’s Day
holiday-martin_luther_king = Martin Luther King Jr. Day
holiday-washington = Washington’s Birthday
holiday-good_friday = Good Friday
holiday-memorial = Memorial Day
holiday-juneteenth = Juneteenth
holiday-independence = Independence Day
holiday-labor = Labor Day
holiday-thanksgiving = Thanksgiving
holiday-christmas = Christmas Day
holiday-mourning = national day of mourning

## Prices

prices-what = the price of { $subject }
prices-nobody = Not known here: { $what }. No source that is switched on knows it.
prices-no-coin = No price: this is no single coin.
prices-pair = { $venue } { $pair }
prices-at = { $price } ({ $pair })
prices-running = Running { $price } ({ $pair }), { $asOf }
prices-closed = Last closed day, { DATE($on) }: { $price }
prices-newest = Newest known close, { DATE($on) }: { $price }
prices-none-closed = No closed day of { $pair } is known.
prices-week = In the same days: { $change }; { $turnover }
prices-change = price { $change }
prices-change-unknown = price change not known (no close of { $days })
prices-turnover = turnover { $turnover }
prices-turnover-part = turnover not known ({ $known } of { $of } days)
prices-week-days = UTC closes of { DATE($from) } and { DATE($to) }: neither New York’s week nor the US close.
volatility-title = “High beta”, measured: realised volatility of 30 days to the UTC close of { DATE($to) }, annualised:
volatility-title-at = “High beta”, measured: realised volatility of 30 days to the UTC close of { DATE($to) }, annualised ({ $market }):
volatility-market = { $venue }, in { $quote }
volatility-line = { $each }
volatility-each = { $asset } { $percent }
volatility-each-at = { $line } ({ $market })
volatility-short = Realised volatility takes { $needed } closes in a row up to { DATE($to) }. Known: { $each }.
volatility-short-each = { $asset } { $closes }
volatility-left = Smaller ones of the week, not looked up: { $assets }.
volatility-what = realised volatility of { $assets }

## Metals

metals-title = Silver, gold, BTC and fund flows
metals-side-by-side = They stand side by side: nothing here follows from anything beside it.
metals-what-XAG = the price of silver
metals-what-XAU = the price of gold
metals-what-bitcoin = the price of BTC
metal-XAG = Silver
metal-XAU = Gold
metals-proxy-XAG = { $token }, a token that stands for an ounce of silver: { $price }
metals-proxy-XAU = { $token }, a token that stands for an ounce of gold: { $price }
metals-proxy-note-XAG = The price of silver itself is not known now. { $token } trades above or below it.
metals-proxy-note-XAU = The price of gold itself is not known now. { $token } trades above or below it.
metals-change = { $name }, { $week }: { $percent }. The last prices heard here of two Fridays: { $before } ({ $beforeAt }), { $end } ({ $endAt }).
metals-change-unknown = { $name }, { $week }: change not known. No earlier price is stored here of { $days }.
metals-bitcoin = BTC: { $price }, close of { DATE($on) } ({ $venue }, { $pair })
metals-bitcoin-running = BTC: { $price }, a day that is not over ({ $venue }, { $pair })
metals-bitcoin-change = BTC, { $week }: { $percent }. Closes of two Fridays: { $before } ({ DATE($beforeOn) }), { $end } ({ DATE($endOn) }).
metals-bitcoin-change-unknown = BTC, { $week }: change not known. No close is known of { $days }.
metals-flows = Fund flows · { $series } · { $week }
metals-flows-missing = The report does not name: { $subjects }. That is not zero.
metals-no-report = Not known here: the fund flows. No weekly report is stored.
metals-windows = The flow week ends with Friday in New York. A day of BTC closes at midnight UTC. Metals rest from Friday 17:00 to Sunday 18:00 in New York, and their last price stands until then.

## Mood

mood-title = Mood of the market
mood-what = the mood of the market
mood-value = Today { $points } of 100: { $word }
mood-before = The day before { $points }: { $word }
mood-extreme_fear = extreme fear
mood-fear = fear
mood-neutral = neutral
mood-greed = greed
mood-extreme_greed = extreme greed
mood-is = An index of one publisher, by its own method. It says nothing of where prices go.
mood-stablecoins-what = the dollars in stablecoins
mood-stablecoins = Dollar stablecoins in circulation: { $supply }
mood-stablecoins-week = Over 7 days: { $percent }, from { $before }
mood-stablecoins-week-unknown = Over 7 days: not known, the source has no value for the day a week before.

## Holdings

holdings-title = Holdings, direct and indirect
holdings-no-flows = Holdings are no flows: nothing here is added to a flow, nor one holding to another.
holdings-direct = Direct: coins that listed companies say they hold
holdings-direct-what = coins held by listed companies
holdings-direct-what-asset = { $asset } held by listed companies
holdings-direct-needs-key = Off here: its source needs a key. Whoever runs this bot can set SOURCE_TREASURIES_KEY; a free one does.
holdings-direct-off = Off here: whoever runs this bot has switched its source off.
holdings-direct-total = All of them together: { $coins }
holdings-company = Largest
holdings-coins = Coins
holdings-indirect = Indirect: shares of a company that holds bitcoin
holdings-indirect-needs-contact = The newest filing is not asked for here: the SEC wants to know who asks. Whoever runs this bot can set CONTACT.
holdings-position-what = the newest quarterly filing (13F)
holdings-position-none-live = The newest quarterly filing (13F) is not known here now. A dated fact stands in:
holdings-position = { $manager }: { $shares } of { $issuer }
holdings-position-none = { $manager }: its whole table has no row of { $issuer } shares of its own. Options are not counted.
holdings-position-withheld = { $manager }: no row of { $issuer } shares of its own, and part of the table is kept from the public. That is not zero.
holdings-own-value = The filing’s own value, at the end of its quarter: { $value }
holdings-own-value-unknown = The filing’s own value is left out: its unit cannot be told.
holdings-others = Kept out, as it reports them for other managers: { $shares }
holdings-period = Quarter to { DATE($period) }
holdings-filed = Quarter to { DATE($period) }, filed { DATE($filedOn) }
holdings-dated = Dated fact, { DATE($on) }: { $manager }, { $shares } of { $issuer }, { $worth } at the price of that day
holdings-dated-period = At { $close } a share ({ DATE($period) }, the end of that filing’s quarter) as many come to { $worth } (computed; the filing itself was not seen)
holdings-holder-druk = Quoted: a sovereign holder with debt (Druk Holding, Bhutan)
holdings-quoted-line = { $author }, { DATE($on) }: { $numbers }
holdings-quoted-staked = { $amount } on Aave
holdings-quoted-staked_main = main wallet { $amount }
holdings-quoted-debt = { $amount } borrowed against it
holdings-quoted-health = health factor { $amount }
holdings-quoted-loss = { $amount } below cost, by the writer’s account
holdings-quoted-limits = Writers differ, and the loss cannot be computed here: what the coins cost is not known. Whose the wallets are is others’ attribution.

## Notes

notes-title = Notes on how the market is built
notes-empty = No note is known yet.
notes-none = There is no note { $number }.
notes-entry = { $number }. { $title }
notes-short = { $entry } ({ $author }, { DATE($on) })
notes-by-retold = { $author } · { $document } · retold { DATE($on) }
notes-hint = /notes with a number shows one whole, with what it cannot show.
notes-all = All notes
notes-statement = What it says
notes-scope = What it speaks of
notes-cannot = What it cannot show
notes-address = Address
note-ai_in_trading-title = AI in trading
note-ai_in_trading-statement = By this account programs that learn take part in most steps of trading on chains: watching risk, spotting attacks, finding signals, choosing how orders are carried out.
note-ai_in_trading-scope = Trading on chains at large, as one security firm and one exchange see it.
note-ai_in_trading-cannot = How much of any week’s flow programs decided. Nobody publishes that.
note-levered_sovereigns-title = Sovereign holders with debt
note-levered_sovereigns-statement = By reports of those days the fund of a state holds ether against borrowed money. A lender’s rules can sell what such a holder has pledged.
note-levered_sovereigns-scope = One fund, Bhutan’s, by wallets that others attribute to it.
note-levered_sovereigns-cannot = What its coins cost, by which rules it takes risk, and what it does next. It says nothing of any week’s flow.
note-thin_depth-title = Thin depth under stress
note-thin_depth-statement = On the Friday before it was written, by its author’s data, hardly any orders for bitcoin rested near the price on several exchanges for some minutes. In a thin book the same order moves the price further.
note-thin_depth-scope = Order books for bitcoin on some exchanges, on one day.
note-thin_depth-cannot = How deep books are now, or were in the days of another week.
note-risk_off_high_beta-title = Risk-off and high beta at once
note-risk_off_high_beta-statement = In the week before it was written products on BTC and ETH saw net outflow, and products on SOL, which moves more, net inflow. Both stand side by side.
note-risk_off_high_beta-scope = Fund products of one week, as one publisher counts them.
note-risk_off_high_beta-cannot = Whether money is new or moved from one product to another, whose it is, and why it moved.

## Macro

macro-title = Macro calendar
macro-next = Next FOMC decision { $when }: meeting of { DATE($first) } to { DATE($last) }
macro-when-today = today
macro-when-tomorrow = tomorrow
macro-when-days = in { $days } days
macro-statement = Statement
macro-press = Press conference
macro-moment = { $at } { $zone } · { $newYork } New York
macro-moment-new-york = { $at } New York
macro-tentative = { $line } (tentative until the Federal Reserve confirms it)
macro-also = Also listed by { $sources }.
macro-after = Decisions after that
macro-later = { $at }
macro-over = No FOMC date after { DATE($last) } is known here.
macro-dates = US data dates
macro-date = { $when } · { $sources }
macro-day-by = { $sources } (the day alone: { $others })
macro-date-day = { $weekday } { DATE($date) } in New York, no time given
macro-dates-what = US data dates
macro-dates-none = None of the next 8 weeks in what { $sources } said. A list may end with the week it was made for.
macro-dates-more =
    { $count ->
        [one] 1 more is in the calendar file.
       *[other] { $count } more are in the calendar file.
    }
macro-needs-key = Not known here: { $what }. That needs a free FRED key: whoever runs this bot can set SOURCE_FRED_KEY.
macro-further-needs-key = Dates further ahead need a free FRED key: whoever runs this bot can set SOURCE_FRED_KEY.
macro-rate-heading = Policy rate
macro-rate-what = the US policy rate
macro-rate = Target range { $low } to { $high }, since { DATE($since) }
macro-rate-earlier = Target range { $low } to { $high }, since { DATE($since) } at least
macro-zone = Times in { $zone }, the time zone of this place.
macro-zone-unset = Times in UTC, as no time zone is set here. A moderator can set one: /settings timezone Shanghai.
macro-fomc-passport = Federal Reserve, meeting calendar · written down { DATE($on) }, ships with this bot · { $page }
macro-what-fomc = FOMC
macro-what-cpi = Consumer prices (CPI)
macro-what-jobs = Employment report
macro-what-gdp = Gross domestic product (GDP)
macro-what-pce = Personal income and outlays (PCE)
macro-what-other = { $title }
macro-file-title = Macro calendar, as a file
macro-file-holds =
    { $count ->
        [one] { $file } holds 1 event. Open it with a calendar app.
       *[other] { $file } holds { $count } events. Open it with a calendar app.
    }
macro-file-times = The app shows them in its own time zone. Each event keeps its id, so that an app can change it where a newer file is opened.
macro-file-tentative = FOMC meetings that are not confirmed yet are marked as tentative in it.
macro-event-statement = FOMC statement
macro-event-press = FOMC press conference
macro-event-fomc = Federal Reserve, meeting calendar, written down { DATE($on) }: { $page }
macro-event-date = Announced date, by { $sources }

## Health

live-question-candles = Prices
live-question-etf_days = ETF days
live-question-metal = Gold and silver
live-question-mood = Mood
live-question-stablecoins = Stablecoins
live-question-manager_position = A manager’s filing
live-question-treasuries = Coins of companies
live-question-policy_rate = US policy rate
live-question-macro_dates = US calendar
live-what-candles = the price of { $subject }
live-what-etf_days = US spot ETFs of { $subject }
live-what-metal = an ounce of { $subject }
live-what-mood = the mood of the market
live-what-stablecoins = dollar stablecoins
live-what-manager_position = MSTR shares in Sumitomo Mitsui Trust’s filing
live-what-treasuries = { $subject } that companies hold
live-what-policy_rate = the US policy rate
live-what-macro_dates = US dates
live-metal-XAU = gold
live-metal-XAG = silver
number-close = Close of { DATE($on) }: { $value } ({ $pair })
number-running = Now, not a close: { $value } ({ $pair })
number-etf_day = { DATE($on) }: { $value }
number-metal = An ounce: { $value }
number-metal-token = An ounce by the token { $token }: { $value }
number-mood = Index: { $value }
number-mood-before = The day before: { $value }
number-supply = In circulation: { $value }
number-supply-before = A week before: { $value }
number-shares = { $value } of { $issuer }, { $manager }, end of quarter { DATE($on) }
number-filing_value = The filing’s own value: { $value }
number-treasuries = Together: { $value }
number-rate = { $low } to { $high } since { DATE($on) }
number-rate-earlier = { $low } to { $high } since { DATE($on) } at least
number-dates = { $count ->
    [one] 1 date, { DATE($first) }
   *[other] { $count } dates, { DATE($first) } to { DATE($last) }
  }
number-none = No number in it.
unit-is-usd = US dollars
unit-is-usdt = USDT, which is not the US dollar
unit-is-usd_per_ounce = US dollars an ounce
unit-is-percent = percent
unit-is-percent_a_year = percent a year
unit-is-factor = a ratio
unit-is-points = points from 0 to 100
unit-is-shares = shares
unit-is-bitcoin = bitcoin
unit-is-ether = ether
unit-is-staked_ether = staked ether
origin-live = asked and answered
origin-stored = heard before and stored here
origin-bundled = ships with this bot
source-answers = Answers
source-how = How it counts
source-covers = Covers
source-unit = Unit
source-as-of = Date
source-status = Status
source-comes = Origin
source-credit = Credit
source-terms = Terms
source-terms-page = Their page
source-fetched-at = { $at } UTC, { $age } ago
source-asked = Asked
source-revised = Revised
source-revised-value = { DATE($on) }: from { $from } to { $to }, heard { DATE($heard) }
source-vintages = { $count ->
    [one] 1, as first heard
   *[other] { $count } of its day
  }
source-before = Asked first
source-before-nobody = nobody
source-title-live = Passport: { $what }
source-counts-binance = Days of one venue against USDT, which is not the US dollar. A day is that of UTC, and counts once it is closed.
source-counts-kraken = Days of one venue against the US dollar, by UTC. The running day, its last row, is left out.
source-counts-okx = Days of one venue against USDT, by UTC and not by its usual UTC+8. A day counts once the venue calls it confirmed.
source-counts-coingecko = An average over many venues, which is no venue’s close. It stamps the end of a day, not its beginning.
source-counts-cryptoetf = Money into and out of US spot ETFs by New York trading day, 30 days back. A 0 of a day that is not out is left out.
source-counts-sosovalue = Money into and out of US spot ETFs by trading day, about a month back. Its newest day may still be settled otherwise.
source-counts-farside = Money into and out of each US spot ETF by trading day, from a table. A day of which some funds are missing is called partial.
source-counts-gold_api = The spot price of an ounce, of the moment. A service of one person, so its age is looked at.
source-counts-swissquote = The middle between bid and ask of an ounce at one broker, of the moment. It stands still on weekends.
source-counts-metal_tokens = The price of a token that stands for an ounce (PAXG, KAG), by CoinGecko. It has a premium of its own and is named by the token.
source-counts-edgar = What one manager filed with the SEC for the end of a quarter, up to 45 days later: its shares, without options and other managers.
source-counts-treasuries = Coins that listed companies say they hold, gathered by CoinGecko. Nobody checks them one by one.
source-counts-fred = The Federal Reserve’s target range, day by day, from the St. Louis Fed.
source-counts-forexfactory = Dates of US data of one week, the one it was asked in, as one calendar lists them.
source-counts-alternative_me = An index from 0 to 100, one value a day, by its publisher’s own method.
source-counts-stablecoins = Dollar stablecoins in circulation, at their peg, one sum a day by DefiLlama.
terms-credit = shown with its name beside it
terms-no_licence = no licence given, so it is asked only where an operator switches it on
terms-market_data = public market data
terms-personal_use = for personal use, so it is asked only where an operator switches it on
terms-public_record = a public record
terms-undocumented = none are written down for it
terms-notice = with a notice that it does not endorse this bot
source-state-on = yes
source-state-needs_key = no: needs a key, { $variable }
source-state-needs_contact = no: needs to know who asks, CONTACT
source-state-opt_in = no: off until { $variable }=1
source-state-off = no: switched off
sources-live-title = Live figures: who is asked, in this order
sources-one-on = { $publisher }
sources-one-off = { $publisher } (not asked)
sources-more = /sources and a name shows how one counts and on what terms: /sources { $name }
sources-choice = Source
source-one-title = { $publisher }
path-title = How { $what } came
path-asked = Asked { $publisher }: { $why }.
path-answered = Asked { $publisher }: answered, { $fetched }.
path-late = The newest that { $publisher } has stands in, { $asOf }.
path-stored = What { $publisher } said before stands in, { $asOf }, { $fetched }.
path-bundled = What ships with this bot stands in: { $publisher }, { $asOf }.
path-not-needed = Asked only where those before do not serve: { $sources }.
path-off = Not asked: { $sources }.
path-off-one = { $publisher } ({ $why })
path-offline = Nobody is asked here: all who could answer are switched off, by OFFLINE or each by itself.
path-nobody = Nobody answers that here.
lacks-needs_key = needs a key
lacks-needs_contact = needs CONTACT
lacks-opt_in = off until switched on
lacks-off = switched off
next-path = Why this one
health-title = Health
health-store = Store
health-store-written = kept here, written by this process
health-store-read = only read here; “tidemark run” writes it
health-store-missing = nothing is kept
health-platform-up = up
health-platform-connecting = connecting
health-platform-down = down, tries again by itself
health-platform-refused = its token is refused
health-sources = Sources of live figures
health-good = answered { $age } ago
health-good-before = answered { $age } ago, before this start
health-never = not asked yet
health-failed = failed { $age } ago: { $why }
health-rests = left alone for { $time }
health-budget = { $spent } of { $perDay } requests today
health-mirror = asked at { $host }
health-not-asked = Not asked: { $sources }.
health-lacks = { $publisher } ({ $why })
health-lacks-needs_key = needs { $variable }
health-lacks-needs_contact = needs CONTACT
health-lacks-opt_in = off until { $variable }=1
health-lacks-off = switched off
health-offline = OFFLINE is on: nobody is asked.

## Check

check-title = Check against { $publisher }, { $week }
check-title-alone = Check of a text
check-nothing = No dollar amount with a fund flow was found in it.
check-no-report = No report is known, so nothing can be compared.
check-newest = The text names no week; this is the newest known report, { $age }.
check-current = The text names no week; this is the newest report.
check-fitting = The text names no week; its figures are mostly those of this one.
check-dated = The text names no week; its page is dated { DATE($on) }, when this report was the newest.
check-nearest = The text speaks of the week to { DATE($week) }, which is not in the record; this is the nearest known report.
check-right =
    { $count ->
        [one] ✓ 1 figure matches the report of the { $week }.
       *[other] ✓ { $count } figures match the report of the { $week }.
    }
check-matches = ✓ { $subject }: { $said } matches the report’s { $known }.
check-rounded = ✓ { $subject }: { $said } agrees with the report’s { $known } within rounding.
check-headline = ✗ The headline says { $said }, the report { $known }.
check-headline-nowhere = No known week comes near: the largest is { $largest }, { $week }.
check-headline-nowhere-at-all = No known week comes near.
check-tenfold = ✗ { $subject }: the text says { $said }, the report { $known }: { $times } { $slip }.
check-tenfold-bare = ✗ { $subject }: the text says { $said }, the report { $known }: { $times }.
check-times-more = { $factor } times too much
check-times-more-about = about { $factor } times too much
check-times-less = { $factor } times too little
check-times-less-about = about { $factor } times too little
check-slip-10 = (亿, the Chinese unit of 100 million, read as billion?)
check-slip-1000 = (million and billion mixed up?)
check-beyond = ✗ { $subject }: { $said } is beyond every known week; the largest is { $largest }, { $week }.
check-beyond-tenth = ✗ { $subject }: { $said } is beyond every known week; the { $week } has { $known } { $slip }.
check-opposite = ✗ { $subject }: the text says { $said }, the report { $known }: the opposite direction.
check-another-week = ✗ { $subject }: { $said } is the figure of the week to { DATE($other) }; this week’s is { $known }.
check-another-week-only = ✗ { $subject }: { $said } is the figure of the week to { DATE($other) }; this week’s report does not name it.
check-another-weeks = ✗ { $count } figures ({ $subjects }) are those of the week to { DATE($other) }, not of this week.
check-differs = ✗ { $subject }: the text says { $said }, the report { $known }.
check-more-wrong =
    { $count ->
        [one] ✗ 1 more does not fit.
       *[other] ✗ { $count } more do not fit.
    }
check-share = ✗ “{ $printed }” does not fit the text’s own figures, which give { $share }.
check-warning-headline_mismatch = ✗ The headline’s “{ $printed }” fits none of the figures under it.
check-warning-part_over_total = ✗ “{ $printed }” is far larger than the text’s own total.
check-warning-scale_vs_history = ✗ “{ $printed }” is far off the scale of every known week: a slip of unit?
check-warning-dual_rendering = ✗ “{ $printed }” is printed in two ways that are not the same amount.
check-warning-date_mismatch = ✗ The text’s dates contradict each other at “{ $printed }”.
check-warning-sum_mismatch = ✗ The parts that the text names do not add up to its “{ $printed }”.
check-fits-week = ? { $subject }: { $said } is the figure of the week to { DATE($other) }; whether the text means that week is open.
check-fits-weeks = ? { $count } figures ({ $subjects }) are those of the week to { DATE($other) }; whether the text means that week is open.
check-open = ? { $subject }: { $said } cannot be judged: the text’s own week is not known here.
check-opens = ? { $count } figures ({ $subjects }) cannot be judged: the text’s own week is not known here.
check-other-series = ? { $subject }: { $said } is of another series ({ $series }), not of { $ours }.
check-other-series-many = ? { $count } figures ({ $subjects }) are of another series ({ $series }), not of { $ours }.
check-unknown = ? { $subject }: { $said } is not known: the report of this week does not name it.
check-unknowns = ? { $count } figures ({ $subjects }) are not known: the report of this week does not name them.
check-no-direction = ? { $subject }: { $said } stands without a direction, so it is not judged.
check-no-directions = ? { $count } figures ({ $subjects }) stand without a direction, so they are not judged.
check-and-more = …
check-no-subject = Total
check-details = All { $count } findings
check-brief = In five lines
check-passage = “{ $passage }”
check-week = Week to { DATE($end) }
check-passport-of = { $week } ({ $subjects })
check-not-flows =
    { $count ->
        [one] 1 other number (a price, a share, a holding, a sum) was set aside.
       *[other] { $count } other numbers (prices, shares, holdings, sums) were set aside.
    }
check-more =
    { $count ->
        [one] 1 more figure is not shown.
       *[other] { $count } more figures are not shown.
    }

## Sources

sources-title = Sources
sources-report = { $publisher }: { $series }, once a week, Saturday to Friday (New York dates), published on the Monday after.
sources-record = Bundled record: { $weeks } weeks between { DATE($first) } and { DATE($last) }, { $figures } figures, read from { $texts } public texts that restate them. Weeks without a text are gaps.
sources-record-lacks = What the record does not hold (time of reading, often the words as printed) is absent and said to be.
sources-levels =
    { $count ->
        [one] Price levels: 1 bundled claim, quoted with author and date.
       *[other] Price levels: { $count } bundled claims, quoted with author and date.
    }
sources-accepted =
    { $weeks ->
        [one] Accepted reports beside it: 1 week, to { DATE($newest) }.
       *[other] Accepted reports beside it: { $weeks } weeks, the newest to { DATE($newest) }.
    }
sources-live = The weekly report: on Mondays and Tuesdays a bot on Telegram or Discord looks for it on CoinShares’ own pages and in newsrooms’ feeds. A link that somebody gives it is opened. With OFFLINE=1 it does neither, and asks nobody for live figures.

source-title = Passport of a figure
source-value = Value
source-interval = Stands for
source-precision = Precision
source-precision-step = printed to the nearest { $step }
source-precision-corrected = typed to the nearest { $step }
source-as-printed = As printed
source-as-printed-unknown = not in the bundled record
source-corrected = Corrected
source-corrected-value = to { $to } by an operator, { DATE($on) }, at review { $review }
source-approx = Marked approximate
source-approx-yes = yes
source-approx-no = no
source-approx-unknown = not in the bundled record
source-from = Computed from
source-period = Period
source-period-value = { DATE($start) } to { DATE($end) }
source-scope = Counts
source-publisher = Publisher
source-published = Published
source-published-stated = { DATE($on) }
source-published-derived = { DATE($on) }, derived: the Monday after; a Tuesday is possible after a holiday
source-fetched = Fetched
source-fetched-unknown = not in the bundled record
source-via = Texts on the week
source-verification = Verification
source-vintage = Vintage
source-vintage-value = { $vintage } ({ $origin ->
        [bundled] bundled record
       *[read] read from a text
    })
source-age = Age
source-id = Id
source-conflict = Record keeper’s note (English): { $note }

## Language, help, privacy

lang-name = { $name }
lang-title = Language
lang-this = This answer is in { $name }.
lang-once = That holds for one answer. A moderator chooses the language of this place for good: /settings language zh-CN.
lang-here = Language of this place: { $value } · { $from }
lang-known = { $tag } · { $name }
lang-how = /lang zh-CN answers in Chinese once; /lang zh-CN /flows asks a command in it.

help-title = What you can ask
help-lead = Weekly fund flows and key price levels, every figure with its passport.
help-not = No advice, no forecast, no reasons for prices.
help-usage = Usage: { $usage }
help-more = /help and a command’s name shows its options.

privacy-title = Privacy
privacy-keeps = Kept on disk: what moderators set for a place, its schedules included, who of them did so and when, what was posted there by itself and became of it, who met a post there, and why nothing can be posted somewhere. Until it is done, what Telegram tells that changes any of it lies there too: a moderator’s command, or what became of a chat. What operators feed in with /report, or is found where the weekly report comes out, is kept with its figures and who decided. Price levels of a place, what it is told of by itself and what came of that are kept with who chose it; of the keys of its webhooks a digest alone. What sources say of prices and the like, closed candles among it, is kept by its day or hour, without who asked. Pictures and what they said are kept by the codes on their faces, without who asked and without a place’s own levels. No other message, no name, no title. /forget erases all of a place.
privacy-sends = It connects to the platforms it has a token for, to the site of a link that is given to /check or /report, to where the weekly report comes out, and to the sources that /sources lists. No site is told who asked.
privacy-check = A text given to /check is read in memory and forgotten within a minute; the page behind a link after ten minutes.
privacy-memory = In memory, and gone when it ends: answers for a minute, who asked within ten seconds, what the buttons under answers ask, who administers a chat, who speaks for which channel.
privacy-log = Errors go to the operator’s log with an incident number, without what you typed.

command-flows = The week’s fund flows: total, regions, assets
command-recap = The whole week in sections, with what changed against the one before
command-btc = Bitcoin: the week’s flow, its run and share
command-eth = Ether: the week’s flow, its run and share
command-sol = Solana: the week’s flow, its run and share
command-xrp = XRP: the week’s flow, its run and share
command-asset = Any asset: the newest week that names it
command-regions = The week’s flows by country or region
command-rotation = Majors against the rest, who moved against the tide
command-history = Past weeks of the total or an asset, with gaps shown
command-compare = Two weeks side by side
command-metals = Silver and gold beside BTC and the week’s flows
command-mood = The mood of the market by an index, and the dollars in stablecoins
command-holdings = Who holds coins, directly or by shares: no flows
command-notes = Notes on how the market is built, and what each cannot show
command-etf = The days of US spot ETFs, beside the weekly report
command-macro = Next FOMC and US data dates in this place’s time zone, also as a file
command-health = For operators: how sources, store and platforms are doing
command-levels = Price levels: who said what, and how we would judge it
command-check = Check the figures of a text or a page
command-sources = Where the figures come from, and who is asked
command-source = The passport of one figure
command-lang = Answer in another language, this once
command-help = This list
command-privacy = What is kept about you

option-week = A reporting week by its Friday, as 2026-01-23. Without it: the newest known.
option-recap-sections = Names, in your order, as: usual, etf, metals, holdings, macro, notes. Without: usual.
option-week-first = The first week, by its Friday, as 2026-01-16.
option-week-second = The second week, by its Friday, as 2026-01-23.
option-asset = A ticker or a name, as SOL or Solana.
option-asset-or-total = A ticker or a name; without it the total.
option-weeks = How many known weeks, a whole number from 1 to 120.
option-level-asset = A ticker or a name, or the number of a level; without it all.
option-note = Number of a note, to see it whole
option-etf-asset = A ticker or a name, or all. Without it: BTC.
option-etf-week = A week by its Friday, as 2026-01-23. Without it: that of the newest day.
option-macro-as = ics, for a file that calendar apps open. Without it: a card.
option-text = The text to check, pasted as it is, or a link to it.
option-figure = total, a ticker, the code of a country or region, a figure’s id, or a live figure: price BTC, etf BTC, gold, mood.
option-source-name = The name of a source, as Kraken; without it all.
option-week-or-asset = A reporting week by its Friday, as 2026-01-23; behind price or etf a ticker.
option-language = A language tag, as en or zh-CN.
option-line = A command to answer in that language.
option-command = A command’s name.

## Under an answer

suggestion-subject = { $key } · { $subject }
next-source = Source
next-flows = All flows
next-etf = ETF days
next-etf-asset = ETF days { $subject }
next-etf-all = ETF days, all
next-earlier = ◀ { DATE($week) }
next-later = { DATE($week) } ▶
next-asset = { $subject }
next-macro-file = Calendar file
next-macro = Macro calendar
file-below = { $file }: save the lines from BEGIN:VCALENDAR to END:VCALENDAR under this name.
file-save = Save { $file }

## When it goes wrong

place-suspended-no_right = Nothing can be posted in “{ $chat }” any more: this bot has no right to send messages there. What is set there is kept. Give it that right, and it goes on.
place-suspended-topic_closed = Nothing can be posted in a topic of “{ $chat }” any more: it is closed. What is set there is kept. Reopen it, and it goes on.

failure-title = That did not work
failure-not_allowed = { $command } is for the { $role } role. Ask whoever runs this bot.
failure-not_allowed-operator = { $command } is for the operators of this bot. Whoever runs it can name you in OPERATORS.
failure-not_allowed-telegram_administrator = { $command } is for administrators of this chat. Its owner, or an administrator who may add others, can make you one.
failure-not_allowed-telegram_own_name = { $command } is for administrators of this chat, and you speak as a channel. Ask under your own name, or anonymously as an administrator.
failure-not_allowed-telegram_unknown = Telegram did not say whether you are an administrator here, so { $command } was not run. Try again in a minute; if it stays so, make this bot an administrator.
failure-not_allowed-discord_manage_server = { $command } needs the permission Manage Server. Whoever manages the roles of this server can give it to you.
failure-not_allowed-discord_private = { $command } has no moderator in a conversation of others. Use it in a server, or alone with the bot.
failure-no_command = There is no command in that. /help lists them all.
failure-unknown_command-pasted = There is no command “{ $typed }”. To check a text, type /check and the text behind it.
failure-unknown_command = There is no command “{ $typed }”. { $nearest }
failure-bad_option = “{ $typed }” does not fit the option { $option } of { $command }. { $help }
failure-missing_option = { $command } needs the option { $option }. { $help }
failure-too_many_words = { $command } does not know what to do with “{ $extra }”. { $help }
failure-week_malformed = “{ $typed }” is not a date. Weeks are written as their Friday, as 2026-01-23. { $nearest }
failure-week_not_friday = { DATE($date) } is not a Friday, and a week is named by its Friday. { $nearest }
failure-week_unknown = The week to { DATE($week) } is not in the record. That is not zero, it is unknown. { $nearest }
failure-week_ahead = The week to { DATE($week) } has no published report yet. { $nearest }
failure-link_waits = Other links of yours are still being read. Ask again once they are answered.
failure-too_fast = That was many commands at once. Wait ten seconds and ask again.
failure-weeks_same = Both are the same week. Give two different ones.
failure-no_reports = No report is known yet.
failure-asset_unknown = No asset “{ $typed }” is in the record. { $nearest }
failure-figure_unknown = No figure “{ $typed }” is in the report on the week to { DATE($week) }. { $nearest }
failure-fact_unknown = Nothing is known here as “{ $typed }”. { $nearest }
failure-source_unknown = No source is called “{ $typed }”. { $nearest }
failure-language_unknown = “{ $typed }” is not a language of this bot. Known: { $known }.
failure-text_empty = There is no text in that. Paste one after /check.
failure-links_unread = This Tidemark opens no links. Paste the text itself behind the command.
failure-file_empty = The text is empty. Give a file that is not.
failure-text_too_long = The text is longer than { $limit } characters. Give a shorter part of it.
failure-text_unreadable-missing = { $file } does not exist. Check the path.
failure-text_unreadable-folder = { $file } is a folder. Give a file.
failure-text_unreadable-denied = { $file } may not be read. Check its rights.
failure-text_unreadable-binary = { $file } is not text. Give a text file.
failure-text_unreadable-encoding = { $file } is not UTF-8. Save it as UTF-8 and try again.
failure-offline = This bot is set to fetch nothing (OFFLINE=1). Paste the text instead, or take OFFLINE away.
failure-address_refused-malformed = That is not the address of a page. Write it whole, as https://example.org/article.
failure-address_refused-scheme = Only addresses that begin with https:// or http:// are opened. Give the page’s web address, or paste its text.
failure-address_refused-port = Only the usual ports of the web, 80 and 443, are opened. Give the page’s public address, or paste its text.
failure-address_refused-credentials = The address holds a name or password before its host. Take that out, or paste the text.
failure-address_refused-private = The address leads into a private network, so it is not opened. Give the page’s public address, or paste its text.
failure-fetch_failed-no_host = { $host } could not be found from here. Check the address, and whether this machine is online.
failure-fetch_failed-unreachable = { $host } could not be reached. Check the address and try again later, or paste the text.
failure-fetch_failed-timed_out = { $host } did not answer in time. Try again later, or paste the text.
failure-fetch_failed-redirects = { $host } sent us on too often or where nothing is read. Give the address that the page ends at, or paste the text.
failure-fetch_failed-odd = { $host } answered something else than expected, so nothing of it is used. Try again later; if it stays so, its pages have changed.
failure-fetch_failed-no_article = No article was found on that page of { $host }. Give the address of the article itself, or paste its text.
failure-fetch_failed-login = That page of { $host } is for those who log in. Paste the text instead.
failure-fetch_failed-busy = Many pages are being read just now, so that of { $host } was left. Try again in a minute, or paste the text.
failure-fetch_status = { $host } answered { $status }, so there was nothing to read. Check the address, or paste the text.
failure-fetch_not_text = That address of { $host } holds { $type } and no page of text. Give a web page, or paste the text.
failure-fetch_not_text-unnamed = That address of { $host } holds no page of text. Give a web page, or paste the text.
failure-fetch_too_large = That page of { $host } is larger than { $megabytes } MB. Paste the part that matters.
failure-fetch_resting =
    { $minutes ->
        [one] { $host } was asked enough for now. Try again in a minute, or paste the text.
       *[other] { $host } was asked enough for now. Try again in { $minutes } minutes, or paste the text.
    }
failure-source_changed = { $host } is laid out anew, so nothing of it is read. Newer versions of this bot may know it.
failure-source_refused = { $host } answered with an error of its own. Try again later.
failure-source_key_refused = { $host } does not take the key. Check it, or take it away.
failure-source_stale = The newest that { $host } has is too old.
failure-source_ahead = { $host } speaks of what has not come yet. Check this machine’s clock.
failure-data_damaged = The data file { $file } is damaged at { $where }, so nothing of it is used. Restore it from the release.
failure-store_missing = There is no store at { $file } yet. Check DATABASE_URL, or write one with “tidemark import”.
failure-store_locked = Another process writes to the store { $file }, and only one may. End it, or give this one another DATABASE_URL.
failure-store_older = The store { $file } was written by an earlier version. “tidemark migrate” brings it to this one.
failure-store_newer = The store { $file } was written by a newer version, so it is left as it is. Install that version, or restore a backup.
failure-store_damaged = The store { $file } is damaged, so it is left as it is. Move it away and put a backup in its place; “tidemark doctor” checks it whole.
failure-store_foreign = { $file } is the database of another program, so it is left as it is. Give DATABASE_URL another file.
failure-store_read_only = { $file } cannot be opened or written. Check that its folder exists, and the rights of both.
failure-store_full = There is no room left for { $file }, so nothing of this was kept. Make room on the disk and try again.
failure-store_failing = The disk fails under { $file }, so nothing of this was kept. Look after the disk; a backup can be used from another one.
failure-store_not_empty = The store { $file } already holds something, and an import would mix with it. Give DATABASE_URL a new file.
failure-export_newer = { $file } was exported by a newer version. Install that version to import it.
failure-export_unreadable = { $file } is not an export of this bot: it does not fit at { $where }. Nothing of it was imported; export it again.
failure-backup_exists = { $file } exists already, and no backup is written over another file. Give a new name.
failure-not_yet = { $what } is not part of this version, so it is refused rather than ignored. Leave it out.
failure-nothing_to_read = “tidemark read” needs a file, the address of a page, or - for what is piped in. See tidemark --help.
failure-bad_usage = “{ $typed }” is not understood here. See tidemark --help.
failure-port_taken = Port { $port } is taken, so nothing can be posted to this bot. Set HTTP_PORT to another one, or to 0 for none.
failure-tokens_refused = No platform accepts its token any more. Check the tokens, or make new ones, and start again.
failure-bad_environment-needed = { $variable } is needed with { $known }. Set it, or leave { $known } out.
failure-bad_environment-not_with_token = { $variable } is for trying things out, not for a platform. Take it or the tokens away.
failure-bad_environment-not_a_choice = { $variable } does not hold one of: { $known }.
failure-bad_environment-not_a_token = { $variable } does not hold a token. Copy it whole, as the platform shows it.
failure-bad_environment-not_a_url = { $variable } does not hold an address. Write it as https://example.org.
failure-bad_environment-not_a_secret = { $variable } does not hold a secret of 1 to 256 letters, digits, _ and -.
failure-bad_environment-not_an_id = { $variable } does not hold an id. It has digits alone.
failure-bad_environment-not_operators = { $variable } does not hold operators. Write them as telegram:123,discord:456.
failure-bad_environment-not_a_key = { $variable } does not hold a key. It has 64 hexadecimal digits.
failure-bad_environment-not_a_host = { $variable } does not hold a host, as 127.0.0.1.
failure-bad_environment-not_a_port = { $variable } does not hold a port from 0 to 65535. 0 switches the server off.
failure-bad_environment-not_a_source_key = { $variable } does not hold a key. Copy it whole, as the source shows it.
failure-bad_environment-not_a_contact = { $variable } does not hold a way to reach you. Write an e-mail address, or an address as https://example.org.
failure-bad_environment-not_a_database = { $variable } does not hold a file, as file:./var/tidemark.db. Other databases are not part of this version.
failure-bad_environment-empty = { $variable } is set but empty. Give it a value or remove it.
failure-bad_environment-not_a_moment = { $variable } does not hold a moment. Write it as 2026-01-26T12:00:00Z.
failure-bad_environment-not_a_language = { $variable } does not hold a language of this bot. Known: { $known }.
failure-bad_environment-not_a_level = { $variable } does not hold a log level. Use error, warn, info or debug.
failure-bad_environment-not_a_switch = { $variable } does not hold a switch. Use 1 or 0.
failure-unexpected = Something broke that should not. It is in the log under { $incident }; please tell whoever runs this bot.
nearest = Did you mean { $options }?
nearest-weeks = Nearest known: { $options }.
nearest-none = See /help.

## Terminal

console-welcome = Tidemark { $version } · no platform token is set, so it answers here. Type /flows or /help; Ctrl+D ends.
console-port-taken = Port { $port } is taken, so no health page is served. The console works all the same.
console-piped = No platform token is set: each line of the input is answered on stdout.
console-nothing = Type a command, as /flows.
console-ends = Ctrl+D ends.
cli-usage =
    Usage: tidemark COMMAND

      run                          speak on the console (same as npm start)
      ask "/flows" [options]       one answer
          --locale zh-CN           language of the answer
          --as FORM                how it is written
          --role member            member, moderator or operator
          --now 2026-01-26         the moment to answer from
      recap [options]              the weekly recap
          --week 2026-01-23        a reporting week by its Friday; without it the newest known
          --locale zh-CN           language of the recap
          --png FILE               as a picture, into a new file
          --tall                   an upright picture
      read FILE…|URL|- [options]   the figures of a report text
          --json                   JSON Lines, one document a file
          --published 2026-01-26   when it was published, if the text does not say
      doctor                       what works, what does not, and what to do about it
      backup FILE                  a copy of the store, while the bot runs
      export                       everything in the store, as JSON
      import FILE                  what export wrote, into an empty store
      migrate                      brings the store to this version

    Exit codes: 0 done, 1 failed, 2 wrong use. Logs go to stderr.
backup-written = Backed up to { $file }.
import-done = Imported from { $file }.
migrate-done =
    { $steps ->
        [one] The store took { $steps } step and is of this version.
       *[other] The store took { $steps } steps and is of this version.
    }
migrate-nothing = The store is of this version already.
cli-help-hint = See tidemark --help.
read-title = Figures read from { $file }
read-none = No weekly report was found in it.
read-report = { $publisher } · { $week } · { $published }
read-week-unknown = week not stated
read-publisher-unknown = publisher not named
read-published-unknown = publication date not stated
read-figure = Figure
read-amount = Amount
read-printed = As printed
read-refused = Set aside:
read-refused-line = “{ $text }”: { $reason }
read-warnings = Warnings:
read-claims = Claims:
read-reason-other_window = another period than the week
read-reason-other_series = another series
read-reason-sum_of_parts = a sum of parts
read-reason-holding = a holding, not a flow
read-reason-price = a price
read-reason-headline = a headline amount
read-reason-percent = a percentage
read-reason-no_direction = no direction stated
read-reason-bound = a bound, not a figure
read-reason-cut = cut off
read-reason-other_currency = another currency
read-reason-issuer = one issuer
read-reason-ambiguous = cannot be settled
read-warning-headline_mismatch = The headline’s “{ $text }” does not match the figures under it.
read-warning-share_contradicted = “{ $text }” is contradicted by the text’s own figures.
read-warning-part_over_total = “{ $text }” is far larger than the total.
read-warning-dual_rendering = “{ $text }” is printed twice with different amounts.
read-warning-date_mismatch = The dates in the text contradict each other at “{ $text }”.
read-warning-sum_mismatch = The parts that the text prints do not come to its total, “{ $text }”.
read-warning-scale_vs_history = “{ $text }” is more than three times the largest known week.
read-claim-level = level: “{ $text }”
read-claim-holding = holding: “{ $text }”
read-claim-attribution = attribution: “{ $text }”
read-claim-superlative = superlative: “{ $text }”
read-claim-share = share: “{ $text }”

## Discord

discord-not-shown =
    { $lines ->
        [one] 1 line is not shown here.
       *[other] { $lines } lines are not shown here.
    }
discord-check-message = Check this
discord-stale-button = This button belongs to an older answer. Please type the command again.
discord-about-post = About this post
discord-post = Post { $code } · /why { $code }
discord-post-part = Post { $code }, part { $part } of { $parts }
discord-post-unknown = Nothing is known of this post.

## Telegram

telegram-setup-link = What is set for this channel can be set without its readers, by its administrators: { $link }
telegram-setup-begun = For half an hour what you ask here is asked for that channel, as one of its administrators. /start ends it.
telegram-setup-refused = That channel is set up by its administrators. Its owner can make you one.
telegram-setup-unknown = Telegram did not say whether you administer that channel, so nothing was begun. Try again in a minute.
telegram-setup-old = That link is none of this bot’s. Post /start in the channel for a new one.
telegram-hint = Type a command, as /flows, or paste a text with figures to have it checked. /help lists all commands.
telegram-old-button = This button is too old. Type the command again.
telegram-post-button = About this post
telegram-post-alone = Open a private chat with this bot first: what you ask under a channel’s post is answered there.

## Doctor

doctor-about-telegram = Telegram
doctor-about-discord = Discord
doctor-about-process = This bot
doctor-about-record = Record
doctor-about-clock = Clock
doctor-about-store = Store
doctor-about-sources = Sources
doctor-well = Everything that was looked at works.
doctor-to_do =
    { $count ->
        [one] 1 thing does not work: the line marked ✗ says what to do.
       *[other] { $count } things do not work: the lines marked ✗ say what to do.
    }
finding-token_accepted = The token is accepted: { $name }.
finding-token_refused-telegram = The token is not accepted. @BotFather gives another one with /token; set it as TELEGRAM_TOKEN.
finding-token_refused-discord = The token is not accepted. Make another one in the developer portal (Bot, Reset Token) and set it as DISCORD_TOKEN.
finding-unreachable = No answer. Check the network of this machine, and { $variable } where it is set.
finding-trouble = It answered { $code }. If that goes on for more than some minutes, look whether others are told the same.
finding-odd_answer = What answered is not this platform. Check { $variable }.
finding-commands_same =
    { $count ->
        [one] The 1 command is in the menu.
       *[other] All { $count } commands are in the menus, in each language.
    }
finding-commands_differ = The menus hold other commands than this version has. “tidemark run” sets them when it starts.
finding-no_groups = It cannot be added to groups. @BotFather: /setjoingroups, Enable.
finding-hears_all = Privacy mode is off, so every message of its groups reaches it. It needs commands alone. @BotFather: /setprivacy, Enable; then remove it from its groups and add it again.
finding-rights-telegram = It can be added to groups, and hears commands alone where it is no administrator.
finding-polling_here = The process on this machine fetches the updates.
finding-polling_alone = Nobody else fetched the updates of this token within { $seconds } seconds.
finding-polling_other = Updates of this token are fetched by something else: by this bot on another machine or in a container, or by another program. Each hears only a part, and this bot posts nothing on Telegram by itself meanwhile. End all but one; if none is yours, take the token from it: @BotFather, /revoke.
finding-updates_wait =
    { $count ->
        [one] 1 update waits for “tidemark run”.
       *[other] { $count } updates wait for “tidemark run”.
    }
finding-webhook_in_the_way = Updates are posted to { $host }, so none can be fetched. “tidemark run” ends that when it starts; if it comes back, another program sets it: end that one, or @BotFather, /revoke.
finding-webhook_right =
    { $count ->
        [0] Updates are posted to { $host }, and none waits.
        [one] Updates are posted to { $host }; 1 waits.
       *[other] Updates are posted to { $host }; { $count } wait.
    }
finding-webhook_missing = Nothing is posted to us yet. “tidemark run” asks for it when it starts.
finding-webhook_elsewhere = Updates are posted to { $host }, not to where PUBLIC_URL says. “tidemark run” sets that when it starts; if it comes back, another program sets it: end that one, or @BotFather, /revoke.
finding-webhook_failing =
    { $minutes ->
        [0] Telegram could not post to us just now: { $why }.
        [one] Telegram could not post to us 1 minute ago: { $why }.
       *[other] Telegram could not post to us { $minutes } minutes ago: { $why }.
    } 401 means another TELEGRAM_WEBHOOK_SECRET, 503 that the bot was starting or ending; else PUBLIC_URL must lead to our HTTP port, with a valid certificate.
finding-application_differs = DISCORD_APPLICATION_ID is not the application of this token. It is { $id }.
finding-key_differs = DISCORD_PUBLIC_KEY is not the key of this application, so whatever is posted would be refused. Copy it from the developer portal (General Information).
finding-intents_unneeded = Privileged intents are on, and none is needed. Switch them off in the developer portal (Bot).
finding-rights-discord =
    { $count ->
        [one] It is in 1 server, and needs no permission there to answer commands.
       *[other] It is in { $count } servers, and needs no permission there to answer commands.
    }
finding-in_no_server = It is in no server yet. Invite it: { $link }
finding-endpoint_none = Interactions come through the gateway.
finding-endpoint_in_the_way = Interactions are posted to { $host }, so none comes through the gateway. Empty the Interactions Endpoint URL in the developer portal (General Information), or set DISCORD_MODE=http.
finding-endpoint_right = Interactions are posted to { $host }.
finding-endpoint_missing = Interactions are not posted to us. While “tidemark run” is running, set the Interactions Endpoint URL in the developer portal (General Information) to { $url }
finding-endpoint_elsewhere = Interactions are posted to { $host }. While “tidemark run” is running, set the Interactions Endpoint URL in the developer portal (General Information) to { $url }
finding-sessions_few =
    { $count ->
        [one] Discord allows 1 more connection today. Something starts again and again: look into the log.
       *[other] Discord allows { $count } more connections today. Something starts again and again: look into the log.
    }
finding-no_token = No platform token is set, so “tidemark run” answers on the console. TELEGRAM_TOKEN or DISCORD_TOKEN let it speak elsewhere.
finding-running-up = Running here, and speaking on { $platforms }.
finding-running-connecting = Running here, and still connecting to { $platforms }.
finding-running-down = Running here, but without { $platforms }. Its log says since when; it tries again by itself, unless another program fetches with its token.
finding-running-refused = Running here, but its token is refused by { $platforms }. Set the new one and start it again.
finding-running-console = Running here, on the console alone.
finding-not_running = Not running here. “npm start” starts it.
finding-port_other = Port { $port } is taken by another program. End it, or give HTTP_PORT another port.
finding-record_read = { $weeks } weeks, all readable; the newest is the { $week }, { $age }.
finding-store_missing = Nothing is kept at { $file } yet. “tidemark run” makes it when it starts.
finding-store_sound = { $file } is sound, all of it.
finding-store_written = { $file } is sound, all of it; a running Tidemark writes to it.
finding-offline = OFFLINE is on: no link is opened, no report is looked for, and no source is asked. Take it away where that is not meant.
finding-mirror_coinshares = CoinShares’ pages are asked for at { $host }, as SOURCE_COINSHARES_URL says.
finding-mirror_feeds = Newsrooms’ feeds are asked for at { $host }, as SOURCE_FEEDS_URL says.
finding-next_look = The weekly report is looked for on Mondays and Tuesdays, next on { $at } UTC.
finding-source_answered = { $publisher } answered in { $seconds } s, newest { DATE($newest) }.
finding-source_nothing = { $publisher } answered in { $seconds } s, and knows nothing of what it was asked for.
finding-source_failed = { $publisher }: { $why }. { $todo }
finding-source_todo-key = Copy { $prefix }_KEY whole, or take it away.
finding-source_todo-newer = A newer version of this bot may know it.
finding-source_todo-clock = Check this machine’s clock.
finding-source_todo-network = Check the network of this machine, and { $prefix }_URL where it is set.
finding-source_todo-mirror = If it stays so, it will not have this machine: { $prefix }_URL may name a mirror, { $prefix }_ENABLED=0 leaves it out.
finding-source_todo-later = It is asked again by itself.
finding-sources_dead = Nobody answers now for: { $what }. The lines above say what to do. Meanwhile what was heard before, or ships with this bot, stands in with its age.
finding-sources_not_asked = Not asked: { $sources }.
finding-accepts_pages = A publisher’s own page that passes every check is accepted without a person, as ACCEPT_PUBLISHER_PAGES says.
finding-no_operators = OPERATORS names nobody: what is found waits for a review, and nobody is told. Name whoever is to review it.
finding-another_bot = The token for { $platform } is another bot’s than before. What is set stays set; nothing is posted in a place until that bot is let into it. Let it in where it is to go on, or set the earlier token.
finding-clock_right = Right to a minute.
finding-clock_wrong =
    { $seconds ->
        [one] 1 second off. Set it, by NTP for example: the newest week and every signature go by it.
       *[other] { $seconds } seconds off. Set it, by NTP for example: the newest week and every signature go by it.
    }

## Settings of a place

command-settings = What holds at this place, and changing it
option-setting = language, timezone, quiet, style, marks, theme or colours. Without it: what holds here, and where it comes from.
option-setting-value = What it is to be, as zh-CN, Shanghai, 22-7 or off, brief, dark, green_red; default to inherit it again.
settings-title = Settings of this place
settings-language = Language
settings-timezone = Time zone
settings-quiet = Quiet hours
settings-style = Answers
settings-marks = Marks
settings-detail = { $value } · { $from }
settings-zone = { $zone }, now { $time }
settings-quiet-never = none
settings-quiet-now = { $from } to { $to }, quiet now until { $end }
settings-quiet-later = { $from } to { $to }, not quiet now
settings-style-full = full
settings-style-brief = brief
settings-marks-arrows = arrows
settings-marks-colours = colours
settings-from-here = set here
settings-from-group = set for the whole group
settings-from-server = set for the whole server
settings-from-channel = set for the channel
settings-from-nowhere = not set
settings-how = Or type /settings with language, timezone, quiet, style or marks and a value, as quiet 22-7; default as the value, or ↩, inherits it again.
settings-changed = Changed: { $setting }.
settings-set-language = Here always { $name }
settings-set = { $setting }: { $value }
settings-choose-language = Language here
settings-choose-timezone = Time zone here
settings-set-quiet = Quiet { $from }–{ $to }
settings-set-quiet-never = Never quiet
settings-inherit = ↩ { $setting }
failure-zone_unknown = “{ $typed }” is no time zone. { $nearest } Type a city or a name of IANA, as Asia/Shanghai.
failure-quiet_hours_unknown = “{ $typed }” are no hours of a day. Type them as 22:00-07:00, or off.
failure-choice_unknown = “{ $typed }” is none of these: { $known }.
failure-nothing_kept = Nothing can be changed from here: this only reads what a running bot keeps. Type it where the bot runs.

command-forget = Erase what is kept of this place
option-forget = now, to erase at once; leave, to erase all of the chat or server and leave it. Without it: what would be erased.
forget-title = Forget this place
forget-what = Its settings, its schedules and the story of their posts, those of its topics, channels and threads, and who decided them are erased for good. Answers go on, with nothing set.
forget-now = Erase now
forget-leave = Erase all, and leave
forget-left = Erased. Nothing is kept of this chat or server and of what lies in it, and this bot leaves it now.
forget-done = Erased. Nothing is kept of this place and of what lies in it.

## What is posted by itself

post-test = This is a test. It was posted to see how it looks.
post-late-minutes =
    { $minutes ->
        [one] Late by 1 minute.
       *[other] Late by { $minutes } minutes.
    }
post-late-hours = Late by { $hours } hours.
post-folded = Missed before this post: { $weeks }.
post-code = Post { $code } · /why { $code }

failure-schedule_words-no_day = No day of the week is in “{ $typed }”. Type it as mon 09:00 Asia/Shanghai, or as published.
failure-schedule_words-no_time = No time of day is in “{ $typed }”. Type it as mon 09:00 Asia/Shanghai.
failure-schedule_words-no_zone = No time zone is in “{ $typed }”, and none is set here. Type a city or a name of IANA behind it, as Asia/Shanghai.
failure-schedule_words-bad_time = “{ $typed }” is no time of day. A day has hours from 00:00 to 23:59; 24:00 is its end.
failure-schedule_words-bad_zone = “{ $typed }” is no time zone. { $nearest } Type a city or a name of IANA, as Asia/Shanghai.
failure-schedule_words-offset_is_no_zone = “{ $typed }” is an offset, which knows no summer time. Type a city or a name of IANA, as Asia/Shanghai.
failure-schedule_words-words_left = What “{ $typed }” is to mean is not clear. Leave it out, or see /help schedule.
failure-schedule_words-bad_hours = “{ $typed }”: a missed post is caught up within 1 to 72 hours, as late 6h.
failure-schedule_words-bad_sections = “{ $typed }” names no section. They are: headline, regions, assets, rotation, streaks, levels, changes (together: usual), etf, metals, holdings, macro, notes; as sections usual,etf.
failure-schedule_words-bad_target = “{ $typed }” names no place. On Discord type to and a channel or its id, on Telegram to and the number of a topic of this group.
failure-schedule_words-bad_role = “{ $typed }” names no role, or everybody. Type ping and the role, as Discord offers it.
failure-schedule_words-no_roles_here = Only Discord has roles that can be called. Leave ping { $typed } out.
failure-schedule_unknown = There is no schedule { $typed } here. { $known }
failure-schedule_unknown-known = Those of this place: { $numbers }.
failure-schedule_unknown-none = This place has none yet; /schedule add makes one.
failure-schedule_removed = Schedule { $number } was removed. /schedule list shows what there is.
failure-schedules_full = This place has { $most } schedules, and more are not kept. Remove one first: /schedule remove and its number.
failure-schedule_target-elsewhere = A schedule posts to places of the chat or server it was made in, and that is none. Type the command there.
failure-schedule_target-unseen = Whether the bot may post there could not be found out, so nothing was saved. Check that it can see that channel, and try again while it is connected.
failure-schedule_target-removed = The bot is not in that place any more, so nothing can be posted there. Add it again first.
failure-schedule_target-no_right = The bot may not post there. Give it the right to send messages there, then try again.
failure-schedule_target-topic_closed = That topic is closed. Open it, or let the bot manage topics, then try again.
failure-schedule_target-gone = That place is gone, or the bot cannot see it. Choose another one.
failure-schedule_target-token_changed = This bot was set up anew and has not been in that place since. Add it again first.
failure-clock_behind = The clock of the machine that this bot runs on shows a year before 2026, so nothing was planned. Whoever runs it has to set that clock.
failure-post_unknown = No post of this place has the code “{ $typed }”. The code stands at the end of each post; /deliveries lists them. Of live figures /why knows price BTC, etf BTC, gold, mood.
failure-post_settled = What became of that post is known by now, so nothing was changed. /deliveries shows it.

moment = { $weekday } { DATE($date) }, { $time }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
sentences = { $first } { $second }
nothing = nothing

command-schedule = Posting the recap by itself: list, add, edit, pause, resume, test, preview, remove
option-schedule-action = list, add, edit, pause, resume, test, preview or remove. Without it: the schedules of this place.
option-schedule-details = For add: mon 09:00 Asia/Shanghai or published, then silent, zh-CN, late 6h, skip, fold, caveat, picture, sections …, to …, save. Else the number of a schedule.
schedule-title = Schedules of this place
schedule-none = No schedule is kept here yet.
schedule-how = /schedule add mon 09:00 Asia/Shanghai posts the recap each Monday at nine there; /schedule add published posts it once its report is out.
schedule-number = { $number }.
schedule-line = { $what } · { $next }
schedule-next = next { $at }
schedule-next-published = next once published, from { DATE($from) }
schedule-paused = paused since { $since }
schedule-add = New schedule
schedule-open = Schedule { $number }
schedule-list = All schedules
schedule-weekly = { $weekday } { $time }, { $zone }
schedule-published = when the report is published, at the latest { $weekday } { $time }, { $zone }
schedule-one-title = Schedule { $number }
schedule-new-title = A new schedule, not saved yet
schedule-change-title = Schedule { $number }, changed but not saved yet
schedule-when = When
schedule-where = Where
schedule-here = here
schedule-topic = topic { $id } of this group
schedule-channel = channel { $id }
schedule-language = Language
schedule-language-place = that of the place
schedule-in-language = In { $name }
schedule-sound = Sound
schedule-silent = silent
schedule-aloud = with a sound
schedule-ping = Calls
schedule-role = role { $role }
schedule-sections = Sections
schedule-sections-all = the usual ones
schedule-sections-some = only { $names }
schedule-missed = If missed
schedule-missed-late =
    { $hours ->
        [one] posted late within 1 hour, and marked late
       *[other] posted late within { $hours } hours, and marked late
    }
schedule-missed-skip = left out
schedule-missed-fold = the newest is posted late, with one line on those before
schedule-gate = If figures are missing
schedule-gate-wait = waits for them
schedule-gate-caveat = goes out and says what is missing
schedule-runs = Next three runs
schedule-run-published = once published, from { DATE($from) }, at the latest { $latest }
schedule-early-wait = At that hour it is still Sunday in New York, and the report of the week comes out on the Monday: the post waits for it.
schedule-early-caveat = At that hour it is still Sunday in New York, and the report of the week comes out on the Monday: the post shows the week before, and says so.
schedule-gap = On { DATE($date) } the clocks there leave out { $time }: that day it runs at { $runs }.
schedule-repeated = On { DATE($date) } the clocks there show { $time } twice: it runs the first time.
schedule-quiet = It is quiet there from { $from } to { $to }. A schedule’s own time wins over quiet hours.
schedule-rights-yes = The bot may post there.
schedule-rights-unknown = Whether the bot may post there was not asked: nothing is connected that could say.
schedule-save = Save
schedule-save-how = Not saved yet. The button saves it, and so does typing { $line }
schedule-edit-how = Another day, time or choice: /schedule edit { $number } tue 10:00 silent
schedule-do-preview = Preview
schedule-do-test = Test now
schedule-do-pause = Pause
schedule-do-resume = Resume
schedule-do-remove = Remove
schedule-do-late = If missed: post late
schedule-do-skip = If missed: leave out
schedule-do-fold = If missed: one line
schedule-do-caveat = Do not wait for figures
schedule-do-wait = Wait for figures
schedule-other-hour = Another hour
schedule-other-zone = Another zone
schedule-on-publication = When published
schedule-ask-day = On which day? A button says it, and so does typing on: { $line } mon 09:00 Asia/Shanghai
schedule-ask-time = At what time? Any other may be typed: { $line } 09:30
schedule-ask-zone = On the clocks of which zone? Any city or name of IANA may be typed: { $line } Asia/Shanghai
schedule-said-added = Saved. It posts by itself from now on.
schedule-said-changed = Changed.
schedule-said-paused = Paused. Nothing of it is posted until it is resumed.
schedule-said-resumed = Resumed. What was missed while it rested is not caught up.
schedule-said-tested = A test was ordered, and is posted as soon as its place can be reached. It is marked as one, and /why { $code } tells its story.
schedule-said-meanwhile = Somebody changed this schedule meanwhile, so your change was not made. This is what is there now:
schedule-said-removed = Schedule { $number } is removed. To have it again: { $line }

preview-title = Schedule { $number } · what a post would go through now · { $week }
preview-stage = { $state } · { $why }
preview-passed = passed
preview-waiting = waiting
preview-skipped = skipped
preview-figures = Figures
preview-checks = Checks
preview-gate = Gate
preview-rights = Rights
preview-limits = Limits
preview-render = Rendering
preview-figures-there = the report of the week is there, with its total.
preview-checks-nothing = there is no report to check.
preview-checks-done = nothing of it is on hold or withdrawn.
preview-gate-open = open.
preview-gate-caveat = it goes out, and says: { $reasons }
preview-gate-closed = closed until what is named above is settled.
preview-limits-paused = the schedule is paused.
preview-limits-made = this week has its post already: { $state } · /why { $code }
preview-limits-free = this week has had no post of it yet.
preview-render-ready = it can be made now.
preview-render-later = it is made once the gate is open.
preview-how = A test posts at once and says that it is one.

command-deliveries = The last posts of this place, and what became of each
command-why = How a figure came, why a level fired or did not, or the story of one post
option-deliveries-settle = seen or again, for a post of which nobody knows whether it stands there. Without it: the last posts.
option-code = The code of a post, as it stands at its end: eight letters and digits.
option-why = The code of a post, as it stands at its end; or a level: level 3, BTC 93000; or a live figure: price BTC, etf BTC, gold, mood.
deliveries-title = Posts of this place
deliveries-none = Nothing was posted here by itself yet.
deliveries-how = /why and a code tells the whole story of a post.
deliveries-line = { $code } · { $state }
deliveries-seen = I see { $code }
deliveries-again = Send { $code } again
deliveries-said-seen = Noted: it stands there. If it has more parts, they follow.
deliveries-said-again = It is sent again.
delivery-planned = planned
delivery-waiting = waits for its figures: { $reasons }
delivery-sending = on its way
delivery-sending-again = on its way once more, marked so that it can be no second message
delivery-retry-pace =
    { $tries ->
        [one] not taken, as the platform asks for a pause; it is tried again
       *[other] not taken { $tries } times, as the platform asks for a pause; it is tried again
    }
delivery-retry-unreachable =
    { $tries ->
        [one] not taken: the platform could not be reached; it is tried again
       *[other] not taken { $tries } times: the platform could not be reached; it is tried again
    }
delivery-retry-server =
    { $tries ->
        [one] not taken: the platform has troubles of its own; it is tried again
       *[other] not taken { $tries } times: the platform has troubles of its own; it is tried again
    }
delivery-sent-answered = posted { $at }, as the platform answered
delivery-sent-found = posted: it was found there { $at }
delivery-sent-seen = posted: somebody met it there { $at }
delivery-sent-person = posted: a moderator said so { $at }
delivery-unknown = unknown since { $since }: it went out and no answer came, so it may stand there or not. It is not sent again by itself
delivery-failed-refused = refused by the platform for good: “{ $said }”
delivery-failed-too_many_tries = given up: the platform did not take it, however often it was tried
delivery-failed-nothing_to_post = given up: there was nothing to post
delivery-suspended-removed = suspended: the bot is not in that place. It goes on once it is added again
delivery-suspended-no_right = suspended: the bot may not post there. It goes on once it has the right
delivery-suspended-topic_closed = suspended: the topic is closed. It goes on once it is opened
delivery-suspended-gone = suspended: the place is gone
delivery-suspended-token_changed = suspended: the bot was set up anew. It goes on once it is added again
delivery-skipped-missed = left out: its hour had passed, and its schedule does not post so late
delivery-skipped-folded = left out: a newer post says so in one line
delivery-skipped-folded-into = left out: post { $code } says so in one line
delivery-skipped-never_published = left out: its report was not there by the end of the time it waits
delivery-skipped-superseded = left out: a newer post went out in its place
delivery-cancelled-schedule = cancelled with its schedule
delivery-cancelled-person = cancelled by a moderator
delivery-met = somebody met it there
delivery-other = { $what }
delivery-seen = Due { $due }: { $state }. /why { $code }
why-title = Post { $code }
why-about = About the { $week }, due { $due }.
why-about-schedule = Schedule { $number }, about the { $week }, due { $due }.
why-about-test = A test of schedule { $number }, about the { $week }, ordered { $due }.
why-zone = Times are those of { $zone }.
notice-waiting = Schedule { $number }: post { $code } waits
notice-failed = Schedule { $number }: post { $code } was given up
notice-unknown = Schedule { $number }: nobody knows whether post { $code } arrived
notice-until-next = It is posted as soon as that is settled, until { $until }, when the next one is due.
notice-until-wait = It is posted as soon as that is settled, until { $until }; after that it is left out.
notice-until-caveat = It is posted as soon as that is settled, and at { $until } with what there is.
notice-unknown-how = Look whether it stands there, and say which: it is sent again only when you say so.
second-instance = Another program has this bot’s token on { $platform }
second-instance-seen-telegram = It fetches what is written to this bot, or has it posted elsewhere. It may post what this bot does, so nothing is posted on Telegram by itself now. That goes on once nothing was seen of it for two minutes.
second-instance-seen-discord = A post of this bot stood there before it was sent: another program posts the same, from a copy of what is kept here. Nothing more is posted on Discord by itself for an hour, or until this bot is started again.
second-instance-how-telegram = End that program. If it is not yours, take the token from it: @BotFather, /revoke. “tidemark doctor” listens for it while this bot is stopped.
second-instance-how-discord = End that program. If it is not yours, take the token from it: developer portal, Bot, Reset Token. Then start this bot again.

## A pinned message that is kept true where it stands

command-pinned = A pinned message with the newest week, edited in place without a sound
option-pinned = on, off, or now to look at once and to post it again where it is lost. Without it: what there is.
pinned-title = The pinned message of this place
pinned-none = None. /pinned on posts one here and pins it: the newest week, price levels, the next report. It is edited in place and never posted again by itself.
pinned-since = Switched on { $since }.
pinned-zone = Times are those of { $zone }.
pinned-wanted = It is posted in a moment.
pinned-sending = It is on its way.
pinned-standing = It stands here, last changed { $changed }.
pinned-standing-due = It stands here, last changed { $changed }, and is pinned in a moment.
pinned-standing-refused = It stands here, last changed { $changed }, but the bot may not pin it, or no more can be pinned here. Pin it by hand, or let the bot pin (on Telegram Pin Messages, on Discord Pin Messages) and type /pinned now.
pinned-unknown = It was sent { $since } without an answer: it may stand here or not. It is not sent again by itself. Look, and type /pinned now if it is not here.
pinned-gone = It does not stand here any more, and none is posted by itself. /pinned now posts another.
pinned-refused = The platform refused it: “{ $said }”. /pinned now tries again.
pinned-said-on = A message is posted here now, and pinned.
pinned-said-already = There is one already.
pinned-said-off = Switched off. The message stays where it is, and is not changed any more.
pinned-said-none = There is none.
pinned-said-anew = It is posted again.
pinned-said-looked = It is looked at now, and changed where it is out of date.
pinned-do-on = Pin one here
pinned-do-off = Switch it off
pinned-do-now = Look at it now
pinned-do-anew = Post it again
pinned-assets = Assets: { $assets }.
pinned-asset = { $asset } { $flow }
pinned-next = Next report: Monday { DATE($monday) } in New York, which is { $from } to { $to } in { $zone }, unless it is late or a holiday moves it to the day after.
pinned-changed = Last changed { $at } ({ $zone }) · kept up to date here
pinned-notice-unknown = Nobody knows whether the pinned message arrived
pinned-notice-unknown-how = You asked for it { $since }. It may stand there or not, and is not sent again by itself. Look, and type /pinned now there if it is not.
pinned-notice-gone = The pinned message is not there any more
pinned-notice-gone-how = You asked for it { $since }. No other one is posted by itself: type /pinned now there for one, or /pinned off.
pinned-notice-refused = The pinned message was refused
pinned-notice-refused-how = You asked for it { $since }. /pinned says there what was refused; /pinned now tries again.
pinned-notice-unpinned = The message stands there, but could not be pinned
pinned-notice-unpinned-how = You asked for it { $since }. Pin it by hand, or let the bot pin messages there and type /pinned now. It is kept up to date all the same.
failure-no_pins_here = Nothing can be pinned at a console. Type /pinned in a chat or channel.

## Texts with a report, and their review by a person

command-report = For operators: a report, from its text to figures that were accepted
option-report = A text with a weekly report, a link, or the number of a review and what to do. Without it: what is open.
option-report-file = A .txt or .md file with a weekly report, at most a megabyte.
review-list-title = Reports under review
review-none = None is open.
review-number = Review { $number }
review-list-line =
    { $what } · { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }{ $warnings ->
        [0] {""}
        [one] {", 1 warning"}
       *[other] {", "}{ $warnings } warnings
    }
review-how = To bring one: /report with the text or a link behind it, /report as a reply to a message, or a .txt or .md file with /report as its caption.
review-open = Open { $number }
review-list = All that is open
reports-found =
    { $count ->
        [one] A weekly report waits for you
       *[other] { $count } weekly reports wait for you
    }
reports-found-how = Found on the publisher’s pages or in newsrooms’ feeds. Nobody is shown any of it before somebody accepts it.
review-title = Review { $number }
review-headline = { $publisher } · { $week }
review-publisher-unknown = publisher not known
review-from = { $what } · { $origin }
review-origin-paste = pasted
review-origin-file = from a file
review-origin-forward = forwarded
review-origin-message = from a message
review-origin-link = from a link
review-origin-feed = from a feed
review-origin-publisher = the publisher’s own page
review-origin-at = { $how }, { $outlet }
review-said-new = Read. Nothing of it is used before somebody accepts it.
review-said-known = This very text was brought before. This is its review:
review-said-accepted = Accepted. What is still open waits for a word of its own.
review-said-refused = Refused. The rest is still open.
review-said-refused-last = Refused. Nothing is used yet: /report { $number } accept uses what is left, /report { $number } refuse none of it.
review-said-fixed = Corrected. The rest is still open.
review-said-fixed-last = Corrected. Nothing is used yet: /report { $number } accept uses it with what was accepted before.
review-said-dated = The week is set: to { DATE($week) }.
review-said-named = The publisher is set: { $publisher }.
review-said-reopened = What had been accepted or corrected is open again.
review-said-meanwhile = Somebody else was faster, and nothing of yours was done. This is what is there now:
review-said-closed = This review was decided before, and nothing was changed. To change a figure now, bring the corrected text with /report and accept it: that makes a new vintage.
review-is-accepted = Accepted by { $by }, { $at }: vintage { $vintage } of { $publisher }’s report of the week.
review-is-refused = Refused by { $by }, { $at }. Nothing of it is used.
review-by-rule = the rule for publishers’ own pages
review-lacks-publisher = Whose report it is, is not known. Say so: /report { $number } publisher NAME
review-lacks-week = The text does not say of which week it is. Say so, by its Friday: /report { $number } week { $week }
review-doubt-publisher = The text itself names { $named } as its publisher, not { $publisher }.
review-doubt-week = The { $week } lies before the first one that our record knows, to { DATE($first) }.
review-warnings = Look at these first
review-warned = What spoke against it
review-warning-headline_mismatch = The headline’s “{ $text }” does not match the figures under it.
review-warning-share_contradicted = “{ $text }” is contradicted by the text’s own figures.
review-warning-part_over_total = “{ $text }” is far larger than the total.
review-warning-scale_vs_history = “{ $text }” is of another size than anything in the record.
review-warning-dual_rendering = “{ $text }” is printed twice with different amounts.
review-warning-date_mismatch = The dates in the text contradict each other at “{ $text }”.
review-warning-sum_mismatch = “{ $text }” does not add up with the text’s other figures.
review-held-part_over_total = On hold: { $subject } { $amount } is far larger than the total, { $other }.
review-held-power_of_ten = On hold: { $subject } { $amount } is a power of ten from { $other }, as { $publisher } has it.
review-held-opposite_sign = On hold: { $subject } { $amount } went the other way than { $other }, as { $publisher } has it.
review-held-other_amount = { $subject } { $amount } is another amount than { $other }, which is known of { $publisher } for this week.
review-held-contradicted = Texts contradict each other on { $subject }, and none is used: this one prints { $amount }, another of { $publisher }’s week { $other }.
review-held = Accepting all leaves these open: each is accepted only where it is named.
review-known =
    Known of { $publisher } for the { $week }: { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }. { $verification }.
review-known-echo =
    Known of { $publisher } for the { $week }: { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }. { $verification }. { $texts ->
        [one] One accepted text prints just these figures.
       *[other] { $texts } accepted texts print just these figures.
    }
review-records = The largest? What our record can say
review-record-claim = The text: “{ $text }”
review-record-none = { $subject }: our record has no week to compare it with, or the last known one before it was as large.
review-figures = Figures
review-line =
    { $subject } { $amount } · { $state }
    “{ $sentence }”
review-line-open = open
review-line-held = on hold
review-line-accepted = accepted by { $by }
review-line-refused = refused by { $by }
review-line-corrected = corrected to { $to } by { $by }
review-line-corrected-held = corrected to { $to } by { $by }, on hold
review-do = Type /report { $number } accept, or accept { $accept }, refuse { $refuse }, fix { $fix } -11.1m, week { $week }, publisher NAME.
review-accept-all = Accept all
review-refuse-all = Refuse all
review-accept-one = Accept { $subject }
review-refuse-one = Refuse { $subject }
review-accept-which = Accept one figure
review-refuse-which = Refuse one figure
report-offer = Read it as a report
discord-report-message = Report
failure-text_without_report = No weekly report was found in this text, so nothing was kept. A report names its publisher and its flows; “tidemark read FILE” shows what is read and what is set aside.
failure-file_unreachable = { $file } could not be fetched. Send it once more, or paste its text.
failure-review_unknown = There is no review { $typed }. { $known }
failure-review_unknown-known = Open are: { $numbers }.
failure-review_unknown-none = None is open; /report with a text behind it begins one.
failure-review_words = “{ $typed }” is nothing that can be done with a review. Type /report { $number } accept, refuse, fix, week or publisher.
failure-review_line = “{ $typed }” is no figure of this review. It has: { $known }.
failure-review_lacks-week = Of which week it is must be known before it is accepted. Type its Friday: /report { $number } week { $week }
failure-review_lacks-publisher = Whose report it is must be known before it is accepted. Type /report { $number } publisher NAME
failure-review_withheld = What is still open is accepted only where it is named: { $line }
failure-review_amount-unreadable = “{ $typed }” is no amount. Type it as -1.11bn, +11.1m or -11.1亿.
failure-review_amount-unsigned = “{ $typed }” does not say which way the money went. Type + for an inflow or - for an outflow before it.
failure-review_amount-small = “{ $typed }” is less than any report prints. Type its unit too, as -11.1m or -1.11bn.
failure-review_amount-large = “{ $typed }” is more than ten times any known week, so it was not kept. Type the amount as -11.1m or -1.11bn; a point stands before decimals.
failure-review_week-malformed = “{ $typed }” is not a date. A review’s week is named by its Friday. { $nearest }
failure-review_week-not_friday = { $typed } is not a Friday, and a week is named by its Friday. { $nearest }
failure-review_week-ahead = The week to { $typed } is not over, and no report can be of it yet. { $nearest }
failure-review_week-nearest = Nearest Fridays: { $options }.
failure-review_example-fix = Which figure, and what amount? As: { $line }
failure-review_example-week = Which week? Its Friday: { $line }
failure-review_example-publisher = Whose report? As: { $line }
failure-review_publisher = “{ $typed }” can be no publisher’s name. Type letters, digits and blanks, at most 60.
passport-others = { $subjects }: { $verification }

## webhooks
command-hook = For moderators: webhooks through which AiCoin or TradingView tell this place of touches
option-hook-action = list, new or remove. Without it: the webhooks of this place.
option-hook-details = For new: aicoin or tradingview. For remove: the number of a webhook.
hook-title = Webhooks of this place
hook-none = This place has none yet.
hook-unheard = Nobody listens for webhooks: the HTTP listener is off. Whoever runs this bot sets HTTP_PORT to a port other than 0 and PUBLIC_URL to the address it is reached at.
hook-what = A program that watches prices posts there that a level was touched. Here it is called a touch; whether the level is crossed, closed candles alone decide.
hook-how = Type /hook new aicoin, /hook new tradingview, or /hook remove and a number.
hook-kind-aicoin = AiCoin
hook-kind-tradingview = TradingView
hook-number = Webhook { $number }
hook-line = { $kind }, since { $since }
hook-new-aicoin = New for AiCoin
hook-new-tradingview = New for TradingView
hook-remove = Remove { $number }
hook-said-sent = Webhook { $number } is made. Its key was sent to you alone, in our private chat.
hook-said-removed = Webhook { $number } is removed. Its key opens nothing any more.
hook-said-again = This was done before, and nothing was changed. A key is shown once: where it did not reach you, remove that webhook and make another.
hook-key-title = Webhook { $number } for { $kind }
hook-key-once = This is shown once and kept nowhere. Whoever has it can tell your place of touches. Lost or seen by others? Where you made it, /hook remove { $number } ends it.
hook-key-address = The address to post to: { $page }
hook-key-path = The address to post to ends in { $page } — put the https address of this bot and a / before it. Whoever runs the bot can set PUBLIC_URL, and it is shown whole.
hook-key-alone = The key in it: { $key }
hook-key-aicoin = Enter the address in AiCoin as the webhook of a price alert.
hook-key-tradingview = Enter the address in TradingView as the webhook URL of an alert, and as its message just this: { $template }
failure-hook_unknown = There is no webhook { $typed } here. { $known }
failure-hook_unknown-known = Those of this place: { $numbers }.
failure-hook_unknown-none = This place has none; /hook new makes one.
failure-hooks_full = This place has { $most } webhooks, and more are not kept. Remove one first: /hook remove and its number.
failure-hook_unheard = No key was made, as nobody listens for webhooks: the HTTP listener is off. Whoever runs this bot sets HTTP_PORT to a port other than 0 and PUBLIC_URL to the address it is reached at.
failure-hook_not_alone-nobody = No key was made: it is for one person alone, and you speak as the chat itself. Ask under your own name, and write to me in private first so that I may write to you.
failure-hook_not_alone-unreached = The key is for you alone, and I cannot write to you in private, so it was thrown away unseen. Write to me in private first, then ask here again.
## Posts of alerts

deliveries-line-alerts = { $code } · alerts · { $state }
delivery-cancelled-alerts = cancelled: alerts were switched off here
why-about-alerts = Alerts of this place, due { $due }.
notice-alerts-failed = Alerts: post { $code } was given up
notice-alerts-unknown = Alerts: nobody knows whether post { $code } arrived
## candles
miss-source_off = switched off by whoever runs this bot
failure-source_off = Whoever runs this bot has switched { $host } off: nobody asks it.
## Levels that are followed

level-candle = { $timeframe } candle to { $end }
level-bar = Open { $open }, high { $high }, low { $low }, close { $close } ({ $venue } { $pair }, { $candle }).
level-met-reclaim_above = Reclaimed
level-met-hold_above = Lost
level-met-lose_below = Lost
level-met-reject_below = Not rejected
level-undone-reclaim_above = Reclaim failed
level-undone-hold_above = Regained
level-undone-lose_below = Regained
level-undone-reject_below = Rejected after all
level-happened-touched-up = Touched { $price }, not closed above it: high { $extreme }, close { $close } ({ $candle }).
level-happened-touched-down = Touched { $price }, not closed below it: low { $extreme }, close { $close } ({ $candle }).
level-happened-closed_beyond-up = Closed above { $price }, close { $closes } of the { $needed } it takes: { $close } ({ $candle }).
level-happened-closed_beyond-down = Closed below { $price }, close { $closes } of the { $needed } it takes: { $close } ({ $candle }).
level-happened-fell_back-up = Not closed above { $price } again after { $closes } of the { $needed } closes it takes, which are counted anew: { $close } ({ $candle }).
level-happened-fell_back-down = Not closed below { $price } again after { $closes } of the { $needed } closes it takes, which are counted anew: { $close } ({ $candle }).
level-happened-crossed-up = { $met }: closed above { $price }{ $needed ->
        [one] {""}
       *[other] {" "}{ $needed } times in a row
    } at { $close } ({ $candle }).
level-happened-crossed-down = { $met }: closed below { $price }{ $needed ->
        [one] {""}
       *[other] {" "}{ $needed } times in a row
    } at { $close } ({ $candle }).
level-happened-failed-up = { $undone }: closed back at or below { $price }, at { $close } ({ $candle }).
level-happened-failed-down = { $undone }: closed back at or above { $price }, at { $close } ({ $candle }).
level-happened-armed-up = Watched again: closed { $percent }% or more below { $price }, at { $close } ({ $candle }).
level-happened-armed-down = Watched again: closed { $percent }% or more above { $price }, at { $close } ({ $candle }).
level-happened-told = { $by } says that it saw a price of { $price }, { $at }. No closed candle has confirmed it.
level-happened-told-on = { $by } says that it saw a price of { $price } on { $exchange }, { $at }. No closed candle has confirmed it.

## Alerts

command-alert = What this place is told of as it happens: levels and weekly flows
option-alert-action = on, off, levels, repeat, cooldown, late, silent, loud, flow, sign, streak, record, remove or test. Without it: what this place is told of.
option-alert-details = For levels: all, decisive, off; repeat: every, once; cooldown: 6h; late: mark, fold; flow: total below -1bn, BTC above 500m; sign: BTC; streak: total 4; record: ETH; each with once, cooldown 4w, until 2026-12-31.
alert-title = What this place is told of as it happens
alert-none = Nothing is told here by itself yet. /alert on begins with the price levels of this place.
alert-how = /alert levels decisive tells of crossed and failed levels alone; /alert cooldown 6h does not tell the same again within six hours. Levels are added with /level.
alert-how-flow = Weekly flows: /alert flow total below -1bn, /alert flow BTC above 500m, /alert sign BTC, /alert streak total 4, /alert record ETH, each with once, cooldown 4w or until 2026-12-31 where you like.
alert-quiet = Nothing of it is posted in the quiet hours from { $from } to { $to }: it is held and told together at their end.
alert-since = On since { $since }. What happened before is not told.
alert-paused = Paused since { $since }. Nothing is told until it is switched on again, and what happens meanwhile is not caught up.
alert-levels = Levels
alert-levels-all = all that happens: touched, closed beyond, fell back, crossed, failed
alert-levels-decisive = what decides alone: crossed and failed
alert-levels-off = none
alert-repeat = Repeat
alert-repeat-every = each time it happens
alert-repeat-once = the first time alone
alert-cooldown = Cooldown
alert-cooldown-none = none
alert-cooldown-hours =
    { $hours ->
        [one] the same is not told again within 1 hour
       *[other] the same is not told again within { $hours } hours
    }
alert-late = If late
alert-late-mark = told, and marked as late
alert-late-fold = older events of a level folded into one line
alert-rules = Weekly flows
alert-rules-none = No rule about weekly flows is kept here.
alert-rule-how = { $condition }, { $how }
alert-rule-every = each time
alert-rule-once = the first time alone
alert-rule-cooldown =
    { $weeks ->
        [one] not again in the week behind it
       *[other] not again in the { $weeks } weeks behind it
    }
alert-rule-until = until { DATE($on) }
alert-said-on = On. What happens from now on is told here.
alert-said-off = Paused. Nothing is told until it is switched on again.
alert-said-changed = Changed.
alert-said-same = It is so already, so nothing was changed.
alert-said-tested = A test alert was ordered, and is posted as soon as this place can be reached. It is marked as one.
alert-said-meanwhile = Somebody changed this meanwhile, so your change was not made. This is what is there now:
alert-said-added = Rule { $number } is kept. It tells of weeks that come out from now on.
alert-said-no-levels = Nothing about price levels is told here; /alert levels all switches that on.
alert-said-removed = Rule { $number } is removed. Its number is not given again.
alert-do-on = Switch on
alert-do-off = Pause
alert-do-test = Test now
alert-do-levels-all = Levels: all
alert-do-levels-decisive = Levels: what decides
alert-do-levels-off = Levels: none
alert-do-repeat-every = Tell each time
alert-do-repeat-once = Tell once
alert-do-late-mark = If late: mark
alert-do-late-fold = If late: fold
alert-do-silent = Silent
alert-do-loud = With a sound
alert-do-remove = Remove rule { $number }
alert-do-show-levels = Levels
alert-do-why = Why: { $asset } { $price }
alert-do-history = Weeks of { $subject }

alert-flow-in = { $subject }: net inflow of more than { $amount }
alert-flow-out = { $subject }: net outflow of more than { $amount }
alert-flow-sign = { $subject }: from net inflow to net outflow, or back
alert-flow-streak = { $subject }: { $weeks } weeks in a row with one direction
alert-flow-record = { $subject }: the largest of its direction in all known weeks
alert-flow-beyond = { $subject }: { $direction } of more than { $amount }, { $week }
alert-flow-turned = { $subject }: turned to { $direction }, { $week }
alert-flow-run = { $subject }: { $weeks } weeks of { $direction } in a row, { $week }
alert-flow-largest = { $subject }: largest { $direction } of all known weeks, { $week }
alert-flow-gone = { $subject }, { $week }: what fired holds no longer
alert-flow-gone-unknown = This week has no figure any more that is used.
alert-flow-gone-not_met = By the figures that are known now, the rule is not met for this week.
alert-flow-gone-on_hold = The figure is on hold until a person has looked, and is not shown.
alert-flow-gone-withdrawn = Its publisher withdrew the figure, and it is not shown.
alert-flow-gone-differs = An independent publisher prints another amount for the figure, so no alert rests on it.
alert-flow-week = Of the { $week }.
alert-flow-rule = Rule { $number } of this place: { $rule }.
alert-flow-before = The week before: { $figure }.

alert-crossed-up = { $asset } closed above { $price }
alert-crossed-down = { $asset } closed below { $price }
alert-failed-up = { $asset } closed back at or below { $price }
alert-failed-down = { $asset } closed back at or above { $price }
alert-touched-up = { $asset } touched { $price }, not closed above it
alert-touched-down = { $asset } touched { $price }, not closed below it
alert-armed-up = { $asset } is back below { $price } and watched again
alert-armed-down = { $asset } is back above { $price } and watched again
alert-closed_beyond-up = { $asset } closed above { $price }, close { $closes } of the { $needed } it takes
alert-closed_beyond-down = { $asset } closed below { $price }, close { $closes } of the { $needed } it takes
alert-fell_back-up = { $asset } did not close above { $price } again, after { $closes } of { $needed } closes
alert-fell_back-down = { $asset } did not close below { $price } again, after { $closes } of { $needed } closes
alert-told-aicoin = AiCoin says that { $asset } touched { $price }, not confirmed
alert-told-tradingview = TradingView says that { $asset } touched { $price }, not confirmed
alert-several = { $count } alerts
alert-held =
    { $count ->
        [one] Held by the quiet hours of this place, { $from } to { $to }.
       *[other] { $count } of these were held by the quiet hours of this place, { $from } to { $to }.
    }
alert-more =
    { $count ->
        [one] 1 more did not fit into this message: /levels shows where the levels stand.
       *[other] { $count } more did not fit into this message: /levels shows where the levels stand.
    }
alert-late-minutes = Late by { $minutes } minutes.
alert-late-hours = Late by { $hours } hours.
alert-late-days = Late by { $days } days.
alert-candle = { $timeframe } candle of { $pair }: open { $open }, high { $high }, low { $low }, close { $close }; closed { $at }.
alert-moment = { $at } ({ $zone }) · { $utc } UTC
alert-moment-utc = { $utc } UTC
alert-watched = Watching for the close: the { $timeframe } candle of { $pair } closes { $at }. Only that close counts.
alert-watched-over = The { $timeframe } candle of { $pair } that held it closed { $at }. Only that close counts, and what it did is told on its own.
alert-reading = Reading ({ $whose }): { $rule }
alert-reading-ours = all of it ours
alert-reading-place = chosen by this place: { $fields }; the rest is ours
alert-line = { $what } · { $pair } · { $at }
alert-line-late = { $what } · { $pair } · { $at } · { $late }
alert-folded =
    { $asset } { $price }, from { $from } to { $to }: { $count ->
        [one] 1 older event
       *[other] { $count } older events
    } ({ $counts }). Latest of these: { $latest }.
alert-count-armed = watched again { $count }×
alert-count-touched = touched { $count }×
alert-count-closed_beyond = closed beyond, not often enough { $count }×
alert-count-fell_back = fell back { $count }×
alert-count-crossed = crossed { $count }×
alert-count-failed = failed { $count }×
alert-count-told = told of by a webhook { $count }×
alert-test = A test alert
alert-test-what = This is a test. It was posted to see how alerts look here; nothing happened.
alert-test-how = An alert says what happened, with the closed candle or the weekly figure behind it, whose claim it is and how it is read.

failure-flow_words = { $what } Type a rule as flow total below -1bn, flow BTC above 500m, sign BTC, streak total 4 or record ETH; behind it once, cooldown 4w, until 2026-12-31.
failure-flow_words-no_kind = What to wait for is not said.
failure-flow_words-no_amount = “{ $typed }” has no amount.
failure-flow_words-bad_amount = “{ $typed }” is no amount of US dollars, as 500m, 1.1bn or 10亿.
failure-flow_words-amount_small = “{ $typed }” is less than any report prints. Type its unit too, as 500m or 1bn.
failure-flow_words-amount_large = “{ $typed }” is more than three times the largest known week, so it was not kept. A point stands before decimals.
failure-flow_words-bad_side = Which way “{ $typed }” is to have gone is not clear: above 500m is an inflow of more than that, below -1bn or outflow 1bn an outflow of more than that.
failure-flow_words-bad_weeks = A streak is of 2 to 52 weeks, as streak total 4.
failure-flow_words-bad_cooldown = “{ $typed }”: a rule rests for up to 52 weeks, as cooldown 4w.
failure-flow_words-bad_until = “{ $typed }” has no date, as until 2026-12-31.
failure-flow_words-until_past = { $typed } is over already.
failure-flow_words-words_left = What “{ $typed }” is to mean is not clear.
failure-alert_choice-levels = “{ $typed }” is none of these: /alert levels all, decisive or off.
failure-alert_choice-repeat = “{ $typed }” is none of these: /alert repeat every or once.
failure-alert_choice-cooldown = “{ $typed }” is no time up to 720 hours. Type /alert cooldown 6h, or 0 for none; for a rule about weekly flows it stands behind the rule.
failure-alert_choice-late = “{ $typed }” is none of these: /alert late mark or fold.
failure-alert_choice-remove = “{ $typed }” is no number of a rule. Type /alert remove 2.
failure-alert_words_left = What “{ $typed }” is to mean is not clear. Leave it out, or see /help alert.
failure-flow_rule_unknown = There is no rule { $number } here. { $known }
failure-flow_rule_unknown-known = Those of this place: { $numbers }.
failure-flow_rule_unknown-none = This place has none.
failure-flow_rule_same = Rule { $number } waits for the same already. To have it otherwise, remove that first: /alert remove { $number }
failure-flow_rules_full = This place has { $most } rules about weekly flows, and more are not kept. Remove one first: /alert remove and its number.
failure-alerts_not_on = Nothing is told here now, so a test would prove nothing. Switch it on first: /alert on
level-name-own = { $number }. { $asset } { $price }
level-name = { $asset } { $price }
level-price = { $price }
level-title = Price level { $level }
level-why-title = Why: { $level }
level-rule-theirs = Our reading: { $rule }
level-rule-own = Judged by: { $rule }
level-set-place-short = Set here, { DATE($on) }.
level-set-hook-short = Set by a program, { DATE($on) }.
level-line = { $rule } { $state }
level-said-by = Said by { $author }, { DATE($on) }.
level-said-in = Said in { $document }, { DATE($on) }.
level-set-place = Set by a moderator, { DATE($on) }; nobody’s claim stands behind it.
level-set-hook = Set by a program that watches prices, { DATE($on) }; nobody’s claim stands behind it.
level-inherited = Set for the chat or server that this place lies in.
level-reading-own = How it is judged:
level-chose = Chosen here: { $fields }.
level-ours = Chosen by us: { $fields }.
level-field-venue = venue
level-field-direction = direction
level-field-timeframe = candles
level-field-closes = number of closes
level-field-rearmPercent = band
level-field-expiresOn = end date
level-stands = Where it stands
level-story = What happened
level-story-none = No candle has done anything to it yet.
level-story-before =
    Up to { $since }, before its judging began anew: { $count ->
        [one] 1 event, judged by what it was then.
       *[other] { $count } events, judged by what it was then.
    }
level-story-before-many = Up to { $since }, before its judging began anew: { $count } events or more, judged by what it was then.
level-unmet-reclaim_above = Not reclaimed
level-unmet-hold_above = Not lost
level-unmet-lose_below = Not lost
level-unmet-reject_below = Rejected up to now
level-state-none = Not judged yet: closed candles judge it while the bot runs.
level-state-unseen = Not judged yet: no candle has closed since { $since }.
level-state-unseen-unknown = Not judged yet: no candle that closed since { $since } is known here.
level-state-unarmed-up = It was above already when it was first judged, { $since }. It is watched once a candle closes at { $band } or lower.
level-state-unarmed-down = It was below already when it was first judged, { $since }. It is watched once a candle closes at { $band } or higher.
level-state-armed-up = { $unmet }: no close above it since { $since }.
level-state-armed-down = { $unmet }: no close below it since { $since }.
level-state-touched-up = { $unmet }: its last candle touched it and did not close above it; no close above it since { $since }.
level-state-touched-down = { $unmet }: its last candle touched it and did not close below it; no close below it since { $since }.
level-state-closing-up = Closed above it { $closes } of the { $needed } times in a row that it takes, last { $since }.
level-state-closing-down = Closed below it { $closes } of the { $needed } times in a row that it takes, last { $since }.
level-state-crossed-up = { $met } with the close of { $since }; no close at it or below since.
level-state-crossed-down = { $met } with the close of { $since }; no close at it or above since.
level-state-failed-up = { $undone } with the close of { $since }. It is watched again once a candle closes at { $band } or lower.
level-state-failed-down = { $undone } with the close of { $since }. It is watched again once a candle closes at { $band } or higher.
level-state-expired = Expired { $since }: history, no longer judged.
level-state-retired = Retired { $since }: history, no longer judged.
level-next-begins = First close that is looked at: { $at } (in { $in }).
level-next-decides = Next close that can decide: { $at } (in { $in }).
level-next-arms = Next close that can have it watched again: { $at } (in { $in }).
level-next-undoes = Next close that can undo it: { $at } (in { $in }).
level-behind-one = Judged up to the candle that closed { $at }; the one to { $last } has closed and is not known here yet.
level-closed-begins = First close that is looked at: { $at }. That candle has closed, and is not known here yet.
level-closed-decides = First close that can decide: { $at }. That candle has closed, and is not known here yet.
level-closed-arms = First close that can have it watched again: { $at }. That candle has closed, and is not known here yet.
level-closed-undoes = First close that can undo it: { $at }. That candle has closed, and is not known here yet.
level-uncounted-up = Its newest candle closed above at { $close } ({ $candle }). It is not counted, as the level was not watched: watched again once a candle closes at { $band } or lower.
level-uncounted-down = Its newest candle closed below at { $close } ({ $candle }). It is not counted, as the level was not watched: watched again once a candle closes at { $band } or higher.
level-next-none = It ends before another close can decide.
level-held = On hold since { $since }: a candle of { $venue } { $pair } is too far from the one before to be the same money. Nothing is judged until it is back near that one, or has stayed there for three candles; then levels begin anew.
level-behind = Judged up to the candle that closed { $at }; later ones are not known here yet.
level-gap = Candles from { $from } to { $to } are not known: what they did is not judged.
levels-close-bar = Last closed { $timeframe } candle { $price }, { $at } ({ $pair }): { $where }.
levels-further = Further away: { $levels }. /levels and an asset shows those of one.
levels-more =
    { $count ->
        [one] 1 more is not named here.
       *[other] { $count } more are not named here.
    }
level-do-why = Why
level-do-all = All levels
level-do-retire = Retire
level-do-list = Levels of this place
level-do-add = New level
level-do-claim = Claim and reading
level-do-timeframe = { $timeframe } candles
level-do-closes =
    { $closes ->
        [one] 1 close
       *[other] { $closes } closes
    }
level-do-reclaim_above = Reclaim
level-do-hold_above = Hold
level-do-lose_below = Lose
level-do-reject_below = Reject
level-open = Level { $number }
level-said-added = Kept. It is judged by candles that close from now on.
level-said-changed = Changed. It is judged anew, by candles that close from now on.
level-said-retired = Level { $number } is retired: it is judged no more, and what happened to it stays. To have it again: { $line }
level-said-retired-claim = Level { $number } is retired: it is judged no more, and what happened to it stays. It came from a text that was read: /level from adds it again.
level-list-title = Levels of this place
level-list-none = This place keeps no level of its own yet.
level-list-how = /level add BTC 93000 reclaim 1d follows a price here. Beside asset and price say what you like: reclaim, hold, lose or reject; 1h, 4h, 1d or 1w; closes 2; band 1%; until 2026-12-31; on Kraken.
level-new-title = A new level
level-ask-asset = Which asset?
level-ask-price = At which price is { $asset } to be followed? Tap one, or type it: { $line }
level-newest-close = Newest known close: { $price } on { DATE($on) } ({ $pair }).
level-newest-bar = Newest known close: { $price } ({ $pair }, { $candle }).
level-newest-age = That close is { $age } old: where the price is now is not known here.
level-ask-direction = Is { $asset } to close above { $price }, or below it? No close of the last three days is known here that says on which side it is.
level-ask-direction-how = Tap one, or type it: { $line }
level-far-title = Is this price meant?
level-far-above = { $asset } at { $price } is { $times } times the newest known close. Nothing is kept yet.
level-far-below = { $asset } at { $price } is { $times } times below the newest known close. Nothing is kept yet.
level-far-how = If it is meant: { $line }
level-sure = { $price }, as typed
level-claims-title = Claims about price levels in review { $review }
level-claim = Claim { $number }: { $level }. Our reading, not the author’s: { $rule }
level-claims-how = To have one judged another way: { $line }
level-claim-add = Follow claim { $number }
level-why-touch-up = A touch decides nothing: it takes a close above.
level-why-touch-down = A touch decides nothing: it takes a close below.
level-why-closing-up = It takes { $needed } closes above in a row.
level-why-closing-down = It takes { $needed } closes below in a row.
level-why-quiet-up = Its newest candle did not reach it: high { $extreme } ({ $candle }).
level-why-quiet-down = Its newest candle did not reach it: low { $extreme } ({ $candle }).
level-candle-says = A candle says how high and how low it went, not at which minute.
level-told = Posted here
level-told-off = Nothing about levels is posted here by itself. /alert switches it on.
level-told-paused = What is posted here by itself is paused. /alert shows it.
level-told-all = Everything that happens to levels is posted here: touches too, which decide nothing.
level-told-decisive = Only what decides is posted here: touches, and closes that are not enough yet, are not.
level-told-waiting = It is about to be posted here.
level-told-planned = Not posted here yet: to be posted at { $at }; /why { $code } tells that post’s story.
level-told-quiet = Not posted here yet: held by the quiet hours of this place until { $at }; /why { $code } tells that post’s story.
level-told-retry = Not posted here yet: a try did not arrive, and it is tried again; /why { $code } tells that post’s story.
level-told-sent = Posted here; /why { $code } tells that post’s story.
level-told-unknown = Nobody knows whether it arrived here; /why { $code } tells that post’s story.
level-told-failed = Not posted here: its post was given up; /why { $code } tells that post’s story.
level-told-suspended = Not posted here: nothing can be posted in this place now; /why { $code } tells that post’s story.
level-told-cancelled = Not posted here: its post was called off; /why { $code } tells that post’s story.
level-told-skipped = Not posted here: its post was passed over; /why { $code } tells that post’s story.
level-told-lost = It was to be in post { $code }, of which nothing is kept here any more.
level-told-left-cooldown = Not posted here: the same was told within the pause that this place chose.
level-told-left-told_once = Not posted here: this place is told the same once alone.
level-told-left-not_chosen = Not posted here: this place chose not to be told of it.
level-told-left-paused = Not posted here: it was paused then.
level-told-left-superseded = Not posted here by itself: a later event of the level says it.
command-level = Price levels of this place: list, add, edit, retire, from
option-level-action = list, add, edit, retire or from. Without it: the levels that this place keeps.
option-level-details = For add: BTC 93000, then reclaim, hold, lose or reject, 1h, 4h, 1d or 1w, closes 2, band 1%, until 2026-12-31, on Kraken. For edit and retire: the number of a level. For from: the number of a review.
failure-level_words-words_left = What “{ $typed }” is to mean is not clear. As an example: /level add BTC 93000 reclaim 1d
failure-level_words-twice = “{ $typed }” is said beside another of its kind. Say one alone, as in /level add BTC 93000 reclaim 1d
failure-level_words-bad_price = “{ $typed }” is no price. Type it as 93000, 93,000, 93k or 9.3万; a comma parts thousands, a point stands before decimals.
failure-level_words-not_positive = “{ $typed }” can be no level: a price is more than zero.
failure-level_words-too_large = “{ $typed }” is more than anything costs here, and is not kept. Type it as 93000 or 93k.
failure-level_words-bad_timeframe = “{ $typed }” is no length of candles that levels are judged by. They are 1h, 4h, 1d and 1w.
failure-level_words-bad_closes = “{ $typed }”: a level takes 1 to 10 closes, as closes 2.
failure-level_words-bad_band = “{ $typed }”: the band is 0 to 50 percent, as band 1%.
failure-level_words-bad_date = “{ $typed }” names no date. Type it as until 2026-12-31.
failure-level_words-past_date = { $typed } is over: a level cannot end before it begins.
failure-level_words-asset_fixed = A level stays with its asset. Retire it, and add one for { $typed }.
failure-level_words-claim_fixed = Asset and price are the author’s words, and stay as they were said. What may be chosen is how it is judged: “{ $typed }” names more.
failure-level_words-nothing_new = “{ $typed }” changes nothing. Say what is to change, as 4h or closes 2.
failure-level_words-no_review = “{ $typed }” is no number of a review. /report lists those that are open; then /level from 12 shows what its text claims.
failure-level_asset = No asset is known here as “{ $typed }”. { $nearest }
failure-level_no_market = { $asset } has no market here: levels are judged by candles of Binance, Kraken and OKX.
failure-level_venue = { $asset } candles of “{ $typed }” are not known here. Known are: { $known }.
failure-level_unknown = There is no level “{ $typed }” here. { $known }
failure-level_unknown-known = Those of this place: { $numbers }.
failure-level_unknown-none = This place keeps none yet; /level add begins one.
failure-level_retired = Level { $number } was retired. /level list shows what there is; /why level { $number } tells its story.
failure-level_twice = That is level { $number } already: the same asset, price, direction, candles and venue.
failure-levels_full = This place keeps { $most } levels, and more are not kept. Retire one first.
failure-level_claims_none = The text of review { $review } claims nothing about a price level.
failure-level_claim_unknown = Review { $review } has no claim { $typed } about a price level: there are { $most }.
levels-usdt-pairs = Levels are in dollars, pairs that end in USDT are not: USDT is not the dollar.

## Pictures
picture-more = and { $count } more

## Posts with a picture
schedule-picture = Picture
schedule-with-picture = with a picture
schedule-no-picture = none
schedule-do-picture = With a picture
schedule-do-no-picture = Without a picture
picture-lead = { $subject }, { $way }
picture-week = { $publisher } · { $series } · { $week }
picture-span =
    { $count ->
        [one] { $publisher } · the week to { DATE($to) }
       *[other] { $publisher } · { $count } weeks, Fridays { DATE($from) } to { DATE($to) }
    }
picture-days = { $pair } · daily closes, UTC · { DATE($from) } to { DATE($to) }
picture-metals-span = { DATE($from) } = 100 · up to { DATE($to) }
picture-recap-title = Weekly fund flows
picture-assets-title = Weekly fund flows by asset
picture-regions-title = Weekly fund flows by region
picture-history-title = { $subject }: weekly fund flows
picture-flows-title = { $subject }: fund flows and price
picture-levels-title = { $subject }: closes and levels
picture-bridge-title = { $subject }: weekly report beside US spot ETFs
picture-metals-title = BTC, gold and silver
picture-badge-single_source = Single source, not cross-checked
picture-badge-repeated = Single source, retold by { $texts } texts
picture-badge-agrees = Two sources agree: also { $publisher }
picture-badge-differs = Not agreed: { $publisher } prints another amount
picture-badge-restated = Restated by its publisher on { DATE($on) }
picture-badge-withdrawn = Withdrawn by its publisher
picture-badge-prices = Prices as their venues print them
picture-published = published { DATE($on) }
picture-published-span = published { DATE($from) } to { DATE($to) }
picture-source = Source: { $publisher }, { $published }. Not investment advice.
picture-source-unchecked = Source: { $publisher }, { $published }. Direction, not digits; not investment advice.
picture-source-price = Source: { $publisher }, up to { DATE($until) }. Not investment advice.
picture-source-both = Sources: flows { $publisher }, closes { $venue }, up to { DATE($until) }. Direction, not digits; not investment advice.
picture-caution-missing = The week to { DATE($due) } is missing: this is an earlier one.
picture-caution-no_total = The report names no total.
picture-caution-on_hold = On hold and left out: { $subjects }.
picture-caution-withdrawn = Withdrawn and left out: { $subjects }.
picture-caution-conflict = Texts print other amounts: { $subjects }.
picture-caution-unresolved = Printed in contradiction and left out: { $subjects }.
picture-caution-differs = Another publisher differs: { $subjects }.
picture-caution-more =
    { $count ->
        [one] And 1 more caution, in the text.
       *[other] And { $count } more cautions, in the text.
    }
picture-caution-regions = Not every country is named.
picture-caution-weeks =
    { $count ->
        [one] 1 week is not known: a gap, not zero.
       *[other] { $count } weeks are not known: gaps, not zeros.
    }
picture-caution-weeks-held =
    { $count ->
        [one] 1 week is on hold or withdrawn, and left out.
       *[other] { $count } weeks are on hold or withdrawn, and left out.
    }
picture-caution-parts-held =
    { $count ->
        [one] In 1 week a part is on hold or withdrawn: it lies in the others.
       *[other] In { $count } weeks a part is on hold or withdrawn: it lies in the others.
    }
picture-caution-closes =
    { $count ->
        [one] 1 Friday’s close is not known.
       *[other] The closes of { $count } Fridays are not known.
    }
picture-caution-days =
    { $count ->
        [one] 1 day’s close is not known: a gap.
       *[other] The closes of { $count } days are not known: gaps.
    }
picture-caution-definitions = Two definitions, never added or averaged: products worldwide, Saturday to Friday; US spot ETFs alone.
picture-names = { $names }
picture-names-more = { $names } and { $count } more
picture-others = Others, or not named
picture-mean = Mean of { $weeks } weeks
picture-flows-name = Weekly flows
picture-level-reclaim_above = { $price } reclaim
picture-level-hold_above = { $price } hold
picture-level-lose_below = { $price } lose
picture-level-reject_below = { $price } reject
picture-bridge-sum = { $publisher }, US spot ETFs, { $trading } trading days
picture-bridge-gap = Between them
picture-figure = { $subject } { $amount } ({ $way })
picture-figure-line = { $label }: { $amount } ({ $way }).
picture-said = { $figures }.
picture-said-more =
    { $count ->
        [one] And 1 more.
       *[other] And { $count } more.
    }
picture-week-newest = Newest week shown, to { DATE($week) }: { $subject } { $amount } ({ $way }).
picture-week-least = Lowest, week to { DATE($week) }: { $subject } { $amount } ({ $way }).
picture-week-most = Highest, week to { DATE($week) }: { $subject } { $amount } ({ $way }).
picture-mean-said = Mean of the last { $weeks } weeks: { $amount }.
picture-beside = Flows and closes stand beside each other; neither is given as a reason for the other.
picture-close = { $pair }, close of { DATE($on) }: { $price }.
picture-levels-said = Levels: { $levels }.
picture-levels-none = No level of it is followed here.
picture-levels-left =
    { $count ->
        [one] 1 more level is not drawn: it lies further away.
       *[other] { $count } more levels are not drawn: they lie further away.
    }
picture-metals-said = With { DATE($from) } as 100, on { DATE($to) }: { $lines }
picture-credited = { $publisher } ({ $credit })
picture-caution-metals = Metals: the last price heard of each day. BTC: its close, UTC.
chart-title = { $title } · { $subtitle }
chart-recap = Week
chart-assets = By asset
chart-regions = By region
chart-history = History
chart-flows = Flows and price
chart-levels = Levels
chart-bridge = Report and ETFs
chart-metals = Metals
next-chart = Chart
next-chart-tall = Tall
command-chart = A picture of the figures, to look at and to forward
option-chart-kind = recap, assets, regions, history, flows, levels, bridge or metals. Without it: recap.
option-chart-details = For recap, assets, regions: a week, as 2026-01-23. For history: an asset, a number of weeks. For flows, levels, bridge: an asset. With tall: an upright picture.
failure-chart_unknown = No chart is called “{ $typed }”. { $nearest }
failure-chart_empty = There is nothing to draw here as “{ $kind }”. What is known stands in { $line }
failure-picture_unknown = No picture that was made here has the code “{ $typed }”. A code is eight letters and digits, as it stands on the face of a picture: /verify 7k3q0v1x
picture-source-bridge = Sources: { $publisher }, { $published }; { $other }. Direction, not digits; not investment advice.

## Pictures in answers and files

failure-picture_exists = { $file } exists already, and no picture is written over another file. Give a new name.
failure-picture_undrawn = The picture for { $file } could not be drawn, so nothing was written. The words are in “tidemark recap”.
failure-picture_unwritten = The picture could not be written to { $file }. Look whether its folder is there, may be written to and has room.
picture-written = The picture is in { $file }.
picture-save = As a picture: tidemark recap --png FILE; --week 2026-01-23 for that of another week, --tall for an upright one.
command-verify = What a picture said, and whether its figures still stand
option-picture-code = The code on the face of a picture: eight letters and digits.
verify-title = Picture { $code }
verify-made = Made here { $at } UTC.
verify-now = Its figures now
verify-said = What it said
verify-no-figures = It showed prices as their venues printed them, and no fund flows: there is nothing to hold against a report.
verify-whole =
    { $count ->
        [one] Its figure stands as it did.
       *[other] All { $count } figures stand as they did.
    }
verify-part =
    { $count ->
        [one] Its figure does not stand as it did.
       *[other] { $stand } of { $count } figures stand as they did.
    }
verify-more = And { $count } more that do not.
verify-same = As they were: { $figures }.
verify-same-more = And { $count } more as they were.
verify-name = { $subject }, to { DATE($end) }
verify-changed = { $figure } now: the picture shows another amount.
verify-later = { $figure }: its report was accepted anew since, with no restatement of it.
verify-restated = { $name }: restated on { DATE($on) }, { $before } before, { $now } now.
verify-on_hold = { $name }: on hold until a person has looked, and not shown.
verify-withdrawn = { $name }: withdrawn by its publisher.
verify-gone = { $id }: its report names it no more, or prints it in contradiction.
verify-unknown = { $id }: what it stood in is not known here now.
settings-theme = Pictures
settings-theme-light = light
settings-theme-dark = dark
settings-colours = Picture colours
settings-colours-blue_orange = blue in, orange out
settings-colours-green_red = green in, red out
settings-colours-red_green = red in, green out
picture-fridays = { $pair } · Friday closes, UTC · { DATE($from) } to { DATE($to) }
picture-line-fridays = { $pair }, Friday closes
picture-line = { $subject }, { $pair }
picture-derived = derived
picture-bridge-etfs = US spot ETFs
picture-bridge-week =
    { $trading ->
        [one] { $week } · 1 trading day
       *[other] { $week } · { $trading } trading days
    }
