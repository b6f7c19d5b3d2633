import { defineCheck, insufficient, measured } from '../define/define-check'
import { openShare } from '../define/at-worst'
import { evidenceTable } from '../support/evidence'
import { PROFILE_ITEMS } from '../facts/profile'
import { scoreOf } from '../define/judge-share'

/** Profile complete: items met among the items that the files show; an item nobody could read is not counted as lacking. */
export const profileComplete = defineCheck({
  id: 'PR-1',
  needs: ['profile'],
  run: ({ profile }, settings) => {
    const known = PROFILE_ITEMS.filter((item) => profile.items[item] !== null)
    const lacking = known.filter((item) => profile.items[item] === false)
    const n = known.length
    const k = n - lacking.length
    const rest = {
      estimate: n === 0 ? null : k / n,
      n,
      unit: 'fraction' as const,
      values: { k, n, r: lacking.length, minimum: settings.minimum },
      evidence: [
        evidenceTable(
          'profileItems',
          { item: 'message', state: 'message' },
          PROFILE_ITEMS.map((item) => [`evidence.profile.${item}`, stateOf(profile.items[item])]),
        ),
      ],
    }
    if (n < settings.minimum) return insufficient(rest)
    const unknown = PROFILE_ITEMS.length - n - (profile.hasBrand ? 0 : 1)
    return openShare(measured(scoreOf(k / n, settings), rest), { k, n, unknown }, settings)
  },
})

function stateOf(isThere: boolean | null): string {
  return isThere === null ? 'evidence.unknown' : isThere ? 'evidence.yes' : 'evidence.no'
}
