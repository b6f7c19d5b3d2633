import { initials } from './initials'

/** Initials for a person (round), or the first letter for a page (square). */
export function Avatar({ name, page = false, large }: { name: string; page?: boolean; large?: boolean }) {
  return (
    <span className={`av ${page ? 'pg' : ''} ${large ? 'lg' : ''}`} aria-hidden="true">
      {initials(name, page)}
    </span>
  )
}
