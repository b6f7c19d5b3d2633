import { functionName } from '#shared/host/channels'
import type { HostTransport } from './transport'

type Bridge = Record<string, (input: unknown) => unknown>

/** The transport through Electron's preload, or null in a browser. */
export function electronHost(): HostTransport | null {
  const bridge = (globalThis as { aplomb?: Bridge }).aplomb
  if (!bridge) return null
  // Each function of the bridge answers as the contract says; the type of a call knows it by its channel.
  const invoke = (name: string, input: unknown): never => bridge[name]?.(input) as never
  return {
    shell: 'electron',
    call: (channel, input) => invoke(functionName(channel), input),
    takeFiles: (files) => invoke('takeFiles', files),
    listen: (listener) => invoke('onEvent', listener),
  }
}
