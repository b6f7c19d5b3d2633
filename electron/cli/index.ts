#!/usr/bin/env node
import { program } from './program'
import { EXIT } from './exit'
import { printFailure } from './failure'

try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = printFailure(error)
}

// A pipe closed by the reader (`| head`) is not a failure.
process.stdout.on('error', () => process.exit(EXIT.ok))
