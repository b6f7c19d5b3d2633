import { homedir } from 'node:os'
import { join } from 'node:path'

/** The user's folder for what Aplomb stores outside its database: `APLOMB_DATA`, otherwise the system's usual place. */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env['APLOMB_DATA']) return env['APLOMB_DATA']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Aplomb')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Aplomb')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'aplomb')
}
