import type { CheckedInputOf, OutputOf } from '#shared/host/contract'
import { tryLogo } from '#services/report/logo'

/** A logo as the letterhead takes it. */
export function readLogo({ name, bytes }: CheckedInputOf<'logo.read'>): Promise<OutputOf<'logo.read'>> {
  return tryLogo(name, bytes)
}
