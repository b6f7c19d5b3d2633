import { useRef, useState } from 'react'
import { INTENTS, SUBJECTS, type Intent, type Subject } from '#shared/model/labels'
import { attempt, tellDone } from '#renderer/shell/undo'
import type { Undo } from '#renderer/store/undo'
import { useTranslator } from '#renderer/i18n/translator'
import { useWorkspace } from '#renderer/workspace/workspace'
import { confirmLabels, forgetLabels, keepAsEvidence, labelIntent, labelSubject, setAside } from './actions'
import type { ContentRow } from './rows'

/** The triage actions on the selected posts, otherwise on the current one. */
export interface Triage {
  /** What was just done, for screen readers. */
  said: string
  /** Returns whether there was a proposal to confirm. */
  confirm: () => boolean
  subject: (subject: Subject) => void
  intent: (intent: Intent) => void
  forget: () => void
  evidence: () => void
  aside: (rows: readonly ContentRow[], aside: boolean) => void
  /** Runs an action that can be undone and announces it. */
  act: (text: string, run: () => Promise<Undo>) => void
}

export function useTriage(rows: readonly ContentRow[]): Triage {
  const { t } = useTranslator()
  const { id } = useWorkspace()
  const [said, setSaid] = useState('')
  // Posts given a subject by a key a moment ago that do not show it yet.
  const given = useRef(new Set<string>())
  const count = rows.length
  const title = rows[0]?.title ?? t('content.untitled')
  const proposed = rows.filter(({ subject }) => subject !== null)

  function act(text: string, run: () => Promise<Undo>, quiet = false) {
    attempt(
      async () => {
        const undo = await run()
        // A visible toast is a live region itself.
        if (quiet) setSaid(text)
        tellDone(text, undo, { quiet })
      },
      { what: text },
    )
  }

  function label(text: string, run: () => Promise<Undo>) {
    if (count > 0) act(text, run, count === 1)
  }

  return {
    said,
    act,
    confirm: () => {
      const [first] = proposed
      if (first)
        act(
          t('content.did.confirmed', { count: proposed.length, title: first.title ?? t('content.untitled') }),
          () => confirmLabels(id, proposed),
          count === 1,
        )
      const isGiven = rows.every((row) => given.current.has(row.id))
      if (!first && !isGiven) tellDone(t('content.did.noProposal', { count, title }))
      return first !== undefined || isGiven
    },
    subject: (subject) => {
      for (const row of rows) given.current.add(row.id)
      label(t('content.did.labelled', { count, title, label: t(`common.subject.${subject}`) }), () =>
        labelSubject(id, rows, subject),
      )
    },
    intent: (intent) =>
      label(t('content.did.labelled', { count, title, label: t(`common.intent.${intent}`) }), () =>
        labelIntent(id, rows, intent),
      ),
    forget: () => {
      given.current.clear()
      label(t('content.did.forgotten', { count, title }), () => forgetLabels(id, rows))
    },
    evidence: () => {
      const keep = rows.some(({ evidence }) => !evidence)
      act(
        t(keep ? 'content.did.kept' : 'content.did.dropped', { count, title }),
        () => keepAsEvidence(id, rows, keep),
        count === 1,
      )
    },
    aside: (posts, aside) =>
      act(
        t(aside ? 'content.did.aside' : 'content.did.back', {
          count: posts.length,
          title: posts[0]?.title ?? '',
        }),
        () => setAside(id, posts, aside),
      ),
  }
}

/** The subject for a key, 1 to 4. */
export function subjectOfKey(key: number): Subject | undefined {
  return SUBJECTS[key - 1]
}

/** The intent for a key, 1 to 5. */
export function intentOfKey(key: number): Intent | undefined {
  return INTENTS[key - 1]
}
