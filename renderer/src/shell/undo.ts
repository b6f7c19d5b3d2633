import { create } from 'zustand'
import type { Undo } from '../store/labels'

interface Done {
  text: string
  undo: Undo
}

interface Toast {
  id: number
  text: string
  /** A failure stays until it is closed. */
  failed: boolean
  undo: Undo | null
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
    toasts: quiet ? toasts : [...toasts, { id: ++last, text, failed: false, undo }].slice(-3),
  }))
}

/** Says what went wrong. */
export function failedIt(text: string): void {
  useActs.setState(({ toasts }) => ({
    toasts: [...toasts, { id: ++last, text, failed: true, undo: null }].slice(-3),
  }))
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
