import { createAnswerer, type Request } from '#shared/host/rpc'
import { DATA_TASKS } from './data-tasks'

// In turn: an audit that computes while another task reads would hold that task's transaction open, and every write of the page behind it.
const answer = createAnswerer<never>(DATA_TASKS, (reply) => postMessage(reply), { inTurn: true })
addEventListener('message', ({ data }: MessageEvent<Request>) => answer(data))
