import { useCallback, useEffect, useRef, useState } from 'react'
import type { Grant } from '#shared/host/results'
import type { Message } from '#shared/model/app-error'
import type { Mapping } from '#shared/model/mapping'
import type { TableDescription } from '#shared/records/table-description'
import { attempt } from '#renderer/shell/undo'
import { mappingOf } from '#renderer/store/mappings'
import { call } from '#renderer/host/host'
import { firstDraft, retitled } from './mapping-draft'

/** A table that wants to be described: where it is, and what the import called it. */
export interface MappedTable {
  grants: readonly Grant[]
  file: string
}

/** What a person says of a table, and what the table then gives; null until it is read. */
export interface MappingState {
  table: TableDescription
  draft: Mapping
  /** The proposed repair of broken accents, null where there are none. */
  broken: Message | null
  /** True where this shape was described before. */
  isKnown: boolean
}

const BROKEN = 'errors.read.mojibake'

/** Describes a table with the services, again after every change; the last change wins. */
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
    // What comes back after the dialog is gone belongs to nobody.
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
