import { importFolder } from '#services/import/import-folder'
import { runAudit } from '#shared/audit/run-audit'
import { asOfDay, auditPeriod } from '#shared/audit/period'
const { client, records, sources } = await importFolder(process.argv[2]!)
const asOf = asOfDay(records, client, undefined)!
runAudit({ client, records, sources, asOf, period: auditPeriod(asOf, client.periodMonths), language: client.language, engine: 'x' }, ({ check, failure }) => console.log(check, failure))
