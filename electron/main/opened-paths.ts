import { resolve } from 'node:path'

/**
 * The paths given on the command line or by double click, from the folder they were given in: every argument except options and the app
 * itself.
 */
export function openedPaths(argv: readonly string[], packaged: boolean, folder = process.cwd()): string[] {
  return argv
    .slice(packaged ? 1 : 2)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((path) => resolve(folder, path))
}
