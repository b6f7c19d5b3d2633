import { readEmployerFolder, type EmployerFolder } from '#services/team/employer-folder'

const folders = new Map<string, Promise<EmployerFolder>>()

/** Each thread reads the folder's structure only once. */
export function teamOf(folder: string): Promise<EmployerFolder> {
  const team = folders.get(folder) ?? readEmployerFolder(folder)
  folders.set(folder, team)
  return team
}
