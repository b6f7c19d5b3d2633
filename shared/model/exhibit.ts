/** The statuses of an action of the plan. */
export const ACTION_STATES = ['proposed', 'accepted', 'disputed', 'done'] as const

export type ActionState = (typeof ACTION_STATES)[number]
