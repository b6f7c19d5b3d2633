import { create } from 'zustand'
import type { Undo } from '../store/undo'
import { recorded } from '../store/recorder'

interface Done {
  text: string
  undo: Undo
}

interface Undone extends Done {
  /** Does it again; false where something it would overwrite has changed since. */
  redo: () => Promise<boolean>
}

interface Toast {
  id: number
  /** What is said; a failure, and what was taken back or done again, are put into words where they are shown. */
  text: string | { error: unknown } | { undone: string } | { redone: string } | { stale: string }
  /** A failure stays until it is closed. */
  failed: boolean
  undo: Undo | null
  /** It can be done again from here. */
  redo: boolean
  /** Does once more what failed. */
  retry: (() => void) | null
  /** What the act is about: a later one about the same takes the place of its failure. */
  about: string | null
  /** What was attempted, in words, where the failure alone does not say it. */
  what: string | null
}

interface Acts {
  done: Done[]
  /** What was taken back and can be done again, the newest last. */
  undone: Undone[]
  toasts: Toast[]
  /** What is written over and over (a field, a section) and could not be stored the last time. */
  failing: ReadonlySet<string>
  /** How many writes of it are under way. */
  running: ReadonlyMap<string, number>
}

/** What was done and can be taken back, the newest last, and what is being said about it. */
export const useActs = create<Acts>(() => ({
  done: [],
  undone: [],
  toasts: [],
  failing: new Set(),
  running: new Map(),
}))

const KEPT = 100
/** Successes that are shown at a time; a failure never leaves for another one. */
const SHOWN = 3
let last = 0

/** Says in a toast what was done; with `undo`, it can be taken back there and with Ctrl Z. */
export function tellDone(text: string, undo: Undo | null = null, { quiet = false } = {}): void {
  useActs.setState(({ done, undone, toasts }) => ({
    done: undo ? [...done, { text, undo }].slice(-KEPT) : done,
    undone: undo ? [] : undone,
    toasts: quiet ? toasts : shown(undo ? toasts.filter(({ redo }) => !redo) : toasts, { text, undo }),
  }))
}

/** Says what went wrong. */
export function tellFailure(text: Toast['text']): void {
  useActs.setState(({ toasts }) => ({
    toasts: shown(toasts, { text, failed: true }),
  }))
}

/**
 * Does what nobody waits for: a failure is said, with a way to try again, and no promise is lost. `about` names what is written: once a
 * later attempt about the same succeeds, its failure is no longer said. `what` says what was attempted.
 */
export function attempt(
  act: () => unknown,
  { about = null, what = null }: Partial<Pick<Toast, 'about' | 'what'>> = {},
): void {
  const settle = (failure: Partial<Toast>[]) =>
    useActs.setState(({ toasts, failing }) => ({
      toasts: failure.reduce<Toast[]>(
        shown,
        toasts.filter((toast) => about === null || toast.about !== about),
      ),
      failing: about === null ? failing : marked(failing, about, failure.length > 0),
    }))
  const failed = (error: unknown) => {
    const retry = (toast: number) => () => {
      closeToast(toast)
      attempt(act, { about, what })
    }
    settle([{ text: { error }, failed: true, about, what, retry: retry(last + 1) }])
  }
  const count = (change: number) => {
    if (about !== null) useActs.setState(({ running }) => ({ running: counted(running, about, change) }))
  }
  const run = async () => {
    await act()
    if (about !== null) settle([])
  }
  count(1)
  run()
    .catch(failed)
    .finally(() => count(-1))
}

/** Whether the last attempt about this failed: what stands in its field is not stored. */
export function useFailing(about: string): boolean {
  return useActs(({ failing }) => failing.has(about))
}

/** Whether what stands in a field is being stored at the moment. */
export function useRunning(about: string): boolean {
  return useActs(({ running }) => running.has(about))
}

function counted(
  running: ReadonlyMap<string, number>,
  about: string,
  change: number,
): ReadonlyMap<string, number> {
  const count = (running.get(about) ?? 0) + change
  const others = [...running].filter(([each]) => each !== about)
  return new Map(count > 0 ? [...others, [about, count]] : others)
}

function marked(failing: ReadonlySet<string>, about: string, isFailing: boolean): ReadonlySet<string> {
  if (failing.has(about) === isFailing) return failing
  return isFailing ? new Set([...failing, about]) : new Set([...failing].filter((each) => each !== about))
}

function shown(toasts: readonly Toast[], change: Partial<Toast>): Toast[] {
  const plain = { text: '', failed: false, undo: null, redo: false, retry: null, about: null, what: null }
  const all = [...toasts, { ...plain, ...change, id: ++last }]
  const successes = all.filter(({ failed }) => !failed).slice(-SHOWN)
  return all.filter((toast) => toast.failed || successes.includes(toast))
}

/** Takes the newest act back. */
export async function undoLast(): Promise<void> {
  const act = useActs.getState().done.at(-1)
  if (act) await undoAct(act.undo)
}

/** Takes one act back, whichever way it is asked for; one that could not be taken back still can. */
export async function undoAct(undo: Undo): Promise<void> {
  const act = useActs.getState().done.find((each) => each.undo === undo)
  useActs.setState(({ done, toasts }) => ({
    done: done.filter((each) => each !== act),
    toasts: toasts.filter((toast) => toast.undo !== undo && !toast.redo),
  }))
  try {
    const redo = await recorded(undo)
    if (!act) return
    useActs.setState(({ undone, toasts }) => ({
      // What cannot be done again keeps what was taken back before it from being done again out of order.
      undone: redo ? [...undone, { ...act, redo }].slice(-KEPT) : [],
      toasts: shown(toasts, { text: { undone: act.text }, redo: redo !== null }),
    }))
  } catch (error) {
    if (act) useActs.setState(({ done }) => ({ done: [...done, act] }))
    throw error
  }
}

/** Does again what was taken back last. */
export async function redoLast(): Promise<void> {
  const act = useActs.getState().undone.at(-1)
  if (!act) return
  useActs.setState(({ undone }) => ({ undone: undone.filter((each) => each !== act) }))
  const { text, undo, redo } = act
  let isDone: boolean
  try {
    isDone = await redo()
  } catch (error) {
    useActs.setState(({ undone }) => ({ undone: [...undone, act] }))
    throw error
  }
  useActs.setState(({ done, undone, toasts }) => ({
    done: isDone ? [...done, { text, undo }].slice(-KEPT) : done,
    undone: isDone ? undone : [],
    toasts: shown(
      toasts.filter((toast) => !toast.redo),
      isDone ? { text: { redone: text }, undo } : { text: { stale: text } },
    ),
  }))
}

/** Takes a toast away. */
export function closeToast(id: number): void {
  useActs.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
