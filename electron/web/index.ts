import { webApp } from './web-app'

await webApp(import.meta.dirname, process.argv.slice(2))
