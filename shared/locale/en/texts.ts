import audits from './audits.json'
import checks from './checks.json'
import cli from './cli.json'
import comparison from './comparison.json'
import composer from './composer.json'
import content from './content.json'
import data from './data.json'
import document from './document.json'
import evidence from './evidence.json'
import exported from './export.json'
import findings from './findings.json'
import help from './help.json'
import missing from './missing.json'
import overview from './overview.json'
import reasons from './reasons.json'
import report from './report.json'
import results from './results.json'
import rows from './rows.json'
import sentences from './sentences.json'
import settings from './settings.json'
import team from './team.json'
import window from './window.json'
import ba from './checks/ba.json'
import ca from './checks/ca.json'
import dq from './checks/dq.json'
import el from './checks/el.json'
import oc from './checks/oc.json'
import ov from './checks/ov.json'
import pg from './checks/pg.json'
import pr from './checks/pr.json'
import rr from './checks/rr.json'
import sa from './checks/sa.json'
import { startTexts } from './start-texts'

/** Every text by file and path; the checks' texts have one file per category. */
export const texts = {
  ...startTexts,
  audits,
  cli,
  comparison,
  composer,
  content,
  data,
  document,
  evidence,
  export: exported,
  findings,
  help,
  missing,
  overview,
  reasons,
  report,
  results,
  rows,
  sentences,
  settings,
  team,
  window,
  checks: { ...checks, ...ba, ...ca, ...dq, ...el, ...oc, ...ov, ...pg, ...pr, ...rr, ...sa },
}
