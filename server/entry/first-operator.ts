import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { sha256Hex } from '../kernel/canonical.ts'
import { refusalText } from '../kernel/refusals.ts'
import type { Actor, Refusal } from '../kernel/use-case.ts'
import { type FoundOperator, foundOperator } from '../modules/parties/found-operator.ts'
import { systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { openRuntime } from './runtime.ts'

/** Whoever has the machine and its database: nobody else is there yet. */
const commandLine: Actor = { kind: 'reaction', person: 'command-line', roles: [] }

/**
 * Reads `--name NAME --country NL --zone Europe/Amsterdam --admin ADDRESS`, and `--instead` when the one who was asked
 * before cannot come. `undefined` when something is missing or strange.
 */
export function readFirstOperator(args: readonly string[]): FoundOperator | undefined {
  const text = { type: 'string' } as const
  const options = { name: text, country: text, zone: text, admin: text, instead: { type: 'boolean' } } as const
  try {
    const { name, country, zone, admin, instead = false } = parseArgs({ args: [...args], options }).values
    if (name === undefined || country === undefined || zone === undefined || admin === undefined) return undefined
    return { name, country, zone, address: admin, instead }
  } catch {
    return undefined
  }
}

/**
 * Founds the operator of a live house from the command line; the mail to its first administrator goes out when the
 * server runs. Answers whether it was done, and says what comes next or why not.
 */
export async function foundFirstOperator(
  databaseUrl: string,
  input: FoundOperator,
  { mode, appUrl = 'http://localhost:3000', say }: Pick<Config, 'mode' | 'appUrl'> & { say(line: string): void },
): Promise<boolean> {
  if (mode === 'sandbox') {
    say('The sandbox has its operator already; SURETY_MODE=live begins a house of your own.')
    return false
  }
  const log = createLog('first-operator', 'error')
  const runtime = await openRuntime({ databaseUrl, clock: () => systemClock, log })
  try {
    const id = sha256Hex(`first-operator|${randomUUID()}`)
    const result = await runtime.executor.submit(foundOperator, { id, input, fingerprint: id, actor: commandLine })
    if (result.kind === 'refused') say(sentenceOf(result))
    if (result.kind !== 'done') return false
    const { company, invitation, expires_at } = result.answer as Readonly<Record<string, string>>
    say(`${input.name.trim()} is the operator of this house.`)
    say(`Its first administrator joins at ${appUrl}/invitations/${company}/${invitation}`)
    say(
      `with the address ${input.address.trim()}, until ${expires_at}. The same goes out by mail once the server runs.`,
    )
    return true
  } finally {
    await runtime.close()
  }
}

/** `operator-exists: This house has its operator: …`, with what the refusal names. */
function sentenceOf({ refused, data }: Refusal): string {
  return [`${refused}: ${refusalText(refused)}`, ...(data === undefined ? [] : [JSON.stringify(data)])].join(' ')
}
