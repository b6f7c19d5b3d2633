import { create } from 'zustand'
import type { Undo } from '../store/labels'

interface Done {
  text: string
  undo: Undo
}

interface Toast {
  id: number
  /** What is said; a failure is put into words where it is shown. */
  text: string | { error: unknown }
  /** A failure stays until it is closed. */
  failed: boolean
  undo: Undo | null
  /** Does once more what failed. */
  retry: (() => void) | null
  /** What the act is about: a later one about the same takes the place of its failure. */
  about: string | null
}

interface Acts {
  done: Done[]
  toasts: Toast[]
}

/** What was done and can be taken back, the newest last, and what is being said about it. */
export const useActs = create<Acts>(() => ({ done: [], toasts: [] }))

const KEPT = 100
let last = 0

/** Says in a toast what was done; with `undo`, it can be taken back there and with Ctrl Z. */
export function didIt(text: string, undo: Undo | null = null, { quiet = false } = {}): void {
  useActs.setState(({ done, toasts }) => ({
    done: undo ? [...done, { text, undo }].slice(-KEPT) : done,
    toasts: quiet ? toasts : shown(toasts, { text, undo }),
  }))
}

/** Says what went wrong. */
export function failedIt(text: Toast['text']): void {
  useActs.setState(({ toasts }) => ({
    toasts: shown(toasts, { text, failed: true }),
  }))
}

/**
 * Does what nobody waits for: a failure is said, with a way to try again, and no promise is lost. `about` names what is written: once a
 * later attempt about the same succeeds, its failure is no longer said.
 */
export function attempt(act: () => unknown, about: string | null = null): void {
  const settle = (change: Partial<Toast>[]) =>
    useActs.setState(({ toasts }) => ({
      toasts: change.reduce<Toast[]>(
        shown,
        toasts.filter((toast) => about === null || toast.about !== about),
      ),
    }))
  void (async () => {
    try {
      await act()
      if (about !== null) settle([])
    } catch (error) {
      const retry = (toast: number) => () => {
        closeToast(toast)
        attempt(act, about)
      }
      settle([{ text: { error }, failed: true, about, retry: retry(last + 1) }])
    }
  })()
}

function shown(toasts: readonly Toast[], change: Partial<Toast>): Toast[] {
  const plain = { text: '', failed: false, undo: null, retry: null, about: null }
  return [...toasts, { ...plain, ...change, id: ++last }].slice(-3)
}

/** Takes the newest act back. */
export async function undoLast(): Promise<void> {
  const act = useActs.getState().done.at(-1)
  if (act) await undoAct(act.undo)
}

/** Takes one act back, whichever way it is asked for. */
export async function undoAct(undo: Undo): Promise<void> {
  useActs.setState(({ done, toasts }) => ({
    done: done.filter((act) => act.undo !== undo),
    toasts: toasts.filter((toast) => toast.undo !== undo),
  }))
  await undo()
}

/** Takes a toast away. */
export function closeToast(id: number): void {
  useActs.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}
