/** The source that typed figures are stored under. */
export const TYPED = 'Aplomb'
