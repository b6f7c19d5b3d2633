import { parentPort } from 'node:worker_threads'
import { createAnswerer, type Request } from '#shared/host/rpc'
import { JOBS } from './job-list'
import type { JobProgress } from './job-terminal'

const answer = createAnswerer<JobProgress>(JOBS, (reply) => parentPort?.postMessage(reply))
parentPort?.on('message', (request: Request) => answer(request))
