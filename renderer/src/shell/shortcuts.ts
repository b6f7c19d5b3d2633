import { useEffect, useRef } from 'react'
import { create } from 'zustand'

/** A command of the current screen, shown in the command palette and the list of shortcuts. */
export interface Command {
  id: string
  /** The text in the interface language. */
  label: string
  /** `mod+k`, `/`, `j`, `alt+arrowup`; several are separated by a space. */
  keys?: string
  run: () => void
  /** Not shown in the palette: moving in lists and the like. */
  keysOnly?: boolean
  /** Works even while a text field has the focus (shortcuts with mod always do). */
  inFields?: boolean
  disabled?: boolean
}

interface Commands {
  scopes: { id: number; commands: readonly Command[] }[]
}

/** The commands of every mounted component, the innermost last. */
export const useCommandStore = create<Commands>(() => ({ scopes: [] }))

let lastScope = 0

/** Registers commands while the component is mounted. */
export function useCommands(commands: readonly Command[]): void {
  const scope = useRef(0)
  useEffect(() => {
    const id = (scope.current = ++lastScope)
    useCommandStore.setState(({ scopes }) => ({ scopes: [...scopes, { id, commands: [] }] }))
    return () =>
      useCommandStore.setState(({ scopes }) => ({ scopes: scopes.filter((each) => each.id !== id) }))
  }, [])
  // Every render may bring new closures, so the store is updated without notifying.
  useEffect(() => {
    const { scopes } = useCommandStore.getState()
    const own = scopes.find(({ id }) => id === scope.current)
    if (own) own.commands = commands
  })
}

/** Registers a single shortcut. */
export function useShortcut(
  keys: string,
  label: string,
  run: () => void,
  options: Partial<Omit<Command, 'id' | 'keys' | 'label' | 'run'>> = {},
): void {
  useCommands([{ id: keys, keys, label, run, keysOnly: true, ...options }])
}

/** All current commands; of two with the same id, the innermost wins. */
export function currentCommands(): Command[] {
  const all = new Map<string, Command>()
  for (const { commands } of useCommandStore.getState().scopes)
    for (const command of commands) all.set(command.id, command)
  return [...all.values()].filter(({ disabled }) => !disabled)
}

/** Runs the command for a pressed key; true if there was one. */
export function runKey(event: KeyboardEvent, letters: boolean): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  const pressed = keyOf(event)
  const inField = isTyping(event.target)
  const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
  const { scopes } = useCommandStore.getState()
  for (const { commands } of scopes.toReversed()) {
    const command = commands.find(({ keys, disabled }) => !disabled && keys?.split(' ').includes(pressed))
    if (!command) continue
    const isBare = !pressed.includes('mod+') && !pressed.includes('alt+')
    if (isBare && inDialog && !command.inFields) return false
    if (inField && isBare && pressed !== 'escape' && !/^f\d/.test(pressed) && !command.inFields) return false
    if (!letters && /^[a-z0-9/?]$/.test(pressed)) return false
    event.preventDefault()
    command.run()
    return true
  }
  return false
}

/** Whether the modifier key is Cmd rather than Ctrl. */
export const isMac = /mac/i.test(navigator.platform)

/** A shortcut's keys as printed: `mod+k` is Ctrl K or ⌘ K. */
export function keyLabel(keys: string): string[] {
  const names: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    alt: isMac ? '⌥' : 'Alt',
    shift: '⇧',
    enter: '↵',
    arrowup: '↑',
    arrowdown: '↓',
    escape: 'Esc',
  }
  const first = keys.split(' ')[0] ?? ''
  return first.split('+').map((part) => names[part] ?? part.toUpperCase())
}

function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const mod = isMac ? metaKey : ctrlKey
  // Shift is part of typing a symbol; with a letter it makes a different shortcut only together with Ctrl.
  if (mod && shiftKey && /^[a-z]$/i.test(key)) return `mod+shift+${key.toLowerCase()}`
  return `${mod ? 'mod+' : ''}${altKey ? 'alt+' : ''}${key.toLowerCase()}`
}

/** Whether keys pressed on this element type text: checkboxes and sliders do not. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'color', 'range', 'file', 'submit', 'reset'].includes(target.type)
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}
