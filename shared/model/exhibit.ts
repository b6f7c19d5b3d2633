/** Characters of a picture as a data address: what is pasted is made smaller than that. */
export const MAX_PICTURE = 900_000

/** Pictures and quotations that one finding is shown with. */
export const MOST_EXHIBITS = 6

/** What becomes of an action of the plan. */
export const ACTION_STATES = ['proposed', 'accepted', 'disputed', 'done'] as const

export type ActionState = (typeof ACTION_STATES)[number]
