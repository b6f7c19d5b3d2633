/** A new unique id. */
export function newId(): string {
  return crypto.randomUUID()
}

/** The current time, ISO 8601 in UTC. */
export function moment(): string {
  return new Date().toISOString()
}
