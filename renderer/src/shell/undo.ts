import { create } from 'zustand'
import type { Undo } from '../store/undo'
import { recorded } from '../store/recorder'

interface Done {
  text: string
  undo: Undo
}

interface Undone extends Done {
  /** Redoes it; false if something it would overwrite has changed since. */
  redo: () => Promise<boolean>
}

interface Toast {
  id: number
  /** When it was shown, in ms. */
  at: number
  /** The text. Failures, undos and redos are put into words where they are shown. */
  text: string | { error: unknown } | { undone: string } | { redone: string } | { stale: string }
  /** A failure stays until it is closed. */
  failed: boolean
  undo: Undo | null
  /** Whether the toast offers a redo. */
  redo: boolean
  /** Retries what failed. */
  retry: (() => void) | null
  /** What the action is about: a later attempt about the same thing replaces its failure. */
  about: string | null
  /** What was attempted, in words, if the error alone does not tell. */
  what: string | null
}

interface Acts {
  done: Done[]
  /** Undone actions that can be redone, newest last. */
  undone: Undone[]
  toasts: Toast[]
  /** Things written repeatedly (a field, a section) whose last write failed. */
  failing: ReadonlySet<string>
  /** The number of writes in progress for each. */
  running: ReadonlyMap<string, number>
}

/** The actions that can be undone, newest last, and the toasts. */
export const useActs = create<Acts>(() => ({
  done: [],
  undone: [],
  toasts: [],
  failing: new Set(),
  running: new Map(),
}))

const KEPT = 100
/** Maximum successes shown at once; failures are never pushed out. */
const SHOWN = 3
/** How long before a change of screen a toast still belongs to it, ms. */
const JUST_MS = 2_000
let last = 0

/** Shows a success in a toast; with `undo`, it can be undone there and with Ctrl Z. */
export function tellDone(text: string, undo: Undo | null = null, { quiet = false } = {}): void {
  useActs.setState(({ done, undone, toasts }) => ({
    done: undo ? [...done, { text, undo }].slice(-KEPT) : done,
    undone: undo ? [] : undone,
    toasts: quiet ? toasts : shown(undo ? toasts.filter(({ redo }) => !redo) : toasts, { text, undo }),
  }))
}

/** Shows a failure in a toast. */
export function tellFailure(text: Toast['text']): void {
  useActs.setState(({ toasts }) => ({
    toasts: shown(toasts, { text, failed: true }),
  }))
}

/**
 * Runs something nobody awaits: a failure is shown with a retry, so that no rejection is lost. `about` identifies what is written: a later
 * success about the same thing removes its failure. `what` says what was attempted.
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

/** Whether the last attempt about this failed, so that what the field shows is not stored. */
export function useFailing(about: string): boolean {
  return useActs(({ failing }) => failing.has(about))
}

/** Whether a write about this is in progress. */
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
  const all = [...toasts, { ...plain, ...change, id: ++last, at: Date.now() }]
  const successes = all.filter(({ failed }) => !failed).slice(-SHOWN)
  return all.filter((toast) => toast.failed || successes.includes(toast))
}

/** Undoes the most recent action. */
export async function undoLast(): Promise<void> {
  const act = useActs.getState().done.at(-1)
  if (act) await undoAct(act.undo)
}

/** Undoes one action, however it is requested; if that fails, it can be tried again. */
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
      // If this cannot be redone, neither can earlier undos: they would be redone out of order.
      undone: redo ? [...undone, { ...act, redo }].slice(-KEPT) : [],
      toasts: shown(toasts, { text: { undone: act.text }, redo: redo !== null }),
    }))
  } catch (error) {
    if (act) useActs.setState(({ done }) => ({ done: [...done, act] }))
    throw error
  }
}

/** Redoes the last undone action. */
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

/** Closes the successes of the screen that was left; one shown just before belongs to the change of screen itself. */
export function closeLeft(now = Date.now()): void {
  useActs.setState(({ toasts }) => ({
    toasts: toasts.filter(({ failed, at }) => failed || now - at < JUST_MS),
  }))
}

/** Closes a toast. */
export function closeToast(id: number): void {
  useActs.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
