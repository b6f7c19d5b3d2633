import type { Translator } from '#shared/locale/translator'
import { tellDone } from '#renderer/shell/undo'
import { listInReport, saveReport, type FirstSettings } from '#renderer/store/report'
import { moved, placed } from './sections'

interface Parts {
  t: Translator['t']
  workspace: string
  /** What a report has before anything was decided about it. */
  first: FirstSettings
  order: readonly string[]
  shown: readonly string[]
  off: readonly string[]
  /** A section's name in the language of the screen. */
  nameOf: (section: string) => string
}

/** Switches and moves a report's sections; each can be undone. */
export function arranging({ t, workspace, first, order, shown, off, nameOf }: Parts) {
  async function reorder(section: string, next: string[]) {
    if (next.join() === order.join()) return
    const undo = await saveReport(workspace, { order: next }, first)
    tellDone(t('composer.moved', { name: nameOf(section) }), undo, { quiet: true })
  }
  return {
    toggle: async (section: string) => {
      const isOff = off.includes(section)
      const undo = await listInReport(workspace, 'off', section, !isOff, first)
      const name = nameOf(section)
      tellDone(t(isOff ? 'composer.printed' : 'composer.notPrinted', { name }), undo, { quiet: true })
    },
    move: (section: string, by: number) => reorder(section, moved(order, shown, section, by)),
    place: (section: string, target: string) => reorder(section, placed(order, section, target)),
  }
}
