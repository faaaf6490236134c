import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sha256Hex } from '../kernel/canonical.ts'
import { refusalText } from '../kernel/refusals.ts'
import type { Actor, Refusal } from '../kernel/use-case.ts'
import { isRefusal } from '../kernel/use-case.ts'
import { readRateFile, recordRates } from '../modules/rates/index.ts'
import { sandboxClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { openRuntime, type Runtime } from './runtime.ts'

const machine: Actor = { kind: 'reaction', roles: [] }

/**
 * Records the rates of files from the command line, one after the other: daily files of the European Central Bank in
 * XML or CSV. Answers how many could not be recorded; the others are.
 */
export async function importRateFiles(
  databaseUrl: string,
  files: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const runtime = await openRuntime({ databaseUrl, clock: sandboxClock, log: createLog('rates-import', 'error') })
  let refused = 0
  try {
    for (const file of files) {
      const said = await importOne(file, runtime)
      if (isRefusal(said)) refused += 1
      say(`${basename(file)}: ${isRefusal(said) ? wordsOf(said) : said.done}`)
    }
  } finally {
    await runtime.close()
  }
  return refused
}

async function importOne(file: string, { executor }: Runtime): Promise<{ readonly done: string } | Refusal> {
  const input = readRateFile(await readFile(file), undefined)
  if (isRefusal(input)) return input
  const id = sha256Hex(`rates|${JSON.stringify(input)}`)
  const result = await executor.submit(recordRates, { id, input, fingerprint: id, actor: machine })
  if (result.kind === 'refused') return result
  if (result.kind !== 'done') throw new Error(`${file} was not recorded; try again`)
  const { recorded, passed_over: known } = result.answer as { recorded: number; passed_over: number }
  return { done: `${input.source}, ${input.asOf}: ${recorded} rates recorded, ${known} known already` }
}

function wordsOf({ refused, data }: Refusal): string {
  return `not recorded. ${refusalText(refused)}${data === undefined ? '' : ` ${JSON.stringify(data)}`}`
}
