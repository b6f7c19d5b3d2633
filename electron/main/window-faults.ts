import { dialog, type BrowserWindow } from 'electron'
import type { Translator } from '#shared/locale/translator'

/** Tells the person when the window's page has ended or does not answer, and loads it again as they choose; `note` logs the fault. */
export function watchFaults(
  window: BrowserWindow,
  { t }: Pick<Translator, 't'>,
  note: (fault: unknown) => void,
): void {
  const { webContents } = window
  let waiting: AbortController | null = null
  let isEndedByUs = false

  webContents.on('render-process-gone', (_event, { reason }) => {
    waiting?.abort()
    if (isEndedByUs || reason === 'clean-exit') return
    note(new Error(`The page's process ended: ${reason}`))
    void ask('gone', ['reload', 'quit']).then((answer) => {
      if (answer === 'reload') webContents.reload()
      else window.close()
    })
  })

  webContents.on('did-finish-load', () => (isEndedByUs = false))

  window.on('unresponsive', () => {
    if (waiting !== null) return
    note(new Error('The page does not answer'))
    const controller = new AbortController()
    waiting = controller
    void ask('unresponsive', ['wait', 'reload'], controller.signal).then((answer) => {
      waiting = null
      if (controller.signal.aborted || answer !== 'reload') return
      // A page that does not answer cannot be reloaded before its process has ended.
      isEndedByUs = true
      webContents.forcefullyCrashRenderer()
      webContents.reload()
    })
  })
  window.on('responsive', () => waiting?.abort())

  async function ask<Answer extends 'reload' | 'quit' | 'wait'>(
    what: 'gone' | 'unresponsive',
    answers: readonly [Answer, Answer],
    signal?: AbortSignal,
  ): Promise<Answer> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t(`window.${what}.title`),
      detail: t(`window.${what}.text`),
      buttons: answers.map((answer) => t(`window.${answer}`)),
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      ...(signal && { signal }),
    })
    return answers[response] ?? answers[0]
  }
}
