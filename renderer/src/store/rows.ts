import type { Audit } from '#shared/model/audit'
import type { TeamAudit } from '#shared/team/model'
import type { FormatId, RowCode } from '#shared/locale/keys'
import type {
  StoredActivity,
  StoredBand,
  StoredClient,
  StoredDemographic,
  StoredExtract,
  StoredFailure,
  StoredGrant,
  StoredIntent,
  StoredLanguage,
  StoredLogo,
  StoredMapping,
  StoredMeasure,
  StoredMeasureName,
  StoredMessage,
  StoredOutcome,
  StoredPost,
  StoredPostType,
  StoredProfile,
  StoredStranger,
  StoredSubject,
  StoredValues,
  StoredVerdict,
  StoredWho,
} from './stored-shapes'

/** What is agreed with a person who speaks for an employer. */
export interface Membership {
  /** The employer's workspace: its description and its page's files count for this person too. */
  employer: string
  /** What the person is called in the team's audits, and the sub-folder on a disk. */
  folder: string
  role: string
  /** What the employer may see; null: nothing but what is said of five people or more. `withdrawn`: the day from which it counts as never given. */
  consent: {
    scope: 'posts' | 'full'
    on: string
    by?: string | undefined
    withdrawn?: string | undefined
  } | null
  /** The last day with the employer. */
  left: string | null
}

/** One client of the consultant, or an employer, whose brand stands in the place of the person. `client` holds no labels, questions or posts set aside: those are rows of their own. */
export interface WorkspaceRow {
  id: string
  client: StoredClient
  logo: StoredLogo | null
  sample: 'camille' | 'etienne' | 'halvea' | null
  /** Present for an employer. */
  isEmployer?: true
  /** Present for a person who speaks for an employer. */
  member?: Membership
  createdAt: string
  openedAt: string
  archivedAt: string | null
  /** Words of the consultant's own that the list can be narrowed down to. */
  tags?: string[]
  /** The day from which the client asks for the next audit. */
  dueOn?: string | null
  /** What the consultant proposes for the profile; absent: nothing yet. */
  profileDraft?: { headline: string; about: string }
  /** What the consultant wants to remember of the client; printed nowhere. */
  memo?: string
  consent: { given: boolean; by: string; on: string } | null
  /** Counts every change of what an audit is computed from. */
  change: number
  /** Value of `change` at the last change of the imported records, so that they are not read again for a label. */
  recordsChange: number
  files: number
  posts: number
  /** Newest day of the data. */
  dataTo: string | null
  /** Present until the files that a client is made of are stored with it: it is not shown before. */
  unfinished?: true
  /** The newest stored audit, and the one of an earlier day before it. */
  last: AuditSummary | null
  before: AuditSummary | null
}

/** A file that was imported, with what was kept and rejected. */
export interface SourceRow {
  workspace: string
  file: string
  format: FormatId
  language: string | null
  period: { from: string; to: string } | null
  rows: number
  kept: number
  rejected: { line: number; code: RowCode; values: StoredValues }[]
  warnings: StoredMessage[]
  importedAt: string
  /** The given file that it was read from, as it was then; absent where it was read before audits had seals. */
  origin?: { file: string; bytes: number; sha256: string }
}

/** What one file gave, before merging: the records of a client are what all of these say together, so that one can be taken out. */
export interface ExtractRow {
  id: string
  workspace: string
  source: string
  extract: StoredExtract
}

/** A source of an import as its history tells it: how many rows were rejected, not which. */
export type ToldSource = Pick<SourceRow, 'file' | 'format' | 'kept' | 'warnings'> & { rejected: number }

/** What one given file, or archive with all in it, gave and did not give. */
export interface ToldFile {
  file: string
  posts: number
  sources: ToldSource[]
  unknown: { file: string; reason: StoredMessage }[]
  failed: StoredFailure[]
  warnings: StoredMessage[]
  awaitingConsent: string[]
}

/** One import: its files, what each gave, what was not taken and why; kept as long as the client, also when it was taken back. */
export interface ImportRow {
  id: string
  workspace: string
  at: string
  /** What was given, as long as the program runs that it was given to. */
  grants: StoredGrant[]
  files: ToldFile[]
  failed: StoredFailure[]
  strangers: StoredStranger[]
  warnings: StoredMessage[]
  posts: { before: number; after: number }
  /** What takes it out again; null where earlier files cannot be told apart. */
  brought: Brought | null
  /** UTC moment at which it was taken back. */
  takenBack: string | null
  /** Open points that the person put aside or answered (see `openPoints`). */
  settled: string[]
}

/** What one import brought, by its keys: enough to take it out again. */
export interface Brought {
  /** Ids of the extracts that were new. */
  extracts: string[]
  /** Files that were new. */
  files: string[]
  /** What was said before of files that were known already. */
  before: SourceRow[]
}

/** What the removal of files took out, until the next start: taking the removal back puts it in again. */
export interface RemovedRow {
  id: string
  workspace: string
  at: string
  sources: SourceRow[]
  extracts: ExtractRow[]
  /** Results that the consultant had linked by hand. */
  outcomes: OutcomeRow[]
}

/** Up to 1,000 posts: one record per post would be the slow way. */
export interface PostChunkRow {
  workspace: string
  index: number
  posts: StoredPost[]
}

/** Everything else that files gave, already counted per day. */
export interface FiguresRow {
  workspace: string
  activities: StoredActivity[]
  measures: StoredMeasure[]
  demographics: StoredDemographic[]
  profile: StoredProfile | null
}

/** An outcome, imported or typed. `link` is what the consultant said: a post, or `null` for none; absent where they said nothing. */
export interface OutcomeRow extends StoredOutcome {
  id: string
  workspace: string
  link?: string | null
}

/** Something seen on a public page and typed in. */
export type ObservationRow = { id: string; workspace: string; createdAt: string } & (
  | {
      kind: 'post'
      who: StoredWho
      date: string
      type: StoredPostType
      url: string | null
      text: string
      sharedTitle: string | null
      figures: Partial<Record<'views' | 'impressions' | 'reactions' | 'comments' | 'reposts', number>>
    }
  | { kind: 'figure'; who: StoredWho; date: string; metric: StoredMeasureName; value: number }
)

/** Labels confirmed or corrected by hand; `answers` and `refused` are ids of questions. */
export interface LabelRow {
  workspace: string
  post: string
  subject?: StoredSubject | undefined
  intent?: StoredIntent | undefined
  answers?: string[]
  refused?: string[]
  themes?: string[] | undefined
}

/** What the consultant noted about a post. */
export interface MarkRow {
  workspace: string
  post: string
  note: string
  evidence: boolean
  aside: boolean
}

/** Something the brand's clients really ask. */
export interface QuestionRow {
  id: string
  workspace: string
  text: string
  importance: number
  order: number
}

/** What the list of clients shows of an audit. */
export interface AuditSummary {
  id: string
  number: number
  asOf: string
  createdAt: string
  influence: StoredBand
  audience: Pick<StoredBand, 'score'>
  verdict: StoredVerdict
  /** The change of the workspace it was computed from: equal to the workspace's, nothing happened since. */
  change: number
}

/** A stored audit without its body; never changed once written. */
export interface AuditRow extends AuditSummary {
  workspace: string
  engine: string
  /** The id of its seal; absent where it has none. */
  seal?: string
}

/** The body of a stored audit. */
export interface AuditBodyRow {
  id: string
  workspace: string
  audit: Audit
}

/** A stored audit of a team; never changed once written. */
export interface TeamAuditRow {
  id: string
  /** The employer. */
  workspace: string
  number: number
  asOf: string
  createdAt: string
  /** What it was computed from: equal to that of now, nothing happened since. */
  madeOf: string
  audit: TeamAudit
}

/** The consultant's words in one section of the report; `note` is internal and never printed. */
export interface NarrativeRow {
  workspace: string
  language: StoredLanguage
  section: string
  text: string
  note: string
  updatedAt: string
}

/** What the report says of a finding in one language; empty: what the audit says. `headline` is its short form among risks and strengths. */
export interface FindingWords {
  text: string
  headline: string
  advice: string
}

/** A finding in the consultant's words: one of the audit (`about` is its check), or their own. */
export interface FindingRow {
  workspace: string
  /** The check, or an id of its own. */
  about: string
  /** What a finding of the consultant's own is, and in which category it is told; null for one of the audit. */
  own: { side: 'risk' | 'strength'; category: string } | null
  words: Partial<Record<StoredLanguage, FindingWords>>
  createdAt: string
}

/** What became of an action, by whom and when (UTC moment) that was said. */
export interface ActionStep {
  status: 'proposed' | 'accepted' | 'disputed' | 'done'
  by: string
  at: string
}

/** An action of the plan as the consultant has it: one of the audit (`about` is its check), or their own. */
export interface ActionRow {
  workspace: string
  about: string
  isOwn: boolean
  /** Its sentence; empty: that of the audit. */
  words: Partial<Record<StoredLanguage, string>>
  /** Who acts and by which day; empty: as the audit proposes. */
  owner: string
  due: string
  /** Every status that was said, the newest last; none: proposed. */
  history: ActionStep[]
  createdAt: string
}

/** What a finding is shown with in the report: a picture that was pasted, or words of a post. */
export type ExhibitRow = {
  id: string
  workspace: string
  /** The finding: its check, or the id of one's own. */
  about: string
  /** Under the picture, or whose words these are; empty: what the audit knows of the post. */
  captions: Partial<Record<StoredLanguage, string>>
  createdAt: string
} & (
  | { kind: 'picture'; data: string; width: number; height: number }
  | { kind: 'quote'; post: string; text: string }
)

/** What the composer decided for one client's report. */
export interface ReportRow {
  workspace: string
  language: StoredLanguage
  order: string[]
  off: string[]
  leftOut: string[]
  /** The number under which the report is filed and its version, as typed; absent where nothing was. */
  number?: string
  edition?: string
  /** The findings and actions that come first, by `about`; the others as the audit has them. */
  ranks?: { risks: string[]; strengths: string[]; actions: string[] }
}

/** When the words of one field were written last: an older copy of them that a killed browser brings back is not. */
export interface WrittenRow {
  slot: string
  at: string
}

/** How the tables of one header shape are read, for every client; `file` is the one it was said for. */
export interface RememberedMappingRow {
  shape: string
  mapping: StoredMapping
  file: string
  savedAt: string
}

/** One preference of the app. */
export interface SettingRow {
  key: string
  value: unknown
}
