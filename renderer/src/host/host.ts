import { AppError } from '#shared/model/app-error'
import type { ChannelName } from '#shared/host/channels'
import type { Answer, InputOf, OutputOf } from '#shared/host/contract'
import type { Grant, HostEvent } from '#shared/host/results'
import { electronHost } from './electron-host'
import type { HostTransport } from './transport'
import { webHost } from './web-host'

const transport: HostTransport = electronHost() ?? webHost()
const listeners = new Set<(event: HostEvent) => void>()
transport.listen((event) => listeners.forEach((listener) => listener(event)))

/** Which program hosts the page. */
export const shell = transport.shell

/** Calls the host; an expected failure throws an `AppError`. */
export async function call<C extends ChannelName>(channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
  return valueOf(await transport.call(channel, input))
}

/** Hands dropped or chosen files to the host. */
export async function takeFiles(files: readonly File[]): Promise<Grant[]> {
  return valueOf(await transport.takeFiles(files))
}

/** Subscribes to host events; returns how to unsubscribe. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new AppError(answer.error.code, answer.error.values)
}
