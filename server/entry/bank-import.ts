import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { refusalText } from '../kernel/refusals.ts'
import { isRefusal, type Refusal } from '../kernel/use-case.ts'
import { fileChunks, type Imported, importBankFile } from '../modules/reconciliation/index.ts'
import { sandboxClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { relayEvents } from '../platform/relay.ts'
import { openRuntime } from './runtime.ts'

/**
 * Imports files of the bank from the command line, one after the other, and lets what follows follow: wires go to
 * their orders. Answers how many files could not be read; the others are imported.
 */
export async function importBankFiles(
  databaseUrl: string,
  files: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const runtime = await openRuntime({ databaseUrl, clock: sandboxClock, log: createLog('bank-import', 'error') })
  let refused = 0
  try {
    for (const file of files) {
      const said = await importOne(file, runtime)
      if (isRefusal(said)) refused += 1
      for (const line of linesOf(basename(file), said)) say(line)
    }
    while ((await relayEvents(runtime.relay)) > 0);
  } finally {
    await runtime.close()
  }
  return refused
}

async function importOne(file: string, importing: Parameters<typeof importBankFile>[1]) {
  const missing = await access(file).then(
    () => undefined,
    (error: Error) => error.message,
  )
  if (missing !== undefined) throw new Error(`${file} cannot be read: ${missing}`)
  return importBankFile(fileChunks(file), importing)
}

/** `camt053.xml: refused, line 3: …`, or a line for each statement. */
function linesOf(name: string, said: readonly Imported[] | Refusal): readonly string[] {
  if (isRefusal(said)) {
    const { line, why, ...rest } = (said.data ?? {}) as Record<string, unknown>
    const where = typeof line === 'number' ? ` line ${line}:` : ''
    const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''
    return [`${name}: not imported.${where} ${typeof why === 'string' ? why : refusalText(said.refused)}${more}`]
  }
  return said.map(({ account, format, entries, sums, known, statementId }) => {
    const what = known ? 'known already, nothing changed' : `${entries} entries, ${sumsWords[sums] ?? sums}`
    return `${name}: ${format} of ${account}: ${what} (${statementId})`
  })
}

const sumsWords: Readonly<Record<string, string>> = {
  balanced: 'opening and entries make the closing balance',
  differs: 'OPENING AND ENTRIES ARE NOT THE CLOSING BALANCE: a case is open',
  unchecked: 'no balances to compare',
}
