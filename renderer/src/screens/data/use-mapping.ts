import { useCallback, useEffect, useRef, useState } from 'react'
import type { Grant } from '#shared/host/results'
import type { Message } from '#shared/model/app-error'
import type { Mapping } from '#shared/model/mapping'
import type { TableDescription } from '#shared/records/table-description'
import { attempt } from '#renderer/shell/undo'
import { mappingOf } from '#renderer/store/mappings'
import { call } from '#renderer/host/host'
import { firstDraft, retitled } from './mapping-draft'

/** A table to be described: its grants, and its name in the import. */
export interface MappedTable {
  grants: readonly Grant[]
  file: string
}

/** The description of a table under the current draft; null until it is read. */
export interface MappingState {
  table: TableDescription
  draft: Mapping
  /** The proposed repair of broken accents; null if there are none. */
  broken: Message | null
  /** Whether a mapping was remembered for this shape. */
  isKnown: boolean
}

const BROKEN = 'errors.read.mojibake'

/** Has the services describe a table, again after every change; the latest request wins. */
export function useMapping({ grants, file }: MappedTable, timezone: string) {
  const [state, setState] = useState<MappingState | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const latest = useRef(0)

  const describe = useCallback(
    (mapping: Mapping | null, repairAccents: boolean) =>
      call('mapping.describe', {
        grants: grants.map(({ grant }) => grant),
        file,
        timezone,
        mapping,
        repairAccents,
      }),
    [grants, file, timezone],
  )

  const run = useCallback(async (work: () => Promise<MappingState>) => {
    const own = ++latest.current
    setBusy(true)
    try {
      const next = await work()
      if (latest.current !== own) return
      setState(next)
      setError(null)
    } catch (failure) {
      if (latest.current === own) setError(failure)
    }
    if (latest.current === own) setBusy(false)
  }, [])

  useEffect(() => {
    attempt(() => run(() => open(describe)))
    const counter = latest
    // Ignore answers that arrive after the dialog has closed.
    return () => {
      counter.current++
    }
  }, [run, describe])

  const change = (draft: Mapping) => {
    if (!state) return
    setState({ ...state, draft })
    attempt(() =>
      run(async () => ({
        ...state,
        draft,
        table: await describe(draft, draft.repairAccents === true),
      })),
    )
  }

  const repair = (isRepaired: boolean) => {
    if (!state) return
    setState({ ...state, draft: { ...state.draft, repairAccents: isRepaired } })
    attempt(() =>
      run(async () => {
        const { titles } = await describe(null, isRepaired)
        const draft = { ...retitled(state.draft, state.table.titles, titles), repairAccents: isRepaired }
        return { ...state, draft, table: await describe(draft, isRepaired) }
      }),
    )
  }

  return { state, error, isBusy, change, repair }
}

type Describe = (mapping: Mapping | null, repairAccents: boolean) => Promise<TableDescription>

async function open(describe: Describe): Promise<MappingState> {
  const plain = await describe(null, false)
  const broken = plain.warnings.find(({ key }) => key === BROKEN) ?? null
  const known =
    (await mappingOf(plain.shape)) ??
    (broken ? await mappingOf((await describe(null, true)).shape) : undefined)
  const draft = firstDraft(plain, known?.mapping ?? null)
  const table = await describe(draft, draft.repairAccents === true)
  return { table, draft, broken, isKnown: known !== undefined }
}
