/** Takes back what a write did; the one who writes returns it, the one who acted keeps it. */
export type Undo = () => Promise<void>
