/** Files that only a member export has under these names, as `nameInExport` gives them. */
const TELLING =
  /^(profile|shares|connections|positions|comments|reactions|invitations|messages|registration|instantreposts)$/
/** A folder or an archive that says so itself. */
const IN_EXPORT = /\.zip\/|linked[ _-]?in[^/]*\//i
/** The folders that an export has inside. */
const WITHIN = /^(jobs|verifications|articles|articles\/articles|rich media|media files)$/

/** The name of a file of the member export without what differs from export to export: `Shares_17529409 (1).csv` is `shares`. */
export function nameInExport(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/\.(csv|tsv|xlsx?|html?)$/, '')
    .replace(/ ?\(\d+\)$/, '')
    .replace(/_\d+$/, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
}

/** The folders, among those of these files, in which an export lies unpacked. */
export function exportFolders(files: readonly string[]): string[] {
  const telling = files.filter((file) => /\.csv$/i.test(file) && TELLING.test(nameInExport(file)))
  return [...new Set(telling.map(folderOf))]
}

/** True for a file of an archive, or of a folder that holds an export unpacked. */
export function isInExport(file: string, folders: readonly string[] = []): boolean {
  if (IN_EXPORT.test(file)) return true
  const folder = folderOf(file)
  return folders.some(
    (known) =>
      folder === known ||
      (folder.startsWith(known) &&
        WITHIN.test(
          folder
            .slice(known.length)
            .replace(/^\/|\/$/g, '')
            .replace(/_/g, ' ')
            .toLowerCase(),
        )),
  )
}

/** The folder of a file with its last `/`, `''` for the uppermost. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}
