/** Every call the page may make; the preload, the web shell and the tests offer exactly these. */
export const CHANNELS = [
  'app.info',
  'files.choose',
  'files.read',
  'files.forget',
  'import.start',
  'employer.read',
  'mapping.describe',
  'job.cancel',
  'logo.read',
  'report.render',
  'audit.export',
  'team.render',
  'team.export',
  'file.save',
  'backup.write',
  'backup.list',
  'backup.read',
  'backup.erase',
  'backup.replace',
  'backup.lock',
  'backup.setLock',
  'fault.note',
] as const

/** The name of a call. */
export type ChannelName = (typeof CHANNELS)[number]

/** The name under which the preload offers a channel to the page: `import.start` is `importStart`. */
export function functionName(channel: ChannelName): string {
  return channel.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
}
