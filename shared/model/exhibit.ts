/** Maximum characters of a picture's data URL; pasted pictures are reduced to this. */
export const MAX_PICTURE = 900_000

/** Maximum pictures and quotations per finding. */
export const MOST_EXHIBITS = 6

/** The statuses of an action of the plan. */
export const ACTION_STATES = ['proposed', 'accepted', 'disputed', 'done'] as const

export type ActionState = (typeof ACTION_STATES)[number]
