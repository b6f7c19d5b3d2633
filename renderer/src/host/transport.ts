import type { ChannelName } from '#shared/host/channels'
import type { Answer, InputOf, OutputOf } from '#shared/host/contract'
import type { AppInfo, Grant, HostEvent } from '#shared/host/results'

/** The connection to the host: Electron's preload or HTTP. */
export interface HostTransport {
  shell: AppInfo['shell']
  call: <C extends ChannelName>(channel: C, input: InputOf<C>) => Promise<Answer<OutputOf<C>>>
  takeFiles: (files: readonly File[]) => Promise<Answer<Grant[]>>
  listen: (listener: (event: HostEvent) => void) => void
}
