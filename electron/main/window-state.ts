import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The window's last position and size, px. */
export interface WindowState {
  x?: number
  y?: number
  width: number
  height: number
  maximized: boolean
}

/** A screen's work area, px. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export const SMALLEST = { width: 1024, height: 700 } as const
const USUAL: WindowState = { width: 1440, height: 900, maximized: false }

/** The stored state, fitted to the current screens: never below the minimum size, never off screen. */
export function fitState(stored: unknown, areas: readonly Area[]): WindowState {
  if (!isState(stored)) return USUAL
  const { x, y, maximized } = stored
  const size = {
    width: Math.max(SMALLEST.width, stored.width),
    height: Math.max(SMALLEST.height, stored.height),
  }
  if (x === undefined || y === undefined) return { ...size, maximized }
  const isSeen = areas.some(
    (area) =>
      x + size.width > area.x + 100 &&
      x < area.x + area.width - 100 &&
      y >= area.y &&
      y < area.y + area.height - 40,
  )
  return isSeen ? { x, y, ...size, maximized } : { ...size, maximized }
}

/** The stored state, or null where there is none or it cannot be read: the window then opens in its usual place. */
export async function readState(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch {
    return null
  }
}

export async function writeState(file: string, state: WindowState): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(state))
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const state = value as Partial<Record<keyof WindowState, unknown>>
  const isNumber = (part: unknown) => typeof part === 'number' && Number.isFinite(part)
  const isPlace = (part: unknown) => part === undefined || isNumber(part)
  return (
    isNumber(state.width) &&
    isNumber(state.height) &&
    isPlace(state.x) &&
    isPlace(state.y) &&
    typeof state.maximized === 'boolean'
  )
}
