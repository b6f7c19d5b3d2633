import type { FormatId } from '#shared/locale/keys'

/** What the files of a format say of whose they are. */
interface FileKind {
  /** Whose name the export puts into the name of the file. */
  namedAfter?: 'person' | 'page'
  /** It links to posts of one member, whose address stands in the links. */
  linksToOne?: true
  /** Posts, figures or acts of one person, in a list that does not say whose. */
  isPersonal?: true
}

const NAMELESS: FileKind = {}
const PERSONAL: FileKind = { isPersonal: true }
const LINKED: FileKind = { isPersonal: true, linksToOne: true }
const WORKBOOK: FileKind = { ...LINKED, namedAfter: 'person' }
const OF_PAGE: FileKind = { namedAfter: 'page' }

/** The kind of every format: a new one does not compile until it is known how somebody else's file of it would be noticed. */
const FILE_KINDS: Readonly<Record<FormatId, FileKind>> = {
  'creator-analytics': WORKBOOK,
  'post-analytics': WORKBOOK,
  'shield-posts': LINKED,
  'metricool-posts': LINKED,
  'seen-posts': LINKED,
  'mapped-posts': LINKED,
  'seen-figures': PERSONAL,
  'mapped-figures': PERSONAL,
  'linkedin-shares': PERSONAL,
  'linkedin-comments': PERSONAL,
  'linkedin-reactions': PERSONAL,
  'linkedin-votes': PERSONAL,
  'linkedin-instant-reposts': PERSONAL,
  'linkedin-connections': PERSONAL,
  'linkedin-invitations': PERSONAL,
  'page-content': OF_PAGE,
  'page-followers': OF_PAGE,
  'page-visitors': OF_PAGE,
  'page-competitors': NAMELESS,
  // The profile names its person itself; what else an archive holds is the same person's.
  'linkedin-profile': NAMELESS,
  'linkedin-positions': NAMELESS,
  'linkedin-skills': NAMELESS,
  'linkedin-articles': NAMELESS,
  'linkedin-private': NAMELESS,
  'linkedin-unused': NAMELESS,
  'member-archive': NAMELESS,
  archive: NAMELESS,
  // Results are the client's, whoever wrote them down.
  'seen-outcomes': NAMELESS,
  'mapped-outcomes': NAMELESS,
  'pipedrive-deals': NAMELESS,
  'hubspot-deals': NAMELESS,
  'hubspot-contacts': NAMELESS,
  'salesforce-report': NAMELESS,
  // Other networks have no part in an audit.
  'x-posts': NAMELESS,
  'x-overview': NAMELESS,
  'meta-posts': NAMELESS,
  'mapped-table': NAMELESS,
  mapping: NAMELESS,
}

/** What a file's format says of whose it is; a format of another version says nothing. */
export function fileKindOf(format: string): FileKind {
  return (FILE_KINDS as Readonly<Partial<Record<string, FileKind>>>)[format] ?? NAMELESS
}
