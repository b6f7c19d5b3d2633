import { lazy, Suspense } from 'react'
import type { Audit } from '#shared/model/audit'

const FindingDialog = lazy(() => import('./finding-dialog'))

/** The dialog for rewording a finding, when one is open. */
export function FindingSlot({
  about,
  audit,
  onClose,
}: {
  about: string | null
  audit: Audit
  onClose: () => void
}) {
  if (about === null) return null
  return (
    <Suspense fallback={null}>
      <FindingDialog key={about} about={about} audit={audit} onClose={onClose} />
    </Suspense>
  )
}
