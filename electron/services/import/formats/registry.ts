import type { Format } from '../format'
import { creatorAnalytics } from './creator-analytics'
import { hubspotContacts } from './hubspot-contacts'
import { hubspotDeals } from './hubspot-deals'
import { linkedinArticles } from './linkedin-articles'
import { linkedinComments } from './linkedin-comments'
import { linkedinConnections } from './linkedin-connections'
import { linkedinInstantReposts } from './linkedin-instant-reposts'
import { linkedinInvitations } from './linkedin-invitations'
import { linkedinPositions } from './linkedin-positions'
import { linkedinPrivate } from './linkedin-private'
import { linkedinProfile } from './linkedin-profile'
import { linkedinReactions } from './linkedin-reactions'
import { linkedinShares } from './linkedin-shares'
import { linkedinSkills } from './linkedin-skills'
import { linkedinUnused } from './linkedin-unused'
import { linkedinVotes } from './linkedin-votes'
import { metaPosts } from './meta-posts'
import { metricoolPosts } from './metricool-posts'
import { pageCompetitors } from './page-competitors'
import { pageContent } from './page-content'
import { pageFollowers } from './page-followers'
import { pageVisitors } from './page-visitors'
import { pipedriveDeals } from './pipedrive-deals'
import { postAnalytics } from './post-analytics'
import { salesforceReport } from './salesforce-report'
import { seenFigures } from './seen-figures'
import { seenOutcomes } from './seen-outcomes'
import { seenPosts } from './seen-posts'
import { shieldPosts } from './shield-posts'
import { xOverview } from './x-overview'
import { xPosts } from './x-posts'

/** Every format, most specific first: the first that recognises a file reads it. */
export const FORMATS: readonly Format[] = [
  linkedinShares,
  linkedinComments,
  linkedinReactions,
  linkedinVotes,
  linkedinInstantReposts,
  linkedinConnections,
  linkedinInvitations,
  linkedinProfile,
  linkedinPositions,
  linkedinSkills,
  linkedinArticles,
  creatorAnalytics,
  postAnalytics,
  pageContent,
  pageFollowers,
  pageVisitors,
  pageCompetitors,
  seenPosts,
  seenFigures,
  seenOutcomes,
  metricoolPosts,
  shieldPosts,
  xPosts,
  xOverview,
  metaPosts,
  hubspotDeals,
  hubspotContacts,
  pipedriveDeals,
  salesforceReport,
  // By their names too, which say less than what another format finds inside.
  linkedinPrivate,
  linkedinUnused,
]
