import type { ClearedPart } from '../../server/modules/ledger/clearing.rules.ts'
import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import { bookingsOf } from '../../server/modules/reconciliation/booking-of-line.rules.ts'
import { byCause, compareLines } from '../../server/modules/reconciliation/compare-lines.rules.ts'
import { keptLines } from '../../server/modules/reconciliation/report-line.rules.ts'
import { holds } from './counters.ts'
import { everyRow } from './rows.ts'
import type { World } from './world.ts'

const grace = { missingHere: 'PT0S', missingThere: 'PT0S', toBank: 'PT0S' }
const account = /^assets:provider:(.+)$/

/** At the end each line of a provider's books is a line of ours and the other way round, id by id. */
export function auditProviderBooks(world: World): void {
  const at = world.scheduler.instant()
  const told = world.provider.lines.flatMap((line) => keptLines(world.ownerOf(line.key ?? ''), line, at))
  const lines = byCause(told, ({ provider, target }) => `${provider}|${target}`)
  const booked = new Map<string, ReturnType<typeof bookingsOf>>()
  for (const [provider, parts] of partsOf(world))
    for (const [cause, of] of byCause(bookingsOf(parts), ({ root }) => `${provider}|${root}`))
      if (cause !== 'to-bank') booked.set(cause, of)
  for (const cause of new Set([...lines.keys(), ...booked.keys()])) {
    const found = compareLines(lines.get(cause) ?? [], booked.get(cause) ?? [], at, grace)
    const wrong = found.verdicts.filter(({ state }) => state !== 'matched' && state !== 'offset')
    const untold = found.untold.filter(({ state }) => state !== 'offset')
    world.counters.hit('provider-line.matched', found.verdicts.length - wrong.length)
    for (const { state } of found.verdicts) if (state === 'offset') world.counters.hit('provider-line.offset')
    holds(wrong.length + untold.length === 0, '7 each line of a provider is one of ours', () =>
      [cause, ...wrong.map(({ lineId, state }) => `${lineId} ${state}`), ...untold.map(({ state }) => state)].join(' '),
    )
  }
}

/** What transfers moved on the accounts of providers, by provider. */
function partsOf({ tables }: World): ReadonlyMap<string, readonly ClearedPart[]> {
  const transfers = new Map(everyRow<TransferRecord>(tables, 'ledger.transfers').map((each) => [each.id, each]))
  const parts = new Map<string, ClearedPart[]>()
  for (const { account: code, transferId, currency, amount } of everyRow<Posting>(tables, 'ledger.postings')) {
    const provider = account.exec(code)?.[1]
    const transfer = transfers.get(transferId)
    if (provider === undefined || transfer === undefined) continue
    const { root, kind, cause, happenedAt, recordedAt } = transfer
    const part = { root, transferId, kind, cause, happenedAt, recordedAt, currency, amount }
    const known = parts.get(provider)
    if (known === undefined) parts.set(provider, [part])
    else known.push(part)
  }
  return parts
}
