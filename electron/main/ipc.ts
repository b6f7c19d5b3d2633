import { ipcMain } from 'electron'
import { answer } from '#shared/host/answer'
import { TRANSFER } from '#shared/model/budgets'
import { CHANNELS } from '#shared/host/channels'
import type { Handlers } from '#shared/host/contract'
import type { Grants } from '../services/host/grants'
import { keepPasted } from '../services/host/uploads'
import { fromOurTopFrame } from './origin'

const REFUSED = { ok: false, error: { code: 'host.refused', values: {} } } as const

/** Connects every channel of the contract to the page; each call is checked for its sender first, then for its input. */
export function wireIpc(
  handlers: Handlers,
  grants: Grants,
  uploads: string,
  onFault: (fault: unknown) => void,
): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(`aplomb:${channel}`, (event, raw: unknown) =>
      fromOurTopFrame(event) ? answer(channel, handlers, raw, onFault) : REFUSED,
    )
  }
  // Paths come only from the preload, which gets them from dropped or chosen files; pasted files come as content.
  ipcMain.handle('aplomb:take', async (event, given: unknown) => {
    if (!fromOurTopFrame(event)) return REFUSED
    const each: unknown[] = Array.isArray(given) ? given : []
    const taken = await Promise.all(
      each.map(async (item) => {
        if (typeof item === 'string') return item === '' ? null : grants.add(item)
        if (!isPasted(item)) return null
        return grants.add(await keepPasted(uploads, item.name, item.bytes), item.name, { isCopy: true })
      }),
    )
    return { ok: true, value: taken.filter((grant) => grant !== null) }
  })
}

function isPasted(item: unknown): item is { name: string; bytes: Uint8Array } {
  if (typeof item !== 'object' || item === null) return false
  const { name, bytes } = item as { name?: unknown; bytes?: unknown }
  return (
    typeof name === 'string' && name !== '' && bytes instanceof Uint8Array && bytes.length <= TRANSFER.pasted
  )
}
