import { RowError } from '#shared/model/app-error'
import { countActivity } from '#shared/records/count-activity'
import type { Extract } from '#shared/records/extract'
import { parseInstant } from '#shared/time/dates'
import { csvFormat } from './support/csv-format'

/** Candidate names of the member, with the number of invitations for each: the receiver of an incoming one, the sender of an outgoing one. */
const members = new WeakMap<Extract, Map<string, number>>()

const KINDS = new Map([
  ['INCOMING', 'invitation-in'],
  ['OUTGOING', 'invitation-out'],
] as const)

/** Invitations received and sent, counted by moment; names and messages are not read (Invitations.csv of the member export). */
export const linkedinInvitations = csvFormat({
  id: 'linkedin-invitations',
  private: true,
  columns: { from: ['from'], to: ['to'], at: ['sent at'], direction: ['direction'] },
  needs: ['from', 'to', 'at', 'direction'],
  unread: ['message', 'inviterprofileurl', 'inviteeprofileurl'],
  once: (row) => (row.text('from') === '' || row.text('to') === '' ? null : row.all()),
  start: (extract) => {
    extract.complete = ['invitation-in', 'invitation-out']
    members.set(extract, new Map())
  },
  row: (row, extract) => {
    if (row.blank()) throw new RowError('empty')
    const direction = row.text('direction').toUpperCase()
    const kind = KINDS.get(direction as 'INCOMING' | 'OUTGOING')
    if (kind === undefined) {
      throw new RowError('valueUnknown', {
        column: 'Direction',
        found: direction,
        expected: [...KINDS.keys()],
      })
    }
    const found = row.text('at')
    if (found === '') throw new RowError('dateMissing')
    // Month first whatever the language of the account.
    const at = parseInstant(found, { order: 'mdy' })
    if (at === null) throw new RowError('dateInvalid', { found, expected: '10/5/26, 1:12 AM' })
    countActivity(extract.activities, { kind, at, target: null })
    const member = row.text(kind === 'invitation-in' ? 'to' : 'from')
    const counts = members.get(extract)
    if (member !== '') counts?.set(member, (counts.get(member) ?? 0) + 1)
  },
  end: ({ extract }) => {
    const counts = [...(members.get(extract) ?? [])]
    const total = counts.reduce((sum, [, count]) => sum + count, 0)
    const [name] = counts.find(([, count]) => count > total / 2) ?? []
    if (name !== undefined) extract.owner = { name, from: 'invitations' }
  },
})
