import type { Message } from '#shared/model/app-error'
import type { CheckResult } from '#shared/model/audit'
import type { Wording } from '#shared/model/report-file'
import { headlineFigure } from '#shared/report/figure'
import { exactly, findingText } from '#shared/report/wording'
import type { Translator } from '#shared/locale/translator'

/** An audit message reworded to speak about the client; unchanged if there is no such wording. */
export function toldMessage(message: Message, translator: Translator): string {
  const told = message.key
    .replace(/^(checks\.[A-Z]{2}-\d)\.(\w+)$/, '$1.open.$2')
    .replace(/^missing\./, 'overview.open.')
  try {
    if (told !== message.key && translator.has(told)) return translator.t(told, message.values)
  } catch {
    // An audit by an older engine may lack a value of this wording; its own message has all it needs.
  }
  return translator.message(message)
}

/**
 * A finding as one sentence about the client, or in the consultant's words for the report, with one figure in bold; `before + figure +
 * after` is the whole sentence.
 */
export function findingSentence(
  check: CheckResult,
  translator: Translator,
  names: { person: string; brand: string },
  wording?: Wording,
): { before: string; figure: string; after: string } {
  const { t, has } = translator
  if ((wording?.findings?.[check.id] ?? '') !== '')
    return boldly(findingText(check, { translator, wording }), headlineFigure(check, { translator }))
  const message = exactly(check.message, check.figure)
  const level = check.status === 'pass' ? 'good' : 'bad'
  const keys = [`checks.${check.id}.told.${level}`, check.headline?.key ?? '']
  if (!['pass', 'warn', 'fail'].includes(check.status)) return withFigure(toldMessage(message, translator))
  for (const key of keys.filter(has)) {
    try {
      return withFigure(t(key, { ...message.values, ...names }))
    } catch {
      // An audit by an older engine may lack a value of this wording; its own message has all it needs.
    }
  }
  return withFigure(translator.message(message))
}

// Our own sentences put the figure between asterisks; in others it is the first number.
function withFigure(text: string): { before: string; figure: string; after: string } {
  const starred = /^([^*]*)\*([^*]+)\*(.*)$/s.exec(text)
  if (starred) return { before: starred[1] ?? '', figure: starred[2] ?? '', after: starred[3] ?? '' }
  const first = /[−+]?\d(?:[\d\u202f,.]*\d)?(?:\u00a0?%)?/u.exec(text)
  if (!first) return { before: text, figure: '', after: '' }
  return {
    before: text.slice(0, first.index),
    figure: first[0],
    after: text.slice(first.index + first[0].length),
  }
}

// The finding's figure, if the consultant's sentence mentions it.
function boldly(text: string, figure: string | null) {
  const at = figure === null ? -1 : text.indexOf(figure)
  if (figure === null || at < 0) return withFigure(text.replaceAll('*', ''))
  return { before: text.slice(0, at), figure, after: text.slice(at + figure.length) }
}
