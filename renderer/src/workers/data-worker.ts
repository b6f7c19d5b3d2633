import { createAnswerer, type Request } from '#shared/host/rpc'
import { DATA_TASKS } from './data-tasks'

const answer = createAnswerer<never>(DATA_TASKS, (reply) => postMessage(reply))
addEventListener('message', ({ data }: MessageEvent<Request>) => answer(data))
