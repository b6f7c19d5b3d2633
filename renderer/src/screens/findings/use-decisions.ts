import { useTranslator } from '#renderer/i18n/translator'
import { attempt, tellDone } from '#renderer/shell/undo'
import { listInReport, saveReport } from '#renderer/store/report'
import type { OwnRows } from './printed-own'

const UNRANKED = { risks: [], strengths: [], actions: [] }

/** What the consultant decides about findings and actions in the report: what is printed, and in which order. Each can be undone. */
export function useDecisions(workspace: string, { ranks = UNRANKED }: Pick<OwnRows, 'ranks'>) {
  const { t } = useTranslator()
  return {
    /** `name` says what is left out. */
    leave: (about: string, name: string, isOut: boolean) =>
      attempt(async () => {
        const undo = await listInReport(workspace, 'leftOut', about, isOut)
        tellDone(t(isOut ? 'composer.left' : 'composer.takenBack', { name }), undo)
      }),
    /** Moves one of a list by so many places. */
    move: (list: keyof typeof ranks, all: readonly string[], about: string, by: number, name: string) =>
      attempt(async () => {
        const next = all.filter((each) => each !== about)
        next.splice(all.indexOf(about) + by, 0, about)
        const undo = await saveReport(workspace, { ranks: { ...ranks, [list]: next } })
        tellDone(t('composer.moved', { name }), undo, { quiet: true })
      }),
  }
}
