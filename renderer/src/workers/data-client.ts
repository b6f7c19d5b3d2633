import type { ProfileTexts, ProfileTrial } from './profile-trial'
import type { LockedFor, OpenedBy } from './age-file'
import type { BackupLock, Grant, ImportResult } from '#shared/host/results'
import { createCaller, type Reply } from '#shared/host/rpc'
import type { CandidateAnswer } from '#shared/labelling/candidates'
import type { Imported } from '../store/import-files'
import { readClientRow, readPeople } from '../store/clients'
import type { LiveTeam } from './team-tasks'
import type { About, DATA_TASKS, Found, LiveAudit } from './data-tasks'

const { call } = createCaller<typeof DATA_TASKS>((onReply, onEnd) => {
  const worker = new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module', name: 'data' })
  worker.addEventListener('message', ({ data }: MessageEvent<Reply<never>>) => onReply(data))
  worker.addEventListener('error', ({ message }) => {
    worker.terminate()
    onEnd(new Error(message || 'The data worker ended'))
  })
  return {
    post: (request) => worker.postMessage(request),
    stop: () => Promise.resolve(worker.terminate()),
  }
})

interface Computing {
  now: Promise<LiveAudit>
  next: Promise<LiveAudit> | null
}

const computing = new Map<string, Computing>()

/**
 * Computes the audit of a workspace as it is now. Of several requests while one is running, one more is computed for all of
 * them: thirty labels in a row are one audit, not thirty.
 */
export function computeAudit(workspace: string): Promise<LiveAudit> {
  const known = computing.get(workspace)
  if (known) return (known.next ??= known.now.then(nothing, nothing).then(() => start(workspace)))
  return start(workspace)
}

function start(workspace: string): Promise<LiveAudit> {
  const now = call('audit', { workspace })
  const own: Computing = { now, next: null }
  computing.set(workspace, own)
  const over = () => own.next === null && computing.delete(workspace)
  now.then(over, over)
  return now
}

function nothing(): void {}

/**
 * Computes the audit of a team as it is now, person by person, so that whatever else is asked comes between two of them; null where nobody's
 * files are dated. The day is the employer's, else the newest of everybody's files.
 */
export async function computeTeam(
  employer: string,
  onVoice: (done: number, total: number) => void = nothing,
  signal?: AbortSignal,
): Promise<LiveTeam | null> {
  const [row, people] = await Promise.all([readClientRow(employer), readPeople(employer)])
  if (!row) return null
  const given = [row, ...people].filter(({ files }) => files > 0)
  const own = row.client.asOf
  const days =
    own === undefined ? await inTurn(given, ({ id }) => call('day', { workspace: id }), signal) : [own]
  const [asOf] = days
    .flatMap((day) => day ?? [])
    .toSorted()
    .toReversed()
  if (asOf === undefined) return null
  let done = 0
  await inTurn(
    given,
    async ({ id }) => {
      onVoice(done++, given.length)
      await call('voice', { workspace: id, asOf })
    },
    signal,
  )
  return call('team', { employer, asOf })
}

async function inTurn<Each, Result>(
  all: readonly Each[],
  run: (each: Each) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  const results: Result[] = []
  for (const each of all) {
    signal?.throwIfAborted()
    results.push(await run(each))
  }
  return results
}

/** Merges what was read into a workspace and stores it. */
export function mergeIntoWorkspace(
  workspace: string,
  { files, failed, strangers, warnings }: ImportResult,
  grants: readonly Grant[],
): Promise<Imported> {
  return call('import', { workspace, result: { files, failed, strangers, warnings }, grants })
}

/** Takes files out of a workspace: what they gave leaves its records. Returns the id under which `putBackIntoWorkspace` finds it. */
export function removeFromWorkspace(workspace: string, files: readonly string[]): Promise<string> {
  return call('remove', { workspace, files })
}

/** Takes out of a workspace what one import brought. */
export function takeOutOfWorkspace(workspace: string, id: string): Promise<void> {
  return call('takeOut', { workspace, id })
}

/** Puts back what the removal of files set aside. */
export function putBackIntoWorkspace(workspace: string, removed: string): Promise<void> {
  return call('putBack', { workspace, removed })
}

/** Bytes locked with a passphrase, or for the key of the backups. */
export async function lockBytes(
  bytes: Uint8Array<ArrayBuffer>,
  whose: LockedFor,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await call('lock', { bytes, whose }))
}

/** What was locked; null where the passphrase is not the one. */
export function unlockBytes(
  file: string,
  bytes: Uint8Array,
  by: OpenedBy,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return call('unlock', { file, bytes, by })
}

/** The private half of a lock; null where the passphrase is not the one. */
export function openKey(lock: BackupLock, passphrase: string): Promise<string | null> {
  return call('openKey', { lock, passphrase })
}

/** A new key for backups, locked with a passphrase. */
export function makeLock(passphrase: string): Promise<BackupLock> {
  return call('newLock', { passphrase })
}

/** The text of a post with its proposal and its terms; null where the post is gone. */
export function askAbout(workspace: string, post: string, signal: AbortSignal): Promise<About | null> {
  return call('about', { workspace, post }, { signal })
}

/** Ids of the posts that these words of the trade would decide. */
export function askDeciding(workspace: string, words: string[], signal: AbortSignal): Promise<string[]> {
  return call('deciding', { workspace, words }, { signal })
}

/** By question the posts that most likely answer it, best first. */
export function askAnswers(workspace: string, signal: AbortSignal): Promise<CandidateAnswer[][]> {
  return call('answers', { workspace }, { signal })
}

/** How many posts of the reading queue settle the verdict: 0 where it is settled, null where labels alone do not. */
export function askSettling(workspace: string, signal: AbortSignal): Promise<number | null> {
  return call('settling', { workspace }, { signal })
}

/** What the profile announces today and as proposed; null where nothing is dated. */
export function askProfile(workspace: string, proposed: ProfileTexts | null): Promise<ProfileTrial | null> {
  return call('profile', { workspace, proposed })
}

/** Full-text search over every post of a client; the index is built by the first one. */
export function searchPosts(workspace: string, query: string): Promise<Found> {
  return call('search', { workspace, query })
}
