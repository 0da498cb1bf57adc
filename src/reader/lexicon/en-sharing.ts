import type { Lexicon } from './lexicon.ts';

/** English words of how amounts are shared, and of those that say nothing. */
export const ENGLISH_SHARING: Lexicon['senses'] = {
  contrast: [
    '(the|) only (exception|bright spot|winner|loser|country|asset|one)',
    '(while|whereas|but|however|meanwhile|although|though|even though|despite|in contrast|in contrast to)',
    '(on the (other hand|flip side|contrary|other side)|conversely|by contrast|(partially|partly|) offset by)',
    '((partially|partly|slightly|) offsetting|with the exception of|except|yet|in turn|elsewhere|instead)',
    '(in opposition|bucking the trend|bucked the trend|nevertheless|otherwise|reversing|reversed|erasing)',
    '(snapping|ending|breaking|halting|wiping out)',
  ],
  former: [
    '(after|following|compared (to|with)|versus|against|(up|down) (_2|) from)',
    '((higher|lower|smaller|larger|greater|fewer) than|rather than|preceded by|came after)',
    '(in comparison (to|with)|well below|in contrast to the|as opposed to|exceeding the|than)',
  ],
  each: ['(each|apiece|both|respectively each)'],
  respectively: ['(respectively|in that order|in order)'],
  together: ['(the two|combined|together|jointly|altogether|collectively|a combined|in aggregate|between them)'],
  whole: [
    '(overall|in total|in all|all in all|there (was|were)|globally|worldwide|the total|a total of)',
    '(industry wide|all products|all (categories|assets|products) combined|taken together|all told)',
    '((all|across all) providers|(sector|market|industry|asset class) as a whole|in sum)',
    'net (inflows|outflows) totaled',
  ],
  and: ['and', '&', '(as well as|along with|together with|plus|followed by|then|and then|or)'],
  towards: [
    '(from|into|in|to|for|within|out of|toward|towards|across|on|of|at|by|with|went (to|into)|came from)',
    '(coming from|was in|were in|in the|from the|on the|flowed to|targeting|related to)',
    '(in products related to|in products tied to|linked to|tied to|attributable to|going to|concentrated in)',
    '(for the|out of the|into the)',
  ],
  within: ['(of which|of that|thereof)'],
  part: [
    '(took|bore|bears|bearing|shouldered|carried|felt) the brunt',
    '(account* for|responsible for|represent*|compris*|contribut*|made up|making up|the lion s share)',
    '(the most|most of (it|that|this|the)|led with|leading with|leads with|bore the brunt|followed)',
    '(following with|came second|came next|ranked|was next|was behind|originated|came (in|)|the largest|also)',
    '(took the|constitut*|nearly all|almost all|solely|mainly|alone|similarly|likewise)',
  ],
  heads: ['(led|lead|leads|leading|dominated|topped|tops|spearhead*)'],
  fraction: [
    '(the|) (half|third|quarter|most|majority|bulk|part|share|all|portion|chunk|rest|% ) (out of|of) (the|this|that|its|)',
    '(half|a third|a quarter) the',
  ],
  nothing: [
    '(monday|tuesday) (s|) (numbers|report|note|figures|update|data|release|weekly)',
    '(by|as of|through|to|until) friday',
    '(said|says|reported|published|wrote|announced|showed|released|report|update|note) (on|) (monday|tuesday)',
    '(largest|biggest|leading|top|oldest|main) _2 (digital asset|cryptocurrency|crypto)',
    '(unlike|than|except for|excluding|apart from|besides|rather than|outpacing|surpassing|ahead of|stripping out|exceeding) (the|) (bitcoin|btc|ethereum|ether|eth|solana|xrp|us|u.s.)',
    '(according to|sell (off|offs)|just in|short lived|the following|over the counter|above all)',
    '(under pressure|dominance|from nearly zero to|in line with|of the total (inflows|outflows))',
    '(offset (the|) (outflows|inflows|us outflows)|(volume|vol) #|coinshares)',
    '(coinshares|coin shares) (s|) (weekly|latest|new|) (report|data|survey|weekly|volume #|research|)',
    '((james|) butterfill|head of research|in brief|(failed|failing) to offset _2 (inflows|outflows))',
    'ended the week',
  ],
  funds: ['(products|funds|etps|vehicles)'],
  link: [
    '(is|was|were|are|had|been|being|that|which|a|an|the|net|total|of|in|worth|worth of|as|its|their|to|new)',
    '(fresh|additional|combined|product|fund|etp|instruments|assets|related|backed|based|linked|listed)',
    '(domiciled|focused|tied|saw|seen|recorded|recording|totaled|totalled|totaling|totalling|reached)',
    '(reaching|had|posted|s|capital|money|cash|positive|negative|out|down|up|us|u.s.|dollars|going|flowing)',
    '(went|came|investor|minor|small|investments|and|exposure)',
  ],
  share_of: ['share (of|)'],
};
