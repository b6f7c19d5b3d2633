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

/** The agreement with a person who speaks for an employer. */
export interface Membership {
  /** The employer's workspace: its description and its page's files count for this person too. */
  employer: string
  /** The person's name in the team's audits, and of their sub-folder on disk. */
  folder: string
  role: string
  /**
   * What the employer may see; null: only aggregates over five people or more. `withdrawn`: the day of withdrawal, from which the consent
   * counts as never given.
   */
  consent: {
    scope: 'posts' | 'full'
    on: string
    by?: string | undefined
    withdrawn?: string | undefined
  } | null
  /** The person's last day with the employer. */
  left: string | null
}

/**
 * One client of the consultant; or an employer, whose brand takes the person's place. Labels, questions and posts set aside are not in
 * `client` but in rows of their own.
 */
export interface WorkspaceRow {
  id: string
  client: StoredClient
  logo: StoredLogo | null
  sample: 'camille' | 'etienne' | 'halvea' | null
  /** Set for an employer. */
  isEmployer?: true
  /** Set for a person who speaks for an employer. */
  member?: Membership
  createdAt: string
  openedAt: string
  archivedAt: string | null
  /** The consultant's tags, by which the list can be filtered. */
  tags?: string[]
  /** The day on which the next audit falls due. */
  dueOn?: string | null
  /** The consultant's proposed profile texts; absent if there are none yet. */
  profileDraft?: { headline: string; about: string }
  /** The consultant's private note; never printed. */
  memo?: string
  consent: { given: boolean; by: string; on: string } | null
  /** Incremented by every change to what an audit is computed from. */
  change: number
  /** Value of `change` when the imported records last changed, so that a new label does not cause them to be read again. */
  recordsChange: number
  files: number
  posts: number
  /** Newest day of the data. */
  dataTo: string | null
  /** Set until the client's first files are stored; the client is hidden until then. */
  unfinished?: true
  /** The newest stored audit, and the latest one from an earlier day. */
  last: AuditSummary | null
  before: AuditSummary | null
}

/** An imported file, with what was kept and what was rejected. */
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
  /** The given file it was read from, as it was then; absent if it was read before audits had seals. */
  origin?: { file: string; bytes: number; sha256: string }
}

/** The records of one file before merging. A client's records are the merge of all extracts, so a file can be removed. */
export interface ExtractRow {
  id: string
  workspace: string
  source: string
  extract: StoredExtract
}

/** A source in the import history: only the number of rejected rows, not the rows themselves. */
export type ToldSource = Pick<SourceRow, 'file' | 'format' | 'kept' | 'warnings'> & { rejected: number }

/** What was and was not read from one given file, or from one archive. */
export interface ToldFile {
  file: string
  posts: number
  sources: ToldSource[]
  unknown: { file: string; reason: StoredMessage }[]
  failed: StoredFailure[]
  warnings: StoredMessage[]
  awaitingConsent: string[]
}

/** One import: its files, what each gave, what was left out and why. Kept as long as the client, even after an undo. */
export interface ImportRow {
  id: string
  workspace: string
  at: string
  /** The grants of the given files; valid until the program that issued them exits. */
  grants: StoredGrant[]
  files: ToldFile[]
  failed: StoredFailure[]
  strangers: StoredStranger[]
  warnings: StoredMessage[]
  posts: { before: number; after: number }
  /** What is needed to undo it; null if an earlier file has no extract. */
  brought: Brought | null
  /** When it was undone (UTC). */
  takenBack: string | null
  /** Open points that the person has answered or dismissed (see `openPoints`). */
  settled: string[]
}

/** The keys of everything one import added: enough to undo it. */
export interface Brought {
  /** Ids of the new extracts. */
  extracts: string[]
  /** The new files. */
  files: string[]
  /** The previous rows of files that were already known. */
  before: SourceRow[]
}

/** What a removal of files took out, kept until the next start so that the removal can be undone. */
export interface RemovedRow {
  id: string
  workspace: string
  at: string
  sources: SourceRow[]
  extracts: ExtractRow[]
  /** Outcomes that the consultant had linked by hand. */
  outcomes: OutcomeRow[]
}

/** Up to 1,000 posts: one row per post would be slow. */
export interface PostChunkRow {
  workspace: string
  index: number
  posts: StoredPost[]
}

/** Everything else from the files, already counted per day. */
export interface FiguresRow {
  workspace: string
  activities: StoredActivity[]
  measures: StoredMeasure[]
  demographics: StoredDemographic[]
  profile: StoredProfile | null
}

/** An outcome, imported or typed. `link` is the consultant's choice: a post, or `null` for none; absent if they made none. */
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

/** Labels confirmed or corrected by hand; `answers` and `refused` hold question ids. */
export interface LabelRow {
  workspace: string
  post: string
  subject?: StoredSubject | undefined
  intent?: StoredIntent | undefined
  answers?: string[]
  refused?: string[]
  themes?: string[] | undefined
}

/** The consultant's marks on a post. */
export interface MarkRow {
  workspace: string
  post: string
  note: string
  evidence: boolean
  aside: boolean
}

/** A question the brand's clients really ask. */
export interface QuestionRow {
  id: string
  workspace: string
  text: string
  importance: number
  order: number
}

/** The parts of an audit shown in the client list. */
export interface AuditSummary {
  id: string
  number: number
  asOf: string
  createdAt: string
  influence: StoredBand
  audience: Pick<StoredBand, 'score'>
  verdict: StoredVerdict
  /** The workspace's `change` when it was computed: if still equal, nothing has changed since. */
  change: number
}

/** A stored audit without its body; immutable. */
export interface AuditRow extends AuditSummary {
  workspace: string
  engine: string
  /** The id of its seal; absent if it has none. */
  seal?: string
}

/** The body of a stored audit. */
export interface AuditBodyRow {
  id: string
  workspace: string
  audit: Audit
}

/** A stored audit of a team; immutable. */
export interface TeamAuditRow {
  id: string
  /** The employer's workspace. */
  workspace: string
  number: number
  asOf: string
  createdAt: string
  /** Its inputs as text: if it still equals the current one, nothing has changed since. */
  madeOf: string
  audit: TeamAudit
}

/** The consultant's text for one section of the report; `note` is internal and never printed. */
export interface NarrativeRow {
  workspace: string
  language: StoredLanguage
  section: string
  text: string
  note: string
  /** The printed title and lead of the section in the consultant's words; absent or empty: the report's own. */
  title?: string
  lead?: string
  updatedAt: string
}

/**
 * The report's wording of a finding in one language; empty: the audit's own. `headline` is the short form used among risks and strengths.
 */
export interface FindingWords {
  text: string
  headline: string
  advice: string
}

/** A finding worded by the consultant: one from the audit (`about` is its check), or one of their own. */
export interface FindingRow {
  workspace: string
  /** The check, or the id of the consultant's own finding. */
  about: string
  /** Risk or strength, and the category it appears in, for one of the consultant's own; null for one from the audit. */
  own: { side: 'risk' | 'strength'; category: string } | null
  words: Partial<Record<StoredLanguage, FindingWords>>
  createdAt: string
}

/** A status of an action, who set it and when (UTC). */
export interface ActionStep {
  status: 'proposed' | 'accepted' | 'disputed' | 'done'
  by: string
  at: string
}

/** An action of the plan as the consultant edited it: one from the audit (`about` is its check), or their own. */
export interface ActionRow {
  workspace: string
  about: string
  isOwn: boolean
  /** Its sentence; empty: the audit's. */
  words: Partial<Record<StoredLanguage, string>>
  /** Who acts, and by which day; empty: as the audit proposes. */
  owner: string
  due: string
  /** All its statuses, newest last; empty: proposed. */
  history: ActionStep[]
  createdAt: string
}

/** An exhibit of a finding in the report: a pasted picture, or a quotation from a post. */
export type ExhibitRow = {
  id: string
  workspace: string
  /** The finding: its check, or the id of one of the consultant's own. */
  about: string
  /** The caption of a picture, or the source of a quotation; empty: what the audit knows of the post. */
  captions: Partial<Record<StoredLanguage, string>>
  createdAt: string
} & (
  | { kind: 'picture'; data: string; width: number; height: number }
  | { kind: 'quote'; post: string; text: string }
)

/** The report settings of one client, made in the composer. */
export interface ReportRow {
  workspace: string
  language: StoredLanguage
  order: string[]
  off: string[]
  leftOut: string[]
  /** The report's file number and edition, as typed; absent if never typed. */
  number?: string
  edition?: string
  /** The findings and actions to put first, by `about`; the rest follow in the audit's order. */
  ranks?: { risks: string[]; strengths: string[]; actions: string[] }
}

/** When a field was last written: an older copy, brought back by a killed browser, is then not restored. */
export interface WrittenRow {
  slot: string
  at: string
}

/** How tables with one header shape are read, for every client; `file` is the file it was first defined for. */
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
