import { create } from 'zustand'

/** A request for a passphrase: a new one to encrypt with, or the one that opens a file. */
export interface PassphraseQuestion {
  kind: 'new' | 'open'
  /** The name of what is encrypted. */
  name: string
  /** Whether the previous passphrase was wrong. */
  wasWrong: boolean
  answer: (passphrase: string | null) => void
}

/** The request currently on screen. */
export const usePassphraseQuestion = create<{ asked: PassphraseQuestion | null }>(() => ({ asked: null }))

let last: Promise<unknown> = Promise.resolve()

/** Asks for a passphrase, one request at a time; null if the person cancels. */
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
