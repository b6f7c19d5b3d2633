import { serveFile } from '#services/app-files'
import { isOurPage } from './origin'

/** Serves the built renderer's files under the app's scheme, with the content security policy. */
export function serveApp(root: string): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const file = method === 'GET' && isOurPage(url) ? await serveFile(root, url) : null
    return file === null
      ? new Response(null, { status: 404 })
      : new Response(file.bytes, { headers: file.headers })
  }
}
