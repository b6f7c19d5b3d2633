import MiniSearch from 'minisearch'
import { auditInputOf, auditOf } from '#shared/audit/audit-of'
import { Missing } from '#shared/audit/define/define-fact'
import { runAudit } from '#shared/audit/engine/run-audit'
import { answersToConfirm } from '#shared/audit/engine/answers-to-confirm'
import { decidedBy } from '#shared/audit/engine/decided-by'
import { settledAfter } from '#shared/audit/engine/settled-after'
import { contextOf, labellerOf } from '#shared/audit/facts/labels'
import { posts as postsFact } from '#shared/audit/facts/posts'
import { linkedinOnly } from '#shared/audit/support/linkedin-only'
import type { BackupLock, Grant, ImportResult } from '#shared/host/results'
import { AppError, type Message } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Post, Records } from '#shared/model/records'
import type { CandidateAnswer } from '#shared/labelling/candidates'
import type { Labeller, LabelProposal } from '#shared/labelling/types'
import { createTermFinder, type PageTerm } from '#shared/labelling/page-terms'
import { sealed } from '#shared/seal/seal'
import { fold } from '#shared/labelling/tokenizer/stems'
import { readClientRow } from '#renderer/store/clients'
import { importFiles, type Imported } from '#renderer/store/import-files'
import { readClient, readMerged, readSources } from '#renderer/store/read-workspace'
import { madeFrom } from '#renderer/store/made-from'
import { putBack, takeOut } from '#renderer/store/put-back'
import { removeFiles } from '#renderer/store/remove-files'
import type { WorkspaceRow } from '#renderer/store/rows'
import type { LockedFor, OpenedBy } from './age-file'
import { sha256 } from './sha256'
import { TEAM_TASKS } from './team-tasks'
import { tryProfile, type ProfileTexts, type ProfileTrial } from './profile-trial'
import { version } from '../../../package.json'

/** A workspace's live audit, and the workspace's `change` it was computed from. */
export interface LiveAudit {
  audit: Audit | null
  change: number
  warnings: Message[]
  faults: string[]
}

/** A post's full text, and the reasons for its labels. */
export interface About {
  text: string | null
  sharedTitle: string | null
  sharedUrl: string | null
  media: string | null
  ownReplies: number | null
  figures: Record<string, number>
  proposal: LabelProposal
  terms: PageTerm[]
}

/** Ids of the matching posts, best first, and the (folded) words that matched. */
export interface Found {
  ids: string[]
  terms: string[]
}

/** The open client's records, held once for the audit, the texts and the search. */
interface Held {
  workspace: string
  recordsChange: number
  records: Records
  posts: ReadonlyMap<string, Post>
  index: MiniSearch | null
}

interface Reader {
  change: string
  labeller: Labeller
  terms: (post: LabelPost) => PageTerm[]
}

type LabelPost = Parameters<Labeller['label']>[0]

let held: Promise<Held> | null = null
let heldAs = ''
let reader: Reader | null = null

/** Everything the page asks of its data: seconds of work for a large client, kept off the page's thread. */
export const DATA_TASKS = {
  ...TEAM_TASKS,
  audit: async ({ workspace }: { workspace: string }): Promise<LiveAudit> => {
    const row = await rowOf(workspace)
    const [client, sources, { records }] = await Promise.all([
      readClient(row),
      readSources(row),
      holdRecords(row),
    ])
    await transactionsEnd()
    const audited = auditOf(records, client, { sources, engine: version })
    const made = await madeFrom(row, client, sha256)
    return {
      audit: audited && made ? await sealed(audited.audit, client, made, sha256) : (audited?.audit ?? null),
      change: row.change,
      warnings: audited?.warnings ?? [],
      faults: (audited?.failures ?? []).map(
        ({ part, failure }) =>
          `${part}: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`,
      ),
    }
  },
  /** Merges what was read into a workspace and stores it. */
  import: ({
    workspace,
    result,
    grants,
  }: {
    workspace: string
    result: Omit<ImportResult, 'client' | 'logo' | 'report'>
    grants: readonly Grant[]
  }): Promise<Imported> => importFiles(workspace, result, grants),
  /** Removes files and their records from a workspace; returns the id under which they are set aside. */
  remove: ({ workspace, files }: { workspace: string; files: readonly string[] }): Promise<string> =>
    removeFiles(workspace, files),
  /** Undoes one import. */
  takeOut: ({ workspace, id }: { workspace: string; id: string }): Promise<void> => takeOut(workspace, id),
  /** Restores what a removal of files set aside. */
  putBack: ({ workspace, removed }: { workspace: string; removed: string }): Promise<void> =>
    putBack(workspace, removed),
  /**
   * Encrypts bytes with a passphrase or for the backups' key; deriving a key from a passphrase takes a second, too long for the page's
   * thread.
   */
  lock: async ({ bytes, whose }: { bytes: Uint8Array; whose: LockedFor }): Promise<Uint8Array> =>
    (await import('./age-file')).lockedBytes(bytes, whose),
  /** Decrypts a file; null if the passphrase is wrong. */
  unlock: async ({
    file,
    bytes,
    by,
  }: {
    file: string
    bytes: Uint8Array
    by: OpenedBy
  }): Promise<Uint8Array<ArrayBuffer> | null> => (await import('./age-file')).unlockedBytes(file, bytes, by),
  /** The private key of a backup lock; null if the passphrase is wrong. */
  openKey: async ({ lock, passphrase }: { lock: BackupLock; passphrase: string }): Promise<string | null> =>
    (await import('./age-file')).openedKey(lock, passphrase),
  /** Creates a key for backups. */
  newLock: async ({ passphrase }: { passphrase: string }): Promise<BackupLock> =>
    (await import('./age-file')).newLock(passphrase),
  /** A post's text with its proposal and its terms; null if the post no longer exists. */
  about: async ({ workspace, post }: { workspace: string; post: string }): Promise<About | null> => {
    const row = await rowOf(workspace)
    return about(row, await holdRecords(row), post)
  },
  /** How many posts of the reading queue settle the verdict; null if labels alone cannot. */
  settling: async ({ workspace }: { workspace: string }): Promise<number | null> => {
    const input = await inputOf(workspace)
    return input === null ? null : settledAfter(input, runAudit(input))
  },
  /** What the profile promises, as it is and as proposed, and how far the posts keep to it; null if nothing is dated. */
  profile: async ({
    workspace,
    proposed,
  }: {
    workspace: string
    proposed: ProfileTexts | null
  }): Promise<ProfileTrial | null> => {
    const input = await inputOf(workspace)
    return input === null ? null : tryProfile(linkedinOnly(input), proposed)
  },
  /** Ids of the posts that these trade keywords would settle. */
  deciding: async ({ workspace, words }: { workspace: string; words: string[] }): Promise<string[]> => {
    const input = await inputOf(workspace)
    return input === null ? [] : decidedBy(linkedinOnly(input), words)
  },
  /** For each question, the posts most likely to answer it that have no label about it yet. */
  answers: async ({ workspace }: { workspace: string }): Promise<CandidateAnswer[][]> => {
    const input = await inputOf(workspace)
    return input === null ? [] : answersToConfirm(linkedinOnly(input))
  },
  /** Full-text search over all of a client's posts; the first search builds the index. */
  search: async ({ workspace, query }: { workspace: string; query: string }): Promise<Found> =>
    search(await holdRecords(await rowOf(workspace)), query),
}

/** Computing in the same task in which rows arrive would keep their transaction open, and every write of the page would wait for it. */
function transactionsEnd(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

async function inputOf(workspace: string): Promise<ReturnType<typeof auditInputOf>> {
  const row = await rowOf(workspace)
  const { records } = await holdRecords(row)
  const input = auditInputOf(records, await readClient(row), {
    sources: await readSources(row),
    engine: version,
  })
  await transactionsEnd()
  return input
}

async function rowOf(workspace: string): Promise<WorkspaceRow> {
  const row = await readClientRow(workspace)
  if (!row) throw new AppError('workspace.gone')
  return row
}

function holdRecords(row: WorkspaceRow): Promise<Held> {
  const name = `${row.id} ${String(row.recordsChange)}`
  if (held && heldAs === name) return held
  const own = readHeld(row)
  held = own
  heldAs = name
  own.catch(() => {
    if (held === own) held = null
  })
  return own
}

async function readHeld(row: WorkspaceRow): Promise<Held> {
  const { id, recordsChange } = row
  const records = await readMerged(row)
  const posts = new Map(records.posts.map((post) => [post.id, post]))
  return { workspace: id, recordsChange, records, posts, index: null }
}

function search(known: Held, query: string): Found {
  known.index ??= indexOf(known.records.posts)
  const found = known.index.search(query)
  const terms = new Set(found.slice(0, 200).flatMap((result) => result.terms))
  return { ids: found.map(({ id }) => String(id)), terms: [...terms] }
}

function indexOf(posts: readonly Post[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    processTerm: (term) => fold(term),
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { title: 2 },
      fuzzy: (term) => (term.length > 5 ? 1 : false),
    },
  })
  index.addAll(posts.map(({ id, text, sharedTitle }) => ({ id, text: text ?? '', title: sharedTitle ?? '' })))
  return index
}

async function about(row: WorkspaceRow, { records, posts }: Held, id: string): Promise<About | null> {
  const post = posts.get(id)
  if (!post) return null
  const known = await readerOf(row, records)
  if (!known) return null
  const { labeller, terms } = known
  const { type, text, sharedTitle, sharedUrl, media, ownReplies, metrics } = post
  const input = { text: text ?? '', type, ...(sharedTitle ? { sharedTitle } : {}) }
  const figures = Object.fromEntries(Object.entries(metrics).map(([name, { value }]) => [name, value]))
  return {
    text,
    sharedTitle,
    sharedUrl,
    media,
    ownReplies,
    figures,
    proposal: labeller.label(input),
    terms: terms(input),
  }
}

/** The audit's own labeller, trained on the same labels so that its proposals are the same; null if nothing is dated. */
async function readerOf(row: WorkspaceRow, records: Records): Promise<Reader | null> {
  const change = `${row.id} ${String(row.change)}`
  if (reader?.change === change) return reader
  const whole = auditInputOf(records, await readClient(row), { sources: [], engine: version })
  if (whole === null) return null
  await transactionsEnd()
  const input = linkedinOnly(whole)
  const known = postsFact.of(input)
  const page = known instanceof Missing ? [] : known.page
  return (reader = {
    change,
    labeller: labellerOf(input, page),
    terms: createTermFinder(contextOf(input, page)),
  })
}
