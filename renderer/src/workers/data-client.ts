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
 * Computes the current audit of a workspace. Requests made while one is running share a single further one: thirty labels in a row cause
 * one more audit, not thirty.
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
 * Computes the current audit of a team, person by person, so that other requests can run in between; null if nobody's files are dated. The
 * date is the employer's, otherwise the newest date in anyone's files.
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

/** Removes files and their records from a workspace. Returns the id for `putBackIntoWorkspace`. */
export function removeFromWorkspace(workspace: string, files: readonly string[]): Promise<string> {
  return call('remove', { workspace, files })
}

/** Undoes one import into a workspace. */
export function takeOutOfWorkspace(workspace: string, id: string): Promise<void> {
  return call('takeOut', { workspace, id })
}

/** Restores what a removal of files set aside. */
export function putBackIntoWorkspace(workspace: string, removed: string): Promise<void> {
  return call('putBack', { workspace, removed })
}

/** Encrypts bytes with a passphrase, or for the key of the backups. */
export async function lockBytes(
  bytes: Uint8Array<ArrayBuffer>,
  whose: LockedFor,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await call('lock', { bytes, whose }))
}

/** Decrypts a file; null if the passphrase is wrong. */
export function unlockBytes(
  file: string,
  bytes: Uint8Array,
  by: OpenedBy,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return call('unlock', { file, bytes, by })
}

/** The private key of a backup lock; null if the passphrase is wrong. */
export function openKey(lock: BackupLock, passphrase: string): Promise<string | null> {
  return call('openKey', { lock, passphrase })
}

/** Creates a key for backups, encrypted with a passphrase. */
export function makeLock(passphrase: string): Promise<BackupLock> {
  return call('newLock', { passphrase })
}

/** A post's text with its proposal and its terms; null if the post no longer exists. */
export function askAbout(workspace: string, post: string, signal: AbortSignal): Promise<About | null> {
  return call('about', { workspace, post }, { signal })
}

/** Ids of the posts that these trade keywords would settle. */
export function askDeciding(workspace: string, words: string[], signal: AbortSignal): Promise<string[]> {
  return call('deciding', { workspace, words }, { signal })
}

/** For each question, the posts most likely to answer it, best first. */
export function askAnswers(workspace: string, signal: AbortSignal): Promise<CandidateAnswer[][]> {
  return call('answers', { workspace }, { signal })
}

/** How many posts of the reading queue settle the verdict: 0 if it is settled already, null if labels alone cannot. */
export function askSettling(workspace: string, signal: AbortSignal): Promise<number | null> {
  return call('settling', { workspace }, { signal })
}

/** What the profile promises, as it is and as proposed; null if nothing is dated. */
export function askProfile(workspace: string, proposed: ProfileTexts | null): Promise<ProfileTrial | null> {
  return call('profile', { workspace, proposed })
}

/** Full-text search over all of a client's posts; the first search builds the index. */
export function searchPosts(workspace: string, query: string): Promise<Found> {
  return call('search', { workspace, query })
}
