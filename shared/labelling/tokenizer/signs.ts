/** Counts of what is not words. */
export interface Shape {
  bullets: number
  money: number
  percent: number
  durations: number
  numbers: number
  clock: number
  questions: number
  exclamations: number
  dots: number
  quotes: number
  capitals: number
  arrows: number
  cheer: number
  laugh: number
  heart: number
  otherEmoji: number
  colons: number
  sentences: number
}

const DURATION =
  /^(?:jours?|semaines?|mois|heures?|minutes?|ans?|années?|secondes?|days?|weeks?|months?|hours?|minutes?|mins?|years?|seconds?|h|min|s)$/
const CURRENCY = /^(?:euros?|pounds?|dollars?|k|grand|quid|million|millions|milliards?|pence|p)$/
const CHEER = new Set('🎉🏆🥇🥈🥉🙌🎊👏💪🚀🎓🥹🏅✨🤩🌟⭐🔥🍾🥂'.match(/./gu))
const LAUGH = new Set('😂😅🤣😆😉😜😬🙃😎🤯😱😭🙈🤓😇😏🤪😴🥶🥵'.match(/./gu))
const HEART = new Set('💛💙❤💚💜🧡🙏🥰😍💕🤗😊☺💖'.match(/./gu))
const ARROWS = new Set('👇👉📩📣📢➡🔗📍🗓⬇📅✉📞→💶👀☎'.match(/./gu))

/** What a number is: an amount, a share, a time of day, a duration, or just a number. */
export function signOfNumber(digits: string): keyof Shape {
  if (/[£$€]|k€|M€/.test(digits)) return 'money'
  if (digits.includes('%')) return 'percent'
  if (/^\d{1,2}\s?h\s?\d{0,2}$|^\d{1,2}(?:am|pm)$|^\d{1,2}[.:]\d\d/.test(digits.trim())) return 'clock'
  return /^\d+\s?(?:h|min|j)$/.test(digits.trim()) ? 'durations' : 'numbers'
}

/** What a number is, given the lower-case word right after it. */
export function signOfUnit(word: string): keyof Shape | undefined {
  if (CURRENCY.test(word)) return 'money'
  return DURATION.test(word) ? 'durations' : undefined
}

/** What a punctuation mark counts as. */
export function signOfMark(mark: string): keyof Shape {
  if (mark === '?') return 'questions'
  if (mark === '!') return 'exclamations'
  if (mark === '…') return 'dots'
  if (mark === ':' || mark === ';') return 'colons'
  return mark === '.' ? 'sentences' : 'quotes'
}

/** What an emoji or arrow counts as. */
export function signOfPicture(sign: string): keyof Shape {
  if (ARROWS.has(sign)) return 'arrows'
  if (CHEER.has(sign)) return 'cheer'
  if (LAUGH.has(sign)) return 'laugh'
  return HEART.has(sign) ? 'heart' : 'otherEmoji'
}

/** A shape without anything in it. */
export function emptyShape(): Shape {
  return {
    bullets: 0,
    money: 0,
    percent: 0,
    durations: 0,
    numbers: 0,
    clock: 0,
    questions: 0,
    exclamations: 0,
    dots: 0,
    quotes: 0,
    capitals: 0,
    arrows: 0,
    cheer: 0,
    laugh: 0,
    heart: 0,
    otherEmoji: 0,
    colons: 0,
    sentences: 0,
  }
}

/** Two shapes counted together. */
export function joinShapes(first: Shape, second: Shape): Shape {
  const sum = emptyShape()
  for (const key of Object.keys(sum) as (keyof Shape)[]) sum[key] = first[key] + second[key]
  return sum
}
