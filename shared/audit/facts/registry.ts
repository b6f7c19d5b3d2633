import { activityDays } from './activity-days'
import { anomalies } from './anomalies'
import { audience } from './audience'
import { cadence } from './cadence'
import { coverage } from './coverage'
import { definitions } from './definitions'
import { demographics } from './demographics'
import { inbound } from './inbound'
import { labels } from './labels'
import { loudest } from './loudest'
import { money } from './money'
import { nearQuestions } from './near-questions'
import { outcomes } from './outcomes'
import { page } from './page'
import { pageDays } from './page-days'
import { pageReach } from './page-reach'
import { posts } from './posts'
import { productivity } from './productivity'
import { profile } from './profile'
import { promise } from './promise'
import { questions } from './questions'
import { rates } from './rates'
import { resonance } from './resonance'
import { stops } from './stops'
import { texts } from './texts'
import { themes } from './themes'
import { tracking } from './tracking'
import { views } from './views'
import { waterfall } from './waterfall'
import { yields } from './yields'

/** Every fact by its id (= its file name in camel case). */
export const FACTS = {
  activityDays,
  anomalies,
  audience,
  cadence,
  coverage,
  definitions,
  demographics,
  inbound,
  labels,
  loudest,
  money,
  nearQuestions,
  outcomes,
  page,
  pageDays,
  pageReach,
  posts,
  productivity,
  profile,
  promise,
  questions,
  rates,
  resonance,
  stops,
  texts,
  themes,
  tracking,
  views,
  waterfall,
  yields,
}
