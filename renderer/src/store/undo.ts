/** Undoes a write; the write returns it, the caller keeps it. */
export type Undo = () => Promise<void>
