import type { ErrorCode } from '#shared/locale/keys'
import { AppError } from '#shared/model/app-error'
import { CHANNELS, type ChannelName } from './channels'
import { CONTRACT, type Answer, type CheckedInputOf, type Handlers, type OutputOf } from './contract'

/**
 * Answers one call: checks the input, runs the handler, and returns every outcome as a value, because a rejected invoke loses its error
 * code on the way. An internal error is returned as `host.internal` and reported to `onFault`.
 */
export async function answer<C extends ChannelName>(
  channel: C,
  handlers: Handlers,
  raw: unknown,
  onFault: (fault: unknown) => void = () => {},
): Promise<Answer<OutputOf<C>>> {
  const input = CONTRACT[channel].input.safeParse(raw)
  if (!input.success) {
    const path = input.error.issues[0]?.path.map(String).join('.') ?? ''
    return failure('host.badInput', { channel, path })
  }
  try {
    return { ok: true, value: await handlers[channel](input.data as CheckedInputOf<C>) }
  } catch (error) {
    if (error instanceof AppError) return failure(error.code, error.values)
    onFault(error)
    return failure('host.internal')
  }
}

/** The channel of that name, or null. */
export function channelNamed(name: string): ChannelName | null {
  return CHANNELS.find((channel) => channel === name) ?? null
}

function failure(code: ErrorCode, values: AppError['values'] = {}): Answer<never> {
  return { ok: false, error: { code, values } }
}
