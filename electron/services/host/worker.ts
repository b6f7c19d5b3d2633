import { parentPort } from 'node:worker_threads'
import type { ImportProgress } from '#services/import/importer'
import { createAnswerer, type Request } from '#shared/host/rpc'
import { TASKS } from './tasks'

const answer = createAnswerer<ImportProgress>(TASKS, (reply) => parentPort?.postMessage(reply))
parentPort?.on('message', (request: Request) => answer(request))
