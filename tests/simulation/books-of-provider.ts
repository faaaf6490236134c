import type { MethodCode } from '../../server/modules/payments/method.rules.ts'
import type { BalancePage, LineKind, ProviderLine } from '../../server/modules/payments/provider-line.rules.ts'
import type {
  ProviderChargeback,
  ProviderEffect,
  ProviderPayment,
} from '../../server/modules/payments/providers/provider.ts'
import type { Scheduler } from './scheduler.ts'

/** What a provider tells of the money that it holds. Wires stand at its bank, and are not in it. */
export interface ProviderBooks {
  readonly lines: readonly ProviderLine[]
  write(kind: LineKind, of: ProviderPayment, amount: bigint, method: MethodCode): void
  writeEffect(
    kind: 'refund' | 'payout' | 'payment',
    before: ProviderEffect | undefined,
    after: ProviderEffect,
    method: MethodCode | undefined,
  ): void
  /** A bank took money, with a fee, or gave it back. */
  takeBack(chargeback: ProviderChargeback, fee: bigint): void
  balanceReport(cursor: string | undefined): Promise<BalancePage>
}

const PAGE = 100

/** The books, written as things happen. */
export function booksOf(scheduler: Scheduler): ProviderBooks {
  const lines: ProviderLine[] = []
  function add(kind: LineKind, more: Omit<ProviderLine, 'id' | 'kind' | 'happenedAt' | 'fee'>, fee = 0n): void {
    lines.push({ id: `line_${lines.length}`, kind, fee, happenedAt: scheduler.instant(), ...more })
  }
  return {
    lines,
    write(kind, { key, reference, currency }, amount, method) {
      if (method !== 'wire') add(kind, { key, reference, currency, amount })
    },
    writeEffect(kind, before, { key, reference, currency, amount, state }, method) {
      const [had, has] = [before?.state === 'settled', state === 'settled']
      if (had === has || method === 'wire' || key.startsWith('wir_')) return
      const of = kind === 'refund' ? 'refund' : 'payout'
      add(has ? of : `${of}-returned`, { key, reference, currency, amount: has ? -amount : amount })
    },
    takeBack({ key: reference, paymentKey: key, currency, amount, state }, fee) {
      const of = { key, reference, currency }
      if (state === 'opened') add('chargeback', { ...of, amount: -amount }, fee)
      if (state === 'won') add('chargeback-won', { ...of, amount })
    },
    async balanceReport(cursor) {
      const from = Number(cursor ?? 0)
      const page = lines.slice(from, from + PAGE)
      return { lines: page, cursor: String(from + page.length), isLast: from + page.length >= lines.length }
    },
  }
}
