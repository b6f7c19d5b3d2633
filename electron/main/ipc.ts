import { ipcMain } from 'electron'
import { answer } from '#shared/host/answer'
import { CHANNELS } from '#shared/host/channels'
import type { Handlers } from '#shared/host/contract'
import type { Grants } from '../services/host/grants'
import { fromOurTopFrame } from './origin'

const REFUSED = { ok: false, error: { code: 'host.refused', values: {} } } as const

/** Wires every channel of the contract to the page: sender first, then input. */
export function wireIpc(handlers: Handlers, grants: Grants, onFault: (fault: unknown) => void): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(`aplomb:${channel}`, (event, raw: unknown) =>
      fromOurTopFrame(event) ? answer(channel, handlers, raw, onFault) : REFUSED,
    )
  }
  // Paths come from the preload, which has them from files that the person dropped or chose.
  ipcMain.handle('aplomb:take', async (event, paths: unknown) => {
    if (!fromOurTopFrame(event)) return REFUSED
    const given = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string' && path !== '') : []
    const taken = await Promise.all(given.map((path: string) => grants.add(path)))
    return { ok: true, value: taken.filter((grant) => grant !== null) }
  })
}
