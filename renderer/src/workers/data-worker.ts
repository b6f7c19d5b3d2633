import { createAnswerer, type Request } from '#shared/host/rpc'
import { DATA_TASKS } from './data-tasks'

// One task at a time: an audit computing while another task reads would keep that task's transaction open, and every write of the page
// would wait.
const answer = createAnswerer<never>(DATA_TASKS, (reply) => postMessage(reply), { inTurn: true })
addEventListener('message', ({ data }: MessageEvent<Request>) => answer(data))
