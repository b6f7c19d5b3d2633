/** A new identity; unique without asking anybody. */
export function newId(): string {
  return crypto.randomUUID()
}

/** The moment of now in UTC. */
export function moment(): string {
  return new Date().toISOString()
}
