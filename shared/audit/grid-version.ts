/** The version of the grid: audits made under another one are not compared as if by the same rules. It rises with every change of a definition. */
export const GRID_VERSION = 2
