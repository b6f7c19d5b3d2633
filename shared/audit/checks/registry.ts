import type { CheckId } from '../catalogue'
import type { Check } from '../define/define-check'
import { brandAndTrade } from './ba-1'
import { commonGround } from './ba-2'
import { brandNamed } from './ba-3'
import { relaying } from './ba-4'
import { pageBenefit } from './ba-5'
import { whoCarriesWhom } from './ba-6'
import { pace } from './ca-1'
import { omnipresence } from './ca-2'
import { regularPace } from './ca-3'
import { tooClose } from './ca-4'
import { dataCoverage } from './dq-1'
import { sampleSize } from './dq-2'
import { trust } from './dq-3'
import { onTheLine } from './el-1'
import { realThemes } from './el-2'
import { originOfViews } from './el-3'
import { stableLine } from './el-4'
import { tracking } from './oc-1'
import { yieldOfPosts } from './oc-2'
import { mostReadMostProductive } from './oc-3'
import { inboundSignals } from './oc-4'
import { ownContentRatio } from './ov-1'
import { sharesWithView } from './ov-2'
import { substance } from './ov-3'
import { copyAndPaste } from './ov-4'
import { pageEffort } from './pg-1'
import { pageResonance } from './pg-2'
import { pageReach } from './pg-3'
import { organicGrowth } from './pg-4'
import { profileComplete } from './pr-1'
import { promiseKept } from './pr-2'
import { resonanceRate } from './rr-1'
import { reachRate } from './rr-2'
import { dependence } from './rr-3'
import { regularity } from './rr-4'
import { rightPeople } from './rr-5'
import { serviceRatio } from './sa-1'
import { questionsAnswered } from './sa-2'
import { selfPromotion } from './sa-3'
import { conversationsHeld } from './sa-4'

/** Every check by its id (its file is the id in lower case); weights and thresholds are in `catalogue.ts`. */
export const CHECKS: Readonly<Record<CheckId, Check>> = {
  'OV-1': ownContentRatio,
  'OV-2': sharesWithView,
  'OV-3': substance,
  'OV-4': copyAndPaste,
  'EL-1': onTheLine,
  'EL-2': realThemes,
  'EL-3': originOfViews,
  'EL-4': stableLine,
  'SA-1': serviceRatio,
  'SA-2': questionsAnswered,
  'SA-3': selfPromotion,
  'SA-4': conversationsHeld,
  'BA-1': brandAndTrade,
  'BA-2': commonGround,
  'BA-3': brandNamed,
  'BA-4': relaying,
  'BA-5': pageBenefit,
  'BA-6': whoCarriesWhom,
  'RR-1': resonanceRate,
  'RR-2': reachRate,
  'RR-3': dependence,
  'RR-4': regularity,
  'RR-5': rightPeople,
  'CA-1': pace,
  'CA-2': omnipresence,
  'CA-3': regularPace,
  'CA-4': tooClose,
  'OC-1': tracking,
  'OC-2': yieldOfPosts,
  'OC-3': mostReadMostProductive,
  'OC-4': inboundSignals,
  'PG-1': pageEffort,
  'PG-2': pageResonance,
  'PG-3': pageReach,
  'PG-4': organicGrowth,
  'PR-1': profileComplete,
  'PR-2': promiseKept,
  'DQ-1': dataCoverage,
  'DQ-2': sampleSize,
  'DQ-3': trust,
}
