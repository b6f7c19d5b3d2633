import type { TeamSectionId } from '#shared/team/report-sections'
import { loose } from '../following'
import { named } from '../named'
import type { StackNode } from '../pdf/types'
import type { TeamContext } from './context'
import { TEAM_SECTIONS } from './registry'

/** The anchor of a section of a team's report. */
export function teamAnchorOf(id: TeamSectionId): string {
  return `section-${id}`
}

/** The printed sections, in order, with their bookmarks, before pagination; the first begins no page of its own. */
export function teamSectionNodes(context: TeamContext): { id: TeamSectionId; node: StackNode }[] {
  const { printed, translator } = context
  return printed.map((id, index) => {
    const node = named(TEAM_SECTIONS[id](context), {
      name: translator.t(`team.${id}.head`),
      anchor: teamAnchorOf(id),
      hasInnerMarks: id === 'person' || id === 'method',
    })
    return { id, node: index === 0 ? loose(node) : node }
  })
}
