import { create } from 'zustand'

/** A question for a passphrase: a new one to lock something with, or the one that opens a file. */
export interface PassphraseQuestion {
  kind: 'new' | 'open'
  /** What is locked. */
  name: string
  /** Whether the one before was not the right one. */
  wasWrong: boolean
  answer: (passphrase: string | null) => void
}

/** The question that stands on the screen. */
export const usePassphraseQuestion = create<{ asked: PassphraseQuestion | null }>(() => ({ asked: null }))

let last: Promise<unknown> = Promise.resolve()

/** Asks for a passphrase, one question after the other; null where the person gives none. */
export function askPassphrase(
  question: Pick<PassphraseQuestion, 'kind' | 'name'> & { wasWrong?: boolean },
): Promise<string | null> {
  const ask = () =>
    new Promise<string | null>((resolve) => {
      const answer = (passphrase: string | null) => {
        usePassphraseQuestion.setState({ asked: null })
        resolve(passphrase)
      }
      usePassphraseQuestion.setState({ asked: { wasWrong: false, ...question, answer } })
    })
  const next = last.then(ask)
  last = next
  return next
}
